"""How long the site of 1,000 synthetic records takes to build, beside plain mkdocs-material in the same run.

`make bench` runs it. Both sides build in turn, so that whatever else the machine does slows both; medians are compared.
Goal: ours takes at most 0.6 of plain. More: `benchmarks/build.py --records 5000 --rounds 1`.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from plain import write_plain
from synthetic import write_synthetic

REPOSITORY = Path(__file__).resolve().parents[1]
GOAL = 0.6


@dataclass
class Side:
    """One of the two projects, and how long its builds took."""

    name: str
    root: Path
    seconds: list[float] = field(default_factory=list)

    def build(self) -> None:
        """Build the site from nothing, as a reader's machine would, and note the time.

        Raises:
            SystemExit: the strict build failed.
        """
        start = time.perf_counter()
        command = [
            str(Path(sys.executable).parent / "mkdocs"),
            "build",
            "--strict",
            "--site-dir",
            str(self.root / "site"),
        ]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # both sides start with compiled files, as installed ones do
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{self.name} does not build:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
        self.seconds.append(time.perf_counter() - start)

    @property
    def median(self) -> float:
        """The median of the builds' wall times."""
        return statistics.median(self.seconds)

    def report(self) -> str:
        """Return a line: times, pages, size, and how much a page shows."""
        files = [path for path in (self.root / "site").rglob("*") if path.is_file()]
        pages = [path for path in files if path.name == "index.html"]
        size = sum(path.stat().st_size for path in files) / 1e6
        single = [path for path in pages if path.parent.parent != self.root / "site"]
        words = statistics.mean(_visible_words(path.read_text("utf-8")) for path in single)
        times = " ".join(f"{seconds:.1f}" for seconds in self.seconds)
        took = f"{self.name:<8} {self.median:6.2f} s ({times})"
        return f"{took}  {len(pages):5} pages  {size:6.1f} MB  {words:5.0f} words a page"


def main() -> int:
    """Write both projects, build them in turn, print the comparison; 1 when the goal is missed."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="explainer-bench-") as folder:
        ours, plain = (Side(name, Path(folder) / name) for name in ("ours", "plain"))
        for side in (ours, plain):
            side.root.mkdir()
        write_synthetic(ours.root, options.records, REPOSITORY)
        write_plain(plain.root, options.records)
        for number in range(1, options.rounds + 1):
            for side in (ours, plain):
                print(f"round {number} of {options.rounds}: {side.name} ...", flush=True)
                side.build()
        print(f"\n{options.records} records, median of {options.rounds} builds, `mkdocs build --strict`:")
        print(ours.report())
        print(plain.report())
    ratio = ours.median / plain.median
    print(f"ratio    {ratio:6.2f} (goal: at most {GOAL})")
    return 0 if ratio <= GOAL else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--records", type=int, default=1000, help="records on our side, pages on the other")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each side")
    return parser.parse_args()


def _visible_words(html: str) -> int:
    """Return how many words stand in the page's article, roughly: markup is cut away, not understood."""
    article = re.search(r"<article.*?</article>", html, re.DOTALL)
    shown = re.sub(r'<section class="cards".*?</section>', "", article[0] if article else "", flags=re.DOTALL)
    text = re.sub(r"<(script|style|svg).*?</\1>|<[^>]+>", " ", shown, flags=re.DOTALL)
    return len(text.split())


if __name__ == "__main__":
    sys.exit(main())
