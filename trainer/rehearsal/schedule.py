"""When to ask again: FSRS, wrapped in one place.

The algorithm is FSRS-6 as py-fsrs implements it, without learning steps (what comes back sooner than
the next day is decided in `again` and `last_hours`, and enters here as the review that it is) and
without fuzz (fuzz is random, and the schedule must come out the same whenever it is rebuilt).

FSRS counts whole days between reviews, and two reviews of one day have a formula of their own
(short-term stability). A day here is the person's day (see `days`), as in Anki. py-fsrs counts stretches
of 24 hours instead, by which a story told every morning a few minutes earlier would never leave its
first day; so it is given the days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from trainer.rehearsal.days import DAY, DAY_BEGINS, day_there
from trainer.rehearsal.model import Card, Rating, Review

if TYPE_CHECKING:
    from datetime import datetime

    import fsrs

DEFAULT_RETENTION = 0.9
"""FSRS's own default for the desired retention."""


@cache
def _scheduler(desired_retention: float) -> fsrs.Scheduler:
    import fsrs  # noqa: PLC0415  30 ms that the first screen need not wait for

    return fsrs.Scheduler(
        desired_retention=desired_retention,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


@dataclass(frozen=True, slots=True)
class Schedule:
    """Turns reviews into cards and cards into dates.

    Attributes:
        desired_retention: the retrievability at which a story falls due, 0.7..0.97.
        day_begins: the local hour at which a new day begins, 0..12.
    """

    desired_retention: float = DEFAULT_RETENTION
    day_begins: int = DAY_BEGINS

    def after(self, card: Card | None, review: Review) -> Card:
        """Return the card after one more review.

        Args:
            card: the story's card before, None at its first review.
            review: the new review; not earlier than the card's last one.

        Raises:
            ValueError: the review is dated before the last one.
        """
        import fsrs  # noqa: PLC0415  see _scheduler

        if card is not None and review.at < card.last_review:
            raise ValueError("a review cannot be dated before the one it follows")
        updated, _ = _scheduler(self.desired_retention).review_card(
            self._as_fsrs(card, review), fsrs.Rating(int(review.rating)), review.at
        )
        if updated.stability is None or updated.difficulty is None:  # never after a review
            raise ValueError("the scheduler gave no memory state")
        lapsed = card is not None and review.rating is Rating.AGAIN
        return Card(
            story=review.story,
            stability=updated.stability,
            difficulty=updated.difficulty,
            due=updated.due,
            last_review=review.at,
            recalled=review.recalled,
            reviews=(card.reviews if card else 0) + 1,
            lapses=(card.lapses if card else 0) + lapsed,
            rating=review.rating,
            utc_offset=review.utc_offset,
        )

    def rebuild(self, reviews: Iterable[Review]) -> dict[str, Card]:
        """Return story -> card from all reviews, in any order."""
        cards: dict[str, Card] = {}
        for review in sorted(reviews, key=lambda review: (review.at, review.id)):
            cards[review.story] = self.after(cards.get(review.story), review)
        return cards

    def retrievability(self, card: Card, at: datetime) -> float:
        """Return FSRS's predicted probability of recall, 0..1, at a time.

        R(t) = (1 + F·t/S)^d with d = -w20 and F = 0.9^(1/d) - 1 (FSRS-6, the forgetting curve of
        the free spaced repetition scheduler). py-fsrs counts whole days only; here `t` is
        fractional, as an interview tomorrow morning is not an interview now.
        """
        decay = -_scheduler(self.desired_retention).parameters[20]
        factor = 0.9 ** (1 / decay) - 1
        days = max(0.0, (at - card.last_review) / DAY)
        return float((1 + factor * days / card.stability) ** decay)

    def predicted_recall(self, card: Card | None, at: datetime) -> float:
        """Return the share of the key points that will come back at a time, 0..1.

        Retrievability says whether the story comes back, the last recall grade how much of it
        did; their product is what an interviewer would hear. 0 for a story never rehearsed.
        """
        return self.retrievability(card, at) * card.recalled if card else 0.0

    def previews(self, card: Card | None, review: Review) -> dict[Rating, Card]:
        """Return the card that each rating would lead to."""
        return {rating: self.after(card, replace(review, rating=rating)) for rating in Rating}

    def _as_fsrs(self, card: Card | None, review: Review) -> fsrs.Card:
        """Return py-fsrs's card, its last review as many whole days ago as the person's days say.

        Id and due are given because the library's defaults read the clock.
        """
        import fsrs  # noqa: PLC0415  see _scheduler

        if card is None:
            return fsrs.Card(card_id=1, due=review.at)
        before = day_there(card.last_review, card.utc_offset, self.day_begins)
        today = day_there(review.at, review.utc_offset, self.day_begins)
        return fsrs.Card(
            card_id=1,
            state=fsrs.State.Review,
            stability=card.stability,
            difficulty=card.difficulty,
            due=card.due,
            last_review=review.at - max(today - before, 0 * DAY),
        )
