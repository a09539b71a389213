"""Reading and writing the history."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.storage.history import rows
from trainer.storage.history.access import Access
from trainer.storage.history.connecting import has_log
from trainer.storage.history.copying import copy_whole
from trainer.storage.history.counting import is_rated
from trainer.storage.history.damage import HistoryDamaged, is_damage
from trainer.storage.history.debriefs import Debriefs
from trainer.storage.history.figures import Figures, before, local_day
from trainer.storage.history.mocks import Mocks, put_attempt
from trainer.storage.history.names import Names
from trainer.storage.history.spoken import SpokenAnswers
from trainer.storage.history.standing import HistoryFile, LoneFile
from trainer.storage.history.tables import ATTEMPTS, FOLLOWS, OVERTURNS, REVIEWS, SCHEDULE, UNDOS
from trainer.storage.history.tellings import Tellings
from trainer.storage.history.union import is_empty

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from trainer.rehearsal.model import Attempt, Card, Follows, Overturn, Review
    from trainer.rehearsal.spoken import Spoken

_STANDING = f"{REVIEWS.selected} WHERE id NOT IN (SELECT review FROM undos)"  # noqa: S608


class History:
    """One opened history; used from the thread that opened it.

    Attributes:
        access: what all parts read and write with.
        names: old ids of stories; what was told under one is read under the id of today.
        debriefs: interviews, and what comes after them.
        figures: what is counted for statistics.
        unread: why the file that the home has was not read and this one is only in memory; empty
            where it was read, or where there is none.
        tellings: what counts as an answer and as told, and how each story was told.
        mocks: the mock interviews.
        spoken: how answers were spoken.
    """

    def __init__(self, file: HistoryFile | LoneFile, *, unread: str = "") -> None:
        """Take over an open file.

        Args:
            file: on disk or in memory.
            unread: see above.
        """
        self.access = Access(file)
        self.unread = unread
        self.names = Names(self.access)
        self.debriefs = Debriefs(self.access, self.names)
        self.figures = Figures(self.access)
        self.tellings = Tellings(self.access)
        self.mocks = Mocks(self.access)
        self.spoken = SpokenAnswers(self.access)
        self._file = file
        self._opened, self._changes = file.connection, file.connection.total_changes
        self._closed = self._was_changed = self._told_half = False

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        if not self._closed:
            self._was_changed, self._closed = self.changed(), True
            self._file.close()

    def secure(self) -> None:
        """Put the file back under its name, where another program took that; it is news then.

        Raises:
            TrainerError: it cannot be put back.
        """
        if not self._closed and not isinstance(self._file, LoneFile):
            self._file.secure()

    def refuse(self, refusal: TrainerError) -> None:
        """Store nothing from now on in memory, but raise an error."""
        if isinstance(self._file, LoneFile):
            self._file.refusal = refusal

    def take_news(self) -> tuple[str, ...]:
        """Return what the person must be told of the file, one sentence each; each is told once."""
        news, self._file.news = tuple(self._file.news), []
        return news

    def take_half(self) -> bool:
        """Return whether half a character was met in the file; only once, as the person is told once."""
        is_new = self.access.met_half and not self._told_half
        self._told_half = self._told_half or is_new
        return is_new

    @property
    def has_log(self) -> bool:
        """Whether programs can share memory where the file is, so that it has a log."""
        return has_log(self.access.connection)

    def record_attempt(
        self, attempt: Attempt, follows: Iterable[Follows] = (), spoken: Spoken | None = None
    ) -> None:
        """Append an attempt, what it follows, and how it was spoken where it was."""
        with self.access.writing() as db:
            put_attempt(db, attempt, follows, spoken)

    def record_in_place(
        self,
        attempt: Attempt,
        follows: Follows,
        others: Iterable[Follows],
        rebuild: Callable[[str, list[Review]], Card | None],
        at: datetime,
        spoken: Spoken | None = None,
    ) -> list[Review]:
        """Append an attempt that takes the place of an earlier one, and take that one's ratings back.

        Args:
            attempt: the new attempt.
            follows: the one whose place it takes.
            others: what else it follows.
            rebuild: gives a story's card from its reviews that are left.
            at: when.
            spoken: how it was spoken; None where it was not.

        Returns:
            The ratings that were taken back.
        """
        with self.access.writing() as db:
            put_attempt(db, attempt, (follows, *others), spoken)
            sql = f"{_STANDING} AND attempt = ?"
            back = self.access.values(rows.review_of, sql, follows.earlier)
            for review in back:
                self._take_back(db, review, partial(rebuild, review.story), at)
        return back

    def record_review(self, review: Review, advance: Callable[[Card | None], Card]) -> Card:
        """Append a review and move the story's card in the same transaction.

        Args:
            review: the new review.
            advance: gives the new card from the one before; called inside the transaction, so
                that two programs at once cannot both start from the same card.
        """
        with self.access.writing() as db:
            card = advance(self.card(review.story))
            REVIEWS.insert(db, rows.row_of(review))
            self.put_card(card)
        return card

    def record_undo(
        self, review: Review, rebuild: Callable[[list[Review]], Card | None], at: datetime
    ) -> None:
        """Take a review back: it stays on record, and the card becomes what the others make it.

        One that was taken back already, by another program perhaps, stays taken back.
        """
        with self.access.writing() as db:
            self._take_back(db, review, rebuild, at)

    def _take_back(
        self,
        db: sqlite3.Connection,
        review: Review,
        rebuild: Callable[[list[Review]], Card | None],
        at: datetime,
    ) -> None:
        UNDOS.insert(db, rows.undo_row(review.id, at), otherwise="IGNORE")
        card = rebuild(self.reviews(review.story))
        db.execute("DELETE FROM schedule WHERE story = ?", (review.story,))
        if card is not None:
            self.put_card(card)

    def record_dated_anew(
        self, review: Review, anew: Review, rebuild: Callable[[list[Review]], Card | None]
    ) -> None:
        """Take a review back and record the same rating under another date, in one step."""
        with self.access.writing() as db:
            UNDOS.insert(db, rows.undo_row(review.id, anew.at), otherwise="IGNORE")
            REVIEWS.insert(db, rows.row_of(anew))
            card = rebuild(self.reviews(review.story))
            if card is not None:
                self.put_card(card)

    def record_overturn(self, overturn: Overturn) -> None:
        """Append the person's own verdict on a key point."""
        with self.access.writing() as db:
            OVERTURNS.insert(db, rows.row_of(overturn))

    def put_card(self, card: Card) -> None:
        """Store a card in the place of the story's; inside a transaction."""
        SCHEDULE.insert(self.access.connection, rows.row_of(card), otherwise="REPLACE")

    def rebuild_schedule(self, rebuild: Callable[[list[Review]], Mapping[str, Card]]) -> None:
        """Put the cards that all reviews make in the place of those that are there."""
        with self.access.writing() as db:
            db.execute("DELETE FROM schedule")
            for card in rebuild(self.reviews()).values():
                self.put_card(card)

    def wants_schedule(self) -> bool:
        """Return whether there are ratings and no schedule: a newer version computes it anew."""
        sql = f"""
            SELECT NOT EXISTS (SELECT 1 FROM schedule) AND EXISTS (
                SELECT 1 FROM ({_STANDING} LIMIT 1)) AS wanted
        """  # noqa: S608
        return bool(self.access.rows(sql)[0]["wanted"])

    def attempt(self, attempt: str) -> Attempt | None:
        """Return the attempt with an id, as it was recorded."""
        sql = f"{ATTEMPTS.selected} WHERE id = ?"
        found = self.access.values(rows.attempt_of, sql, attempt)
        return found[0] if found else None

    def follows(self, attempt: str) -> list[Follows]:
        """Return what an attempt follows."""
        sql = f"{FOLLOWS.selected} WHERE attempt = ?"
        return [link for _, link in self.access.values(rows.follows_of, sql, attempt)]

    def attempts(self, *, story: str = "", limit: int | None = None) -> list[Attempt]:
        """Return all attempts, newest first, of one story or of all, as they were recorded.

        What counts of them, and what the person says of them, is in `tellings` and `figures`.
        """
        where = "WHERE story = ?" if story else "WHERE ? = ''"
        sql = f"{ATTEMPTS.selected} {where} ORDER BY started DESC, rowid DESC LIMIT ?"
        return self.access.values(rows.attempt_of, sql, story, -1 if limit is None else limit)

    def is_rated(self, attempt: str) -> bool:
        """Return whether an attempt has a rating that was not taken back."""
        sql = f"SELECT {is_rated('attempts')} AS rated FROM attempts WHERE id = ?"  # noqa: S608
        return any(row["rated"] for row in self.access.rows(sql, attempt))

    def overturned(self, attempt: str) -> dict[int, Verdict]:
        """Return key point index -> the person's last verdict on it."""
        sql = "SELECT point, verdict FROM overturns WHERE attempt = ? ORDER BY rowid"
        return dict(
            self.access.values(lambda row: (row["point"], Verdict(row["verdict"])), sql, attempt)
        )

    def reviews(self, story: str = "") -> list[Review]:
        """Return the reviews that were not taken back, oldest first."""
        where = " AND story = ?" if story else " AND ? = ''"
        sql = f"{_STANDING}{where} ORDER BY at, rowid"
        return self.access.values(rows.review_of, sql, story)

    def last_review(self) -> Review | None:
        """Return the last review that was not taken back."""
        sql = f"{_STANDING} ORDER BY rowid DESC LIMIT 1"
        found = self.access.values(rows.review_of, sql)
        return found[0] if found else None

    def first_rated_on(self, day: date, begins: int) -> int:
        """Return how many stories were rated for the first time on a person's day."""
        sql = f"""
            SELECT count(DISTINCT story) AS stories FROM reviews AS late
            WHERE at >= ? AND {local_day("at", begins)} = ?
            AND id NOT IN (SELECT review FROM undos) AND NOT EXISTS (
                SELECT 1 FROM reviews AS early WHERE early.story = late.story
                AND early.at < late.at AND {local_day("early.at", begins, "early.utc_offset")} < ?
                AND early.id NOT IN (SELECT review FROM undos))
        """  # noqa: S608
        text = day.isoformat()
        return int(self.access.rows(sql, before(day), text, text)[0]["stories"])

    def reviews_after(self, moment: datetime) -> list[Review]:
        """Return the reviews that are dated later than a time and were not taken back."""
        sql = f"{_STANDING} AND at > ? ORDER BY at, rowid"
        return self.access.values(rows.review_of, sql, rows.stamp(moment))

    def cards(self) -> dict[str, Card]:
        """Return story -> card."""
        return {card.story: card for card in self.access.values(rows.card_of, SCHEDULE.selected)}

    def card(self, story: str) -> Card | None:
        """Return the card of a story, None where it was never rated."""
        found = self.access.values(rows.card_of, f"{SCHEDULE.selected} WHERE story = ?", story)
        return found[0] if found else None

    def check(self) -> str:
        """Return what SQLite finds wrong with the file; empty where it finds nothing."""
        found = [row["integrity_check"] for row in self.access.rows("PRAGMA integrity_check(5)")]
        return "" if found == ["ok"] else "; ".join(found)

    def has_answers(self) -> bool:
        """Return whether there is any attempt."""
        return bool(self.access.rows("SELECT EXISTS (SELECT 1 FROM attempts) AS any")[0]["any"])

    def is_empty(self) -> bool:
        """Return whether nothing was ever stored in it."""
        return is_empty(self.access.connection)

    def changed(self) -> bool:
        """Return whether something was stored since it was opened."""
        if self._closed:
            return self._was_changed
        now = self.access.connection  # another one after the file was put back for a store
        return now is not self._opened or now.total_changes > self._changes

    def copy_to(self, path: Path, *, once: bool = False, within: float | None = None) -> bool:
        """Write a compact, consistent copy of the whole history.

        Args:
            path: the copy's name; what has it now is replaced.
            once: leave a copy of that name that is there already.
            within: seconds after which it is given up; None to wait as long as it takes.

        Returns:
            Whether a copy was written.

        Raises:
            TrainerError: it could not be written; nothing was replaced.
        """
        try:
            return self.access.until_free(
                lambda: copy_whole(self.access.connection, path, once=once, within=within)
            )
        except OSError as error:
            raise TrainerError(f"the backup couldn't be saved: {error.strerror}") from error
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if is_damage(error):
                raise HistoryDamaged(str(error)) from error
            raise TrainerError(f"the backup couldn't be saved: {error}", "make room") from error
