"""Door to mkdocs-macros: every row of `MACROS` becomes a macro that leaves a placeholder. No data, no logic."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from explainer.pages.placeholder import placeholder
from explainer.pages.table import MACROS


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros; `hook` renders what they leave after Markdown ran."""
    for name, row in MACROS.items():
        env.macro(_leaving(name, inline=row.inline), name)


def _leaving(name: str, *, inline: bool) -> Callable[..., str]:
    def macro(*arguments: str) -> str:
        return placeholder(name, tuple(str(argument) for argument in arguments), inline=inline)

    return macro
