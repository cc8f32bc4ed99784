"""How long `explainer check` takes on 1,000 synthetic records, from the command's start to its verdict.

`benchmarks/check.py` runs the command in a new process several times and compares the median with the goal of one
second; the part that is start-up, and so the same for one record, is shown beside it.
More: `benchmarks/check.py --records 5000 --rounds 3`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from synthetic import write_synthetic

REPOSITORY = Path(__file__).resolve().parents[1]
GOAL = 1.0
COMMAND = (sys.executable, "-c", "from explainer.cli import run; run()")


def main() -> int:
    """Write the project, check it in turn with a project of nothing, print the medians; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="explainer-bench-") as folder:
        root = Path(folder)
        write_synthetic(root, options.records, REPOSITORY)
        _timed("check", "--root", folder)  # the first run also writes Python's compiled files
        rounds = [(_timed("check", "--root", folder), _timed("check", "--help")) for _ in range(options.rounds)]
    whole, start = (statistics.median(seconds) for seconds in zip(*rounds, strict=True))
    times = " ".join(f"{seconds:.2f}" for seconds, _ in rounds)
    print(f"check    {whole:6.2f} s ({times})  {options.records} records; {start:.2f} s of it are start-up")
    print(
        f"load     {os.getloadavg()[0]:6.1f} on {os.cpu_count()} cores: with more load than cores the times say little"
    )
    print(f"goal     {GOAL:6.2f} s: {'met' if whole <= GOAL else 'missed'}")
    return int(whole > GOAL)


def _timed(*words: str) -> float:
    """Return the seconds that a command takes.

    Raises:
        SystemExit: the command fails.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    done = subprocess.run([*COMMAND, *words], capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        sys.exit(f"explainer {' '.join(words)} fails:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
