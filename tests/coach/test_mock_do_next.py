"""The one thing to do after a mock interview."""

from __future__ import annotations

from dataclasses import replace

from trainer.mock.do_next import do_next
from trainer.mock.exchange import AskedOn, Heard
from trainer.mock.model import FollowUp, Kind, Reason
from trainer.mock.report import Concern
from trainer.stories.model import KeyPoint, Part

from .mock_playing import CHECKOUT, RESULT
from .mock_reporting import exchange, heard, report_of, words


def test_what_to_do_next_is_ordered_by_what_helps_most(work, story):
    """What was passed on twice, a wrong figure, a must-have without an answer, why here, habits, the rest."""
    wrong = heard(story, f"{CHECKOUT} Latency went from 2.3 s to 900 ms and abandonment down to 7 %. "
                         "I'd measure on phones first.")  # fmt: skip
    right = heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    told = [exchange(0, "Tell me.", wrong), exchange(1, "And?", right)]
    ours = "We saw it. We moved the cart to Redis. We got rid of the fraud check. We halved it."
    only_we = exchange(2, "And?", heard(story, ours))
    why = exchange(3, "Why us?", reason=Reason.WHY_US, state="skipped", passed=2, lacks_why=True)
    must = exchange(4, "A feud?", state="skipped", passed=1)
    must = replace(must, slot=replace(must.slot, competencies=("conflict",)))
    assert do_next(report_of(work, *told, only_we, why, must, musts=("conflict",))) == (
        "Have an answer ready for “Why us?”: you passed on it twice."
    )
    why = replace(why, passed=1)
    figure = do_next(report_of(work, *told, only_we, why, must, musts=("conflict",)))
    assert figure.startswith("Check the facts in “")
    assert figure.endswith(", and so did you at question 2.")
    coachs = do_next(report_of(work, *told, why), answers=False)
    assert coachs == "Check your facts: one differed from your story."
    rest = report_of(work, told[1], only_we, why, must, musts=("conflict",))
    assert do_next(rest) == (
        "Find a story for when they ask about conflict resolution: it's a must-have, and you passed on it."
    )
    assert do_next(replace(rest, musts=())) == (
        "Have an answer ready for “Why us?”: you passed on it."
    )
    assert do_next(report_of(work, told[1], only_we)).startswith("Say which part was yours in “")
    assert (
        do_next(report_of(work, told[1]))
        == "Do one more in a few days, with a tougher interviewer."
    )


def test_a_must_have_whose_question_had_no_story_comes_first(work, story):
    """The story that fits is named, unless it was told elsewhere; what waits for the person is no gap."""
    told = exchange(
        0, "Tell me.", heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    )
    must = exchange(1, "A feud?", Heard("I'd have to think."))
    must = replace(must, slot=replace(must.slot, competencies=("conflict",)))

    def said(one, **more):
        return do_next(report_of(work, told, one, musts=("conflict",), **more))

    assert "they ask about conflict resolution: it's a must-have, and you told no story" in said(
        must
    )
    assert said(replace(must, said="Two cooks had not spoken for a year. " * 3)) == (
        "Write down what you told when they asked about conflict resolution: it's a must-have, and it's none of "
        "your stories yet."
    )
    better = replace(must, fits=story)
    assert said(better).startswith("Find a story for when they ask about")
    slot = replace(must.slot, competencies=("delivering-results", "hiring"))
    both = replace(must, slot=replace(slot, why="The job asks for hiring."))
    found = do_next(report_of(work, told, both, musts=("delivering-results", "hiring")))
    assert found.startswith("Find a story for when they ask about hiring")
    other = replace(story, id="other", title="Another")
    assert said(replace(must, fits=other)).startswith("Tell “Another” when they ask about")
    assert said(replace(must, near=other)).startswith("Tell “Another” when they ask about")
    assert "conflict" not in said(replace(must, perhaps=story))
    assert "conflict" not in said(replace(must, state="not reached", heard=()))


def test_what_to_do_next_counts_as_people_do(work, story):
    """“Both stories”, not “all 2”; a beginning without its date isn't missing."""
    other = replace(story, id="other", title="Another")
    aside = "It was a good year for all of us, and I still like to think of it now and then. " * 2
    told = [
        exchange(n, "Tell me.", heard(one, f"{RESULT} {aside}"))
        for n, one in enumerate((story, other))
    ]
    assert "in both stories" in do_next(report_of(work, *told))
    points = (KeyPoint(Part.SITUATION, "May 2021."), *story.points)
    dated = [replace(one, points=points) for one in (story, other)]
    whole = f"{CHECKOUT} {RESULT} I'd measure on phones first."
    told = [exchange(n, "Tell me.", heard(one, whole)) for n, one in enumerate(dated)]
    assert "Set the scene" not in do_next(report_of(work, *told))


def asked_on(kind, said="It went well."):
    return AskedOn(FollowUp(kind, "And?"), said, answered=bool(said))


def test_what_they_had_to_ask_for_is_a_habit(work, story):
    """Twice an ending, or an ending here and the own part there: it's named with its questions."""
    whole = heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    ended = exchange(0, "Q?", whole, asked_on=(asked_on(Kind.RESULT),))
    part = exchange(
        2, "Q?", whole, asked_on=(asked_on(Kind.OWN_PART, "I moved it."),), language="en"
    )
    plain = exchange(1, "Q?", whole)
    assert do_next(report_of(work, ended, plain, replace(ended, place=3))) == (
        "Say how it ended before they have to ask: at questions 1 and 4 it was missing."
    )
    assert do_next(report_of(work, ended, plain, part)) == (
        "Say what you did yourself, and how it ended, before they have to ask: at questions 1 and 3 "
        "one or the other was missing."
    )
    more = AskedOn(FollowUp(Kind.RESULT, "What else?"), "Much.", answered=True, for_more=True)
    once = replace(ended, place=3, asked_on=(more,))
    assert do_next(report_of(work, ended, once)).startswith("Do one more")


