"""The day in what was typed, as signs (see `words`)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from trainer.errors import TrainerError

if TYPE_CHECKING:
    Meaning = Callable[[re.Match[str], "Said"], set[date]]

WEEK = 7

JUST_OVER = timedelta(days=31)
"""A day without a year lies ahead, unless it was in this time: people note interviews afterwards."""


class NotADate(TrainerError):  # noqa: N818  it says what the text is
    """What was typed is no day and hour that can be understood."""

    def __init__(self) -> None:
        super().__init__("that isn't a day and a time", "write it as 2026-05-29 14:00")


@dataclass(frozen=True, slots=True)
class Said:
    """What a day is read with.

    Attributes:
        now: the time on the wall.
        hour: the hour that was said with it, None where none was.
        past: whether it is about something that is over, so that a day is the one before.
    """

    now: datetime
    hour: time | None = None
    past: bool = False

    @property
    def today(self) -> date:
        """The day on the wall."""
        return self.now.date()


def find_days(line: str, said: Said) -> tuple[set[date], str]:
    """Return the days that a line can mean, none where it names none, and the line without them.

    Args:
        line: signs.
        said: what they are read with.

    Raises:
        TrainerError: the calendar has no such day, or it falls on another day of the week.
    """
    for pattern, meaning in _FORMS:
        if match := pattern.search(line):
            rest = f"{line[: match.start()]} {line[match.end() :]}"
            return _on_week_day(meaning(match, said), rest)
    return set(), line


def _on_week_day(meant: set[date], rest: str) -> tuple[set[date], str]:
    """Return those of some days that are the day of the week that stands beside them."""
    named = re.search(r"<W(\d)>", rest)
    if named is None:
        return meant, rest
    right = {day for day in meant if day.isoweekday() == int(named[1])}
    if not right:
        day, wrong = min(meant), date(2024, 1, int(named[1]))  # that month began on a Monday
        raise TrainerError(
            f"{day.day} {day:%B %Y} is a {day:%A}, not a {wrong:%A}", "check the day and the month"
        )
    return right, rest.replace(named[0], "", 1)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        what = f"there's no day {day} in month {month} of {year}"
        raise TrainerError(what, "check the date") from None


def _in_year(match: re.Match[str], said: Said, month: int, day: int) -> date:
    """Return a day in the year that was said, else the next such day, or one that was just now."""
    if match["year"]:
        year = int(match["year"])
        return _day(year + 2000 if year < 100 else year, month, day)
    around = range(said.now.year - 9, said.now.year + 9)  # in nine years there is a 29 February
    known = [date(year, month, day) for year in around if day <= monthrange(year, month)[1]]
    if said.past:
        return next(one for one in reversed(known) if one <= said.today)
    return next(one for one in known if one >= said.today - JUST_OVER)


def _numbers(match: re.Match[str], said: Said) -> set[date]:
    """Return the days that two numbers can mean: with a dot the day is first, else either may be."""
    one, two = int(match["one"]), int(match["two"])
    orders = [(one, two)] if match["sign"] == "." and two <= 12 else [(one, two), (two, one)]
    days = {
        _in_year(match, said, month, day)
        for day, month in orders
        if 1 <= month <= 12 and 1 <= day <= monthrange(2024, month)[1]
    }
    if not days:
        raise TrainerError(f"there's no day {match[0].strip()}", "check the date")
    return days


def _named_month(match: re.Match[str], said: Said) -> set[date]:
    day, month = int(match["day"]), int(match["month"])
    if not 1 <= day <= monthrange(2024, month)[1]:
        raise TrainerError(f"{date(2024, month, 1):%B} has no day {day}", "check the date")
    return {_in_year(match, said, month, day)}


def _year_first(match: re.Match[str], *_: object) -> set[date]:
    return {_day(int(match["year"]), int(match["month"]), int(match["day"]))}


def _named_day(match: re.Match[str], said: Said) -> date:
    """Return today, tomorrow …, or the coming day of a name, which may be today."""
    if match["today"]:
        return said.today + timedelta(days=int(match["today"]))
    return said.today + timedelta(days=(int(match["week_day"]) - said.today.isoweekday()) % WEEK)


def _weeks_from(match: re.Match[str], said: Said) -> set[date]:
    return {_named_day(match, said) + timedelta(weeks=int(match["count"]))}


def _week_day(match: re.Match[str], said: Said) -> set[date]:
    """Return the day that a name means: the coming one; “next” may be that or next week's."""
    coming = _named_day(match, said)
    monday = said.today - timedelta(days=said.today.weekday())
    in_next_week = monday + timedelta(days=WEEK + int(match["week_day"]) - 1)
    how = match["how"] or match["behind"]
    if match["of_next"] or match["week"]:
        return {in_next_week}
    if how == "next":
        return {in_next_week, coming if coming > said.today else in_next_week}
    if how == "last" or (said.past and how != "this" and coming > said.today):
        return {coming - timedelta(days=WEEK)}
    over = (
        not said.past
        and coming == said.today
        and said.hour is not None
        and said.hour <= said.now.time()
    )
    return {coming + timedelta(days=WEEK)} if over and how != "this" else {coming}


def _counted(match: re.Match[str], said: Said) -> set[date]:
    """Return the day a number of days, weeks or months away."""
    count = int(match["count"]) * (-1 if "<ago>" in match[0] else 1)
    if match["unit"] != "month":
        return {said.today + timedelta(days=count * (WEEK if match["unit"] == "week" else 1))}
    months = said.now.year * 12 + said.now.month - 1 + count
    year, month = months // 12, months % 12 + 1
    return {_day(year, month, min(said.now.day, monthrange(year, month)[1]))}


_FREE = r"(?<![\d.:/-])"
_YEAR = r"(?: ?'?(?P<year>(?:19|20)\d\d)(?![\d:./-]))?"
_NAMED = r"(?:<D(?P<today>-?\d)>|<W(?P<week_day>\d)>)"
_COUNT = r"(?P<count>\d{1,3}) <(?P<unit>day|week|month)>"

_FORMS: tuple[tuple[re.Pattern[str], Meaning], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (rf"{_FREE}(?P<year>\d{{4}})(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?![\d/-])", _year_first),
        (rf"{_FREE}(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)", _year_first),
        (rf"{_FREE}(?P<one>\d\d?)(?P<sign>[/.-])(?P<two>\d\d?)(?:(?P=sign) ?(?P<year>20\d\d|\d\d(?![\d:.]))(?!\d)|(?![\d:]))", _numbers),
        (rf"{_FREE}(?P<day>\d\d?)\.? <M(?P<month>\d+)>{_YEAR}", _named_month),
        (rf"<M(?P<month>\d+)> (?P<day>\d\d?)(?![\d:]){_YEAR}", _named_month),
        (rf"(?P<count>\d{{1,2}}) <week> <from> {_NAMED}", _weeks_from),
        (rf"{_NAMED} <in> (?P<count>\d{{1,2}}) <week>", _weeks_from),
        (rf"<in> {_COUNT}", _counted),
        (rf"<ago> {_COUNT}", _counted),
        (rf"{_COUNT} <ago>", _counted),
        (r"(?P<of_next><next> <week> )?(?:<(?P<how>next|this|last)> )?(?P<today>)<W(?P<week_day>\d)>(?: <(?P<behind>next)>(?P<week> <week>)?)?", _week_day),
        (r"<D(?P<today>-?\d)>(?P<week_day>)", lambda found, said: {_named_day(found, said)}),
    )
)  # fmt: skip
