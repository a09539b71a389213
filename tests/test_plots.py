"""Plots of plain characters: what they show, and that they keep their columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer import plots
from trainer.cells import cells
from trainer.text import visible

SHARES = st.one_of(st.none(), st.floats(0, 1))


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, ".........."), (0.001, "#........."), (0.5, "#####....."), (1.0, "##########")],
)
def test_a_bar_shows_a_share(share, shown):
    """Only nothing at all shows nothing."""
    assert plots.bar(share, 10) == shown


def test_an_amount_is_measured_against_the_most():
    """The most fills the room; nothing leaves no sign."""
    assert plots.amount(30, 60, 10) == "#####"
    assert plots.amount(0, 60, 10) == ""
    assert plots.amount(0, 0, 10) == ""


def test_digits_are_tens_of_percent():
    """0.3 is a 3 though floats lie below it, all of it is a 9, nothing told is a point."""
    assert plots.digits([0.0, 0.3, 0.69, 0.7, 1.0, None]) == "03679."


def test_a_chart_has_its_points_at_their_height():
    """A point stands in the row of its share, the number below it."""
    rows = plots.chart([0.0, 0.4, 1.0, None])
    assert rows[0].startswith("100% |")
    assert rows[0].index("o") > rows[3].index("o") > rows[5].index("o")
    assert rows[-1].split() == ["%", "0", "40", "100"]


@given(st.lists(SHARES, min_size=1, max_size=14), st.integers(4, 8))
def test_a_chart_keeps_its_width(shares, wide):
    """No row is wider than its columns, and every character is plain ASCII."""
    rows = plots.chart(shares, wide=wide)
    assert max(map(len, rows)) <= 6 + wide * len(shares)
    assert all(row.isascii() for row in rows)
    assert sum(row.count("o") for row in rows) == sum(share is not None for share in shares)


@given(st.text(max_size=40), st.integers(12, 40))
def test_a_text_is_cut_to_its_columns(text, width):
    """Wide letters, line breaks and control characters never break the columns."""
    shown = plots.fitted(text, width)
    assert cells(shown) == width
    assert visible(shown, multiline=False) == shown
