"""A mock interview's report claims only what it knows of an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.coach import mock_answers, mock_report
from trainer.coach.mock_fitting import might
from trainer.coach.which_story import is_meant
from trainer.grading.model import Delivery, PointGrade, RecallGrade, Verdict, WrongFact
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.interviews.unsaid import Kind, Unsaid
from trainer.mock.cared import what_was_told
from trainer.mock.do_next import do_next
from trainer.mock.exchange import AskedOn, Exchange, Heard
from trainer.mock.model import FollowUp, Reason, Slot
from trainer.mock.model import Kind as AskedFor
from trainer.mock.nothing import passes
from trainer.mock.report_block import Level
from trainer.mock.report_text import how_it_went, named, noticed, told
from trainer.mock.report_unsaid import of_unsaid
from trainer.mock.shown import find_shown
from trainer.mock.sure_facts import surely_wrong_only
from trainer.mock.words import words_of
from trainer.stories.model import KeyPoint, Part, Story

from .mock_playing import CHECKOUT, RESULT, at_story, say
from .mock_reporting import answered, exchange, heard, report_of, words

ENDS = "I've led a team for four years. I like the messy bit."
STOPS = "I like that the data goes somewhere. And what I'd really want to do here is"


@pytest.mark.parametrize(
    ("said", "more", "expected"),
    [
        (ENDS, {}, ""),
        (STOPS, {}, "You broke off before the end."),
        (STOPS.replace(". And", " and"), {}, ""),  # who sets no full stop breaks off nowhere
        ("Ich mag Daten. Und am meisten möchte ich die", {"language": "de"}, "You broke off before the end."),
        ("", {}, "I didn't hear an answer."),
        ("", {"aloud": True}, ""),
        ("", {"state": "skipped"}, ""),
        ("", {"state": "not reached"}, ""),
    ],
)  # fmt: skip
def test_what_is_said_of_an_answer_that_needs_no_story(said, more, expected):
    """Where nothing was said, or it broke off, nobody is told that all is well."""
    one = Exchange(
        0, Slot(Reason.OPENER, "And you?"), said=said, **{"language": "en", **more}
    )  # fmt: skip
    assert told(one) == expected


def test_a_story_that_shows_something_else_is_told_which_comes_nearer(story):
    """The nearest of the person's own is named where none of them fits well."""
    other = replace(story, id="other", title="The night shift")
    one = exchange(0, "Q?", heard(story, CHECKOUT), nearer=other)
    assert told(one) == f"You told “{story.title}”. “The night shift” might have come nearer."


def test_last_time_is_of_the_same_story_and_says_when_they_asked_something_else(story):
    """The same story told to another question isn't the same telling."""
    one = exchange(0, "Q?", heard(story, CHECKOUT), before=0.95)
    assert "(last time: 95%)" in how_it_went(one)
    assert "(last time, to another question: 95%)" in how_it_went(replace(one, before_here=False))


def test_a_story_whose_title_names_what_was_asked_for_shows_it(story):
    """“Mentoring Priya” told to a question about mentoring; another story says what to note."""
    bare = replace(story, competencies=())
    said = f"{CHECKOUT} {RESULT}"
    for title in ("Mentoring Priya, trainee teacher", "Coaching Jonas"):
        found = find_shown(
            ("mentoring",), [answered(replace(bare, title=title), said, competencies=("mentoring",))], {}
        )  # fmt: skip
        assert found.shown == ("mentoring",)
    unsure = find_shown(("mentoring",), [answered(bare, said, competencies=("mentoring",))], {})
    assert (unsure.unclear, unsure.perhaps) == (("mentoring",), ((story.title, "mentoring"),))


def test_the_same_figure_beside_another_word_is_no_wrong_fact(story):
    """“1,400 honest” and “1,400 we answered” are one figure; 20 minutes aren't 20 hours."""
    (grade,) = (heard(story, CHECKOUT).grade,)

    def counts(expected, said):
        wrong = replace(grade.points[0], wrong_fact=WrongFact(expected, said, 0.85))
        return surely_wrong_only(replace(grade, points=(wrong,)), "en").points[0].wrong_fact

    assert counts("1,400 we answered", "1,400 honest") is None
    assert counts("20 hours", "20 minutes") is not None
    assert counts("1,400 we answered", "1,300 we answered") is not None
    lost = "We lost four receptionists in one year because new people were thrown at the desk."
    assert counts(lost, "didn't say it in front") is None


