"""A terminal that is closed while the whole screen is on it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

_LOOK = 1.0
"""Seconds between two looks."""
_HUNG_UP = 129
"""The exit code of a program that the system ended because its terminal hung up."""


@contextmanager
def ending_with_terminal() -> Iterator[None]:
    """End the program soon after its terminal was closed, whatever it is doing; nothing is cleaned up, as in a kill.

    The system says so to most programs itself, but not to one started with hangups ignored or on a terminal that
    is not its own. There, Textual goes on asking for keys, as fast as it can, or waits for ever to write its goodbye.
    """
    left = Event()

    def watch() -> None:
        while not left.wait(_LOOK):
            if not sys.stdin.isatty():
                os._exit(_HUNG_UP)

    Thread(target=watch, daemon=True, name="terminal").start()
    try:
        yield
    finally:
        left.set()
