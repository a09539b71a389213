"""What of the job's wishes, and of what people care about, a mock interview's report says was shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.interviews.model import Interview, Interviewer, Round
from trainer.mock.also import spoken_of, what_was_told
from trainer.mock.exchange import AskedOn
from trainer.mock.model import FollowUp, Kind
from trainer.mock.report import Concern
from trainer.mock.shown import Shown, find_shown
from trainer.mock.words import words_of

from .mock_playing import CHECKOUT, RESULT
from .mock_reporting import answered, exchange, heard, report_of, words


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
    """It says so with the story's title, and how to note it, instead of what wasn't shown."""
    bare = replace(story, competencies=())
    found = find_shown(("hiring",), [answered(bare, CHECKOUT)], {})
    assert (found.not_shown, found.unclear, found.unnoted) == ((), ("hiring",), (story.title,))
    text = words(report_of(work, exchange(0, "Tell me.", heard(bare, CHECKOUT)), shown=found))
    assert "didn't show" not in text
    assert f"“{story.title}” doesn't say yet what it shows. Note it under competencies" in text


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


def test_what_they_care_about_is_named_with_what_was_told_of_it(work, story):
    """By a story, by words, asked for, or not at all: each in its own sentence."""
    found = (
        Concern("Ana", "speed", told=(story.title,)),
        Concern("Ana", "clean data", is_said=True),
        Concern("Ben", "calm", is_asked=True),
        Concern(
            "Ben", "stock", told_when_asked=("Another",), untold=("The cupboard",), is_asked=True
        ),
        Concern("Ben", "order", is_unanswered=True, untold=("The lost key",)),
        Concern("Ben", "honesty", untold=("The wrong dose",)),
        Concern("Ben", "zebras"),
    )
    text = words(report_of(work, exchange(0, "Q?", heard(story, CHECKOUT)), concerns=found))
    assert f"Ana: speed\nOf what you told, “{story.title}” comes closest to that.\n" in text
    assert "Ana: clean data\nYou spoke of it.\n" in text
    assert (
        "Ben: stock\nWhen they asked you about that, you told “Another”. “The cupboard” would be nearer.\n"
        in text
    )
    assert "Ben: calm\nThey asked you about that, and you answered.\n" in text
    assert (
        "Ben: order\nThey asked you about that, and you had no answer. “The lost key” might be one."
        in text
    )
    assert (
        "Ben: honesty\nI didn't hear that, or not in so many words. “The wrong dose” might be about it.\n"
        in text
    )
    assert "Ben: zebras\nI didn't hear that, or not in so many words." in text


def test_what_a_story_was_told_for_is_never_said_not_to_be_shown(work, story):
    """Asked for mentoring, told whole, and nothing noted of it: only the person knows, and reads how to say so."""
    noted = replace(story, competencies=("ownership",))
    told = answered(noted, f"{CHECKOUT} {RESULT}", competencies=("mentoring",))
    found = find_shown(("mentoring", "hiring"), [told], {})
    assert (found.not_shown, found.unclear) == (("hiring",), ("mentoring",))
    text = words(report_of(work, exchange(0, "Tell me.", heard(noted, CHECKOUT)), shown=found))
    assert "You didn't get to show: hiring." in text
    assert f"If “{story.title}” shows mentoring, note it under competencies" in text


@pytest.mark.parametrize(
    ("perhaps", "line"),
    [
        ((("A", "mentoring"),), "If “A” shows mentoring, note it"),
        ((("A", "mentoring"), ("A", "hiring")), "If “A” shows mentoring and hiring, note it"),
        (
            (("A", "mentoring"), ("B", "hiring")),
            "If “A” shows mentoring, or if “B” shows hiring, note it",
        ),
        (
            (("A", "mentoring"), ("B", "hiring"), ("A", "quality")),
            "If “A” shows mentoring and quality, or if “B” shows hiring, note it",
        ),
        (
            (("A", "mentoring"), ("A", "hiring"), ("A", "quality")),
            "If “A” shows mentoring, hiring and quality, note it",
        ),
    ],
)
def test_what_to_note_of_the_stories_is_said_once(work, perhaps, line):
    """However many competencies and stories there are."""
    text = words(report_of(work, shown=Shown(unclear=("mentoring",), perhaps=perhaps)))
    assert line in text
    assert text.count("note it under competencies") == 1


def test_a_must_have_in_the_postings_words_stands_in_the_report_in_quotes(work):
    """With its commas, hyphens and all, so that nobody takes it for several."""
    left_out = ("leadership", "a feel for self-harm, and for rest")
    text = words(report_of(work, left_out=left_out))
    assert (
        "Must-haves they didn't get to: leadership, “a feel for self-harm, and for rest”." in text
    )


def test_what_was_told_when_they_asked_for_it_stands_beside_it(work, story):
    """Nobody knows whether it was about calm; “I don't know” was about nothing."""
    other = replace(story, id="other", title="Another")
    asks = FollowUp(Kind.ALSO, "Let's talk about calm. What's your experience with that?")
    people = (Interviewer("Ben", cares_about="calm"),)
    job = Interview("i", "Acme", "", Round.OTHER, work.now(), 0, interviewers=people)

    def told(said, *more):
        on = (AskedOn(asks, said, answered=True),)
        one = exchange(0, "Q?", heard(story, CHECKOUT), *more, asked_on=on)
        return list(what_was_told(job, [one], [story, other], "en"))

    assert told(CHECKOUT, replace(heard(other, CHECKOUT), beside=True)) == [
        Concern("Ben", "calm", told_when_asked=("Another",), is_asked=True)
    ]
    assert told("I don't know, to be honest.") == [Concern("Ben", "calm", is_unanswered=True)]
    assert told("We never shouted.") == [Concern("Ben", "calm", is_asked=True)]


def test_what_was_answered_with_no_known_story_is_nothing_they_failed_to_show():
    """Nobody can tell what it showed; what was asked about and not answered wasn't shown."""
    found = find_shown(("conflict", "hiring"), [], {}, {"conflict", "hiring"}, {"conflict"})
    assert (found.unclear, found.not_shown) == (("conflict",), ("hiring",))


def test_a_must_have_that_was_spoken_of_is_none_that_they_did_not_get_to():
    """Whatever they had asked: said anywhere is said; one word of a whole line isn't enough."""
    names = ("mentoring", "comfortable challenging medical colleagues at night", "budget planning")
    said = (
        "I mentored two juniors.",
        "Medical colleagues at night need challenging, too.",
        "Budget.",
    )
    assert spoken_of(names, said, words_of("en")) == set(names[:2])


def test_what_was_told_and_is_in_no_story_yet_is_said(work):
    """They asked about it, and nobody can hold the answer against a story."""
    found = find_shown(
        ("hiring", "mentoring"), [], {}, {"hiring", "mentoring"}, {"hiring"}, {"hiring"}
    )
    assert (found.new, found.unclear, found.not_shown) == (("hiring",), (), ("mentoring",))
    text = words(report_of(work, shown=Shown(new=("hiring", "mentoring"))))
    assert "What you told about hiring and mentoring isn't in your stories yet." in text
