"""An open question's page: the short answer, what each side says in one form, what would settle it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.model.question import Question
from explainer.model.statement import Statement
from explainer.pages.page import Page
from explainer.pages.telling import Telling, tellings


@dataclass(frozen=True)
class Side:
    """A party to a question: its name, its id where it is a participant, and what is told of its position."""

    name: str
    id: str | None
    tellings: tuple[Telling, ...]


def render_question(page: Page, question: Question) -> tuple[Markup, Markup]:
    """Return (standfirst, body); a question without an answer says up to when it is not known."""
    dossier, page.place = page.dossier, "Short answer"
    body = page.render(
        "question.html.j2",
        question=question,
        sides=sides(page, question.id),
        disagreements=dossier.linking(question.id, "disagreements"),
        proposals=[dossier.get(key) for key in sorted(question.proposals)],
    )
    return page.render("question_status.html.j2", status=question.status), body


def sides(page: Page, question: str) -> list[Side]:
    """Return the sides whose statements are about a question, alphabetically, each once."""
    about = [one for one in page.dossier.linking(question, "statements") if isinstance(one, Statement)]
    by_holder: dict[tuple[str, str | None], list[Telling]] = {}
    for one in tellings(page.dossier, about):
        by_holder.setdefault((one.holder, one.statement.position_of), []).append(one)
    return [Side(name, key, tuple(many)) for (name, key), many in by_holder.items()]
