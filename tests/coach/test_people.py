"""Interviewers are people with an id; a name is only shown."""

from __future__ import annotations

import pytest

from trainer.coach import debrief, interviews, letters, people
from trainer.errors import TrainerError
from trainer.interviews import Interviewer


@pytest.fixture
def met(work):
    """An interview with two people, a question of one of them, and an edited letter that was sent."""
    about = interviews.add_interview(
        work,
        interviews.Details(
            company="Acme",
            when="2026-05-28 08:00",
            interviewers=(Interviewer("Ana Brg", role="VP"), Interviewer("Ben")),
        ),
    )
    asked = debrief.note(work, about.id, "Tell me about a conflict")
    debrief.change(work, debrief.replace(asked, by="Ana Brg"))
    letter = letters.open_letter(work, about.id, "Ana Brg")
    letter = letters.save_text(work, letter, "Hello", "A text of my own.")
    letters.mark_sent(work, letter)
    return about


def test_a_corrected_name_keeps_the_letter_and_the_question(work, met):
    """The edited, sent letter and what she asked are still hers; nothing is drafted anew."""
    people.rename_person(work, met.id, "Ana Brg", "Ana Berg")
    (asked,) = debrief.questions(work, met.id)
    assert asked.by == "Ana Berg"
    letter = letters.open_letter(work, met.id, "Ana Berg")
    assert letter.body == "A text of my own."
    assert letter.state.sent is not None
    assert len(work.history.debriefs.letters(met.id)) == 1


def test_names_that_change_places_take_nothing_along(work, met):
    """Ana called Ben and Ben called Ana: the question stays with the one who asked it."""
    ana, ben = interviews.find_interview(work, met.id).interviewers
    swapped = (interviews.replace(ana, name="Ben"), interviews.replace(ben, name="Ana Brg"))
    interviews.change_interview(work, met.id, interviews.Details(interviewers=swapped))
    (asked,) = debrief.questions(work, met.id)
    assert asked.by == "Ben"
    assert letters.open_letter(work, met.id, "Ben").body == "A text of my own."


def test_somebody_taken_out_has_asked_nothing_any_more(work, met):
    """What they asked stays, asked by nobody known; put back, they find the letter that was sent."""
    people.remove_person(work, met.id, "Ana Brg")
    (asked,) = debrief.questions(work, met.id)
    assert asked.by == ""
    people.save_person(work, met.id, Interviewer("Ana Brg"))
    assert letters.open_letter(work, met.id, "Ana Brg").body == "A text of my own."


def test_who_is_not_there_cannot_be_renamed(work, met):
    """It says who is there; a name that is taken is refused, and nothing changes."""
    with pytest.raises(TrainerError, match="no interviewer “Cem”"):
        people.rename_person(work, met.id, "Cem", "Can")
    with pytest.raises(TrainerError, match="twice"):
        people.rename_person(work, met.id, "Ben", "Ana Brg")
    assert [one.name for one in interviews.find_interview(work, met.id).interviewers] == [
        "Ana Brg",
        "Ben",
    ]
