"""Opening a home: where it cannot be written, the program still works and says so."""

from __future__ import annotations

import os

import pytest

from trainer.coach import care, copies, home
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError

STORY = 'format = "story-bank/1"\n[[story]]\nid = "{0}"\ntitle = "{0}"\nresult = ["It worked"]\n'


def test_a_home_that_cannot_be_made_works_in_memory(tmp_path):
    """Below a plain file no folder can be made: everything works, nothing is saved, it is said."""
    (tmp_path / "file").write_text("in the way")
    work = open_workspace(tmp_path / "file" / "home")
    assert not work.saved
    assert "I can't save anything" in work.notices[0]
    assert home.look(work).stories == 0
    work.close()


def test_a_wrong_setting_is_told_and_the_rest_counts(tmp_path):
    """A typing error in config.toml is a notice with line and field, not an end."""
    root = tmp_path / "home"
    open_workspace(root).close()
    (root / "config.toml").write_text('desired_retention = 7\nnew_per_dai = 3\n[keys]\n"a" = "b"\n')
    work = open_workspace(root)
    told = "\n".join(work.notices)
    assert "config.toml:1: desired_retention" in told
    assert "did you mean new_per_day" in told
    assert work.settings.keys == {"a": "b"}
    work.close()


def test_a_broken_story_file_hides_no_other(tmp_path):
    """The stories of sound files are there, the broken file is a problem, and stays as it is."""
    root = tmp_path / "home"
    open_workspace(root).close()
    (root / "stories" / "good.toml").write_text(STORY.format("good"))
    (root / "stories" / "bad.toml").write_text("not = [toml")
    work = open_workspace(root)
    assert [story.id for story in work.stories().stories] == ["good"]
    assert [problem.source for problem in work.problems()] == ["bad.toml"]
    assert (root / "stories" / "bad.toml").read_text() == "not = [toml"
    work.close()


def test_a_story_id_in_two_files_is_a_problem_that_names_both(tmp_path):
    """The first file's story counts; the second is named with the first."""
    root = tmp_path / "home"
    open_workspace(root).close()
    for name in ("a", "b"):
        (root / "stories" / f"{name}.toml").write_text(STORY.format("same"))
    work = open_workspace(root)
    (problem,) = work.problems()
    assert problem.source == "b.toml"
    assert "a.toml" in str(problem)
    work.close()


def test_an_installed_bank_cannot_shadow_a_shipped_one(tmp_path):
    """A bank with the id of a shipped one is refused in words, and its questions are not used."""
    root = tmp_path / "home"
    open_workspace(root).close()
    text = 'format = "question-bank/1"\nid = "behavioral"\ntitle = "Fake"\n'
    (root / "banks" / "x.toml").write_text(text + '[[question]]\nid = "q"\nask = "Evil?"\n')
    work = open_workspace(root)
    assert all(question.ask != "Evil?" for question in work.banks().questions)
    assert any("behavioral" in str(problem) for problem in work.problems())
    work.close()


def test_everything_in_a_home_is_private_under_any_umask(tmp_path):
    """Folders 0700 and files 0600, backups and side files included."""
    before = os.umask(0)
    try:
        work = open_workspace(tmp_path / "home")
        copies.back_up(work)
        work.history.debriefs.interviews()
        modes = {
            path.relative_to(tmp_path): path.stat().st_mode & 0o777
            for path in (tmp_path / "home", *(tmp_path / "home").rglob("*"))
        }
        work.close()
    finally:
        os.umask(before)
    assert {mode for path, mode in modes.items() if (tmp_path / path).is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if not (tmp_path / path).is_dir()} <= {0o600}


def test_the_doctor_finds_a_schedule_out_of_step_and_mends_it(tmp_path):
    """A schedule that does not follow from the ratings is found, and rebuilt on request."""
    work = open_workspace(tmp_path / "home")
    work.history.access.connection.execute(
        "INSERT INTO schedule VALUES ('ghost', 1, 1, ?, ?, 1, 1, 0, 3, 0)",
        ("2026-01-01T00:00:00+00:00", "2026-01-01T00:00:00+00:00"),
    )
    assert not next(f for f in care.examine(work) if f.name == "schedule").well
    assert next(f for f in care.examine(work, mend=True) if f.name == "schedule").well
    assert work.history.cards() == {}
    work.close()


def test_a_damaged_history_names_the_way_back(tmp_path):
    """A damaged file is one line with the two commands that help."""
    root = tmp_path / "home"
    open_workspace(root).close()
    data = (root / "history.db").read_bytes()
    (root / "history.db").write_bytes(data[:100] + bytes(len(data) - 100))
    with pytest.raises(TrainerError, match=r"backup --restore.*backup --rescue"):
        _read_attempts(root)


def _read_attempts(root) -> None:
    work = open_workspace(root)
    try:
        work.history.attempts()
    finally:
        work.close()
