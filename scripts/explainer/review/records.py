"""A record's fields from a candidate, by kind; all are drafts, with passages instead of sentences of an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explainer.articles.article import Article, Span
from explainer.articles.passage import fold
from explainer.extract.candidate import LONGEST, Candidate, Passage
from explainer.review.roles import roles_of
from explainer.review.when import in_words, resolve_when

if TYPE_CHECKING:
    from explainer.review.plan import Desk

_CLAIMS = 6
"""Passages a draft shows of one proposal, question or event: enough to judge it, short of reprinting the articles."""
_TOLD = 3
_UNNAMED = "not named in the passage"


def participant(one: Candidate, desk: Desk) -> dict[str, Any]:
    """Return a participant's fields; an office stands on the passage that names it."""
    roles = []
    for role in roles_of(one.fields["roles"], desk.articles):
        row = desk.cite(Passage.of(desk.articles[role.file], Span(*role.at)))
        if fold(role.title).text.casefold() in fold(row["quote"]).text.casefold():
            roles.append({"title": role.title, "cites": [row]})
    own = one.fields["name"]
    if one.fields["kind"] != "person" and own.split(maxsplit=1)[0].islower():
        own = own[:1].upper() + own[1:]
    aliases = [name for name in one.fields["aliases"] if name.casefold() != own.casefold()]
    return _filled({"review": "draft", "name": own, "kind": one.fields["kind"], "aliases": aliases, "roles": roles})


def proposal(one: Candidate, desk: Desk) -> dict[str, Any]:
    """Return a proposal's fields; its status follows the number of independent reports."""
    files = {passage.file for passage in one.passages[: min(_CLAIMS, one.fields["naming"])]}
    files |= {p.file for told in desk.told_on.get(desk.records[one.key], ()) for p in _shown(told)}
    return {
        "review": "draft",
        "title": one.fields["title"],
        "status": "under-discussion" if desk.reports.count(files) > 1 else "mentioned",
        "put_forward_by": _put_forward(one, desk),
        "what": _claims(one, desk),
    }


def _put_forward(one: Candidate, desk: Desk) -> dict[str, Any]:
    """Who put a proposal forward, with the passages that say so; unattributed when none does."""
    rows = [(desk.participant(row["participant"]), row) for row in one.fields["put_forward_by"][:_TOLD]]
    cites = [desk.cite(Passage.of(desk.articles[row["file"]], Span(*row["at"]))) for found, row in rows if found]
    people = list(dict.fromkeys(found for found, _ in rows if found))
    return {"participants": people, "cites": cites} if people else {"unattributed": True}


def disagreement(one: Candidate, desk: Desk) -> dict[str, Any]:
    """Return a disagreement's fields: the passages side by side, each named by its source and paragraph."""
    versions = []
    for passage in one.passages:
        number = desk.articles[passage.file].paragraph_at(passage.start).number
        label = f"{desk.ids[passage.file].upper()}, paragraph {number}"
        versions.append({"label": label, "cites": [desk.cite(passage)]})
    about = desk.touching(one, ("proposals", "questions", "events"))
    fields = one.fields
    return _filled(
        {"review": "draft", "title": fields["title"], "kind": fields["kind"], "about": about, "versions": versions}
    )


def question(one: Candidate, desk: Desk) -> dict[str, Any]:
    """Return a question's fields; the passages that leave it open are its short answer."""
    answer = {"cites": [row["cites"][0] for row in _claims(one, desk)]}
    proposals = desk.touching(one, ("proposals",))
    return _filled(
        {
            "review": "draft",
            "title": one.fields["title"],
            "status": "open",
            "short_answer": answer,
            "proposals": proposals,
        }
    )


