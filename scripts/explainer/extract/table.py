"""The ordered tables of rules: names first, since all others ask who is named where. Nothing registers itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from explainer.extract.candidate import Candidate
from explainer.extract.reading import Reading
from explainer.extract.rules.according_to import find_according_to
from explainer.extract.rules.acronyms import find_acronyms
from explainer.extract.rules.additions import find_additions
from explainer.extract.rules.answers import find_answers
from explainer.extract.rules.appositives import find_appositives
from explainer.extract.rules.attribution import find_attribution
from explainer.extract.rules.bodies import find_bodies
from explainer.extract.rules.dated import find_dated
from explainer.extract.rules.demands import find_demands
from explainer.extract.rules.dialogue import find_dialogue
from explainer.extract.rules.events import find_events
from explainer.extract.rules.groups import find_groups
from explainer.extract.rules.intentions import find_intentions
from explainer.extract.rules.notices import find_notices
from explainer.extract.rules.organisations import find_organisations
from explainer.extract.rules.passives import find_passives
from explainer.extract.rules.proposals import find_proposals
from explainer.extract.rules.questions import find_questions
from explainer.extract.rules.quotations import find_quotations
from explainer.extract.rules.respites import find_respites
from explainer.extract.rules.speaking_names import find_speaking_names
from explainer.extract.rules.stances import find_stances
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
TextRule = Callable[[Reading, Sequence[Candidate]], Iterator[Candidate]]

TEXT_RULES: dict[str, TextRule] = {
    "dialogue": find_dialogue,
    "quotations": find_quotations,
    "according_to": find_according_to,
    "passives": find_passives,
    "attribution": find_attribution,
    "notices": find_notices,
    "stances": find_stances,
    "answers": find_answers,
    "proposals": find_proposals,
    "intentions": find_intentions,
    "demands": find_demands,
    "additions": find_additions,
    "respites": find_respites,
    "questions": find_questions,
    "events": find_events,
    "dated": find_dated,
}
"""Each is also given what the rules before it found in the same article."""

RULES: dict[str, Rule | TextRule] = {**NAME_RULES, **TEXT_RULES}
"""All rules in the order in which they are asked."""
