"""Who wants what: no stance is lost, no cell is blank, and what is shown twice counts once."""

from __future__ import annotations

import dataclasses
import re

from explainer.model.statement import Statement
from explainer.pages.matrix import WIDEST, render_by_participant, render_matrix
from explainer.pages.page import Page
from explainer.pages.placeholder import placeholder
from explainer.pages.site import Site
from explainer.pages.telling import telling
from explainer.pages.wording import voice


def _silva(site: Site) -> Statement:
    """Return a statement of the test topic to make others from."""
    statement = site.checked.dossier.get("silva-repair")
    assert isinstance(statement, Statement)
    return statement


def _cells(html: str, row: str) -> list[str]:
    """Return the positions in a participant's row of the table, cell by cell."""
    cells = re.search(rf'<th scope="row"><a href="[^"]*/{row}/">.*?</th>(.*?)</tr>', html, flags=re.DOTALL)
    assert cells
    return re.findall(r"<td>(.*?)</td>", cells[1], flags=re.DOTALL)


def _with_statement(site: Site, **changes: object) -> Page:
    """Return a page of a dossier that holds one more statement, made from an existing one."""
    dossier = site.checked.dossier
    base = _silva(site)
    more = base.model_copy(update={"id": "silva-more", **changes})
    records = {**dossier.records, "statements": {**dossier.records["statements"], more.id: more}}
    changed = dataclasses.replace(dossier, records=records)
    checked = dataclasses.replace(site.checked, dossier=changed)
    return Page(checked, "matrix/", site.templates)


def test_matrix_shows_both_of_two_conflicting_stances(harbour_site: Site) -> None:
    """A participant told to support and to oppose one proposal has both in the cell; neither wins."""
    against = _silva(harbour_site).stances[0].model_copy(update={"stance": "opposes"})

    html = render_matrix(_with_statement(harbour_site, stances=(against,)))

    cell = next(cell for cell in _cells(html, "ana-silva") if "Opposes" in cell)
    assert "Supports" in cell
    assert cell.count('class="pos"') == 2
    assert "Opposes" in html.split('class="bylist"')[1]


def test_unknown_position_says_so(harbour_site: Site) -> None:
    """No cell is blank: where our sources have no position, the cell says so, and has no marker."""
    repair = _silva(harbour_site).stances
    html = render_matrix(_with_statement(harbour_site, speaker="bo-lind", stances=repair))
    cells = {row: _cells(html, row) for row in ("ana-silva", "bo-lind", "harbour-trust")}

    assert all(("none recorded here" in cell) != ('class="cite"' in cell) for row in cells.values() for cell in row)
    assert sum("none recorded here" in cell for cell in cells["bo-lind"]) == 1
    assert "No position recorded here:" in html


def test_matrix_tells_own_words_from_reports(harbour_site: Site) -> None:
    """A solid chip says that the holder spoke; a dashed one names who tells it, or that no speaker is named."""
    html = render_matrix(Page(harbour_site.checked, "matrix/", harbour_site.templates))
    for cell in re.findall(r'<div class="pos">(.*?)</div>', html, flags=re.DOTALL):
        reported = 'reported"' in cell
        assert ("own words" in cell or "as paraphrased by" in cell) != reported
        assert ("via " in cell) == reported


def test_own_words_are_only_what_an_article_quotes(harbour_site: Site) -> None:
    """Spoken but only paraphrased is not "own words"; sources stand by number, hedge and outlet beside them."""
    dossier, silva = harbour_site.checked.dossier, _silva(harbour_site)
    quoted, lind = dossier.get("silva-not-close"), dossier.get("lind-mayor-tunnel")
    assert isinstance(quoted, Statement)
    assert isinstance(lind, Statement)

    assert voice(dossier, [silva]) == "as paraphrased by S1 and S2"
    assert voice(dossier, [quoted]) == "own words"
    assert voice(dossier, [quoted, silva]) == "own words, partly as paraphrased by S1 and S2"
    assert voice(dossier, [lind]) == "via Bo Lind, on the Weekly; S3: “could”"
    cited = lind.model_copy(update={"outlet": None, "reported_by": "the Weekly"})
    assert voice(dossier, [cited]) == "via Bo Lind, as reported by the Weekly; S3: “could”"
    nobody = silva.model_copy(update={"speaker": None, "holder": "ana-silva", "cites": silva.cites[::-1]})
    assert voice(dossier, [nobody]) == "via S1 and S2, no speaker"


def test_how_a_statement_is_told_names_the_articles(harbour_site: Site) -> None:
    """A paraphrase names its articles, and is never called words of the speaker's own."""
    dossier = harbour_site.checked.dossier
    found = {one.id: telling(dossier, one) for one in dossier.statements}

    assert found["silva-repair"].how == "Paraphrased, by S1 and S2"
    assert found["silva-not-close"].how == "Own words, quoted"
    assert found["trust-rejects-repair"].how == "Reported by S1 and S2, which name no speaker"
    assert found["lind-mayor-tunnel"].hedges == "S3: “could”"


def test_matrix_back_links_lead_to_what_is_shown(harbour_site: Site) -> None:
    """The source list links to the table on wide windows and to the list on phones; a claim still counts once."""
    page = Page(harbour_site.checked, "matrix/", harbour_site.templates)
    render_matrix(page)
    views = [marker.view for marker in page.markers]

    assert views.count("wide-only") == views.count("narrow-only") > 0
    assert len(list(page.supports())) == views.count("wide-only")
    assert page.view == ""
    html = harbour_site.fill(placeholder("matrix", ()), "matrix/").html
    assert '<span class="wide-only"><a href="#u' in html
    assert '<span class="narrow-only"><a href="#u' in html


def test_wide_matrix_is_cut_into_tables(harbour_site: Site) -> None:
    """No table has more proposals than fit beside one another."""
    dossier = harbour_site.checked.dossier
    tunnel = dossier.get("tunnel")
    extra = {f"idea-{n}": tunnel.model_copy(update={"id": f"idea-{n}", "title": f"Idea {n}"}) for n in range(10)}
    base = _silva(harbour_site)
    stances = tuple(base.stances[0].model_copy(update={"proposal": key}) for key in extra)
    more = base.model_copy(update={"id": "silva-more", "stances": stances})
    records = {
        **dossier.records,
        "proposals": {**dossier.records["proposals"], **extra},
        "statements": {**dossier.records["statements"], more.id: more},
    }
    checked = dataclasses.replace(harbour_site.checked, dossier=dataclasses.replace(dossier, records=records))

    html = render_matrix(Page(checked, "matrix/", harbour_site.templates))

    heads = re.findall(r"<thead>(.*?)</thead>", html, flags=re.DOTALL)
    assert [head.count('scope="col"') - 1 for head in heads] == [6, 6]
    assert max(head.count('scope="col"') - 1 for head in heads) <= WIDEST


def test_by_participant_lists_those_without_a_position(harbour_site: Site) -> None:
    """Every participant stands on the page, also one with no position."""
    html = render_by_participant(Page(harbour_site.checked, "by-participant/", harbour_site.templates))

    assert all(f"participants/{key}/" in html for key in harbour_site.checked.dossier.records["participants"])
