"""Put right: what was heard in a mock interview, answer by answer, before any of it is graded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.widgets import Static

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import sentence
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.saver import Saver
from trainer.ui.speaks import Speaks
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.mock_spoken import ToPutRight
    from trainer.coach.workspace import Workspace

PUT_RIGHT_COMMANDS = (
    Command("put_right.done", scheme.DONE, "done", "Done", "That's what you said: go to the next answer.",
            priority=True),
    Command("put_right.doubt", scheme.NEXT_GAP, "doubt", "Next doubt", "Go to the next word that may not be what "
            "you said."),
    Command("put_right.later", scheme.BACK, "later", "Not now", "Leave the rest for later; it isn't graded until "
            "then."),
)  # fmt: skip

EVERY = 0.2
"""Seconds between two looks at whether the last answer is written down."""

HINT = "I couldn't make out anything here. Type what you said."


HOW = "Words with (?) may be wrong. Press F4 to go to the next one, and F5 when it's what you said."


class PutRightScreen(Speaks[None]):
    """Shows one answer after the other; answers once all are right, or the person would rather go on."""

    CSS_PATH = "mock.tcss"
    COMMANDS_HERE: ClassVar = PUT_RIGHT_COMMANDS
    HELP_TEXT = (
        "This is what I heard. Words with (?) may not be what you said; F4 takes you from one to the "
        "next. Press F5 when an answer is right. I grade nothing before that."
    )

    def __init__(
        self, find: Callable[[Workspace], list[ToPutRight]], writes: Callable[[], bool]
    ) -> None:
        """Make the screen.

        Args:
            find: gives what is to be put right, once all is written down.
            writes: whether something is still being written down.
        """
        super().__init__()
        self._find = find
        self._writes = writes
        self._waiting: list[ToPutRight] = []
        self._count = 0
        self._saver = Saver(self, _keep, self._typed, beside=True)

    def compose(self) -> ComposeResult:
        """Lay out what was asked and what was heard."""
        yield TitleLine("Check what I heard")
        yield Static("Writing down what you said last …", id="asked", markup=False)
        yield AnswerEditor(HINT)
        yield KeyLine()

    def on_mount(self) -> None:
        """Wait until all is written down."""
        self._editor.disabled = True
        self._timer = self.set_interval(EVERY, self._look)

    def _look(self) -> None:
        if not self._writes():
            self._timer.stop()
            self._begin()

    @work(exclusive=True, group="begin")
    async def _begin(self) -> None:
        self._waiting = await self.ask(self._find)
        self._count = len(self._waiting)
        await self._show()

    async def _show(self) -> None:
        """Show the next answer; where there's none, that was all."""
        if not self._waiting:
            self.dismiss(None)
            return
        one = self._waiting[0]
        how = sentence(f"\n{HOW}", "$foreground-muted")
        self.query_one("#asked", Static).update(plain(one.asked, "bold") + how)
        title = self.query_one(TitleLine)
        title.now = f"{self._count - len(self._waiting) + 1} of {self._count}"
        if not one.is_whole:
            title.now = f"{title.now} · writing it down …"
            try:
                one = self._waiting[0] = await self.ask(coach.mock_spoken.write_down, one)
            except TrainerError as error:
                self.tell(error)
        self._editor.disabled = False
        self._editor.start(one.text)
        self.action_doubt()
        self.refresh_bindings()

    def _typed(self) -> tuple[ToPutRight, str] | None:
        one = self._waiting[0] if self._waiting and not self._editor.disabled else None
        return (one, self._editor.answer) if one and one.is_whole else None

    def on_text_area_changed(self) -> None:
        """Keep what is put right."""
        if self._typed() is not None:
            self._saver.changed()

    def store_typed_text(self) -> None:
        """Store what was put right so far; the program is about to end."""
        self._saver.stop()
        self.app.coach.run_now(_keep, self._typed(), beside=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done now."""
        return action == "later" or (bool(self._waiting) and not self._editor.disabled)

    @one_at_a_time
    async def action_done(self) -> None:
        """Take the answer as it stands, and show the next one."""
        one, text = self._waiting[0], self._editor.answer
        self._saver.stop()
        self._editor.disabled = True
        try:
            if (
                one.is_whole or text.strip()
            ):  # else its sound stays, to be written down another time
                await self.ask(coach.mock_spoken.put_right, one, text)
        except TrainerError as error:
            self._editor.disabled = False
            self.tell(error)
            return
        self._waiting.pop(0)
        await self._show()

    @one_at_a_time
    async def action_later(self) -> None:
        """Leave the rest; it's kept, and not graded."""
        if self._typed() is not None:
            await self._saver.store()
        self.notify(
            "I'll grade the rest once you've checked it. Open a mock interview when you'd like to go on.",
            markup=False,
        )
        self.dismiss(None)


def _keep(work: Workspace, typed: tuple[ToPutRight, str] | None) -> None:
    """Keep what is put right so far."""
    from trainer.coach import mock_spoken

    if typed is not None:
        mock_spoken.keep(work, *typed)
