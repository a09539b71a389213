"""A day of the week, a month or a feast that stands where a key point has another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.model import WrongFact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.grading.align import Heard
    from trainer.grading.features import Found
    from trainer.grading.tokens import Token

KINDS = ("days", "months", "feasts")
"""What is compared with its own kind only; a season is too loose to contradict."""

CONTEXT = 0.35
"""Share of the point that must be heard before another day is taken to be the point's."""

AROUND = 6
"""The other day stands so many tokens around the stretch that tells the point, at most."""


def wrong_day(found: Found, heard: Heard, story: frozenset[str]) -> WrongFact | None:
    """Return the day, month or feast of the answer that contradicts the point's, None without one.

    Every day of the point must be untold, and the other one must belong to no point of the story:
    who adds a day contradicts nothing.

    Args:
        found: the point in the answer.
        heard: the answer.
        story: the stems of all points.
    """
    if found.coverage < CONTEXT:
        return None
    for kind in KINDS:
        own = [place for place, token in enumerate(found.wanted) if _is(token, kind, heard)]
        if not own or any(place in found.anywhere for place in own):
            continue
        other = _other(found, heard, kind, story)
        if other:
            return WrongFact(found.wanted[own[0]].word, other.word)
    return None


def _other(found: Found, heard: Heard, kind: str, story: frozenset[str]) -> Token | None:
    told = {heard.tokens[hit.at].sentence for hit in found.told.values()}
    stretch: Sequence[Token] = heard.tokens[max(0, found.first - AROUND) : found.last + AROUND + 1]
    return next(
        (
            token
            for token in stretch
            if _is(token, kind, heard) and token.stem not in story and token.sentence in told
        ),
        None,
    )


def _is(token: Token, kind: str, heard: Heard) -> bool:
    calendar = heard.lexicon.numbers.calendar
    if token.number:
        return False
    return kind in (calendar.get(token.word), calendar.get(token.word.removesuffix("s")))
