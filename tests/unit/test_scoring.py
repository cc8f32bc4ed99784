"""The scorer: what earns, what costs, and what is left out of account. The articles and the gold are invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from perfect import as_predictions

from explainer.scoring.assignment import assign
from explainer.scoring.corpus import Corpus, read_corpus
from explainer.scoring.figures import Figures
from explainer.scoring.gold import Gold, read_gold
from explainer.scoring.names import fold_name, name_forms, read_roster
from explainer.scoring.predictions import Predictions
from explainer.scoring.score import MEANT, score

Scorer = Callable[[dict[str, Any]], Figures]

ARTICLE = """\
Subscribe to our letter

Mayor Ann Lee wants a ferry across the bay by May 2031. "The bridge is tired," she told the council. Tom Reed, who runs
the port, is against it. Who pays for the ferry is open. The council meets on 3 March 2031. Old Bill shrugged.
"""
FERRY = {"file": "a.txt", "quote": "wants a ferry across the bay"}
OPEN = {"file": "a.txt", "quote": "Who pays for the ferry is open."}
MEETING = {"file": "a.txt", "quote": "The council meets on 3 March 2031."}
GOLD = {
    "corpus": "bay",
    "articles": ["a.txt"],
    "participants": [
        {"id": "lee", "name": "Ann Lee", "kind": "person", "salience": "main", "aliases": ["Lee", "Mayor Ann Lee"]},
        {"id": "reed", "name": "Tom Reed", "kind": "person", "salience": "minor"},
        {"id": "council", "name": "the council", "kind": "organisation", "salience": "minor"},
        {"id": "bill", "name": "Old Bill", "kind": "person", "salience": "minor", "optional": True},
    ],
    "not_participants": ["the bay"],
    "proposals": [{"id": "ferry", "title": "A ferry", "key_terms": ["bay"], "evidence": [FERRY]}],
    "stances": [
        {"participant": "lee", "proposal": "ferry", "stance": "supports"},
        {"participant": "reed", "proposal": "ferry", "stance": "opposes"},
    ],
    "open_questions": [{"id": "pay", "question": "Who pays?", "evidence": [OPEN]}],
    "events": [{"title": "Council", "date": "2031-03-03", "date_text": [], "status": "planned", "evidence": [MEETING]}],
    "statements": [
        {"id": "tired", "speaker": "lee", "direct": True, "quote": "The bridge is tired", "file": "a.txt"},
        {
            "id": "shrug",
            "speaker_text": "Old Bill",
            "direct": False,
            "quote": "Old Bill shrugged",
            "file": "a.txt",
            "optional": True,
        },
    ],
    "boilerplate": [{"file": "a.txt", "line": 1, "kind": "sign-up"}],
}


@pytest.fixture(scope="session")
def gold() -> Gold:
    """Return the invented gold."""
    return Gold.model_validate(GOLD)


@pytest.fixture(scope="session")
def corpus(gold: Gold, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Return the invented article, read."""
    folder = tmp_path_factory.mktemp("bay")
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    return read_corpus(gold, folder)


@pytest.fixture
def perfect(gold: Gold) -> dict[str, Any]:
    """Return what a perfect distiller finds, to be spoilt."""
    return as_predictions(gold).model_dump(mode="json", by_alias=True)


@pytest.fixture
def figures(gold: Gold, corpus: Corpus) -> Scorer:
    """Return what scores predictions given as plain data."""

    def scored(predicted: dict[str, Any]) -> Figures:
        return score(gold, corpus, Predictions.model_validate(predicted))

    return scored


def test_gold_as_predictions_is_perfect(figures: Scorer, perfect: dict[str, Any]) -> None:
    """What the gold holds, told as predictions, misses nothing and has nothing wrong."""
    found = figures(perfect)

    assert found["macro_f1"] == 1.0
    assert {found[section]["f1"] for section in (*MEANT, "stances", "near_duplicates")} == {1.0}
    assert found["participants"]["alias_clusters"]["f1"] == 1.0
    assert (found["events"]["date_agreement"], found["events"]["status_accuracy"]) == (1.0, 1.0)
    assert found["grounded"] == {"share": 1.0, "quotes": 5, "verbatim": 5, "boilerplate": 0}


@pytest.mark.parametrize("name", ["gold/seeds.yml", "gold/city-congestion.yml"])
def test_our_own_gold_is_perfect(root: Path, name: str) -> None:
    """Both gold files agree with themselves and with their articles, letter by letter."""
    path = root / "tests" / "quality" / name
    gold = read_gold(path)
    found = score(gold, read_corpus(gold, path.parent / gold.articles_dir), as_predictions(gold))

    assert found["macro_f1"] == 1.0
    assert found["grounded"]["share"] == 1.0


def test_nothing_found_is_nothing_earned(figures: Scorer) -> None:
    """An empty prediction is no fault of form; it scores 0, and what it does not hold is not scored."""
    found = figures({"participants": None})

    assert found["macro_f1"] == 0.0
    assert found["grounded"]["share"] is None
    assert not {"stances", "disagreements", "near_duplicates"} & set(found)


