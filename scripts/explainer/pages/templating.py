"""The templates: Jinja with autoescape always on; a project's `overrides/` may replace any of them by name."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined, Template

from explainer.pages import words
from explainer.pages.dates import shown_date, shown_edtf, shown_month
from explainer.pages.titles import in_marks, inner_marks
from explainer.paths import Project

HERE = Path(__file__).parent
_STRING_OR_COMMENT = re.compile(r"""(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|/\*.*?\*/""", flags=re.DOTALL)


class _Templates(Environment):
    """An environment that hands a template out at once when it was loaded before: pages ask for tens of thousands."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.loaded: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        """Return a template by name, as Jinja's own does."""
        if not isinstance(name, str) or globals is not None:
            return super().get_template(name, parent, globals)
        if name not in self.loaded:
            self.loaded[name] = super().get_template(name, parent)
        return self.loaded[name]


def template_environment(project: Project) -> Environment:
    """Return the environment in which every page is rendered."""
    environment = _Templates(
        loader=ChoiceLoader([FileSystemLoader(project.overrides), PackageLoader("explainer.pages")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["words"] = words
    environment.filters["date"] = shown_date
    environment.filters["edtf"] = shown_edtf
    environment.filters["in_marks"] = in_marks
    environment.filters["inner_marks"] = inner_marks
    environment.filters["month"] = shown_month
    return environment


def joined_styles(project: Project) -> str:
    """Return the one stylesheet: every component's file in order of its name; `overrides/styles/` replaces by name."""
    files = {path.name: path for path in (HERE / "styles").glob("*.css")}
    files |= {path.name: path for path in (project.overrides / "styles").glob("*.css")}
    return "".join(without_comments(files[name].read_text("utf-8")) for name in sorted(files))


def without_comments(css: str) -> str:
    """Return a style sheet without comments, indents and empty lines, which only its authors need."""
    kept = _STRING_OR_COMMENT.sub(lambda found: found["string"] or "", css)
    return "".join(f"{line}\n" for line in map(str.strip, kept.splitlines()) if line)
