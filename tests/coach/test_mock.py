"""A mock interview from its plan to the days after it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.coach import (
    drafts,
    mock,
    mock_after,
    mock_answers,
    mock_report,
    mock_unfinished,
    planning,
    statistics,
)
from trainer.coach.mock import Wish
from trainer.coach.mock_answers import Clocked
from trainer.coach.mock_sitting import Sitting
from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.mock.do_next import do_next
from trainer.mock.model import Kind, Reason, Step, Turn
from trainer.rehearsal.model import Mode
from trainer.rehearsal.queue import Reason as Why
from trainer.ui.pages.rehearse_lines import why_text

from .mock_playing import CHECKOUT, LABELS, RESULT, at_story, play, say


def test_from_the_plan_to_the_next_days_queue(work, plan, clock):
    """What was missed in a mock interview comes back first, what was told moves on the schedule."""
    play(work, plan, {"checkout-latency": CHECKOUT, "label-outage": LABELS})
    done = mock_report.report(work, plan.id)
    assert {story.id for story, _ in done.report.graded} == {"checkout-latency", "label-outage"}
    assert {review.story for review in work.history.reviews()} == {
        "checkout-latency",
        "label-outage",
    }
    assert [str(item.part) for item in done.unsaid if item.points][:1] == ["reflection"]
    clock.advance(days=1)
    first = planning.queue(work).due[0]
    assert (first.story.id, first.reason) == ("checkout-latency", Why.ROOM)
    task = planning.plan(work).tasks[0]
    assert why_text(task).startswith("You left this out in your mock interview: ")
    assert [task.story.points[index].say for index in task.missed] == [
        "Would measure on phones first"
    ]


def test_what_a_follow_up_draws_out_counts_as_heard(work, plan):
    """The interviewer hears both; the answer before it stays on record and stands no more."""
    say(work, plan, "I'm Robin.")
    while (at := mock.look(work, plan)).slot.story != "checkout-latency" or at.asks:
        mock_answers.skip(work, plan)
    at = say(work, plan, CHECKOUT)
    assert (at.asks.kind, at.asks.text) == (Kind.RESULT, "What came of it?")
    before = work.history.attempt(at.attempt)
    say(work, plan, RESULT)
    mock_answers.end(work, plan)
    (stands,) = [one for one in mock_after.standing_attempts(work, plan) if one.story]
    assert stands.answer == f"{CHECKOUT}\n\n{RESULT}"
    assert stands.grade.score > before.grade.score
    assert stands.mode is Mode.MOCK
    exchange = next(one for one in mock_report.report(work, plan.id).report.exchanges if one.graded)
    assert exchange.asked_on[0].answered


def test_a_review_is_recorded_once_and_can_be_taken_back(work, plan):
    """Looking at the report again moves no schedule, nor does it after an undo."""
    play(work, plan, {"checkout-latency": CHECKOUT})
    mock_report.report(work, plan.id)
    mock_report.report(work, plan.id)
    (review,) = work.history.reviews()
    work.history.record_undo(review, lambda _: None, work.now())
    mock_report.report(work, plan.id)
    assert work.history.reviews() == []


def test_whoever_leaves_most_questions_open_is_told_so(work, plan):
    """One good answer and the rest skipped isn't ready for a tougher interviewer."""
    at_story(work, plan, "checkout-latency")
    say(work, plan, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    while mock.look(work, plan).slot is not None:
        mock_answers.skip(work, plan)
    report = mock_report.report(work, plan.id).report
    assert do_next(report).startswith("Have an answer ready for “")
    assert do_next(report).endswith(
        "you passed on it twice. “The night the labels stopped printing” might fit it."
    )


def test_nothing_is_shown_before_the_end(work, plan):
    """The report of one that isn't over is refused, and so is the recall."""
    say(work, plan, "I'm Robin.")
    with pytest.raises(TrainerError, match="isn't over"):
        mock_report.report(work, plan.id)


def test_nothing_of_it_is_on_progress_before_the_end(work, plan):
    """Neither the parts nor the weakest points; what was told before stays as it was."""
    play(work, plan, {"checkout-latency": CHECKOUT})
    before = statistics.points(work)
    assert before.parts
    last = {one.say: one.ago for one in told_last(work)}
    second = mock.new(work, Wish(minutes=30, seed=1))
    at_story(work, second, "checkout-latency")
    say(work, second, "We moved the cart to Redis.")
    assert statistics.points(work) == before
    assert {one.say: one.ago for one in told_last(work)} == last
    mock_answers.end(work, second)
    assert statistics.points(work) != before


def told_last(work):
    hidden = mock_unfinished.hidden_answers(work)
    return work.history.figures.last_points(["checkout-latency"], 1, hidden)


def test_mock_interviews_for_the_same_interview_ask_in_turns(work, ahead):
    """A second one asks other questions or in other words than were heard; a replay asks the same."""
    first = mock.new(work, Wish(minutes=15, seed=1))
    assert mock.new(work, Wish(minutes=15, seed=1)).slots == first.slots  # nobody was asked yet
    play(work, first, {})
    second = mock.new(work, Wish(minutes=15, seed=1))
    asked = [{one.asked for one in plan.slots if one.wants_story} for plan in (first, second)]
    assert asked[0].isdisjoint(asked[1])
    again = mock.new(work, Wish(again=first.id))
    assert again.slots == first.slots


def test_what_was_said_aloud_is_ticked_after_the_end(work, plan):
    """It takes the place of the bare answer; then its story is reviewed like the others."""
    say(work, plan, "I'm Robin.")
    while mock.look(work, plan).slot.story != "label-outage":
        mock_answers.skip(work, plan)
    mock_answers.answer_aloud(work, plan, "", (), Clocked(work.clock(), 90.0))
    mock_answers.end(work, plan)
    assert work.history.reviews() == []
    (waiting,) = mock_after.to_tick(work, plan)
    story = next(one for one in work.stories().stories if one.id == "label-outage")
    said = [Verdict.SAID] * (len(story.points) - 1) + [Verdict.MISSED]
    mock_after.tick(work, plan, waiting.id, story.id, said)
    assert mock_after.to_tick(work, plan) == []
    (exchange,) = [one for one in mock_report.report(work, plan.id).report.exchanges if one.graded]
    assert (exchange.aloud, exchange.signs, exchange.seconds) == (True, "●●●●○", 90.0)
    assert [one.story for one in work.history.reviews()] == ["label-outage"]


def test_the_same_story_twice_is_noticed(work, plan):
    """They ask for another example, and the report says that it was told before."""
    say(work, plan, "I'm Robin.")
    asked = []
    while (at := mock.look(work, plan)).slot is not None:
        asked += [at.asks.kind] if at.asks else []
        say(work, plan, CHECKOUT if at.slot.wants_story and not at.asks else "No, I don't.")
    assert Kind.OTHER_EXAMPLE in asked
    report = mock_report.report(work, plan.id).report
    ((title, times),) = report.repeated
    assert (title, times > 1) == ("Checkout six times faster", True)
    other = next(one for one in report.exchanges if one.slot.story == "label-outage")
    assert other.better.id == "label-outage"


def test_it_goes_on_at_the_same_second_after_a_kill(work, plan, open_home):
    """What was typed and the clock are there again; what was handed in isn't asked again."""
    say(work, plan, "I'm Robin.", seconds=41.0)
    sitting = Sitting(work, plan)
    sitting.keep("Half an ans", 37.4)
    again = open_home(work.home.root)()
    sitting._file.release()  # a program that was killed holds no lock
    back = Sitting(again, mock.unfinished(again))
    assert (back.text, back.seconds, back.at.seconds) == ("Half an ans", 37.4, 41.0)
    assert drafts.waiting(again) == ()
    back.done()
    say(again, plan, "Half an answer")
    assert Sitting(again, plan).text == ""
    again.close()


def test_one_pause(work, plan):
    """A second one is refused, with what helps instead."""
    mock_answers.pause(work, plan)
    with pytest.raises(TrainerError, match="one pause"):
        mock_answers.pause(work, plan)


def test_a_replay_asks_the_same(work, plan):
    """And it is a mock interview of its own."""
    again = mock.new(work, Wish(again=plan.id))
    assert again.slots == plan.slots
    assert (again.again, again.id != plan.id) == (plan.id, True)
    assert [one.id for one in mock.mocks(work)] == [again.id, plan.id]


def test_the_last_one_is_compared(work, plan, clock):
    """The recall of the one before stands beside this one's where the same stories were told, and only there."""
    play(work, plan, {"checkout-latency": CHECKOUT})
    first = mock_report.report(work, plan.id).report
    clock.advance(hours=1)
    again = mock.new(work, Wish(again=plan.id))
    play(work, again, {"checkout-latency": f"{CHECKOUT} {RESULT}"})
    second = mock_report.report(work, again.id).report
    assert (first.before, second.before) == (None, first.recall)
    clock.advance(hours=1)
    last = mock.new(work, Wish(again=plan.id))
    play(work, last, {"checkout-latency": CHECKOUT, "label-outage": LABELS})
    assert mock_report.report(work, last.id).report.before is None


def test_a_free_one_needs_no_interview(work):
    """Without one ahead, or with `-`, it asks for what is weak; a role or a bank may be named."""
    plan = mock.new(work, Wish(interview="-", role="Nurse", banks=("behavioral",)))
    assert (plan.interview, plan.role) == ("", "Nurse")
    assert plan.slots[0].reason is Reason.OPENER
    with pytest.raises(TrainerError, match="no question bank called"):
        mock.new(work, Wish(banks=("nowhere",)))
    with pytest.raises(TrainerError, match="20 minutes"):
        mock.new(work, Wish(minutes=20))


def test_a_story_of_another_name_is_the_same(work, plan):
    """A plan names stories by the ids of its day; they are read under those of today."""
    play(work, plan, {"checkout-latency": CHECKOUT})
    path = work.home.stories / "mine.toml"
    path.write_text(path.read_text().replace('"checkout-latency"', '"checkout"'))
    work.history.names.say("checkout-latency", "checkout", work.now())
    report = mock_report.report(work, plan.id).report
    assert [one.fits.id for one in report.exchanges if one.graded] == ["checkout"]


def test_a_plan_and_its_turns_are_read_as_they_were_stored(work, plan):
    """Everything comes back; half a character, which no file can hold, is a question mark."""
    say(work, plan, "I'm Robin \ud800")
    assert mock.mocks(work) == (replace(plan),)
    (turn,) = work.history.mocks.turns(plan.id)
    assert (turn.said, turn.seconds, turn.place) == ("I'm Robin ?", 60.0, 0)


def test_a_thin_answer_to_a_question_is_a_telling(work, plan):
    """Whoever is asked for a story and tells little of it told it badly: it comes back sooner."""
    story = next(one.story for one in plan.slots if one.story)
    assert story == "checkout-latency"
    at_story(work, plan, story)
    say(work, plan, "I moved the cart to Redis and got rid of the fraud check up front.")
    mock_answers.end(work, plan)
    assert [one.story for one in work.history.reviews()] == ["checkout-latency"]


def test_a_turn_at_a_question_that_the_plan_doesnt_have_hinders_no_new_mock(work, plan):
    """Whatever changed the history by hand."""
    turn = Turn(work.new_id(), plan.id, work.now(), Step.ANSWER, place=99, said="Hello.")
    work.history.mocks.record_turn(turn)
    assert mock.new(work, Wish(minutes=15, seed=1)).slots
