"""Speak: a clock, a level, and nothing to read while you talk; then what was heard comes back as text."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable
from functools import partial
from math import inf
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Container
from textual.widgets import Digits, Static

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.text import clock_text
from trainer.ui import scheme, speak_jobs
from trainer.ui.commands import Command
from trainer.ui.components.hint import sentence
from trainer.ui.components.meter import meter
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.rehearsal_values import Task
    from trainer.coach.speaking import Speaking
    from trainer.coach.workspace import Workspace
    from trainer.voice.speaker import Speaker

SPEAK_COMMANDS = (
    Command("speak.stop", scheme.MARK | scheme.DONE | scheme.ENTER, "stop", "Stop speaking", "Stop; what you said is "
            "written down.", priority=True),
    Command("speak.back", scheme.BACK, "back", "Type instead", "Throw away what you said, and type."),
)  # fmt: skip

EVERY = 0.1
"""Seconds between two looks at the microphone."""

QUIETEST = 60.0
"""Decibels below full scale at which the level is empty (own choice: a quiet room)."""

LEVEL_CELLS = 30
"""Cells of the level when it is full."""

WORTH_ASKING = 5.0
"""Seconds of sound that are not thrown away without asking (own choice: a sentence)."""


class SpeakScreen(TrainerScreen["Speaking"]):
    """Answers with what was spoken, written down as far as it could be; Escape with None."""

    CSS_PATH: ClassVar = ["aloud.tcss"]
    COMMANDS_HERE: ClassVar = SPEAK_COMMANDS
    HELP_TEXT = (
        "Speak as you would in the interview. Press Space when you're done: what was heard comes back "
        "as text, and you put it right before it's graded. Everything stays on this computer."
    )

    def __init__(
        self,
        task: Task,
        begin: Callable[[Workspace], Speaking] | None = None,
        patience: float = inf,
        language: str = "",
    ) -> None:
        """Make the screen for what is asked.

        Args:
            task: what is asked.
            begin: opens the microphone in another way.
            patience: seconds after which what is spoken is handed over though it isn't written down.
            language: of what is asked; empty for that of its story.
        """
        super().__init__()
        self._asked = task
        self._begin = begin or partial(speak_jobs.begin, task=task)
        self._patience = patience
        self._language = language or (task.story.language if task.story else "en")
        self._reader: Speaker | None = None
        self._spoken: Speaking | None = None
        self._handed_over = self._unwanted = self._is_opening = False
        self._seconds = 0.0

    def compose(self) -> ComposeResult:
        """Lay out question, clock and level."""
        yield TitleLine("Speak", f"{clock_text(self._asked.seconds)} for the answer")
        with Container(classes="page", id="aloud"):
            yield Static(plain(self._asked.asked, "bold"), id="asked")
            yield Digits("0:00", id="digits")
            yield Static(meter(0.0, LEVEL_CELLS), id="level")
            yield Static(id="say")
        yield KeyLine()

    @work(exclusive=True, group="speak")
    async def on_mount(self) -> None:
        """Read the question aloud where that is wished for, then open the microphone."""
        await self._read_aloud()
        if self._unwanted:
            return
        self._is_opening = True
        self._say("Opening the microphone …")
        self._spoken = await self.ask_or_leave(self._begin)
        if self._unwanted:
            await self._throw_away()
            return
        self.set_interval(EVERY, self._look)

    async def _read_aloud(self) -> None:
        """Wait until the question was read; space and Escape end it."""
        asked, language = self._asked.asked, self._language
        try:
            reader = await self.ask_beside(coach.speaking.read_aloud, asked, language)
        except TrainerError as error:
            self.tell(error)
            return
        self._reader = reader
        if reader is not None:
            self._say("Listen. Press Space to answer at once.")
            await to_thread(reader.wait)

    def _be_quiet(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    def on_unmount(self) -> None:
        """Stop reading."""
        self._be_quiet()

    def _look(self) -> None:
        """Show how it stands; once all is written down, answer with it."""
        if self._spoken is None or self._handed_over:
            return
        now = self._spoken.look()
        self._seconds = now.seconds
        digits = self.query_one(Digits)
        digits.update(clock_text(now.seconds))
        digits.set_class(now.seconds > self._asked.seconds, "-over")
        share = 1 + now.level / QUIETEST if now.opened and now.speaking else 0.0
        self.query_one("#level", Static).update(meter(share, LEVEL_CELLS))
        if not now.speaking:
            self._patience -= EVERY
            self._say("Writing it down …")
        elif now.opened:
            self._say(now.note or "Speak. Press Space when you're done.")
        if now.written or self._patience <= 0:
            self._hand_over(self._spoken)

    def _say(self, text: str) -> None:
        self.query_one("#say", Static).update(sentence(text, ""))

    def _hand_over(self, spoken: Speaking) -> None:
        if spoken.problem is not None:
            self.tell(spoken.problem)
        self._handed_over = True
        self.dismiss(spoken)

    def action_stop(self) -> None:
        """Stop recording; while the question is read, answer it at once."""
        self._be_quiet()
        if self._spoken is not None:
            self._spoken.stop()

    @one_at_a_time
    async def action_back(self) -> None:
        """Throw away what was said, after asking where it was more than a sentence."""
        if self._seconds > WORTH_ASKING and not await self.app.push_screen_wait(
            ConfirmDialog(
                "Throw away what you said?",
                "It isn't written down yet. If you throw it away, it's gone.",
                yes="Throw away",
                no="Stay",
            )
        ):
            return
        self._unwanted = True  # where it's only being opened, it is closed as soon as it is open
        self._be_quiet()
        if not self._is_opening:
            self.dismiss(None)
        elif not self._handed_over:
            await self._throw_away()

    async def _throw_away(self) -> None:
        spoken, self._spoken = self._spoken, None
        if spoken is not None:
            await self.ask_beside(speak_jobs.throw_away, spoken)
            self.dismiss(None)

    def store_typed_text(self) -> None:
        """Leave what was said where the next start finds it; the program is about to end."""
        spoken, self._spoken = self._spoken, None
        if spoken is not None and not self._handed_over:
            spoken.end(keep=True)
            self.dismiss(None)
