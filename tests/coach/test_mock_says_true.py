"""What a mock interview's report says of a story, and what it leaves to the person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer import grading
from trainer.coach import mock, mock_answers, mock_report
from trainer.coach.mock_fitting import without_told
from trainer.grading.model import Verdict, WrongFact
from trainer.mock.exchange import AskedOn, Exchange
from trainer.mock.for_a_coach import HEAD
from trainer.mock.model import FollowUp, Kind, Reason, Slot
from trainer.mock.parts_told import fingerprint, without_notes
from trainer.mock.report_text import blocks, noticed, told
from trainer.mock.report_values import document
from trainer.mock.report_why import why_asked, why_chosen
from trainer.storage.history.mock_rows import turn_of, turn_row
from trainer.stories.model import KeyPoint, Part

from .mock_playing import CHECKOUT, RESULT, at_story, say
from .mock_reporting import exchange, heard, report_of, words


def test_a_story_with_nothing_under_result_says_so(story):
    """It's the one thing to note of it before it's told again; a memo is no result."""
    rest = tuple(one for one in story.points if one.part is not Part.RESULT)
    memo = KeyPoint(Part.RESULT, "(look up the numbers??)")
    note = f"Nothing of “{story.title}” stands under result: people ask how it ended, so note it."
    for points, is_said in ((story.points, False), (rest, True), ((*rest, memo), True)):
        one = exchange(0, "Q?", heard(replace(story, points=points), CHECKOUT), language="en")
        assert (note in list(noticed(one))) is is_said


def test_an_ending_that_nobody_asked_for_and_nobody_heard_is_missed(story):
    """Where they moved on without a word, too."""
    one = exchange(0, "Q?", heard(story, CHECKOUT), language="en")
    assert "I didn't hear how it ended, and your story says it." in list(noticed(one))


def test_a_note_to_oneself_counts_nothing(work, story):
    """Whoever told all that can be told told 100%."""
    memo = KeyPoint(Part.RESULT, "(ask Ben what came of it??)")
    noted = replace(story, points=(*story.points[:2], memo))
    said = " ".join(point.say + "." for point in story.points[:2])
    grade = grading.grade_recall(noted, said)
    assert grade.score < 1.0
    assert without_notes(grade).score == 1.0
    assert (
        "result"
        not in words(report_of(work, exchange(0, "Q?", heard(noted, said))))
        .lower()
        .partition("across the stories you told")[2]
        .partition("\n")[0]
    )


@pytest.mark.parametrize(("kind", "unheard"), [(Kind.FIGURE, False), (Kind.OTHER_EXAMPLE, True)])
def test_an_ending_told_bit_by_bit_was_told(story, kind, unheard):
    """“Everybody stayed”, and the numbers when they asked for them; what else they asked about is none of it."""
    ended = AskedOn(FollowUp(Kind.RESULT, "How did it end?"), "It was fine.", answered=True)
    more = "We went from thirty-eight a month to sixty-one in two quarters, and nobody handed in their notice."
    then = AskedOn(FollowUp(kind, "How many?"), more, answered=True)
    one = exchange(0, "Q?", heard(story, CHECKOUT), asked_on=(ended, then), language="en")
    assert one.ending_unheard is unheard


@pytest.mark.parametrize(
    ("asked", "cares", "meant"),
    [
        ("Tell me about a mistake you made with a customer.", "clean tills, honest about mistakes", "“honest about mistakes”"),
        ("Tell me about a time you were late.", "clean tills, honest about mistakes", ""),
        ("Tell me about an angry customer.", "angry customers", "“angry customers”"),
    ],
)  # fmt: skip
def test_of_several_things_that_somebody_cares_about_a_question_is_about_one(asked, cares, meant):
    """The others have nothing to do with it; where none has, it's what the question looks for."""
    one = exchange(0, asked, reason=Reason.CARES, language="en")
    why = f"You noted what Ana cares about: “{cares}”."
    one = replace(one, slot=replace(one.slot, why=why, competencies=("integrity",)))
    expected = f"You noted what Ana cares about: {meant}." if meant else "It looks for integrity."
    assert why_asked(one) == why_chosen(one) == expected


@pytest.mark.parametrize(
    ("asks", "is_back"),
    [
        ("You said “much better”. I need a number.", True),
        ("You rang all forty bakeries. What came of it?", True),
        ("Vous avez dit « much better ». En quoi ?", True),
        ("What did you do first?", False),
        ("And how did it end?", False),
    ],
)
def test_a_coach_never_reads_the_persons_own_words_in_a_follow_up(work, story, asks, is_back):
    """What the interviewer said back was said in the room, and a coach's copy holds nothing of it."""
    said = f"{CHECKOUT} We had to act, so I rang all forty bakeries, and it was much better."
    on = AskedOn(FollowUp(Kind.FIGURE, asks), "Twelve.", answered=True)
    one = exchange(0, "Q?", heard(story, said), asked_on=(on,), language="en")
    report = report_of(work, one)
    text = "\n".join(block.line for block in blocks(report, answers=False))
    assert (asks in text, "asked on about something that was said." in text) == (
        not is_back,
        is_back,
    )
    follow_up = document(report, answers=False)["questions"][0]["follow_ups"][0]
    assert follow_up["asked"] == (None if is_back else asks)
    assert document(report)["questions"][0]["follow_ups"][0]["asked"] == asks


