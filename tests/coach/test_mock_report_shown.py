"""What of the job's wishes, and of what people care about, a mock interview's report says was shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.interviews.model import Interview, Interviewer, Round
from trainer.mock.came_through import Came
from trainer.mock.cared import what_was_told
from trainer.mock.exchange import Heard
from trainer.mock.model import Reason
from trainer.mock.report import Concern
from trainer.mock.shown import Shown, find_shown

from .mock_playing import CHECKOUT, RESULT
from .mock_reporting import answered, exchange, heard, report_of, words


def asked_for(name, *told, also=()):
    """One question that looks for something, with what was told to it."""
    one = exchange(0, "Tell me.", *told)
    return replace(one, slot=replace(one.slot, competencies=(name, *also)))


def test_what_is_shown_comes_from_the_stories_told(story):
    """By what a story says it shows, and by the question that it was planned for or serves."""
    story = replace(story, competencies=("ownership",))
    wanted = ("ownership", "conflict", "hiring")
    told = answered(story, f"{CHECKOUT} {RESULT}", competencies=("conflict",))
    assert find_shown(wanted, [told], {}).shown == ("ownership",)
    planned = find_shown(wanted, [told], {"m-0": story.id})
    assert (planned.shown, planned.not_shown) == (("ownership", "conflict"), ("hiring",))
    serves = find_shown(wanted, [replace(told, fits={story.id: 1.0})], {})
    assert serves.shown == ("ownership", "conflict")
    assert find_shown(wanted, [answered(story, "Nothing at all.")], {}).shown == ()


def test_nothing_is_claimed_of_stories_that_do_not_say_what_they_show(work, story):
    """What they asked for stands beside the story that was told, and how to note what stories show."""
    bare = replace(story, competencies=())
    found = find_shown(("hiring",), [answered(bare, CHECKOUT)], {})
    assert (found.not_shown, found.unclear, found.unnoted) == ((), ("hiring",), (story.title,))
    text = words(report_of(work, asked_for("hiring", heard(bare, CHECKOUT)), wanted=("hiring",)))
    assert "didn't show" not in text
    assert f"hiring\nQuestion 1 came near it, and you told “{story.title}”." in text
    note = "Some of your stories don't say what they show. Note it under competencies"
    assert note not in text
    again = asked_for("hiring", heard(bare, CHECKOUT))
    assert note in words(report_of(work, again, wanted=("hiring",), is_unnoted=True))


def test_nobody_fails_to_show_what_nobody_asked_about(story):
    """Neither shown nor asked for: it's no gap of this mock interview."""
    told = answered(replace(story, competencies=("ownership",)), f"{CHECKOUT} {RESULT}")
    found = find_shown(("ownership", "conflict", "hiring"), [told], {}, {"ownership", "conflict"})
    assert (found.shown, found.not_shown) == (("ownership",), ("conflict",))


def test_a_story_told_to_the_wrong_question_may_show_nothing_of_it(story):
    """Where another one serves it, nobody asks whether this one shows what it was told for."""
    noted = replace(story, competencies=("ownership",))
    told = answered(noted, f"{CHECKOUT} {RESULT}", competencies=("conflict",))
    assert find_shown(("conflict",), [told], {}).unclear == ("conflict",)
    outdone = replace(told, fits={story.id: 0.0, "feud": 0.9})
    assert find_shown(("conflict",), [outdone], {}).not_shown == ("conflict",)


def test_the_jobs_wishes_are_called_so_only_where_somebody_knows_them(work, story):
    """An interview of which no wish is noted asks for nothing."""
    found = Shown(shown=("ownership",))
    report = report_of(work, exchange(0, "Tell me.", heard(story, CHECKOUT)), shown=found)
    assert "What was asked for" in words(report)
    assert "What the job asks for" in words(replace(report, names_wishes=True))


def test_what_they_care_about_is_named_with_what_is_sure_of_it(work, story):
    """Asked for, said, nearly said: each in its own sentence; where nobody can tell, nothing is said."""
    found = (
        Concern("Ana", "speed", about=story.title, is_told=True),
        Concern("Ana", "clean data", came=Came.SAID, place=2),
        Concern("Ana", "clean hands", came=Came.NEAR, place=0),
        Concern("Ben", "calm", asked=1),
        Concern("Ben", "stock", told_when_asked=("Another",), about="The cupboard", asked=1),
        Concern("Ben", "order", unanswered=3, about="The lost key"),
        Concern("Ben", "honesty", about="The wrong dose"),
        Concern(
            "Ben", "rest", near=1, told_when_asked=("The night",), about="The night", is_told=True
        ),
        Concern("Ben", "rotas", is_own_question=True),
        Concern("Ben", "zebras", came=Came.SILENT),
        Concern("Ben", "zeal", asked=1, is_part=True),
    )
    text = words(report_of(work, exchange(0, "Q?", heard(story, CHECKOUT)), concerns=found))
    for line in (
        f"speed\nIf “{story.title}” is about it, say so when you tell it.",
        "clean data\nYou spoke of it at question 3.",
        "clean hands\nWhat you said at question 1 comes near it. If you meant that, say it in so many words.",
        "calm\nThey asked you about that at question 2.",
        "stock\nThey asked you about that at question 2, and you told “Another”.",
        "order\nThey asked you about that at question 4, and you had no answer. Would “The lost key” show it?",
        "honesty\nWould “The wrong dose” show it?",
        "rest\nQuestion 2 came near it, and you told “The night”.",
        "rotas\nYou asked them about it yourself.",
        "zeal\nThey asked you about some of that at question 2.",
        "zebras\nBen: zeal",
    ):
        assert f": {line}" in text
    assert (
        "What they care about\nDid you get to each of these? Where I could tell, it says so."
        in text
    )


