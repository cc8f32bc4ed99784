"""What several articles give together: names, statements, proposals, questions and events that are one."""

from __future__ import annotations

from explainer.articles.read import read_article
from explainer.extract.candidate import Candidate
from explainer.extract.run import extract


def found(kind: str, *texts: str) -> list[Candidate]:
    """Return the candidates of a kind that some articles give together."""
    articles = [read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    return [one for one in extract(articles) if one.kind == kind]


def names(*texts: str) -> dict[str, list[str]]:
    """Return the participants of some articles: name → aliases."""
    return {one.fields["name"]: one.fields["aliases"] for one in found("participants", *texts)}


def test_titles_and_surnames_are_one_person() -> None:
    """A full name, the surname and the name with a title are one participant."""
    people = names(
        "Mayor Ines Okafor opened the pier. Okafor said it was safe.",
        "Ms Okafor said nothing. Ines Okafor, who lives nearby, left.",
    )

    assert people == {"Ines Okafor": ["Ms Okafor", "Okafor"]}


def test_diacritics_and_transliteration_are_one_person() -> None:
    """Spellings of one name in several articles are one participant."""
    people = names(
        "Minister Jiří Dvořák resigned.",
        "Minister Jiri Dvorak resigned.",
        "Governor Sergey Volodarsky spoke.",
        "Governor Sergey Volodarskyi spoke.",
    )

    assert len(people) == 2


def test_two_people_who_share_a_surname_stay_two() -> None:
    """A surname alone is given to neither of two people who share it."""
    people = names("Minister Ada Lund met Mayor Knut Lund. Lund said that the pier was safe.")

    assert {"Ada Lund", "Knut Lund"} == set(people)
    assert list(people.values()) == [[], []]


def test_initials_join_their_organisation() -> None:
    """An organisation and its initials are one participant, in whatever article they stand."""
    people = names("The Northern Ferry Union met on Monday.", "On Monday the NFU met. The NFU voted.")

    assert people == {"Northern Ferry Union": ["NFU"]}


def test_seat_of_government_is_the_state() -> None:
    """A capital that acts stands for its state; a capital where something happens is a place."""
    assert names("Norway agreed on Monday. Later Oslo rejected the plan.") == {"Norway": ["Oslo"]}
    assert names("They met in Oslo.") == {}


def test_same_statement_in_two_articles_is_one() -> None:
    """Alike words of one speaker in two articles are one candidate with a telling for each."""
    told = found(
        "statements",
        "Mayor Ines Okafor said that the new pier would open in June after repairs.",
        "The new pier would open in June after repairs, Mayor Ines Okafor said.",
    )

    assert len(told) == 1
    assert [telling["file"] for telling in told[0].fields["tellings"]] == ["0.txt", "1.txt"]


def test_different_statements_stay_apart() -> None:
    """Two things that one speaker says are two candidates."""
    told = found("statements", "Mayor Ines Okafor said that the pier was safe. Okafor said that boats should pay.")

    assert len(told) == 2


def test_proposals_are_grouped_over_articles() -> None:
    """Sentences about one proposed thing are one proposal, titled by the thing."""
    proposals = found(
        "proposals",
        "The mayor proposed a winter toll for heavy boats.",
        "Owners reject the winter toll as unfair.",
    )

    assert [one.fields["title"] for one in proposals] == ["Winter toll"]
    assert [passage.file for passage in proposals[0].passages] == ["0.txt", "1.txt"]


def test_one_open_point_is_one_question() -> None:
    """Sentences that leave the same point open are one question; other points are others."""
    questions = found(
        "questions",
        "The route of the night ferry remains unclear. Boats are old.",
        "It is uncertain which route the night ferry will take.",
        "The price of mooring has not been decided.",
    )

    assert len(questions) == 2


def test_events_of_one_day_are_one() -> None:
    """Two articles that tell of a vote on one day tell of one event; another day is another."""
    events = found(
        "events",
        "The harbour vote was held on 4 May 2021.",
        "The vote on 4 May 2021 was close.",
        "The harbour vote was held on 9 June 2022.",
    )

    assert sorted(one.fields["date"] for one in events) == ["2021-05-04", "2022-06-09"]


def test_every_candidate_has_a_key_of_its_own() -> None:
    """No two candidates share a key, and the keys do not depend on the order of the articles."""
    texts = ["Mayor Ines Okafor proposed a toll and a ban.", "Mayor Ines Okafor rejected a toll on the pier."]
    articles = [read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    keys = [one.key for one in extract(articles)]

    assert len(keys) == len(set(keys))
    assert sorted(keys) == sorted(one.key for one in extract(articles))
