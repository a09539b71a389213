"""Reading and writing the history."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.storage.history import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from trainer.interviews.model import Interview
    from trainer.rehearsal.model import Attempt, Card, Overturn, Review

_STANDING = "FROM reviews WHERE id NOT IN (SELECT review FROM undos)"


@dataclass(frozen=True, slots=True)
class Totals:
    """All attempts together: how many, and the seconds spent on them."""

    attempts: int
    seconds: float


class History:
    """One opened history; used from the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Run one transaction; it is on disk when the block ends without an error."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection
            self._connection.execute("COMMIT")
        except BaseException as error:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError):
                raise TrainerError(
                    f"the history could not be written: {error}", "nothing was changed; try again"
                ) from error
            raise

    def _all(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, values).fetchall()

    def record_attempt(self, attempt: Attempt) -> None:
        """Append an attempt."""
        with self._writing() as db:
            db.execute(
                "INSERT INTO attempts VALUES (?,?,?,?,?,?,?,?,?,?)", rows.attempt_row(attempt)
            )

    def record_review(self, review: Review, advance: Callable[[Card | None], Card]) -> Card:
        """Append a review and move the story's card in the same transaction.

        Args:
            review: the new review.
            advance: gives the new card from the one before; called inside the transaction, so
                that two programs at once cannot both start from the same card.
        """
        with self._writing() as db:
            card = advance(self.card(review.story))
            db.execute("INSERT INTO reviews VALUES (?,?,?,?,?,?,?)", rows.review_row(review))
            self._put_card(card)
        return card

    def record_undo(
        self, review: Review, rebuild: Callable[[list[Review]], Card | None], at: datetime
    ) -> None:
        """Take a review back: it stays on record, and the card becomes what the others make it."""
        with self._writing() as db:
            db.execute("INSERT INTO undos VALUES (?,?)", (review.id, rows.stamp(at)))
            card = rebuild(self.reviews(review.story))
            db.execute("DELETE FROM schedule WHERE story = ?", (review.story,))
            if card is not None:
                self._put_card(card)

    def record_overturn(self, overturn: Overturn) -> None:
        """Append the person's own verdict on a key point."""
        with self._writing() as db:
            db.execute(
                "INSERT INTO overturns VALUES (?,?,?,?)",
                (overturn.attempt, overturn.point, str(overturn.verdict), rows.stamp(overturn.at)),
            )

    def _put_card(self, card: Card) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO schedule VALUES (?,?,?,?,?,?,?,?)", rows.card_row(card)
        )

    def replace_schedule(self, cards: Mapping[str, Card]) -> None:
        """Put rebuilt cards in the place of all."""
        with self._writing() as db:
            db.execute("DELETE FROM schedule")
            for card in cards.values():
                self._put_card(card)

    def save_interview(self, interview: Interview) -> None:
        """Store an interview, replacing one of the same id."""
        with self._writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO interviews VALUES (?,?,?,?,?,?,?)",
                rows.interview_row(interview),
            )

    def delete_interview(self, interview: str) -> None:
        """Forget an interview."""
        with self._writing() as db:
            db.execute("DELETE FROM interviews WHERE id = ?", (interview,))

    def interviews(self) -> list[Interview]:
        """Return all interviews by time."""
        return [rows.interview_of(row) for row in self._all("SELECT * FROM interviews ORDER BY at")]

    def attempt(self, attempt: str) -> Attempt | None:
        """Return the attempt with an id."""
        found = self._all("SELECT * FROM attempts WHERE id = ?", attempt)
        return rows.attempt_of(found[0]) if found else None

    def attempts(self, *, story: str = "", limit: int | None = None) -> list[Attempt]:
        """Return attempts, newest first, of one story or of all."""
        where = "WHERE story = ?" if story else "WHERE ? = ''"
        found = self._all(
            f"SELECT * FROM attempts {where} ORDER BY started DESC, rowid DESC LIMIT ?",  # noqa: S608
            story,
            -1 if limit is None else limit,
        )
        return [rows.attempt_of(row) for row in found]

    def attempts_since(self, since: datetime) -> int:
        """Return how many answers were handed in since a time."""
        sql = "SELECT count(*) FROM attempts WHERE started >= ?"
        return int(self._all(sql, rows.stamp(since))[0][0])

    def overturned(self, attempt: str) -> dict[int, Verdict]:
        """Return key point index -> the person's last verdict on it."""
        sql = "SELECT point, verdict FROM overturns WHERE attempt = ? ORDER BY rowid"
        return {point: Verdict(verdict) for point, verdict in self._all(sql, attempt)}

    def reviews(self, story: str = "") -> list[Review]:
        """Return the reviews that were not taken back, oldest first."""
        where = " AND story = ?" if story else " AND ? = ''"
        found = self._all(f"SELECT * {_STANDING}{where} ORDER BY at, rowid", story)
        return [rows.review_of(row) for row in found]

    def last_review(self) -> Review | None:
        """Return the last review that was not taken back."""
        found = self._all(f"SELECT * {_STANDING} ORDER BY rowid DESC LIMIT 1")
        return rows.review_of(found[0]) if found else None

    def first_reviews(self) -> dict[str, datetime]:
        """Return story -> when it was first rated."""
        found = self._all(f"SELECT story, min(at) {_STANDING} GROUP BY story")
        return {story: rows.moment(at) for story, at in found}

    def cards(self) -> dict[str, Card]:
        """Return story -> card."""
        return {row[0]: rows.card_of(row) for row in self._all("SELECT * FROM schedule")}

    def card(self, story: str) -> Card | None:
        """Return the card of a story, None where it was never rated."""
        found = self._all("SELECT * FROM schedule WHERE story = ?", story)
        return rows.card_of(found[0]) if found else None

    def question_counts(self) -> dict[str, tuple[int, datetime]]:
        """Return question key -> how often it was asked, and when last."""
        sql = "SELECT question, count(*), max(started) FROM attempts WHERE question > '' GROUP BY 1"
        return {key: (count, rows.moment(last)) for key, count, last in self._all(sql)}

    def story_counts(self) -> dict[str, int]:
        """Return story -> how often it was told."""
        return dict(self._all("SELECT story, count(*) FROM attempts WHERE story > '' GROUP BY 1"))

    def totals(self) -> Totals:
        """Return all attempts together."""
        count, seconds = self._all("SELECT count(*), coalesce(sum(seconds), 0) FROM attempts")[0]
        return Totals(count, seconds)

    def check(self) -> str:
        """Return what SQLite finds wrong with the file; empty where it finds nothing."""
        found = [row[0] for row in self._all("PRAGMA integrity_check(5)")]
        return "" if found == ["ok"] else "; ".join(found)

    def copy_to(self, path: Path) -> None:
        """Write a compact, consistent copy of the whole history."""
        self._connection.execute("VACUUM INTO ?", (str(path),))