def event(one: Candidate, desk: Desk) -> dict[str, Any]:
    """Return an event's fields; a date only where a passage states its year, else the words for it."""
    fields = one.fields
    quotes = " ".join(passage.text for passage in one.passages[:_CLAIMS])
    stated = fields["date"] if fields["date"] and fields["date"][:4] in quotes else None
    when, words = (stated, fields["when_words"]) if stated else _inferred(fields, desk)
    people = [found for name in fields["participants"] if (found := desk.participant(name))]
    return _filled(
        {
            "review": "draft",
            "title": fields["title"],
            "when": when,
            "when_words": words,
            "state": fields["state"],
            "place": fields["place"],
            "participants": people,
            "what": _claims(one, desk),
            "outcome": "not covered" if fields["state"] in {"planned", "announced"} else None,
        }
    )


def _inferred(fields: dict[str, Any], desk: Desk) -> tuple[dict[str, str] | None, str]:
    """The first date that can be counted from the day an article was written, with the reason, and its words.

    No date, and the first words, where none can.
    """
    for words, file in fields["times"]:
        written = desk.written.get(file, "")
        if found := resolve_when(words, written, ahead=fields["state"] != "happened"):
            why = f"“{words}” in {desk.ids[file].upper()}, written {in_words(written)}"
            return {"date": found, "basis": "inferred", "why": why}, words
    return None, fields["when_words"]


def statement(one: Candidate, desk: Desk) -> dict[str, Any]:
    """Return a statement's fields: who, the passages of every article that tells it, and what they are about."""
    speaker = desk.participant(one.fields["speaker"])
    described = (
        None if speaker else one.fields["speaker"] or one.fields["described_as"] or "somebody the article does not name"
    )
    cites = []
    for telling in one.fields["tellings"][:_TOLD]:
        directness = ("quote" if telling["direct"] else "paraphrase") if speaker else "unnamed"
        if one.fields["position"] and speaker:
            directness = "paraphrase" if one.fields.get("teller") else "unattributed"
        article = desk.articles[telling["file"]]
        parts = _runs(telling["parts"], article) if telling["direct"] else [Span(*telling["parts"][0])]
        rows = [desk.cite(Passage.of(article, part), directness) for part in parts[:_TOLD]]
        cites += [row for row in _whole(rows) if row not in cites]
    about = desk.touching(one, ("proposals", "questions", "events"))
    stances = _stances(one, desk) if speaker else []
    teller = desk.participant(one.fields.get("teller"))
    who = {"speaker": teller, "holder": speaker} if one.fields["position"] else {"speaker": speaker}
    return _filled(
        {"review": "draft", **who, "described_as": described, "cites": cites, "stances": stances, "about": about}
    )


def _runs(parts: list[list[int]], article: Article) -> list[Span]:
    """The parts of a statement, those that follow each other at once as one, as long as it may be quoted."""
    runs: list[Span] = []
    for start, end in parts:
        joined = Span(runs[-1].start, end) if runs and not article.text[runs[-1].end : start].strip() else None
        if joined and len(article.cut(joined).split()) <= LONGEST:
            runs[-1] = joined
        else:
            runs.append(Span(start, end))
    return runs


def _whole(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Citations of which no two show one passage: what is told in two parts of it is told in the whole."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        if row["quote"] in found:
            found[row["quote"]].pop("mark", None)
        else:
            found[row["quote"]] = row
    return list(found.values())


def _stances(one: Candidate, desk: Desk) -> list[dict[str, Any]]:
    """The positions that a statement tells, by proposal; a condition that its passage does not name is called so."""
    found = []
    for record_id, row in desk.stances.get(one.key, ()):
        extra = {"if": row["if"].removeprefix("if ") or _UNNAMED} if row["stance"] == "conditional" else {}
        found.append({"proposal": record_id, "stance": row["stance"], **extra})
    return found


def _shown(told: Candidate) -> tuple[Passage, ...]:
    files = [telling["file"] for telling in told.fields["tellings"][:_TOLD]]
    return tuple(passage for passage in told.passages if passage.file in files)


def _claims(one: Candidate, desk: Desk) -> list[dict[str, Any]]:
    """One claim for each passage, without a sentence of its own: the page shows the passage as a quotation."""
    return [
        {"cites": [desk.cite(passage)]} for passage in one.passages[: min(_CLAIMS, one.fields.get("naming", _CLAIMS))]
    ]


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in (None, "", [], ())}
