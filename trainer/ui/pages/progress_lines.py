"""Progress as lines of a page: each section asks a question, and its title ends with the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from textual.content import Content

from trainer import plots
from trainer.coach.progress_text import (
    MOST_GAPS,
    MOST_POINTS,
    MOST_STORIES,
    day_name,
    gap_words,
    mean_gap,
    mock_name,
    period_name,
    shown_alike,
)
from trainer.rehearsal.periods import Span
from trainer.text import counted
from trainer.ui.components.calendar import calendar
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.components.hint import key_name
from trainer.ui.components.lines import beside, shown, wrapped
from trainer.ui.components.meter import meter
from trainer.ui.components.moons import LETTERS, fingerprint
from trainer.ui.components.outlook import readiness_plot
from trainer.ui.components.plot import Curve, Mark, Plot, plotted
from trainer.ui.components.section import section
from trainer.ui.components.spark import spark
from trainer.ui.pages.mock_rows import so_far
from trainer.ui.pages.part_lines import TITLE, part_lines
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from datetime import date, datetime

    from trainer.coach.home import Beside
    from trainer.coach.statistics import Points, Progress, Standing
    from trainer.interviews.heard import RoomGap
    from trainer.rehearsal.forecast import DueDay, Forecast
    from trainer.rehearsal.statistics import StoryRecall
    from trainer.rehearsal.weak_points import WeakPoint

NAME = 11
"""Cells of a day's name, the blank after it included."""

READING = Content.styled("reading …", "$quiet")


