"""How editors write: the general lists, a topic's own in data/style.yml, owners of passives, names, the mean length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from explainer.checks.layers import check_layers
from explainer.checks.mean_length import check_mean_length, mean_length
from explainer.checks.names import check_names
from explainer.checks.owners import check_owners
from explainer.checks.sentences import check_sentences
from explainer.checks.style import any_of
from explainer.checks.wording import check_wording
from explainer.dossier.load import load_dossier
from explainer.paths import Project
from explainer.publish.summary import check_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from explainer.dossier.dossier import Dossier
    from explainer.problems import Problem

    Check = Callable[[Dossier], Iterator[Problem]]

TOPIC = "title: Bridge\nquestion: What is to become of it?\nscope: Three articles.\nas_of: 2026-03-10\nlanguage: {}\n"


def _dossier(folder: Path, sentence: str, *, style: str = "", language: str = "en", topic: str = "") -> Dossier:
    """A project in which one term is defined by a sentence, one participant is named, and one article has a card."""
    files = {
        "topic.yml": TOPIC.format(language) + topic,
        "style.yml": style,
        "terms/bridge.yml": (
            f"review: reviewed\nterm: Bridge\ndefinition:\n  - text: '{sentence}'\n    why: So it is.\n"
        ),
        "participants/rosa-nunez.yml": (
            "review: reviewed\nname: Rosa Núñez\nkind: person\naliases: [Nunez, Núñez, Rosa Nuñes, ROSA, rosa]\n"
        ),
        "sources/s1.yml": (
            f"review: reviewed\nfile: one.txt\nsha256: sha256-{'0' * 64}\ntitle: It will be seen as soon as now\n"
        ),
    }
    for name, text in files.items():
        if text:
            (folder / "data" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "data" / name).write_text(text, "utf-8")
    return load_dossier(Project(folder))[0]


def _said(check: Check, dossier: Dossier) -> list[str]:
    return [problem.message for problem in check(dossier)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("A plan was proposed.", ['"was proposed" does not say by whom']),
        ("It is widely expected that it holds.", ['"is widely expected" does not say by whom']),
        ("It was not seen as sound. S1 writes so.", ['"was not seen as" does not say by whom']),
        ("A plan was proposed by Núñez.", []),
        ("According to the engineers, it is expected to hold.", []),
        ("S1 describes a plan that is expected.", []),
        ("Núñez said that a repair was expected.", []),
        ("The “is expected” of S9 stands in quotation marks.", []),
        ("It expected a proposed plan.", []),
    ],
)
def test_owners(tmp_path: Path, sentence: str, found: list[str]) -> None:
    """A passive of thinking or saying has its owner in the same sentence, outside quotation marks."""
    assert _said(check_owners, _dossier(tmp_path, sentence)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Nunez spoke.", ["Nunez"]),
        ("Rosa  Nuñes spoke, and ROSA.", ["ROSA", "Rosa Nuñes"]),
        ("Núñez spoke, and rosa, and “Nunez”.", []),
    ],
)
def test_other_spellings_of_a_name(tmp_path: Path, sentence: str, found: list[str]) -> None:
    """An alias that spells the name differently is refused; a surname, or a small first letter, is not."""
    expected = [f'"{name}" is not the name used on this site' for name in found]

    assert _said(check_names, _dossier(tmp_path, sentence)) == expected


def test_a_topics_own_style(tmp_path: Path) -> None:
    """What data/style.yml adds is held like the general lists, and is named in the way out."""
    style = """
names: [{use: bridge, instead_of: [great crossing], why: One word.}]
verbs: [recounted]
avoid: [{what: word of one side, words: [eyesore], help: write it down}]
passives: [dreamt]
"""
    dossier = _dossier(tmp_path, "The Eyesore, a great crossing, was dreamt of; he noted it.", style=style)
    wording = list(check_wording(dossier))

    assert [one.message for one in wording] == ['"noted" is a loaded verb', '"Eyesore" is a word of one side']
    assert wording[0].help.endswith(", asked, recounted")
    assert [one.help for one in check_names(dossier)] == ["write bridge, or quote the source within quotation marks"]
    assert _said(check_owners, dossier) == ['"was dreamt" does not say by whom']


def test_a_style_that_contradicts_the_general_lists(tmp_path: Path) -> None:
    """A verb cannot be neutral and loaded: the problem stands at the topic's own line."""
    problem = next(check_wording(_dossier(tmp_path, "A bridge.", style="verbs:\n  - wrote\n  - admitted\n")))

    assert (problem.path, problem.line, problem.column) == ("data/style.yml", 3, 5)


