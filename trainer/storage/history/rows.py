"""Values to rows and back."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from trainer.grading.model import Verdict
from trainer.grading.report import from_json, to_json
from trainer.rehearsal.model import Attempt, Card, Follows, Link, Mode, Overturn, Rating, Review

if TYPE_CHECKING:
    from trainer.storage.history.tables import Row

Value = TypeVar("Value")

LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""Version 0.1.0 stored any year, and a day after 9999-12-31 there is no date."""


def stamp(moment: datetime) -> str:
    """Return an aware time as ISO text in UTC, which sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """Return the aware UTC time of a stamp; one past `LATEST`, to which nothing can be added, is it."""
    found = datetime.fromisoformat(text)
    return LATEST if found.year >= LATEST.year else found.astimezone(UTC)


def text_of(value: object) -> str:
    """Return a text as it is.

    Raises:
        TypeError: it is something else, as in a row of another table.
    """
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} where a text is expected")
    return value


def row_of(value: Any, **told: object) -> dict[str, Any]:
    """Return the fields of a value as a row: times as stamps, what is chosen from a list by its own word or number.

    Args:
        value: a dataclass whose fields are the columns of a table.
        told: columns that hold something else than their field.
    """
    return {one.name: _plain(getattr(value, one.name)) for one in fields(value)} | told


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return stamp(value)
    return value.value if isinstance(value, Enum) else value


def value_of(kind: type[Value], row: Row, **made: object) -> Value:
    """Return the value of a row of a table whose columns are its fields; `made` are fields that are none as they stand."""
    return kind(**{one.name: row[one.name] for one in fields(kind)} | made)  # type: ignore[arg-type]


def attempt_row(attempt: Attempt) -> dict[str, Any]:
    """Return an attempt as a row of `attempts`."""
    grade = json.dumps(to_json(attempt.grade), ensure_ascii=False) if attempt.grade else None
    return row_of(attempt, grade=grade)


def attempt_of(row: Row) -> Attempt:
    """Return the attempt of a row."""
    grade = from_json(json.loads(row["grade"])) if row["grade"] else None
    started = moment(row["started"])
    return value_of(Attempt, row, mode=Mode(row["mode"]), started=started, grade=grade)


def follows_row(attempt: str, follows: Follows) -> dict[str, Any]:
    """Return as a row of `follows` what an attempt follows."""
    return {"attempt": attempt, "how": str(follows.how), "earlier": follows.earlier}


def follows_of(row: Row) -> tuple[str, Follows]:
    """Return the id of an attempt, and what it follows, from a row of `follows`."""
    return str(row["attempt"]), Follows(Link(row["how"]), str(row["earlier"]))


def review_of(row: Row) -> Review:
    """Return the review of a row."""
    return value_of(Review, row, rating=Rating(row["rating"]), at=moment(row["at"]))


def undo_row(review: str, at: datetime) -> dict[str, Any]:
    """Return as a row of `undos` that a review was taken back."""
    return {"review": review, "at": stamp(at)}


def undo_of(row: Row) -> tuple[str, datetime]:
    """Return the id of a review that was taken back, and when that was."""
    return str(row["review"]), moment(row["at"])


def overturn_of(row: Row) -> Overturn:
    """Return the overturn of a row."""
    return value_of(Overturn, row, verdict=Verdict(row["verdict"]), at=moment(row["at"]))


def card_of(row: Row) -> Card:
    """Return the card of a row."""
    times = {name: moment(row[name]) for name in ("due", "last_review")}
    return value_of(Card, row, rating=Rating(row["rating"]), **times)
