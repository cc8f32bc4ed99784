"""Rendering the records' pages ahead of the build, on all cores: the same pages, sooner."""

from __future__ import annotations

import multiprocessing
import os
import threading
from multiprocessing.connection import Connection

from explainer.pages.site import Rendered, Site

FEWEST = 200
"""Pages. Below, starting a second process costs more than it saves."""

Sheet = tuple[str, str]
"""A page's address and the HTML that holds its macro call."""


def render_ahead(site: Site, sheets: list[Sheet]) -> dict[str, Rendered]:
    """Return the rendered pages by address, or nothing where a second process does not pay or is not safe.

    Processes are forked, so each has the checked dossier at no cost; a live preview, which has threads, renders page
    by page. A page whose rendering fails is left out, so that it fails again where MkDocs can say which page it is.
    """
    cores = os.cpu_count() or 1
    safe = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    if len(sheets) < FEWEST or cores < 2 or not safe:  # noqa: PLR2004 - alone there is nobody to share with
        return {}
    context = multiprocessing.get_context("fork")
    shares = [sheets[start::cores] for start in range(cores)]
    pipes = []
    for share in shares[1:]:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_send, args=(site, share, sender))
        process.start()
        sender.close()
        pipes.append((process, receiver))
    done = _rendered(site, shares[0])
    for process, receiver in pipes:
        done |= _received(receiver)
        process.join()
    return done


def _rendered(site: Site, share: list[Sheet]) -> dict[str, Rendered]:
    return {url: site.fill(html, url) for url, html in share}


def _send(site: Site, share: list[Sheet], sender: Connection) -> None:
    try:
        sender.send(_rendered(site, share))
    finally:
        sender.close()


def _received(receiver: Connection) -> dict[str, Rendered]:
    try:
        pages: dict[str, Rendered] = receiver.recv()
    except EOFError:  # the process failed; its pages are rendered one by one
        return {}
    return pages