def test_a_style_with_a_mistake_is_a_problem_at_its_place(tmp_path: Path) -> None:
    """A misspelt field of data/style.yml is named, and the general lists hold all the same."""
    _dossier(tmp_path, "It stands now.", style="verb: [said]\n")
    dossier, problems = load_dossier(Project(tmp_path))
    found = [problem for problem in problems if problem.path == "data/style.yml"]

    assert [(one.code, one.line, one.help) for one in found] == [("unknown-field", 1, 'did you mean "verbs"?')]
    assert _said(check_wording, dossier) == ['"now" is a time word']


def test_an_articles_words_are_its_own(tmp_path: Path) -> None:
    """The title of an article may hold any words: editors did not write it."""
    assert _said(check_wording, _dossier(tmp_path, "A bridge.")) == []


def test_titles_of_drafts_wait_for_an_editor(tmp_path: Path) -> None:
    """A draft's title is the machine's; from the review on it is held like all others."""
    question = tmp_path / "data/questions/when.yml"
    for review, found in (("draft", []), ("reviewed", ['"will" is a time word'])):
        question.parent.mkdir(parents=True, exist_ok=True)
        question.write_text(f"review: {review}\ntitle: When will it open?\nstatus: open\n", "utf-8")

        assert _said(check_wording, _dossier(tmp_path, "A bridge.")) == found


def test_without_lists_nothing_is_refused(tmp_path: Path) -> None:
    """For a language that the package has no lists for, only the topic's own count."""
    dossier = _dossier(tmp_path, "Il est now reportedly proposed.", language="fr")

    assert _said(check_wording, dossier) == _said(check_owners, dossier) == []
    assert any_of(()).search("anything") is None


def test_mean_length(tmp_path: Path) -> None:
    """The mean is that of all sentences, without what stands in quotation marks; too high a mean is one problem."""
    dossier = _dossier(tmp_path, "One two three “and more” four. Five six.", topic="limits: {mean_words: 3}\n")
    counts = [one.words for one in dossier.sentences]

    assert sorted(counts) == [2, 2, 3, 4, 6]
    assert mean_length(dossier) == pytest.approx(3.4)
    assert _said(check_mean_length, dossier) == [
        "the editors' sentences have 3.4 words on average; at most 3 are allowed"
    ]
    line = "sentences  5 by editors: 3.4 words on average (limit 3), 6 in the longest (limit 25)"
    assert line in check_lines(dossier)


def test_authored_pages_are_held_too(tmp_path: Path) -> None:
    """Words and lengths of authored pages are held, each finding at its place; macros and quotations are no prose."""
    page = tmp_path / "docs/a.md"
    page.parent.mkdir()
    lines = (
        "# Soon",
        "",
        "It “will” be {{ now() }},",
        "or will it?",
        "",
        "- one two three",
        "- four five six seven",
        "",
    )
    page.write_text("\n".join(lines), "utf-8")
    dossier = _dossier(tmp_path, "A bridge.", topic="limits: {sentence_words: 3}\n")

    assert [(one.line, one.column, one.message) for one in check_wording(dossier)] == [
        (1, 3, '"Soon" is a time word'),
        (4, 4, '"will" is a time word'),
    ]
    pages = [one for one in check_sentences(dossier) if one.path == "docs/a.md"]
    assert [(one.line, one.column) for one in pages] == [(3, 1), (7, 1)]
    assert "5 words" in pages[0].message


def test_layers(tmp_path: Path) -> None:
    """Summary and overview are counted in words, headings and shown passages included."""
    topic = """limits: {summary_words: 3, overview_words: 6}
summary:
  - text: One two three.
overview:
  - heading: One two?
    claims:
      - text: Three four.
      - cites: [{source: s1, quote: five six seven}]
"""
    found = list(check_layers(_dossier(tmp_path, "A bridge.", topic=topic)))

    assert [(one.line, one.message) for one in found] == [(10, "the overview has 7 words; at most 6 are allowed")]
