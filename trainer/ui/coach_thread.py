"""The one thread on which the coach works, so that no disk is ever waited for on the screen's."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer.coach.workspace import Workspace

Result = TypeVar("Result")


class CoachThread:
    """Runs the coach's functions one after the other on a thread that owns the workspace."""

    def __init__(self, open_workspace: Callable[[], Workspace]) -> None:
        self._pool = ThreadPoolExecutor(1, "coach")
        self._workspace = self._pool.submit(open_workspace)

    async def run(
        self, job: Callable[..., Result], *arguments: object, **options: object
    ) -> Result:
        """Run `job(workspace, …)` and return what it returns.

        Raises:
            TrainerError: what the job raises for the person to read.
        """
        return await asyncio.wrap_future(
            self._pool.submit(lambda: job(self._workspace.result(), *arguments, **options))
        )

    def run_now(self, job: Callable[..., Result], *arguments: object) -> Result:
        """Run a job and wait for it; only where the program is about to end."""
        return self._pool.submit(lambda: job(self._workspace.result(), *arguments)).result(5)

    def close(self) -> None:
        """Finish what is under way, close the workspace and end the thread."""

        def close() -> None:
            if not self._workspace.exception():
                self._workspace.result().close()

        self._pool.submit(close)
        self._pool.shutdown(wait=True)
