"""Every kind of record has a page that says what it should, with its evidence and its absences.

The golden files hold whole pages, byte for byte. After a wanted change of a template write them anew with
`UPDATE_GOLDEN=1 pytest tests/pages`, and read the difference before it is committed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from reading_pages import ids, section

from explainer.model.date import Date
from explainer.model.event import Event
from explainer.pages.event import naming, passages_of, render_event, when_passages
from explainer.pages.page import Page
from explainer.pages.participant import members, positions
from explainer.pages.parties import record_of
from explainer.pages.placeholder import placeholder
from explainer.pages.question import sides
from explainer.pages.site import PageError, Site

GOLDEN = Path(__file__).parent / "golden"
SHOWN = [
    ("disagreements", "is-it-sound"),
    ("disagreements", "tunnel-or-not"),
    ("events", "second-meeting"),
    ("participants", "ana-silva"),
    ("participants", "engineers"),
    ("proposals", "repair"),
    ("proposals", "ferry"),
    ("questions", "who-pays"),
    ("sources", "s1"),
    ("sources", "s2"),
    ("statements", "lind-mayor-tunnel"),
    ("statements", "silva-repair"),
    ("terms", "bridge-load"),
]
"""One record of every kind, more where a page has two forms; `ferry` is retired."""

Fill = Callable[[str, str], str]


@pytest.mark.parametrize(("kind", "record_id"), SHOWN)
def test_page_is_as_agreed(fill: Fill, kind: str, record_id: str) -> None:
    """A page of every kind is byte for byte the page that was read and agreed on."""
    html, golden = fill(kind, record_id), GOLDEN / f"{kind}-{record_id}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(html, "utf-8")
    assert html == golden.read_text("utf-8")


def test_every_record_has_a_page_with_uniqueids(harbour_site: Site) -> None:
    """No page uses an id twice, and none is left to say "todo"."""
    for path, text in harbour_site.record_pages():
        html = harbour_site.fill(text, path.removesuffix(".md") + "/").html
        assert len(ids(html)) == len(set(ids(html))), path
        assert "todo" not in html


def test_every_link_inside_a_page_leads_somewhere(harbour_site: Site) -> None:
    """Every `#…` link and every button's card stands on the same page."""
    for path, text in harbour_site.record_pages():
        html = harbour_site.fill(text, path.removesuffix(".md") + "/").html
        targets = re.findall(r'(?:href="#|popovertarget=")([^"]+)"', html)
        assert set(targets) <= set(ids(html)), path


def test_every_page_of_a_record_links_only_to_pages_that_exist(harbour_site: Site) -> None:
    """Links to other records lead to records, to the index of a kind, or to the pages every site has."""
    pages = {path.removesuffix(".md") + "/" for path, _text in harbour_site.record_pages()}
    known = pages | {f"{kind}/" for kind in harbour_site.checked.dossier.records} | {"", "overview/", "method/"}
    for path, text in harbour_site.record_pages():
        url = path.removesuffix(".md") + "/"
        for link in re.findall(r'href="(\.[^"#]*)', harbour_site.fill(text, url).html):
            address = os.path.normpath(f"/{url}{link}").strip("/")
            assert (f"{address}/" if address else "") in known, f"{path}: {link}"


def test_own_and_reported_are_never_one_list(harbour_site: Site) -> None:
    """Quoted, paraphrased and reported by others are three lists; no statement stands in two of them."""
    silva = record_of(harbour_site.checked.dossier, "ana-silva")
    assert [one.statement.id for one in silva.said] == ["silva-not-close"]
    assert [one.statement.id for one in silva.reported] == ["silva-repair"]
    assert [one.statement.id for one in silva.by_others] == ["lind-mayor-tunnel"]
    lind = record_of(harbour_site.checked.dossier, "bo-lind")
    assert [one.statement.id for one in lind.of_others] == ["lind-mayor-tunnel"]
    assert lind.said + lind.reported + lind.by_others == ()


