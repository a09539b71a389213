"""Several programs on one home: no lost update, nothing blocked."""

from __future__ import annotations

import subprocess
import sys

from tests.faults.test_kills import RECORDER
from trainer.storage.history import open_history
from trainer.storage.home import open_home


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