def test_each_of_ones_own_questions_has_what_to_listen_for():
    """By question where that differs; a long one is known by its end."""
    slot = Slot(Reason.TO_ASK, "What do you want to ask?")
    asked = "Who decides? And when somebody finds out that they've broken something in billing, who gets told first? How many left?"
    one = Exchange(0, slot, said=asked, language="en")
    assert told(one) == (
        "“Who decides?” Notice whether a name comes at once, or they have to think. "
        "“How many left?” Notice whether they know the number or have to look it up."
    )
    assert told(replace(one, said="Who decides?")).startswith("Notice whether a name")
    assert "decides" not in told(one, answers=False)  # a coach's copy holds nothing that was said


def test_what_was_heard_in_part_is_named_behind_what_was_not_heard(work, story):
    """A deed that was half told isn't held against anybody beside one that wasn't told at all."""
    points = (
        KeyPoint(Part.ACTION, "I told him myself, in person, in 15 minutes, with no surprises"),
        KeyPoint(Part.ACTION, "I asked the storage team for two engineers"),
    )
    story = replace(story, points=(*points, story.points[0]))
    one = exchange(0, "Q?", heard(story, "I told him myself. It was hard for both of us."))
    assert one.graded[0][1].points[0].verdict is Verdict.PARTLY
    asked = answered(story, "")
    item = Unsaid("u", Kind.POINT, asked.asked, story, (0, 1), "", None)
    items = [block.text for block in of_unsaid([item], [one]) if block.level is Level.ITEM]
    assert items == [points[1].say]


