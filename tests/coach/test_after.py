"""What Home leads with once an interview is over."""

from __future__ import annotations

import pytest

from trainer.coach import finishing, home, interviews, letters
from trainer.coach.interviews import Details
from trainer.ui.pages.home_lines import interview_lines, thread_lines


def lead(work):
    """The filled row of Home, and the facts below the five steps."""
    view = home.look(work)
    rows = [row.plain for row in interview_lines(view, 76, example=False)]
    filled = next(row for row in rows if row.startswith("▌"))
    return " ".join(filled.split()), thread_lines(view, 76)[2].plain


def test_the_debrief_comes_first_and_then_the_letter(work, over, asked, clock):
    """Over: how was it? Debriefed: the letter, until when it's welcome. Sent: rehearsing again."""
    first, facts = lead(work)
    assert first == "▌ d How was Acme? 1 question noted so far"
    assert "today" in facts
    assert "no date yet" not in facts
    finishing.finish(work, over.id)
    first, facts = lead(work)
    assert first == "▌ l Now the letter: Acme until Fri 8:00"
    assert "done" in facts
    assert "that evening" not in facts
    letter = letters.open_letter(work, over.id, "Ana Berg")
    assert lead(work)[0] == "▌ l 1 letter to send: Acme until Fri 8:00"
    letters.mark_sent(work, letter)
    assert lead(work)[0].startswith("▌ r ")


@pytest.mark.parametrize(
    ("hours", "key"),
    [(1, "d"), (24 * 6, "d"), (24 * 8, "r")],
    ids=["fresh", "six days", "eight days"],
)
def test_what_is_long_over_waits_below(work, over, clock, hours, key):
    """A debrief leads for a week; then it waits, and is still offered."""
    clock.advance(hours=hours)
    assert lead(work)[0].startswith(f"▌ {key} ")
    assert home.look(work).undebriefed is not None


@pytest.mark.parametrize(
    ("hours", "words"), [(1, "until Fri 8:00"), (30, "a little late is fine"), (60, "")]
)
def test_the_letter_leads_while_it_is_welcome(work, over, asked, clock, hours, words):
    """Until the window closes, a day longer as a late one, then no more."""
    finishing.finish(work, over.id)
    clock.advance(hours=hours)
    first, _ = lead(work)
    assert first == f"▌ l Now the letter: Acme {words}" if words else first.startswith("▌ r ")


def test_an_interview_that_is_near_comes_before_one_that_is_over(work, over, local_zone):
    """Hours before the next one nobody is sent to the last one's debrief; it waits below."""
    interviews.add_interview(work, Details(company="Next", when="2026-05-28 18:00"))
    assert lead(work)[0].startswith("▌ r ")
    assert home.look(work).undebriefed is not None
