"""The hash-checked lists and uv.lock say what pyproject.toml says; tested without uv and without a network.

`make lock` mends whatever fails here.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

Pin = tuple[str, str]
"""A package's name and version."""


def _lock(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "uv.lock").read_text("utf-8"))


def _project(lock: dict[str, Any]) -> dict[str, Any]:
    return next(package for package in lock["package"] if package["name"] == "explainer")


def _pins(requirements: list[Any]) -> set[Pin]:
    """Return the names and versions of `name==version` texts; a group that includes another one adds nothing itself."""
    texts = (text.split("==") for text in requirements if isinstance(text, str))
    return {(re.sub(r"[-_.]+", "-", name).lower(), version) for name, version in texts}


def _listed(path: Path) -> dict[Pin, set[str]]:
    """Read a requirements file: each package with its checksums."""
    entries = re.findall(
        r"^([\w.-]+)==([^\s;]+)[^\\\n]*((?:\\\n\s+--hash=\S+\s?)+)", path.read_text("utf-8"), re.MULTILINE
    )
    return {(name, version): set(re.findall(r"--hash=(\S+)", rest)) for name, version, rest in entries}


def _reached(lock: dict[str, Any], groups: list[str]) -> dict[Pin, set[str]]:
    """Return what the lock installs for the project with these groups: each package with its checksums."""
    project = _project(lock)
    waiting = list(project["dependencies"])
    for group in groups:
        waiting += project["dev-dependencies"][group]
    found: dict[Pin, set[str]] = {}
    while waiting:
        wanted = waiting.pop()
        for package in _matching(lock, wanted):
            pin = (package["name"], package["version"])
            for extra in wanted.get("extra", []):
                waiting += package.get("optional-dependencies", {}).get(extra, [])
            if pin not in found:
                files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
                found[pin] = {file["hash"] for file in files}
                waiting += package.get("dependencies", [])
    return found


def _matching(lock: dict[str, Any], wanted: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        package
        for package in lock["package"]
        if package["name"] == wanted["name"] and wanted.get("version", package["version"]) == package["version"]
    ]


@pytest.mark.parametrize(("file", "groups"), [("requirements.txt", ["build"]), ("requirements-dev.txt", ["dev"])])
def test_list_holds_what_the_lock_installs(root: Path, file: str, groups: list[str]) -> None:
    """A requirements file names the same packages, versions and checksums as uv.lock."""
    assert _listed(root / file) == _reached(_lock(root), groups)


def test_every_listed_package_has_a_checksum(root: Path) -> None:
    """Nothing is installed that is not checked."""
    text = (root / "requirements-dev.txt").read_text("utf-8")
    pinned = re.findall(r"^[\w.-]+==", text, re.MULTILINE)
    listed = _listed(root / "requirements-dev.txt")
    assert len(pinned) == len(listed)
    assert all(listed.values())


def test_lock_knows_the_project_file(root: Path) -> None:
    """uv.lock was made from the dependencies and groups that stand in pyproject.toml now."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    known = _project(_lock(root))["metadata"]
    assert _pins([f"{row['name']}{row['specifier']}" for row in known["requires-dist"]]) == _pins(
        project["project"]["dependencies"]
    )
    for group, requirements in project["dependency-groups"].items():
        locked = _pins([f"{row['name']}{row['specifier']}" for row in known["requires-dev"][group]])
        assert _pins(requirements) <= locked, f"group {group}"