def test_do_next_says_a_friends_word_where_all_was_passed_on_or_broke_off(work, story):
    """All skipped: one story, once. Told, and broken off at why us; told, and nothing asked at the end."""
    skipped = [exchange(n, "Q?", state="skipped", passed=2) for n in range(3)]
    report = report_of(work, *skipped)
    assert do_next(report).startswith("Choose one story that you like, and rehearse it once")
    assert words(report).splitlines()[1] == "You passed on all of it this time; 0:00 of 30 minutes."
    all_of_it = exchange(0, "Q?", heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first."))
    slot = Slot(Reason.WHY_US, "Why us?")
    why = Exchange(1, slot, said=STOPS, language="en")
    assert do_next(report_of(work, all_of_it, why)) == (
        "Think your answer to “Why us?” through to its end: it broke off."
    )
    went_on = AskedOn(FollowUp(AskedFor.PROBE, "Go on."), "work on the meters.", answered=True)
    last = Exchange(2, Slot(Reason.TO_ASK, "Your turn."), said="No, that's all.", language="en")
    assert do_next(report_of(work, all_of_it, replace(why, asked_on=(went_on,)), last)) == (
        "Have two questions ready for them: at the end I heard none."
    )


def test_a_title_that_names_what_was_asked_for_is_named_as_one_that_might_fit(work, plan):
    """“Mentoring Priya” at a question about mentoring that was passed on, or had another story."""
    wanted = Slot(Reason.WANTED, "Whom did you help grow?", competencies=("mentoring",))
    bank = {one.id: one for one in work.stories().stories}
    bare = {ident: replace(one, competencies=()) for ident, one in bank.items()}
    priya = replace(next(iter(bare.values())), id="priya", title="Mentoring Priya")
    others = list(bare.values())
    found = might(wanted, others[:1], {**bare, "priya": priya})
    assert found == priya
    assert might(wanted, [priya], {**bare, "priya": priya}) is None
    assert might(wanted, [], bare) is None
    one = Exchange(0, wanted, state="skipped", passed=1, might=priya)
    assert told(one) == "“Mentoring Priya” might fit."


def test_what_only_shares_a_few_words_with_a_story_tells_none(work):
    """Words of two points by chance, none surely told: it isn't counted as a story told elsewhere."""
    story = Story(
        "starters",
        "Training the new starters",
        (
            KeyPoint(Part.ACTION, "We lost four receptionists in one year because new people were thrown at the front desk."),
            KeyPoint(Part.ACTION, "I wrote a two week plan, first three days only listening."),
            KeyPoint(Part.RESULT, "Five people started since then and all five are still there after a year."),
        ),
    )  # fmt: skip
    said = (
        "Our manager wanted to shut the front door at lunchtime. I didn't say it in front of everybody, and I'd "
        "written down on two days how many came between one and two. One of us stays at the desk, and it's still like that."
    )
    assert not is_meant(story, said)
    slot = Slot(Reason.WANTED, "Tell me about a time you disagreed with your manager.")
    path = work.home.stories / "starters.toml"
    path.write_text(
        'format = "story-bank/1"\n[[story]]\nid = "starters"\ntitle = "Training the new starters"\n'
         "action = [" + ", ".join(f'"{one.say}"' for one in story.points[:2]) + "]\n"
        + f'result = ["{story.points[2].say}"]\n'
    )  # fmt: skip
    assert mock_answers.told_by(work, slot, said) is None
    told_it = " ".join(one.say for one in story.points)
    assert mock_answers.told_by(work, slot, told_it).id == "starters"


def test_what_a_question_asked_for_was_asked_for(work):
    """Nobody is told that they didn't speak of the claims when a question was about them, and they answered."""
    people = (Interviewer("Colin", cares_about="the monthly claims"),)
    job = Interview("i", "Acme", "", Round.OTHER, work.now(), 0, interviewers=people)
    one = exchange(
        0,
        "The ad asks for “watching the budget and the monthly claims”. Where?",
        Heard("Only petty cash."),
    )
    (found,) = what_was_told(job, [one], [], "en")
    assert found.asked == 0
    (found,) = what_was_told(job, [replace(one, state="skipped")], [], "en")
    assert found.asked is None


def test_a_follow_up_at_which_it_was_ended_was_not_passed_on(work, plan):
    """Nobody is told that they didn't say how it ended when they ended it there themselves."""
    at_story(work, plan, "checkout-latency")
    assert say(work, plan, CHECKOUT).asks is not None
    mock_answers.end(work, plan)
    one = next(one for one in mock_report.report(work, plan.id).report.exchanges if one.graded)
    assert one.asked_on == ()
    assert not any("They asked" in text for text in noticed(one))


@pytest.mark.parametrize(
    ("said", "is_none"),
    [
        ("I'm sorry, I've got nothing on that really. I could make something up but I'd rather not. Could we go to the next one?", True),
        ("Um, I'm blanking on that one, sorry. Could we skip it?", True),
        ("I can't think of one.", True),
        ("I'd rather not name him, but a colleague came in late for weeks, and I asked him to lunch and we agreed on eight o'clock.", False),
    ],
)  # fmt: skip
def test_whoever_asks_for_the_next_question_told_nothing(said, is_none):
    """However politely; and nobody is told to write that down as a story."""
    assert passes(said, words_of("en")) is is_none
    one = Exchange(0, Slot(Reason.WANTED, "Q?"), said=said, language="en", declined=is_none)
    assert ("write it down" in told(one)) is not is_none
    assert ("You told nothing on it." in told(one)) is is_none


def test_why_nobody_is_told_which_story_fits_stands_below_its_heading(work, story):
    """Where some stories don't say what they show, and nowhere else."""
    told_one = exchange(0, "Q?", heard(story, CHECKOUT))
    passed = exchange(1, "And?", state="skipped", passed=1)
    lines = words(report_of(work, told_one, passed, is_unnoted=True)).splitlines()
    note = next(line for line in lines if line.startswith("Some of your stories don't say"))
    assert lines[lines.index(note) - 1] == "What was asked for"
    assert note not in words(report_of(work, told_one, passed))


@pytest.mark.parametrize(("then", "is_none"), [("No, sorry.", True), (f"Yes. {CHECKOUT}", False)])
def test_who_has_no_example_when_they_ask_for_one_told_nothing(work, plan, then, is_none):
    """Whatever was said around it: nobody is told to write that down."""
    at_story(work, plan, "checkout-latency")
    vague = "I haven't had anybody report to me, so no. I could tell you of a trainee, but you know him."
    at = say(work, plan, vague)
    while at.asks is not None:
        at = say(work, plan, then)
    mock_answers.end(work, plan)
    exchanges = mock_report.report(work, plan.id).report.exchanges
    (one,) = [one for one in exchanges if one.said == vague]
    assert one.asked_on[0].asks.text in words_of("en").table["specific"]
    assert one.declined is is_none


def test_a_story_near_to_a_line_of_the_ad_only_might_fit(story):
    """It's near by words alone; one that shows some of a competency that is looked for comes nearest."""
    one = exchange(0, "Q?", near=story, state="skipped", passed=1)
    line = replace(one, slot=replace(one.slot, competencies=("running a front desk",)))
    assert (told(line), named(line)[0]) == (
        f"“{story.title}” might fit.",
        f"{story.title} might fit",
    )
    known = replace(one, slot=replace(one.slot, competencies=("conflict",)))
    assert (told(known), named(known)[0]) == (
        f"“{story.title}” comes nearest.",
        f"{story.title} comes nearest",
    )


def test_a_plain_no_is_no_answer_to_what_they_care_about(work, story):
    """“No, sorry” told nothing of it; two other words did."""
    people = (Interviewer("Jen", cares_about="fair rotas"),)
    job = Interview("i", "Acme", "", Round.OTHER, work.now(), 0, interviewers=people)
    asks = "I care a lot about fair rotas. Where has that come up for you?"

    def told_of(said, **more):
        (found,) = what_was_told(job, [exchange(0, asks, Heard(said), **more)], [], "en")
        return found.asked, found.unanswered

    assert told_of("No, sorry.", declined=True) == (None, 0)
    assert told_of("14 swaps.") == told_of("Nobody complained.") == (0, None)


def test_who_had_nothing_to_tell_isnt_told_that_it_lacks_an_ending(work):
    """Nobody waits for the end of nothing."""
    asks = AskedOn(
        FollowUp(AskedFor.RESULT, "And?"), "That was it, really, no more.", answered=True
    )
    none = exchange(0, "Q?", asked_on=(asks,), declined=True)
    assert not any("how it ended" in text for text in noticed(none))
    more = replace(none, place=1)
    assert "how it ended" not in do_next(report_of(work, none, more))


def test_a_fact_that_stands_in_what_was_said_was_told():
    """“Two o'clock. Two of the lads” is two o'clock."""
    wrong = WrongFact("two o'clock", "two o'clock. Two", 1.0)
    point = PointGrade(Part.ACTION, "At two o'clock I rang.", Verdict.SAID, 0.9, wrong_fact=wrong)
    grade = RecallGrade("s", 0.9, 9, (point,), Delivery())
    assert surely_wrong_only(grade, "en").points[0].wrong_fact is None
    other = replace(
        grade, points=(replace(point, wrong_fact=replace(wrong, heard="five o'clock")),)
    )
    assert surely_wrong_only(other, "en").points[0].wrong_fact is not None


def test_a_fact_without_a_figure_is_as_short_as_a_name():
    """“Un samedi de la panne” contradicts no cash desk that broke down; another name does."""

    def counts(expected, heard):
        point = PointGrade(
            Part.SITUATION, "S", Verdict.SAID, 0.9, wrong_fact=WrongFact(expected, heard, 1.0)
        )
        grade = RecallGrade("s", 0.9, 9, (point,), Delivery())
        return surely_wrong_only(grade, "fr").points[0].wrong_fact is not None

    assert not counts("caisses du magasin sont tombées en panne", "samedi de la panne")
    assert counts("Madame Leroy", "Madame Petit")
    assert counts("60 euros par mois sur deux magasins", "90 euros par mois sur deux magasins")


def test_a_guess_is_named_only_where_the_answer_names_it(story):
    """Else it's as well none of the bank's, and a wrong title helps nobody."""
    one = exchange(0, "Q?", perhaps=story)
    assert told(one) == f"I'm not sure which story this was; perhaps “{story.title}”."
    blind = replace(one, is_named=False)
    assert told(blind) == "I'm not sure which story this was, or whether it's new."
    assert (named(one)[0], named(blind)[0]) == (f"perhaps {story.title}", "not sure which")
