"""Run everything that must hold: first the gates, then the tests. `make test` and `make lint` call it.

It shows the faults of all gates, not of the first alone, and goes on to the tests; these fail when a gate did, so that
pytest's summary, the last thing printed, is the whole verdict. More words go to pytest: `run_tests.py -k claims`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
YAML = (".yamllint.yml", ".pre-commit-config.yaml", "mkdocs.yml", "data", "examples", ".github")

SCHEMAS = {
    "github-workflows": tuple(f".github/workflows/{name}.yml" for name in ("ci", "links", "site")),
    "dependabot": (".github/dependabot.yml",),
    "github-issue-forms": (".github/ISSUE_TEMPLATE/correction.yml", ".github/ISSUE_TEMPLATE/source.yml"),
    "github-issue-config": (".github/ISSUE_TEMPLATE/config.yml",),
    "citation-file-format": ("CITATION.cff",),
}
"""By their names in check-jsonschema, which brings these schemas along and asks no network."""

GATES: dict[str, tuple[str, ...]] = {
    "style": ("ruff", "check", "--output-format", "concise", "."),
    "form": ("ruff", "format", "--check", "--output-format", "concise", "."),
    "types": ("mypy",),
    "imports": ("lint-imports",),
    "yaml": ("yamllint", "--strict", *(name for name in YAML if (ROOT / name).exists())),
    "workflows": ("zizmor", "--persona=pedantic", "--offline", "--min-severity=low", "--quiet", ".github"),
    **{
        f"form of {files[0]}": ("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
        for schema, files in SCHEMAS.items()
    },
    "records": ("explainer", "check"),
    "tidy": ("explainer", "tidy", "--check"),
}


def main(words: list[str]) -> int:
    """Run the gates, and unless `--gates` is given also the strict build and the tests; 0 when all is well."""
    if words == ["--gates"]:
        failed = _run_gates()
        _say(f"Failed: {', '.join(failed)}" if failed else "All gates passed.")
        return 1 if failed else 0
    if not (ROOT / "tests").is_dir():  # a topic's own repository, made by `explainer new`
        failed = _run_gates() + (
            [] if _run("site", ("mkdocs", "build", "--strict"), NO_MKDOCS_2_WARNING="1") else ["site"]
        )
        _say(f"Failed: {', '.join(failed)}" if failed else "All gates passed; there are no tests here.")
        return 1 if failed else 0
    browser = _browser()
    if browser is None:
        return 1
    failed = _run_gates()
    with tempfile.TemporaryDirectory(prefix="explainer-") as folder:
        site = Path(folder) / "site"
        if not _run("site", ("mkdocs", "build", "--strict", "--site-dir", str(site)), NO_MKDOCS_2_WARNING="1"):
            failed.append("site")
        return _run_pytest(words, BROWSER=browser, SITE_DIR=str(site), FAILED_GATES=" ".join(failed))


def _browser() -> str | None:
    """Return the browser's path, or "none" when the user wants to do without; None when there is none to be had."""
    if os.environ.get("BROWSER") == "none":
        _say("BROWSER=none: the browser tests are left out.")
        return "none"
    command = [sys.executable, str(ROOT / "scripts" / "find_browser.py")]
    found = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=False)
    return found.stdout.strip() or None


def _run_gates() -> list[str]:
    return [name for name, command in GATES.items() if not _run(name, command)]


def _run_pytest(words: list[str], **settings: str) -> int:
    choice = ["-m", "not browser"] if settings["BROWSER"] == "none" else []
    return 0 if _run("tests", ("pytest", "-n", "auto", *choice, *words), **settings) else 1


def _run(name: str, command: tuple[str, ...], **settings: str) -> bool:
    """Run one of the environment's programs in the repository, under a heading; True when it was content."""
    _say(f"== {name}: {' '.join(command)}")
    program, *words = command
    environment = {**os.environ, **settings}
    return subprocess.run([BIN / program, *words], cwd=ROOT, env=environment, check=False).returncode == 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
