"""When to ask again: FSRS, wrapped in one place.

The algorithm is FSRS-6 as py-fsrs implements it, without learning steps (a story is rehearsed
once a day at most, so the shortest interval is one day) and without fuzz (fuzz is random, and the
schedule must come out the same whenever it is rebuilt).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from trainer.rehearsal.model import Card, Rating, Review

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    import fsrs

DAY = timedelta(days=1)

LAST_REHEARSAL = timedelta(hours=12)
"""How long before an interview the last rehearsal should be: the evening before (own judgement)."""

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
    """

    desired_retention: float = DEFAULT_RETENTION

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
            _as_fsrs(card, review.at), fsrs.Rating(int(review.rating)), review.at
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

    def previews(
        self, card: Card | None, review: Review, interview: datetime | None = None
    ) -> dict[Rating, Card]:
        """Return the card that each rating would lead to, due before the interview."""
        return {
            rating: due_before(
                self.after(card, replace(review, rating=rating)), interview, now=review.at
            )
            for rating in Rating
        }


def due_before(card: Card, interview: datetime | None, *, now: datetime) -> Card:
    """Return the card, due no later than it helps for an interview that lies ahead.

    The last useful time is LAST_REHEARSAL before the interview or, where the last review is
    nearer than that, half-way between the two. Past interviews change nothing.
    """
    if interview is None or interview <= now or card.due < interview - LAST_REHEARSAL:
        return card
    halfway = card.last_review + (interview - card.last_review) / 2
    latest = max(halfway, interview - LAST_REHEARSAL)
    return replace(card, due=min(card.due, latest))


def _as_fsrs(card: Card | None, at: datetime) -> fsrs.Card:
    """Return py-fsrs's card; id and due are given because its defaults read the clock."""
    import fsrs  # noqa: PLC0415  see _scheduler

    if card is None:
        return fsrs.Card(card_id=1, due=at)
    return fsrs.Card(
        card_id=1,
        state=fsrs.State.Review,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due,
        last_review=card.last_review,
    )