def test_participant_page_shows_the_lists_apart(fill: Fill) -> None:
    """The lists stand under their own headings, and an empty one says so."""
    html = fill("participants", "ana-silva")
    assert "statements/silva-not-close/" in section(html, "said")
    assert "statements/silva-repair/" in section(html, "reported")
    assert "statements/lind-mayor-tunnel/" in section(html, "others")
    assert "statements/lind-mayor-tunnel/" not in section(html, "said") + section(html, "reported")
    assert "None recorded here." in section(fill("participants", "bo-lind"), "said")


def test_reported_position_is_dashed_and_names_who_tells_it(fill: Fill) -> None:
    """A position told by another has the dashed chip and its teller; one's own has the solid one."""
    shown = section(fill("participants", "ana-silva"), "positions")
    assert 'class="chip conditional reported"' in shown
    assert "via Bo Lind" in shown
    assert 'class="chip supports"' in shown


def test_positions_keep_every_stance(page: Page) -> None:
    """Every statement's stance on a proposal is shown, proposals alphabetically."""
    found = [(proposal.id, [one.statement.id for one in many]) for proposal, many in positions(page, "ana-silva")]
    assert found == [("tunnel", ["lind-mayor-tunnel"]), ("repair", ["silva-not-close", "silva-repair"])]


def test_members_come_from_roles_and_from_the_editor(page: Page, fill: Fill) -> None:
    """A body lists who holds a role in it, cited, and who is part of it; a group without any says so."""
    assert [(one.participant.id, one.role.title if one.role else None) for one in members(page, "port-ada")] == [
        ("ana-silva", "Mayor"),
        ("engineers", None),
    ]
    assert "Members are not listed in our sources." in fill("participants", "engineers")


def test_role_is_dated_to_the_topic_s_month(fill: Fill) -> None:
    """A role is told as of the month up to which the articles tell, with its marker."""
    standfirst = fill("participants", "ana-silva").split('class="asof"')[0]
    assert re.search(r"Mayor, .*as of March 2026<button[^>]*>S1", standfirst)


def test_question_without_answer_says_up_to_when(harbour_site: Site, page: Page) -> None:
    """A question with no answer in the articles says "Not known as of" the topic's day, not nothing."""
    question = harbour_site.checked.dossier.get("who-pays").model_copy(update={"short_answer": None})
    html = page.render("question.html.j2", question=question, sides=[], disagreements=[], proposals=[])
    assert "Not known as of 10 March 2026." in html
    assert "No position recorded here." in html


def test_sides_are_holders_of_positions(page: Page) -> None:
    """What Lind told of the mayor stands under the mayor, whose position it is."""
    assert [(side.name, [one.statement.id for one in side.tellings]) for side in sides(page, "who-pays")] == [
        ("Ana Silva", ["lind-mayor-tunnel"])
    ]


def test_event_without_outcome_says_so(fill: Fill) -> None:
    """What came of a planned event is never left blank."""
    assert "Outcome not covered by our sources." in section(fill("events", "second-meeting"), "came-of-it")


def test_event_facts_carry_markers(harbour_site: Site, fill: Fill) -> None:
    """Date, place and each participant of an event stand on the passages that name them, or are the editor's."""
    dossier, event = harbour_site.checked.dossier, harbour_site.checked.dossier.get("council-meeting")
    assert isinstance(event, Event)
    facts = section(fill("events", "council-meeting"), "facts")
    assert [dd.count('class="cite"') for dd in facts.split("<dd>")[1:]] == [1, 1, 1]
    assert "Ana Silva</a> (entered by the editor)" in facts
    assert naming(dossier, event, ["PORT ada"]) == passages_of(event)
    assert naming(dossier, event, ["Port Adam", "rt Ada", ""]) == ()
    assert naming(dossier, event, ["PORT ADA"]) == (), '"US" is not "us"'
    assert when_passages(dossier, event) == passages_of(event)


