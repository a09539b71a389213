"""The history is read and written by the names of its columns, never by their places."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from tests.storage.conftest import NOW, make_attempt, make_review
from trainer.coach import copies
from trainer.rehearsal.schedule import Schedule
from trainer.storage.history import open_history
from trainer.storage.history.first_page import put_new_first_page
from trainer.storage.history.readers import READERS
from trainer.storage.history.tables import TABLES, TRUTH


def test_every_table_is_listed_with_all_its_columns(history):
    """A migration that adds a table or a column is noticed where statements list them."""
    db = history.access.connection
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    made = {name for (name,) in db.execute(sql)}
    assert {table.name for table in TABLES} == made
    for table in TABLES:
        columns = db.execute("SELECT name FROM pragma_table_info(?)", (table.name,))
        assert set(table.columns) == {name for (name,) in columns}


def test_every_table_of_the_truth_is_rescued_and_merged():
    """A new table has a reader that tells whether a row makes sense, or is made from others."""
    assert set(READERS) == set(TRUTH)


def turn_columns_around(path, table: str) -> None:
    """Make a table anew with its columns in another order and one more, as a migration may."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")][::-1]
        raw.execute(f"CREATE TABLE turned AS SELECT {', '.join(columns)} FROM {table}")
        raw.execute(f"ALTER TABLE turned ADD COLUMN later_{table} TEXT NOT NULL DEFAULT 'x'")
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(f"DROP TABLE {table}")
        raw.execute(f"ALTER TABLE turned RENAME TO {table}")


def filled(home):
    history = open_history(home)
    history.record_attempt(make_attempt())
    review = make_review()
    history.record_review(review, lambda card: Schedule().after(card, review))
    found = history.attempts(), history.reviews(), history.cards()
    history.close()
    return found


def test_columns_may_stand_in_any_order(home):
    """Reading and writing find each value by its column's name, wherever that column stands."""
    before = filled(home)
    for table in ("attempts", "reviews", "schedule"):
        turn_columns_around(home.database, table)
    history = open_history(home)
    assert (history.attempts(), history.reviews(), history.cards()) == before
    history.record_attempt(make_attempt("a2"))
    assert history.attempt("a2") == make_attempt("a2")
    history.close()


def test_a_rescue_finds_values_by_name(home):
    """Rows come back whole from a file with its columns in another order, grade included."""
    before = filled(home)
    for table in ("attempts", "reviews"):
        turn_columns_around(home.database, table)
    copies.rescue(home.root, NOW)
    history = open_history(home)
    assert (history.attempts(), history.reviews(), history.cards()) == before
    history.close()


def test_the_names_of_all_tables_fit_on_one_page(home):
    """A first page that cannot be read can be made anew, however many tables were added."""
    filled(home)
    put_new_first_page(home.database)
    with closing(sqlite3.connect(f"{home.database.as_uri()}?mode=ro", uri=True)) as raw:
        names = {name for (name,) in raw.execute("SELECT name FROM sqlite_schema")}
    assert names >= {table.name for table in TABLES}
