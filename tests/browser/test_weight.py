"""What a first view costs a reader: bytes, requests, scripts; one page of every type."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

from page_types import one_of_each

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Response

KB = 1000
LIMIT = 120 * KB
LIMITS = {"matrix/": 180 * KB, "by-participant/": 180 * KB, "events/": 180 * KB}
"""Bytes transferred at most; pages that show everything at once may be larger."""
REQUESTS = 10
OWN_SCRIPTS = 5 * KB


@dataclass(frozen=True)
class Answer:
    """What came for one request."""

    url: str
    kind: str
    body: bytes

    @property
    def transferred(self) -> int:
        """Return its size as a server sends it: text compressed."""
        text = self.kind.startswith("text/") or any(word in self.kind for word in ("javascript", "json", "svg", "xml"))
        return len(gzip.compress(self.body, 6)) if text else len(self.body)


def test_first_view_is_light(browser: Browser, site: str, site_dir: Path) -> None:
    """A first view, nothing cached, is within the limit of its type, in at most 10 requests, all to this site."""
    faults = []
    for address in one_of_each(site_dir):
        answers = _first_view(browser, site + address)
        size = sum(one.transferred for one in answers)
        strangers = [one.url for one in answers if not one.url.startswith((site, "data:"))]
        if size > LIMITS.get(address, LIMIT) or len(answers) > REQUESTS or strangers:
            faults.append((address, size, [one.url for one in answers]))

    assert faults == []


def test_own_scripts_are_small(browser: Browser, site: str) -> None:
    """All script that a first view loads or holds is at most 5 kB: the theme's waits until somebody searches."""
    answers = _first_view(browser, site)
    loaded = [one for one in answers if "javascript" in one.kind]
    page = next(one for one in answers if one.url == site).body.decode()
    inline = sum(len(part.partition("</script>")[0]) for part in page.split("<script>")[1:])

    assert loaded
    assert sum(len(one.body) for one in loaded) + inline <= OWN_SCRIPTS


def _first_view(browser: Browser, url: str) -> list[Answer]:
    """Open a page with an empty cache; return every answer that came."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    answers: list[Response] = []
    page = context.new_page()
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright asks for a function
    page.goto(url, wait_until="networkidle")
    found = [Answer(one.url, one.headers.get("content-type", ""), one.body()) for one in answers]
    context.close()
    return found
