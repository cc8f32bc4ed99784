"""A new record begun by hand: its kind, an id that can be read, and a skeleton to fill in. Writes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.kinds import RECORD_TYPES
from explainer.problems import show, suggest
from explainer.review.ids import must_be_free
from explainer.review.slugs import Slugs
from explainer.store.records import Loaded
from explainer.store.skeleton import skeleton


@dataclass(frozen=True)
class NewRecord:
    """A record to be added."""

    kind: str
    id: str
    text: str


def kind_named(word: str) -> str:
    """Return the kind that a word means: its folder's name, in the singular too.

    Raises:
        ValueError: there is no such kind, or it is not begun by hand.
    """
    names = {**{kind: kind for kind in RECORD_TYPES}, **{kind.removesuffix("s"): kind for kind in RECORD_TYPES}}
    kind = names.get(word.lower())
    if kind is None:
        raise ValueError(f"no kind of records is named {show(word)}; {suggest(word, names) or ', '.join(RECORD_TYPES)}")
    if kind == "sources":
        raise ValueError("a source begins with its article: explainer source add FILE")
    return kind


def begin(loaded: Loaded, kind: str, title: str, record_id: str | None, speaker: str | None) -> NewRecord:
    """Return a new record. `title` is its title, name or term; of a statement, what was said; it may be empty there.

    Without `record_id`, the id is made of these words; a statement's begins with its speaker and gets a number when it
    is taken.

    Raises:
        WrongIdError: the id cannot be used.
        ValueError: there is nothing to make an id of, or no such speaker.
    """
    row = RECORD_TYPES[kind]
    if speaker is not None and (kind != "statements" or speaker not in loaded.records["participants"]):
        near = suggest(speaker, loaded.records["participants"]) or "speakers are ids of data/participants/"
        raise ValueError(
            "only a statement has a speaker" if kind != "statements" else f"no participant {show(speaker)}; {near}"
        )
    field = "text" if kind == "statements" else row.title_field
    filled = {"review": "draft", "speaker": speaker, field: title}
    if record_id is None:
        record_id = _statement_id(loaded, title, speaker) if kind == "statements" else _made_of(title)
    must_be_free(loaded, kind, record_id)
    return NewRecord(kind, record_id, skeleton(row, {name: value for name, value in filled.items() if value}))


def _made_of(title: str) -> str:
    if not title.strip():
        raise ValueError('give the record its title, such as "Who pays for the bridge?", or an id with --id')
    return Slugs(set()).take(title)


def _statement_id(loaded: Loaded, said: str, speaker: str | None) -> str:
    """Return an id made of the speaker's last name and the words that carry most, as `accept` makes it."""
    used = set(loaded.documents) | {stone.id for stone in loaded.retired.retired}
    name = (speaker or "unnamed").split("-")[-1]
    return Slugs(used).take(f"{name} {said.strip() or 'statement'}", words=5)
