"""A line that delivers a person's keys late and all together, as a weak connection does."""

from __future__ import annotations

import re

import pytest

from tests.faults.app_at_work import PLACES, demo_home, opened
from trainer.storage.history import open_history
from trainer.storage.home import open_home

BACKSPACE, LEFT, CTRL_J = b"\x7f", b"\x1b[D", b"\n"


@pytest.mark.terminal
def test_an_answer_that_arrives_in_one_piece_is_what_was_typed(tmp_path):
    """Corrections and the hand-in come in the same bytes as the words; each does what it was for."""
    home = demo_home(tmp_path / "home")
    keys = b"Checkout was slwo" + BACKSPACE * 2 + b"ow. We mved" + LEFT * 3 + b"o"
    keys += b"\x1b[F" + b" the cart into Redis." + CTRL_J
    with opened(home, PLACES[0]) as terminal:
        terminal.send(keys)
        terminal.when_shown(re.compile("Grade"), within=10, quiet=0.3)
    history = open_history(open_home(home))
    (answer,) = [attempt.answer for attempt in history.attempts() if "Redis" in attempt.answer]
    history.close()
    assert answer == "Checkout was slow. We moved the cart into Redis."
