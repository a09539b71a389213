"""Grading ahead what is typed: nothing is recorded, and nothing but the time of the hand-in changes."""

from __future__ import annotations

from trainer import grading
from trainer.coach import planning, rehearse

from .conftest import TOLD

STORY = "checkout-latency"


def handed_in(work, answer):
    task = planning.plan(work, story=STORY).tasks[0]
    return rehearse.hand_in(work, task, answer, started=work.clock())


def test_what_was_graded_ahead_is_recorded_only_when_it_is_handed_in(work):
    """A pause leaves no attempt; the hand-in has the grade that an unforeseen one has."""
    task = planning.plan(work, story=STORY).tasks[0]
    rehearse.foresee(work, task, TOLD)
    assert not work.history.attempts()
    ahead = rehearse.hand_in(work, task, TOLD, started=work.clock())
    afresh = grading.grade_recall(ahead.story, TOLD, question=task.asked)
    assert [point.verdict for point in ahead.grade.points] == [p.verdict for p in afresh.points]
    assert len(work.history.attempts()) == 1


def test_what_was_typed_after_the_pause_counts(work):
    """An answer that went on after it was graded ahead is graded as it is handed in."""
    rehearse.foresee(work, planning.plan(work, story=STORY).tasks[0], TOLD)
    more = handed_in(work, f"{TOLD} I convinced finance to run the fraud check after payment.")
    assert more.grade.score > handed_in(work, TOLD).grade.score


def test_a_story_that_changed_meanwhile_is_graded_as_it_is_now(work, home):
    """Kind: a remembered grade that is out of date. The file is changed between the pause and the hand-in."""
    rehearse.foresee(work, planning.plan(work, story=STORY).tasks[0], TOLD)
    path = home / "stories" / "mine.toml"
    path.write_text(path.read_text().replace("12 %", "13 %"))
    assert any(point.wrong_fact for point in handed_in(work, TOLD).grade.points)
