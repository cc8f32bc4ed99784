"""The lexicons: the gazetteer is complete, and verbs say what they are."""

from __future__ import annotations

from explainer.extract.lexicon import FOLDER, load_lexicon
from explainer.extract.words import fold_name
from explainer.store.plain import read_plain

MEMBERS = 193
OTHERS = {"Kosovo", "Palestine", "Taiwan", "Vatican City"}
KINDS = {"speech", "thought", "finding", "holding", "stance", "aim", "quote"}


def test_gazetteer_is_complete() -> None:
    """Every member of the United Nations is in it, and the four states that are none; each once."""
    names = [row["name"] for row in read_plain(FOLDER / "en" / "gazetteer.yml")["states"]]

    assert len(names) == len(set(names))
    assert MEMBERS + len(OTHERS) == len(names)
    assert set(names) >= OTHERS


def test_names_of_a_state_lead_to_it() -> None:
    """Names, demonyms, capitals and seats of government are all the state."""
    places = load_lexicon().places

    assert {"United Kingdom"} == {
        places[fold_name(n)][0].name for n in ("Britain", "British", "London", "Downing Street")
    }


def test_every_verb_has_a_known_class_and_stands_once() -> None:
    """A form stands in one row, and the row's class is one that the file explains."""
    rows = read_plain(FOLDER / "en" / "verbs.yml")["verbs"]
    forms = [form for row in rows for form in row["forms"]]

    assert {row["class"] for row in rows} == KINDS
    assert sorted(form for form in set(forms) if forms.count(form) > 1) == []
