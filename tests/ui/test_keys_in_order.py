"""Keys that come all at once, as over a slow line, do what they do one by one."""

from __future__ import annotations

import threading

import pytest
from textual.events import Key, Paste

from trainer.ui.screens.grade import GradeScreen
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.stories import StoriesScreen
from trainer.ui.widgets.answer_editor import AnswerEditor

from .waiting import home_is_open, until

NAMES = {" ": "space", "/": "slash", ".": "full_stop", "\n": "enter"}


def _at_once(app, *parts):
    """Send texts and keys in angle brackets to the app without waiting between them."""
    for part in parts:
        if part.startswith("<"):
            app.post_message(Key(part[1:-1], None))
        else:
            for letter in part:
                app.post_message(Key(NAMES.get(letter, letter), letter))


async def _editor(pilot):
    await home_is_open(pilot)
    await pilot.press("r")
    await until(pilot, lambda: isinstance(pilot.app.screen, RehearseScreen))
    await until(pilot, lambda: pilot.app.screen.asking is not None)
    return pilot.app.screen.query_one(AnswerEditor)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("hello world", *["<backspace>"] * 5, "there"), "hello there"),
        (("one", "<left>", "<left>", "X", "<home>", "Y", "<end>", "Z"), "YoXneZ"),
        (("one two", "<ctrl+w>", "three\n", "four", "<up>", "!"), "one !three\nfour"),
        (("gone", "<ctrl+u>", "/tmp/here"), "/tmp/here"),
        (("one two", "<ctrl+z>", "kept"), "kept"),
    ],
)
async def test_typing_and_correcting(app, parts, text):
    """What is typed after a correction is not corrected away."""
    async with app.run_test() as pilot:
        editor = await _editor(pilot)
        _at_once(app, *parts)
        await until(pilot, lambda: editor.text == text)


async def test_a_paste_stays_where_it_was_pasted(app):
    """Keys before and after a paste are typed before and after it."""
    async with app.run_test() as pilot:
        editor = await _editor(pilot)
        _at_once(app, "abc", "<backspace>")
        app.post_message(Paste("PASTED"))
        _at_once(app, "<backspace>", "de")
        await until(pilot, lambda: editor.text == "abPASTEde")


async def test_an_answer_is_handed_in_with_its_last_words(app):
    """Words that arrive together with the key that hands the answer in belong to it."""
    answer = "Checkout was slow. We moved the cart into Redis. Waits fell to a third."
    async with app.run_test() as pilot:
        await _editor(pilot)
        _at_once(app, answer, "<ctrl+j>")
        await until(pilot, lambda: isinstance(pilot.app.screen, GradeScreen))
        (attempt,) = await app.coach.run(lambda work: work.history.attempts())
    assert attempt.answer == answer


async def test_a_command_and_what_is_typed_for_it(app):
    """What is typed behind a key that opens a field goes into that field."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        _at_once(app, "s", "/", "check")
        await until(pilot, lambda: getattr(pilot.app.focused, "value", "") == "check")


async def test_a_key_that_is_never_answered_does_not_stop_the_next(app, monkeypatch):
    """Where a key is lost on its way, the keys after it go on."""
    monkeypatch.setattr("trainer.ui.keys_in_order.LONGEST_WAIT", 0.05)
    async with app.run_test() as pilot:
        editor = await _editor(pilot)
        later, lost = editor.call_later, []

        def losing(call, *given):
            if call == app._keys._arrived and not lost:
                lost.append(call)
                return True
            return later(call, *given)

        monkeypatch.setattr(editor, "call_later", losing)
        _at_once(app, "abc", "<backspace>")
        await pilot.pause(0.1)
        _at_once(app, "d")
        await until(pilot, lambda: editor.text == "abd")


@pytest.mark.parametrize(
    ("keys", "opened"),
    [("se", "StoryEditorScreen"), ("sr", "RehearseScreen"), ("s\n", "StoryPageScreen")],
)
async def test_a_key_for_a_row_waits_until_the_rows_are_there(app, monkeypatch, keys, opened):
    """A key that comes while the stories are still being read is about the story that comes first."""
    slow = threading.Event()
    read = StoriesScreen.rows

    def rows(screen, work, search):
        slow.wait(5)
        return read(screen, work, search)

    monkeypatch.setattr(StoriesScreen, "rows", rows)
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        _at_once(app, keys)
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        await pilot.pause(0.1)
        assert isinstance(app.screen, StoriesScreen)
        slow.set()
        await until(pilot, lambda: type(app.screen).__name__ == opened)


async def test_escape_needs_no_rows(app, monkeypatch):
    """Somebody who wants back does not wait for a list."""
    slow = threading.Event()
    monkeypatch.setattr(StoriesScreen, "rows", lambda *_: slow.wait(60) and ())
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        _at_once(app, "s")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        _at_once(app, "<escape>")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        slow.set()
