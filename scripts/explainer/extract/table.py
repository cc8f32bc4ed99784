"""The ordered tables of rules: names first, since all others ask who is named where. Nothing registers itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explainer.extract.candidate import Candidate
from explainer.extract.reading import Reading
from explainer.extract.rules.acronyms import find_acronyms
from explainer.extract.rules.appositives import find_appositives
from explainer.extract.rules.bodies import find_bodies
from explainer.extract.rules.groups import find_groups
from explainer.extract.rules.organisations import find_organisations
from explainer.extract.rules.speaking_names import find_speaking_names
from explainer.extract.rules.titled_names import find_titled_names

Rule = Callable[[Reading], Iterator[Candidate]]

NAME_RULES: dict[str, Rule] = {
    "titled_names": find_titled_names,
    "appositives": find_appositives,
    "speaking_names": find_speaking_names,
    "organisations": find_organisations,
    "bodies": find_bodies,
    "acronyms": find_acronyms,
    "groups": find_groups,
}
