"""Figures as a table for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explainer.scoring.figures import Figures

WIDTH = 22


def table_lines(figures: Figures) -> Iterator[str]:
    """Yield the lines of the table: a row a section, its further figures under it."""
    yield f"{'':{WIDTH}}  prec   rec    F1   pred  gold"
    for section, more in SECTIONS.items():
        if section in figures:
            yield _row(section, figures[section])
            yield from more(figures[section])
    grounded = figures["grounded"]
    counted = f"{grounded['verbatim']} of {grounded['quotes']} quotes"
    yield f"grounded {_shown(grounded['share'])} ({counted}), boilerplate quotes {grounded['boilerplate']}"
    yield f"macro F1 of the five record types {_shown(figures['macro_f1'])}"


def detail_lines(figures: Figures) -> Iterator[str]:
    """Yield one line for everything that was missed, wrong or put together."""
    for section, found in figures.items():
        for what, rows in found.get("details", {}).items() if isinstance(found, dict) else ():
            for row in rows:
                yield f"{section} {what}: {row if isinstance(row, str) else ' | '.join(row)}"


def _row(name: str, figures: Figures) -> str:
    shares = " ".join(_shown(figures[key]) for key in ("precision", "recall", "f1"))
    counts = f"  {figures['predicted']:4d}  {figures['gold']:4d}" if "gold" in figures else ""
    return f"{name:{WIDTH}} {shares}{counts}"


def _participants(figures: Figures) -> Iterator[str]:
    yield _row("  alias clusters", figures["alias_clusters"])
    yield (
        f"    kind accuracy {_shown(figures['kind_accuracy'])}; recall of main {_shown(figures['recall_main'])}; "
        f"splits {figures['splits']}, false merges {figures['merges']}, "
        f"spurious {figures['spurious']} (traps {figures['traps']})"
    )


def _passages(figures: Figures) -> Iterator[str]:
    line = (
        f"    passage purity {_shown(figures['purity'])}, passage recall {_shown(figures['passage_recall'])}; "
        f"duplicates {figures['duplicates']}, unmatched {figures['unmatched']}"
    )
    if "date_agreement" in figures:
        dates, states = _shown(figures["date_agreement"]), _shown(figures["status_accuracy"])
        line += f"; date agreement {dates}, status accuracy {states}"
    yield line


def _statements(figures: Figures) -> Iterator[str]:
    yield _row("  distinct", figures["distinct"])
    yield (
        f"    quote recall {_shown(figures['quote_recall'])}; speaker accuracy {_shown(figures['speaker_accuracy'])}; "
        f"direct flag {_shown(figures['direct_accuracy'])}; recall direct {_shown(figures['recall_direct'])}, "
        f"indirect {_shown(figures['recall_indirect'])}"
    )


def _nothing(_figures: Figures) -> Iterator[str]:
    yield from ()


def _shown(share: float | None) -> str:
    return "    -" if share is None else f"{share:5.3f}"


SECTIONS: dict[str, Callable[[Figures], Iterator[str]]] = {
    "participants": _participants,
    "proposals": _passages,
    "open_questions": _passages,
    "events": _passages,
    "statements": _statements,
    "stances": _nothing,
    "disagreements": _nothing,
    "near_duplicates": _nothing,
}
"""The rows in their order, each with what is printed under it."""
