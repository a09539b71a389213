"""Progress in words and plots of plain characters, as `trainer stats` prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer import plots
from trainer.coach.calendar import local
from trainer.rehearsal.periods import LOOK_BACK, Period, Span
from trainer.text import counted

if TYPE_CHECKING:
    from datetime import date

    from trainer.coach.statistics import Points, Progress, Standing
    from trainer.interviews.heard import RoomGap
    from trainer.mock.model import MockPlan
    from trainer.mock.report import Held
    from trainer.rehearsal.forecast import DueDay, Forecast
    from trainer.rehearsal.spoken import Spoken
    from trainer.rehearsal.statistics import Practice, StoryRecall
    from trainer.rehearsal.weak_points import WeakPoint

MOST_POINTS = 8
MOST_STORIES = 20
MOST_GAPS = 10
"""Rows shown of each; `trainer stats --json` and `--csv` have all."""

SCALE = 7
"""Characters left of a chart's columns, the one after them included."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, rows that must not wrap, and a note on how to read them, perhaps empty."""

    title: str
    rows: tuple[str, ...]
    note: str = ""


def sections(
    progress: Progress, standing: Standing, points: Points, width: int
) -> Iterator[Section]:
    """Yield what `trainer stats` prints, for rows of a width."""
    yield _recall(progress, width)
    yield _ahead(standing.forecast, width)
    yield _parts(progress, points, width)
    yield _weakest(points, width)
    if standing.stories:
        yield _stories(progress.span, standing, width)
    yield _room(standing.room, width)
    if standing.mocks:
        yield _mocks(standing.mocks, width)
    yield from shown_alike(standing, width)
    yield _time(progress, width)


def shown_alike(standing: Standing, width: int) -> Iterator[Section]:
    """Yield the sections of rows and a note that the app shows as `trainer stats` does.

    A new statistic that needs no plot of its own is one more of them.
    """
    if standing.spoken:
        yield _spoken(standing.spoken, width)


