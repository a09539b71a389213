"""Values to rows and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from trainer.grading.model import Verdict
from trainer.grading.report import from_json, to_json
from trainer.rehearsal.model import Attempt, Card, Mode, Overturn, Rating, Review


def stamp(moment: datetime) -> str:
    """Return an aware time as ISO text in UTC, which sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """Return the aware UTC time of a stamp."""
    return datetime.fromisoformat(text).astimezone(UTC)


def attempt_row(attempt: Attempt) -> tuple[Any, ...]:
    """Return an attempt as a row of `attempts`."""
    grade = json.dumps(to_json(attempt.grade), ensure_ascii=False) if attempt.grade else None
    return (
        attempt.id,
        str(attempt.mode),
        attempt.question,
        attempt.asked,
        attempt.story,
        stamp(attempt.started),
        attempt.utc_offset,
        attempt.seconds,
        attempt.answer,
        grade,
    )


def attempt_of(row: tuple[Any, ...]) -> Attempt:
    """Return the attempt of a row."""
    return Attempt(
        id=row[0],
        mode=Mode(row[1]),
        question=row[2],
        asked=row[3],
        story=row[4],
        started=moment(row[5]),
        utc_offset=row[6],
        seconds=row[7],
        answer=row[8],
        grade=from_json(json.loads(row[9])) if row[9] else None,
    )


def review_row(review: Review) -> tuple[Any, ...]:
    """Return a review as a row of `reviews`."""
    return (
        review.id,
        review.attempt,
        review.story,
        int(review.rating),
        review.recalled,
        stamp(review.at),
        review.utc_offset,
    )


def review_of(row: tuple[Any, ...]) -> Review:
    """Return the review of a row."""
    return Review(row[0], row[1], row[2], Rating(row[3]), row[4], moment(row[5]), row[6])


def undo_of(row: tuple[Any, ...]) -> tuple[str, datetime]:
    """Return the id of a review that was taken back, and when that was."""
    return str(row[0]), moment(row[1])


def overturn_row(overturn: Overturn) -> tuple[Any, ...]:
    """Return an overturn as a row of `overturns`."""
    return (overturn.attempt, overturn.point, str(overturn.verdict), stamp(overturn.at))


def overturn_of(row: tuple[Any, ...]) -> Overturn:
    """Return the overturn of a row."""
    return Overturn(row[0], row[1], Verdict(row[2]), moment(row[3]))


def card_row(card: Card) -> tuple[Any, ...]:
    """Return a card as a row of `schedule`."""
    return (
        card.story,
        card.stability,
        card.difficulty,
        stamp(card.due),
        stamp(card.last_review),
        card.recalled,
        card.reviews,
        card.lapses,
    )


def card_of(row: tuple[Any, ...]) -> Card:
    """Return the card of a row."""
    return Card(row[0], row[1], row[2], moment(row[3]), moment(row[4]), row[5], row[6], row[7])
