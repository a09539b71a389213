"""Figures of the history for statistics, summed up by SQLite: only what is needed is read.

Local days come from the time in UTC and the offset that is stored beside it, so that they are the
same wherever they are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from trainer.grading.model import Verdict
from trainer.rehearsal.statistics import PartTold, Practice, Telling
from trainer.rehearsal.weak_points import PointTold
from trainer.storage.history.access import Access
from trainer.storage.history.rows import moment, stamp
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_SECONDS = 1800
"""What one answer counts at most as time practised: one that was left open overnight is no work
(own judgement; a long answer takes five minutes)."""

_WHOLE = "mode IN ('typed', 'aloud') AND grade IS NOT NULL"

_VERDICT = """
    coalesce(
        (SELECT verdict FROM overturns WHERE overturns.attempt = told.id AND point = points.key
         ORDER BY overturns.rowid DESC LIMIT 1),
        points.value ->> 'verdict')
"""
"""The person's own verdict on a key point, or the grader's; of an attempt `told`."""


@dataclass(frozen=True, slots=True)
class RoomTelling:
    """A story as it was last told in the room, and in the last rehearsal before.

    Attributes:
        story: id of the story.
        at: when the interview was, aware, UTC.
        room: recall in the room, 0..1; the best of the interview's answers.
        rehearsed: recall of the last whole rehearsal before; None where there was none.
    """

    story: str
    at: datetime
    room: float
    rehearsed: float | None


class Figures(Access):
    """The part of the history that counts."""

    def practice_since(self, day: date) -> list[Practice]:
        """Return answers and time per local day, oldest first, interviews left out."""
        sql = f"""
            SELECT {_local("started")} AS day, count(*), sum(min(seconds, {MOST_SECONDS}))
            FROM attempts WHERE started >= ? AND mode <> 'interview' GROUP BY 1 ORDER BY 1
        """  # noqa: S608
        return self._values(lambda row: Practice(_day(row[0]), row[1], row[2]), sql, _from(day))

    def tellings_since(self, day: date) -> list[Telling]:
        """Return the rated rehearsals, oldest first; those taken back and the room are left out."""
        sql = f"""
            SELECT reviews.story, {_local("reviews.at", "reviews.utc_offset")}, recalled
            FROM reviews JOIN attempts ON attempts.id = reviews.attempt
            WHERE at >= ? AND mode IN ('typed', 'aloud')
            AND reviews.id NOT IN (SELECT review FROM undos)
            ORDER BY at, reviews.rowid
        """  # noqa: S608
        return self._values(lambda row: Telling(row[0], _day(row[1]), row[2]), sql, _from(day))

    def parts_since(self, day: date) -> list[PartTold]:
        """Return what was told of each part of STAR+R per local day, in weights of key points."""
        sql = f"""
            SELECT points.value ->> 'part', {_local("told.started", "told.utc_offset")} AS day,
                   sum((points.value ->> 'weight')
                       * CASE {_VERDICT} WHEN 'said' THEN 1.0 WHEN 'partly' THEN 0.5 ELSE 0.0 END),
                   sum(points.value ->> 'weight')
            FROM attempts AS told, json_each(told.grade, '$.points') AS points
            WHERE told.started >= ? AND {_WHOLE} GROUP BY 1, 2
        """  # noqa: S608
        return self._values(_part_of, sql, _from(day))

    def last_points(self, stories: Sequence[str], tellings: int) -> list[PointTold]:
        """Return the key points of the last whole rehearsals of each story."""
        return [one for story in stories for one in self._points_of(story, tellings)]

    def _points_of(self, story: str, tellings: int) -> list[PointTold]:
        sql = f"""
            SELECT story, points.value ->> 'say', {_VERDICT}, ago
            FROM (
                SELECT id, story, grade,
                       row_number() OVER (ORDER BY started DESC, rowid DESC) - 1 AS ago
                FROM (SELECT rowid, * FROM attempts WHERE story = ? AND {_WHOLE}
                      ORDER BY started DESC, rowid DESC LIMIT ?)
            ) AS told, json_each(told.grade, '$.points') AS points
        """  # noqa: S608
        return self._values(
            lambda row: PointTold(row[0], row[1], Verdict(row[2]), row[3]), sql, story, tellings
        )

    def last_in_the_room(self) -> list[RoomTelling]:
        """Return per story the last telling in an interview beside the rehearsal before it.

        What a later version of the same debrief replaced does not count.
        """
        sql = f"""
            SELECT told.story, told.started, max(told.grade ->> 'score'), (
                SELECT grade ->> 'score' FROM attempts AS before
                WHERE before.story = told.story AND before.started < told.started AND {_WHOLE}
                ORDER BY before.started DESC, before.rowid DESC LIMIT 1)
            FROM (
                SELECT story AS name, max(rowid) AS place FROM attempts
                WHERE mode = 'interview' GROUP BY story
            ) JOIN attempts AS last ON last.rowid = place
            JOIN attempts AS told ON told.story = name AND told.started = last.started
            WHERE told.mode = 'interview' AND told.grade IS NOT NULL AND told.id NOT IN (
                SELECT attempt FROM reviews JOIN undos ON undos.review = reviews.id)
            GROUP BY told.story ORDER BY told.story
        """  # noqa: S608
        return self._values(_room_of, sql)


def _local(time: str, offset: str = "utc_offset") -> str:
    """Return SQL for the local day of a time in UTC."""
    return f"date({time}, {offset} || ' minutes')"


def _from(day: date) -> str:
    """Return a stamp that comes before every time of a local day, in whatever zone."""
    return stamp(datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=1))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _part_of(row: tuple[Any, ...]) -> PartTold:
    return PartTold(Part(row[0]), _day(row[1]), float(row[2]), float(row[3]))


def _room_of(row: tuple[Any, ...]) -> RoomTelling:
    return RoomTelling(row[0], moment(row[1]), float(row[2]), row[3])
