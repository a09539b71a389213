"""A wish that a key point tells, denied: "the mayor didn't want to close it" for "the mayor wanted to close it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.denial.agreement import SURE
from trainer.grading.denial.own import denied_in

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint

LEAST_HEARD = 0.5
"""Share of the point that must be heard in one stretch."""

AHEAD, BEHIND = 2, 6
"""Tokens before a verb in which its negator stands, and behind it where a language says "wollte das nicht"."""

NEAR = 8
"""Tokens on either side of the verb in which another word of the point must stand."""


def unwished(found: HeardPoint, heard: Heard) -> tuple[int, int] | None:
    """Return the stretch in which somebody wishes that not which a point lets them wish.

    Who it was must be told ahead of the verb as in the point, or be nobody else than the teller.
    """
    words = heard.lexicon.denial
    if found.coverage < LEAST_HEARD or any(token.is_negator for token in found.wanted):
        return None
    own = denied_in(found.text, heard.language)
    for verb, token in enumerate(found.wanted):
        if token.stem not in words.wished or token.stem in own:
            continue
        told = [hit.at for hit in found.all_hits if hit.wanted == verb and hit.sure >= SURE]
        negators = [_negator(heard, at) for at in told]
        if not told or None in negators or not _is_of_the_same(found, heard, verb, told[0]):
            continue
        ends = [place for place in (*told[:1], *negators[:1]) if place is not None]
        return min(ends), max(ends)
    return None


def _negator(heard: Heard, at: int) -> int | None:
    """Return the place of the negator that stands with a verb, None without one."""
    behind = BEHIND if heard.lexicon.denial.back else 0
    near = range(max(0, at - AHEAD), min(len(heard.tokens), at + behind + 1))
    clause = heard.tokens[at].clause
    return next(
        (
            place
            for place in near
            if heard.tokens[place].is_negator and heard.tokens[place].clause == clause
        ),
        None,
    )


def _is_of_the_same(found: HeardPoint, heard: Heard, verb: int, at: int) -> bool:
    """Return whether the same one wishes the same: both stand around the verb as in the point."""
    tokens, sentence = heard.tokens, heard.tokens[at].sentence
    near = [
        hit
        for hit in found.carried
        if 0 < abs(hit.at - at) <= NEAR and tokens[hit.at].sentence == sentence
    ]
    subject = [place for place in found.content if place < verb]
    ahead = any(hit.wanted in subject and hit.at < at for hit in near)
    clause = tokens[at].clause
    behind = any(
        hit.wanted > verb and hit.at > at and tokens[hit.at].clause == clause for hit in near
    )
    lead = [token for token in tokens[max(0, at - NEAR) : at] if token.clause == clause]
    alone = not subject and all(token.is_stop or token.is_negator for token in lead)
    return behind and (ahead or alone)
