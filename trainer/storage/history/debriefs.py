"""Interviews, debriefs, decisions and the state of letters in the history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from trainer.storage.history import debrief_rows as rows
from trainer.storage.history.rows import row_of
from trainer.storage.history.tables import (
    ASKED,
    DECISIONS,
    INTERVIEW_DETAILS,
    INTERVIEWS,
    LETTERS,
)

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from trainer.interviews.debrief import Asked
    from trainer.interviews.decisions import Decision
    from trainer.interviews.letter.state import LetterState
    from trainer.interviews.model import Interview
    from trainer.storage.history.access import Access
    from trainer.storage.history.names import Names

_INTERVIEWS = f"""
    SELECT {INTERVIEWS.listed}, coalesce(interview_details.details, '{{}}') AS details
    FROM interviews LEFT JOIN interview_details ON interview_details.interview = interviews.id
"""  # noqa: S608

_DELETED = ((INTERVIEWS, "id"), (INTERVIEW_DETAILS, "interview"), (ASKED, "interview"))
"""The tables whose rows go with an interview, and where each names it."""


class Debriefs:
    """The part of the history that holds what comes after rehearsing."""

    def __init__(self, access: Access, names: Names) -> None:
        """Read and write this part of a history; stories go by their names of today."""
        self._access = access
        self._names = names

    def save_interview(self, interview: Interview) -> None:
        """Store an interview, replacing one of the same id; what people asked stays with them.

        Who is not among its interviewers any more is not known any more to have asked anything.
        """
        before = self._people(interview.id)
        with self._access.writing() as db:
            INTERVIEWS.insert(db, rows.interview_row(interview), otherwise="REPLACE")
            INTERVIEW_DETAILS.insert(db, rows.details_row(interview), otherwise="REPLACE")
            for number, interviewer in enumerate(interview.interviewers, start=1):
                person = interviewer.id or rows.person_id(interview.id, number)
                for name in {interviewer.name, before.pop(person, interviewer.name)} - {""}:
                    _hand_over(db, interview.id, name, person)
            for person in before:
                db.execute(
                    "UPDATE asked SET noted = json_set(noted, '$.by', '') "
                    "WHERE interview = ? AND CASE WHEN json_valid(noted) THEN json_extract(noted, '$.by') END = ?",
                    (interview.id, person),
                )

    def _people(self, interview: str = "") -> dict[str, str]:
        """Return id -> name of the interviewers of an interview, or of all."""
        sql = f"{_INTERVIEWS} WHERE interviews.id = ? OR ? = ''"
        found = self._access.values(rows.detailed_interview_of, sql, interview, interview)
        return {person.id: person.name for one in found for person in one.interviewers}

    def _person(self, interview: str, name: str) -> str:
        """Return the id of the interviewer of a name; a name that nobody has stands for itself."""
        return next(
            (key for key, person in self._people(interview).items() if person == name), name
        )

    def rows_of(self, interview: str) -> dict[str, list[dict[str, Any]]]:
        """Return table -> all rows that `delete_interview` deletes, for `put_back`."""
        return {
            table.name: [
                dict(row)
                for row in self._access.rows(f"{table.selected} WHERE {key} = ?", interview)
            ]
            for table, key in _DELETED
        }

    def put_back(self, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        """Put back what `rows_of` returned before an interview was deleted, in one transaction.

        Raises:
            KeyError: a row lacks a column.
            sqlite3.IntegrityError: a row of the same key is there.
        """
        with self._access.writing() as db:
            for table, _ in _DELETED:
                for row in rows[table.name]:
                    table.insert(db, {column: row[column] for column in table.columns})

    def delete_interview(self, interview: str) -> None:
        """Forget an interview with its debrief; decisions and letters' state stay on record."""
        with self._access.writing() as db:
            for table, key in _DELETED:
                db.execute(f"DELETE FROM {table.name} WHERE {key} = ?", (interview,))  # noqa: S608

    def interviews(self) -> list[Interview]:
        """Return all interviews by time."""
        return self._access.values(rows.detailed_interview_of, f"{_INTERVIEWS} ORDER BY at")

    def save_asked(self, asked: Asked, at: datetime) -> None:
        """Store a question of a debrief: a new one comes last, a known one keeps its place."""
        with self._access.writing() as db:
            known = db.execute("SELECT position FROM asked WHERE id = ?", (asked.id,)).fetchone()
            place = known[0] if known else _next_place(db, asked.interview)
            person = self._person(asked.interview, asked.by)
            ASKED.insert(db, rows.asked_row(asked, place, at, person), otherwise="REPLACE")

    def save_all_asked(
        self, asked: Sequence[Asked], at: datetime, *, instead_of: Sequence[str] = ()
    ) -> None:
        """Store several questions of a debrief in one transaction, in their order, behind the others.

        Args:
            asked: the questions.
            at: the time now.
            instead_of: ids of questions that are forgotten in the same transaction.
        """
        with self._access.writing() as db:
            db.executemany("DELETE FROM asked WHERE id = ?", [(one,) for one in instead_of])
            for one in asked:
                place = _next_place(db, one.interview)
                person = self._person(one.interview, one.by)
                ASKED.insert(db, rows.asked_row(one, place, at, person), otherwise="REPLACE")

    def delete_asked(self, asked: str) -> None:
        """Forget a question of a debrief."""
        with self._access.writing() as db:
            db.execute("DELETE FROM asked WHERE id = ?", (asked,))

    def asked(self, interview: str) -> list[Asked]:
        """Return the questions of a debrief in their order."""
        sql = f"{ASKED.selected} WHERE interview = ? ORDER BY position, rowid"
        people = self._people(interview)
        found = self._access.values(rows.asked_of, sql, interview)
        return [self._named(replace(one, by=people.get(one.by, one.by))) for one in found]

    def _named(self, asked: Asked) -> Asked:
        if not self._names.old:
            return asked
        stories = tuple(dict.fromkeys(map(self._names.now, asked.stories)))
        corrections = tuple(
            replace(correction, story=self._names.now(correction.story))
            for correction in asked.corrections
        )
        return replace(asked, stories=stories, corrections=corrections)

    def asked_counts(self) -> dict[str, int]:
        """Return interview -> how many questions its debrief has."""
        sql = "SELECT interview, count(*) AS questions FROM asked GROUP BY interview"
        return {row["interview"]: row["questions"] for row in self._access.rows(sql)}

    def real_counts(self) -> dict[str, int]:
        """Return question key -> how often it was asked for real."""
        sql = """
            SELECT json_extract(noted, '$.question') AS question, count(*) AS times FROM asked
            WHERE question > '' GROUP BY question
        """
        return {row["question"]: row["times"] for row in self._access.rows(sql)}

    def record_decision(self, decision: Decision) -> None:
        """Append a decision about something that was left unsaid."""
        with self._access.writing() as db:
            DECISIONS.insert(db, row_of(decision))

    def decisions(self, interview: str) -> list[Decision]:
        """Return the decisions after an interview, oldest first."""
        sql = f"{DECISIONS.selected} WHERE interview = ? ORDER BY rowid"
        return self._access.values(rows.decision_of, sql, interview)

    def save_letter(self, letter: LetterState) -> None:
        """Store the state of a letter, replacing that of the same id."""
        with self._access.writing() as db:
            person = self._person(letter.interview, letter.recipient)
            LETTERS.insert(db, rows.letter_row(letter, person), otherwise="REPLACE")

    def letters(self, interview: str = "") -> list[LetterState]:
        """Return the state of an interview's letters, or of all."""
        sql = f"{LETTERS.selected} WHERE interview = ? OR ? = '' ORDER BY rowid"
        people = self._people(interview)
        return self._access.values(partial(rows.letter_of, names=people), sql, interview, interview)


def _hand_over(db: sqlite3.Connection, interview: str, name: str, person: str) -> None:
    """Give what stands under a name to the person of an id: rows of older versions, and of no id."""
    db.execute(
        "UPDATE asked SET noted = json_set(noted, '$.by', ?) "
        "WHERE interview = ? AND CASE WHEN json_valid(noted) THEN json_extract(noted, '$.by') END = ?",
        (person, interview, name),
    )
    db.execute(
        "UPDATE letters SET recipient = ? WHERE interview = ? AND recipient = ?",
        (person, interview, name),
    )


def _next_place(db: sqlite3.Connection, interview: str) -> int:
    """Return the place behind the questions that an interview's debrief has."""
    sql = "SELECT coalesce(max(position), 0) + 1 FROM asked WHERE interview = ?"
    return int(db.execute(sql, (interview,)).fetchone()[0])
