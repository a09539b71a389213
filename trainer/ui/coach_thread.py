"""The threads on which the coach works, so that no disk is ever waited for on the screen's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from trainer.coach.leaving import leave

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace

Result = TypeVar("Result")
Given = TypeVar("Given")
Needs = ParamSpec("Needs")

LAST_SECONDS = 5
"""How long the program waits, when it ends, for what is under way: a store takes a moment, and what
takes longer (a disk that does not answer) must keep nobody from leaving."""


class JobThread:
    """Does jobs one after the other; it never keeps the program from ending."""

    def __init__(self, name: str) -> None:
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def submit(self, job: Callable[[], Result]) -> Future[Result]:
        """Put a job behind those that wait."""
        future: Future[Result] = Future()

        def do() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = job()
            except BaseException as error:  # noqa: BLE001  whoever asked gets it
                future.set_exception(error)
            else:
                future.set_result(result)

        self._jobs.put(do)
        return future

    def end(self) -> None:
        """Do what waits, and end; what takes too long is left behind."""
        self._jobs.put(None)
        self._thread.join(LAST_SECONDS)


class CoachThread:
    """Runs the coach's functions on a thread that owns the workspace, and its history.

    Texts that are being typed need no history. They have a thread of their own, so that they are on
    disk at once also while the history is waited for.
    """

    def __init__(
        self, open_workspace: Callable[[], Workspace], tell: Callable[[str], None] = print
    ) -> None:
        """Make the threads; the workspace is opened before the first job, and not until then.

        Args:
            open_workspace: opens it; called on the coach's thread.
            tell: says a sentence to the person; called where `run` is.
        """
        self._tell = tell
        self._news: SimpleQueue[str] = SimpleQueue()
        self._leaving = Event()
        self._coach = JobThread("coach")
        self._texts = JobThread("texts")
        self._open_workspace = open_workspace
        self._opening: Future[Workspace] | None = None

    @property
    def _workspace(self) -> Future[Workspace]:
        """The workspace, as soon as it's open; whoever asks first has it opened."""
        if self._opening is None:
            self._opening = self._coach.submit(self._open)
        return self._opening

    def _open(self) -> Workspace:
        from trainer.coach.workspace import give_up_when  # the first paint waits for none of it

        give_up_when(self._leaving.is_set)
        return self._open_workspace()

    async def run(
        self,
        job: Callable[Concatenate[Workspace, Needs], Result],
        *arguments: Needs.args,
        **options: Needs.kwargs,
    ) -> Result:
        """Run `job(workspace, …)` and return what it returns.

        Raises:
            TrainerError: what the job raises for the person to read.
        """
        opening = self._workspace
        try:
            return await asyncio.wrap_future(
                self._coach.submit(lambda: self._do(opening, job, *arguments, **options))
            )
        finally:
            while not self._news.empty():
                self._tell(self._news.get())

    def _do(
        self,
        opening: Future[Workspace],
        job: Callable[Concatenate[Workspace, Needs], Result],
        *arguments: Needs.args,
        **options: Needs.kwargs,
    ) -> Result:
        work = opening.result()
        try:
            return job(work, *arguments, **options)
        finally:
            for one in work.take_news():
                self._news.put(one)

    async def run_beside(
        self,
        job: Callable[Concatenate[Workspace, Needs], Result],
        *arguments: Needs.args,
        **options: Needs.kwargs,
    ) -> Result:
        """Run a job that leaves the history alone, without waiting for those that use it.

        Raises:
            TrainerError: what the job raises for the person to read.
        """
        opening = self._workspace
        return await asyncio.wrap_future(
            self._texts.submit(lambda: job(opening.result(), *arguments, **options))
        )

    def run_now(
        self, job: Callable[[Workspace, Given], Result], given: Given, *, beside: bool = False
    ) -> Result:
        """Run a job and wait for it; only where the program is about to end.

        Args:
            job: what is to be done.
            given: what it needs beside the workspace.
            beside: whether it leaves the history alone.
        """
        thread, opening = self._texts if beside else self._coach, self._workspace
        return thread.submit(lambda: job(opening.result(), given)).result(LAST_SECONDS)

    def hurry(self) -> None:
        """Wait no longer for other programs: this one is about to end."""
        self._leaving.set()

    def close(self) -> None:
        """Finish what is under way, close the workspace and end the threads."""
        opening = self._opening

        def close() -> None:
            if opening is not None and not opening.exception():
                leave(opening.result())

        self.hurry()
        self._texts.end()
        self._coach.submit(close)
        self._coach.end()
