"""The ordered table of commands. Nothing registers itself."""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "new": "new",
    "distil": "distil",
    "review": "review",
    "accept": "accept",
    "check": "check",
    "source": "source",
    "new-record": "new_record",
    "tidy": "tidy",
    "rename": "rename",
    "retire": "retire",
    "schema": "schema",
    "build": "build",
    "serve": "serve",
    "export": "export",
    "summary": "summary",
    "eval": "evaluate",
}
"""By its name, the module of `explainer.cli` where a command stands, as the function of the module's name.

A module is loaded only when its command is called: `explainer check` need not wait for all that `distil` reads.
"""
