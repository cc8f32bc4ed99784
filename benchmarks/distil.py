"""How fast articles become candidates: articles a second on one core, start-up, growth from 1,000 to 10,000, memory.

    python benchmarks/distil.py [articles]      1,000 and ten times as many unless told otherwise

The articles are filler with names, verbs of speech, quotations, dates and proposals between made-up words, the same in
every run; no word of a topic.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

from words import Words

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from explainer.articles.article import Article  # noqa: E402 - the path comes first
from explainer.articles.read import read_article  # noqa: E402
from explainer.extract.run import extract  # noqa: E402

WORDS = 800
"""Words of an article."""
PEOPLE = 12
"""A new person for so many sentences; the others are of those met before."""
START = "import time; t = time.perf_counter(); from explainer.extract.run import extract; \
from explainer.extract.lexicon import load_lexicon; load_lexicon(); print(time.perf_counter() - t)"
SHAPES = (
    "{title} {name} said {what} would {rest}.",
    "“{What}, and {rest},” {surname} told reporters on {day}.",
    "{What} {rest}, according to {surname}.",
    "{name}, a local {role}, rejected the {what} and called for a new {noun}.",
    "It remains unclear whether the {what} will {rest}.",
    "The {noun} would include {what}, {rest}.",
    "A meeting on {what} is planned for {day}, {rest}.",
)
SHARE = 0.35
"""The part of the sentences that have one of these shapes; the others tell and name nothing."""


class Maker:
    """Makes articles, one after the other."""

    def __init__(self) -> None:
        """Begin with nobody known."""
        self.words = Words(5)
        self.people: list[tuple[str, str]] = []

    def article(self, number: int) -> Article:
        """Return the next article."""
        lines, count = [self.words.phrase(6).capitalize()], 0
        while count < WORDS:
            paragraph = " ".join(self._sentence() for _ in range(3))
            count += len(paragraph.split())
            lines.append(paragraph)
        return read_article(f"{number:06}.txt", "\n\n".join(lines).encode())

    def _sentence(self) -> str:
        if self.words.random.random() > SHARE:
            return self.words.sentence(17)
        first, last = self._person()
        what = self.words.phrase(self.words.random.randint(2, 6))
        return self.words.random.choice(SHAPES).format(
            name=f"{first} {last}",
            surname=last,
            what=what,
            What=what.capitalize(),
            rest=self.words.phrase(7),
            title=self.words.random.choice(("Mayor", "President", "Professor", "Dr")),
            role=self.words.random.choice(("farmer", "teacher", "trader")),
            noun=self.words.random.choice(("plan", "treaty", "levy", "trial")),
            day=self.words.random.choice(("Monday", "3 May", "Friday", "12 June 2001")),
        )

    def _person(self) -> tuple[str, str]:
        if not self.people or self.words.random.random() * PEOPLE < 1:
            self.people.append((self.words.phrase(1).title(), self.words.phrase(1).title() + self.words.phrase(1)))
        return self.words.random.choice(self.people[-400:])


def measure(articles: list[Article]) -> tuple[float, int]:
    """Return how many seconds extraction takes, and how many candidates it gives."""
    began = time.perf_counter()
    found = extract(articles)
    return time.perf_counter() - began, len(found)


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    environment = {"PYTHONPATH": str(ROOT / "scripts")}
    starts = [
        float(subprocess.run([sys.executable, "-c", START], env=environment, capture_output=True, check=True).stdout)
        for _ in range(4)
    ]
    print(f"start (import and lexicons)   {min(starts):8.2f} s")
    maker = Maker()
    few = [maker.article(number) for number in range(count)]
    measure(few[:5])
    seconds, found = measure(few)
    print(f"{count:6,} articles              {seconds:8.2f} s  {count / seconds:6.1f} a second, {found:,} candidates")
    many = few + [maker.article(number) for number in range(count, 10 * count)]
    longer, found = measure(many)
    print(f"{10 * count:6,} articles              {longer:8.2f} s  {10 * count / longer:6.1f} a second, {found:,}")
    print(f"ratio                         {longer / seconds:8.2f}")
    print(f"peak memory                   {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")


if __name__ == "__main__":
    main()
