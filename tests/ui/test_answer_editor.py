"""The answer editor: what is typed is what is stored, also in one endless paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.app import App

from trainer.ui.widgets.answer_editor import LONGEST, AnswerEditor, as_typed, in_short_lines


class Host(App[None]):
    def compose(self):
        yield AnswerEditor()

    @property
    def editor(self) -> AnswerEditor:
        return self.query_one(AnswerEditor)


WORDS = st.lists(st.text("abc", min_size=1, max_size=12), max_size=400).map(" ".join)


@given(st.lists(WORDS, max_size=4).map("\n".join))
def test_breaking_long_lines_can_be_undone(text):
    """Whatever was typed comes back exactly, and no line with blanks in it stays long."""
    short = in_short_lines(text)
    assert as_typed(short) == text
    assert all(len(line) <= LONGEST for line in short.split("\n"))


async def test_an_endless_paragraph_is_typed_in_short_lines():
    """Typing without a line break keeps the editor's lines short and the answer in one."""
    app = Host()
    async with app.run_test() as pilot:
        text = "word " * 300
        app.editor.start(text.rstrip())
        app.editor.focus()
        for character in " and":
            await pilot.press("space" if character == " " else character)
        assert app.editor.answer == text + "and"
        assert max(len(line) for line in app.editor.document.lines) <= LONGEST


async def test_growing_past_the_limit_breaks_the_line_once():
    """The key that makes a line too long is not lost, and the cursor stays behind it."""
    app = Host()
    async with app.run_test() as pilot:
        start = ("word " * 96).rstrip() + " x"
        app.editor.start(start)
        app.editor.focus()
        await pilot.press("y", "z", "q")
        await pilot.pause()
        assert app.editor.answer == start + "yzq"
        assert app.editor.cursor_location == app.editor.document.end


async def test_a_break_of_the_persons_own_stays():
    """Enter at the end of a long line is stored as a line break."""
    app = Host()
    async with app.run_test() as pilot:
        app.editor.start("word " * 60)
        app.editor.focus()
        await pilot.press("enter", "x")
        assert app.editor.answer == ("word " * 60).rstrip() + "\nx"


@pytest.mark.parametrize(
    "key", ["enter", "shift+enter", "alt+enter", "alt+shift+enter", "shift+\r", "\r"]
)
async def test_every_key_that_breaks_lines_elsewhere_breaks_them_here(key):
    """Enter with Shift or Alt, as any terminal tells it, is a line break and replaces what is marked."""
    app = Host()
    async with app.run_test() as pilot:
        app.editor.start("one two")
        app.editor.select_line(0)
        app.editor.move_cursor((0, 4))
        app.editor.move_cursor((0, 7), select=True)
        app.post_message(events.Key(key, "\r" if key.endswith("\r") else None))
        await pilot.press("x")
        assert app.editor.text == "one \nx"


async def test_a_line_break_with_shift_at_the_end_of_a_long_line_stays():
    """It is stored as the person's own, like Enter."""
    app = Host()
    async with app.run_test() as pilot:
        app.editor.start("word " * 60)
        await pilot.press("shift+enter", "x")
        assert app.editor.answer == ("word " * 60).rstrip() + "\nx"


async def test_a_pasted_wall_of_text_is_stored_as_it_was():
    """Two thousand pasted words in one line are broken for drawing only."""
    app = Host()
    wall = " ".join(f"w{number}" for number in range(2000))
    async with app.run_test() as pilot:
        app.editor.focus()
        app.post_message(events.Paste(wall))
        await pilot.pause()
        assert app.editor.answer == wall
        assert len(app.editor.document.lines) > 10


@pytest.mark.parametrize("hostile", ["\x1b]52;c;aGk=\x07", "a\u202eb", "\x9b31m", "\u2028"])
async def test_no_control_character_is_drawn(hostile):
    """What a person pastes is stored unchanged and drawn harmless, character for character."""
    app = Host()
    async with app.run_test() as pilot:
        app.editor.load_text(f"x{hostile}y")
        await pilot.pause()
        drawn = app.editor.render_line(0).text
        assert not any(character in drawn for character in "\x1b\x07\u202e\x9b\u2028")
