"""How answers were spoken, beside the answers."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from trainer.rehearsal.spoken import Spoken, spoken_of
from trainer.storage.history.rows import moment
from trainer.storage.history.tables import SPOKEN, Row

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.storage.history.access import Access


class SpokenAnswers:
    """The part of the history that holds how answers were spoken."""

    def __init__(self, access: Access) -> None:
        """Read this part of a history."""
        self._access = access

    def of(self, attempt: str) -> Spoken | None:
        """Return how an attempt was spoken; None where it was not."""
        found = self._access.values(spoken_of_row, f"{SPOKEN.selected} WHERE attempt = ?", attempt)
        return found[0] if found else None

    def with_sounds(self) -> list[tuple[str, Spoken]]:
        """Return the attempts whose sound was kept, with how they were spoken, the newest first."""
        sql = f"{SPOKEN.selected} ORDER BY rowid DESC"
        found = self._access.values(lambda row: (str(row["attempt"]), spoken_of_row(row)), sql)
        return [one for one in found if one[1].sounds]

    def last(self, most: int) -> list[tuple[datetime, int, Spoken]]:
        """Return when (UTC, and the person's offset in minutes) and how the last answers were spoken.

        The newest comes first.
        """
        sql = f"""
            SELECT spoken.facts, attempts.started, attempts.utc_offset FROM spoken
            JOIN attempts ON attempts.id = spoken.attempt
            WHERE spoken.attempt NOT IN (
                SELECT earlier FROM follows WHERE how IN ('continues', 'rereads'))
            ORDER BY attempts.started DESC, spoken.rowid DESC LIMIT {most}
        """  # noqa: S608  a number
        return self._access.values(
            lambda row: (moment(row["started"]), int(row["utc_offset"]), spoken_of_row(row)), sql
        )


def spoken_row(attempt: str, spoken: Spoken) -> dict[str, Any]:
    """Return as a row of `spoken` how an attempt was spoken."""
    return {"attempt": attempt, "facts": json.dumps(asdict(spoken))}


def spoken_of_row(row: Row) -> Spoken:
    """Return how an attempt was spoken, from a row."""
    return spoken_of(json.loads(row["facts"]))
