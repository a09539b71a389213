"""Keeps what is being typed on disk, a moment behind the keys and off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.ui.saver import Saver

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task
    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft, DraftFile
    from trainer.ui.screens.base import TrainerScreen


class DraftKeeper:
    """The draft of one answer: made with its first words, gone when the answer is handed in.

    Attributes:
        kept: after it was closed, the draft that is to be offered again; None where there is none.
    """

    def __init__(
        self,
        screen: TrainerScreen[None],
        task: Task,
        read: Callable[[], str],
        draft: Draft | None = None,
        handed_in: str = "",
    ) -> None:
        """Make the keeper of an answer.

        Args:
            screen: the screen on which it is typed.
            task: what is answered.
            read: gives the text as it is now.
            draft: the waiting text that is gone on with.
            handed_in: the text as it is on record already, which need not be kept.
        """
        self._screen = screen
        self._task = task
        self._read = read
        self._resumed = draft
        self._handed_in = handed_in
        self._file: DraftFile | None = None
        self.kept: Draft | None = None
        self._saver = Saver(screen, self._save, read, beside=True)

    def changed(self) -> None:
        """Take note of a key."""
        self._saver.changed()

    def hurry(self) -> None:
        """Store at once what is not stored yet, beside what is being done."""
        self._saver.hurry()

    async def store(self) -> None:
        """Store the text as it is now; where that fails, say so once."""
        await self._saver.store()

    def store_now(self) -> None:
        """Store the text and wait for it; only where the program is about to end."""
        self._saver.stop()
        self._screen.app.coach.run_now(self._save_and_release, self._read(), beside=True)

    async def close(self, *, keep: bool) -> None:
        """End: the text is stored elsewhere or, with `keep`, is to be offered again."""
        self._saver.stop()
        if not keep:
            await self._screen.ask_beside(self._remove)
            return
        stored: str | None = None
        while (text := self._read()) != stored:  # again, where words were typed while it was stored
            self._resumed = self.kept or self._resumed
            await self._screen.ask_beside(self._save_and_release, text)
            stored = text

    # Off the screen's thread

    def _save(self, work: Workspace, text: str) -> None:
        if not work.writable:
            return
        if self._file is None:
            if self._resumed is None and text.strip() in ("", self._handed_in.strip()):
                return
            self._file = self._begin(work)
        self._file.save(text)

    def _begin(self, work: Workspace) -> DraftFile:
        from trainer.coach import drafts

        if self._resumed is not None:
            return drafts.resume(work, self._resumed)
        return drafts.begin_answer(work, self._task)

    def _save_and_release(self, work: Workspace, text: str) -> None:
        self._save(work, text)
        if self._file is not None:
            self._file.release()
            self.kept, self._file = self._file.draft, None

    def _remove(self, work: Workspace) -> None:
        if self._file is None and self._resumed is not None and work.writable:
            self._file = self._begin(work)
        if self._file is not None and work.saved:
            self._file.remove()
        elif self._file is not None:
            self._file.release()  # the answer is nowhere else when the program ends
        self._file = None