def test_a_coachs_copy_is_understood_by_whoever_was_not_there(work, story):
    """Who “you” and “I” are, which facts differed, and how many questions were asked back, without their words."""
    wrong = WrongFact("90 ms", "80 ms")
    told_wrong = heard(story, f"{CHECKOUT} {RESULT}")
    points = (replace(told_wrong.grade.points[0], wrong_fact=wrong), *told_wrong.grade.points[1:])
    told_wrong = replace(told_wrong, grade=replace(told_wrong.grade, points=points))
    slot = Slot(Reason.TO_ASK, "Do you have any questions?")
    last = Exchange(1, slot, said="Who decides? How many of you are there?", language="en")
    report = report_of(work, exchange(0, "Q?", told_wrong, language="en"), last)
    text = "\n".join(block.line for block in blocks(report, answers=False))
    assert text.splitlines()[1] == HEAD
    assert "Do next: Check your facts: one differed from your story." in text
    assert f"Question 1, “{story.title}”: a fact differed." in text
    assert "You asked 2 questions of your own." in text
    assert "80 ms" not in text
    assert HEAD not in words(report)


def test_what_nobody_has_done_needs_no_writing_down():
    """“I haven't done that. The nearest thing is …” is no story that's wanting in the bank."""
    said = (
        "We kept two books for a year and I found each of the nine cents that were missing in them at last. "
        * 2
    )
    one = exchange(0, "Tell me.", language="en")
    assert told(replace(one, said=said)).startswith("That isn't in your stories yet: write it down")
    assert told(replace(one, said=f"I haven't done that. {said}")) == "That isn't in your stories."


def test_an_ending_in_other_words_than_the_storys_is_said_to_be_one(story):
    """Its sign says that the story's own wasn't heard, and nobody wonders how both can be."""
    more = "Everybody could pay again in the evening without waiting for it, and the shop on the corner got busy."
    on = AskedOn(FollowUp(Kind.RESULT, "How did it end?"), more, answered=True)
    one = exchange(0, "Q?", heard(story, CHECKOUT), asked_on=(on,), language="en")
    assert one.misses_ending
    assert "You said how it ended only when they asked, in other words than your story's." in list(
        noticed(one)
    )


def test_what_the_job_asks_for_besides_stands_behind_what_a_question_looks_for():
    """“How do you motivate a team?” asks for leadership first, though it's the ad's empathy that it was chosen for."""
    one = exchange(0, "How do you motivate a team?", language="en")
    why = "The job asks for empathy."

    def said(*competencies, one=one):
        return why_asked(replace(one, slot=replace(one.slot, why=why, competencies=competencies)))

    assert said("leadership", "empathy") == "It looks for leadership and empathy."
    assert said("empathy", "leadership") == why
    assert said("motivating people") == why


def test_a_part_of_which_anything_was_heard_is_not_left_out(story):
    """Its sign is ◐, also where little of it was heard."""
    points = tuple(KeyPoint(Part.ACTION, f"I did the thing number {n}") for n in range(6))
    grade = grading.grade_recall(replace(story, points=points), "")
    first = replace(grade.points[0], verdict=Verdict.PARTLY)
    told_little = replace(grade, points=(first, *grade.points[1:]))
    noted = replace(story, points=points)
    assert fingerprint(noted, told_little)[list(Part).index(Part.ACTION)] == "◐"
    assert fingerprint(noted, grade)[list(Part).index(Part.ACTION)] == "○"


def test_a_story_told_to_two_questions_has_the_signs_of_both(work, story):
    """Each says so, so that nobody takes a sentence at one of them for the whole."""
    first, again = (
        exchange(0, "Q?", heard(story, CHECKOUT)),
        exchange(1, "And?", heard(story, RESULT)),
    )
    both = words(report_of(work, *without_told([first, again])))
    assert both.count("In all your answers: situation ") == 2
    assert "In all your answers" not in words(report_of(work, *without_told([first])))


def test_a_follow_up_of_a_kind_that_nobody_asks_any_more_is_still_read(work, plan):
    """What was held before that kind went is no damaged history."""
    mock_answers.answer(work, plan, "I'm Robin.", mock_answers.Clocked(work.clock(), 9.0))
    (turn,) = work.history.mocks.turns(plan.id)
    row = turn_row(replace(turn, asks=FollowUp(Kind.RESULT, "How do you go about calm?")))
    before = turn_of(row | {"turn": row["turn"].replace('"result"', '"also"')})
    assert before.asks == FollowUp(Kind.PROBE, "How do you go about calm?")


def test_the_list_of_mock_interviews_has_the_reports_share(work, plan):
    """What was told of a story while answering something else counts in both, so nobody reads two numbers."""
    at_story(work, plan, "checkout-latency")
    say(work, plan, CHECKOUT)
    while (at := mock.look(work, plan)).slot is not None:
        say(
            work,
            plan,
            RESULT if at.slot.reason is Reason.WHY_US else "I'd have to think about that.",
        )
    found = mock_report.report(work, plan.id).report.recall
    assert found is not None
    assert mock_report.recall(work, plan) == found
