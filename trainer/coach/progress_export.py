"""Progress for other programs: one JSON document, or one table with a row a figure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.rehearsal.periods import DAY, Period, Span

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.statistics import Points, Progress, Standing
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.forecast import Forecast

COLUMNS = ("figure", "from", "to", "story", "title", "part", "key_point", "value", "count")
"""Columns of the table; see docs/guide.md for the figures."""

RUNS_IN_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet takes for a formula (OWASP, CSV injection)."""


def progress_document(progress: Progress, standing: Standing, points: Points) -> dict[str, Any]:
    """Return the figures as JSON values: shares 0..1, days as ISO dates, periods end included."""
    return {
        "by": str(progress.span),
        "over_time": [
            {
                "from": _days(period)[0],
                "to": _days(period)[1],
                "recall": _rounded(recall.share),
                "tellings": recall.tellings,
                "answers": practice.answers,
                "minutes": round(practice.seconds / 60, 1),
            }
            for period, recall, practice in zip(
                progress.periods, progress.recall, progress.practice, strict=True
            )
        ],
        "by_part": [
            {
                "part": str(part.part),
                "recall": _rounded(part.share),
                "over_time": _all_rounded(part.over_time),
            }
            for part in points.parts
        ],
        "by_story": [
            {
                "story": story.story,
                "title": story.title,
                "recall": _rounded(story.recall.share),
                "tellings": story.recall.tellings,
                "last": _rounded(story.last),
                "predicted": _rounded(story.predicted),
                "over_time": _all_rounded(story.over_time),
            }
            for story in standing.stories
        ],
        "weakest_points": [
            {
                "story": one.story,
                "title": one.title,
                "part": str(one.part),
                "say": one.say,
                "recall": _rounded(one.recall),
                "said": one.said,
                "tellings": one.tellings,
            }
            for one in points.weakest
        ],
        "room": [
            {
                "story": one.story,
                "title": one.title,
                "rehearsed": _rounded(one.rehearsed),
                "room": _rounded(one.room),
                "gap": _rounded(one.gap),
            }
            for one in standing.room
        ],
        "mocks": [
            {"id": mock.plan.id, "at": mock.plan.at.isoformat(), "recall": _rounded(mock.recall)}
            for mock in standing.mocks
        ],
        "forecast": _forecast(standing.forecast),
    }


def export(work: Workspace, span: Span, name: str) -> Path:
    """Write the figures to a new file, .csv or .json, and return it.

    Raises:
        TrainerError: the name ends otherwise, there is such a file, or it cannot be written.
    """
    from trainer.coach import statistics  # noqa: PLC0415  it needs these words
    from trainer.coach.bank_making import write_to  # noqa: PLC0415  only what leaves needs it

    form = name.strip().rpartition(".")[2].casefold()
    if form not in ("csv", "json"):
        raise TrainerError("the name doesn't say what to write", "end it in .csv or .json")
    looks = (
        statistics.look(work, span),
        statistics.standing(work, span),
        statistics.points(work, span),
    )
    text = (
        progress_table(*looks)
        if form == "csv"
        else json.dumps(progress_document(*looks), indent=2) + "\n"
    )
    return write_to(name, text.encode())


def _forecast(ahead: Forecast) -> dict[str, Any]:
    return {
        "interview": ahead.interview.isoformat() if ahead.interview else None,
        "later": ahead.later,
        "days": [
            {"day": day.day.isoformat(), "again": day.again, "new": day.new} for day in ahead.days
        ],
    }


def _days(period: Period) -> tuple[str, str]:
    """Return the first and the last day of a period."""
    return period.start.isoformat(), (period.end - DAY).isoformat()


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _all_rounded(shares: Sequence[float | None]) -> list[float | None]:
    return [_rounded(share) for share in shares]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table, in the order of COLUMNS; what does not apply is empty."""

    figure: str
    start: str = ""
    end: str = ""
    story: str = ""
    title: str = ""
    part: str = ""
    key_point: str = ""
    value: float | None = None
    count: int | None = None


def progress_table(progress: Progress, standing: Standing, points: Points) -> str:
    """Return the figures as CSV (RFC 4180, lines end with LF), its first line the columns.

    A text of the person's that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(
        [_safe(cell) for cell in astuple(row)] for row in _rows(progress, standing, points)
    )
    return text.getvalue()


def _safe(cell: object) -> object:
    runs = isinstance(cell, str) and cell.startswith(RUNS_IN_SPREADSHEETS)
    return f"'{cell}" if runs else cell


def _rows(progress: Progress, standing: Standing, points: Points) -> Iterator[Row]:
    for period, recall, practice in zip(
        progress.periods, progress.recall, progress.practice, strict=True
    ):
        days = _days(period)
        yield Row("recall", *days, value=_rounded(recall.share), count=recall.tellings)
        minutes = round(practice.seconds / 60, 1)
        yield Row("minutes", *days, value=minutes, count=practice.answers)
    for part in points.parts:
        for period, share in zip(progress.periods, part.over_time, strict=True):
            yield Row("part recall", *_days(period), part=part.part, value=_rounded(share))
    yield from _story_rows(progress, standing)
    for point in points.weakest:
        yield Row(
            "weak point",
            story=point.story,
            title=point.title,
            part=str(point.part),
            key_point=point.say,
            value=_rounded(point.recall),
            count=point.tellings,
        )
    for day in standing.forecast.days:
        for figure, number in (("due again", day.again), ("due new", day.new)):
            yield Row(figure, day.day.isoformat(), day.day.isoformat(), count=number)


def _story_rows(progress: Progress, standing: Standing) -> Iterator[Row]:
    for story in standing.stories:
        row = Row("story recall", story=story.story, title=story.title)
        for period, share in zip(progress.periods, story.over_time, strict=True):
            start, end = _days(period)
            yield replace(row, start=start, end=end, value=_rounded(share))
        yield replace(row, figure="predicted recall", value=_rounded(story.predicted))
    for gap in standing.room:
        row = Row(
            "told in the interview", story=gap.story, title=gap.title, value=_rounded(gap.room)
        )
        yield row
        yield replace(row, figure="rehearsed before", value=_rounded(gap.rehearsed))
