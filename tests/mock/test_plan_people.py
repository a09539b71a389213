"""A plan asks what the people who interview care about, and each question is somebody's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.mock.test_plan import NAMES, for_interview
from trainer.interviews.model import Interview, Interviewer, Need, Round, Wanted
from trainer.mock.model import Reason, Slot
from trainer.mock.people import with_people


def test_what_the_people_care_about_is_asked_and_by_them():
    """After the must-haves; the sentence says whose it is, and the others ask the rest in turns."""
    people = (
        Interviewer("Ana", "CTO"),
        Interviewer("Ben", "Sales lead", cares_about="happy customers, and mentoring juniors"),
    )
    must = (Wanted("conflict", Need.MUST_HAVE),)
    slots = for_interview(people, wanted=must)
    about = {slot.competencies[0]: slot for slot in slots if slot.competencies}
    assert slots[1].competencies == ("conflict",)
    for name in ("customer-focus", "mentoring"):
        assert (about[name].by, about[name].by_role) == ("Ben", "Sales lead")
        assert (
            about[name].why
            == "You noted what Ben cares about: “happy customers, and mentoring juniors”."
        )
    assert {slot.by for slot in slots} == {"Ana", "Ben"}


def test_who_cares_about_what_no_question_asks_for_asks_a_question_all_the_same():
    """So that they can ask on for it there, wherever they sit."""
    people = (
        Interviewer("Ana", cares_about="mentoring juniors"),
        Interviewer("Ben", cares_about="zebra crossings"),
    )
    for people_now in (people, people[::-1]):
        slots = for_interview(people_now)
        assert any(one.by == "Ben" for one in slots if one.wants_story)


def test_a_round_asks_what_such_rounds_ask():
    """A technical one for the craft; one that is nothing in particular asks for what is weak."""
    technical = for_interview(stage=Round.TECHNICAL)
    asked = {name for slot in technical for name in slot.competencies}
    assert {"technical-depth", "problem-solving", "quality"} <= asked
    why = next(slot.why for slot in technical if "quality" in slot.competencies)
    assert why == "A technical round is often about quality."
    assert all(slot.reason is not Reason.ROUND for slot in for_interview())


def test_what_somebody_cares_about_is_asked_however_long_the_jobs_list_is():
    """After the heaviest must-have, and by them; a short interview has no room for it."""
    people = (Interviewer("Dana", cares_about="reliability, and what happens at 3 am"),)
    musts = tuple(Wanted(name, Need.MUST_HAVE) for name in NAMES if name != "quality")
    slots = for_interview(people, wanted=musts)
    asked = next(slot for slot in slots if "quality" in slot.competencies)
    assert (asked.reason, asked.by) == (Reason.CARES, "Dana")
    unsure = tuple(replace(one, need=Need.UNKNOWN) for one in musts)
    noted = for_interview(people, wanted=unsure)
    assert any("quality" in slot.competencies for slot in noted)
    assert musts[0].competency in {name for slot in slots for name in slot.competencies}


@pytest.mark.parametrize(
    ("asked", "by"),
    [
        ("Tell me about taking cost out of an operation.", "David"),
        ("When did you keep people who wanted to leave?", "Priya"),
        ("What did you pick apart?", "David"),
        ("Tell me about a conflict.", "Priya"),  # whoever has asked least
        ("How do people around you learn?", "Priya"),
    ],
)
def test_on_a_panel_whoever_cares_about_it_asks(asked, by):
    """By the words of the question; nobody asks what somebody else at the table cares about."""
    people = (
        Interviewer("David", "Operations director", cares_about="cost per pick"),
        Interviewer("Priya", "HR manager", cares_about="keeping people"),
    )
    interview = Interview(
        "i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, (), people
    )
    slots = [Slot(Reason.OPENER, "You?"), Slot(Reason.OTHER, asked)]
    assert with_people(slots, interview, "en")[1].by == by


def test_two_people_ask_one_thing_each_in_their_own_words():
    """In half an hour; what a bank has no question on is asked as they'd say it."""
    people = (
        Interviewer("Ana", cares_about="people who own up when something breaks"),
        Interviewer("Ben", cares_about="zebra crossings, and tidy handovers"),
    )
    slots = for_interview(people)
    cares = [(one.by, one.asked) for one in slots if one.reason is Reason.CARES]
    assert [by for by, _ in cares] == ["Ana", "Ben"]
    assert "people who own up when something breaks" in cares[0][1]
    assert "tidy handovers" in cares[1][1]


def test_whoever_cares_about_it_asks_it_even_where_no_word_tells():
    """“How you do that” has no telling word, and is still one person's."""
    people = (
        Interviewer("Ana", cares_about="clean data"),
        Interviewer("Ben", cares_about="how you do it here"),
    )
    asks = [one for one in for_interview(people) if one.reason is Reason.CARES]
    assert {one.by for one in asks if one.competencies == ("how you do it here",)} == {"Ben"}
