"""A project of synthetic records: as many as asked for, of every kind, each passage verbatim in an article of filler.

It takes the pages, the theme and the configuration from this repository, so what is measured is what is published.
"""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING, Any

import yaml
from words import Words

if TYPE_CHECKING:
    from pathlib import Path

Record = dict[str, Any]
Records = dict[str, dict[str, Record]]

SHARES = {
    "sources": 0.10,
    "participants": 0.15,
    "proposals": 0.15,
    "questions": 0.10,
    "events": 0.10,
    "statements": 0.30,
    "disagreements": 0.05,
    "terms": 0.05,
}
"""What part of the records each kind is."""
SENTENCES, QUOTED = 40, 12
"""Sentences of an article, and how many of them passages are taken from: fewer than a third."""
WHEN = {"date": "2001-05-10", "basis": "inferred", "why": "A date for every record of this benchmark"}
REVIEWED: Record = {"review": "reviewed"}


def write_synthetic(root: Path, records: int, repository: Path) -> None:
    """Write a project with so many records into an empty folder, with the repository's pages and theme."""
    for name in ("overrides", "scripts"):
        (root / name).symlink_to(repository / name)
    shutil.copy(repository / "mkdocs.yml", root)
    hidden = shutil.ignore_patterns("decisions", "handbook")
    shutil.copytree(repository / "docs", root / "docs", ignore=hidden)
    maker = _Maker({kind: round(share * records) for kind, share in SHARES.items()})
    for name, text in maker.articles.items():
        _write(root / "seeds" / name, text)
    for kind, made in maker.records().items():
        for record_id, record in made.items():
            _write_yaml(root / "data" / kind / f"{record_id}.yml", record)
    _write_yaml(root / "data" / "topic.yml", maker.topic())


class _Maker:
    """Makes articles first, then records that quote them and name each other."""

    def __init__(self, counts: dict[str, int]) -> None:
        self.counts = counts
        self.words = Words(2)
        self.pool: list[tuple[str, str]] = []
        self.articles = {f"article-{number}.txt": self._article(number) for number in range(1, counts["sources"] + 1)}

    def _article(self, number: int) -> str:
        sentences = [self.words.sentence(15) for _ in range(SENTENCES)]
        self.pool += [(f"s{number}", sentence) for sentence in sentences[1 : QUOTED + 1]]
        paragraphs = [" ".join(sentences[start : start + 3]) for start in range(0, SENTENCES, 3)]
        return "\n".join([self.words.phrase(8).capitalize(), *paragraphs]) + "\n"

    def records(self) -> Records:
        """Return all records by kind and id."""
        makers = {
            "participants": self._participant,
            "proposals": self._proposal,
            "questions": self._question,
            "events": self._event,
            "statements": self._statement,
            "disagreements": self._disagreement,
            "terms": self._term,
        }
        made = {kind: {self._id(kind, n): make(n) for n in range(self.counts[kind])} for kind, make in makers.items()}
        cards = {f"s{number}": self._source(number) for number in range(1, self.counts["sources"] + 1)}
        return {"sources": cards, **made}

    def topic(self) -> Record:
        """Return the topic: a summary and an overview of three parts."""
        overview = [{"heading": f"Part {number}", "claims": self._claims(4)} for number in range(1, 4)]
        about = {"title": "Synthetic records", "question": "How long does a build take?", "scope": "Filler, no facts."}
        return {**about, "as_of": WHEN, "language": "en", "summary": self._claims(3), "overview": overview}

    def _id(self, kind: str, number: int) -> str:
        return f"{kind.removesuffix('s')}-{number}"

    def _some(self, kind: str, count: int) -> list[str]:
        """Return so many different ids of a kind."""
        count = min(count, self.counts[kind])
        return [self._id(kind, number) for number in self.words.random.sample(range(self.counts[kind]), count)]

    def _cites(self, count: int, directness: str = "unattributed") -> list[Record]:
        passages = self.words.random.sample(self.pool, count)
        return [{"source": source, "quote": quote, "as": directness} for source, quote in passages]

    def _claims(self, count: int, cites: int = 1) -> list[Record]:
        return [{"text": self.words.sentence(15), "cites": self._cites(cites)} for _ in range(count)]

    def _source(self, number: int) -> Record:
        name = f"article-{number}.txt"
        checksum = "sha256-" + hashlib.sha256(self.articles[name].encode()).hexdigest()
        title = self.articles[name].split("\n", 1)[0]
        return {"file": name, "sha256": checksum, "title": title, "written": {**WHEN, "date": "2001-05-20"}, **REVIEWED}

    def _participant(self, number: int) -> Record:
        role = {"title": self.words.phrase(2).capitalize(), "cites": self._cites(1)}
        name = f"{self.words.phrase(2).title()} {number:04}"
        return {"name": name, "kind": "person", "roles": [role], "summary": self._claims(2), **REVIEWED}

    def _proposal(self, number: int) -> Record:
        claims = {"what": self._claims(2), "conditions": self._claims(2), "unclear": self._claims(1)}
        by = {"participants": self._some("participants", 2), "cites": self._cites(2)}
        title = f"{self.words.phrase(4).capitalize()} {number:04}"
        head = {"title": title, "status": "under-discussion", "put_forward_by": by}
        return {**head, **claims, "related": self._others("proposals", number), **REVIEWED}

    def _others(self, kind: str, number: int) -> list[str]:
        return [other for other in self._some(kind, 3) if other != self._id(kind, number)]

    def _question(self, number: int) -> Record:
        notes = [{"text": self.words.sentence(14), "why": self.words.sentence(10)} for _ in range(2)]
        head = {"title": f"{self.words.phrase(6).capitalize()} {number:04}?", "status": "partly"}
        answers = {"short_answer": self._claims(1)[0], "why_it_matters": self._claims(2), "would_settle": notes}
        return {**head, **answers, "proposals": self._some("proposals", 3), **REVIEWED}

    def _event(self, number: int) -> Record:
        head = {"title": f"{self.words.phrase(4).capitalize()} {number:04}", "when": WHEN, "state": "happened"}
        people = {"participants": self._some("participants", 4)}
        return {**head, **people, "what": self._claims(4), "outcome": self._claims(1, 2)[0], **REVIEWED}

    def _statement(self, number: int) -> Record:
        speaker = self._id("participants", number % self.counts["participants"])
        proposal = self._id("proposals", number % self.counts["proposals"])
        stance = {"proposal": proposal, "stance": ("supports", "opposes", "unclear")[number % 3]}
        about = [*self._some("questions", 1), *self._some("events", 1), *self._some("terms", 1)]
        said = {"speaker": speaker, "said": WHEN, "text": self.words.phrase(16), "cites": self._cites(3, "paraphrase")}
        return {**said, "stances": [stance], "about": about, **REVIEWED}

    def _disagreement(self, number: int) -> Record:
        first, second = self._some("statements", 2)
        versions = [{"label": "The one", "statement": first}, {"label": "The other", "statement": second}]
        head = {"title": f"{self.words.phrase(5).capitalize()} {number:04}", "kind": "conflict"}
        return {**head, "about": self._some("proposals", 2), "versions": versions, **REVIEWED}

    def _term(self, number: int) -> Record:
        return {"term": f"{self.words.phrase(2)} {number:04}", "definition": self._claims(2), **REVIEWED}


def _write_yaml(path: Path, value: Record) -> None:
    _write(path, yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=110))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