def test_a_split_costs_precision_only(figures: Scorer, perfect: dict[str, Any]) -> None:
    """A second record for a participant who is found already is wrong, and nobody is missed by it."""
    perfect["participants"][0]["aliases"] = []
    perfect["participants"].append({"name": "Lee"})
    found = figures(perfect)["participants"]

    assert (found["splits"], found["recall"], found["precision"]) == (1, 1.0, 3 / 4)
    assert found["alias_clusters"]["recall"] < 1.0


def test_a_merge_earns_its_share_only(figures: Scorer, perfect: dict[str, Any]) -> None:
    """One record with the names of two participants earns a half, and one of the two is missed."""
    perfect["participants"][0]["aliases"] = ["Lee", "Tom Reed"]
    del perfect["participants"][1]
    found = figures(perfect)["participants"]

    assert (found["merges"], found["recall"], found["precision"]) == (1, 2 / 3, 1.5 / 2)
    assert found["details"]["merges"] == [["Ann Lee", "Ann Lee", "Tom Reed"]]


def test_a_place_is_no_participant(figures: Scorer, perfect: dict[str, Any]) -> None:
    """A name that stands for nobody is spurious, and a trap if the gold warns of it."""
    perfect["participants"] += [{"name": "The Bay"}, {"name": "Nobody"}]
    found = figures(perfect)["participants"]

    assert (found["spurious"], found["traps"], found["precision"]) == (2, 1, 3 / 5)


def test_optional_records_are_ignored(figures: Scorer, perfect: dict[str, Any]) -> None:
    """Who leaves out what is arguable scores as who finds it."""
    with_them = figures(perfect)
    del perfect["participants"][3], perfect["statements"][1]
    without_them = figures(perfect)

    assert with_them["participants"]["ignored"] == 1
    for section in ("participants", "statements"):
        assert with_them[section]["precision"] == without_them[section]["precision"] == 1.0
        assert with_them[section]["recall"] == without_them[section]["recall"] == 1.0


def test_an_invented_quote_lowers_grounded(figures: Scorer, perfect: dict[str, Any]) -> None:
    """A quote of which one letter is not the article's is not verbatim."""
    perfect["statements"][0]["quote"] = "The Bridge is tired"
    grounded = figures(perfect)["grounded"]

    assert (grounded["verbatim"], grounded["share"]) == (4, 4 / 5)


def test_furniture_is_counted(figures: Scorer, perfect: dict[str, Any]) -> None:
    """A quote that stands in page furniture alone is verbatim and yet no part of the article."""
    perfect["proposals"][0]["passages"].append({"file": "a.txt", "quote": "Subscribe"})
    found = figures(perfect)

    assert (found["grounded"]["share"], found["grounded"]["boilerplate"]) == (1.0, 1)
    assert found["proposals"]["purity"] == 1 / 2


def test_the_whole_sentence_is_as_good_as_the_quote(figures: Scorer, perfect: dict[str, Any]) -> None:
    """A statement may be cut as the bare quote or as its sentence, but not as the whole paragraph."""
    perfect["statements"][0]["quote"] = '"The bridge is tired," she told the council.'
    assert figures(perfect)["statements"]["f1"] == 1.0

    perfect["statements"][0]["quote"] = ARTICLE
    assert figures(perfect)["statements"]["found"] == 0


def test_the_speaker_must_be_right(figures: Scorer, perfect: dict[str, Any]) -> None:
    """A quote given to somebody else is wrong, though the quote itself is found."""
    perfect["statements"][0]["speaker"] = "Tom Reed"
    found = figures(perfect)["statements"]

    assert (found["found"], found["quote_recall"], found["speaker_accuracy"]) == (0, 1.0, 1 / 2)


def test_too_long_a_passage_grounds_nothing(figures: Scorer, perfect: dict[str, Any]) -> None:
    """Who cites a whole article for everything finds nothing by it."""
    perfect["events"][0]["passages"] = [{"file": "a.txt", "quote": ARTICLE * 4}]

    assert figures(perfect)["events"]["unmatched"] == 1


def test_a_stance_needs_its_proposal(figures: Scorer, perfect: dict[str, Any]) -> None:
    """A stance is right for the participant, the proposal and the direction together."""
    perfect["proposals"][0]["stances"][1]["stance"] = "supports"
    found = figures(perfect)["stances"]

    assert (found["precision"], found["recall"]) == (1 / 2, 1 / 2)


def test_names_are_folded() -> None:
    """Case, diacritics, a leading article, full stops and a possessive make no other name; brackets add one."""
    assert fold_name("The U.S. Côté’s") == "us cote"
    assert name_forms("Bay Port Union (BPU)") == {"bay port union bpu", "bay port union", "bpu"}


def test_a_person_is_known_behind_titles(gold: Gold) -> None:
    """Words before a person's name make no other person; an organisation's name must be whole."""
    roster = read_roster(gold.participants)

    assert roster.owners(name_forms("Senator Lee")) == {0}
    assert roster.owners(name_forms("town council")) == set()


def test_the_heaviest_pairing_wins() -> None:
    """The best pair of all is given up where two others together weigh more."""
    weights = {(0, 0): 10.0, (0, 1): 9.0, (1, 0): 8.0}

    assert sorted(assign(weights, 2, 3)) == [(0, 1), (1, 0)]
    assert assign({}, 2, 3) == []
