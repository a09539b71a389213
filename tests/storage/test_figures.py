"""Figures: what the history counts for statistics."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from trainer.errors import TrainerError
from trainer.grading.model import PointGrade, RecallGrade, Verdict
from trainer.rehearsal.model import Attempt, Card, Mode, Overturn, Rating, Review
from trainer.rehearsal.statistics import PartTold, Practice, Telling
from trainer.rehearsal.weak_points import PointTold
from trainer.stories.model import Part

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
LONG_AGO = date(2020, 1, 1)


def grade(*verdicts: Verdict, score: float = 0.5) -> RecallGrade:
    graded = tuple(
        PointGrade(Part.ACTION if number else Part.SITUATION, f"point {number}", verdict, 0.5)
        for number, verdict in enumerate(verdicts)
    )
    return RecallGrade("s", score, 10, graded)


def attempt(name: str, **changes) -> Attempt:
    plain = Attempt(
        id=name,
        mode=Mode.TYPED,
        question="",
        asked="Tell me",
        story="s",
        started=NOW,
        utc_offset=120,
        seconds=60.0,
        answer="so",
        grade=grade(Verdict.SAID, Verdict.MISSED),
    )
    return replace(plain, **changes)


def rate(history, attempt_id: str, *, at: datetime = NOW, recalled: float = 0.5, offset: int = 120):
    review = Review(f"r-{attempt_id}", attempt_id, "s", Rating.GOOD, recalled, at, offset)
    history.record_review(
        review, lambda _: Card("s", 5.0, 5.0, at, at, recalled, 1, 0, Rating.GOOD, 0)
    )
    return review


def test_days_are_the_local_ones(history):
    """A late evening counts for its own day, whatever the zone it was recorded in."""
    late = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    history.record_attempt(attempt("east", started=late, utc_offset=120))
    history.record_attempt(attempt("west", started=late, utc_offset=-300))
    days = {one.day: one.answers for one in history.figures.practice_since(LONG_AGO, 0)}
    assert days == {date(2026, 3, 3): 1, date(2026, 3, 2): 1}


def test_after_midnight_it_is_still_the_day_before(history):
    """A day ends when the person's next one begins: answers, tellings and parts of a night agree."""
    for hour, minute in ((23, 30), (25, 30), (27, 59), (28, 0)):
        at = datetime(2026, 3, 2, tzinfo=UTC) + timedelta(hours=hour - 2, minutes=minute)
        name = f"at {hour}:{minute}"
        history.record_attempt(attempt(name, started=at, utc_offset=120))
        rate(history, name, at=at)
    figures = history.figures
    for rows in (figures.tellings_since(LONG_AGO, 4), figures.parts_since(LONG_AGO, 4)):
        assert {row.day for row in rows} == {date(2026, 3, 2), date(2026, 3, 3)}
    assert [one.answers for one in sorted(figures.practice_since(LONG_AGO, 4), key=str)] == [3, 1]
    assert (
        history.tellings.answers_on(NOW.date(), 4),
        history.tellings.answers_on(NOW.date(), 0),
    ) == (3, 1)
    assert history.first_rated_on(NOW.date(), 4) == 1
    assert history.first_rated_on(NOW.date() + DAY, 4) == 0


def test_time_practised_leaves_out_the_room_and_nights(history):
    """An answer left open overnight counts for half an hour; an interview is no practice."""
    history.record_attempt(attempt("long", seconds=9 * 3600.0))
    history.record_attempt(attempt("short", seconds=30.0))
    history.record_attempt(attempt("room", mode=Mode.INTERVIEW, seconds=0.0))
    assert history.figures.practice_since(LONG_AGO, 4) == [Practice(NOW.date(), 2, 1830.0)]
    assert history.tellings.totals().seconds == 1830.0


def test_tellings_are_rated_rehearsals_that_stand(history):
    """A review that was taken back, one of the room, and one before the day do not count."""
    for name, mode, at in (
        ("kept", Mode.ALOUD, NOW),
        ("undone", Mode.TYPED, NOW),
        ("room", Mode.INTERVIEW, NOW),
        ("old", Mode.TYPED, NOW - 30 * DAY),
    ):
        history.record_attempt(attempt(name, mode=mode, started=at))
        review = rate(history, name, at=at, recalled=0.4)
        if name == "undone":
            history.record_undo(review, lambda _: None, NOW)
    assert history.figures.tellings_since(NOW.date(), 4) == [Telling("s", NOW.date(), 0.4)]