def test_a_story_without_its_ending_is_to_be_finished(work, story):
    """Also one that was begun where nobody asked for it."""
    told = exchange(0, "Q?", heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first."))
    other = replace(story, id="other", title="Another")
    begun = exchange(1, "Why us?", reason=Reason.WHY_US)
    begun = replace(begun, mentioned=((other, heard(other, CHECKOUT).grade),))
    assert do_next(report_of(work, told, begun)) == (
        "Finish “Another”: at question 2 I didn't hear how it ended."
    )


def test_what_they_care_about_and_heard_nothing_of_comes_before_the_rest(work, story):
    """They asked for it, and there was no answer."""
    told = exchange(0, "Q?", heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first."))
    care = Concern("Dana", "keeping staff", unanswered=0)
    assert do_next(report_of(work, told, concerns=(care,))) == (
        "Have an answer ready on keeping staff: they asked, and you had none."
    )


def test_new_stories_alone_are_to_be_written_down(work):
    """Whoever told something, and none of the bank's stories, isn't told to answer with one of them."""
    new = exchange(1, "Q?", Heard("Two cooks had not spoken for a year. " * 3))
    assert do_next(report_of(work, new)) == (
        "Write down what you told at question 2: it isn't in your stories yet."
    )


def test_we_throughout_in_two_answers_is_one_habit(work, story):
    """Both are named by their numbers."""
    ours = "We saw it. We moved the cart to Redis. We got rid of the fraud check. Latency went to 400 ms."
    one, two = (exchange(n, "Q?", heard(story, f"{ours} {RESULT}")) for n in range(2))
    assert do_next(report_of(work, one, two)) == (
        "Say which part was yours: at questions 1 and 2 you spoke mostly of “we”."
    )


def test_whoever_says_a_sentence_or_two_is_told_to_tell_more(work, story):
    """Only where every answer in words is short: one among longer ones is none."""
    short = [exchange(n, "Q?", Heard("I sat them down and they talked again.")) for n in range(2)]
    assert do_next(report_of(work, *short, musts=("conflict",))).startswith(
        "Tell more: what you said at questions 1 and 2 is over in a quarter of a minute."
    )
    told = exchange(2, "Q?", heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first."))
    assert not do_next(report_of(work, *short, told)).startswith("Tell more")


def test_a_must_have_in_the_jobs_own_words_is_named_as_it_is(work, story):
    """Nobody asks “about” a line of the ad."""
    line = "able to show that you have improved care"
    told = exchange(0, "Q?", heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first."))
    one = exchange(1, "Q?", Heard("I'd have to think."), near=replace(story, id="o", title="Care"))
    one = replace(one, slot=replace(one.slot, competencies=(line,)))
    assert do_next(report_of(work, told, one, musts=(line,))) == (
        f"Find a story for “{line}”, perhaps “Care”: it's a must-have, and you told no story."
    )
    fits = replace(one, near=None, fits=replace(story, id="o", title="Care"))
    assert do_next(report_of(work, told, fits, musts=(line,))).startswith("Tell “Care” for “")


def test_an_ending_that_nobody_heard_even_then_is_said(work, story):
    """One that came when they asked was only late."""

    def ask(said):
        return AskedOn(FollowUp(Kind.RESULT, "And?"), said, answered=True)

    late = exchange(0, "A?", heard(story, f"{CHECKOUT} {RESULT}"), asked_on=(ask(RESULT),))
    never = exchange(1, "B?", heard(story, CHECKOUT), asked_on=(ask("It was fine."),))
    assert do_next(report_of(work, late, never)) == (
        "Say how it ended before they have to ask: at questions 1 and 2 it was missing, and at question 2 "
        "I never heard it."
    )
    both = (never, replace(never, place=2))
    assert do_next(report_of(work, *both)) == (
        "Finish with how it ended: at questions 2 and 3 I never heard it."
    )


def test_a_question_that_was_answered_with_something_new_lacks_no_story(work, story):
    """Nobody is told to tell a story wherever they can, nor to find one about what they told."""
    told = exchange(
        0, "Tell me.", heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    )
    new = [
        exchange(n, "And?", Heard("We had a colleague who came late. " * 4), reason=Reason.GAP)
        for n in (1, 2)
    ]
    gap = [replace(one, slot=replace(one.slot, competencies=("conflict",))) for one in new]
    assert do_next(report_of(work, told, *gap)).startswith("Do one more")


def test_what_ended_before_the_first_answer_says_just_that(work):
    """Nobody is told that their stories weren't recognised when nothing was asked."""
    report = report_of(work, exchange(0, "Q?", state="not reached"))
    assert do_next(report).startswith("Start another one when you've a quarter of an hour")
    assert words(report).splitlines()[1].startswith("You ended it before your first answer; ")


def test_one_story_for_everything_needs_another_beside_it(work, story):
    """Twice is told below; three times is what an interviewer remembers."""
    whole = heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    told = [exchange(n, "Q?", whole) for n in range(3)]
    assert do_next(report_of(work, *told)) == (
        f"Have another story ready beside “{story.title}”: you told it to 3 questions."
    )
    assert do_next(report_of(work, *told[:2])).startswith("Do one more")
