from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from trainer.coach import editor
from trainer.errors import TrainerError
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.problems_dialog import ProblemsDialog
from trainer.ui.screens.stories import StoriesScreen
from trainer.ui.widgets.row_list import RowList

from .waiting import home_is_open, take_questions, text_of, until

GOOD = """\
format = "story-bank/1"
[[story]]
id = "night-shift"
title = "A rota that people could live with"
situation = ["12 of 30 nurses wanted to leave"]
result = ["2 left in the year after"]
"""
BAD = GOOD.replace("title", "titel")


@pytest.fixture
def writes(monkeypatch, tmp_path):
    """Make an editor that writes the given texts, one each time it is opened."""
    texts = []

    def run(command):
        opened.append(command[-1])
        if texts:
            Path(command[-1]).write_text(texts.pop(0), encoding="utf-8")
        return 0

    opened = []
    monkeypatch.setattr(editor, "AT_ONCE", 0.0)  # somebody reads what is shown before they leave
    monkeypatch.setenv("VISUAL", sys.executable)
    monkeypatch.setattr(editor.subprocess, "call", run)
    monkeypatch.setattr("textual.app.App.suspend", _nothing)
    return type("Writes", (), {"texts": texts, "opened": opened})


class _Nothing:
    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


def _nothing(_self):
    return _Nothing()


async def test_a_first_story_is_added(empty_app, empty_home, writes):
    """A story written in the editor is in the story bank, and Home is no longer empty."""
    writes.texts.append(GOOD)
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("O")
        await take_questions(pilot)
        await until(pilot, lambda: getattr(empty_app.screen, "view", None))
        await until(pilot, lambda: empty_app.screen.view.stories == 1)
        assert (empty_home / "stories" / "night-shift.toml").read_text() == GOOD
        assert not list((empty_home / "recovery").glob("story-*"))


async def test_problems_are_shown_and_can_be_mended(empty_app, empty_home, writes):
    """A wrong text is not added: its problems are listed, and e opens the same text again."""
    writes.texts += [BAD, GOOD]
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("O")
        await until(pilot, lambda: isinstance(empty_app.screen, ProblemsDialog))
        problems = " ".join(
            row.plain for one in empty_app.screen.query(".problem") for row in one.rows(200, 0)
        )
        assert "titel" in problems
        assert not list((empty_home / "stories").glob("*.toml"))
        await pilot.press("e")
        await take_questions(pilot)
        await until(pilot, lambda: getattr(empty_app.screen, "view", None))
        await until(pilot, lambda: empty_app.screen.view.stories == 1)
        assert len(set(writes.opened)) == 1


async def test_a_text_kept_for_later_comes_back(empty_app, empty_home, writes):
    """What is kept for later is opened again the next time a story is written."""
    writes.texts += [BAD, GOOD]
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("O")
        await until(pilot, lambda: isinstance(empty_app.screen, ProblemsDialog))
        await pilot.press("escape")
        await empty_app.workers.wait_for_complete()
        assert [path.read_text() for path in (empty_home / "recovery").glob("story-*.toml")] == [
            BAD
        ]
        await pilot.press("O")
        await take_questions(pilot)
        await until(pilot, lambda: getattr(empty_app.screen, "view", None))
        await until(pilot, lambda: empty_app.screen.view.stories == 1)
        assert len(set(writes.opened)) == 1


async def test_discard_deletes_the_text(empty_app, empty_home, writes):
    """Discard leaves neither a story nor a text."""
    writes.texts.append(BAD)
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("O")
        await until(pilot, lambda: isinstance(empty_app.screen, ProblemsDialog))
        await pilot.press("backspace")
        await empty_app.workers.wait_for_complete()
        assert not list((empty_home / "recovery").glob("story-*"))
        assert not list((empty_home / "stories").glob("*.toml"))


async def test_an_untouched_template_adds_nothing(empty_app, empty_home, writes):
    """Leaving the editor without a change adds nothing and leaves nothing behind."""
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("O")
        await until(pilot, lambda: empty_app._notifications)
        assert not list((empty_home / "stories").glob("*.toml"))
        assert not list((empty_home / "recovery").glob("story-*"))


