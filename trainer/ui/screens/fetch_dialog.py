"""Fetching from a source: how long it takes, and a key that ends it."""

from __future__ import annotations

import asyncio
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Vertical
from textual.widgets import Static

from trainer.errors import TrainerError
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import sentence
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.bank_sharing import Offer
    from trainer.coach.workspace import Workspace
    from trainer.storage.bank_sources import Fetched, Source

FETCH_COMMANDS = (Command("fetch.cancel", scheme.BACK, "stop", "Stop", "Stop fetching."),)


class FetchDialog(TrainerDialog["Offer | TrainerError"]):
    """Answers with what the source brings, or with why it brings nothing.

    Fetching runs on a thread of its own: the coach's stays free for what the person types.
    """

    CSS_PATH = "dialogs.tcss"
    COMMANDS_HERE: ClassVar = FETCH_COMMANDS

    def __init__(self, source: Source, banks: tuple[str, ...] = ()) -> None:
        """Make the dialog.

        Args:
            source: where to fetch from.
            banks: ids of the banks that are wanted of it; empty for all.
        """
        super().__init__()
        self._source, self._banks = source, banks
        self._stop = Event()
        self._began = monotonic()

    def compose(self) -> ComposeResult:
        """Say what is under way."""
        where = f"from {self._source.host}" if self._source.host else "from this computer"
        with Vertical(classes="dialog"):
            yield Static(plain(f"Fetching {where} …"), classes="dialog-title")
            yield Static(plain(self._source.given))
            yield Static(id="since", classes="quiet")

    def on_mount(self) -> None:
        """Begin."""
        self._tick()
        self.set_interval(0.5, self._tick)
        self._fetch()

    def _tick(self) -> None:
        seconds = int(monotonic() - self._began)
        self.query_one("#since", Static).update(sentence(f"{seconds} s. Press Esc to stop.", ""))

    @work(exclusive=True)
    async def _fetch(self) -> None:
        from trainer.coach.bank_sharing import brought  # network code, only where it is wanted

        try:
            fetched = await asyncio.to_thread(brought, self._source, self._stop.is_set)
            self.dismiss(await self.ask(_look, self._source, fetched, self._banks))
        except TrainerError as error:
            self.dismiss(error)

    def action_stop(self) -> None:
        """Stop; the dialog closes when the other thread has ended."""
        self._stop.set()


def _look(work: Workspace, source: Source, fetched: Fetched, banks: tuple[str, ...]) -> Offer:
    from trainer.coach import bank_sharing

    seen = bank_sharing.look(work, source, fetched)
    return bank_sharing.only(seen, banks) if banks else seen
