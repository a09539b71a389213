"""Mock interviews in the history: their plans, and what happened in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.mock.model import MockPlan, Step, Turn
from trainer.storage.history import mock_rows, rows
from trainer.storage.history.spoken import spoken_row
from trainer.storage.history.tables import ATTEMPTS, FOLLOWS, MOCK_TURNS, MOCKS, SPOKEN

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from trainer.rehearsal.model import Attempt, Follows
    from trainer.rehearsal.spoken import Spoken
    from trainer.storage.history.access import Access


class Mocks:
    """The part of the history that holds mock interviews."""

    def __init__(self, access: Access) -> None:
        """Read and write this part of a history."""
        self._access = access

    def record_plan(self, plan: MockPlan) -> None:
        """Append a plan."""
        with self._access.writing() as db:
            MOCKS.insert(db, mock_rows.plan_row(plan))

    def record_turn(
        self, turn: Turn, attempt: Attempt | None = None, follows: Iterable[Follows] = ()
    ) -> None:
        """Append what happened, with the answer that was given, in one transaction."""
        with self._access.writing() as db:
            if attempt is not None:
                put_attempt(db, attempt, follows)
            MOCK_TURNS.insert(db, mock_rows.turn_row(turn))

    def record_words(self, ident: str, turn: Turn, said: str, at: datetime) -> None:
        """Append the words of an answer that was spoken, under an id of their own."""
        words = Turn(ident, turn.mock, at, Step.WORDS, turn.place, said=said, of=turn.id)
        self.record_turn(words)

    def plans(self, since: datetime | None = None) -> list[MockPlan]:
        """Return all mock interviews, or those that were made since a moment, the newest first."""
        sql = f"{MOCKS.selected} WHERE at >= ? ORDER BY at DESC, rowid DESC"
        return self._access.values(mock_rows.plan_of, sql, rows.stamp(since) if since else "")

    def turns(self, mock: str) -> list[Turn]:
        """Return what happened in a mock interview, in order; what was spoken has its words in place."""
        sql = f"{MOCK_TURNS.selected} WHERE mock = ? ORDER BY rowid"
        found = self._access.values(mock_rows.turn_of, sql, mock)
        words = {one.of: one.said for one in found if one.step is Step.WORDS}
        return [
            replace(one, said=words.get(one.id, one.said))
            for one in found
            if one.step is not Step.WORDS
        ]

    def newest_of(self, attempt: str) -> str:
        """Return the id of the attempt that took the place of another in the end, else its own."""
        sql = """
            SELECT attempt FROM follows WHERE earlier = ? AND how IN ('continues', 'rereads')
            ORDER BY rowid DESC LIMIT 1
        """
        while found := self._access.rows(sql, attempt):
            attempt = found[0]["attempt"]
        return attempt

    def was_reviewed(self, mock: str, story: str) -> bool:
        """Return whether a story's telling in a mock interview has a review, taken back or not."""
        sql = "SELECT EXISTS (SELECT 1 FROM reviews WHERE id = ?) AS known"
        return bool(self._access.rows(sql, f"{mock}-{story}")[0]["known"])


def put_attempt(
    db: sqlite3.Connection,
    attempt: Attempt,
    follows: Iterable[Follows],
    spoken: Spoken | None = None,
) -> None:
    """Put in an attempt, what it follows and how it was spoken, inside a transaction."""
    ATTEMPTS.insert(db, rows.attempt_row(attempt))
    if spoken is not None:
        SPOKEN.insert(db, spoken_row(attempt.id, spoken))
    for link in follows:
        FOLLOWS.insert(db, rows.follows_row(attempt.id, link))
