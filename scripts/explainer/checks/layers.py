"""Who has half a minute, or three, reads it all in that time."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.claim import Claim
from explainer.problems import Problem


def check_layers(dossier: Dossier) -> Iterator[Problem]:
    """The summary and the overview have at most as many words as the topic's limits allow, headings included.

    A claim without a text of its own shows its passages, whose words count.
    """
    topic = dossier.topic
    overview = sum(_words(section.claims) + len(section.heading.split()) for section in topic.overview)
    layers = (
        ("summary", _words(topic.summary), topic.limits.summary_words),
        ("overview", overview, topic.limits.overview_words),
    )
    for name, words, most in layers:
        if words > most:
            message = f"the {name} has {words} words; at most {most} are allowed"
            help_ = "leave out what the pages of single records tell as well"
            yield problem_at(dossier, "topic", (name,), "too-long-layer", message, help_)


def _words(claims: tuple[Claim, ...]) -> int:
    texts = (one.text or " ".join(citation.quote for citation in one.cites) for one in claims)
    return sum(len(text.split()) for text in texts)
