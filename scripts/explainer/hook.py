"""Door to MkDocs: checks the project, adds a page per record, has placeholders filled. Renders nothing itself."""

from __future__ import annotations

import gc
import logging
import os
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from explainer.checks.run import check_project
from explainer.pages.authored import ALL_CHECKS
from explainer.pages.editing import Editing
from explainer.pages.page import Heading
from explainer.pages.site import PageError, Rendered
from explainer.pages.templating import joined_styles
from explainer.paths import Project
from explainer.problems import report, verdict
from explainer.publish.build import Build, build_of
from explainer.store.lines import lines_of

log = logging.getLogger("mkdocs.plugins.explainer")
STYLES = "assets/explainer.css"
BUILD = "explainer_build"
"""Under which name of MkDocs's configuration a build keeps its state."""


class RecordPage(Page):
    """A record's page. Its HTML comes from macros alone, so no Markdown is parsed and no plugin searches it."""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs's name
        """Take no Markdown, and tell mkdocs-macros and the search that this is not for them."""
        self.markdown, self.meta = "", {"render_macros": False, "search": {"exclude": True}}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs's names
        """Stay empty until the page is written: by then it was rendered beside MkDocs's other work."""
        self.content = ""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the project; stop with every problem when it has errors."""
    gc.disable()  # searching a million live records for cycles took a fifth of a build; on again at its end
    project = Project(Path(config.config_file_path).parent)
    found = check_project(project, ALL_CHECKS)
    if found.checked is None:
        raise PluginError(f"\n{report(found.problems, 'text', lines_of(project))}\n\n{verdict(found.problems)}")
    for problem in found.problems:
        log.info("%s:%s:%s: %s", problem.path, problem.line, problem.column, problem.message)
    edit_url = config.extra.get("edit_url")
    try:
        editing = Editing(str(edit_url), project) if edit_url else None
        config[BUILD] = build_of(found.checked, project, config.site_url or "", os.environ, editing)
    except ValueError as error:
        raise PluginError(str(error)) from error
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the records' pages and the joined stylesheet. A page that an author wrote by hand stays."""
    build: Build = config[BUILD]
    for path in build.plan(frozenset(file.src_uri for file in files), Path(config.site_dir)):
        file = File.generated(config, path, content="")
        files.append(file)
        RecordPage(None, file, config)
    for file in [one for one in files if one.src_uri.endswith(".j2") or one.src_uri.startswith("styles/")]:
        files.remove(file)  # a project's own templates and styles, which MkDocs would copy out of overrides/
    files.append(File.generated(config, STYLES, content=joined_styles(build.site.project)))
    return files


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:  # noqa: ARG001 - MkDocs's names
    """Give the theme a place for what stands on many pages alike."""
    env.globals["chrome"] = {}
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs's names
    """Fill an authored page's placeholders, and give every page the day on which it last changed."""
    build: Build = config[BUILD]
    page.update_date = build.day(page.url)
    if isinstance(page, RecordPage):
        return html
    try:
        return _finish(page, build.authored_page(page.url, html, str(page.title)))
    except PageError as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from error


@event_priority(-100)
def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Any) -> Any:  # noqa: ARG001 - as above
    """Give a record's page its HTML, after all plugins and just before it is written; and all what machines read."""
    build: Build = config[BUILD]
    title = ""
    if isinstance(page, RecordPage):
        done = build.record_page(page.url)
        page.content, title = _finish(page, done), done.title
    context["json_ld"] = build.json_ld(page.url, title)
    return context


@event_priority(100)
def on_post_build(config: MkDocsConfig) -> None:
    """Add the records to the search index before it is written, and the published files to the pages."""
    build: Build = config[BUILD]
    plugin: Any = config.plugins.get("material/search") or config.plugins.get("search")
    if plugin is not None:
        plugin.search_index.entries += [entry.row() for entry in build.search]
    build.write(Path(config.site_dir))
    gc.enable()


def _finish(page: Page, done: Rendered) -> str:
    """Give a page its title and contents, search entries of ours in place of others; return its HTML."""
    if done.title:
        page.meta["title"] = escape(done.title)
        page.title = str(escape(done.title))
    if done.search:
        page.meta["search"] = {"exclude": True}
    if done.headings:
        page.toc = _toc(page.toc or get_toc([]), done.headings)
    return done.html


def _toc(toc: Any, headings: tuple[Heading, ...]) -> Any:
    """Return the page's contents with our headings added, those of level 3 under the one before."""
    tokens: list[Any] = []
    for heading in headings:
        here = tokens[-1]["children"] if tokens and heading.level > tokens[-1]["level"] else tokens
        here.append(_token(heading))
    added = get_toc(tokens).items
    if toc.items:
        toc.items[0].children += added
    else:
        toc.items += added
    return toc


def _token(heading: Heading) -> Any:
    text = str(escape(heading.text))
    return {"level": heading.level, "id": heading.anchor, "name": text, "html": text, "children": []}
