"""The small windows of the review screen: a question with numbered answers or one's own, and the list of keys."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static


class Question(ModalScreen[str | None]):
    """Asks for one of some answers by its number, or for a text; gives None when the user goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", "back")]

    def __init__(self, question: str, answers: list[str], own: str, suggestions: list[str] | None = None) -> None:
        """Number the answers from 1; `own` says what else may be typed, `suggestions` complete it."""
        super().__init__()
        self.question, self.answers, self.own = question, answers, own
        self.suggestions = suggestions or []

    def compose(self) -> ComposeResult:
        """Show question, answers and a field to type in."""
        numbered = [f"{number}  {answer}" for number, answer in enumerate(self.answers, 1)]
        lines = [self.question, "", *numbered, "", f"A number, or {self.own} and Enter. Escape goes back."]
        with VerticalScroll(classes="window"):
            yield Static(Content("\n".join(lines)))
            yield Input(suggester=SuggestFromList(self.suggestions), compact=True)

    def on_mount(self) -> None:
        """Let the user type at once."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def one_key(self, event: Input.Changed) -> None:
        """Take a number at once, without Enter."""
        if event.value in {str(number) for number in range(1, len(self.answers) + 1)}:
            self.dismiss(event.value)

    @on(Input.Submitted)
    def typed(self, event: Input.Submitted) -> None:
        """Take what was typed; nothing is going back."""
        self.dismiss(event.value.strip() or None)


class Page(ModalScreen[None]):
    """Shows a text until a key is pressed."""

    def __init__(self, text: str) -> None:
        """Keep the text, which is shown as it is."""
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        """Show the text."""
        with VerticalScroll(classes="window"):
            yield Static(Content(f"{self.text}\n\nAny key goes back."))

    def on_key(self, event: Key) -> None:
        """Go back, and let the key mean nothing else."""
        event.stop()
        self.dismiss(None)
