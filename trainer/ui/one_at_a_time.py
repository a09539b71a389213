"""Actions that store something: a second key while the first is being stored does nothing."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from trainer.ui.screens.base import LeftOnce

Node = TypeVar("Node", bound=LeftOnce[Any])
Given = ParamSpec("Given")

GROUP = "one at a time"


def under_way(screen: LeftOnce[Any]) -> bool:
    """Return whether one of the screen's `one_at_a_time` actions has not ended yet."""
    return any(
        worker.group == GROUP and worker.node is screen and not worker.is_finished
        for worker in screen.workers
    )


def one_at_a_time(
    job: Callable[Concatenate[Node, Given], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[Node, Given], None]:
    """Run an action of a screen as a worker, unless another one of its actions is under way.

    An exclusive worker would not do: it ends the waiting for the first job and not the job, which
    the coach has begun, so that the second would record the same thing once more.
    """

    @wraps(job)
    def start(screen: Node, /, *given: Given.args, **named: Given.kwargs) -> None:
        if not under_way(screen):
            screen.run_worker(_unless_gone(screen, job(screen, *given, **named)), group=GROUP)

    return start


async def _unless_gone(screen: LeftOnce[Any], job: Coroutine[Any, Any, None]) -> None:
    """Do a job once the screen is laid out, unless the key before has closed the screen by then."""
    await screen.laid_out()
    if screen.is_gone:
        job.close()
    else:
        await job
