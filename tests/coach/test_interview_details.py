"""What may be noted of an interview, and how its times are shown and read again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from trainer.coach import calendar, dates, interviews
from trainer.coach.interviews import Details
from trainer.errors import TrainerError
from trainer.interviews import Interviewer
from trainer.ui.interview_forms import interview_fields, save_interview


@pytest.fixture
def work(home, open_home, local_zone):
    opened = open_home(home)()
    yield opened
    opened.close()


def typed(known, **changes):
    """What the form says after some of its fields were changed."""
    return {one.id: one.value for one in interview_fields(known)} | changes


def test_a_time_keeps_its_zone_when_something_else_is_changed(work):
    """The form shows the zone of another place, and a field that is not touched changes nothing."""
    known = interviews.add_interview(
        work, Details("Acme", "2026-11-23 09:00 Asia/Tokyo", deadline="2026-11-24 09:00 +09:00")
    )
    shown = typed(known)
    assert shown["when"] == "2026-11-23 09:00 +09:00"
    assert shown["deadline"] == "2026-11-24 09:00 +09:00"
    changed = save_interview(known)(work, shown | {"company": "Acme Ltd"})
    assert (changed.at, changed.utc_offset) == (known.at, 540)
    assert changed.deadline == known.deadline
    moved = save_interview(changed)(work, typed(changed, when="2026-11-23 10:00 +09:00"))
    assert moved.at == datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def test_a_time_of_this_place_is_shown_without_its_zone(work):
    """Nobody reads an offset that is their own, and what is shown is read back as it was."""
    known = interviews.add_interview(work, Details("Acme", "2026-06-02 10:15"))
    assert typed(known)["when"] == "2026-06-02 10:15"
    shown = calendar.written(known.at, known.utc_offset)
    assert dates.read_time(shown, work.clock()) == known.at


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (Interviewer("Ana", email="not an email"), "e-mail of Ana"),
        (Interviewer("Ana", email="ana@example.org, ben@example.org"), "not one e-mail"),
        (Interviewer("x" * 600), "600 characters"),
    ],
)
def test_an_interviewer_to_whom_no_letter_could_go_is_refused(work, person, said):
    """What is no address is said at once, and not when the letter is put out."""
    known = interviews.add_interview(work, Details("Acme", "2026-06-02 10:15"))
    with pytest.raises(TrainerError, match=said):
        interviews.change_interview(work, known.id, Details(interviewers=(person,)))
    assert interviews.find_interview(work, known.id).interviewers == ()


@pytest.mark.parametrize(
    ("details", "said"),
    [
        (Details("Z", "2026-11-23 08:00", deadline="2026-11-22 08:00"), "before the interview"),
        (Details("Z" * 5000, "2026-11-23 08:00"), "5000 characters"),
    ],
)
def test_what_cannot_be_is_refused(work, details, said):
    """A letter that is due too early and a name without end are said in one line."""
    with pytest.raises(TrainerError, match=said):
        interviews.add_interview(work, details)


def test_a_posting_in_the_place_of_competencies_is_read_as_one(work):
    """The job's text pasted into “Looks for” gives the competencies, and is kept."""
    text = "You take ownership of what you ship. Mentoring of juniors is nice to have."
    known = save_interview(None)(
        work, typed(None, company="Acme", when="2026-06-02 10:15", wanted=text)
    )
    assert (
        interviews.write_wanted(known.wanted) == "delivering-results, ownership, mentoring (nice)"
    )
    assert known.posting == text
    with pytest.raises(TrainerError, match="I can't tell"):
        save_interview(known)(work, typed(known, wanted="we are a nice place to be"))


def test_the_same_interview_is_noted_once(work):
    """Noting the same company at the same time again is said, whatever its letters; another time is another."""
    details = Details(company="Acme", when="2026-06-02 10:00")
    interviews.add_interview(work, details)
    with pytest.raises(TrainerError, match="already"):
        interviews.add_interview(work, Details(company=" ACME", when="2026-06-02 10:00"))
    interviews.add_interview(work, Details(company="Acme", when="2026-06-02 11:00"))
    assert len(interviews.interviews(work)) == 2
