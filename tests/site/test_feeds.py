"""The feeds of changes: one entry a change, under an id that stays, with the wording before and after."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from explainer.model.change import Change, Changes
from explainer.publish.atom import atom
from explainer.publish.json_feed import json_feed

if TYPE_CHECKING:
    from explainer.publish.publication import Publication

ATOM = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = '<script>alert(1)</script> & ]]> "x"'


def _entries(publication: Publication) -> list[dict[str, str]]:
    feed = ET.fromstring(atom(publication))  # noqa: S314 - our own file
    return [
        {tag: entry.findtext(f"a:{tag}", "", ATOM) for tag in ("id", "title", "updated", "content")}
        for entry in feed.findall("a:entry", ATOM)
    ]


def _with(publication: Publication, **fields: Any) -> Publication:
    change = {"id": "one", "when": "2026-03-12", "grade": "correction", "records": ["topic"], "what": "A."} | fields
    log = Changes(changes=(Change.model_validate({"why": "B.", "before": "c", **change}),))
    return replace(publication, dossier=replace(publication.dossier, change_log=log))


def test_latest_change_comes_first(publication: Publication) -> None:
    """Both feeds hold every change, latest first, with the grade in the title and the day from the log."""
    told = _entries(publication)
    items = json.loads(json_feed(publication))["items"]

    assert [one["title"].partition(":")[0] for one in told] == ["Clarification", "Correction", "New"]
    assert [one["updated"] for one in told] == ["2026-03-12T00:00:00Z", "2026-03-12T00:00:00Z", "2026-03-10T00:00:00Z"]
    assert [(one["id"], one["title"], one["content_html"]) for one in items] == [
        (one["id"], one["title"], one["content"]) for one in told
    ]


def test_correction_tells_before_and_after(publication: Publication) -> None:
    """A correction's entry holds the old wording, marked as such, the new one and the reason; a withdrawal says so."""
    withdrawn, corrected, _new = (one["content"] for one in _entries(publication))

    assert "<del>asked for a tunnel instead</del>" in corrected
    assert "<ins>wants a tunnel instead</ins>" in corrected
    assert "Reason: The article says “wants”" in corrected
    assert "Withdrawn" in withdrawn


@pytest.mark.parametrize(
    "fields", [{"what": "Better said."}, {"why": "Another reason."}, {"after": "d"}, {"grade": "clarification"}]
)
def test_id_stays(publication: Publication, fields: dict[str, str]) -> None:
    """A change that is worded better is no new entry to a reader's program; another day or id is."""
    [before] = _entries(_with(publication))

    assert _entries(_with(publication, **fields))[0]["id"] == before["id"]
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", before["id"])
    assert _entries(_with(publication, id="two"))[0]["id"] != before["id"]
    assert _entries(_with(publication, when="2026-03-13"))[0]["id"] != before["id"]


def test_hostile_text_stays_text(publication: Publication) -> None:
    """A change's wording is text in both feeds: it ends no element and starts no script."""
    [entry] = _entries(_with(publication, what=HOSTILE, before=HOSTILE))

    assert "<script" not in entry["content"]
    assert "&lt;script&gt;" in entry["content"]


def test_no_change_is_an_empty_feed(publication: Publication) -> None:
    """Without a change both feeds are valid and empty, and were last updated on the day of the review."""
    empty = replace(publication, dossier=replace(publication.dossier, change_log=Changes()))

    assert ET.fromstring(atom(empty)).findtext("a:updated", "", ATOM) == "2026-03-10T00:00:00Z"  # noqa: S314
    assert json.loads(json_feed(empty))["items"] == []
