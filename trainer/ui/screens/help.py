"""Help: what the screen below is for, and what its keys do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from textual.content import Content

from trainer.ui import scheme
from trainer.ui.commands import Command, shown_key
from trainer.ui.components.document import BLANK, Line, heading
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.page_screen import PageScreen
from trainer.ui.widgets.page import Page

if TYPE_CHECKING:
    from textual.screen import Screen

HELP_COMMANDS = (
    Command("help.back", scheme.BACK, "close", "Back", "Go back to the screen.", old="q"),
)

METHOD = (
    """\
A question is asked; you answer from memory, without looking. The answer is graded against the key
points of your story: said, partly, missed. You rate how it went, and the program asks again when
you're about to forget. What you missed comes back first.""",
    """\
The grade is a suggestion. You may overturn any verdict, and you may keep your own wording so that
it counts the next time. Nothing leaves this computer.""",
)


class HelpScreen(PageScreen[None]):
    """Help on another screen."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = HELP_COMMANDS

    def __init__(self, about: Screen[Any]) -> None:
        """Make the help on a screen."""
        super().__init__("Help")
        self._about = about

    def on_mount(self) -> None:
        """Show the help."""
        self.query_one(Page).show(list(self._lines()))

    def _lines(self) -> Iterator[Line]:
        purpose = getattr(self._about, "HELP_TEXT", "")
        if purpose:
            yield heading("This screen")
            yield Line(Content(purpose))
            yield BLANK
        keymap = self.app._keymap  # noqa: SLF001  Textual has no public way to read it
        here = getattr(self._about, "COMMANDS_HERE", ())
        if here:
            yield heading("Its keys")
            yield from _keys(here, keymap)
            yield BLANK
        yield heading("Everywhere")
        everywhere = getattr(self.app, "COMMANDS_HERE", ())
        if not isinstance(self._about, TrainerScreen):  # over a screen nobody goes anywhere
            everywhere = tuple(one for one in everywhere if one.action not in {"more", "go"})
        yield from _keys(everywhere, keymap)
        yield BLANK
        yield heading("How it works")
        for text in METHOD:
            yield Line(Content(" ".join(text.split())))
            yield BLANK
        yield heading("Words")
        yield from _words()


def _keys(commands: tuple[Command, ...], keymap: Mapping[str, str]) -> Iterator[Line]:
    for command in commands:
        keys = keymap.get(command.id, command.keys)
        if keys:
            names = ", ".join(shown_key(key) for key in keys.split(","))
            yield Line(Content(command.help), Content.styled(f" {names}", "bold"), 14)


WORDS = (
    ("Story", "one real experience: situation, task, action, result, reflection."),
    ("Key point", "one thing that a full telling includes."),
    ("Recall", "the share of a story's key points that you told."),
    ("Due", "a story is due when you're about to forget it."),
    ("Readiness", "the recall predicted for the time of the interview."),
    ("Follow-up", "the interviewer's next question on the same story."),
)


def _words() -> Iterator[Line]:
    for word, meaning in WORDS:
        yield Line(Content(meaning), Content.styled(f" {word}", "bold"), 14)
