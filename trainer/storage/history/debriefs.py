"""Interviews, debriefs, decisions and the state of letters in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.storage.history import debrief_rows as rows
from trainer.storage.history.access import Access
from trainer.storage.history.rows import stamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from trainer.interviews.debrief import Asked
    from trainer.interviews.decisions import Decision
    from trainer.interviews.letter.state import LetterState
    from trainer.interviews.model import Interview

_INTERVIEWS = """
    SELECT interviews.*, coalesce(details, '{}') FROM interviews
    LEFT JOIN interview_details ON interview_details.interview = interviews.id
"""


class Debriefs(Access):
    """The part of the history that holds what comes after rehearsing."""

    def save_interview(self, interview: Interview) -> None:
        """Store an interview, replacing one of the same id."""
        with self._writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO interviews VALUES (?,?,?,?,?,?,?)",
                rows.interview_row(interview),
            )
            db.execute(
                "INSERT OR REPLACE INTO interview_details VALUES (?,?)",
                (interview.id, rows.details_of(interview)),
            )

    def delete_interview(self, interview: str) -> None:
        """Forget an interview with its debrief; decisions and letters' state stay on record."""
        with self._writing() as db:
            db.execute("DELETE FROM interviews WHERE id = ?", (interview,))
            db.execute("DELETE FROM interview_details WHERE interview = ?", (interview,))
            db.execute("DELETE FROM asked WHERE interview = ?", (interview,))

    def interviews(self) -> list[Interview]:
        """Return all interviews by time."""
        return self._values(rows.interview_of, f"{_INTERVIEWS} ORDER BY at")

    def save_asked(self, asked: Asked, at: datetime) -> None:
        """Store a question of a debrief: a new one comes last, a known one keeps its place."""
        sql = """
            INSERT INTO asked VALUES (
                ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM asked WHERE interview = ?), ?, ?
            ) ON CONFLICT (id) DO UPDATE SET at = excluded.at, noted = excluded.noted
        """
        with self._writing() as db:
            place = (asked.id, asked.interview, asked.interview)
            db.execute(sql, (*place, stamp(at), rows.noted_of(asked)))

    def save_all_asked(self, asked: Sequence[Asked], at: datetime) -> None:
        """Store several questions of a debrief in one transaction, in their order, behind the others."""
        with self._writing() as db:
            for one in asked:
                place = db.execute(
                    "SELECT coalesce(max(position), 0) + 1 FROM asked WHERE interview = ?",
                    (one.interview,),
                ).fetchone()[0]
                values = (one.id, one.interview, place, stamp(at), rows.noted_of(one))
                db.execute("INSERT OR REPLACE INTO asked VALUES (?,?,?,?,?)", values)

    def delete_asked(self, asked: str) -> None:
        """Forget a question of a debrief."""
        with self._writing() as db:
            db.execute("DELETE FROM asked WHERE id = ?", (asked,))

    def asked(self, interview: str) -> list[Asked]:
        """Return the questions of a debrief in their order."""
        sql = "SELECT * FROM asked WHERE interview = ? ORDER BY position, rowid"
        return self._values(rows.asked_of, sql, interview)

    def asked_counts(self) -> dict[str, int]:
        """Return interview -> how many questions its debrief has."""
        return dict(self._all("SELECT interview, count(*) FROM asked GROUP BY 1"))

    def real_counts(self) -> dict[str, int]:
        """Return question key -> how often it was asked for real."""
        sql = """
            SELECT json_extract(noted, '$.question') AS question, count(*) FROM asked
            WHERE question > '' GROUP BY 1
        """
        return dict(self._all(sql))

    def record_decision(self, decision: Decision) -> None:
        """Append a decision about something that was left unsaid."""
        with self._writing() as db:
            db.execute("INSERT INTO decisions VALUES (?,?,?,?,?)", rows.decision_row(decision))

    def decisions(self, interview: str) -> list[Decision]:
        """Return the decisions after an interview, oldest first."""
        sql = "SELECT * FROM decisions WHERE interview = ? ORDER BY rowid"
        return self._values(rows.decision_of, sql, interview)

    def save_letter(self, letter: LetterState) -> None:
        """Store the state of a letter, replacing that of the same id."""
        with self._writing() as db:
            db.execute("INSERT OR REPLACE INTO letters VALUES (?,?,?,?)", rows.letter_row(letter))

    def letters(self, interview: str = "") -> list[LetterState]:
        """Return the state of an interview's letters, or of all."""
        sql = "SELECT * FROM letters WHERE interview = ? OR ? = '' ORDER BY rowid"
        return self._values(rows.letter_of, sql, interview, interview)
