"""The schema of the history, one numbered step after the other."""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x49545231
"""“ITR1”: what tells our file from other SQLite files."""

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
    """
    CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews
        BEGIN SELECT RAISE(ABORT, 'reviews are taken back, not changed'); END;
    CREATE TRIGGER reviews_remain BEFORE DELETE ON reviews
        BEGIN SELECT RAISE(ABORT, 'reviews are taken back, not deleted'); END;
    CREATE TRIGGER undos_stay BEFORE UPDATE ON undos
        BEGIN SELECT RAISE(ABORT, 'undos are never changed'); END;
    CREATE TRIGGER undos_remain BEFORE DELETE ON undos
        BEGIN SELECT RAISE(ABORT, 'undos are never deleted'); END;
    CREATE TRIGGER overturns_stay BEFORE UPDATE ON overturns
        BEGIN SELECT RAISE(ABORT, 'overturns are never changed'); END;
    CREATE TRIGGER overturns_remain BEFORE DELETE ON overturns
        BEGIN SELECT RAISE(ABORT, 'overturns are never deleted'); END;
    """,
    """
    CREATE TABLE interview_details (
        interview TEXT PRIMARY KEY, details TEXT NOT NULL
    ) STRICT;
    CREATE TABLE asked (
        id TEXT PRIMARY KEY, interview TEXT NOT NULL, position INTEGER NOT NULL, at TEXT NOT NULL,
        noted TEXT NOT NULL
    ) STRICT;
    CREATE INDEX asked_by_interview ON asked(interview, position);
    CREATE TABLE decisions (
        interview TEXT NOT NULL, item TEXT NOT NULL, include INTEGER NOT NULL,
        reason TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX decisions_by_interview ON decisions(interview);
    CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
        BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
    CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions
        BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
    CREATE TABLE letters (
        id TEXT PRIMARY KEY, interview TEXT NOT NULL, recipient TEXT NOT NULL, state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX letters_by_interview ON letters(interview);
    CREATE INDEX attempts_in_the_room ON attempts(story) WHERE mode = 'interview';
    """,
    # The schedule is computed by other days since; it is empty until it is rebuilt from the reviews.
    """
    DROP TABLE schedule;
    CREATE TABLE schedule (
        story TEXT PRIMARY KEY, stability REAL NOT NULL, difficulty REAL NOT NULL,
        due TEXT NOT NULL, last_review TEXT NOT NULL, recalled REAL NOT NULL,
        reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, rating INTEGER NOT NULL,
        utc_offset INTEGER NOT NULL
    ) STRICT;
    """,
    """
    CREATE TABLE story_names (
        old TEXT NOT NULL, new TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER story_names_stay BEFORE UPDATE ON story_names
        BEGIN SELECT RAISE(ABORT, 'names are taken back, not changed'); END;
    CREATE TRIGGER story_names_remain BEFORE DELETE ON story_names
        BEGIN SELECT RAISE(ABORT, 'names are taken back, not deleted'); END;
    """,
    """
    CREATE TABLE follows (
        attempt TEXT NOT NULL REFERENCES attempts(id), how TEXT NOT NULL,
        earlier TEXT NOT NULL REFERENCES attempts(id), PRIMARY KEY (attempt, how)
    ) STRICT;
    CREATE INDEX follows_by_earlier ON follows(earlier, how);
    CREATE TRIGGER follows_stay BEFORE UPDATE ON follows
        BEGIN SELECT RAISE(ABORT, 'what an attempt follows is never changed'); END;
    CREATE TRIGGER follows_remain BEFORE DELETE ON follows
        BEGIN SELECT RAISE(ABORT, 'what an attempt follows is never deleted'); END;
    CREATE INDEX reviews_by_attempt ON reviews(attempt);
    INSERT INTO follows (attempt, how, earlier)
        SELECT id, 'retries', earlier FROM (
            SELECT again.id, (
                SELECT first.id FROM attempts AS first
                WHERE first.story = again.story AND first.asked = again.asked
                AND first.started <= again.started AND first.rowid < again.rowid
                AND first.mode IN ('typed', 'aloud', 'interview')
                ORDER BY first.started DESC, first.rowid DESC LIMIT 1
            ) AS earlier FROM attempts AS again WHERE again.mode = 'retry'
        ) WHERE earlier IN (SELECT id FROM attempts WHERE mode <> 'interview');
    INSERT INTO follows (attempt, how, earlier)
        SELECT id, 'rereads', earlier FROM (
            SELECT again.id, (
                SELECT first.id FROM attempts AS first
                WHERE first.started = again.started AND first.answer = again.answer
                AND first.mode = again.mode AND first.story <> again.story AND first.rowid < again.rowid
                ORDER BY first.rowid DESC LIMIT 1
            ) AS earlier FROM attempts AS again WHERE again.mode = 'typed'
        ) WHERE earlier IS NOT NULL;
    """,
    # A person has an id, a name is only shown: see debrief_rows.person_id.
    """
    UPDATE interview_details SET details = json_set(details, '$.interviewers', (
        SELECT json_group_array(json_set(
            person.value, '$.id',
            coalesce(json_extract(person.value, '$.id'), interview_details.interview || '.' || (person.key + 1))
        )) FROM json_each(interview_details.details, '$.interviewers') AS person
    )) WHERE CASE WHEN json_valid(details) THEN json_array_length(details, '$.interviewers') ELSE 0 END > 0;
    UPDATE letters SET state = json_set(state, '$.name', recipient) WHERE json_valid(state);
    UPDATE letters SET recipient = coalesce((
        SELECT json_extract(person.value, '$.id')
        FROM interview_details, json_each(interview_details.details, '$.interviewers') AS person
        WHERE interview_details.interview = letters.interview
        AND json_extract(person.value, '$.name') = letters.recipient AND letters.recipient > ''
    ), recipient);
    UPDATE asked SET noted = json_set(noted, '$.by', coalesce((
        SELECT json_extract(person.value, '$.id')
        FROM interview_details, json_each(interview_details.details, '$.interviewers') AS person
        WHERE interview_details.interview = asked.interview
        AND json_extract(person.value, '$.name') = json_extract(asked.noted, '$.by')
        AND json_extract(asked.noted, '$.by') > ''
    ), json_extract(noted, '$.by'))) WHERE json_valid(noted);
    """,
    """
    CREATE TABLE mocks (
        id TEXT PRIMARY KEY, at TEXT NOT NULL, interview TEXT NOT NULL, plan TEXT NOT NULL
    ) STRICT;
    CREATE INDEX mocks_by_time ON mocks(at);
    CREATE TABLE mock_turns (
        id TEXT PRIMARY KEY, mock TEXT NOT NULL, at TEXT NOT NULL, turn TEXT NOT NULL
    ) STRICT;
    CREATE INDEX mock_turns_by_mock ON mock_turns(mock);
    CREATE TRIGGER mocks_stay BEFORE UPDATE ON mocks
        BEGIN SELECT RAISE(ABORT, 'a plan is never changed'); END;
    CREATE TRIGGER mocks_remain BEFORE DELETE ON mocks
        BEGIN SELECT RAISE(ABORT, 'a plan is never deleted'); END;
    CREATE TRIGGER mock_turns_stay BEFORE UPDATE ON mock_turns
        BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
    CREATE TRIGGER mock_turns_remain BEFORE DELETE ON mock_turns
        BEGIN SELECT RAISE(ABORT, 'what happened is never deleted'); END;
    CREATE INDEX attempts_under_pressure ON attempts(story) WHERE mode IN ('interview', 'mock');
    """,
    """
    CREATE TABLE spoken (
        attempt TEXT PRIMARY KEY REFERENCES attempts(id), facts TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER spoken_stay BEFORE UPDATE ON spoken
        BEGIN SELECT RAISE(ABORT, 'how an answer was spoken is never changed'); END;
    CREATE TRIGGER spoken_remain BEFORE DELETE ON spoken
        BEGIN SELECT RAISE(ABORT, 'how an answer was spoken is never deleted'); END;
    """,
    # How often each question was asked is counted without reading an attempt: see counting.was_asked.
    """
    DROP INDEX attempts_by_question;
    CREATE INDEX attempts_by_question ON attempts(question, started, mode, id);
    """,
)
"""One script a version; the last one's number (from 1) is the schema's version."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema's version; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Run the steps that are missing, each in one transaction with its record.

    Raises:
        sqlite3.DatabaseError: a step failed; those before it hold.
    """
    while (version := version_of(connection)) < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version_of(connection) == version:  # no other program was faster
                for statement in _statements(MIGRATIONS[version]):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite itself rolls back where the disk is full
                connection.execute("ROLLBACK")
            raise


def _statements(script: str) -> list[str]:
    """Return the single statements of a script (executescript would commit in between)."""
    found, rest = [], ""
    for piece in script.split(";"):
        rest += piece + ";"
        if sqlite3.complete_statement(rest):
            if rest.strip(" \n;"):
                found.append(rest.strip())
            rest = ""
    return found
