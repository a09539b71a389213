from __future__ import annotations

from dataclasses import replace

import pytest

from trainer import grading
from trainer.coach.mock_unsaid import united
from trainer.grading.model import WrongFact
from trainer.interviews.debrief import Answered, Asked, Told
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.interviews.unsaid import find_unsaid
from trainer.mock.also import what_was_told
from trainer.mock.do_next import do_next
from trainer.mock.exchange import AskedOn, Exchange, Heard, surely_wrong_only
from trainer.mock.model import FollowUp, Kind, MockPlan, Reason, Slot, Tone
from trainer.mock.report import Concern, Report
from trainer.mock.report_forms import as_markdown
from trainer.mock.report_text import blocks, of_question, of_unsaid
from trainer.mock.shown import Shown, find_shown
from trainer.mock.slots import no_story
from trainer.questions.model import Question
from trainer.stories.model import KeyPoint, Part

from .mock_playing import CHECKOUT, RESULT


@pytest.fixture
def story(work):
    return next(one for one in work.stories().stories if one.id == "checkout-latency")


def heard(story, said):
    return Heard(said, story, grading.grade_recall(story, said))


def exchange(place, asked, *told, reason=Reason.WANTED, **more):
    said = told[0].text if told else ""
    return Exchange(place, Slot(reason, asked), told, said=said, **more)


def report_of(work, *exchanges, **more):
    moment = work.now()
    slots = tuple(one.slot for one in exchanges)
    return Report(MockPlan("m", moment, 0, 30, 1, Tone.NEUTRAL, "en", slots), exchanges, **more)


def answered(story, said, place=0, competencies=(), fit=0.0):
    asked = Asked(f"m-{place}", "m", "Tell me.", "b/q", (story.id,), said, settled=True)
    told = (Told(story, grading.grade_recall(story, said)),)
    question = Question("b", "q", "Tell me.", competencies=competencies)
    return Answered(asked, question, told, {story.id: fit}, (story,))


def words(report):
    return "\n".join(one.line for one in blocks(report))


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


def test_two_tellings_count_together(story):
    """What one telling left out and the other said isn't left unsaid."""
    first, second = answered(story, CHECKOUT), answered(story, RESULT, 1)
    job = Interview("m", "Acme", "", Round.OTHER, None, 0)
    alone = {n for item in find_unsaid(job, [first], [story]) for n in item.points}
    both = united([first, second])
    left = {n for item in find_unsaid(job, both, [story]) for n in item.points}
    assert left < alone
    assert all(one.told[0].grade.points[0].verdict == "said" for one in both)


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
        "Then Dana Whitfield asked: By how much? (not answered)",
    ]


