"""Answers as they count: with the person's own verdicts, and with what was tried again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.grading.model import RecallGrade, Verdict
from trainer.grading.scoring import regrade
from trainer.rehearsal.telling import LastTime, Told, joined
from trainer.storage.history import rows
from trainer.storage.history.counting import (
    MOST_SECONDS,
    is_answer,
    is_no_retry,
    is_rated,
    is_told,
    is_whole,
    score,
    stands,
    was_asked,
)
from trainer.storage.history.figures import before, local_day
from trainer.storage.history.tables import ATTEMPTS

if TYPE_CHECKING:
    from datetime import date, datetime

    from trainer.rehearsal.model import Attempt
    from trainer.storage.history.access import Access


_LEFT_OUT = "NOT IN (SELECT value FROM json_each(?))"
"""Behind an id: that it's none of those in a JSON list, which is the value."""


@dataclass(frozen=True, slots=True)
class Totals:
    """All answers together: how many, and the seconds spent on them, see MOST_SECONDS."""

    attempts: int
    seconds: float


class Tellings:
    """The part of the history that says how each story was told."""

    def __init__(self, access: Access) -> None:
        """Read in a history."""
        self._access = access

    def judged(self, attempts: Sequence[Attempt]) -> list[Attempt]:
        """Return attempts with the person's own verdicts in their grades."""
        sql = """
            SELECT attempt, point, verdict FROM overturns
            WHERE attempt IN (SELECT value FROM json_each(?)) ORDER BY rowid
        """
        mine: dict[str, dict[int, Verdict]] = {}
        for row in self._access.rows(sql, _ids(attempts)):
            mine.setdefault(row["attempt"], {})[row["point"]] = Verdict(row["verdict"])
        return [
            replace(attempt, grade=regrade(attempt.grade, mine[attempt.id]))
            if attempt.grade and attempt.id in mine
            else attempt
            for attempt in attempts
        ]

    def told(self, attempts: Sequence[Attempt]) -> list[Told]:
        """Return answers as they count, in the same order."""
        again = self._retries(attempts)
        return [
            Told(one, joined(one.grade, again[one.id]) if one.grade and one.id in again else None)
            for one in self.judged(attempts)
        ]

    def _retries(self, attempts: Sequence[Attempt]) -> dict[str, list[RecallGrade]]:
        """Return attempt -> the grades of what was tried again of it, oldest first."""
        sql = f"""
            SELECT follows.earlier, {ATTEMPTS.listed} FROM follows
            JOIN attempts ON attempts.id = follows.attempt
            WHERE follows.earlier IN (SELECT value FROM json_each(?)) AND follows.how = 'retries'
            AND {stands("attempts")} ORDER BY attempts.rowid
        """  # noqa: S608
        found = self._access.values(
            lambda row: (str(row["earlier"]), rows.attempt_of(row)), sql, _ids(attempts)
        )
        grades: dict[str, list[RecallGrade]] = {}
        for (earlier, _), one in zip(found, self.judged([one for _, one in found]), strict=True):
            if one.grade is not None:
                grades.setdefault(earlier, []).append(one.grade)
        return grades

    def of_story(self, story: str, limit: int) -> list[Told]:
        """Return the answers with a story, newest first; retries stand with what they repeat."""
        sql = f"""
            {ATTEMPTS.selected} WHERE story = ? AND {is_no_retry("attempts")}
            AND {stands("attempts")} ORDER BY started DESC, rowid DESC LIMIT ?
        """
        return self.told(self._access.values(rows.attempt_of, sql, story, limit))

    def last(self, story: str = "", without: Sequence[str] = ()) -> dict[str, LastTime]:
        """Return story -> how it was told the last time, of one story or of all that were ever told.

        Of several answers in one interview the best counts; some attempts may be left out.
        """
        sql = f"""
            SELECT told.story, told.id, max({score("told")}) AS recall, EXISTS (
                SELECT 1 FROM follows WHERE follows.earlier = told.id AND follows.how = 'retries'
            ) AS again
            FROM (
                SELECT story AS name, max(started) AS newest FROM attempts AS one
                WHERE (story = ? OR ? = '') AND {is_told("one")} AND one.id {_LEFT_OUT}
                GROUP BY story
            ) JOIN attempts AS told ON told.story = name AND told.started = newest
            WHERE {is_told("told")} AND told.id {_LEFT_OUT} GROUP BY told.story
        """  # noqa: S608
        hidden = json.dumps(list(without))
        found = self._access.rows(sql, story, story, hidden, hidden)
        sql = f"{ATTEMPTS.selected} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
        retried = json.dumps([row["id"] for row in found if row["again"]])
        after = {
            one.attempt.story: LastTime(one.recall, one.best)
            for one in self.told(self._access.values(rows.attempt_of, sql, retried))
        }
        alone = {row["story"]: LastTime(row["recall"], row["recall"]) for row in found}
        return alone | after

    def rehearsed_before(self, story: str, moment: datetime) -> float | None:
        """Return the recall of the last whole rehearsal of a story before a moment, 0..1."""
        sql = f"""
            SELECT {score("told")} AS recall FROM attempts AS told
            WHERE story = ? AND started < ? AND {is_whole("told")}
            ORDER BY started DESC, rowid DESC LIMIT 1
        """  # noqa: S608
        found = self._access.rows(sql, story, rows.stamp(moment))
        return float(found[0]["recall"]) if found else None

    def left_in_the_room(self, without: Sequence[str] = ()) -> list[Attempt]:
        """Return per story the last answer given in an interview or a mock, where it was not told since.

        Told means: rehearsed whole and rated, or at least half of what was asked for came back. Some
        attempts may be left out, as if they weren't there.
        """
        sql = f"""
            {ATTEMPTS.selected} JOIN (
                SELECT story AS told, max(rowid) AS place FROM attempts
                WHERE mode IN ('interview', 'mock') AND grade IS NOT NULL AND id {_LEFT_OUT}
                GROUP BY story
            ) ON attempts.rowid = place
            WHERE (
                SELECT 1 FROM attempts AS later WHERE later.story = told AND later.rowid > place
                AND later.mode IN ('typed', 'aloud', 'mock', 'retry') AND {stands("later")}
                AND later.id {_LEFT_OUT}
                AND ({score("later")} >= 0.5 OR {is_rated("later")})
                ORDER BY later.started DESC LIMIT 1  -- among the newest one is found at once
            ) IS NULL
        """  # noqa: S608
        hidden = json.dumps(list(without))
        return self.judged(self._access.values(rows.attempt_of, sql, hidden, hidden))

    def answers_on(self, day: date, begins: int) -> int:
        """Return how many answers were rehearsed on a person's day.

        Args:
            day: the day.
            begins: the local hour at which days begin.
        """
        sql = f"""
            SELECT count(*) AS answers FROM attempts
            WHERE started >= ? AND {is_answer("attempts")} AND {local_day("started", begins)} = ?
        """  # noqa: S608
        return int(self._access.rows(sql, before(day), day.isoformat())[0]["answers"])

    def question_counts(self) -> dict[str, tuple[int, datetime]]:
        """Return question key -> how often it was asked, and when last."""
        sql = f"""
            SELECT question, count(*) AS times, max(started) AS last FROM attempts
            WHERE question > '' AND {was_asked("attempts")} GROUP BY question
        """  # noqa: S608
        counts = self._access.values(
            lambda row: (row["question"], (row["times"], rows.moment(row["last"]))), sql
        )
        return dict(counts)

    def story_counts(self, without: Sequence[str] = ()) -> dict[str, int]:
        """Return story -> how often it was told; some attempts may be left out."""
        sql = f"""
            SELECT story, count(*) AS times FROM attempts
            WHERE story > '' AND {is_told("attempts")} AND id {_LEFT_OUT} GROUP BY story
        """  # noqa: S608
        found = self._access.rows(sql, json.dumps(list(without)))
        return {row["story"]: row["times"] for row in found}

    def totals(self) -> Totals:
        """Return all answers together, and the time spent on them and on what was tried again."""
        sql = f"""
            SELECT count(*) FILTER (WHERE {is_answer("attempts")}) AS attempts,
                   coalesce(sum(min(seconds, ?)), 0) AS seconds
            FROM attempts WHERE {stands("attempts")}
        """  # noqa: S608
        (row,) = self._access.rows(sql, MOST_SECONDS)
        return Totals(row["attempts"], row["seconds"])


def _ids(attempts: Iterable[Attempt]) -> str:
    return json.dumps([attempt.id for attempt in attempts])