def progress_lines(
    progress: Progress,
    standing: Standing | None,
    days: Beside | None,
    points: Points | None,
    size: tuple[int, int],
) -> tuple[list[Line], list[Line]]:
    """Return both columns; what is None is still being read.

    Args:
        progress: recall and time over time.
        standing: where the stories stand.
        days: how ready one will be, and the days practised.
        points: what the key points show.
        size: cells of a row, and rows of the screen: a taller one has taller plots.
    """
    lost = _unreadable(progress)
    if not progress.attempts:
        return [*lost, *_nothing_yet()], []
    width, rows = size
    height = max(5, min(12, rows // 4))
    first = [
        _recall(progress, width, height),
        _parts(progress, points, width),
        _weakest(points, width),
        _stories(standing, width),
    ]
    second = [
        _ready(days, width, height),
        _practised(progress, days, width),
        _interview(standing, width),
        _mocks(standing, width),
        *_alike(standing, width),
        _ahead(standing, width),
    ]
    return [*lost, *_joined(first)], list(_joined(second))


def _joined(sections: Sequence[Sequence[Content]]) -> Iterator[Line]:
    return chain.from_iterable((*map(Line, rows), BLANK) for rows in sections if rows)


def _unreadable(progress: Progress) -> Iterator[Line]:
    for line in progress.unreadable:
        yield Line(plain(line), Content.styled("✗ ", "$error"), 2)
    if progress.unreadable:
        yield BLANK


def _answer(figure: str, words: str) -> Content:
    """Return what ends a title: the figure, and what it counts."""
    return Content.assemble(plain(figure, "bold $ink"), " ", plain(words, "$quiet"))


def _title(width: int, title: str, *answers: str | Content) -> Content:
    """Return a title, whole, with the first of its answers that fits beside it."""
    room = width - len(title) - 4
    fits = (answer for answer in answers if shown(answer).cell_length <= room)
    return section(width, title, next(fits, ""))


def _recall(progress: Progress, width: int, height: int) -> list[Content]:
    each, title = progress.span, "How much comes back?"
    told = [
        (place, one.share) for place, one in enumerate(progress.recall) if one.share is not None
    ]
    if not told:
        nothing = f"You rated nothing in these {len(progress.periods)} {each}s."
        return [section(width, title), *wrapped(nothing, width, "$quiet")]
    last = len(progress.periods) - 1
    plot = Plot(
        length=last,
        curves=[Curve(told)],
        marks=[Mark(place, share, "●", "$accent") for place, share in told],
        labels=[*_names(progress, last), (last, "now")],
    )
    place, share = told[-1]
    change = round((share - told[-2][1]) * 100) if len(told) > 1 else 0
    when = _when(progress, place) + (f", {change:+d}" if change else "")
    tellings = counted(sum(one.tellings for one in progress.recall), "telling")
    answers = (_answer(plots.percent(share), one) for one in (f"{when} · {tellings}", when))
    return [_title(width, title, *answers), *plotted(width, height, plot)]


def _names(progress: Progress, last: int) -> Iterator[tuple[float, str]]:
    """Yield place and name of some periods: as many as can be read below a plot."""
    for place in range(0, last - 1, 4):
        start = progress.periods[place].start
        month = progress.span is Span.MONTH
        yield place, period_name(progress.span, start) if month else f"{start.day} {start:%b}"


def _when(progress: Progress, place: int) -> str:
    """Return a period as one says it: this week, or when it was."""
    each = progress.span
    if place == len(progress.periods) - 1:
        return "today" if each is Span.DAY else f"this {each}"
    name = period_name(each, progress.periods[place].start)
    return {Span.DAY: "on", Span.WEEK: "in the week of", Span.MONTH: "in"}[each] + f" {name}"


def _parts(progress: Progress, points: Points | None, width: int) -> list[Content]:
    if points is None:
        return [section(width, TITLE), READING]
    return part_lines(points.parts, progress.span, width)


def _weakest(points: Points | None, width: int) -> list[Content]:
    title = "What to say next time"
    if points is None:
        return [section(width, title), READING]
    if not points.weakest:
        nothing = "Nothing to add. A point shows up here once you've left it out more than once."
        return [section(width, title), *wrapped(nothing, width, "$quiet")]
    top = points.weakest[:MOST_POINTS]
    rest = len(points.weakest) - len(top)
    answer = f"and {rest} more" if rest else counted(len(top), "weak point")
    return [section(width, title, answer), *chain(*(_point(point, width) for point in top))]


def _point(point: WeakPoint, width: int) -> list[Content]:
    """Return a key point in full, what became of it each time, and its story."""
    marks = fingerprint(point.told)
    letter = Content.styled(LETTERS[point.part], "$quiet")
    first, *more = wrapped(point.say, width - 7, indent=4, first=letter)
    story = wrapped(point.title, width - 7, "$quiet", indent=4)
    return [beside(width, first, marks), *more, *story]


def _stories(standing: Standing | None, width: int) -> list[Content]:
    title = "Which story slips?"
    if standing is None or not standing.stories:
        return []
    top = standing.stories[:MOST_STORIES]
    rest = len(standing.stories) - len(top)
    notes = [
        f"{rest} more in `trainer stats --csv`." if rest else "",
        f"{counted(standing.untold, 'story', 'stories')} you haven't practised yet."
        if standing.untold
        else "",
    ]
    note = " ".join(note for note in notes if note)
    return [
        section(width, title, "told last time → now"),
        *(_story(row, width) for row in top),
        *(wrapped(note, width, "$quiet") if note else ()),
    ]


def _story(row: StoryRecall, width: int) -> Content:
    return beside(
        width,
        plain(row.title, "$ink"),
        Content.assemble(
            spark(row.over_time),
            (f" {plots.percent(row.last):>4} → ", "$quiet"),
            (f"{plots.percent(row.predicted):>4}", "bold $ink"),
        ),
    )


def _ready(days: Beside | None, width: int, height: int) -> list[Content]:
    if days is None:
        return [section(width, "How ready will you be?"), READING]
    if days.outlook is None:
        return []
    title = f"Ready by {_until(days.outlook.until, days.today)}?"
    return readiness_plot(width, height, days.outlook, title, spelled=True)


def _until(until: datetime, today: date) -> str:
    """Return a day ahead as one says it."""
    day = until.astimezone().date()
    return f"{day:%A}" if 0 < (day - today).days < 7 else f"{day.day} {day:%B}"


def _practised(progress: Progress, days: Beside | None, width: int) -> list[Content]:
    title = "Did you practise?"
    if days is None:
        return [section(width, title), READING]
    minutes = sum(one.seconds for one in progress.practice) / 60
    note = f"{minutes:.0f} min in all in these {len(progress.periods)} {progress.span}s."
    rows = calendar(width, days.practised, days.today, days.interviews)
    marked = any("◆" in row.plain for row in rows)
    legend = ("◆ interview   ", "bold $partly") if marked else ""
    return [
        _title(width, title, _answer(str(days.days_of_14), "of the last 14 days")),
        *rows,
        Content.assemble(legend, plain(note, "$quiet")).truncate(width, ellipsis=True),
    ]


def _interview(standing: Standing | None, width: int) -> list[Content]:
    title = "Practice compared with the interview"
    if standing is None:
        return [section(width, title), READING]
    if not standing.room:
        words = "Nothing yet. Finish a debrief to see what you said in the interview."
        return [section(width, title), *wrapped(words, width, "$quiet")]
    mean = mean_gap(standing.room)
    return [
        _title(width, title, f"on average {mean}" if mean else "", mean),
        *(_gap(gap, width) for gap in standing.room[:MOST_GAPS]),
    ]


def _alike(standing: Standing | None, width: int) -> Iterator[list[Content]]:
    """Yield the sections that are shown as `trainer stats` does."""
    for one in shown_alike(standing, width) if standing else ():
        rows = map(plain, one.rows)
        yield [section(width, one.title), *rows, *wrapped(one.note, width, "$quiet")]


def _mocks(standing: Standing | None, width: int) -> list[Content]:
    """Return how the mock interviews went, the newest first; nothing without one."""
    held = standing.mocks if standing else ()
    if not held:
        return []
    told = [one.recall for one in held if one.recall is not None]
    change = f", {round((told[0] - told[1]) * 100):+d}" if len(told) > 1 else ""
    answer = _answer(plots.percent(told[0]), f"last time{change}") if told else ""
    rows = [
        beside(
            width,
            plain(mock_name(one.plan), "$ink"),
            Content.styled(plots.percent(one.recall), "bold $ink"),
        )
        for one in held
    ]
    opens = Content.assemble("Press ", key_name("Enter"), " to open one.")
    title = "How did your mock interviews go?"
    plot = so_far(held, width, title, answer) or [_title(width, title, answer)]
    return [*plot, *rows, opens]


def _gap(gap: RoomGap, width: int) -> Content:
    return beside(
        width,
        plain(gap.title, "$ink"),
        Content.assemble(
            (f"{plots.percent(gap.rehearsed):>4} → ", "$quiet"),
            (f"{plots.percent(gap.room):>4}", "bold $ink"),
            (f"  {gap_words(gap):<8}", "$quiet"),
        ),
    )


def _ahead(standing: Standing | None, width: int) -> list[Content]:
    title = "What comes back when?"
    if standing is None:
        return [section(width, title), READING]
    ahead = standing.forecast
    rows = [
        _day(day, ahead, width)
        for day in ahead.days
        if day.again or day.new or day.day == ahead.interview
    ]
    later = f"{counted(ahead.later, 'story', 'stories')} later." if ahead.later else ""
    return [
        section(width, title, f"the next {counted(len(ahead.days), 'day')}"),
        *(rows or wrapped("Nothing's due.", width, "$quiet")),
        *(wrapped(later, width, "$quiet") if later else ()),
    ]


def _day(day: DueDay, ahead: Forecast, width: int) -> Content:
    most = max(1, *(day.again + day.new for day in ahead.days))
    words = [f"{many} {what}" for many, what in ((day.again, "due"), (day.new, "new")) if many]
    bar = meter((day.again + day.new) / most, max(4, min(30, width - 34)))
    event = ("  ◆ interview", "bold $partly") if day.day == ahead.interview else ""
    return Content.assemble(
        (f"{day_name(day.day):<{NAME}} ", "$ink"),
        (f"{' · '.join(words):<15}", "$quiet"),
        bar if words else "",
        event,
    ).truncate(width, ellipsis=True)


def _nothing_yet() -> Iterator[Line]:
    """Yield what this screen will show, and how to get there."""
    yield heading("Nothing rehearsed yet")
    yield Line(plain("Once you've told a story and rated it, you'll see here:"))
    for what in (
        "how much of your stories comes back, week by week",
        "how ready you'll be for the interview",
        "which part slips, and which key points to say next time",
        "the days you practised",
        "how a story went in the interview, compared with practice",
    ):
        yield item(plain(what))
    yield BLANK
    key = key_name("r")
    yield Line(Content.assemble("Press ", key, " to tell a story; one is enough for a start."))
