"""Merging a candidate into a record: its passages, or its names, are appended; nothing else of the record changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from explainer.articles.passage import fold_text
from explainer.store.write import edited, styled


class NothingNewError(ValueError):
    """The record holds all of it already."""


def merged(received: str, kind: str, data: dict[str, Any]) -> str:
    """Return a record's text with what `data`, the record that a candidate would become, adds to it.

    A participant gains names as aliases, a statement citations, a question citations of its short answer, a proposal or
    event a claim per passage, a disagreement versions.

    Raises:
        NothingNewError: the record holds all of it already.
    """
    gained: list[Any] = []

    def append(document: Any) -> None:
        gained.extend(_APPEND[kind](document, data))

    text = edited(received, append)
    if not gained:
        raise NothingNewError
    return text


def _names(document: Any, data: dict[str, Any]) -> list[Any]:
    held = {fold_text(name).casefold() for name in (document["name"], *(document.get("aliases") or ()))}
    new = [name for name in (data["name"], *data.get("aliases", ())) if fold_text(name).casefold() not in held]
    return _extend(document, "aliases", new)


def _citations(document: Any, data: dict[str, Any]) -> list[Any]:
    return _extend(document, "cites", _unheld(document, data["cites"], lambda row: [row]))


def _answer(document: Any, data: dict[str, Any]) -> list[Any]:
    new = _unheld(document, data["short_answer"]["cites"], lambda row: [row])
    if new and not document.get("short_answer"):
        document["short_answer"] = styled({"cites": new})
        return new
    return _extend(document.get("short_answer") or {}, "cites", new)


def _claims(document: Any, data: dict[str, Any]) -> list[Any]:
    return _extend(document, "what", _unheld(document, data["what"], lambda row: row["cites"]))


def _versions(document: Any, data: dict[str, Any]) -> list[Any]:
    return _extend(document, "versions", _unheld(document, data["versions"], lambda row: row["cites"]))


_APPEND: dict[str, Callable[[Any, dict[str, Any]], list[Any]]] = {
    "participants": _names,
    "proposals": _claims,
    "questions": _answer,
    "events": _claims,
    "statements": _citations,
    "disagreements": _versions,
}


def _extend(document: Any, field: str, new: list[Any]) -> list[Any]:
    """Append to a list of a document, or begin it; a list that is empty is begun anew, in the usual form."""
    if new and document.get(field):
        document[field].extend(styled(row) for row in new)
    elif new:
        document[field] = styled(new)
    return new


def _unheld(document: Any, rows: list[Any], cites: Callable[[Any], list[Any]]) -> list[Any]:
    """The rows that cite something which the record does not cite yet, in whole or in part."""
    held = _cited(document)

    def stands(cite: Any) -> bool:
        quote = fold_text(cite["quote"])
        return any(source == cite["source"] and (quote in other or other in quote) for source, other in held)

    return [row for row in rows if not all(stands(cite) for cite in cites(row))]


def _cited(value: Any) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        own = [(value["source"], fold_text(value["quote"]))] if {"source", "quote"} <= value.keys() else []
        return own + [pair for inner in value.values() for pair in _cited(inner)]
    return [pair for inner in value for pair in _cited(inner)] if isinstance(value, list) else []
