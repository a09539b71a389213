"""SIGTERM, SIGHUP and a lost connection: the text is stored, the terminal is given back."""

from __future__ import annotations

import os
import random
import shutil
import signal

import pytest

from tests.faults.amounts import amount
from tests.faults.app_at_work import PLACES, demo_home, opened, type_words
from trainer.storage.history import open_history
from trainer.storage.home import open_home

pytestmark = pytest.mark.terminal

ENDS = ("SIGTERM", "SIGHUP", "dropped")
STATUS = {"SIGTERM": 143, "SIGHUP": 129, "dropped": 129}
LEAVES_FULL_SCREEN = b"\x1b[?1049l"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return demo_home(tmp_path_factory.mktemp("demo") / "home")


@pytest.mark.parametrize("seed", range(amount(1, 5)))
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_what_was_typed_is_stored_when_the_program_is_told_to_end(
    tmp_path, demo, place, end, seed, record_property
):
    """Told to end in the middle of typing, every word is stored and the shell has its terminal."""
    chance = random.Random(f"{place.name} {end} {seed}")
    home = shutil.copytree(demo, tmp_path / "home")
    with opened(home, place) as terminal:
        words = [word for word, _ in type_words(terminal, chance, chance.uniform(0.2, 1.0))]
        terminal.read(1.0, quiet=0.1)  # what never reached the program is not the program's to keep
        assert terminal.is_raw
        if end == "dropped":
            terminal.drop()
        else:
            os.kill(terminal.process, getattr(signal, end))
            written = b"".join(data for _, data in terminal.read(5))
            assert LEAVES_FULL_SCREEN in written
            assert not terminal.is_raw
        assert terminal.status(within=5) == STATUS[end]
    stored = place.stored(home)
    lost = [word for word in words if word not in stored]
    record_property("lost words", len(lost))
    record_property("words", len(words))
    assert not lost
    history = open_history(open_home(home))
    assert history.check() == ""
    history.close()
