"""What a hand-in need not wait for: tools loaded while one reads, an answer graded while one thinks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.coach import later as coach
from trainer.ui import rehearse_jobs
from trainer.ui.coached_app import telling

if TYPE_CHECKING:
    from textual.timer import Timer

    from trainer.coach.rehearsal_values import Task
    from trainer.ui.screens.base import TrainerScreen

BEFORE_PREPARING = 0.3
"""Seconds from the question to the work that the hand-in need not wait for then: it is painted."""

PAUSE = 0.5
"""Seconds after the words were counted until they are graded: nobody types just then."""

MOST_WORDS = 1000
"""Words up to which an answer is graded ahead; more of them would slow down who types on."""


@dataclass(frozen=True, slots=True)
class _Unbegun(Awaitable[None]):
    """Work that begins when it's awaited: where the next takes its place before, nothing is left behind."""

    job: Callable[[], Coroutine[Any, Any, None]]

    def __await__(self) -> Generator[Any, None, None]:
        """Begin it."""
        return self.job().__await__()


class GradedAhead:
    """Prepares the grade of what is asked on a screen, and grades what is typed there in each pause."""

    def __init__(
        self,
        screen: TrainerScreen[None],
        asking: Callable[[], Task | None],
        read: Callable[[], str],
    ) -> None:
        """Grade ahead what is typed on a screen.

        Args:
            screen: where it is typed.
            asking: gives what is asked now; None where nothing is.
            read: gives the answer as it is now.
        """
        self._screen, self._asking, self._read = screen, asking, read
        self._pause: Timer | None = None

    def prepare(self) -> None:
        """Load what a grade needs as soon as the question is painted."""
        self._screen.set_timer(BEFORE_PREPARING, lambda: self._work(self._prepare))

    def counted(self, words: int) -> None:
        """Take note of a pause in which the words were counted."""
        if self._pause is not None:
            self._pause.stop()
        if 0 < words <= MOST_WORDS:
            self._pause = self._screen.set_timer(PAUSE, lambda: self._work(self._foresee))

    def _work(self, job: Callable[[Task], Awaitable[None]]) -> None:
        async def do() -> None:
            if (task := self._asking()) is not None:
                with telling(self._screen.app):
                    await job(task)

        self._screen.run_worker(_Unbegun(do), group="ahead", exclusive=True)

    async def _prepare(self, task: Task) -> None:
        await self._screen.ask(rehearse_jobs.prepare, task)

    async def _foresee(self, task: Task) -> None:
        if task.spoken is None:
            await self._screen.ask(coach.rehearse.foresee, task, self._read())
