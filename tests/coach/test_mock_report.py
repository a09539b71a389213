"""A mock interview's report, question by question and in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer import grading
from trainer.grading.model import WrongFact
from trainer.mock.do_next import do_next
from trainer.mock.exchange import AskedOn, Heard
from trainer.mock.model import FollowUp, Kind, Reason
from trainer.mock.report_forms import as_markdown
from trainer.mock.report_text import blocks, of_question
from trainer.mock.report_why import why_asked
from trainer.mock.slots import NONE_FITS, NONE_NOTED
from trainer.mock.sure_facts import surely_wrong_only

from .mock_playing import CHECKOUT, RESULT
from .mock_reporting import exchange, heard, report_of, words


def test_not_answered_is_said_only_where_nothing_was(story):
    """A follow-up with any words to it gets no verdict; who asked is named."""
    asks = FollowUp(Kind.FIGURE, "By how much?")
    one = exchange(0, "Tell me.", heard(story, CHECKOUT))
    one = replace(one, slot=replace(one.slot, by="Dana Whitfield"))
    texts = [
        block.text
        for said in ("About 80 %.", "")
        for block in of_question(replace(one, asked_on=(AskedOn(asks, said, bool(said)),)))
        if "asked:" in block.text
    ]
    assert texts == [
        "Then Dana Whitfield asked: By how much?",
        "Then Dana Whitfield asked: By how much? (you passed)",
    ]


def test_we_everywhere_is_said(work, story):
    """How often “we” and “I”; nothing where the person is in it."""
    ours = "We saw it. We moved the cart to Redis. We got rid of the fraud check. We halved it."
    text = words(report_of(work, exchange(0, "Tell me.", heard(story, ours))))
    assert "You spoke mostly of “we”: say which part was yours." in text
    assert "spoke of" not in words(report_of(work, exchange(0, "Tell me.", heard(story, CHECKOUT))))


def test_who_says_their_part_when_asked_is_told_just_that(work, story):
    """It's no “we” throughout, and nothing to do next; nor is it what was asked for in vain."""
    ours = "We saw it. We moved the cart to Redis. We got rid of the fraud check. We halved it."
    asks = FollowUp(Kind.OWN_PART, "What was your own part?")

    def report(said):
        one = exchange(0, "Tell me.", heard(story, f"{ours}\n\n{said}"))
        return report_of(work, replace(one, said=ours, asked_on=(AskedOn(asks, said, True),)))

    told = report("I moved the cart.")
    assert "You spoke mostly of “we”, so they had to ask for your part." in words(told)
    assert not do_next(told).startswith("Say which part")
    assert do_next(report("We all did it.")).startswith("Say which part")


def test_a_typed_answer_is_too_long_in_words(work, story):
    """The seconds of typing stand beside how long it takes to say; absent parts aren't there."""
    short = replace(story, points=tuple(p for p in story.points if p.part != "reflection"))
    one = exchange(0, "Tell me.", heard(short, CHECKOUT), seconds=26.0, first=170.0)
    text = words(report_of(work, one))
    assert f"0:26 of 2:00, and too long: {len(CHECKOUT.split())} words take 2:50 to say" in text
    assert "reflection" not in text
    assert "·  " not in text
    assert "You covered " in text
    assert " of one story; " in text


def test_markdown_numbers_its_questions(work, story):
    """A question's number is a number; a stranger's own "2." stays text."""
    report = report_of(work, exchange(0, "2. Tell me.", heard(story, CHECKOUT)))
    assert "\n1. 2\\. Tell me.\n\n    " in as_markdown(blocks(report))


def test_a_repeat_is_no_gap(work, story):
    """Told whole once and half again: the parts count as they were told best."""
    whole = heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    half = heard(story, RESULT)
    once = report_of(work, exchange(0, "Tell me.", whole))
    twice = report_of(work, exchange(0, "Tell me.", whole), exchange(1, "And?", half))
    assert twice.parts == once.parts
    assert twice.recall == once.recall
    assert "or not at all" not in do_next(twice)


def test_no_story_is_called_wanting_where_one_was_told(work, story):
    """Why it was asked is said without it; where none was told it stays, but for what an older version guessed."""
    one = exchange(0, "Tell me.", heard(story, CHECKOUT))

    def why(rest, one=one):
        slot = replace(one.slot, why=f"The job asks for conflict resolution{rest}")
        return why_asked(replace(one, slot=slot))

    untold = replace(one, heard=())
    assert why(NONE_NOTED) == why(NONE_FITS) == "The job asks for conflict resolution."
    assert why(NONE_NOTED, untold).endswith(NONE_NOTED)
    assert why(NONE_FITS, untold) == "The job asks for conflict resolution."


@pytest.mark.parametrize("reason", [Reason.OPENER, Reason.WHY_US, Reason.TO_ASK])
def test_nobody_reads_why_the_questions_of_every_interview_are_asked(reason):
    """They know it."""
    one = exchange(0, "Tell me about yourself.", reason=reason)
    assert why_asked(replace(one, slot=replace(one.slot, why="Nearly everybody asks it."))) == ""


def test_what_was_mentioned_is_named_with_its_parts(work, story):
    """Of a question that needs no story; a figure of it counts only where it's surely wrong."""
    part = grading.grade_recall(story, f"I'm Robin. {RESULT}")
    one = exchange(0, "Tell me about yourself.", reason=Reason.OPENER)
    one = replace(one, mentioned=((story, part),))
    assert f"You mentioned “{story.title}” (" in words(report_of(work, one))
    assert report_of(work, one).recall is None
    other = exchange(1, "Q?", heard(replace(story, id="other"), CHECKOUT))
    assert " of one story, and mentioned one more; " in words(report_of(work, one, other))


