"""Drafts have headings that a reader understands: noun phrases for things, questions for open points."""

from __future__ import annotations

import pytest

from explainer.articles.read import read_article
from explainer.extract.candidate import Candidate
from explainer.extract.run import extract
from explainer.extract.wording import question_title

ASKED = {
    "Nobody has asked the divers about the wreck.": ("nobody has", "Has anybody asked the divers about the wreck?"),
    "* where the fish money goes if there is no fish": ("where", "Where does the fish money go if there is no fish?"),
    "* how the crew can be paid": ("how", "How can the crew be paid?"),
    "* who pays the pilot": ("who", "Who pays the pilot?"),
    "The outcome is considered open.": ("considered open", "What will the outcome be?"),
    "The positions of both ports remain incompatible.": (
        "remain incompatible",
        "Is there agreement on the positions of both ports?",
    ),
    "The new pier is still undecided.": ("undecided", "What will be decided on the new pier?"),
    "The age of the crane remains unclear.": ("unclear", "What is known about the age of the crane?"),
    "He suggested that a strike is not off the table.": ("not off the table", "Is a strike still possible?"),
    "The line announced nine new boats, without naming the yards.": (
        "without naming",
        "What are the yards of the nine new boats?",
    ),
    "Who would pay for the divers also remains unresolved: the line says half.": (
        "unresolved",
        "Who would pay for the divers?",
    ),
    "What will happen to the wreck is still up in the air.": ("up in the air", "What will happen to the wreck?"),
    "It is not known how many boats will be moved.": ("not known", "How many boats will be moved?"),
    "The line did not spell out how the savings were reckoned.": (
        "did not spell out",
        "How were the savings reckoned?",
    ),
    "According to an unconfirmed report by the Weekly, it sank.": (
        "unconfirmed",
        "Is the report by the Weekly confirmed?",
    ),
    "Whether the ferry line would leave the harbour over the fee remained unanswered on Friday.": (
        "unanswered",
        "Would the ferry line leave the harbour over the fee?",
    ),
    "Boats stop unless one side moves, and who that would be is anyone's guess.": (
        "anyone's guess",
        "What does this leave open: “Boats stop unless one side moves, and who that would be is anyone's guess”?",
    ),
    "The trust “has had no indication” of a sale.": ("no indication", "Is there any indication of a sale?"),
}


@pytest.mark.parametrize("passage", ASKED)
def test_open_point_is_asked(passage: str) -> None:
    """A sentence that leaves something open becomes the question that a reader would ask."""
    cue, asked = ASKED[passage]
    assert question_title(passage, cue)[0] == asked


def test_question_with_a_pronoun_comes_after_one_without() -> None:
    """Of two sentences on one point, the one that stands alone gives the heading."""
    plain = question_title("Nobody has asked the divers about the wreck.", "nobody has")
    unclear = question_title("It is unclear whether they will dive again.", "unclear")

    assert plain[1] < unclear[1]


def headings(kind: str, *texts: str) -> list[str]:
    """Return the headings of what some articles propose of a kind."""
    return [one.fields["title"] for one in found(kind, *texts)]


def found(kind: str, *texts: str) -> list[Candidate]:
    """Return what some articles propose of a kind."""
    articles = [read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    return [one for one in extract(articles) if one.kind == kind]


PROPOSED = {
    "The mayor wants a levy on large yachts.": "Levy on large yachts",
    "No licence until the well is tested, they say.": "No licence until the well is tested",
    "The fishers would back it if nets could dry on the quay.": "Nets to dry on the quay",
    "The owner announced 14 additional boats.": "Additional boats",
    "Ms Lee asked for six weeks.": "Delay of six weeks",
    "The parents have been asking for the yard outside Miller School to be closed.": (
        "Yard outside Miller School to be closed"
    ),
}


@pytest.mark.parametrize("text", PROPOSED)
def test_thing_proposed_is_told_apart(text: str) -> None:
    """One word alone is told apart by what follows it; figures on which articles may differ are left out."""
    assert PROPOSED[text] in headings("proposals", text)


HAPPENED = {
    "The harbour board voted on Tuesday.": "Vote by the harbour board",
    "There was no decision on the new crane before the summer.": "No decision on the new crane",
    "She phoned the pilot on Friday.": "Phone call",
    "A consultation last autumn drew 900 answers.": "Consultation last autumn",
}


@pytest.mark.parametrize("text", HAPPENED)
def test_event_is_called_by_a_noun(text: str) -> None:
    """A verb becomes its noun; one word alone is told apart by when."""
    assert headings("events", text) == [HAPPENED[text]]


def test_what_did_not_happen_is_no_event() -> None:
    """A part of a date, a count of votes and a supposition are none."""
    assert headings("events", "They answer by the end of March.") == []
    assert headings("events", "If members strike in May, the boats stay in.") == []


def test_one_vote_told_by_two_articles_is_one_event() -> None:
    """The same day of the week and what else is told tie two reports; another vote that day stays apart."""
    one = "The harbour board voted on Tuesday for a dredging fee inside the old basin."
    two = "Nine fishers watched as the harbour board on Tuesday night approved a fee inside the old basin."
    other = "A jury voted on Tuesday to free the baker."

    assert [len(event.passages) for event in found("events", one, two, other)] == [2, 1]


COUNTED = {
    "Number of lifeboats: 43 or 34": (
        "The ferry line will buy 43 lifeboats this year.",
        "The ferry line buys 34 lifeboats for the harbour.",
    ),
    "Share: 58 per cent or 61 per cent": (
        "In the harbour survey, 58 per cent of the skippers opposed it.",
        "Of the skippers in the harbour survey, 61 per cent said no.",
    ),
}


@pytest.mark.parametrize("title", COUNTED)
def test_difference_is_called_by_what_differs(title: str) -> None:
    """What is counted, then the values as the articles tell them."""
    assert headings("disagreements", *COUNTED[title]) == [title]


def test_three_articles_on_one_figure_are_one_disagreement() -> None:
    """Passages that differ in the same count come on one page."""
    texts = (*COUNTED["Number of lifeboats: 43 or 34"], "The ferry line will have 43 lifeboats in the harbour.")

    assert [len(one.passages) for one in found("disagreements", *texts)] == [3]
