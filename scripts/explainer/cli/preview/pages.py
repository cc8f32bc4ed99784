"""The pages that `explainer serve` shows instead of the site: problems, what the build said, and that it is building.

They stand alone, since the site's own styles and templates may be what is broken. All text in them is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from explainer.problems import Problem, Reader, as_text, verdict, visible

_PAGE = Markup("""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<style>
:root {{ color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }}
body {{ max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }}
h1 {{ font-size: 1.4rem; }} h2 {{ font-size: 1.1rem; }}
pre {{ overflow-x: auto; padding: .75rem; border-left: .25rem solid #b3261e; background: #8881;
  font: .875rem/1.45 ui-monospace, monospace; }}
pre.notice {{ border-color: #777; }}
</style></head>
<body><h1>{title}</h1>
<p>{advice}</p>
{body}
</body></html>
""")
_MEND = "Mend it and save. This page turns into the site again by itself."


def problems_page(problems: Sequence[Problem], lines_of: Reader) -> str:
    """Return a page of all problems by file, each with its place, code frame and way out."""
    parts = []
    for path, group in groupby(problems, key=lambda problem: problem.path):
        parts.append(Markup("<h2>{}</h2>").format(path))
        frame = Markup('<pre class="{}">{}</pre>')
        parts += [frame.format(one.severity, as_text(one, lines_of(path))) for one in group]
    return _page(f"Not built: {verdict(problems)}", _MEND, Markup("\n").join(parts))


def output_page(output: str) -> str:
    """Return a page of what the build said before it failed."""
    said = Markup("<pre>{}</pre>").format(shown_output(output))
    return _page("Not built: the site cannot be built", _MEND, said)


def waiting_page() -> str:
    """Return the page of the first seconds."""
    return _page("Building the site …", "This page turns into the site when it is done.", Markup())


def _page(title: str, advice: str, body: Markup) -> str:
    """Return a page as plain text: what is put into it later must not be escaped."""
    return "".join(_PAGE.format(title=title, advice=advice, body=body))


def shown_output(output: str) -> str:
    """Return what a build said that is worth reading: no mere information, nothing that a terminal would obey."""
    lines = [line for line in output.strip().split("\n") if not line.startswith("INFO")]
    kept = lines if any(lines) else output.strip().split("\n")
    return "\n".join("".join(visible(character) for character in line) for line in kept)
