"""One opened history file: transactions, and rows as values."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from trainer.errors import TrainerError
from trainer.storage.history.damage import HistoryDamaged, is_damage, is_passing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Value = TypeVar("Value")


class Access:
    """What every part of the history reads and writes with."""

    def __init__(self, connection: sqlite3.Connection, close: Callable[[], None]) -> None:
        """Open the way to a history: its connection, and what lets go of it and of its lock."""
        self._connection = connection
        self._close = close

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        self._close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Run one transaction; it is on disk when the block ends without an error."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection
            self._connection.execute("COMMIT")
        except BaseException as error:
            self._roll_back()
            if is_damage(error):
                raise HistoryDamaged(str(error)) from error
            if is_passing(error):
                raise TrainerError(
                    f"the history could not be written: {error}", "nothing was changed; try again"
                ) from error
            raise

    def _roll_back(self) -> None:
        with suppress(sqlite3.DatabaseError):  # the error that led here is the one to tell
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _all(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if is_damage(error):
                raise HistoryDamaged(str(error)) from error
            if is_passing(error):
                raise TrainerError(
                    f"the history could not be read: {error}", "try again"
                ) from error
            raise

    def _values(
        self, convert: Callable[[tuple[Any, ...]], Value], sql: str, *values: Any
    ) -> list[Value]:
        """Return rows as values; a row that makes no sense means that the file is damaged."""
        found = self._all(sql, *values)
        try:
            return [convert(row) for row in found]
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
            raise HistoryDamaged(f"a row makes no sense: {error}") from error
