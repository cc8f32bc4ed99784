"""The day of a build comes from the records or from whoever builds, never from a clock."""

from __future__ import annotations

import datetime as dt

import pytest

from explainer.checks.run import check_project
from explainer.dossier.dossier import Dossier
from explainer.pages.edition import page_day
from explainer.paths import Project
from explainer.publish.edition import edition_of


def _dossier(project: Project) -> Dossier:
    return check_project(project).dossier


@pytest.mark.parametrize(
    ("added", "day"), [("", "2026-03-12"), ("reviewed: 2026-04-01\n", "2026-04-01"), ("reviewed: 1960\n", "2026-03-12")]
)
def test_day_is_that_of_the_last_change(harbour_copy: Project, added: str, day: str) -> None:
    """The day is the last review's or the last logged change's, whichever is later."""
    harbour_copy.topic.write_text(added + harbour_copy.topic.read_text("utf-8"), "utf-8")

    assert edition_of(harbour_copy, _dossier(harbour_copy), "", {}).day == dt.date.fromisoformat(day)


def test_a_day_that_is_given_counts(harbour: Project) -> None:
    """Who sets SOURCE_DATE_EPOCH is heard, in UTC; what is no number is refused."""
    dossier = _dossier(harbour)

    assert edition_of(harbour, dossier, "", {"SOURCE_DATE_EPOCH": "86399"}).day == dt.date(1970, 1, 1)
    with pytest.raises(ValueError, match="yesterday"):
        edition_of(harbour, dossier, "", {"SOURCE_DATE_EPOCH": "yesterday"})


@pytest.mark.parametrize("address", ["https://example.org/repo", "https://example.org/repo/"])
def test_address_ends_in_a_slash(harbour: Project, address: str) -> None:
    """Addresses are joined to the site's, with or without a slash at its end."""
    assert edition_of(harbour, _dossier(harbour), address, {}).address == "https://example.org/repo/"


def test_page_has_the_day_of_its_record(harbour: Project) -> None:
    """A record's page changed when the log names it; a page that lists records when any of them changed."""
    dossier = _dossier(harbour)

    days = {
        url: page_day(dossier, url).isoformat() for url in ("proposals/repair/", "proposals/ferry/", "proposals/", "")
    }
    assert days == {
        "proposals/repair/": "2026-03-10",
        "proposals/ferry/": "2026-03-12",
        "proposals/": "2026-03-12",
        "": "2026-03-12",
    }
