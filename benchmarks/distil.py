"""How fast articles become candidates: articles a second on one core, start-up, growth from 1,000 to 10,000, memory.

    python benchmarks/distil.py [articles]      1,000 and ten times as many unless told otherwise

The articles are filler between made-up words, the same in every run; no word of a topic. What is in them comes about as
often as in the articles that the project is measured on: of 800 words twelve told statements, twelve positions, two or
three quotations, nine things proposed, five open questions, five meetings and votes, two figures and twenty places
where somebody is named. Most people are named again in later articles; each article brings one or two new ones and
words that no other has. The articles of seeds/ themselves, over and over, are measured too: they have everything that
real ones have. Seconds are those of one core, so that other work on the machine does not count.
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
PEOPLE = 20
"""A new person for so many sentences, and a new body for twice as many; the others are of those met before."""
COPIES = 20
"""How often the articles of seeds/ are measured over."""
START = "import time; t = time.perf_counter(); from explainer.extract.run import extract; \
from explainer.extract.lexicon import load_lexicon; load_lexicon(); print(time.perf_counter() - t)"
SHAPES = (
    "{title} {name} said that {what} would {rest}.",
    "“{What}, and {rest},” {surname} told reporters on {day}.",
    "{What} {rest}, according to {surname}.",
    "{name}, a local {role}, rejected the {one} {noun} and called for a new {noun}.",
    "{surname} supports the {one} {noun} on {what}, if {rest}.",
    "It remains unclear whether the {what} will {rest}.",
    "The {one} {noun} would include {what}, {rest}.",
    "{body} proposed a {one} {noun} for {what} in {year}.",
    "A {one} meeting on {what} is planned for {day}, {rest}.",
    "{body} voted on {day}, but {surname} could not accept that {rest}.",
    "The {noun} costs £{count} million, and {number} {one} would {rest}.",
    "The details of the {noun} have not been decided, {title} {surname} added, {rest}.",
)
SHARE = 0.6
"""The part of the sentences that have one of these shapes; the others tell and name nothing."""


class Maker:
    """Makes articles, one after the other."""

    def __init__(self) -> None:
        """Begin with nobody known."""
        self.words = Words(5, 40_000, uneven=True)
        self.people: list[tuple[str, str]] = []
        self.bodies: list[str] = []

    def article(self, number: int) -> Article:
        """Return the next article."""
        lines, count = [self.words.phrase(6).capitalize()], 0
        while count < WORDS:
            paragraph = " ".join(self._sentence() for _ in range(3))
            count += len(paragraph.split())
            lines.append(paragraph)
        return read_article(f"{number:06}.txt", "\n\n".join(lines).encode())

    def _sentence(self) -> str:
        random = self.words.random
        if random.random() > SHARE:
            return self.words.sentence(17)
        first, last = self._person()
        what = self.words.phrase(random.randint(2, 6))
        return random.choice(SHAPES).format(
            name=f"{first} {last}",
            surname=last,
            body=self._body(),
            what=what,
            What=what.capitalize(),
            one=self.words.phrase(1),
            rest=self.words.phrase(7),
            title=random.choice(("Mayor", "President", "Professor", "Dr")),
            role=random.choice(("farmer", "teacher", "trader")),
            noun=random.choice(("plan", "treaty", "levy", "trial")),
            day=random.choice(("Monday", "3 May", "Friday", "12 June 2001")),
            year=random.randint(1990, 2030),
            count=random.randint(2, 90),
            number=random.randint(100, 9000),
        )

    def _person(self) -> tuple[str, str]:
        if not self.people or self.words.random.random() * PEOPLE < 1:
            self.people.append((self.words.phrase(1).title(), self.words.phrase(1).title() + self.words.phrase(1)))
        return self.words.random.choice(self.people[-400:])

    def _body(self) -> str:
        if not self.bodies or self.words.random.random() * PEOPLE * 2 < 1:
            kind = self.words.random.choice(("Union", "Agency", "Council", "Association"))
            self.bodies.append(f"The {self.words.phrase(1).title()} {self.words.phrase(1).title()} {kind}")
        return self.words.random.choice(self.bodies[-100:])


def measure(articles: list[Article]) -> tuple[float, int]:
    """Return how many seconds of one core extraction takes, and how many candidates it gives."""
    began = time.process_time()
    found = extract(articles)
    return time.process_time() - began, len(found)


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
    seeds = [path for path in sorted((ROOT / "seeds").glob("*.txt")) if path.stem != "README"]
    real = [read_article(f"{number}-{path.name}", path.read_bytes()) for number in range(COPIES) for path in seeds]
    whole = sum(article.words for article in real) / WORDS
    seconds, found = measure(real)
    print(f"seeds {COPIES} times over           {seconds:8.2f} s  {whole / seconds:6.1f} times {WORDS} words a second")
    seconds, found = measure(few)
    print(f"{count:6,} articles              {seconds:8.2f} s  {count / seconds:6.1f} a second, {found:,} candidates")
    many = few + [maker.article(number) for number in range(count, 10 * count)]
    longer, found = measure(many)
    print(f"{10 * count:6,} articles              {longer:8.2f} s  {10 * count / longer:6.1f} a second, {found:,}")
    print(f"ratio                         {longer / seconds:8.2f}")
    print(f"peak memory                   {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")


if __name__ == "__main__":
    main()
