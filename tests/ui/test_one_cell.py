"""Terminals that draw ambiguous signs two cells wide, and colours switched off."""

from __future__ import annotations

import unicodedata

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.events import CursorPosition
from textual.widgets import OptionList

from trainer.storage.settings import Settings
from trainer.ui.app import TrainerApp
from trainer.ui.components.moons import MOONS
from trainer.ui.one_cell import NEAREST, OneCell, one_cell

from .waiting import home_is_open, until


def painted(app):
    """Return the letters of the screen as they reach the terminal."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def wide_in(text):
    """Return the characters of a text that a terminal may draw two cells wide."""
    return {
        char
        for char in text
        if unicodedata.east_asian_width(char) == "A" and not unicodedata.combining(char)
    }


async def test_a_terminal_with_wide_signs_gets_narrow_ones(demo_app):
    """Its answer to the question asked at start takes every wide sign off the screen, cell for cell."""
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        before = painted(demo_app)
        assert wide_in(before) >= {"●", "○", "━", "·"}
        demo_app.post_message(CursorPosition(2, 0))
        await until(pilot, lambda: not wide_in(painted(demo_app)))
        after = painted(demo_app)
        assert list(map(cell_len, after.split("\n"))) == list(map(cell_len, before.split("\n")))
        await pilot.press("s")
        await until(pilot, lambda: "Checkout six times" in painted(demo_app))
        assert not wide_in(painted(demo_app))


@pytest.mark.parametrize(
    ("answer", "setting"), [((1, 0), "auto"), ((2, 7), "auto"), ((2, 0), "full")]
)
async def test_any_other_answer_changes_nothing(demo_app, answer, setting):
    """A sign of one cell, an answer about another row, and a person who wants the full signs keep them."""
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        demo_app.signs.choose(setting)
        demo_app.post_message(CursorPosition(*answer))
        await pilot.pause()
        await pilot.pause()
        assert "●" in painted(demo_app)


async def test_plain_signs_can_be_wished_for(demo_app):
    """`signs = "plain"` draws them without asking the terminal."""
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        demo_app._apply(Settings(signs="plain"))
        await until(pilot, lambda: not wide_in(painted(demo_app)))


@pytest.mark.parametrize(("colours", "theme"), [("1", "trainer-dark"), (None, "ansi-dark")])
async def test_the_chosen_row_is_told_without_colours(
    empty_home, open_home, monkeypatch, colours, theme
):
    """Without colours and in the terminal's own, the chosen row of a list is underlined, no other is."""
    if colours:
        monkeypatch.setenv("NO_COLOR", colours)
    app = TrainerApp(open_home(empty_home))
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        app.theme = theme
        await pilot.pause()
        await until(pilot, lambda: app.screen.query("#ways"))
        ways = app.screen.query_one("#ways", OptionList)
        rows = [
            any(one.style and one.style.underline for one in ways.render_line(y)) for y in range(8)
        ]
        assert rows == [True, True, *[False] * 6]


def test_no_two_verdicts_share_a_narrow_sign():
    """Said, partly and missed stay apart, and every sign that stands for another takes one cell."""
    assert len({one_cell(sign) for sign, _ in MOONS.values()}) == len(MOONS)
    assert all(cell_len(sign) == 1 and sign.isascii() for sign in NEAREST.values())


@pytest.mark.parametrize(
    "text", ["Café “naïve” – 12 × 7 ÷ 2", "¹²³ · 5 °C ± 1", "☎ № 7 §", "│ █▌ │"]
)
def test_a_text_keeps_its_cells_and_its_letters(text):
    """Nothing of open width is left, no row gets longer, and no letter is lost."""
    (done,) = OneCell().apply([Segment(text)], Color(0, 0, 0))
    assert not wide_in(done.text)
    assert cell_len(done.text) == cell_len(text)
    kept = unicodedata.normalize("NFC", done.text)
    assert [char for char in text if char.isalpha() and char != "№"] == [
        char for char in kept if char.isalpha() and char not in "xSN"
    ]


@pytest.mark.parametrize(
    ("text", "narrow"),
    [
        ("83 words · 22 h left", "83 words - 22 h left"),
        ("You left it out ·", "You left it out -"),
        (" · ", " - "),
        ("·····", "....."),
        ("one bar a week; · means not told", "one bar a week; . means not told"),
    ],
)
def test_a_dot_between_facts_becomes_a_dash(text, narrow):
    """Where a · parts two facts a full stop would end the sentence; the mark of what was never told stays dots."""
    (done,) = OneCell().apply([Segment(text)], Color(0, 0, 0))
    assert done.text == narrow
