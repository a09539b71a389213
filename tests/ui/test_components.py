"""What screens are painted with keeps its width, whatever it is given."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.grading.model import Verdict
from trainer.ui.components import calendar, lines, meter, moons, plot, section, thread

WIDTHS = st.integers(12, 200)
TEXTS = st.text(max_size=60)
SHARES = st.floats(0, 1)


@given(TEXTS, TEXTS, WIDTHS)
def test_two_sides_fill_their_line(left, right, width):
    """The left is cut, so that a line of two sides is never wider than it may be."""
    right = right[: width // 4]
    assert lines.beside(width, left, right).cell_length <= width


@given(TEXTS, WIDTHS)
def test_a_wrapped_text_keeps_its_letters_and_its_width(text, width):
    """Nothing that must be read is cut, and no line is too long."""
    rows = lines.wrapped(text, width, indent=4)
    assert all(row.cell_length <= width for row in rows)
    kept = "".join(row.plain for row in rows)
    assert "".join(kept.split()) == "".join(lines.shown(text).plain.split())


@given(TEXTS, WIDTHS)
def test_a_section_is_as_wide_as_the_screen(title, width):
    """A hairline fills what title and figure leave."""
    assert section.section(width, title, "3 due").cell_length <= width


@given(SHARES, st.integers(1, 60))
def test_a_meter_has_its_width(share, width):
    """Half a cell more or less never makes a bar longer."""
    assert meter.meter(share, width).cell_length == width


def test_marks_say_what_became_of_a_part():
    """Said, partly and missed wane like a moon; what was never told is a point."""
    assert moons.fingerprint([*Verdict, None]).plain == "●◐○·"


@given(
    st.lists(st.tuples(st.floats(0, 10), SHARES), max_size=12),
    st.integers(10, 120),
    st.integers(2, 20),
)
def test_a_plot_keeps_its_size(points, width, height):
    """Every row of a plot has the plot's width at most, and there are two rows for the axis."""
    shown = plot.plotted(
        width,
        height,
        plot.Plot(
            10.0,
            [plot.Curve(points, "$accent")],
            marks=[plot.Mark(x, y, "●", "$accent") for x, y in points],
            labels=[(0, "9 Mar"), (10, "now")],
            upright=9.5,
        ),
    )
    assert len(shown) == height + 2
    assert all(row.cell_length <= max(width, 9) for row in shown)


def test_a_line_rises_from_corner_to_corner():
    """All of it is at the top right, nothing at the bottom left."""
    shown = plot.plotted(25, 6, plot.Plot(1.0, [plot.Curve([(0, 0), (1, 1)])]))
    assert shown[0].plain.startswith("100 ┤")
    assert shown[0].plain.rstrip()[-1] >= "\u2801"
    assert shown[5].plain[5] >= "\u2801"
    assert shown[0].plain[5] == " "


@pytest.mark.parametrize("width", [20, 80])
def test_a_calendar_shades_the_days(width):
    """Today's column is the last, a day is shaded by what was told, an interview is a sign of its own."""
    today = date(2026, 5, 28)
    told = {today: 9, today - timedelta(days=1): 1}
    shown = calendar.calendar(width, told, today, [date(2026, 5, 31)])
    assert shown[4].plain.rstrip().endswith("██")
    assert shown[3].plain.rstrip().endswith("░░")
    assert shown[7].plain.rstrip().endswith("◆")
    assert all(row.cell_length <= width for row in shown)


@given(st.integers(20, 200), st.integers(0, 4), st.lists(st.booleans(), min_size=5, max_size=5))
def test_the_thread_says_where_one_is(width, here, done):
    """What was done is marked so and nothing else; where there is no room only the line is there."""
    facts = ["11 stories", "29% ready", "Sun 14:00", "then", "a day"]
    shown = thread.thread(width, here, done, facts)
    marks = ["●" if was else "○" for was in done]
    marks[here] = "◉"
    assert shown[0].plain.replace("━", "").replace("─", "") == "".join(marks)
    assert all(row.cell_length <= width for row in shown)