def test_what_to_do_next_is_ordered_by_what_helps_most(work, story):
    """A wrong figure with both tellings, a must-have without an answer, why here, “I”, then the rest."""
    wrong = heard(story, f"{CHECKOUT} Latency went from 2.3 s to 900 ms and abandonment down to 7 %. "
                         "I'd measure on phones first.")  # fmt: skip
    right = heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    told = [exchange(0, "Tell me.", wrong), exchange(1, "And?", right)]
    ours = "We saw it. We moved the cart to Redis. We got rid of the fraud check. We halved it."
    only_we = exchange(2, "And?", heard(story, ours))
    why = exchange(3, "Why us?", reason=Reason.WHY_US, state="skipped", passed=2, lacks_why=True)
    must = exchange(4, "A feud?", state="skipped", passed=1)
    must = replace(must, slot=replace(must.slot, competencies=("conflict",)))
    figure = do_next(report_of(work, *told, only_we, why, must, musts=("conflict",)))
    assert figure.startswith("Check the facts in “")
    assert figure.endswith(", and so did you at question 2.")
    coachs = do_next(report_of(work, *told, why), answers=False)
    assert coachs == "Check your facts: one differed from your story."
    rest = report_of(work, told[1], only_we, why, must, musts=("conflict",))
    assert do_next(rest) == (
        "Find a story for when they ask about conflict: it's a must-have, and you passed on it."
    )
    assert do_next(replace(rest, musts=())) == (
        "Have an answer ready for “Why us?”: you passed on it twice."
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

    assert "they ask about conflict: it's a must-have, and you told no story" in said(must)
    assert said(replace(must, said="Two cooks had not spoken for a year. " * 3)) == (
        "Write down what you told when they asked about conflict: it's a must-have, and it's none of "
        "your stories yet."
    )
    better = replace(must, fits=story)
    assert said(better).startswith("Find a story for when they ask about")
    both = replace(must, slot=replace(must.slot, competencies=("delivering-results", "hiring")))
    found = do_next(report_of(work, told, both, musts=("delivering-results", "hiring")))
    assert found.startswith("Find a story for when they ask about hiring")
    other = replace(story, id="other", title="Another")
    assert said(replace(must, fits=other)).startswith("Tell “Another” when they ask about")
    assert said(replace(must, near=other)).startswith("Tell “Another” when they ask about")
    assert "conflict" not in said(replace(must, perhaps=story))
    assert "conflict" not in said(replace(must, state="not reached", heard=()))


def test_we_everywhere_is_said(work, story):
    """How often “we” and “I”; nothing where the person is in it."""
    ours = "We saw it. We moved the cart to Redis. We got rid of the fraud check. We halved it."
    text = words(report_of(work, exchange(0, "Tell me.", heard(story, ours))))
    assert "You spoke of “we” 4 times and of “I” never: say which part was yours." in text
    assert "spoke of" not in words(report_of(work, exchange(0, "Tell me.", heard(story, CHECKOUT))))


def test_who_says_their_part_when_asked_is_told_just_that(work, story):
    """It's no “we” throughout, and nothing to do next; nor is it what was asked for in vain."""
    ours = "We saw it. We moved the cart to Redis. We got rid of the fraud check. We halved it."
    asks = FollowUp(Kind.OWN_PART, "What was your own part?")

    def report(said):
        one = exchange(0, "Tell me.", heard(story, f"{ours}\n\n{said}"))
        return report_of(work, replace(one, asked_on=(AskedOn(asks, said, True),)))

    told = report("I moved the cart.")
    assert "You said which part was yours only when they asked." in words(told)
    assert "spoke of" not in words(told)
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


def test_one_interviewer_has_a_name_in_what_was_left_unsaid(story):
    """Her name and not “they”; several points aren't “it”, and what was heard in part isn't said twice."""
    job = Interview("m", "Acme", "", Round.OTHER, None, 0, interviewers=(Interviewer("Dana"),))
    items = find_unsaid(job, [answered(story, CHECKOUT)], [story])
    text = "\n".join(block.text for block in of_unsaid(items))
    assert "Dana hasn't heard " in text
    assert "They have" not in text
    assert "heard some of it" not in text


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
    """Why it was asked is said without it; where none was told it stays."""
    why = no_story("conflict", None)
    one = exchange(0, "Tell me.", heard(story, CHECKOUT))
    one = replace(one, slot=replace(one.slot, why=why))
    assert "no story of yours" not in words(report_of(work, one))
    assert "Why it was asked: The job asks for conflict resolution." in words(report_of(work, one))
    assert "no story of yours" in words(report_of(work, replace(one, heard=())))


def test_what_was_mentioned_is_named_with_its_parts(work, story):
    """Of a question that needs no story; a figure of it counts only where it's surely wrong."""
    part = grading.grade_recall(story, f"I'm Robin. {RESULT}")
    one = exchange(0, "Tell me about yourself.", reason=Reason.OPENER)
    one = replace(one, mentioned=((story, part),))
    assert f"You mentioned “{story.title}” (" in words(report_of(work, one))
    assert report_of(work, one).recall is None


def test_what_isnt_surely_wrong_has_no_sign_and_is_in_no_list(work, story):
    """A figure of a story that was told counts, swapped words and what was mentioned only when sure."""
    part = grading.grade_recall(story, f"I'm Robin. {RESULT}")

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


def test_told_is_what_nothing_is_left_unsaid_of(work, story):
    """A part of which a point was told in part is told in part: the list below says which."""
    for said in (CHECKOUT, f"{CHECKOUT} Latency went down to 400 ms.", f"{CHECKOUT} {RESULT}"):
        one = exchange(0, "Tell me.", heard(story, said))
        items = find_unsaid(Interview("m", "Acme", "", Round.OTHER, None, 0),
                            united([answered(story, said)]), [story])  # fmt: skip
        left = {item.part for item in items if item.points and item.wrong is None}
        told = {part for part, sign in zip(Part, one.signs, strict=True) if sign == "●"}
        assert not left & told


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


def test_a_story_would_have_fitted_better_only_where_it_does(work, story):
    """One that was planned for the question isn't better than another that fits it as well."""
    other = replace(story, id="other", title="Another")
    one = exchange(0, "Tell me.", heard(story, CHECKOUT), fits=other)
    assert "“Another” would have fitted better." in words(report_of(work, one))
    assert "would have fitted" not in words(report_of(work, replace(one, is_better=False)))


def test_why_here_left_open_is_said(work, story):
    """Of an answer that told nothing but a story, too."""
    why = exchange(0, "Why us?", heard(story, CHECKOUT), reason=Reason.WHY_US, lacks_why=True)
    assert "You didn't say what draws you to them." in words(report_of(work, why))
    assert "what draws you" not in words(report_of(work, replace(why, lacks_why=False)))


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
    assert f"Ana: speed\nI'd say “{story.title}” was about that.\n" in text
    assert "Ana: clean data\nYou spoke of it.\n" in text
    assert (
        "Ben: stock\nWhen they asked you about that, you told “Another”. “The cupboard” would be nearer.\n"
        in text
    )
    assert "Ben: calm\nThey asked you about that.\n" in text
    assert (
        "Ben: order\nThey asked you about that, and you had no answer. “The lost key” would be one."
        in text
    )
    assert "Ben: honesty\nI heard nothing about that; “The wrong dose” would be.\n" in text
    assert "Ben: zebras\nI heard nothing about that." in text


def test_a_wrong_figure_and_a_bare_date_are_not_left_unsaid(work, story):
    """The figure stands among those to check; nobody needs to hear that it was May."""
    dated = replace(story, points=(KeyPoint(Part.SITUATION, "May 2021."), *story.points))
    said = f"{CHECKOUT} Latency went from 2.3 s to 900 ms and abandonment down to 7 %."
    job = Interview("m", "Acme", "", Round.OTHER, None, 0)
    items = find_unsaid(job, united([answered(dated, said)]), [dated])
    text = "\n".join(block.text for block in of_unsaid(items))
    assert any(item.wrong for item in items)
    assert "400 ms" not in text
    assert "May 2021" not in text
    assert "phones" in text


def test_what_to_do_next_counts_as_people_do(work, story):
    """“Both stories”, not “all 2”; a beginning without its date isn't missing."""
    other = replace(story, id="other", title="Another")
    told = [exchange(n, "Tell me.", heard(one, CHECKOUT)) for n, one in enumerate((story, other))]
    assert "in both stories" in do_next(report_of(work, *told))
    points = (KeyPoint(Part.SITUATION, "May 2021."), *story.points)
    dated = [replace(one, points=points) for one in (story, other)]
    whole = f"{CHECKOUT} {RESULT} I'd measure on phones first."
    told = [exchange(n, "Tell me.", heard(one, whole)) for n, one in enumerate(dated)]
    assert "Set the scene" not in do_next(report_of(work, *told))


def test_what_a_story_was_told_for_is_never_said_not_to_be_shown(work, story):
    """Asked for mentoring, told whole, and nothing noted of it: only the person knows, and reads how to say so."""
    noted = replace(story, competencies=("ownership",))
    told = answered(noted, f"{CHECKOUT} {RESULT}", competencies=("mentoring",))
    found = find_shown(("mentoring", "hiring"), [told], {})
    assert (found.not_shown, found.unclear) == (("hiring",), ("mentoring",))
    text = words(report_of(work, exchange(0, "Tell me.", heard(noted, CHECKOUT)), shown=found))
    assert "You didn't show: hiring." in text
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

    assert told(CHECKOUT, heard(other, CHECKOUT)) == [
        Concern("Ben", "calm", told_when_asked=("Another",), is_asked=True)
    ]
    assert told("I don't know, to be honest.") == [Concern("Ben", "calm", is_unanswered=True)]
    assert told("We never shouted.") == [Concern("Ben", "calm", is_asked=True)]


def test_what_was_answered_with_no_known_story_is_nothing_they_failed_to_show():
    """Nobody can tell what it showed; what was asked about and not answered wasn't shown."""
    found = find_shown(("conflict", "hiring"), [], {}, {"conflict", "hiring"}, {"conflict"})
    assert (found.unclear, found.not_shown) == (("conflict",), ("hiring",))
