from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.mock.test_asking_on import first, point
from tests.mock.test_course import PLAN
from trainer.competencies import COMPETENCIES
from trainer.grading.model import Delivery, PointGrade, RecallGrade, Verdict
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.mock.also import LONGEST, asked_for, concerns, must_haves
from trainer.mock.asking_on import Answer, ask_on
from trainer.mock.model import FollowUp, Kind, Reason, Slot, Tone
from trainer.mock.words import LANGUAGES, words_of
from trainer.stories.model import KeyPoint, Part, Story

EN = words_of("en")
CARED = Answer(
    Slot(Reason.MUST_HAVE, "Q?"),
    "I did it.",
    Story("s", "S", (KeyPoint(Part.SITUATION, "He cared for his mother"),)),
    RecallGrade(
        "s",
        0.9,
        9,
        (PointGrade(Part.SITUATION, "He cared for his mother", Verdict.SAID, 0.9),),
        Delivery(),
    ),
)
JOB = Interview(
    "i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, (),
    (Interviewer("Ana", cares_about="safe staffing, and falls"), Interviewer("Ben")),
)  # fmt: skip
BOTH = "Something I care about: safe staffing, and falls. What can you tell me about that?"


def cared(*said, plan=PLAN, job=JOB, asked=(), **more):
    """The first wording for each; see the test of the others."""
    return list(concerns(job, plan, said, asked, EN, **more))[:: len(EN.own("also", plan.tone))]


def ana(cares):
    return replace(JOB, interviewers=(Interviewer("Ana", cares_about=cares),))


def test_what_somebody_cares_about_is_asked_until_it_was_told():
    """Whole, then only what wasn't told; nothing where a question was planned for it."""
    assert cared("I ran the ward.") == [BOTH]
    (rest,) = cared("We brought the falls down to eight.")
    assert rest == "Something I care about: safe staffing. What can you tell me about that?"
    assert cared("Falls came down, and staffing was safe again.") == []
    why = "Ana cares about “safe staffing, and falls”."
    planned = replace(PLAN, slots=(replace(PLAN.slots[0], why=why), *PLAN.slots[1:]))
    assert cared("I ran the ward.", plan=planned) == []
    assert cared("I ran the ward.", job=None) == []


def test_nobody_asks_for_what_they_care_about_twice():
    """Neither for the whole nor for what is left of it."""
    (rest,) = cared("We brought the falls down to eight.")
    assert cared("We brought the falls down to eight.", asked=[BOTH]) == []
    assert cared("I ran the ward.", asked=[rest]) == []


@pytest.mark.parametrize(
    ("cares", "told", "asks"),
    [
        ("safe staffing and falls", "Falls.", "safe staffing"),
        ("reliability, and what happens at 3 am", "Reliability.", "what happens at 3 am"),
        ("whether you want this and will stay", "I want this.", "whether you want this and will stay"),
        ("complaints, and what they cost", "Complaints.", None),
        ("clean data; calm people", "Clean data.", "calm people"),
    ],
)  # fmt: skip
def test_of_several_things_what_wasnt_told_is_asked_for(cares, told, asks):
    """Where each can stand alone; a sentence is said whole."""
    found = [text.partition(": ")[2].partition(". ")[0] for text in cared(told, job=ana(cares))]
    assert found == ([asks] if asks else [])


def test_a_long_concern_is_cut_at_a_word():
    """What stands in a form may be a page; an interviewer says a line."""
    (text,) = cared("Hello.", job=ana("how people talk " * 30))
    assert len(text) < LONGEST + 70
    assert "talk how." in text or "people." in text or "talk." in text


