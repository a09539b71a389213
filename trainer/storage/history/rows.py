"""Values to rows and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from trainer.grading.model import Verdict
from trainer.grading.report import from_json, to_json
from trainer.rehearsal.model import Attempt, Card, Follows, Link, Mode, Overturn, Rating, Review

if TYPE_CHECKING:
    from trainer.storage.history.tables import Row

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


def attempt_row(attempt: Attempt) -> dict[str, Any]:
    """Return an attempt as a row of `attempts`."""
    grade = json.dumps(to_json(attempt.grade), ensure_ascii=False) if attempt.grade else None
    return {
        "id": attempt.id,
        "mode": str(attempt.mode),
        "question": attempt.question,
        "asked": attempt.asked,
        "story": attempt.story,
        "started": stamp(attempt.started),
        "utc_offset": attempt.utc_offset,
        "seconds": attempt.seconds,
        "answer": attempt.answer,
        "grade": grade,
    }


def attempt_of(row: Row) -> Attempt:
    """Return the attempt of a row."""
    return Attempt(
        id=row["id"],
        mode=Mode(row["mode"]),
        question=row["question"],
        asked=row["asked"],
        story=row["story"],
        started=moment(row["started"]),
        utc_offset=row["utc_offset"],
        seconds=row["seconds"],
        answer=row["answer"],
        grade=from_json(json.loads(row["grade"])) if row["grade"] else None,
    )


def follows_row(attempt: str, follows: Follows) -> dict[str, Any]:
    """Return as a row of `follows` what an attempt follows."""
    return {"attempt": attempt, "how": str(follows.how), "earlier": follows.earlier}


def follows_of(row: Row) -> tuple[str, Follows]:
    """Return the id of an attempt, and what it follows, from a row of `follows`."""
    return str(row["attempt"]), Follows(Link(row["how"]), str(row["earlier"]))


def review_row(review: Review) -> dict[str, Any]:
    """Return a review as a row of `reviews`."""
    return {
        "id": review.id,
        "attempt": review.attempt,
        "story": review.story,
        "rating": int(review.rating),
        "recalled": review.recalled,
        "at": stamp(review.at),
        "utc_offset": review.utc_offset,
    }


def review_of(row: Row) -> Review:
    """Return the review of a row."""
    return Review(
        id=row["id"],
        attempt=row["attempt"],
        story=row["story"],
        rating=Rating(row["rating"]),
        recalled=row["recalled"],
        at=moment(row["at"]),
        utc_offset=row["utc_offset"],
    )


def undo_row(review: str, at: datetime) -> dict[str, Any]:
    """Return as a row of `undos` that a review was taken back."""
    return {"review": review, "at": stamp(at)}


def undo_of(row: Row) -> tuple[str, datetime]:
    """Return the id of a review that was taken back, and when that was."""
    return str(row["review"]), moment(row["at"])


def overturn_row(overturn: Overturn) -> dict[str, Any]:
    """Return an overturn as a row of `overturns`."""
    return {
        "attempt": overturn.attempt,
        "point": overturn.point,
        "verdict": str(overturn.verdict),
        "at": stamp(overturn.at),
    }


def overturn_of(row: Row) -> Overturn:
    """Return the overturn of a row."""
    return Overturn(
        attempt=row["attempt"],
        point=row["point"],
        verdict=Verdict(row["verdict"]),
        at=moment(row["at"]),
    )


def card_row(card: Card) -> dict[str, Any]:
    """Return a card as a row of `schedule`."""
    return {
        "story": card.story,
        "stability": card.stability,
        "difficulty": card.difficulty,
        "due": stamp(card.due),
        "last_review": stamp(card.last_review),
        "recalled": card.recalled,
        "reviews": card.reviews,
        "lapses": card.lapses,
        "rating": int(card.rating),
        "utc_offset": card.utc_offset,
    }


def card_of(row: Row) -> Card:
    """Return the card of a row."""
    return Card(
        story=row["story"],
        stability=row["stability"],
        difficulty=row["difficulty"],
        due=moment(row["due"]),
        last_review=moment(row["last_review"]),
        recalled=row["recalled"],
        reviews=row["reviews"],
        lapses=row["lapses"],
        rating=Rating(row["rating"]),
        utc_offset=row["utc_offset"],
    )
