"""One build for the preview, in a process of its own: whatever breaks in it, the preview goes on."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from explainer.checks.run import check_project
from explainer.cli.common import mkdocs_call
from explainer.cli.preview.pages import output_page, problems_page, shown_output
from explainer.pages.authored import ALL_CHECKS
from explainer.paths import Project
from explainer.problems import report, verdict
from explainer.store.lines import lines_of


@dataclass(frozen=True)
class Failed:
    """Why a build failed, as text for a terminal and as a page."""

    text: str
    page: str


def build(project: Project, target: Path, url: str) -> Failed | None:
    """Build the site for an address into a folder; return why it failed, or None."""
    command, environment = mkdocs_call("build", "--strict", "--site-dir", str(target))
    environment |= {"SITE_URL": url, "NO_COLOR": "1"}
    with subprocess.Popen(
        command,
        cwd=project.root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        try:
            output, _ = process.communicate()
        except BaseException:
            process.kill()
            raise
    return None if process.returncode == 0 else _failed(project, output)


def _failed(project: Project, output: str) -> Failed:
    """Say what is wrong by our own problems, where there are errors; else by what the build said."""
    try:
        problems = check_project(project, ALL_CHECKS).problems
    except OSError:  # a file went away while it was read; its going is a change, and the next build follows
        problems = ()
    if any(problem.severity == "error" for problem in problems):
        reader = lines_of(project)
        return Failed(f"{report(problems, 'text', reader)}\n\n{verdict(problems)}", problems_page(problems, reader))
    return Failed(shown_output(output), output_page(output))