def test_a_must_have_that_no_question_asks_for_is_asked_unless_something_showed_it():
    """By a story's own note, or by the words of an answer; in each language by the name it has there."""
    plan = replace(PLAN, left_out=("mentoring", "commercial-results"))
    text = "The job also asks for commercial results. What would you point to there?"
    assert list(must_haves(plan, {"mentoring"}, ("I did it.",), EN)) == [text]
    said = ("I mentored two juniors, and the results were good.",)
    assert list(must_haves(plan, (), said, EN)) == []
    (german,) = must_haves(plan, (), ("Gut.",), words_of("de"))
    assert german == "Die Stelle verlangt auch: Freude am Anleiten. Was können Sie dazu vorweisen?"
    assert asked_for(plan, [FollowUp(Kind.ALSO, text)], EN) == {"commercial-results"}


def test_it_is_asked_where_nothing_is_lacking_and_never_of_an_introduction():
    """At why here always; nothing of it follows the person's own questions or what was said aloud."""

    def after(reason, **more):
        slot = Slot(reason, "Q?", probes=("And then?",))
        said = "I like how you let nurses run the ward."
        return ask_on(Answer(slot, said, aims=(BOTH,), **more), EN, Tone.NEUTRAL, 1)

    assert after(Reason.WHY_US) == FollowUp(Kind.ALSO, BOTH)
    assert after(Reason.TO_ASK) is None or after(Reason.TO_ASK).kind is Kind.PROBE
    opener = after(Reason.OPENER)
    assert opener is None or opener.kind is Kind.PROBE
    aloud = after(Reason.WHY_US, aloud=True)
    assert aloud is None or aloud.kind is Kind.PROBE


def test_who_has_no_further_question_asks_for_it_after_one_follow_up():
    """Even where something is lacking; whoever asks again later waits."""
    asked = (FollowUp(Kind.RESULT, "What came of it?"),)
    lacks = {"asked_on": asked, "aims": (BOTH,)}
    points = [point(Part.SITUATION), point(Part.ACTION, Verdict.MISSED)]
    assert first(*points, is_their_last=True, **lacks) == FollowUp(Kind.ALSO, BOTH)
    assert first(*points, **lacks).kind is Kind.ACTION


def test_each_asks_for_what_they_care_about_themselves():
    """Nobody says “Something I care about” of what somebody else cares about."""
    ben = Interviewer("Ben", cares_about="clean data")
    job = replace(JOB, interviewers=(*JOB.interviewers, ben))
    by = {who: cared("Hello.", job=job, by=who) for who in ("Ana", "Ben")}
    assert (len(by["Ana"]), len(by["Ben"])) == (1, 1)
    assert "clean data" in by["Ben"][0]


def test_a_question_for_one_thing_leaves_the_other_open():
    """What a question was planned for isn't asked for; what it has nothing to do with is."""
    cares = "mentoring, and clean data"
    slot = replace(PLAN.slots[1], why=f"Ana cares about “{cares}”.", competencies=("mentoring",))
    plan = replace(PLAN, slots=(slot,))
    (text,) = cared("I ran the ward.", plan=plan, job=ana(cares))
    assert "clean data" in text
    assert "mentoring" not in text


def test_a_story_that_is_about_it_was_an_answer():
    """By what it says it shows: nobody asks for honesty after the mistake that was owned up to."""
    story = Story("s", "The wrong dose", (KeyPoint(Part.RESULT, "x"),), competencies=("integrity",))
    job = ana("honesty, and safe staffing")
    (text,) = cared("I told them.", job=job, told=(story,))
    assert "honesty" not in text


def test_a_word_of_the_story_makes_them_say_it_otherwise():
    """“I care about” would give away that somebody cared; nothing was asked then, before."""
    ways = tuple(concerns(ana("clean data"), PLAN, ("I did it.",), (), EN))
    heard = replace(CARED, aims=ways)
    assert ask_on(heard, EN, Tone.NEUTRAL, 1).text == ways[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_must_have_can_be_asked_for_in_every_language(language):
    """Each competency of the list has a name that an interviewer says."""
    assert set(words_of(language).table["competencies"]) == set(COMPETENCIES)
