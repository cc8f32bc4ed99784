"""Rendering the records' pages beside the build, on the other cores: the same pages, sooner."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Mapping
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress

from explainer.pages.site import Rendered, Site

FEWEST = 200
"""Pages. Below, starting a second process costs more than it saves."""
_SITES: list[Site] = []
"""In a process of the pool: the site that it renders, had by forking."""


class Ahead:
    """The records' pages, begun on all other cores as soon as they are known and handed out when they are asked for.

    Processes are forked, so each has the checked dossier at no cost; a live preview, which has threads, renders each
    page when it is asked for, as do small sites.
    """

    def __init__(self, site: Site, sheets: Mapping[str, str]) -> None:
        """Begin. `sheets` holds, by a page's address, the HTML with its macro call, in the order of asking."""
        self.site, self.sheets = site, sheets
        self.begun: dict[str, Future[Rendered]] = {}
        others = (os.cpu_count() or 1) - 1
        safe = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
        if len(sheets) >= FEWEST and others and safe:
            fork = multiprocessing.get_context("fork")
            pool = ProcessPoolExecutor(others, mp_context=fork, initializer=_SITES.append, initargs=(site,))
            with suppress(BrokenProcessPool):  # its process died; what it has not begun is rendered here
                for url, html in sheets.items():
                    self.begun[url] = pool.submit(_fill, url, html)
            pool.shutdown(wait=False)

    def rendered(self, url: str) -> Rendered:
        """Return a page; one that no process has begun yet is rendered here, so that nobody waits.

        Raises:
            PageError: as by `Site.fill`; a page that failed elsewhere fails here again, with its place.
        """
        begun = self.begun.pop(url, None)
        if begun is not None and not begun.cancel():
            try:
                return begun.result()
            except (CancelledError, BrokenProcessPool, ValueError):
                pass
        return self.site.fill(self.sheets[url], url)


def _fill(url: str, html: str) -> Rendered:
    return _SITES[-1].fill(html, url)
