"""What is remembered of each story: its card, without the ratings of a clock that was ahead.

A rating that is dated later than now was given while the clock was wrong, or the clock is wrong now.
Either way nothing can be built upon it until time has come there or `trainer doctor --mend` has dated it
anew. The stored cards are made of all ratings, in the order of their dates, so that they do not depend
on what the clock says; what is used is made of the ratings that can be true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.model import Card, Review

TOLERATED = timedelta(hours=1)
"""How far ahead a rating may be dated: clocks of two machines differ, and are put right by minutes."""

AT_ONCE = timedelta(microseconds=1)
"""The least time between two reviews of a story, as stored; it keeps them in order."""


def cards(work: Workspace) -> dict[str, Card]:
    """Return story -> card, of the ratings that are not dated ahead."""
    found = {}
    for story, stored in work.history.cards().items():
        card = _believable(work, stored)
        if card is not None:
            found[story] = card
    return found


def card(work: Workspace, story: str) -> Card | None:
    """Return the card of a story, of the ratings that are not dated ahead; None without one."""
    stored = work.history.card(story)
    return _believable(work, stored) if stored else None


def _believable(work: Workspace, stored: Card) -> Card | None:
    latest = work.now() + TOLERATED
    if stored.last_review <= latest:
        return stored
    past = [review for review in work.history.reviews(stored.story) if review.at <= latest]
    return work.schedule.rebuild(past).get(stored.story)


def when_reviewed(work: Workspace, story: str) -> datetime:
    """Return the time of a review of now: after the last one that counts, also where a clock lags."""
    before = card(work, story)
    return max(work.now(), before.last_review + AT_ONCE) if before else work.now()


def advance(work: Workspace, review: Review) -> Callable[[Card | None], Card]:
    """Return what moves a story's stored card on; see `History.record_review`."""

    def moved(stored: Card | None) -> Card:
        if stored is None or stored.last_review <= review.at:
            return work.schedule.after(stored, review)
        return work.schedule.rebuild([*work.history.reviews(review.story), review])[review.story]

    return moved


def dated_ahead(work: Workspace) -> list[Review]:
    """Return the ratings that are dated later than now, the earliest first."""
    return work.history.reviews_after(work.now() + TOLERATED)


def about_dates(work: Workspace, ahead: Iterable[Review]) -> str:
    """Return what a person is told about ratings dated later than now; empty without any."""
    dates = [work.days().local(review.at) for review in ahead]
    if not dates:
        return ""
    last = f"{dates[-1].day} {dates[-1]:%B %Y}"
    some = f"{len(dates)} of your ratings are dated" if len(dates) > 1 else "A rating is dated"
    them = "them" if len(dates) > 1 else "it"
    return (
        f"{some} later than now ({last}), so I leave {them} out. "
        f"If today's date is right, `trainer doctor --mend` puts {them} right"
    )


def date_anew(work: Workspace, ahead: Iterable[Review]) -> None:
    """Date ratings of a clock that was ahead as of now: each stays, under a date that can be true."""
    for review in ahead:
        moment = work.moment()
        anew = replace(
            review,
            id=work.new_id(),
            at=when_reviewed(work, review.story),
            utc_offset=moment.utc_offset,
        )
        work.history.record_dated_anew(review, anew, partial(_card_of, work, review.story))


def _card_of(work: Workspace, story: str, reviews: list[Review]) -> Card | None:
    return work.schedule.rebuild(reviews).get(story)