async def test_a_window_that_may_be_open_keeps_its_file(empty_app, empty_home, writes, monkeypatch):
    """Kind: editors that return at once. The file stays, a key goes on, and what was saved counts."""
    monkeypatch.setattr(editor, "AT_ONCE", 60.0)
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("O")
        await until(pilot, lambda: isinstance(empty_app.screen, ConfirmDialog))
        await pilot.press("escape")
        await until(pilot, lambda: any("Kept in" in n.message for n in empty_app._notifications))
        (kept,) = (empty_home / "recovery").glob("story-*.toml")
        await pilot.press("O")
        await until(pilot, lambda: isinstance(empty_app.screen, ConfirmDialog))
        assert writes.opened == [str(kept), str(kept)]
        kept.write_text(GOOD, encoding="utf-8")
        await pilot.click("#yes")
        await until(pilot, lambda: list((empty_home / "stories").glob("*.toml")))


async def test_editing_a_story_shows_the_new_text(app, home, writes):
    """After o the list shows what the file says now."""
    text = (home / "stories" / "mine.toml").read_text()
    writes.texts.append(text.replace("Checkout six times faster", "Checkout, faster"))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        await pilot.press("o")
        await until(
            pilot,
            lambda: app.screen.query_one(RowList).rows[0].story.title == "Checkout, faster",
        )


async def test_an_edit_that_breaks_the_file_is_told(app, home, writes):
    """A story file that is wrong after editing is listed with its problems and can be reopened."""
    text = (home / "stories" / "mine.toml").read_text()
    writes.texts += [text.replace("situation", "sitation", 1), text]
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, ProblemsDialog))
        assert "situation" in text_of(pilot, ".problem")
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        await app.workers.wait_for_complete()
        assert len(app.screen.query_one(RowList).rows) == 5


async def test_a_missing_editor_is_a_clear_message(empty_app, empty_home, monkeypatch):
    """An editor that is not installed is named, and the app goes on."""
    monkeypatch.setenv("VISUAL", "no-such-editor-here")
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("O")
        await until(pilot, lambda: empty_app._notifications)
        (note,) = empty_app._notifications
        assert "no-such-editor-here" in note.title
        assert "$VISUAL" in note.title


def test_visual_comes_before_editor():
    """$VISUAL wins over $EDITOR; its arguments are split as a shell would."""
    environ = {"VISUAL": "emacs -nw '--title=my story'", "EDITOR": "vim"}
    assert editor.find_editor(environ, lambda _: "/bin/x") == ["emacs", "-nw", "--title=my story"]


def test_first_of_the_common_editors():
    """Without a setting the first of nano, vim and vi that is installed is taken."""
    assert editor.find_editor({}, {"vim": "/bin/vim", "vi": "/bin/vi"}.get) == ["vim"]


def test_editors_with_a_window_are_told_to_wait():
    """An editor that would return at once gets its flag to wait, once."""
    assert editor.find_editor({"EDITOR": "code"}, lambda _: "x") == ["code", "--wait"]
    assert editor.find_editor({"EDITOR": "code --wait"}, lambda _: "x") == ["code", "--wait"]


@pytest.mark.parametrize("command", ["'unbalanced", "missing"])
def test_an_unusable_setting_is_refused(command):
    """A setting that cannot be read or is not installed is an error that names the variable."""
    with pytest.raises(TrainerError, match="EDITOR"):
        editor.find_editor({"EDITOR": command}, lambda _: None)


def test_no_editor_at_all():
    """Without any editor the message says what to set."""
    with pytest.raises(TrainerError, match="EDITOR"):
        editor.find_editor({}, lambda _: None)


async def test_a_failing_editor_keeps_the_text(empty_app, empty_home, tmp_path, monkeypatch):
    """An editor that ends with an error is told of, with the place of the text."""
    script = tmp_path / "failing"
    script.write_text("#!/bin/sh\nexit 3\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("VISUAL", os.fspath(script))
    monkeypatch.setattr("textual.app.App.suspend", _nothing)
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("O")
        await until(pilot, lambda: empty_app._notifications)
        (note,) = empty_app._notifications
        assert "status 3" in note.title
        assert len(list((empty_home / "recovery").glob("story-*.toml"))) == 1
