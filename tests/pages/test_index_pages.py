"""The overview and index pages: what an authored page can show by a macro.

The golden files hold each macro's HTML on the harbour topic, byte for byte; `UPDATE_GOLDEN=1` rewrites them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reading_pages import ids

from explainer.model.event import Event
from explainer.model.kinds import RECORD_TYPES
from explainer.pages.index import tally
from explainer.pages.numbers import NUMBERS, render_number, render_topic
from explainer.pages.page import Page
from explainer.pages.percent import percent
from explainer.pages.placeholder import find_calls, placeholder
from explainer.pages.site import PageError, Site
from explainer.pages.sorting import initial, sort_key
from explainer.pages.sources import shared_pairs
from explainer.pages.table import MACROS
from explainer.pages.timeline import in_order

if TYPE_CHECKING:
    from explainer.dossier.dossier import Dossier

GOLDEN = Path(__file__).parent / "golden"
CALLS = [
    ("summary", "family"),
    ("overview",),
    ("doors",),
    ("family",),
    *(("index", kind) for kind in RECORD_TYPES),
    ("matrix",),
    ("by_participant",),
    ("timeline",),
    ("disagreements",),
    ("sources",),
    ("glossary",),
    ("statuses",),
    ("checks",),
    ("evidence",),
    ("figures",),
    ("az",),
]
CALL_IN_PAGE = re.compile(r"\{\{\s*(\w+)\(")
LARGEST_FIGURE = 6_000

Show = Callable[..., str]


@pytest.fixture
def show(harbour_site: Site) -> Show:
    """Return what renders a macro with its arguments on a page of its own."""

    def shown(name: str, *arguments: str) -> str:
        return str(MACROS[name].render(Page(harbour_site.checked, "a/", harbour_site.templates), *arguments))

    return shown


@pytest.fixture
def dossier(harbour_site: Site) -> Dossier:
    """Return the harbour topic's dossier."""
    return harbour_site.checked.dossier


@pytest.mark.parametrize("call", CALLS, ids="-".join)
def test_macro_is_as_agreed(show: Show, call: tuple[str, ...]) -> None:
    """A macro's HTML is byte for byte what was read and agreed on."""
    html, golden = show(*call), GOLDEN / f"{'-'.join(call)}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(html, "utf-8")
    assert html == golden.read_text("utf-8")


@pytest.mark.parametrize("call", CALLS, ids="-".join)
def test_whole_page_has_unique_ids_and_all_its_cards(harbour_site: Site, call: tuple[str, ...]) -> None:
    """On an authored page no id stands twice, and every link inside it and every card's button finds its target."""
    html = harbour_site.fill(f"<h1>Page</h1>\n{placeholder(call[0], call[1:])}", "a/").html
    targets = set(re.findall(r'(?:href="#|popovertarget=")([^"]+)"', html))

    assert len(ids(html)) == len(set(ids(html)))
    assert targets <= set(ids(html))
    assert '<div class="ex">' in html


@pytest.mark.parametrize("folder", ["docs", "tests/projects/harbour/docs"])
def test_every_macro_is_used_by_an_authored_page(root: Path, folder: str) -> None:
    """No row of the table is dead: some page of the real site and of the test topic shows it."""
    used = {name for path in (root / folder).rglob("*.md") for name in CALL_IN_PAGE.findall(path.read_text("utf-8"))}

    assert {row.name for row in MACROS.values() if not row.whole_page} - used == set()


@pytest.mark.parametrize("macro", ["family", "sources"])
def test_copies_count_once(show: Show, macro: str) -> None:
    """S1 and S2 share text and are one report: three articles, two reports."""
    assert "3 articles, 2 reports" in show(macro)


def test_copies_are_named(show: Show, dossier: Dossier) -> None:
    """The list of sources says which articles are one report, and the table of pairs shows why."""
    assert "go back to one report and count once" in show("sources")
    assert next((pair.first, pair.second, pair.one_report) for pair in shared_pairs(dossier)) == ("s1", "s2", True)


def test_family_figure_is_small_and_says_what_it_shows(show: Show) -> None:
    """The drawing has a title and a description, fits into 6 kB, and the same stands below it as a list."""
    html = show("family")
    figure = re.search(r"<svg.*</svg>", html, flags=re.DOTALL)

    assert figure
    assert len(figure[0].encode()) <= LARGEST_FIGURE
    assert "<title" in figure[0]
    assert "<desc" in figure[0]
    listed = html.split("</svg>")[1]
    assert all(f"sources/s{n}/" in figure[0] and f"sources/s{n}/" in listed for n in (1, 2, 3))
    assert figure[0].count("strong") == 1
    assert "The Weekly" in figure[0]
    assert "The Weekly" in listed


