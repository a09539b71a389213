"""The app."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING, ClassVar

from textual.app import App

from trainer.ui.coach_thread import CoachThread
from trainer.ui.commands import Command, CommandProvider, bindings
from trainer.ui.plain import OutputGuard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.filter import LineFilter

    from trainer.coach.workspace import Workspace

APP_COMMANDS = (
    Command("app.help", "f1", "help", "Help", "Show what this screen is for and what its keys do."),
    Command("app.palette", "ctrl+p", "command_palette", "Commands", "Find a command by name."),
    Command("app.quit", "ctrl+q", "quit", "Quit", "Leave the program; everything is stored."),
)

EXIT_BY_SIGNAL = 128
"""What a shell adds to a signal's number in the exit status of a program that it ended."""


class TrainerApp(App[None]):
    """Interview Trainer in the terminal."""

    TITLE = "Interview Trainer"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar = {CommandProvider}
    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = APP_COMMANDS
    BINDINGS = bindings(APP_COMMANDS)

    def __init__(
        self,
        open_workspace: Callable[[], Workspace],
        *,
        questions: Sequence[str] = (),
        story: str = "",
        limit: int | None = None,
        rehearse: bool = False,
    ) -> None:
        """Make the app.

        Args:
            open_workspace: opens the home; called on the coach's thread.
            questions: with `rehearse`, the questions to ask.
            story: with `rehearse`, the story to tell.
            limit: with `rehearse`, the most questions.
            rehearse: whether to start rehearsing at once.
        """
        super().__init__()
        self.coach = CoachThread(open_workspace)
        self.start = (tuple(questions), story, limit) if rehearse else None

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Add the guard that keeps control characters from the terminal."""
        return [*super().get_line_filters(), OutputGuard()]

    def on_mount(self) -> None:
        """Listen for the signals that end a program, and show Home."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._end_by_signal, number)

    def _end_by_signal(self, number: int) -> None:
        """Store what is being typed and give the terminal back."""
        for screen in self.screen_stack:
            store = getattr(screen, "store_typed_text", None)
            if store is not None:
                store()
        self.exit(return_code=EXIT_BY_SIGNAL + number)
