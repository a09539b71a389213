-- A history as version 9 of the schema wrote it: one rated attempt and one interview with
-- two people, what one of them asked, and the letter to them, all by their ids.
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
    reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, rating INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL
) STRICT;
CREATE TABLE interviews (
    id TEXT PRIMARY KEY, company TEXT NOT NULL, role TEXT NOT NULL, round TEXT NOT NULL,
    at TEXT NOT NULL, utc_offset INTEGER NOT NULL, competencies TEXT NOT NULL
) STRICT;
CREATE INDEX interviews_by_time ON interviews(at);
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
CREATE TABLE story_names (
    old TEXT NOT NULL, new TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TRIGGER story_names_stay BEFORE UPDATE ON story_names
    BEGIN SELECT RAISE(ABORT, 'names are taken back, not changed'); END;
CREATE TRIGGER story_names_remain BEFORE DELETE ON story_names
    BEGIN SELECT RAISE(ABORT, 'names are taken back, not deleted'); END;
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
CREATE TABLE spoken (
    attempt TEXT PRIMARY KEY REFERENCES attempts(id), facts TEXT NOT NULL
) STRICT;
CREATE TRIGGER spoken_stay BEFORE UPDATE ON spoken
    BEGIN SELECT RAISE(ABORT, 'how an answer was spoken is never changed'); END;
CREATE TRIGGER spoken_remain BEFORE DELETE ON spoken
    BEGIN SELECT RAISE(ABORT, 'how an answer was spoken is never deleted'); END;

INSERT INTO attempts VALUES ('a1', 'aloud', 'b/q', 'q?', 's', '2026-01-05T10:00:00.000000+00:00',
    60, 61.5, '', NULL);
INSERT INTO reviews VALUES ('r1', 'a1', 's', 3, 0.75, '2026-01-05T10:02:00.000000+00:00', 60);
INSERT INTO schedule VALUES ('s', 2.3065, 2.118103970459016, '2026-01-07T10:02:00.000000+00:00',
    '2026-01-05T10:02:00.000000+00:00', 0.75, 1, 0, 3, 60);
INSERT INTO interviews VALUES ('i1', 'Acme', 'PM', 'final', '2026-02-01T09:00:00.000000+00:00',
    60, '["ownership"]');
INSERT INTO interview_details VALUES ('i1', '{"wanted":[],"interviewers":[{"name":"Ana Berg","role":"","email":"","cares_about":"","no_contact":false,"moment":"","to_ask":[],"id":"i1.1"},{"name":"Ben","role":"","email":"","cares_about":"","no_contact":false,"moment":"","to_ask":[],"id":"i1.2"}],"posting":"","next_round":null,"deadline":null,"debriefed":null}');
INSERT INTO asked VALUES ('q1', 'i1', 1, '2026-02-01T11:00:00.000000+00:00', '{"heard":"a conflict?","question":"","stories":[],"said":"","feeling":null,"reaction":null,"by":"i1.2","nags":false,"from_transcript":false,"settled":false,"chosen":false,"corrections":[]}');
INSERT INTO letters VALUES ('l1', 'i1', 'i1.2', '{"file":"acme-ben.md","tone":"warm","drafted":"x","sent":"2026-02-01T12:00:00.000000+00:00","came_back":"","name":"Ben"}');

PRAGMA application_id = 0x49545231;
PRAGMA user_version = 9;
