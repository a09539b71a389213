"""The schema of the history, one numbered step after the other."""

from __future__ import annotations

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE attempts (
        id TEXT PRIMARY KEY, mode TEXT NOT NULL, question TEXT NOT NULL, asked TEXT NOT NULL,
        story TEXT NOT NULL, started TEXT NOT NULL, utc_offset INTEGER NOT NULL,
        seconds REAL NOT NULL, answer TEXT NOT NULL, grade TEXT
    ) STRICT;
    CREATE INDEX attempts_by_story ON attempts(story, started);
    CREATE INDEX attempts_by_question ON attempts(question, started);
    CREATE INDEX attempts_by_start ON attempts(started, seconds);
    CREATE TRIGGER attempts_stay BEFORE UPDATE ON attempts
        BEGIN SELECT RAISE(ABORT, 'attempts are immutable'); END;
    CREATE TRIGGER attempts_remain BEFORE DELETE ON attempts
        BEGIN SELECT RAISE(ABORT, 'attempts are immutable'); END;
    CREATE TABLE reviews (
        id TEXT PRIMARY KEY, attempt TEXT NOT NULL REFERENCES attempts(id), story TEXT NOT NULL,
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4), recalled REAL NOT NULL,
        at TEXT NOT NULL, utc_offset INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX reviews_by_story ON reviews(story, at);
    CREATE INDEX reviews_by_time ON reviews(at);
    CREATE TABLE undos (
        review TEXT PRIMARY KEY REFERENCES reviews(id), at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE overturns (
        attempt TEXT NOT NULL REFERENCES attempts(id), point INTEGER NOT NULL,
        verdict TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX overturns_by_attempt ON overturns(attempt);
    CREATE TABLE schedule (
        story TEXT PRIMARY KEY, stability REAL NOT NULL, difficulty REAL NOT NULL,
        due TEXT NOT NULL, last_review TEXT NOT NULL, recalled REAL NOT NULL,
        reviews INTEGER NOT NULL, lapses INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE interviews (
        id TEXT PRIMARY KEY, company TEXT NOT NULL, role TEXT NOT NULL, round TEXT NOT NULL,
        at TEXT NOT NULL, utc_offset INTEGER NOT NULL, competencies TEXT NOT NULL
    ) STRICT;
    CREATE INDEX interviews_by_time ON interviews(at);
    """,
)
"""One script a version; the last one's number (from 1) is the schema's version."""
