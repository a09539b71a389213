"""Checking files and folders: one bad file never hides the others."""

from __future__ import annotations

from trainer.coach import care

GOOD = 'format = "story-bank/1"\n[[story]]\nid = "a"\ntitle = "A"\nresult = ["It worked"]\n'


def test_a_file_that_cannot_be_read_is_one_problem_among_the_others(tmp_path):
    """A missing and a much too large file are named in one line each, the rest is checked."""
    (tmp_path / "good.toml").write_text(GOOD)
    (tmp_path / "huge.toml").write_bytes(b"#" * 20_000_000)
    checked = care.check_paths([tmp_path, tmp_path / "none.toml"])
    lines = {one.path.name: [str(problem) for problem in one.problems] for one in checked}
    assert lines["good.toml"] == []
    assert "larger than 16 MB" in lines["huge.toml"][0]
    assert lines["none.toml"] == [f"{tmp_path / 'none.toml'}: doesn't exist; check the name"]


def test_a_question_bank_is_checked_as_one(tmp_path):
    """The `format` key decides which rules apply."""
    (tmp_path / "bank.toml").write_text('format = "question-bank/1"\nid = "b"\ntitle = "B"\n')
    (only,) = care.check_paths([tmp_path])
    assert only.format == "question-bank/1"
    assert any("question" in str(problem) for problem in only.problems)
