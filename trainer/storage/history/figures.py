"""Figures of the history for statistics, summed up by SQLite: only what is needed is read.

A person's days come from the time in UTC and the offset that is stored beside it, so that they are the
same wherever they are read. `begins` is the local hour at which a day begins.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from trainer.grading.model import Verdict
from trainer.storage.history.counting import (
    MOST_SECONDS,
    asks_for_all,
    is_answer,
    is_told,
    is_whole,
    score,
    stands,
    verdict,
    worth,
)
from trainer.storage.history.rows import moment, stamp
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.rehearsal.statistics import PartTold, Practice, Telling
    from trainer.rehearsal.weak_points import PointTold
    from trainer.storage.history.access import Access, Value
    from trainer.storage.history.tables import Row


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


class Figures:
    """The part of the history that counts."""

    def __init__(self, access: Access) -> None:
        """Count in a history."""
        self._access = access

    def practice_since(self, day: date, begins: int) -> list[Practice]:
        """Return answers and time per day of the person, interviews left out."""
        from trainer.rehearsal.statistics import Practice  # noqa: PLC0415  Home waits for no figures

        sql = f"""
            SELECT {local_day("started", begins)} AS day,
                   count(*) FILTER (WHERE {is_answer("attempts")}) AS answers,
                   sum(min(seconds, {MOST_SECONDS})) AS seconds
            FROM attempts WHERE started >= ? AND mode <> 'interview' AND {stands("attempts")}
            GROUP BY day
        """  # noqa: S608
        return self._at_once(
            lambda row: Practice(date.fromisoformat(row["day"]), row["answers"], row["seconds"]),
            ("day", "answers", "seconds"),
            sql,
            before(day),
        )

    def tellings_since(self, day: date, begins: int) -> list[Telling]:
        """Return the rated rehearsals; those taken back and the room are left out.

        What was tried again right after does not count: it had just been shown.
        """
        from trainer.rehearsal.statistics import Telling  # noqa: PLC0415  as above

        sql = f"""
            SELECT told.id, reviews.story, {local_day("reviews.at", begins, "reviews.utc_offset")} AS day,
                   recalled, EXISTS (SELECT 1 FROM follows WHERE follows.earlier = told.id
                                     AND follows.how = 'retries') AS again
            FROM reviews JOIN attempts AS told ON told.id = reviews.attempt
            WHERE at >= ? AND {asks_for_all("told")}
            AND reviews.id NOT IN (SELECT review FROM undos)
        """  # noqa: S608
        columns = ("id", "story", "day", "recalled", "again")
        found = self._at_once(lambda row: row, columns, sql, before(day))
        at_once = self._scores([row["id"] for row in found if row["again"]])
        return [
            Telling(
                row["story"],
                date.fromisoformat(row["day"]),
                at_once.get(row["id"], row["recalled"]),
            )
            for row in found
        ]

    def _scores(self, attempts: Sequence[str]) -> dict[str, float]:
        """Return attempt -> the share that it told at once; grades are read for this only."""
        if not attempts:
            return {}
        sql = f"""
            SELECT id, {score("told")} AS recall FROM attempts AS told
            WHERE id IN (SELECT value FROM json_each(?))
        """  # noqa: S608
        found = self._at_once(lambda row: row, ("id", "recall"), sql, json.dumps(list(attempts)))
        return {row["id"]: float(row["recall"]) for row in found}

    def parts_since(self, day: date, begins: int, without: Sequence[str] = ()) -> list[PartTold]:
        """Return what was told of each part of STAR+R per day of the person, in weights of key points.

        Some attempts may be left out.
        """
        sql = f"""
            SELECT points.value ->> 'part' AS part,
                   {local_day("told.started", begins, "told.utc_offset")} AS day,
                   sum((points.value ->> 'weight') * {worth(verdict("told", "points"))}) AS told,
                   sum(points.value ->> 'weight') AS weight
            FROM attempts AS told, json_each(told.grade, '$.points') AS points
            WHERE told.started >= ? AND {is_whole("told")}
            AND told.id NOT IN (SELECT value FROM json_each(?)) GROUP BY 1, 2
        """  # noqa: S608
        columns, hidden = ("part", "day", "told", "weight"), json.dumps(list(without))
        return self._at_once(_part_of, columns, sql, before(day), hidden)

    def last_points(
        self, stories: Sequence[str], tellings: int, without: Sequence[str] = ()
    ) -> list[PointTold]:
        """Return the key points of the last whole rehearsals of each story, some attempts left out."""
        from trainer.rehearsal.weak_points import PointTold  # noqa: PLC0415  as above

        sql = f"""
            SELECT told.story, points.value ->> 'say' AS say,
                   {verdict("told", "points")} AS verdict, (
                SELECT count(*) FROM attempts AS later WHERE later.story = told.story
                AND (later.started, later.rowid) > (told.started, told.rowid)
                AND {is_whole("later")}
                AND later.id NOT IN (SELECT value FROM json_each(?))) AS ago
            FROM json_each(?) AS wanted
            JOIN attempts AS told ON told.rowid IN (
                SELECT rowid FROM attempts WHERE story = wanted.value AND {is_whole("attempts")}
                AND id NOT IN (SELECT value FROM json_each(?))
                ORDER BY started DESC, rowid DESC LIMIT ?),
            json_each(told.grade, '$.points') AS points
        """  # noqa: S608
        return self._at_once(
            lambda row: PointTold(row["story"], row["say"], Verdict(row["verdict"]), row["ago"]),
            ("story", "say", "verdict", "ago"),
            sql,
            hidden := json.dumps(list(without)),
            json.dumps(list(stories)),
            hidden,
            tellings,
        )

    def last_in_the_room(self) -> list[RoomTelling]:
        """Return per story the last telling in an interview beside the rehearsal before it.

        What a later version of the same debrief replaced does not count.
        """
        sql = f"""
            SELECT told.story, told.started, max({score("told")}) AS room, (
                SELECT {score("before")} FROM attempts AS before
                WHERE before.story = told.story AND before.started < told.started
                AND {is_whole("before")}
                ORDER BY before.started DESC, before.rowid DESC LIMIT 1) AS rehearsed
            FROM (
                SELECT story AS name, max(rowid) AS place FROM attempts
                WHERE mode = 'interview' AND grade IS NOT NULL GROUP BY story
            ) JOIN attempts AS last ON last.rowid = place
            JOIN attempts AS told ON told.story = name AND told.started = last.started
            WHERE told.mode = 'interview' AND {is_told("told")}
            GROUP BY told.story
        """  # noqa: S608
        return self._at_once(_room_of, ("story", "started", "room", "rehearsed"), sql)

    def _at_once(
        self,
        convert: Callable[[dict[str, Any]], Value],
        columns: tuple[str, ...],
        sql: str,
        *values: Any,
    ) -> list[Value]:
        """Return the rows of a query with these columns as values, in no order.

        They come as one row of JSON: between two rows sqlite3 lets other threads run, and where
        the screen is being painted meanwhile, hundreds of rows cost ten times their own time.
        """
        names = ", ".join(columns)
        whole = f"SELECT json_group_array(json_array({names})) AS found FROM ({sql})"  # noqa: S608

        def convert_all(row: Row) -> list[Value]:
            found = json.loads(row["found"])
            return [convert(dict(zip(columns, one, strict=True))) for one in found]

        (found,) = self._access.values(convert_all, whole, *values)
        return found


def local_day(time: str, begins: int, offset: str = "utc_offset") -> str:
    """Return SQL for the person's day of a time in UTC, where they were.

    Args:
        time: the column with the time.
        begins: the local hour at which days begin.
        offset: the column with the person's offset from UTC then, in minutes.
    """
    return f"date({time}, ({offset} - {60 * begins}) || ' minutes')"


def before(day: date) -> str:
    """Return a stamp that comes before every time of a person's day, in whatever zone."""
    return stamp(datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=1))


def _part_of(row: dict[str, Any]) -> PartTold:
    from trainer.rehearsal.statistics import PartTold  # noqa: PLC0415  as above

    return PartTold(
        Part(row["part"]), date.fromisoformat(row["day"]), float(row["told"]), float(row["weight"])
    )


def _room_of(row: dict[str, Any]) -> RoomTelling:
    return RoomTelling(row["story"], moment(row["started"]), float(row["room"]), row["rehearsed"])
