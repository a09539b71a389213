"""Days practised: a column a week, the darker the more was told; read without colour too."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from textual.content import Content

SHADES = "·░▒▓█"
"""Sign of a day by how much was told; the last for all that is more."""

DAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
NAME = 4
"""Cells of a day's name."""


def calendar(
    width: int, told: Mapping[date, int], today: date, interviews: Collection[date] = ()
) -> list[Content]:
    """Return eight rows of at most `width` cells: the months, then Monday to Sunday.

    Args:
        width: cells.
        told: answers handed in on each day.
        today: the last day; interviews of its week may lie behind it.
        interviews: days with an interview.
    """
    step = 3
    monday = today - timedelta(days=today.weekday())
    first = monday - timedelta(weeks=max(1, min(26, (width - NAME) // step)) - 1)
    weeks = [first + timedelta(weeks=n) for n in range((monday - first).days // 7 + 1)]
    rows = [Content.styled(" " * NAME + _months(weeks, step), "$quiet")]
    for number, name in enumerate(DAYS):
        cells = [_day(monday + timedelta(days=number), told, today, interviews) for monday in weeks]
        rows.append(Content.assemble((f"{name:{NAME}}", "$quiet"), *cells))
    return rows


def _day(day: date, told: Mapping[date, int], today: date, interviews: Collection[date]) -> Content:
    if day in interviews:
        return Content.assemble(("◆", "bold $partly"), "  ")
    if day > today:
        return Content("   ")
    level = min(told.get(day, 0), len(SHADES) - 1)
    return Content.assemble((SHADES[level] * 2, "$accent" if level else "$quiet"), " ")


def _months(weeks: list[date], step: int) -> str:
    """Return the names of the months above the week in which each begins."""
    row = ""
    for number, monday in enumerate(weeks):
        new = number == 0 or monday.month != weeks[number - 1].month
        if new and len(row) <= number * step:
            row = row.ljust(number * step) + f"{monday:%b}"
    return row[: len(weeks) * step]
