"""Reading and writing the history."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.storage.history import rows
from trainer.storage.history.copying import copy_whole
from trainer.storage.history.damage import HistoryDamaged, is_damage
from trainer.storage.history.debriefs import Debriefs
from trainer.storage.history.figures import MOST_SECONDS, Figures

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from trainer.rehearsal.model import Attempt, Card, Overturn, Review

_STANDING = "FROM reviews WHERE id NOT IN (SELECT review FROM undos)"


@dataclass(frozen=True, slots=True)
class Totals:
    """All attempts together: how many, and the seconds spent on them, see MOST_SECONDS."""

    attempts: int
    seconds: float


class History(Debriefs, Figures):
    """One opened history; used from the thread that opened it."""

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
        """Take a review back: it stays on record, and the card becomes what the others make it.

        One that was taken back already, by another program perhaps, stays taken back.
        """
        with self._writing() as db:
            db.execute("INSERT OR IGNORE INTO undos VALUES (?,?)", (review.id, rows.stamp(at)))
            card = rebuild(self.reviews(review.story))
            db.execute("DELETE FROM schedule WHERE story = ?", (review.story,))
            if card is not None:
                self._put_card(card)

    def record_overturn(self, overturn: Overturn) -> None:
        """Append the person's own verdict on a key point."""
        with self._writing() as db:
            db.execute("INSERT INTO overturns VALUES (?,?,?,?)", rows.overturn_row(overturn))

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

    def attempt(self, attempt: str) -> Attempt | None:
        """Return the attempt with an id."""
        found = self._values(rows.attempt_of, "SELECT * FROM attempts WHERE id = ?", attempt)
        return found[0] if found else None

    def attempts(self, *, story: str = "", limit: int | None = None) -> list[Attempt]:
        """Return attempts, newest first, of one story or of all."""
        where = "WHERE story = ?" if story else "WHERE ? = ''"
        return self._values(
            rows.attempt_of,
            f"SELECT * FROM attempts {where} ORDER BY started DESC, rowid DESC LIMIT ?",  # noqa: S608
            story,
            -1 if limit is None else limit,
        )

    def left_in_the_room(self) -> list[Attempt]:
        """Return per story the last answer given in an interview, where it was not told since.

        Told means: rehearsed whole and rated, or at least half of what was asked for came back.
        """
        sql = """
            SELECT attempts.* FROM attempts JOIN (
                SELECT story AS told, max(rowid) AS place FROM attempts
                WHERE mode = 'interview' GROUP BY story
            ) ON attempts.rowid = place
            WHERE (
                SELECT 1 FROM attempts AS later WHERE later.story = told AND later.rowid > place
                AND later.mode IN ('typed', 'aloud', 'retry') AND (
                    json_extract(later.grade, '$.score') >= 0.5
                    OR EXISTS (
                        SELECT 1 FROM reviews WHERE reviews.story = told
                        AND reviews.attempt = later.id
                    )
                ) ORDER BY later.started DESC LIMIT 1  -- among the newest one is found at once
            ) IS NULL
        """
        return self._values(rows.attempt_of, sql)

    def attempts_since(self, since: datetime) -> int:
        """Return how many answers were rehearsed since a time; those of interviews do not count."""
        sql = "SELECT count(*) FROM attempts WHERE started >= ? AND mode <> 'interview'"
        return int(self._all(sql, rows.stamp(since))[0][0])

    def overturned(self, attempt: str) -> dict[int, Verdict]:
        """Return key point index -> the person's last verdict on it."""
        sql = "SELECT point, verdict FROM overturns WHERE attempt = ? ORDER BY rowid"
        return dict(self._values(lambda row: (row[0], Verdict(row[1])), sql, attempt))

    def reviews(self, story: str = "") -> list[Review]:
        """Return the reviews that were not taken back, oldest first."""
        where = " AND story = ?" if story else " AND ? = ''"
        sql = f"SELECT * {_STANDING}{where} ORDER BY at, rowid"
        return self._values(rows.review_of, sql, story)

    def last_review(self) -> Review | None:
        """Return the last review that was not taken back."""
        sql = f"SELECT * {_STANDING} ORDER BY rowid DESC LIMIT 1"
        found = self._values(rows.review_of, sql)
        return found[0] if found else None

    def first_rated_since(self, since: datetime) -> int:
        """Return how many stories were rated for the first time since a time."""
        sql = """
            SELECT count(DISTINCT story) FROM reviews AS late
            WHERE at >= ? AND id NOT IN (SELECT review FROM undos) AND NOT EXISTS (
                SELECT 1 FROM reviews AS early WHERE early.story = late.story AND early.at < ?
                AND early.id NOT IN (SELECT review FROM undos))
        """
        return int(self._all(sql, rows.stamp(since), rows.stamp(since))[0][0])

    def cards(self) -> dict[str, Card]:
        """Return story -> card."""
        return {card.story: card for card in self._values(rows.card_of, "SELECT * FROM schedule")}

    def card(self, story: str) -> Card | None:
        """Return the card of a story, None where it was never rated."""
        found = self._values(rows.card_of, "SELECT * FROM schedule WHERE story = ?", story)
        return found[0] if found else None

    def question_counts(self) -> dict[str, tuple[int, datetime]]:
        """Return question key -> how often it was asked, and when last."""
        sql = "SELECT question, count(*), max(started) FROM attempts WHERE question > '' GROUP BY 1"
        return dict(self._values(lambda row: (row[0], (row[1], rows.moment(row[2]))), sql))

    def story_counts(self) -> dict[str, int]:
        """Return story -> how often it was told."""
        return dict(self._all("SELECT story, count(*) FROM attempts WHERE story > '' GROUP BY 1"))

    def totals(self) -> Totals:
        """Return all attempts together."""
        sql = "SELECT count(*), coalesce(sum(min(seconds, ?)), 0) FROM attempts"
        count, seconds = self._all(sql, MOST_SECONDS)[0]
        return Totals(count, seconds)

    def check(self) -> str:
        """Return what SQLite finds wrong with the file; empty where it finds nothing."""
        found = [row[0] for row in self._all("PRAGMA integrity_check(5)")]
        return "" if found == ["ok"] else "; ".join(found)

    def copy_to(self, path: Path, *, once: bool = False) -> bool:
        """Write a compact, consistent copy of the whole history.

        Args:
            path: the copy's name; what has it now is replaced.
            once: leave a copy of that name that is there already.

        Returns:
            Whether a copy was written.

        Raises:
            TrainerError: it could not be written; nothing was replaced.
        """
        try:
            return copy_whole(self._connection, path, once=once)
        except OSError as error:
            raise TrainerError(f"the backup could not be written: {error.strerror}") from error
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if is_damage(error):
                raise HistoryDamaged(str(error)) from error
            raise TrainerError(f"the backup could not be written: {error}", "make room") from error
