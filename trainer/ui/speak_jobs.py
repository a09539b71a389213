"""What speaking asks of the coach; the coach is imported on its own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task
    from trainer.coach.speaking import Speaking
    from trainer.coach.workspace import Workspace


def begin(work: Workspace, task: Task) -> Speaking:
    """Open the microphone for an answer."""
    from trainer.coach import speaking

    return started(speaking.begin(work, task))


def started(spoken: Speaking) -> Speaking:
    """Return an answer whose microphone is open; where that fails, nothing of it stays."""
    try:
        spoken.start()
    except BaseException:
        spoken.end(keep=False)
        raise
    return spoken


def throw_away(_: Workspace, spoken: Speaking) -> None:
    """End an answer of which nothing is wanted."""
    spoken.end(keep=False)


def let_go(_: Workspace, spoken: Speaking) -> None:
    """End an answer whose text has its place; sound that couldn't be written down stays."""
    try:
        spoken.keep_for_listening()
    finally:
        spoken.end(keep=spoken.unwritten)
