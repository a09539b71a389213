"""The coach as the app calls it: each of its modules is imported where and when a job runs.

The first paint waits for no import, and the screen's thread for none at all: `later.rehearse.hand_in` is a
function that imports `trainer.coach.rehearse` when it is called, on the coach's own thread. To a type checker
it is the function itself.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.coach import (
        asking,
        bank_sharing,
        cheat_sheet,
        coverage,
        debrief,
        drafts,
        finishing,
        home,
        importing,
        mock_after,
        mock_answers,
        mock_report,
        mock_spoken,
        question_list,
        question_proposals,
        rating,
        rehearse,
        remembering,
        removing,
        renamed,
        settling,
        sounds,
        speaking,
        statistics,
        stories,
        story_sheets,
        unsaid,
    )

__all__ = [
    "asking",
    "bank_sharing",
    "cheat_sheet",
    "coverage",
    "debrief",
    "drafts",
    "finishing",
    "home",
    "importing",
    "mock_after",
    "mock_answers",
    "mock_report",
    "mock_spoken",
    "question_list",
    "question_proposals",
    "rating",
    "rehearse",
    "remembering",
    "removing",
    "renamed",
    "settling",
    "sounds",
    "speaking",
    "statistics",
    "stories",
    "story_sheets",
    "unsaid",
]


class _Later:
    """A module of the coach that may not be there yet; its functions are."""

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def job(*arguments: Any, **options: Any) -> Any:
            return getattr(import_module(f"trainer.coach.{self._module}"), name)(
                *arguments, **options
            )

        job.__name__ = name
        return job


def __getattr__(name: str) -> _Later:
    """Return what stands for a module of the coach."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _Later(name)