def test_timeline_goes_by_date(dossier: Dossier, show: Show) -> None:
    """Earlier events stand first, those without a day last; a plan without an outcome says so."""
    event = dossier.get("second-meeting")
    assert isinstance(event, Event)
    undated = event.model_copy(update={"id": "a-meeting", "when": None})
    ordered = [one.id for one in in_order([undated, *dossier.all(Event)])]
    html = show("timeline")

    assert ordered == ["council-meeting", "second-meeting", "a-meeting"]
    assert html.index("council-meeting") < html.index("second-meeting")
    assert "Expected; outcome not covered" in html
    assert "April 2026" in html


def test_proposals_count_participants_and_not_statements(dossier: Dossier) -> None:
    """Two statements of one participant for the same thing are one supporter."""
    assert [one.words for one in tally(dossier, "repair")] == [
        "Supports: 1 by own statement",
        "Opposes: 1 reported by others",
    ]
    assert [one.words for one in tally(dossier, "tunnel")] == [
        "Supports: 1 reported by others",
        "Supports with conditions: 1 reported by others",
    ]


def test_tallies_carry_the_passages_they_count(show: Show, dossier: Dossier) -> None:
    """Each number in the index of proposals stands on the citations of all statements that it counts."""
    shown = re.findall(r'<p class="tally">(.*?)</p>', show("index", "proposals"), flags=re.DOTALL)

    assert [one.count('class="cite"') for one in shown] == [one.count("<svg") for one in shown] == [2, 2]
    assert [len(one.cites) for one in tally(dossier, "repair")] == [4, 2]


def test_numbers_are_text_in_a_sentence(harbour_site: Site) -> None:
    """A count stands inside its sentence; a block's paragraph goes with it."""
    call = placeholder("number", ("reports",), inline=True)
    html = harbour_site.fill(f"<h1>T</h1><p>Of {call} reports.</p><p>{placeholder('evidence', ())}</p>", "a/").html

    assert "<p>Of 2 reports.</p>" in html
    assert '<p><div class="ex">' not in html
    assert {name: str(count(harbour_site.checked.dossier)) for name, count in NUMBERS.items()}["articles"] == "3"


def test_inline_call_is_found_with_its_span() -> None:
    """The span that keeps Markdown from taking an inline call for a block is replaced with it."""
    call = placeholder("number", ("articles",), inline=True)
    [found] = find_calls(f"<p>{call}</p>")

    assert (found.name, found.arguments) == ("number", ("articles",))
    assert f"<p>{call}</p>"[found.start : found.end] == call


@pytest.mark.parametrize(
    ("name", "wrong"), [("number", "horses"), ("topic", "colour"), ("index", "horses"), ("summary", "x")]
)
def test_wrong_argument_names_what_there_is(harbour_site: Site, name: str, wrong: str) -> None:
    """A misspelt argument stops the build with a message that quotes it."""
    with pytest.raises(PageError, match=wrong):
        harbour_site.fill(placeholder(name, (wrong,)), "a/")


def test_as_of_bar_stands_below_the_standfirst(harbour_site: Site) -> None:
    """The bar comes after the heading and the sentence that leads in, before everything else."""
    lead = '<h1>T</h1>\n<p class="standfirst">Lead.</p>\n'
    html = harbour_site.fill(f"{lead}<p>Rest.</p>{placeholder('evidence', ())}", "a/").html

    assert html.index("Lead.") < html.index('class="asof"') < html.index("Rest.")


def test_order_is_that_of_a_dictionary() -> None:
    """Accents, quotation marks and a leading article do not count."""
    titles = ["Zebra", "“The Élysée”", "A tunnel", "Eland", "3 ideas"]

    assert sorted(titles, key=sort_key) == ["3 ideas", "Eland", "“The Élysée”", "A tunnel", "Zebra"]
    assert [initial(title) for title in titles] == ["Z", "E", "T", "E", "0–9"]


@pytest.mark.parametrize(
    ("share", "shown"), [(0, "0 %"), (0.0056, "0.6 %"), (0.05, "5 %"), (1 / 3, "33 %"), (1, "100 %")]
)
def test_shares_are_rounded(share: float, shown: str) -> None:
    """Shares show no more than can be meant."""
    assert percent(share) == shown


def test_a_page_without_facts_has_the_as_of_bar_too(harbour_site: Site) -> None:
    """No page of the site goes without the bar, and one that cites nothing lists no sources."""
    html = harbour_site.fill("<h1>Corrections</h1><p>None.</p>", "corrections/").html

    assert html.index("</h1>") < html.index('class="asof"') < html.index("None.")
    assert "Sources used" not in html


def test_dates_are_counted_by_their_basis(harbour_site: Site) -> None:
    """The method page says how many dates of records are the editors' inference."""
    page = Page(harbour_site.checked, "method/", harbour_site.templates)

    assert int(render_number(page, "dates")) > int(render_number(page, "inferred_dates")) == 2
    assert render_topic(page, "as_of_why") == ""
