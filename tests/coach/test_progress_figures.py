"""Progress through the coach: the same figures as the other screens, read without waste."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from trainer.coach import debrief, finishing, home, interviews, statistics, unsaid
from trainer.coach.progress_text import sections
from trainer.grading import grade_ticked
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Attempt, Mode, Rating, Review
from trainer.rehearsal.periods import Span

TOLD = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned, so I moved the cart to Redis."
)


def tell(work, name: str, *, days: float, said: int) -> None:
    """Record a rated telling of the first points of a story, some days ago."""
    story = next(one for one in work.stories().stories if one.id == name)
    verdicts = [
        Verdict.SAID if number < said else Verdict.MISSED for number in range(len(story.points))
    ]
    grade = grade_ticked(story, verdicts)
    at = work.now() - timedelta(days=days)
    attempt = Attempt(work.new_id(), Mode.ALOUD, "", "Tell me.", name, at, 120, 90.0, "", grade)
    work.history.record_attempt(attempt)
    review = Review(work.new_id(), attempt.id, name, Rating.GOOD, grade.score, at, 120)
    work.history.record_review(review, lambda card: work.schedule.after(card, review))


def test_today_is_what_home_says(work):
    """The first of the days ahead has as many stories as Home has today."""
    tell(work, "checkout-latency", days=30, said=2)
    tell(work, "label-outage", days=1, said=5)
    view = home.look(work)
    today = statistics.standing(work).forecast.days[0]
    assert (today.again, today.new) == (view.due, view.new)


def test_the_room_is_what_the_debrief_says(work, local_zone):
    """Rehearsal against the room has the figures of the finished debrief, once however often."""
    tell(work, "checkout-latency", days=5, said=4)
    held = interviews.add_interview(
        work, interviews.Details(company="Acme", when="2026-05-28 08:00")
    )
    asked = debrief.note(work, held.id, "Tell me about your most successful project")
    debrief.change(
        work, replace(asked, said=TOLD, stories=("checkout-latency",), from_transcript=True)
    )
    assert statistics.standing(work).room == ()
    finishing.finish(work, held.id)
    (point, *_) = unsaid.look(work, held.id).answers[0].told[0].grade.points
    assert statistics.standing(work).room == unsaid.look(work, held.id).gaps
    unsaid.correct(work, held.id, asked.id, "checkout-latency", point.say, Verdict.MISSED)
    finishing.finish(work, held.id)
    gaps = statistics.standing(work).room
    assert gaps == unsaid.look(work, held.id).gaps
    assert gaps[0].gap is not None
    assert gaps[0].gap > 0


@pytest.mark.parametrize("span", Span)
def test_an_empty_home_has_figures_too(work, span):
    """Nothing rehearsed is no error in any span."""
    progress = statistics.look(work, span)
    assert progress.attempts == 0
    assert all(one.share is None for one in progress.recall)
    shown = list(sections(progress, statistics.standing(work), statistics.points(work), 76))
    assert any("You rated nothing" in row for section in shown for row in section.rows)


def test_what_is_painted_first_reads_no_grade(work):
    """The first look sums up in the database and reads no single answer."""
    tell(work, "checkout-latency", days=1, said=3)
    seen: list[str] = []
    work.history.access.connection.set_trace_callback(seen.append)
    statistics.look(work)
    work.history.access.connection.set_trace_callback(None)
    assert 0 < len(seen) <= 3
    assert not any("grade" in sql for sql in seen)


@pytest.mark.parametrize("width", [40, 54, 74, 95])
def test_rows_keep_their_width(work, width):
    """Whatever the width, no row is wider."""
    for days in (60, 30, 9, 2):
        for story in ("checkout-latency", "label-outage"):
            tell(work, story, days=days, said=2)
    for span in Span:
        for section in sections(
            statistics.look(work, span),
            statistics.standing(work, span),
            statistics.points(work, span),
            width,
        ):
            assert all(len(row) <= width for row in section.rows), section.title
