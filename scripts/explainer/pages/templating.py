"""The templates: Jinja with autoescape always on; a project's `overrides/` may replace any of them by name."""

from __future__ import annotations

from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined

from explainer.pages import words
from explainer.pages.dates import shown_date, shown_edtf, shown_month
from explainer.paths import Project

HERE = Path(__file__).parent


def template_environment(project: Project) -> Environment:
    """Return the environment in which every page is rendered."""
    environment = Environment(
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
    environment.filters["month"] = shown_month
    return environment


def joined_styles(project: Project) -> str:
    """Return the one stylesheet: every component's file in order of its name; `overrides/styles/` replaces by name."""
    files = {path.name: path for path in (HERE / "styles").glob("*.css")}
    files |= {path.name: path for path in (project.overrides / "styles").glob("*.css")}
    return "\n".join(files[name].read_text("utf-8") for name in sorted(files))
