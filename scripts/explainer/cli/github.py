"""What GitHub shows of a check: annotations in the changed files, and everything in the summary of the step.

The host shows ten errors and ten notices of a step and drops the rest in silence; a summary holds one mebibyte.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path

from explainer.problems import Problem, Reader, as_github, as_text, verdict

MOST = 10
"""Annotations of one severity that the host shows."""
ROOM = 1_000_000
"""Bytes that are written to a summary: a little less than it holds."""


def annotated(problems: Sequence[Problem]) -> str:
    """Return the first ten errors and the first ten notices as workflow commands, then how many are left and where."""
    shown = [one for severity in ("error", "notice") for one in _of(problems, severity)[:MOST]]
    left = len(problems) - len(shown)
    more = [f"{left} more: see the summary of this step, or run explainer check"] if left else []
    return "\n".join([*(as_github(problem) for problem in shown), *more])


def write_summary(path: Path, problems: Sequence[Problem], lines_of: Reader) -> None:
    """Append all problems, as an editor reads them, to the file of a step's summary; what has no room is counted."""
    texts = [html.escape(as_text(problem, lines_of(problem.path))) for problem in problems]
    kept, size = 0, 1000  # room for the verdict and what stands around
    for text in texts:
        size += len(text.encode()) + 2
        if size > ROOM:
            break
        kept += 1
    left = [f"… and {len(texts) - kept} more: run explainer check"] if kept < len(texts) else []
    listed = "\n\n".join([*texts[:kept], *left])
    body = f"<pre>\n{listed}\n</pre>\n\n" if texts else ""
    with path.open("a", encoding="utf-8") as file:
        file.write(f"### {verdict(problems)}\n\n{body}")


def _of(problems: Sequence[Problem], severity: str) -> list[Problem]:
    return [problem for problem in problems if problem.severity == severity]
