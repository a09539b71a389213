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


AD = """\
Beekeeper

You bring:
- Experience with bees, or with wasps
- The confidence to challenge
  a consultant
- Ownership of what you ship

Nice to have: French
"""


def test_a_must_have_of_the_ad_is_taken_out_in_the_form(work):
    """What the ad asks for in its own words stands below the competencies; a line that's deleted counts no more."""
    known = interviews.add_interview(work, Details("Acme", "2026-06-02 10:15", posting=AD))
    shown = typed(known)["wanted"]
    assert shown.splitlines() == [
        "Experience with bees, or with wasps", "The confidence to challenge a consultant",
    ]  # fmt: skip
    one = shown.splitlines()[0]
    kept = save_interview(known)(work, typed(known, wanted=f"ownership (must)\n{one}"))
    assert typed(kept)["wanted"] == f"ownership (must)\n{one}"
    assert "challenge" not in kept.posting
    assert "French" in kept.posting
    same = save_interview(kept)(work, typed(kept))
    assert (same.posting, same.wanted) == (kept.posting, kept.wanted)


def test_a_must_have_of_ones_own_is_no_other_ad(work):
    """Beside those of the ad a sentence is one more; without them it's an ad that was pasted."""
    known = interviews.add_interview(work, Details("Acme", "2026-06-02 10:15", posting=AD))
    more = f"{typed(known)['wanted']}\nCan carry forty kilos up a hill"
    changed = save_interview(known)(work, typed(known, wanted=more))
    assert changed.posting == AD
    assert [one.competency for one in changed.wanted] == ["can-carry-forty-kilos-up-a-hill"]
    pasted = "You must have:\n- Mentoring of juniors in the shop\n- Years of work with glue\n"
    other = save_interview(known)(work, typed(known, wanted=pasted))
    assert other.posting == pasted
