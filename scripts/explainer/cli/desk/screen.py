"""`explainer review` on the whole screen: the article on the left, the proposed record on the right, single keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from explainer.cli.desk.dialogs import Page, Question
from explainer.cli.desk.keys import KEYS, REASONS, line_of_keys, list_of_keys
from explainer.cli.desk.view import (
    attempt,
    reason_of,
    record_of,
    record_side,
    shown_end,
    shown_outcome,
    shown_place,
    shown_progress,
)
from explainer.review.context import Part, Piece, shown_article
from explainer.review.session import Outcome, Session

_NAMES = {"?": "question_mark"}
_STYLES: dict[Part, str] = {
    "text": "",
    "furniture": "dim",
    "passage": "bold reverse",
    "number": "dim",
    "note": "italic",
}
_ABOVE = 3
"""Lines of the article that stand above the passage."""


class ReviewScreen(App[None]):
    """Shows a session and passes its keys on. All text is shown as it is: nothing in it is markup."""

    TITLE = "explainer review"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide")]  # noqa: RUF012 - as Textual declares it
    CSS = """
    #progress, #keys { height: auto; background: $panel; padding: 0 1; }
    #message { height: auto; max-height: 40%; overflow-y: auto; padding: 0 1; color: $text-warning; }
    #sides { height: 1fr; layout: horizontal; }
    .-narrow #sides { layout: vertical; }
    .side { width: 1fr; height: 1fr; border: round $primary; padding: 0 1; }
    .side:focus { border: round $accent; }
    .-narrow .side { border: none; border-top: solid $primary; padding: 0; }
    .-narrow .side:focus { border-top: solid $accent; }
    .window { width: 90%; max-width: 100; height: auto; max-height: 90%; border: round $accent; padding: 1 2; }
    ModalScreen { align: center middle; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(_NAMES.get(key.key, key.key), key.action, key.word) for key in KEYS),
        Binding("space", "skip", "skip", show=False),
        Binding("ctrl+c", "quit", "quit", show=False, priority=True),
    ]

    def __init__(self, session: Session, edit: Callable[[Path], Outcome]) -> None:
        """Keep the session; `edit` lets the user change a file while the screen is away."""
        super().__init__()
        self.session, self.edit = session, edit
        self.message = ""
        self.before_passage = Content("")

    def compose(self) -> ComposeResult:
        """Lay the screen out: progress, the two sides, what was done last, the keys."""
        yield Static(id="progress")
        with Container(id="sides"):
            with VerticalScroll(id="article", classes="side"):
                yield _ArticleText(self.show_passage)
            with VerticalScroll(id="record", classes="side"):
                yield Static(id="proposed")
        yield Static(id="message")
        yield Static(Content(line_of_keys()), id="keys")

    def on_mount(self) -> None:
        """Show the first candidate."""
        self.query_one("#article").focus()
        self.show_current()

    def show_current(self) -> None:
        """Show the current candidate and what the last action did."""
        one, progress = self.session.current, shown_progress(self.session)
        pieces, blocks = [Piece(shown_end(self.session), "text")], list[tuple[str, str]]()
        if one is not None:
            progress = f"{progress} · {shown_place(self.session, one)}"
            pieces = shown_article(self.session.article, one)
            blocks = record_side(self.session)
        first = next((number for number, piece in enumerate(pieces) if piece.part == "passage"), 0)
        self.before_passage = _article(pieces[:first])
        self.query_one("#progress", Static).update(Content(progress))
        self.query_one("#text", Static).update(_article(pieces))
        self.query_one("#proposed", Static).update(_blocks(blocks))
        self.query_one("#message", Static).update(Content(self.message))
        self.query_one("#record", VerticalScroll).scroll_home(animate=False)
        self.call_after_refresh(self.show_passage)

    def show_passage(self) -> None:
        """Scroll the article so that its passage stands near the top."""
        width = self.query_one("#text", Static).size.width
        if width:
            height = self.before_passage.get_height({}, width)
            article = self.query_one("#article", VerticalScroll)
            above = min(_ABOVE, article.size.height // 3)
            article.scroll_to(y=max(0, height - 1 - above), animate=False)

    def act(self, action: Callable[[], Outcome]) -> None:
        """Do something about the current candidate and show what came of it."""
        if self.session.current is None:
            self.message = "nothing is left to decide; u takes back, q leaves"
        else:
            self.message = shown_outcome(attempt(action))
        self.show_current()

    def action_accept(self) -> None:
        """Accept the proposed record."""
        self.act(self.session.accept)

    def action_skip(self) -> None:
        """Skip the candidate."""
        self.act(self.session.skip)

    def action_next_article(self) -> None:
        """Skip what is left of the article."""
        self.act(self.session.next_article)

    def action_undo(self) -> None:
        """Undo what was done last."""
        self.message = shown_outcome(attempt(self.session.undo))
        self.show_current()

    def action_edit(self) -> None:
        """Let the user change the proposed record in their own program."""

        def edit() -> Outcome:
            path = self.session.begin_edit()
            try:
                with self.suspend():
                    return self.edit(path)
            except SuspendNotSupported:  # there is no terminal to give away
                return self.edit(path)

        self.act(edit)

    def action_reject(self) -> None:
        """Ask why, and reject the candidate."""

        def answered(answer: str | None) -> None:
            if answer:
                self.act(lambda: self.session.reject(reason_of(answer)))

        if self.session.current is not None:
            self.push_screen(Question("Why is this to be no record?", list(REASONS), "your own words"), answered)

    def action_merge(self) -> None:
        """Ask into which record, and merge the candidate."""

        def answered(answer: str | None) -> None:
            if answer:
                self.act(lambda: self.session.merge(record_of(self.session, answer)))

        if self.session.current is not None:
            similar = [row.id for row in self.session.similar()]
            ask = Question("Into which record does this belong?", similar, "an id", self.session.ids())
            self.push_screen(ask, answered)

    def action_keys(self) -> None:
        """Show all keys."""
        self.push_screen(Page(f"{list_of_keys()}\nTab             the arrow keys scroll the other side"))


class _ArticleText(Static):
    """The article; when it gets another width its lines break elsewhere, and its passage must be looked for again."""

    def __init__(self, resized: Callable[[], None]) -> None:
        super().__init__(id="text")
        self.resized = resized

    def on_resize(self) -> None:
        """Say so, once everything has its place."""
        self.call_after_refresh(self.resized)


def _article(pieces: list[Piece]) -> Content:
    return Content.assemble(*((piece.text, _STYLES[piece.part]) for piece in pieces), strip_control_codes=False)


def _blocks(blocks: list[tuple[str, str]]) -> Content:
    parts: list[str | tuple[str, str]] = []
    for heading, text in blocks:
        parts += [(heading, "bold underline"), f"\n{text}\n\n"]
    return Content.assemble(*parts, strip_control_codes=False)
