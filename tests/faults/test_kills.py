"""kill -9: what was acknowledged is there, nothing is half written, typing loses a second at most."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from trainer.storage.history import open_history
from trainer.storage.home import open_home
from trainer.storage.recovery import discard, waiting_drafts

RECORDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tests.storage.conftest import make_attempt, make_review
from trainer.rehearsal.schedule import Schedule
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


@pytest.mark.parametrize("seed", range(4))
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


@pytest.mark.parametrize("seed", range(4))
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


def test_several_programs_at_once_lose_nothing(tmp_path):
    """Four programs that record at the same time block and overwrite nothing of each other."""
    root = tmp_path / "home"
    script = RECORDER.replace("range(100_000)", "range(40)")
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(root), f"p{number}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(4)
    ]
    for process in running:
        _, errors = process.communicate(timeout=50)
        assert (process.returncode, errors) == (0, "")
    history = open_history(open_home(root))
    assert history.totals().attempts == 4 * 40
    assert all(card.reviews == 40 for card in history.cards().values())
    history.close()


def test_programs_that_rate_the_same_story_lose_no_review(tmp_path):
    """Two programs that rate one story at once leave a card that counts both their reviews."""
    root = tmp_path / "home"
    script = RECORDER.replace("range(100_000)", "range(30)").replace("story=name", "story='one'")
    script = script.replace("attempt.id, name, at", "attempt.id, 'one', max(at, last(history))")
    script = script.replace(
        "history, name =",
        "def last(history):\n"
        "    card = history.card('one')\n"
        "    return card.last_review if card else datetime(2020, 1, 1, tzinfo=UTC)\n\n"
        "history, name =",
    )
    script = script.replace(
        "lambda card: Schedule().after(card, review)",
        "lambda card: Schedule().after(card, replace(review, at=max(review.at, card.last_review))"
        " if card else review)",
    ).replace("import sys\n", "import sys\nfrom dataclasses import replace\n", 1)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(root), f"p{number}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(2)
    ]
    for process in running:
        _, errors = process.communicate(timeout=50)
        assert (process.returncode, errors) == (0, "")
    history = open_history(open_home(root))
    assert history.cards()["one"].reviews == 60
    assert len(history.reviews("one")) == 60
    history.close()