def _recall(progress: Progress, width: int) -> Section:
    each = progress.span
    title = f"Recall by {each}"
    if not any(one.tellings for one in progress.recall):
        return Section(title, (f"You rated nothing in these {len(progress.periods)} {each}s.",))
    shares = [one.share for one in progress.recall]
    columns = min(len(shares), (width - SCALE) // 4)
    wide = min(6, (width - SCALE) // columns)
    rows = plots.chart(shares[-columns:], wide=wide)
    rows += dates(progress.span, progress.periods[-columns:], wide)
    tellings = sum(one.tellings for one in progress.recall)
    note = f"o is the mean of the {each}'s rated tellings, {_count(tellings, 'telling')} in all."
    return Section(title, tuple(rows), note)


def dates(span: Span, periods: Sequence[Period], wide: int) -> tuple[str, str]:
    """Return two rows that name the periods below a chart: days or months, and what changes."""
    small = [f"{p.start:%b}" if span is Span.MONTH else str(p.start.day) for p in periods]
    large = [f"{p.start:%Y}" if span is Span.MONTH else f"{p.start:%b}" for p in periods]
    pairs = zip(["", *large], large, strict=False)
    shown = ["" if before == name else name for before, name in pairs]
    lines = ("".join(name[:wide].center(wide) for name in names) for names in (small, shown))
    first, second = (f"{'':{SCALE - 1}}{line}".rstrip() for line in lines)
    return first, second


def _ahead(forecast: Forecast, width: int) -> Section:
    most = max(day.again + day.new for day in forecast.days)
    rows = [_due_row(day, forecast, most, max(8, width - 40)) for day in forecast.days]
    later = f" {_count(forecast.later, 'story', 'stories')} later." if forecast.later else ""
    note = f"# comes back, + to be told for the first time. Every rating moves this.{later}"
    return Section(_ahead_title(forecast), tuple(rows) if most else ("Nothing's due.",), note)


def _ahead_title(forecast: Forecast) -> str:
    days = f"The next {counted(len(forecast.days), 'day')}"
    if forecast.interview is None:
        return days
    if forecast.days[-1].day < forecast.interview:
        return f"{days}; the interview is on {day_name(forecast.interview)}"
    return f"Days ahead until the interview on {day_name(forecast.interview)}"


def _due_row(day: DueDay, forecast: Forecast, most: int, room: int) -> str:
    scale = min(1.0, room / max(1, most))
    signs = "#" * _signs(day.again, scale) + "+" * _signs(day.new, scale)
    words = ", ".join(
        f"{number} {what}" for number, what in ((day.again, "again"), (day.new, "new")) if number
    )
    event = "interview" if day.day == forecast.interview else ""
    shown = (f"{words or '-':<15}", signs, event)
    return f"{day_name(day.day):<11} {' '.join(one for one in shown if one)}".rstrip()


def _signs(number: int, scale: float) -> int:
    return max(1, int(number * scale)) if number else 0


def _parts(progress: Progress, points: Points, width: int) -> Section:
    title = "Recall by part of STAR+R"
    if all(part.share is None for part in points.parts):
        return Section(title, ("You told no story in this time.",))
    room = min(30, width - 34)
    rows = tuple(
        f"{part.part.value.capitalize():<11} {plots.bar(part.share or 0.0, room)} "
        f"{plots.percent(part.share)}  {plots.digits(part.over_time)}"
        for part in points.parts
    )
    return Section(title, rows, trend_note(progress.span))


def trend_note(span: Span) -> str:
    """Return how a row of digits reads."""
    return f"Right, one digit a {span}: 6 is 60 to 69%, 9 is 90% or more, . not told."


def _weakest(points: Points, width: int) -> Section:
    title = "Weakest key points"
    if not points.weakest:
        return Section(
            title, ("None. A point shows up here once you've left it out more than once.",)
        )
    rows = [row for point in points.weakest[:MOST_POINTS] for row in _point_rows(point, width)]
    rest = len(points.weakest) - MOST_POINTS
    more = f" {rest} more are weak." if rest > 0 else ""
    return Section(title, tuple(rows), "The last tellings count most." + more)


def _point_rows(point: WeakPoint, width: int) -> tuple[str, str]:
    share = f"{plots.percent(point.recall)}  "
    place = f"{point.part.value.capitalize()}, said {point.said} of {point.tellings}: "
    room = width - len(share)
    return (
        share + plots.cut(point.say, room),
        " " * len(share) + plots.cut(place + point.title, room),
    )


def _stories(span: Span, standing: Standing, width: int) -> Section:
    shown = standing.stories[:MOST_STORIES]
    name = max(8, width - LOOK_BACK[span] - 16)
    rows = [f"{'':<{name}}  {'last':>5}  {'now':>5}"]
    rows += [_story_row(row, name) for row in shown]
    rest = len(standing.stories) - len(shown)
    notes = [
        "last: how much you told last time. now: how much you'd probably tell today.",
        trend_note(span),
        f"{rest} more in `trainer stats --csv`." if rest else "",
        f"{_count(standing.untold, 'story', 'stories')} never rated." if standing.untold else "",
    ]
    title = "Recall by story, the least remembered first"
    return Section(title, tuple(rows), " ".join(note for note in notes if note))


def _story_row(row: StoryRecall, name: int) -> str:
    return (
        f"{plots.fitted(row.title, name)}  {plots.percent(row.last):>5}  "
        f"{plots.percent(row.predicted):>5}  {plots.digits(row.over_time)}"
    )


def _room(gaps: Sequence[RoomGap], width: int) -> Section:
    title = "Practice compared with the interview"
    if not gaps:
        words = "Nothing yet. Finish a debrief to see what you said in the interview."
        return Section(title, (plots.cut(words, width),))
    name = max(12, width - 34)
    rows = [f"{'':<{name}}  {'practice':>9}  {'interview':>9}"]
    rows += [
        f"{plots.fitted(gap.title, name)}  {plots.percent(gap.rehearsed):>9}  "
        f"{plots.percent(gap.room):>9}  {gap_words(gap)}".rstrip()
        for gap in gaps[:MOST_GAPS]
    ]
    mean = mean_gap(gaps)
    note = "Your last rehearsal before it, and what you told them."
    return Section(title, tuple(rows), f"{note} On average {mean}." if mean else note)


def _mocks(held: Sequence[Held], width: int) -> Section:
    name = max(12, width - 20)
    rows = [
        f"{plots.fitted(mock_name(one.plan), name)}  {plots.percent(one.recall):>5}" for one in held
    ]
    note = "Recall of the stories told. `trainer mock report ID` opens one; `trainer mock list` has the ids."
    return Section("Mock interviews", tuple(rows), note)


def _spoken(spoken: Sequence[tuple[date, Spoken]], width: int) -> Section:
    rows = tuple(f"{day_name(day):<12}{spoken_row(one)}"[:width] for day, one in spoken)
    note = "Words a minute, the longest pause, and fillers a minute, at least."
    return Section("How did you sound?", rows, note)


def spoken_row(one: Spoken) -> str:
    """Return how an answer was told: pace, longest pause, fillers; a dash for what isn't known."""
    pace = "–" if one.pace is None else str(one.pace)
    pause = f"{one.pauses[0].seconds:.1f} s" if one.pauses else "under 1 s"
    rate = one.fillers_a_minute
    fillers = "–" if rate is None else f"{rate:.0f}"
    return "  ".join((f"{pace:>4} a minute", f"{pause:>9} pause", f"{fillers:>3} fillers"))


def mock_name(plan: MockPlan) -> str:
    """Return when a mock interview was, and for what: `28 May 12:30 · Acme`."""
    when = local(plan.at, plan.utc_offset)
    what = plan.company or plan.role
    return " · ".join(part for part in (f"{when.day} {when:%b %H:%M}", what) if part)


def mean_gap(gaps: Sequence[RoomGap]) -> str:
    """Return by how much less or more was told in interviews on average; empty if unknown."""
    known = [gap.gap for gap in gaps if gap.gap is not None]
    return _points_less(sum(known) / len(known)) if known else ""


def gap_words(gap: RoomGap) -> str:
    """Return by how many points more or less was told in the interview; empty if unknown."""
    return "" if gap.gap is None else _points_less(gap.gap)


def _points_less(gap: float) -> str:
    number = round(abs(gap) * 100)
    return "the same" if not number else f"{number} {'less' if gap > 0 else 'more'}"


def _time(progress: Progress, width: int) -> Section:
    title = f"Time practised by {progress.span}"
    most = max(one.seconds for one in progress.practice)
    if not any(one.answers for one in progress.practice):
        return Section(title, ("No answers in this time.",))
    room = max(8, min(50, width - 34))
    rows = tuple(
        f"{period_name(progress.span, one.day):<11} {_time_words(one):<19} "
        f"{plots.amount(one.seconds, most, room)}".rstrip()
        for one in progress.practice
    )
    total = sum(one.seconds for one in progress.practice) / 60
    return Section(title, rows, f"{total:.0f} min in all.")


def _time_words(practice: Practice) -> str:
    if not practice.answers:
        return "     -"
    return f"{practice.seconds / 60:>4.0f} min, {_count(practice.answers, 'answer')}"


def period_name(span: Span, start: date) -> str:
    """Return how a period is called, by its first day."""
    return f"{start:%b %Y}" if span is Span.MONTH else day_name(start)


def day_name(day: date) -> str:
    """Return a day as `Thu 28 May`."""
    return f"{day:%a} {day.day} {day:%b}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
