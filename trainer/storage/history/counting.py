"""What counts as an answer, as told, and as asked: said here once, as SQL, for every figure.

Every function takes the name under which a query knows the table `attempts`, and returns a condition.

- What a later attempt took the place of (it was gone on with, or held against another story) does not
  stand, and counts nowhere; nor does what a later version of the same debrief replaced.
- An *answer* is one question answered in rehearsal. A retry or a probe belongs to the telling that it
  follows; a retry of what was left out in an interview follows none and is an answer.
- *Told* is a story that was told as a whole, in rehearsal or in the room.
- The *last time* a story was told is the newest of these.
- A question was *asked* when it was shown or heard as a whole.
"""

from __future__ import annotations

MOST_SECONDS = 1800
"""What one answer counts at most as time practised: one that was left open overnight is no work
(own judgement; a long answer takes five minutes)."""


def stands(one: str) -> str:
    """Return whether no later attempt took its place."""
    return f"""(
        NOT EXISTS (SELECT 1 FROM follows WHERE follows.earlier = {one}.id
                    AND follows.how IN ('continues', 'rereads'))
        AND ({one}.mode <> 'interview' OR NOT EXISTS (
            SELECT 1 FROM reviews JOIN undos ON undos.review = reviews.id
            WHERE reviews.attempt = {one}.id)))"""  # noqa: S608


def is_answer(one: str) -> str:
    """Return whether it is an answer of a rehearsal."""
    return f"({one}.mode NOT IN ('interview', 'probe') AND {is_no_retry(one)} AND {stands(one)})"


def is_no_retry(one: str) -> str:
    """Return whether it repeats no telling of a rehearsal."""
    return f"""NOT EXISTS (SELECT 1 FROM follows WHERE follows.attempt = {one}.id
                    AND follows.how = 'retries')"""  # noqa: S608


def asks_for_all(one: str) -> str:
    """Return whether it answered a whole question in rehearsal, with a story or without."""
    return f"({one}.mode IN ('typed', 'aloud', 'mock') AND {stands(one)})"


def is_whole(one: str) -> str:
    """Return whether it told a whole story in rehearsal."""
    return f"({asks_for_all(one)} AND {one}.grade IS NOT NULL)"


def is_told(one: str) -> str:
    """Return whether it told a whole story, in rehearsal or in the room."""
    modes = "('typed', 'aloud', 'mock', 'interview')"
    return f"({one}.mode IN {modes} AND {one}.grade IS NOT NULL AND {stands(one)})"


def was_asked(one: str) -> str:
    """Return whether its question was shown or heard as a whole."""
    return f"({one}.mode <> 'probe' AND {is_no_retry(one)} AND {stands(one)})"


def is_rated(one: str) -> str:
    """Return whether it has a rating that was not taken back."""
    return f"""EXISTS (
        SELECT 1 FROM reviews WHERE reviews.attempt = {one}.id
        AND reviews.id NOT IN (SELECT review FROM undos))"""  # noqa: S608


def verdict(one: str, points: str) -> str:
    """Return the person's own verdict on a key point of an attempt, else the grader's.

    Args:
        one: the attempt.
        points: the name of `json_each` over the points of its grade.
    """
    return f"""coalesce(
        (SELECT verdict FROM overturns WHERE overturns.attempt = {one}.id AND point = {points}.key
         ORDER BY overturns.rowid DESC LIMIT 1),
        {points}.value ->> 'verdict')"""  # noqa: S608


def worth(verdict_of: str) -> str:
    """Return what a verdict counts, as in `trainer.grading.scoring`."""
    return f"CASE {verdict_of} WHEN 'said' THEN 1.0 WHEN 'partly' THEN 0.5 ELSE 0.0 END"


def score(one: str) -> str:
    """Return the share of the key points that an attempt told, the person's own verdicts in it."""
    said = worth(verdict(one, "each_point"))
    return f"""CASE WHEN EXISTS (SELECT 1 FROM overturns WHERE overturns.attempt = {one}.id) THEN (
            SELECT sum((each_point.value ->> 'weight') * {said})
                   / sum(each_point.value ->> 'weight')
            FROM json_each({one}.grade, '$.points') AS each_point)
        ELSE {one}.grade ->> 'score' END"""  # noqa: S608
