"""Several programs on one home: no lost update, nothing blocked, nothing overwritten."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing

import pytest

from tests.faults.amounts import amount
from trainer.coach import stories
from trainer.coach.workspace import open_workspace
from trainer.storage.history import open_history
from trainer.storage.home import open_home

ATTEMPTS, EDITS, PROGRAMS = amount(25, 100), amount(10, 50), amount(4, 8)
POINTS = 200

AT_WORK = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tests.storage.conftest import make_attempt, make_review
from trainer.coach import banks, stories
from trainer.coach.workspace import open_workspace
from trainer.rehearsal.schedule import Schedule

root, name, attempts, edits = Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:])
work = open_workspace(root)
for number in range(attempts):
    at = datetime.now(UTC)
    attempt = make_attempt(f"{name}-{number}", story=f"s{name}", started=at)
    work.history.record_attempt(attempt)
    review = make_review(f"r-{name}-{number}", attempt.id, f"s{name}", at)
    work.history.record_review(review, lambda card: Schedule().after(card, review))
    if number < edits:
        stories.accept_wording(work, "shared", name * 50 // 2 + number // 2, f"in {name}-{number}")
        banks.add_own_question(work, f"What about {name}-{number}?")
work.close()
"""

RATER = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tests.storage.conftest import make_attempt, make_review
from trainer.rehearsal.schedule import Schedule
from trainer.storage.history import open_history
from trainer.storage.home import open_home

history, name = open_history(open_home(Path(sys.argv[1]))), sys.argv[2]
for number in range(int(sys.argv[3])):
    at = datetime.now(UTC)
    attempt = make_attempt(f"{name}-{number}", story="one", started=at)
    history.record_attempt(attempt)
    card = history.card("one")
    review = make_review(f"r-{name}-{number}", attempt.id, "one", card.last_review if card else at)
    history.record_review(
        review,
        lambda card: Schedule().after(
            card, replace(review, at=max(review.at, card.last_review)) if card else review
        ),
    )
"""


def run_at_once(script: str, programs: int, *arguments: str) -> None:
    """Run a script several times at the same time; each is told its number and ends well."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, arguments[0], str(number), *arguments[1:]],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(programs)
    ]
    for process in running:
        _, errors = process.communicate(timeout=300)
        assert (process.returncode, errors) == (0, "")


@pytest.fixture
def root(tmp_path):
    """A home with one story of many key points, in a file that everybody edits."""
    home = open_home(tmp_path / "home")
    points = "\n".join(f'  "Point number {number}",' for number in range(POINTS))
    (home.stories / "shared.toml").write_text(
        f'format = "story-bank/1"\n# a remark of mine\n\n[[story]]\nid = "shared"\n'
        f'title = "Shared"\naction = [\n{points}\n]\n'
    )
    open_history(home).close()
    return home.root


def test_programs_that_record_and_edit_at_once_lose_nothing(root, record_property):
    """Each records attempts and reviews, edits one story file and adds to one question bank."""
    run_at_once(AT_WORK, PROGRAMS, str(root), str(ATTEMPTS), str(EDITS))
    with closing(open_workspace(root)) as work:
        rows = work.history.tellings.totals().attempts
        (story,) = work.stories().stories
        wordings = [wording for point in story.points for wording in point.accept]
        questions = work.bank("own")
        cards = work.history.cards()
    record_property("attempts", rows)
    record_property("edits of a story", len(wordings))
    assert rows == PROGRAMS * ATTEMPTS
    assert all(card.reviews == ATTEMPTS for card in cards.values())
    assert len(set(wordings)) == PROGRAMS * EDITS
    assert len(questions) == PROGRAMS * EDITS
    assert "# a remark of mine" in (root / "stories" / "shared.toml").read_text()
    assert not list(root.rglob("*.conflict-*"))


def test_programs_that_rate_the_same_story_lose_no_review(tmp_path):
    """Two programs that rate one story at once leave a card that counts both their reviews."""
    run_at_once(RATER, 2, str(tmp_path / "home"), "30")
    history = open_history(open_home(tmp_path / "home"))
    assert history.cards()["one"].reviews == 60
    assert len(history.reviews("one")) == 60
    history.close()


def test_somebody_elses_save_in_that_very_moment_is_kept(root, monkeypatch):
    """An editor that knows no locks saves between our reading and our writing: both are there."""
    path = root / "stories" / "shared.toml"
    theirs = path.read_text().replace("Shared", "Theirs")
    with closing(open_workspace(root)) as work:
        genuine = stories.edit.add_accept

        def meanwhile(*arguments):
            path.write_text(theirs)
            return genuine(*arguments)

        monkeypatch.setattr(stories.edit, "add_accept", meanwhile)
        with pytest.raises(stories.TrainerError, match="changed in the meantime"):
            stories.accept_wording(work, "shared", 0, "ours")
    assert path.read_text() == theirs
    (ours,) = (root / "stories").glob("*.conflict-*")
    assert "ours" in ours.read_text()