def test_parts_sum_up_weights_and_verdicts(history):
    """Said counts whole, partly half; a retry does not count at all."""
    history.record_attempt(attempt("a", grade=grade(Verdict.PARTLY, Verdict.SAID, Verdict.MISSED)))
    history.record_attempt(attempt("b", grade=grade(Verdict.SAID, Verdict.SAID)))
    history.record_attempt(attempt("retry", mode=Mode.RETRY))
    history.record_attempt(attempt("none", grade=None))
    parts = {one.part: one for one in history.figures.parts_since(LONG_AGO, 4)}
    assert parts == {
        Part.SITUATION: PartTold(Part.SITUATION, NOW.date(), 1.5, 2.0),
        Part.ACTION: PartTold(Part.ACTION, NOW.date(), 2.0, 3.0),
    }


def test_the_person_has_the_last_word_on_a_point(history):
    """An overturned verdict counts in place of the grader's, the last one of several."""
    history.record_attempt(attempt("a"))
    for verdict in (Verdict.PARTLY, Verdict.SAID):
        history.record_overturn(Overturn("a", 1, verdict, NOW))
    told = history.figures.last_points(["s"], 5)
    assert sorted(told, key=lambda one: one.say) == [
        PointTold("s", "point 0", Verdict.SAID, 0),
        PointTold("s", "point 1", Verdict.SAID, 0),
    ]
    assert {one.part: one.told for one in history.figures.parts_since(LONG_AGO, 4)}[
        Part.ACTION
    ] == 1.0


def test_only_the_last_tellings_of_a_story_are_read(history):
    """The newest has nothing after it; older ones than asked for are left out."""
    for number in range(4):
        verdict = Verdict.SAID if number % 2 else Verdict.MISSED
        history.record_attempt(
            attempt(f"a{number}", started=NOW + number * DAY, grade=grade(verdict))
        )
    history.record_attempt(attempt("other", story="t"))
    told = history.figures.last_points(["s"], 2)
    assert {(one.ago, one.verdict) for one in told} == {(0, Verdict.SAID), (1, Verdict.MISSED)}


def test_the_room_stands_beside_the_rehearsal_before_it(history):
    """Of the last interview the better telling; of the rehearsals the last whole one before it."""
    history.record_attempt(attempt("first", started=NOW - 2 * DAY, grade=grade(score=0.3)))
    history.record_attempt(attempt("last", started=NOW - DAY, grade=grade(score=0.9)))
    history.record_attempt(attempt("retry", started=NOW - DAY / 2, mode=Mode.RETRY))
    for name, at, score in (("old", NOW - 3 * DAY, 1.0), ("q1", NOW, 0.2), ("q2", NOW, 0.6)):
        history.record_attempt(
            attempt(name, mode=Mode.INTERVIEW, started=at, grade=grade(score=score))
        )
    history.record_attempt(attempt("after", started=NOW + DAY, grade=grade(score=0.1)))
    (told,) = history.figures.last_in_the_room()
    assert (told.story, told.at, told.room, told.rehearsed) == ("s", NOW, 0.6, 0.9)


def test_a_replaced_version_of_a_debrief_does_not_count(history):
    """What was taken back when a debrief was finished again is not what was said."""
    for name, score in (("before", 0.9), ("now", 0.4)):
        history.record_attempt(attempt(name, mode=Mode.INTERVIEW, grade=grade(score=score)))
        review = rate(history, name)
        if name == "before":
            history.record_undo(review, lambda _: None, NOW)
    (told,) = history.figures.last_in_the_room()
    assert (told.room, told.rehearsed) == (0.4, None)


def test_a_damaged_grade_is_told_as_damage(history):
    """A grade that is no JSON ends in an error that a person can act on."""
    history.record_attempt(attempt("a"))
    db = history.access.connection
    db.execute("DROP TRIGGER attempts_stay")
    db.execute("UPDATE attempts SET grade = '{broken'")
    with pytest.raises(TrainerError, match="damaged"):
        history.figures.parts_since(LONG_AGO, 4)


def test_a_story_is_new_only_once(history):
    """A story that was rated before is not rated for the first time; one taken back never was."""
    for name, at in (("early", NOW - DAY), ("late", NOW), ("later", NOW + DAY)):
        history.record_attempt(attempt(name))
        rate(history, name, at=at)
    assert history.first_rated_on(NOW.date() - DAY, 4) == 1
    assert history.first_rated_on(NOW.date(), 4) == 0
    history.record_undo(
        Review("r-early", "early", "s", Rating.GOOD, 0.5, NOW, 120), lambda _: None, NOW
    )
    assert history.first_rated_on(NOW.date(), 4) == 1
