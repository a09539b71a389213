from __future__ import annotations

from pathlib import Path

from trainer.ui.screens.files_dialog import FilesDialog
from trainer.ui.screens.problems_dialog import ProblemsDialog

from .conftest import SIZES, pressing, settle


@SIZES
def test_home(snap_compare, still_app, size):
    """Home shows the interview, readiness and today without anything cut off."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing())


@SIZES
def test_home_empty(snap_compare, still_empty_app, size):
    """The empty home welcomes and offers four ways to start."""
    assert snap_compare(still_empty_app, terminal_size=size, run_before=pressing())


def test_home_light(snap_compare, still_app):
    """The light theme has the same hierarchy."""

    async def light(pilot):
        pilot.app.theme = "trainer-light"
        await settle(pilot)

    assert snap_compare(still_app, terminal_size=(80, 24), run_before=light)


def test_home_with_problems(snap_compare, still_app, home):
    """A broken file is told of in a banner above the rest."""
    (home / "stories" / "broken.toml").write_text('format = "story-bank/1"\n[[story]\n')
    assert snap_compare(still_app, terminal_size=(80, 24), run_before=pressing())


def test_files(snap_compare, still_empty_app):
    """The dialog names the folder for story files."""

    async def run(pilot):
        await settle(pilot)
        await pilot.app.push_screen(
            FilesDialog(Path("/home/me/.local/share/interview-trainer/stories"))
        )

    assert snap_compare(still_empty_app, terminal_size=(80, 24), run_before=run)


def test_problems(snap_compare, still_empty_app):
    """Problems stand below each other, with the ways on."""
    problems = (
        "story-1.toml:7: titel: unknown key; did you mean title?",
        "story-1.toml:7: title: is missing; every story has a title",
        "story-1.toml:19: result[0]: is empty; write what came of it, with a number",
    )

    async def run(pilot):
        await settle(pilot)
        await pilot.app.push_screen(
            ProblemsDialog("The story is not in the story bank yet", problems, new=True)
        )

    assert snap_compare(still_empty_app, terminal_size=(80, 24), run_before=run)


def test_undo(snap_compare, still_app):
    """Undo asks, naming the rating."""
    assert snap_compare(still_app, terminal_size=(80, 24), run_before=pressing("u"))
