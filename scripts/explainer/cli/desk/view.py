"""What both front ends show of a session, as plain text that is safe on any terminal."""

from __future__ import annotations

from collections.abc import Callable

from explainer.cli.desk.keys import REASONS
from explainer.extract.candidate import Candidate
from explainer.model.kinds import RECORD_TYPES
from explainer.problems import Problem, as_text, ordered
from explainer.review.context import shown_line
from explainer.review.session import Outcome, Session

Block = tuple[str, str]
"""A heading and the lines under it."""
_FEW = 5
"""Problems told beside what was done; all of them stand with the record, or in what `explainer check` says."""


def shown_progress(session: Session) -> str:
    """Return how far the session is, in one line."""
    at = session.progress
    skipped = f", {at.skipped} of them skipped" if at.skipped else ""
    return f"{at.decided} decided, {at.left} left{skipped} · article {at.article} of {at.articles}"


def shown_place(session: Session, one: Candidate) -> str:
    """Return where the current candidate comes from: source, paragraph and the rule that proposed it."""
    first = one.passages[0]
    number = session.article.paragraph_at(first.start).number
    source = session.shop.ids[first.file].upper()
    return f"{source} ({shown_line(first.file)}), paragraph {number} · {RECORD_TYPES[one.kind].singular}"


def record_side(session: Session) -> list[Block]:
    """Return what stands beside the article: problems of an edit, the proposed record, what it might belong to."""
    proposed = session.proposed()
    written = proposed.text if proposed.usable or proposed.written is None else proposed.written
    edited = " (as you edited it)" if proposed.written is not None else ""
    name = shown_line(f"{proposed.kind}/{proposed.id}")
    blocks = [(f"Proposed: {name}{edited}", shown_lines(written))]
    if proposed.problems:
        lines = (proposed.written or proposed.text).split("\n")
        blocks.insert(0, ("Problems: e edits it", shown_problems(proposed.problems, lines)))
    if unmet := session.unmet():
        names = shown_line(", ".join(unmet))
        blocks.append(("Not records yet", f"{names}: accept them first, and this record will name them"))
    similar = [f"{number} {row.id}: {shown_line(row.shown)}" for number, row in enumerate(session.similar(), 1)]
    blocks.append(("Similar records", "\n".join(similar) or "none"))
    return blocks


def shown_lines(text: str) -> str:
    """Return a text of several lines, each safe on a terminal."""
    return "\n".join(shown_line(line) for line in text.rstrip("\n").split("\n"))


def shown_problems(problems: tuple[Problem, ...], lines: list[str]) -> str:
    """Return problems with their code frames, in the order of their places."""
    return "\n\n".join(as_text(problem, lines) for problem in ordered(problems))


def shown_outcome(outcome: Outcome) -> str:
    """Return what an action did, with the first problems that stood in its way, a line each."""
    found = ordered(outcome.problems)
    lines = [f"{one.path}:{one.line}:{one.column}: {one.message}" for one in found[:_FEW]]
    more = [f"and {len(found) - _FEW} more"] if len(found) > _FEW else []
    return "\n".join(shown_line(line) for line in [outcome.message, *lines, *more])


def shown_end(session: Session) -> str:
    """Return what to say when there is no candidate left to show."""
    if left := session.progress.left:
        return f"All that is left was skipped: {left}. They wait for another time."
    return "Nothing waits any more."


def reason_of(answer: str) -> str:
    """Return the reason that a number stands for, or the answer itself."""
    listed = {str(number): reason for number, reason in enumerate(REASONS, 1)}
    return listed.get(answer.strip(), answer)


def record_of(session: Session, answer: str) -> str:
    """Return the id of the similar record that a number stands for, or the answer itself."""
    listed = {str(number): row.id for number, row in enumerate(session.similar(), 1)}
    return listed.get(answer.strip(), answer.strip())


def attempt(action: Callable[[], Outcome]) -> Outcome:
    """Do something; what the system refuses is said, and the session goes on."""
    try:
        return action()
    except OSError as error:
        return Outcome(f"not done: {error.filename or 'the system'}: {error.strerror or error}")
