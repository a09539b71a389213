"""Histories under a new id: what was told under an old name of a story belongs to the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trainer.storage.history.rows import moment, stamp
from trainer.storage.history.tables import ATTEMPTS, REVIEWS, STORY_NAMES, Row, Table

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from trainer.storage.history.access import Access


def name_of(row: Row) -> tuple[str, str, datetime]:
    """Return the old and the new name of a story (empty: no more), and when that was said."""
    old, new = row["old"], row["new"]
    if not isinstance(old, str) or not isinstance(new, str):
        raise TypeError("a name is a text")
    return old, new, moment(row["at"])


def resolved(said: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return old name -> today's name.

    Args:
        said: (old, new) as they were said, oldest first; an empty new name takes back the last
            word about an old one. A name that is given anew is no old one any more, so that names
            never run in a circle.
    """
    standing: list[tuple[str, str]] = []
    for old, new in said:
        before = next((pair for pair in reversed(standing) if pair[0] == old), None)
        if new:
            standing.append((old, new))
        elif before is not None:
            standing.remove(before)
    direct: dict[str, str] = {}
    for old, new in standing:
        direct.pop(new, None)
        if old != new:  # else the person said that it is none of today's stories
            direct[old] = new
    found = {}
    for old, following in direct.items():
        new = following
        while new in direct:
            new = direct[new]
        found[old] = new
    return found


class Names:
    """Old and new ids of stories; attempts and reviews are read under today's.

    Rows are never changed. Where a story has an old name, views in the connection's own schema
    stand before the tables of the same names, and every query reads through them.
    """

    def __init__(self, access: Access) -> None:
        """Read the names of a history."""
        self._access = access
        self._now: Mapping[str, str] = {}
        self._gone: frozenset[str] = frozenset()
        self.refresh()

    @property
    def old(self) -> Mapping[str, str]:
        """Old name -> today's name."""
        return self._now

    @property
    def gone(self) -> frozenset[str]:
        """Old names of which the person said that they are none of today's stories."""
        return self._gone

    def now(self, story: str) -> str:
        """Return today's id of a story."""
        return self._now.get(story, story)

    def all_of(self, story: str) -> tuple[str, ...]:
        """Return the names a story ever had, the oldest first, today's last."""
        return (*(old for old, new in self._now.items() if new == story), story)

    def say(self, old: str, new: str, at: datetime) -> None:
        """Record that a story is called otherwise now; an empty new name takes that back.

        The same name twice says that the story is gone.
        """
        with self._access.writing() as db:
            STORY_NAMES.insert(db, {"old": old, "new": new, "at": stamp(at)})
        self.refresh()

    def refresh(self) -> None:
        """Read what another program may have said meanwhile."""
        rows = self._access.values(name_of, f"{STORY_NAMES.selected} ORDER BY rowid")
        now = resolved((old, new) for old, new, _ in rows)
        last = {old: new for old, new, _ in rows}
        self._gone = frozenset(old for old, new in last.items() if old == new)
        if now != self._now:
            self._now = now
            self._access.prepare_with(self._show)

    def _show(self, db: sqlite3.Connection) -> None:
        for table in (ATTEMPTS, REVIEWS):
            db.execute(f"DROP VIEW IF EXISTS temp.{table.name}")
        db.execute("DROP TABLE IF EXISTS temp.old_names")
        if not self._now:
            return
        db.execute("CREATE TEMP TABLE old_names (old TEXT PRIMARY KEY, new TEXT NOT NULL)")
        db.executemany("INSERT INTO temp.old_names (old, new) VALUES (?, ?)", self._now.items())
        for table in (ATTEMPTS, REVIEWS):
            db.execute(_view(table))


@contextmanager
def bare(db: sqlite3.Connection) -> Iterator[None]:
    """Take the views away for a while: `VACUUM INTO` takes them for the tables behind them."""
    sql = "SELECT name FROM temp.sqlite_master WHERE type = 'view'"
    names = {name for (name,) in db.execute(sql)}
    views = [table for table in (ATTEMPTS, REVIEWS) if table.name in names]
    for table in views:
        db.execute(f"DROP VIEW temp.{table.name}")
    try:
        yield
    finally:
        for table in views:
            db.execute(_view(table))


def _view(table: Table) -> str:
    """Return SQL for a table with today's names; both halves find a story through its index."""
    rest = ", ".join(f"here.{column}" for column in table.columns if column != "story")
    return f"""
        CREATE TEMP VIEW {table.name} AS
        SELECT here.rowid AS rowid, {rest}, here.story AS story FROM main.{table.name} AS here
        WHERE here.story NOT IN (SELECT old FROM temp.old_names)
        UNION ALL
        SELECT here.rowid AS rowid, {rest}, old_names.new AS story
        FROM temp.old_names JOIN main.{table.name} AS here ON here.story = old_names.old
    """  # noqa: S608
