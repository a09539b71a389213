"""The letter of the demo: the first one that somebody sees."""

from __future__ import annotations

import pytest

from trainer.coach import demo, interviews, letters
from trainer.interviews.letter.model import placeholders


@pytest.mark.parametrize(("person", "least"), [("Dana Weller", 90), ("Ilan Sorel", 25)])
def test_the_demos_letters_could_be_sent_as_they_are(person, least):
    """No gap, nothing to look at, 90 to 130 words where something was left unsaid, a short thank-you else."""
    work = demo.open_demo()
    try:
        met = interviews.find_interview(work, "kestrel")
        letter = letters.open_letter(work, met.id, person)
        assert least <= letter.words <= 130
        assert placeholders(letter.body) == ()
        assert letters.check(work, letter).remarks == ()
    finally:
        work.close()
