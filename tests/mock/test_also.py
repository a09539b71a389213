from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.mock.test_course import PLAN
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.mock.also import LONGEST, concerns, must_haves, still_left_out
from trainer.mock.asking_on import Answer, ask_on
from trainer.mock.model import FollowUp, Kind, Reason, Slot, Tone
from trainer.mock.words import words_of

EN = words_of("en")
JOB = Interview(
    "i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, (),
    (Interviewer("Ana", cares_about="safe staffing, and falls"), Interviewer("Ben")),
)  # fmt: skip
BOTH = "Something I care about: safe staffing, and falls. What can you tell me about that?"


def cared(*said, plan=PLAN, job=JOB, asked=()):
    return list(concerns(job, plan, said, asked, EN))


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
    """By a story's own note, or by the words of an answer; in English, which has names for them."""
    plan = replace(PLAN, left_out=("mentoring", "commercial-results"))
    text = "The job also asks for commercial results. What would you point to there?"
    assert list(must_haves(plan, {"mentoring"}, ("I did it.",), EN)) == [text]
    said = ("I mentored two juniors, and the results were good.",)
    assert list(must_haves(plan, (), said, EN)) == []
    assert list(must_haves(plan, (), ("Gut.",), words_of("de"))) == []
    assert still_left_out(plan, [FollowUp(Kind.ALSO, text)], EN) == ("mentoring",)


def test_it_is_asked_where_nothing_is_lacking_and_never_of_an_introduction():
    """At why here always; nothing of it follows the person's own questions or what was said aloud."""

    def after(reason, **more):
        slot = Slot(reason, "Q?", probes=("And then?",))
        return ask_on(Answer(slot, "I said it.", aims=(BOTH,), **more), EN, Tone.NEUTRAL, 1)

    assert after(Reason.WHY_US) == FollowUp(Kind.ALSO, BOTH)
    assert after(Reason.TO_ASK) is None or after(Reason.TO_ASK).kind is Kind.PROBE
    opener = after(Reason.OPENER)
    assert opener is None or opener.kind is Kind.PROBE
    aloud = after(Reason.WHY_US, aloud=True)
    assert aloud is None or aloud.kind is Kind.PROBE
