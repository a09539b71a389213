"""What is kept under version control is what the project is made of, and nothing that a run left behind."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KNOWN = {
    ".ci", ".gitignore", ".pre-commit-hooks.yaml", "CHANGELOG.md", "LICENSE", "NOTICE", "README.md", "benchmarks",
    "constraints.txt", "docs", "licenses", "pyproject.toml", "question_banks", "tests", "trainer",
}  # fmt: skip


@pytest.mark.skipif(
    not (ROOT / ".git").exists() or shutil.which("git") is None, reason="no checkout of git"
)
def test_nothing_else_lies_at_the_top():
    """A home, a history or a log that a test wrote into the checkout is no part of the project."""
    ran = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names = ran.stdout.split("\0")[:-1]
    assert {name.split("/")[0] for name in names} <= KNOWN
    assert not [name for name in names if name.endswith((".db", ".lock", ".log", ".tmp"))]
