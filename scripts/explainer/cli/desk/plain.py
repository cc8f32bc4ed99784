"""`explainer review --plain`: questions and answers by lines, on any terminal and in a pipe, without colours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from explainer.cli.desk.keys import KEYS, REASONS, line_of_keys, list_of_keys
from explainer.cli.desk.view import (
    attempt,
    reason_of,
    record_of,
    record_side,
    shown_end,
    shown_outcome,
    shown_place,
    shown_progress,
)
from explainer.review.context import Piece, shown_article
from explainer.review.session import Outcome, Session

AROUND = 700
"""Characters shown before and after the passage."""
Ask = Callable[[str], str | None]
"""Asks a question; None is the end of all answers."""


def review_plain(session: Session, ask: Ask, say: Callable[[str], None], edit: Callable[[Path], Outcome]) -> None:
    """Ask about one candidate after the other until nothing waits or there are no more answers."""
    shown = None
    while True:
        if session.current is None:
            say(shown_end(session))
            if not session.skipped or (answer := ask("u undo  q quit > ")) is None or answer != "u":
                return
        elif session.current.key != shown:
            say(_shown(session))
        shown = session.current.key if session.current else None
        answer = "u" if session.current is None else ask(f"{line_of_keys()} > ")
        if answer is None or answer == "q":
            return
        said = _answered(session, answer, ask, edit)
        say(said)
        if answer == "e":
            shown = None


def _answered(session: Session, answer: str, ask: Ask, edit: Callable[[Path], Outcome]) -> str:
    """Do what an answer says; return what to say about it."""
    actions: dict[str, Callable[[], Outcome]] = {
        "accept": session.accept,
        "edit": lambda: edit(session.begin_edit()),
        "merge": lambda: _merge(session, ask),
        "reject": lambda: _reject(session, ask),
        "skip": session.skip,
        "undo": session.undo,
        "next_article": session.next_article,
    }
    action = next((key.action for key in KEYS if key.key == answer.strip()), "")
    if action == "keys":
        return list_of_keys()
    if action not in actions:
        return "no such key; ? lists them"
    return shown_outcome(attempt(actions[action]))


def _reject(session: Session, ask: Ask) -> Outcome:
    listed = "  ".join(f"{number} {reason}" for number, reason in enumerate(REASONS, 1))
    answer = ask(f"Why? {listed}  or your own words, nothing to go back > ")
    return session.reject(reason_of(answer)) if answer else Outcome("not rejected")


def _merge(session: Session, ask: Ask) -> Outcome:
    answer = ask("Into which record? Its number above or its id, nothing to go back > ")
    return session.merge(record_of(session, answer)) if answer else Outcome("not merged")


def _shown(session: Session) -> str:
    """Return the current candidate: where it is from, its passage between >>> and <<<, and the proposed record."""
    one = session.current
    if one is None:
        return ""
    pieces = shown_article(session.article, one, AROUND)
    blocks = [f"-- {heading}\n{text}" for heading, text in record_side(session)]
    head = f"\n==== {shown_progress(session)}\n{shown_place(session, one)}\n"
    return "\n".join([head, "".join(_marked(piece) for piece in pieces).rstrip() + "\n", *blocks, ""])


def _marked(piece: Piece) -> str:
    return f">>>{piece.text}<<<" if piece.part == "passage" else piece.text
