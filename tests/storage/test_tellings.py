"""What counts as an answer, as told and as the last time: one definition behind every figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.storage.conftest import NOW
from tests.storage.test_figures import LONG_AGO, attempt, grade, rate
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Follows, Link, Mode, Overturn

SAID, PARTLY, MISSED = Verdict.SAID, Verdict.PARTLY, Verdict.MISSED
LATER = NOW + timedelta(minutes=5)


def half(name: str, **changes):
    """Return an answer that told one point of two."""
    return attempt(name, question="b/q", grade=grade(SAID, MISSED, score=0.5), **changes)


def figures(history) -> dict[str, object]:
    """Return every figure that counts answers, tellings or questions."""
    tellings = history.tellings
    return {
        "today": tellings.answers_on(NOW.date(), 4),
        "answers": tellings.totals().attempts,
        "by day": sum(one.answers for one in history.figures.practice_since(LONG_AGO, 4)),
        "told": tellings.story_counts(),
        "asked": {key: times for key, (times, _) in tellings.question_counts().items()},
        "last": {story: one.recall for story, one in tellings.last().items()},
        "before": tellings.rehearsed_before("s", NOW + timedelta(days=1)),
        "points": {
            (one.say, one.verdict, one.ago) for one in history.figures.last_points(["s"], 5)
        },
        "parts": {(one.part, one.told) for one in history.figures.parts_since(LONG_AGO, 4)},
        "recall": [one.recalled for one in history.figures.tellings_since(LONG_AGO, 4)],
        "page": [one.attempt.id for one in tellings.of_story("s", 9)],
    }


@pytest.mark.parametrize("how", [Link.CONTINUES, Link.REREADS])
def test_an_answer_that_another_took_the_place_of_counts_in_no_figure(history, how):
    """Gone on with, or held against another story: only the later attempt is in any figure."""
    history.record_attempt(half("first"))
    rate(history, "first")
    second = replace(half("second", started=LATER), grade=grade(SAID, SAID, score=1.0))
    back = history.record_in_place(second, Follows(how, "first"), (), lambda *_: None, LATER)
    assert [review.id for review in back] == ["r-first"]
    assert history.attempt("first") == half("first")
    assert (history.reviews(), history.card("s")) == ([], None)
    found = figures(history)
    assert (found["today"], found["answers"], found["by day"]) == (1, 1, 1)
    assert (found["told"], found["asked"], found["last"]) == ({"s": 1}, {"b/q": 1}, {"s": 1.0})
    assert (found["before"], found["recall"], found["page"]) == (1.0, [], ["second"])
    assert {verdict for _, verdict, _ in found["points"]} == {SAID}


def test_what_is_tried_again_belongs_to_the_telling_in_every_figure(history):
    """A retry and a probe are no second answer, no telling, and no other asking of the question."""
    history.record_attempt(half("first"))
    rate(history, "first")
    before = figures(history)
    again = half("again", mode=Mode.RETRY, started=LATER)
    again = replace(again, grade=grade(MISSED, SAID, score=0.5))
    history.record_attempt(again, [Follows(Link.RETRIES, "first")])
    history.record_attempt(
        half("probe", mode=Mode.PROBE, started=LATER), [Follows(Link.PROBES, "first")]
    )
    after = figures(history)
    assert after.pop("page") == ["probe", "first"]
    assert before.pop("page") == ["first"]
    assert after == before
    (last,) = history.tellings.last().values()
    assert (last.recall, last.best) == (0.5, 1.0)


def test_a_retry_of_what_was_left_out_in_the_room_is_an_answer(history):
    """It repeats no rehearsal, so it is the answer that was given that day."""
    history.record_attempt(half("room", mode=Mode.INTERVIEW, started=NOW - timedelta(days=1)))
    history.record_attempt(half("again", mode=Mode.RETRY))
    assert history.tellings.answers_on(NOW.date(), 4) == 1


def test_the_persons_own_verdict_counts_in_every_figure(history):
    """Overruled is overruled: on the page, in the last time, in the parts, after an interview."""
    history.record_attempt(half("a"))
    history.record_overturn(Overturn("a", 1, SAID, NOW))
    found = figures(history)
    assert (found["last"], found["before"]) == ({"s": 1.0}, 1.0)
    assert {verdict for _, verdict, _ in found["points"]} == {SAID}
    (told,) = history.tellings.of_story("s", 9)
    assert [point.verdict for point in told.attempt.grade.points] == [SAID, SAID]
    assert told.recall == 1.0
    assert history.attempt("a") == half("a")  # the record stays as it was
    history.record_attempt(half("room", mode=Mode.INTERVIEW, started=LATER))
    assert [one.rehearsed for one in history.figures.last_in_the_room()] == [1.0]


def test_what_was_overruled_after_an_interview_is_told(history):
    """Half of it counts as told since; a verdict that says less takes that back, as does an undo."""
    history.record_attempt(half("room", mode=Mode.INTERVIEW, started=NOW - timedelta(days=1)))
    history.record_attempt(half("typed"))
    assert history.tellings.left_in_the_room() == []
    history.record_overturn(Overturn("typed", 0, MISSED, NOW))
    assert [one.id for one in history.tellings.left_in_the_room()] == ["room"]
    review = rate(history, "typed")
    assert history.tellings.left_in_the_room() == []
    history.record_undo(review, lambda _: None, NOW)
    assert [one.id for one in history.tellings.left_in_the_room()] == ["room"]


def test_of_several_answers_in_one_interview_the_best_is_the_last_time(history):
    """They share their time; what was told best of a story was what they heard."""
    for name, score in (("q1", 0.2), ("q2", 0.6), ("q3", 0.4)):
        room = attempt(name, mode=Mode.INTERVIEW, grade=grade(SAID, score=score))
        history.record_attempt(room)
    assert history.tellings.last("s")["s"].recall == 0.6
