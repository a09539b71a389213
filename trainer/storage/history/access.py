"""One opened history file: transactions, and rows as values."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from trainer.errors import TrainerError
from trainer.storage.history.damage import HistoryDamaged, is_damage, is_passing
from trainer.storage.history.waiting import Patience
from trainer.text import HALF

if TYPE_CHECKING:
    from trainer.storage.history.standing import HistoryFile, LoneFile
    from trainer.storage.history.tables import Row

Value = TypeVar("Value")


class Access:
    """What every part of a history reads and writes with; held by all of them together.

    Attributes:
        met_half: whether half a surrogate pair was met, in a text or in the id of something; no
            encoder takes one, so that somebody must have written it in by hand.
    """

    def __init__(self, file: HistoryFile | LoneFile) -> None:
        """Read and write an open file."""
        self._file = file
        self._patience = Patience()
        self._prepared: sqlite3.Connection | None = None
        self._prepare: Callable[[sqlite3.Connection], None] | None = None
        self.met_half = False

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection to the file; another one after the file was put back under its name."""
        connection = self._file.connection
        if self._prepare is not None and connection is not self._prepared:
            self._prepared = connection
            self._prepare(connection)
        return connection

    def prepare_with(self, prepare: Callable[[sqlite3.Connection], None]) -> None:
        """Do something with the connection now, and with every one that comes after it."""
        self._prepare, self._prepared = prepare, None
        self.until_free(lambda: self.connection)

    def until_free(self, job: Callable[[], Value]) -> Value:
        """Do something with the file as soon as no other program is in the way.

        Raises:
            HistoryBusy: one is, and was for too long.
        """
        return self._patience.until_free(job)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Run one transaction; it is on disk, under its name, when the block ends without an error."""
        self._file.secure()
        try:
            self.until_free(lambda: self.connection.execute("BEGIN IMMEDIATE"))
            yield self.connection
            self.until_free(lambda: self.connection.execute("COMMIT"))
        except BaseException as error:
            self._roll_back()
            if is_damage(error):
                raise HistoryDamaged(str(error)) from error
            if is_passing(error):
                raise TrainerError(
                    f"your history couldn't be saved: {error}", "nothing was changed; try again"
                ) from error
            raise
        self._file.secure()

    def _roll_back(self) -> None:
        with suppress(sqlite3.DatabaseError):  # the error that led here is the one to tell
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Return the rows of a query.

        Raises:
            TrainerError: it could not be read, or the file is damaged.
        """
        try:
            return self._found(sql, tuple(map(self._bound, values)))
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if is_damage(error):
                raise HistoryDamaged(str(error)) from error
            if is_passing(error):
                raise TrainerError(
                    f"your history couldn't be read: {error}", "try again"
                ) from error
            raise

    def _bound(self, value: Any) -> Any:
        """Return a value as a query takes it; half a surrogate pair as bytes, which equal no text."""
        if not isinstance(value, str) or not HALF.search(value):
            return value
        self.met_half = True
        return value.encode("utf-8", "surrogatepass")

    def _found(self, sql: str, values: tuple[Any, ...]) -> list[sqlite3.Row]:
        cursor = self.connection.cursor()
        cursor.row_factory = sqlite3.Row
        try:
            return self.until_free(lambda: cursor.execute(sql, values).fetchall())
        except sqlite3.OperationalError as error:
            if not str(error).startswith("Could not decode"):
                raise
        # SQL took half a surrogate pair out of a JSON text, as Python does without a word.
        self.connection.text_factory = lambda data: data.decode("utf-8", "surrogatepass")
        try:
            found = self.until_free(lambda: cursor.execute(sql, values).fetchall())
        finally:
            self.connection.text_factory = str
        self.met_half = True
        return found

    def values(self, convert: Callable[[Row], Value], sql: str, *values: Any) -> list[Value]:
        """Return rows as values; a row that makes no sense means that the file is damaged.

        Raises:
            TrainerError: as for `rows`.
        """
        found = self.rows(sql, *values)
        try:
            return [convert(row) for row in found]
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
            raise HistoryDamaged(f"a row makes no sense: {error}") from error
