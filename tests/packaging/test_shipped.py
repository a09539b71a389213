from __future__ import annotations

from importlib.metadata import entry_points, files, version
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


def test_the_table_of_word_pieces_is_shipped_with_its_licences():
    """The table comes with the package, and with it whose work it derives from."""
    assert (PACKAGE / "grading" / "data" / "pieces.bin").stat().st_size > 7_000_000
    checkout = [PACKAGE.parent / "NOTICE", *(PACKAGE.parent / "licenses").glob("*")]
    installed = files("interview-trainer") or ()
    shipped = {path.name for path in checkout if path.is_file()} | {path.name for path in installed}
    assert {"NOTICE", "Apache-2.0.txt", "WordNet-3.0.txt"} <= shipped


def test_both_names_start_the_program():
    """`trainer` and `interview-trainer` are the same program, of the version that it tells."""
    scripts = {script.name: script.value for script in entry_points(group="console_scripts")}
    assert scripts["trainer"] == scripts["interview-trainer"] == "trainer.__main__:main"
    assert version("interview-trainer") == trainer.__version__
