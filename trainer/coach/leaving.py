"""The last look at a home before it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace


def leave(work: Workspace) -> None:
    """See that the history is on disk and in today's copy, and close the home.

    Nothing is raised: what the person must be told is in `last_words` and `lost`.
    """
    try:
        _look(work)
    finally:
        work.close()


def _look(work: Workspace) -> None:
    words: list[str] = []
    try:
        work.secure()
    except TrainerError as error:
        work.lost = error
    words += work.take_news()
    if work.saved and work.history.changed():
        from trainer.coach import copies  # noqa: PLC0415  most commands store nothing

        words += filter(None, (copies.back_up_after(work),))
    work.last_words = tuple(words)
