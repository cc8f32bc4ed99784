"""An editor's session with what waits: one candidate after the other, each decision written when it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from explainer.articles.article import Article
from explainer.extract.candidate import Candidate
from explainer.model.decision import Decision
from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.changes import Change
from explainer.review.context import shown_line
from explainer.review.decisions import record_decisions
from explainer.review.drafts import write_drafts
from explainer.review.editing import begin_edit, end_edit
from explainer.review.ground import open_ground
from explainer.review.journal import Journal, carry_out
from explainer.review.origins import Reports
from explainer.review.propose import propose
from explainer.review.proposed import Inspector, Proposed, proposed_record, waiting_names
from explainer.review.queue import queue
from explainer.review.similar import Similar, find_similar
from explainer.review.steps import Refused, Step, acceptance, merging, undoing
from explainer.review.workshop import Workshop
from explainer.store.records import Loaded


@dataclass(frozen=True)
class Outcome:
    """What an action did, in a line; `problems` are why it did nothing."""

    message: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Progress:
    """How far a session is: `decided` in it, `left` to decide, `skipped` of these; `article` of `articles`."""

    decided: int
    left: int
    skipped: int
    article: int
    articles: int


@dataclass
class Session:
    """Candidates that wait, and what was done with them. Killed at any point, no decision made is lost.

    `shop` must not be refused. `by` and `now` (ISO 8601) go into every decision. `inspect` finds what is wrong with
    files that are to be added, beyond what a record's model says.
    """

    project: Project
    shop: Workshop
    by: str
    now: Callable[[], str]
    inspect: Inspector = lambda _files: []
    loaded: Loaded = field(init=False)
    waiting: list[Candidate] = field(init=False)
    files: list[str] = field(init=False)
    skipped: set[str] = field(default_factory=set)
    steps: list[Step] = field(default_factory=list)
    errors: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with what the workshop found; edits of candidates that were decided since are cleared away."""
        self.loaded = self.shop.loaded
        self.waiting = queue(self.shop.waiting, self.shop.ids)
        self.files = list(dict.fromkeys(one.passages[0].file for one in self.waiting))
        standing = self.loaded.decisions.standing()
        for path in self.project.editing.glob("*.yml"):
            if path.stem in standing:
                end_edit(self.project, path.stem)

    @property
    def current(self) -> Candidate | None:
        """The candidate to be decided now; None when all are decided or skipped."""
        return next((one for one in self.waiting if one.key not in self.skipped), None)

    @property
    def article(self) -> Article:
        """The article of the current candidate. There must be one."""
        return self.shop.articles[self._one.passages[0].file]

    @property
    def progress(self) -> Progress:
        """How far the session is."""
        here = self.files.index(self.article.file) + 1 if self.current else len(self.files)
        decided = sum(step.decision is not None for step in self.steps)
        skipped = sum(one.key in self.skipped for one in self.waiting)
        return Progress(decided, len(self.waiting), skipped, here, len(self.files))

    def proposed(self) -> Proposed:
        """Return the record that accepting the current candidate would add, as its editor left it."""
        return proposed_record(self.project, self._one, self.loaded, self.shop, self.inspect)

    def similar(self) -> list[Similar]:
        """Return the records that the current candidate might belong to."""
        return find_similar(self._one, self.loaded)

    def unmet(self) -> list[str]:
        """Return the names in the current candidate that wait as participants: accepted first, they are linked."""
        return waiting_names(self._one, self.waiting)

    def ids(self) -> list[str]:
        """Return the ids of all records that the current candidate may be merged into."""
        return sorted(self.loaded.records[self._one.kind])

    def accept(self) -> Outcome:
        """Add the proposed record, as a draft unless its editor says otherwise, with a card for every article."""
        return self._decide(lambda: acceptance(self.project, self._one, self.proposed(), self.loaded, self.now()))

    def merge(self, record_id: str) -> Outcome:
        """Append the candidate's passages, or its names, to a record of its kind."""
        return self._decide(lambda: merging(self.project, self._one, self.proposed(), self.loaded, record_id))

    def reject(self, reason: str) -> Outcome:
        """Note that the candidate is not to become a record, and why; it is not proposed again."""
        if not (why := " ".join(shown_line(reason).split())):
            return Outcome("not rejected: a reason is needed")
        return self._decide(lambda: Step(f"rejected: {why}", decision="rejected", reason=why))

    def skip(self) -> Outcome:
        """Leave the current candidate for another time."""
        return self._skip([self._one.key], "skipped")

    def next_article(self) -> Outcome:
        """Leave all that waits of the current article for another time."""
        keys = [one.key for one in self.waiting if one.passages[0].file == self.article.file]
        return self._skip([key for key in keys if key not in self.skipped], "went on to the next article")

    def begin_edit(self) -> Path:
        """Return the file in which an editor changes the proposed record; it is kept until the candidate is decided."""
        now = self.proposed()
        return begin_edit(self.project, self._one, now.id, now.data)

    def undo(self) -> Outcome:
        """Take back the latest action of this session."""
        if not self.steps:
            return Outcome("nothing to undo in this session")
        step = self.steps[-1]
        if step.decision is None:
            self.skipped -= set(step.keys)
            self.steps.pop()
            return Outcome(f"undone: {step.message}")
        if problems := self._not_ready():
            return Outcome("not undone: data/ has errors; mend them first", tuple(problems))
        self.steps.pop()
        self._look()  # somebody else may have named the record meanwhile
        try:
            journal = undoing(self.project, step, self.loaded, self._decision("reopened", step.keys[0]))
        except Refused as refused:
            return Outcome(f"not undone: {refused}")
        if step.edit is not None:
            (path, text) = step.edit
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
        carry_out(self.project, journal)
        self._look()
        return Outcome(f"undone: {step.message}")

    def close(self) -> None:
        """Write the draft files anew, so that they hold what waits now."""
        waiting = propose(self.shop.candidates, self.loaded, self.shop.ids)
        reports = Reports.of(self.shop.articles, self.loaded)
        write_drafts(self.project, waiting, self.shop.articles, self.shop.ids, reports)

    @property
    def _one(self) -> Candidate:
        if self.current is None:
            raise LookupError("nothing waits")
        return self.current

    def _decision(self, decision: str, key: str, into: str | None = None, reason: str | None = None) -> Decision:
        fields = {"key": key, "decision": decision, "into": into, "reason": reason, "by": self.by, "at": self.now()}
        return Decision.model_validate(fields)

    def _decide(self, plan: Callable[[], Step]) -> Outcome:
        """Carry out what is planned and write the decision down, or say why not."""
        one = self._one
        if problems := self._not_ready():
            return Outcome("nothing done: data/ has errors; mend them first", tuple(problems))
        try:
            step = plan()
        except Refused as refused:
            return Outcome(str(refused), refused.problems)
        edit = self.project.editing / f"{one.key}.yml"
        kept = (edit, edit.read_bytes()) if edit.exists() else None
        decision = self._decision(str(step.decision), one.key, step.into, step.reason)
        path, after = (step.rewrite.path, step.rewrite.after.decode()) if step.rewrite else ("", None)
        changes = (Change.of(self.project, self.project.root / path, after),) if path else ()
        if step.files or changes:
            carry_out(self.project, Journal(files=step.files, changes=changes, decisions=(decision,)))
        else:
            record_decisions(self.project, [decision])
        end_edit(self.project, one.key)
        self.steps.append(replace(step, keys=(one.key,), edit=kept))
        return Outcome(step.message + self._settled(one))

    def _settled(self, one: Candidate) -> str:
        """Look again at what waits; say what a decision settled besides its own candidate."""
        before = {other.key for other in self.waiting} - {one.key}
        self._look()
        gone = len(before - {other.key for other in self.waiting})
        return f"; settled with it, for they stand in records now: {gone} more" if gone else ""

    def _look(self) -> None:
        """Read the records anew, and finish what was broken off."""
        ground = open_ground(self.project)
        self.loaded, self.errors = ground.loaded, ground.errors
        waiting = propose(self.shop.candidates, self.loaded, self.shop.ids)
        self.waiting = queue(waiting, self.shop.ids)

    def _skip(self, keys: list[str], message: str) -> Outcome:
        self.skipped |= set(keys)
        self.steps.append(Step(message, keys=tuple(keys)))
        return Outcome(message)

    def _not_ready(self) -> list[Problem]:
        """The errors in `data/`, looked for again where there were some; what was broken off is finished first."""
        if self.errors or self.project.accepting.exists():
            self._look()
        return self.errors