def test_event_facts_that_no_passage_holds_are_the_editor_s(page: Page) -> None:
    """What no passage names carries no marker of a source; an inferred date carries the editor's reason."""
    event = page.dossier.get("second-meeting")
    assert isinstance(event, Event)
    inferred = Date.model_validate({"date": "2026", "basis": "inferred", "why": "It follows the first."})
    changed = event.model_copy(update={"when_words": "before long", "place": "Town hall", "when": inferred})
    changed = changed.model_copy(update={"participants": ("bo-lind",)})
    facts = section(str(render_event(page, changed)[1]), "facts")

    assert facts.count("(entered by the editor)") == len(("words", "place", "participant"))
    assert 'class="cite"' not in facts
    assert facts.count('class="cite ed"') == 1
    assert "It follows the first." in facts


def test_inferred_date_says_from_what(fill: Fill) -> None:
    """A date that no source states is shown with the editor's reason."""
    assert "Inferred by the editor: told the council that met on that day" in fill("statements", "silva-not-close")


def test_copies_count_once_on_a_statement(fill: Fill) -> None:
    """Two articles that go back to one report are said to be one report."""
    html = fill("statements", "silva-repair")
    assert "S1 and S2 report this and go back to one" in html
    assert "2 articles, 1 underlying report" in html
    assert "Only S3 reports" in fill("statements", "lind-mayor-tunnel")


def test_statement_shows_directness_of_each_article(fill: Fill) -> None:
    """Each citation of a statement stands with its evidence label, hedge, passage and marker."""
    told = section(fill("statements", "lind-mayor-tunnel"), "told")
    assert "Paraphrase of a named speaker." in told
    assert "Hedged: “could”." in told
    assert "<blockquote>According to Lind" in told
    assert 'class="cite"' in told


def test_disagreement_shows_versions_side_by_side(fill: Fill) -> None:
    """Each version has its label and marker; the editor's conclusion is marked as his."""
    html = fill("disagreements", "tunnel-or-not")
    versions = section(html, "the-versions")
    assert versions.count('class="src"') == versions.count('class="cite"') == 2
    assert 'class="ednote"' in section(html, "concluded")


def test_version_without_text_shows_its_passage(fill: Fill) -> None:
    """A version that is only cited shows the passage itself, its cut marked."""
    assert "<blockquote>[…] consider the bridge" in section(fill("disagreements", "is-it-sound"), "the-versions")


def test_term_lists_where_it_is_used(fill: Fill) -> None:
    """A term's page links to the records that are about it, drafts with their badge."""
    used = section(fill("terms", "bridge-load"), "used-on")
    assert "../../disagreements/is-it-sound/" in used
    assert "../../statements/town-hall-vehicles/" in used
    assert "Draft" in used


def test_retired_id_answers(fill: Fill, harbour_site: Site) -> None:
    """A retired id keeps its address, says why it left, and links to what took its place."""
    html = fill("proposals", "ferry")
    assert "Retired: ferry" in html
    assert "No article names a ferry." in html
    assert "../../proposals/tunnel/" in html
    with pytest.raises(PageError, match="there is no record 'nobody'"):
        harbour_site.fill(placeholder("retired", ("nobody",)), "proposals/nobody/")


def test_an_office_that_names_its_body_does_not_name_it_twice(page: Page) -> None:
    """An office whose title names its body leads to it; another stands with the body beside it."""
    office = page.templates.get_template("parts.html.j2").module.office  # type: ignore[attr-defined]
    role = page.dossier.get("ana-silva").roles[0]  # type: ignore[attr-defined]
    body = page.dossier.title("engineers")
    named = role.model_copy(update={"title": f"Head of {body}", "of": "engineers"})
    apart = role.model_copy(update={"title": "Head", "of": "engineers"})

    assert str(office(page, named)).count(body) == 1
    assert "participants/engineers/" in office(page, named)
    assert str(office(page, apart)).startswith("Head, <a ")