def test_what_isnt_surely_wrong_has_no_sign_and_is_in_no_list(work, story):
    """A figure of a story that was told counts, swapped words and what was mentioned only when sure."""
    part = grading.grade_recall(story, f"I'm Robin. {CHECKOUT} {RESULT}")

    def signs(sure, expected, language):
        wrong = WrongFact(expected, "900 ms", sure)
        points = tuple(replace(point, wrong_fact=wrong) for point in part.points[:1])
        grade = surely_wrong_only(replace(part, points=points), language)
        one = exchange(0, "Tell me.", Heard("x", story, grade))
        assert len(report_of(work, one).wrong_facts) == one.signs.count("≠")
        return one.signs.count("≠")

    assert signs(0.7, "400 ms", "en") == 1
    assert signs(0.7, "400 ms", "") == 0
    assert signs(0.7, "calm him", "en") == 0
    assert signs(0.9, "calm him", "en") == 1


def test_a_story_would_have_fitted_better_only_where_it_does(work, story):
    """One that was planned for the question isn't better than another that fits it as well."""
    other = replace(story, id="other", title="Another")
    one = exchange(0, "Tell me.", heard(story, CHECKOUT), fits=other)
    assert "“Another” might have fitted better." in words(report_of(work, one))
    assert "have fitted" not in words(report_of(work, replace(one, is_better=False)))


def test_why_here_left_open_is_said(work, story):
    """Of an answer that told nothing but a story, too."""
    why = exchange(0, "Why us?", heard(story, CHECKOUT), reason=Reason.WHY_US, lacks_why=True)
    assert "I didn't hear what draws you to them." in words(report_of(work, why))
    assert "what draws you" not in words(report_of(work, replace(why, lacks_why=False)))


def test_what_they_had_to_ask_for_is_said(work, story):
    """The ending, the number and the own part, also of a story that the bank doesn't have; nothing else is."""

    def text(*asked, **more):
        one = exchange(0, "Q?", heard(story, f"{CHECKOUT} {RESULT}"), asked_on=asked, **more)
        return words(report_of(work, one))

    def on(kind, said="It went down to 400 ms.", **more):
        return AskedOn(FollowUp(kind, "And?"), said, answered=bool(said), **more)

    assert "You said how it ended only when they asked." in text(on(Kind.RESULT))
    assert "They asked how it ended, and you didn't say." in text(on(Kind.RESULT, ""))
    assert "how it ended" not in text(on(Kind.RESULT, for_more=True))
    assert "You gave the number only when they asked." in text(on(Kind.FIGURE))
    ours = "We sat down every week, and we asked her for one thing she'd not do, and we were proud of her."
    new = exchange(0, "Q?", Heard(ours), language="en")
    asked = replace(new, asked_on=(on(Kind.OWN_PART, "The sessions were mine, and I asked her."),))
    assert "so they had to ask for your part" in words(report_of(work, asked))
    assert "You spoke mostly of “we”: say which part was yours." in words(report_of(work, new))


def test_what_was_passed_on_is_said(work, story):
    """Once, twice, or for a while; and a follow-up that nobody answered."""
    skipped = exchange(0, "Q?", state="skipped", passed=1)
    assert "You passed on it." in words(report_of(work, skipped))
    assert "You passed on it twice." in words(report_of(work, replace(skipped, passed=2)))
    later = exchange(0, "Q?", heard(story, CHECKOUT), came_back=True)
    assert "You left it for later, and answered when they came back to it." in words(
        report_of(work, later)
    )


def test_a_story_that_isnt_in_the_bank_is_to_be_written_down(work, story):
    """Nobody is told that no story was recognised where two sentences told one; few words are no story."""
    new = exchange(0, "Q?", Heard("Two cooks had not spoken for a year. " * 3))
    assert "isn't in your stories yet: write it down" in words(report_of(work, new))
    few = exchange(0, "Q?", Heard("I'd have to think."))
    assert "I didn't recognise one of your stories." in words(report_of(work, few))


def test_a_story_given_as_an_example_is_named(work, story):
    """It was cited, and isn't among those told."""
    other = replace(story, id="other", title="Another")
    one = exchange(0, "Q?", heard(story, CHECKOUT), Heard("As with the other one.", other))
    report = report_of(work, one)
    assert f"You told “{story.title}”. You gave “Another” as an example." in words(report)
    assert len(report.graded) == 1


def test_an_ending_that_nobody_heard_is_missed_of_new_stories_too(work):
    """Where the answer broke off, unless they asked how it ended and were told."""
    one = exchange(1, "Q?", Heard("I moved them both to the late shift. " * 4), is_open=True)
    text = words(report_of(work, one))
    assert "I couldn't tell how it ended." in text
    assert "\nHow it ended\nQuestion 2, “Q?”: I couldn't tell." in text
    asked = AskedOn(FollowUp(Kind.RESULT, "And?"), "They stayed.", answered=True)
    assert "couldn't tell" not in words(report_of(work, replace(one, asked_on=(asked,))))


def test_a_story_of_the_bank_told_too_little_of_is_no_new_one(work, story):
    """It's named, and nobody is told to write it down."""
    one = exchange(0, "Q?", Heard("As I said, I moved that cart. " * 5), spoken_of=(story,))
    text = words(report_of(work, one))
    assert f"You told some of “{story.title}”." in text
    assert "write it down" not in text


def test_an_ending_that_is_not_the_storys_is_said(work, story):
    """They asked how it ended, heard something, and the story's result is still missing."""
    asks = AskedOn(FollowUp(Kind.RESULT, "And?"), "They were happy.", answered=True)
    one = exchange(0, "Q?", heard(story, CHECKOUT), asked_on=(asks,))
    text = words(report_of(work, one))
    assert "They asked how it ended, and I didn't hear the ending that your story has." in text
