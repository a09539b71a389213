from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from trainer.coach import interviews
from trainer.grading import grade_ticked
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Attempt, Mode, Rating
from trainer.ui.app import TrainerApp

from . import known
from .conftest import SIZES, pressing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trainer.coach.workspace import Workspace

TOLD = (
    (66, "checkout-latency", 1),
    (60, "label-outage", 2),
    (52, "checkout-latency", 2),
    (45, "label-outage", 1),
    (40, "checkout-latency", 4),
    (35, "biggest-customer", 2),
    (30, "label-outage", 3),
    (21, "checkout-latency", 5),
    (12, "biggest-customer", 4),
    (9, "checkout-latency", 4),
    (6, "label-outage", 2),
    (1, "checkout-latency", 6),
)
"""Days ago, story, number of points told."""


@pytest.fixture
def still_progress_app(
    home: Path, open_home: Callable[[Path], Callable[[], Workspace]]
) -> TrainerApp:
    """The app after ten weeks of rehearsing, one interview behind and one ahead."""

    def open_it() -> Workspace:
        work = open_home(home)()
        clock = work.clock
        for days, story, points in TOLD:
            work.clock = lambda days=days: clock() - timedelta(days=days)
            known._rate(work, story, points, Rating.GOOD)
        work.clock = clock
        _told_in_the_room(work)
        interviews.add_interview(
            work, interviews.Details(company="Example Company", when="2026-06-05 14:00")
        )
        return work

    return TrainerApp(open_it)


@pytest.fixture
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Colour is unwanted; asked for before the app is made, which looks only then."""
    monkeypatch.setenv("NO_COLOR", "1")


def _told_in_the_room(work: Workspace) -> None:
    """Record what was said of two stories eight days ago."""
    bank = {story.id: story for story in work.stories().stories}
    for name, said in (("checkout-latency", 2), ("biggest-customer", 3)):
        verdicts = [
            Verdict.SAID if number < said else Verdict.MISSED
            for number in range(len(bank[name].points))
        ]
        grade = grade_ticked(bank[name], verdicts)
        started = work.now() - timedelta(days=8)
        work.history.record_attempt(
            Attempt(
                work.new_id(), Mode.INTERVIEW, "", "Tell me.", name, started, 120, 0.0, "", grade
            )
        )


@SIZES
def test_progress(snap_compare, still_progress_app, size):
    """Recall over time and the days ahead read at every size, without colour."""
    assert snap_compare(still_progress_app, terminal_size=size, run_before=pressing("p"))


def test_progress_empty(snap_compare, still_empty_app):
    """Before the first answer the screen says what it will show."""
    assert snap_compare(still_empty_app, terminal_size=(80, 24), run_before=pressing("p"))


def test_progress_whole(snap_compare, still_progress_app):
    """The whole page, as one long picture."""
    assert snap_compare(still_progress_app, terminal_size=(80, 88), run_before=pressing("p"))


def test_progress_very_wide(snap_compare, still_progress_app):
    """At 200 columns the rows stay readable."""
    assert snap_compare(still_progress_app, terminal_size=(200, 50), run_before=pressing("p"))


def test_progress_narrow_end(snap_compare, still_progress_app):
    """The end of the page at 60 columns, in days: nothing wraps."""
    assert snap_compare(
        still_progress_app, terminal_size=(60, 20), run_before=pressing("p", "v", "v", "end")
    )


def test_progress_without_colour(snap_compare, no_colour, still_progress_app):
    """With NO_COLOR nothing is lost."""
    assert snap_compare(
        still_progress_app, terminal_size=(80, 24), run_before=pressing("p", "v", "pagedown")
    )
