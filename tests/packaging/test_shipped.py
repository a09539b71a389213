from __future__ import annotations

from importlib.metadata import entry_points, version
from pathlib import Path

import trainer
from trainer import questions, stories
from trainer.storage import bank_files

PACKAGE = Path(trainer.__file__).parent


def test_the_question_banks_are_found():
    """The shipped banks are there in a checkout and in an installed wheel, and are in order."""
    found = sorted(bank_files.shipped_folder().glob("*.toml"))
    assert "behavioral.toml" in {path.name for path in found}
    for path in found:
        assert questions.parse(path.read_text(encoding="utf-8"), path.name)


def test_the_sample_stories_are_shipped():
    """The demo's story bank comes with the package."""
    samples = PACKAGE / "samples" / "stories.toml"
    assert len(stories.parse(samples.read_text(encoding="utf-8"), samples.name)) >= 8


def test_styles_and_types_are_shipped():
    """What the app and type checkers read beside the modules comes with the package."""
    assert (PACKAGE / "py.typed").is_file()
    assert (PACKAGE / "ui" / "app.tcss").is_file()


def test_both_names_start_the_program():
    """`trainer` and `interview-trainer` are the same program, of the version that it tells."""
    scripts = {script.name: script.value for script in entry_points(group="console_scripts")}
    assert scripts["trainer"] == scripts["interview-trainer"] == "trainer.__main__:main"
    assert version("interview-trainer") == trainer.__version__
