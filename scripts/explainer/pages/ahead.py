"""Rendering the records' pages beside the build, on the other cores: the same pages, sooner."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial
from typing import TypeVar

from explainer.pages.site import Rendered, Site

ResultT = TypeVar("ResultT")

FEWEST = 200
"""Pages. Below, starting a second process costs more than it saves."""
_HELD: list[Ahead] = []
"""In a process of the pool: what it works for, had by forking."""


class Ahead:
    """The records' pages, begun on all other cores as soon as they are known and handed out when they are asked for.

    Processes are forked, so each has the checked dossier at no cost; a live preview, which has threads, renders each
    page when it is asked for, as do small sites.
    """

    def __init__(self, site: Site, sheets: Mapping[str, str], last: Callable[[], None] = lambda: None) -> None:
        """Begin. `sheets` holds, by a page's address, the HTML with its macro call, in the order of asking.

        `last` is work that needs no page and can be done again: it follows when all pages are begun.
        """
        self.site, self.sheets, self.last = site, sheets, last
        self.ending: Future[None] | None = None
        self.begun: dict[str, Future[Rendered]] = {}
        others = (os.cpu_count() or 1) - 1
        safe = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
        if len(sheets) >= FEWEST and others and safe:
            fork = multiprocessing.get_context("fork")
            pool = ProcessPoolExecutor(others, mp_context=fork, initializer=_HELD.append, initargs=(self,))
            with suppress(BrokenProcessPool):  # its process died; what it has not begun is rendered here
                for url, html in sheets.items():
                    self.begun[url] = pool.submit(_fill, url, html)
                self.ending = pool.submit(_finish)
            pool.shutdown(wait=False)

    def rendered(self, url: str) -> Rendered:
        """Return a page; one that no process has begun yet is rendered here, so that nobody waits.

        Raises:
            PageError: as by `Site.fill`; a page that failed elsewhere fails here again, with its place.
        """
        return _result(self.begun.pop(url, None), partial(self.site.fill, self.sheets[url], url))

    def finish(self) -> None:
        """Return when the last work is done: it is done here unless a process has begun it. Raises what it raises."""
        _result(self.ending, self.last)


def _result(begun: Future[ResultT] | None, here: Callable[[], ResultT]) -> ResultT:
    """Return what a process has begun; what none has begun, or what failed there, is done here, and may fail here."""
    if begun is not None and not begun.cancel():
        with suppress(CancelledError, BrokenProcessPool, ValueError):
            return begun.result()
    return here()


def _fill(url: str, html: str) -> Rendered:
    return _HELD[-1].site.fill(html, url)


def _finish() -> None:
    _HELD[-1].last()