def test_what_a_story_was_told_for_is_never_said_not_to_be_shown(work, story):
    """Asked for mentoring, told whole, and nothing noted of it: only the person knows, and reads how to say so."""
    noted = replace(story, competencies=("ownership",))
    told = answered(noted, f"{CHECKOUT} {RESULT}", competencies=("mentoring",))
    found = find_shown(("mentoring", "hiring"), [told], {})
    assert (found.not_shown, found.unclear) == (("hiring",), ("mentoring",))
    one = asked_for("mentoring", heard(noted, CHECKOUT))
    text = words(report_of(work, one, shown=found, wanted=("mentoring", "hiring")))
    assert f"mentoring\nQuestion 1 came near it, and you told “{story.title}”." in text
    assert "hiring" not in text  # nobody asked for it


def test_what_has_the_same_answer_stands_together(work, story):
    """A question that was chosen for two competencies is one line; what else it may look for nobody asked for."""
    also = ("hiring", "running a ward", "feedback")
    one = asked_for("mentoring", heard(story, CHECKOUT), also=also)
    one = replace(one, slot=replace(one.slot, why="The job asks for hiring."))
    text = words(report_of(work, one, wanted=("mentoring", *also)))
    assert "feedback" not in text
    assert "“running a ward”\nThey asked about it at question 1, and you told" in text
    assert "mentoring, hiring\nQuestion 1 came near it" in text


@pytest.mark.parametrize(
    ("more", "end"),
    [
        ({"state": "skipped", "passed": 1}, "and you passed on it."),
        ({"declined": True}, "and you told nothing on it."),
        ({"aloud": True}, "and you said your answer aloud; nobody ticked which story it was."),
        ({}, "and I didn't recognise one of your stories."),
        ({"said": "We had a colleague who came late. " * 4}, "and what you told isn't in your stories yet: write it down."),
    ],
)  # fmt: skip
def test_where_they_asked_for_something_stands_what_came_of_it(work, more, end):
    """Whatever was answered, and whether it was."""
    one = replace(asked_for("mentoring"), **more)
    text = words(report_of(work, one, wanted=("mentoring",)))
    assert f"mentoring\nQuestion 1 came near it, {end}" in text


def test_a_must_have_in_the_postings_words_stands_in_the_report_in_quotes(work):
    """On a line of its own, with its commas, hyphens and all, so that nobody takes it for several."""
    left_out = ("leadership", "a feel for self-harm, and for rest", "hiring")
    text = words(report_of(work, left_out=left_out))
    assert "Must-haves that may not have come up; be ready for each\nleadership, hiring.\n" in text
    assert "\n“a feel for self-harm, and for rest”." in text
    near = report_of(work, left_out=left_out, nearest={left_out[1]: "The long night"})
    assert "rest”. Would “The long night” show it?" in words(near)
    assert "A must-have that may not have come up; be ready for it\nleadership" in words(
        report_of(work, left_out=left_out[:1])
    )


def test_what_was_told_when_they_asked_for_it_stands_beside_it(work, story):
    """Nobody knows whether it was about calm; “I don't know” was about nothing."""
    other = replace(story, id="other", title="Another")
    asks = "I care a lot about calm. Where has that come up for you?"
    people = (Interviewer("Ben", cares_about="calm"),)
    job = Interview("i", "Acme", "", Round.OTHER, work.now(), 0, interviewers=people)

    def told(*said, **more):
        one = exchange(0, asks, *said, **more)
        (found,) = what_was_told(job, [one], [story, other], "en")
        return found.asked, found.unanswered, found.told_when_asked

    assert told(heard(other, CHECKOUT)) == (0, None, ("Another",))
    assert told(Heard("I don't know, to be honest."), declined=True) == (None, 0, ())
    assert told(Heard("We never shouted.")) == (0, None, ())


def test_what_somebody_asks_at_the_end_tells_nothing(work, story):
    """Neither does it count as told, nor is it passed over."""
    people = (Interviewer("Ben", cares_about="that the reception team stays"),)
    job = Interview("i", "Acme", "", Round.OTHER, work.now(), 0, interviewers=people)
    asks = exchange(1, "Any questions?", reason=Reason.TO_ASK)
    asks = replace(asks, said="How long does your reception team stay?")
    (found,) = what_was_told(job, [exchange(0, "Q?", heard(story, CHECKOUT)), asks], [], "en")
    assert (found.place, found.asked, found.is_own_question) == (None, None, True)


def test_what_was_answered_with_no_known_story_is_nothing_they_failed_to_show():
    """Nobody can tell what it showed; what was asked about and not answered wasn't shown."""
    found = find_shown(("conflict", "hiring"), [], {}, {"conflict", "hiring"}, {"conflict"})
    assert (found.unclear, found.not_shown) == (("conflict",), ("hiring",))


def test_what_was_told_and_is_in_no_story_yet_is_said(work):
    """They asked about it, and nobody can hold the answer against a story."""
    found = find_shown(
        ("hiring", "mentoring"), [], {}, {"hiring", "mentoring"}, {"hiring"}, {"hiring"}
    )
    assert (found.new, found.unclear, found.not_shown) == (("hiring",), (), ("mentoring",))
