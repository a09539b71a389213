"""kill -9: what was acknowledged is there, nothing is half written, typing loses a second at most."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.faults.amounts import amount
from tests.faults.app_at_work import PLACES, demo_home, opened, type_and_kill
from trainer.storage.history import open_history
from trainer.storage.home import open_home
from trainer.storage.recovery import discard, waiting_drafts

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.terminal import Terminal
    from tests.faults.app_at_work import Place

RECORDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tests.storage.conftest import make_attempt, make_review
from trainer.rehearsal.schedule import Schedule
from tests.faults.amounts import amount
from tests.faults.app_at_work import PLACES, demo_home, opened, type_and_kill
from trainer.storage.history import open_history
from trainer.storage.home import open_home

history, name = open_history(open_home(Path(sys.argv[1]))), sys.argv[2]
for number in range(100_000):
    at = datetime.now(UTC)
    attempt = make_attempt(f"{name}-{number}", story=name, started=at)
    history.record_attempt(attempt)
    print(f"{name}-{number}", flush=True)
    review = make_review(f"r-{name}-{number}", attempt.id, name, at)
    history.record_review(review, lambda card: Schedule().after(card, review))
"""

TYPIST = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from trainer.storage.home import open_home
from trainer.storage.recovery import begin

draft = begin(open_home(Path(sys.argv[1])), kind="answer", question="b/q", story="s", asked="q?",
              started=datetime.now(UTC), draft_id="d1")
text = ""
for number in range(100_000):
    text += f" word{number}"
    draft.save(text)
    print(number, flush=True)
"""


ANSWER = "We moved the cart into Redis and asked finance to run the fraud check afterwards."


def run_and_kill(script: str, *arguments: str, after: float) -> list[str]:
    """Run a script, kill it after a while, and return the lines that it acknowledged."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    lines = (first + rest).splitlines(keepends=True)
    return [line.strip() for line in lines if line.endswith("\n")]


@pytest.mark.parametrize("seed", range(amount(4, 100)))
def test_no_acknowledged_attempt_is_lost(tmp_path, seed):
    """After a kill at a random moment every attempt that was acknowledged is in a sound file."""
    rng = random.Random(seed)
    root = tmp_path / "home"
    acknowledged = run_and_kill(RECORDER, str(root), "s", after=rng.uniform(0.01, 0.4))
    history = open_history(open_home(root))
    recorded = {attempt.id for attempt in history.attempts()}
    assert history.check() == ""
    history.close()
    assert acknowledged
    assert set(acknowledged) <= recorded


@pytest.mark.parametrize("seed", range(amount(4, 100)))
def test_no_saved_draft_is_lost_or_half_written(tmp_path, seed):
    """After a kill the text is whole, with every word that was acknowledged."""
    rng = random.Random(seed)
    root = tmp_path / "home"
    acknowledged = run_and_kill(TYPIST, str(root), after=rng.uniform(0.01, 0.4))
    home = open_home(root)
    (draft,) = waiting_drafts(home)
    assert draft.words in (len(acknowledged), len(acknowledged) + 1)
    assert draft.text.split() == [f"word{number}" for number in range(draft.words)]
    discard(home, draft)
    assert list(home.recovery.iterdir()) == []


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A home in which there is something to answer, to debrief, to write and to edit."""
    return demo_home(tmp_path_factory.mktemp("demo") / "home")


@pytest.mark.terminal
@pytest.mark.parametrize("seed", range(amount(1, 50)))
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_kill_costs_a_second_of_typing_at_most(tmp_path, demo, place, seed, record_property):
    """Killed at a random moment of typing, all but the last second stands on the disk."""
    chance = random.Random(f"{place.name} {seed}")
    home = shutil.copytree(demo, tmp_path / "home")
    with opened(home, place) as terminal:
        typed = type_and_kill(terminal, chance, seconds=chance.uniform(0.3, 3.0))
    lost = typed.lost_seconds(place.stored(home))
    record_property("most seconds of typing lost", f"{lost:.2f}")
    assert lost <= 1.0
    checked = open_history(open_home(home))
    assert checked.check() == ""
    checked.close()


def read_until_stored(terminal: Terminal, place: Place, home: Path, text: str) -> None:
    """Wait until what was typed is on disk, however slow the machine is: only the kill is by chance."""
    deadline = time.monotonic() + 20
    while text not in place.stored(home):
        assert time.monotonic() < deadline, "what was typed never came to the disk"
        terminal.read(0.1)


@pytest.mark.terminal
@pytest.mark.parametrize("seed", range(amount(1, 50)))
def test_a_kill_while_handing_in_keeps_the_answer(tmp_path, demo, seed):
    """Killed around the hand-in, the answer is an attempt or is offered back, whole either way."""
    chance = random.Random(seed)
    home = shutil.copytree(demo, tmp_path / "home")
    with opened(home, PLACES[0]) as terminal:
        terminal.send(ANSWER.encode())
        read_until_stored(terminal, PLACES[0], home, ANSWER)
        terminal.send(b"\n")
        terminal.read(chance.uniform(0, 0.3))
        os.kill(terminal.process, signal.SIGKILL)
        terminal.until_end(5)
    opened_home = open_home(home)
    history = open_history(opened_home)
    handed_in = [attempt.answer for attempt in history.attempts()]
    history.close()
    assert ANSWER in handed_in + [draft.text for draft in waiting_drafts(opened_home)]


@pytest.mark.terminal
@pytest.mark.parametrize("seed", range(amount(1, 50)))
def test_a_kill_while_saving_leaves_the_old_story_or_the_new(tmp_path, demo, seed):
    """Killed around a save, the file of the stories is one of the two, and the text is kept."""
    chance = random.Random(seed)
    home = shutil.copytree(demo, tmp_path / "home")
    (bank,) = (home / "stories").glob("*.toml")
    before = bank.read_text("utf-8")
    with opened(home, PLACES[3]) as terminal:
        terminal.send(b" ZZZZ")
        read_until_stored(terminal, PLACES[3], home, "ZZZZ")
        terminal.send(b"\n")
        terminal.read(chance.uniform(0, 0.2))
        os.kill(terminal.process, signal.SIGKILL)
        terminal.until_end(5)
    after = bank.read_text("utf-8")
    if after == before:
        assert "ZZZZ" in PLACES[3].stored(home)
    else:
        assert after.replace(" ZZZZ", "") == before
    assert [path for path in (home / "stories").iterdir() if path.suffix == ".toml"] == [bank]
