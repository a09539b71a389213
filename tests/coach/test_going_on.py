"""Going on with an answer, and trying again what was missed: what counts, and what it is rated."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from trainer.coach import home as home_view
from trainer.coach import planning, progress, rating, rehearse, stories
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Mode, Rating
from trainer.ui.pages.story_lines import load_story_lines

STORY = "label-outage"
SAID, MISSED = Verdict.SAID, Verdict.MISSED


def task_of(work):
    return planning.plan(work, story=STORY).tasks[0]


def tick(work, task, said: int):
    """Hand in an answer that tells so many of the points that are asked for."""
    size = len(task.missed) if task.mode is Mode.RETRY else len(task.story.points)
    verdicts = [SAID if number < said else MISSED for number in range(size)]
    return rehearse.hand_in_ticked(work, task, verdicts, started=work.clock(), seconds=30)


def whole_story(work) -> str:
    return " ".join(point.say for point in task_of(work).story.points)


def page_text(work) -> str:
    return "\n".join(line.text.plain for line in load_story_lines(work, STORY))


def test_an_answer_that_is_gone_on_with_counts_once(work, clock):
    """Handed in too early and gone on with: one answer everywhere, its rating taken back, the first
    attempt on record as it was."""
    early = rehearse.hand_in(work, task_of(work), "The labels stopped.", started=work.clock())
    rating.rate(work, early, Rating.AGAIN)
    clock.advance(seconds=40)
    started = work.clock()
    clock.advance(seconds=20)
    whole = rehearse.hand_in(work, planning.go_on(early), whole_story(work), started=started)
    assert work.history.attempt(early.attempt.id) == early.attempt
    assert whole.taken_back == (Rating.AGAIN,)
    assert (work.history.reviews(), work.history.card(STORY)) == ([], None)
    assert whole.attempt.seconds == early.attempt.seconds + 20
    rating.rate(work, whole, Rating.GOOD)
    (review,) = work.history.reviews()
    assert (review.attempt, review.recalled) == (whole.attempt.id, whole.grade.score)
    assert home_view.look(work).rehearsed_today == 1
    assert progress.stats(work).attempts == 1
    assert [one.attempt.id for one in stories.page(work, STORY).answers] == [whole.attempt.id]


def test_seeing_the_points_before_saying_them_is_never_easy(work):
    """Whoever goes on has seen the grade: the best that is suggested is Good."""
    early = rehearse.hand_in(work, task_of(work), "The labels stopped.", started=work.clock())
    again = rehearse.hand_in(work, planning.go_on(early), whole_story(work), started=work.clock())
    assert again.grade.score > 0.9
    assert again.suggested is Rating.GOOD


def test_going_on_keeps_the_story_that_the_person_named(work):
    """An answer held against another story is gone on with as that story's, and each counts once."""
    other = "checkout-latency"
    early = rehearse.hand_in(work, task_of(work), whole_story(work), started=work.clock())
    named = rehearse.grade_against(work, early, other)
    again = rehearse.hand_in(
        work, planning.go_on(named), named.attempt.answer + " And more.", started=work.clock()
    )
    assert again.attempt.story == other
    assert work.history.tellings.story_counts() == {other: 1}
    assert progress.stats(work).attempts == 1


@pytest.mark.parametrize(
    ("first", "again", "suggested"),
    [
        (0, 9, Rating.HARD),
        (0, 3, Rating.HARD),
        (0, 1, Rating.AGAIN),
        (0, 0, Rating.AGAIN),
        (3, 9, Rating.GOOD),
        (4, 9, Rating.GOOD),
        (6, 0, Rating.EASY),
    ],
)
def test_a_second_try_lifts_the_rating_by_one_step_and_never_to_easy(work, first, again, suggested):
    """What came back at the second try counts, and no peeking makes a story easy."""
    told = tick(work, task_of(work), first)
    size = len(told.grade.points)
    assert size == 6
    if first < size:
        again = min(again, size - first)
        tick(work, planning.retry(told), again)
        told = rehearse.look_again(work, told)
        assert told.after.score == pytest.approx((first + again) / size, abs=0.001)
    assert told.suggested is suggested


def test_the_review_of_a_telling_holds_half_of_what_a_second_try_added(work):
    """One review, of the first attempt; what was tried again is part of it and of no other figure."""
    told = tick(work, task_of(work), 2)
    tick(work, planning.retry(told), 3)
    told = rehearse.look_again(work, told)
    rating.rate(work, told, told.suggested)
    (review,) = work.history.reviews()
    assert review.attempt == told.attempt.id
    assert review.recalled == pytest.approx((2 + 3 / 2) / 6, abs=0.001)
    assert work.history.card(STORY).recalled == review.recalled
    assert home_view.look(work).rehearsed_today == 1
    (one,) = work.history.figures.tellings_since(work.clock().date(), 4)
    assert one.recalled == pytest.approx(2 / 6, abs=0.001)
    assert progress.stats(work).recall == pytest.approx(2 / 6, abs=0.001)
    assert "You told 33% of it last time, and 83% after trying again" in page_text(work)


def test_a_third_try_asks_only_for_what_still_is_missing(work):
    """What came back at the second try is not asked for again, and all of them are one telling."""
    told = tick(work, task_of(work), 2)
    again = tick(work, planning.retry(told), 1)
    third = planning.retry(rehearse.look_again(work, told))
    assert third.missed == planning.retry(again).missed == (3, 4, 5)
    assert third.of == planning.retry(again).of == told.attempt.id
    tick(work, third, 3)
    assert rehearse.look_again(work, told).after.score == 1.0


def test_the_page_says_of_a_point_what_the_person_said_of_it(work):
    """An overruled point is told in the last time and at the point, one as the other."""
    told = tick(work, task_of(work), 5)
    told = rehearse.overturn(work, told, 5, SAID)
    rating.rate(work, told, Rating.GOOD)
    text = page_text(work)
    assert "You told 100% of it last time" in text
    assert "✗" not in text


def test_a_telling_that_was_not_rated_is_the_last_time(work, clock):
    """Told is told, rated or not: the page says how much of it came, and that it isn't rated."""
    tick(work, task_of(work), 3)
    assert "You told 50% of it last time; not rated yet." in page_text(work)
    clock.advance(days=1)
    rating.rate(work, tick(work, task_of(work), 6), Rating.GOOD)
    clock.advance(days=1)
    tick(work, task_of(work), 3)
    assert "You told 50% of it last time; rated once" in page_text(work)
    assert [row.last.recall for row in stories.rows(work) if row.last] == [0.5]


def test_a_question_that_was_tried_again_changes_its_wording_once(work, clock):
    """Wordings take turns by askings: a second try, a probe and going on are no askings."""
    key = "behavioral/most-successful-project"
    first = planning.plan(work, questions=[key], story=STORY).tasks[0]
    early = rehearse.hand_in(work, first, "The labels stopped.", started=work.clock())
    told = rehearse.hand_in(
        work, planning.go_on(early), "The labels stopped at night.", started=work.clock()
    )
    rehearse.hand_in(work, planning.retry(told), "In Redis.", started=work.clock())
    rehearse.hand_in(
        work, replace(first, mode=Mode.PROBE, of=told.attempt.id), "By half.", started=work.clock()
    )
    times, _ = work.history.tellings.question_counts()[key]
    assert times == 1
    assert work.clock() - told.attempt.started < timedelta(days=1)
