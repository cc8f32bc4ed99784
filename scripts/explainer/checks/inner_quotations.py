"""What editors put in quotation marks was written so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.articles.passage import fold_text, stands_in
from explainer.checks.places import own_sentences, problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.citation import Citation
from explainer.problems import Problem, show

CODE = "inner-quotation"
_INNER = re.compile(r'(?<!\w)"([^"]+)"')


def check_inner_quotations(dossier: Dossier) -> Iterator[Problem]:
    """Two words or more within quotation marks in an editor's sentence stand in one of that sentence's passages.

    They stand there word for word; only a capital at their beginning and a full stop or comma at their end may differ.
    """
    for record, location, sentence, cites in own_sentences(dossier):
        for words in _INNER.findall(fold_text(sentence)):
            if len(words.split()) > 1 and cites is not None and not _stands(words, cites):
                message = f"{show(words)} stands in no passage of this sentence"
                help_ = "copy the words from a passage, cite the passage that holds them, or delete the quotation marks"
                yield problem_at(dossier, record, location, CODE, message, help_)


def _stands(words: str, cites: tuple[Citation, ...]) -> bool:
    wanted = words.strip().rstrip(".,;:!?")
    return any(stands_in(wanted, citation.quote) for citation in cites)
