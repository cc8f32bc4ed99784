"""What waits, in the order in which an editor is asked: article by article, people first, since others name them."""

from __future__ import annotations

from explainer.extract.candidate import Candidate
from explainer.review.plan import ORDER


def queue(waiting: list[Candidate], ids: dict[str, str]) -> list[Candidate]:
    """Return the candidates in the order of their articles' ids, then by kind, then as the article has them."""

    def place(one: Candidate) -> tuple[int, int]:
        return int(ids[one.passages[0].file].removeprefix("s")), ORDER.index(one.kind)

    return sorted(waiting, key=place)
