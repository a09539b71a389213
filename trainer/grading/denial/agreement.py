"""Which denials of an answer agree with a key point: they repeat its own, deny its opposite, or speak of others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.denial.own import left_in
from trainer.grading.lexicon import lexicon
from trainer.grading.numbers.slots import TO
from trainer.grading.numbers.values import PERCENT
from trainer.grading.tokens import wording
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.hits import Hit

SURE = 0.85
"""How surely it must be heard: as itself or misspelt, not as a related or merely similar word."""

AROUND = 25
"""What stands so many tokens from a denial belongs to it."""

PASSIVE_REACH = 2
"""Tokens behind a negator within which the verb of a passive stands: "weren't all phoned"."""

VERB_REACH = 14
"""That other word stands so many tokens behind the denial, at most."""

WHOLE = 100
"""Percent."""

SUBJECT = 5
"""The subject of a denial stands so many tokens before it, at most."""


def leaves_few(found: HeardPoint, heard: Heard) -> set[int]:
    """Return the negators that leave a few ("hardly any were missing"), where a point tells that it went down."""
    few = heard.lexicon.denial.scarcely
    ends = [
        (slot.number, found.slots[slot.partner].number)
        for slot in found.slots
        if 0 <= slot.partner < slot.at and slot.role == TO
    ]
    if not any(last.value < first.value for last, first in ends):
        return set()
    return {at for at in heard.denials.by.values() if heard.tokens[at].word in few}


def told_of_before(found: HeardPoint, heard: Heard) -> set[int]:
    """Return the negators that only say how things had stood, where a point tells what was done then."""
    earlier = heard.lexicon.denial.earlier
    tells_that = any(token.word in earlier for token in found.wanted)
    return set() if tells_that else heard.denials.before


def is_of(hit: Hit, negator: int, heard: Heard) -> bool:
    """Return whether a word is denied by a negator, or stands before it as its subject."""
    if heard.denials.by.get(hit.at) == negator:
        return True
    tokens, but = heard.tokens, heard.lexicon.denial.but
    between = tokens[hit.at + 1 : negator]
    near = 0 < negator - hit.at <= SUBJECT and tokens[hit.at].clause == tokens[negator].clause
    return near and not any(token.word in but for token in between)


def agreeing(found: HeardPoint, heard: Heard, own: frozenset[str]) -> frozenset[int]:
    """Return the negators of the answer that deny what the point denies itself: "no data" twice.

    So do those that only deny that it was done together, where the point says that each did it alone.
    """
    by = heard.denials.by
    repeated = {
        by[hit.at] for hit in found.carried if hit.at in by and found.wanted[hit.wanted].stem in own
    }
    repeated |= _against_the_opposite(found, heard) | _of_its_thing_alone(found, heard)
    repeated |= _of_the_rest(found, heard)
    left = left_in(found.text, heard.language)
    negators = frozenset(by.values()) if left else frozenset[int]()
    repeated |= {
        negator
        for hit in (found.all_hits if left else ())
        if hit.wanted in left
        for negator in negators & {by.get(hit.at), *range(hit.at + 1, hit.at + SUBJECT + 1)}
        if is_of(hit, negator, heard)
    }
    words = heard.lexicon.denial
    if any(token.word in words.apart for token in found.wanted):
        repeated |= {at for at in set(by.values()) if _holds(heard, at, words.joint)}
    return frozenset(repeated)


def _against_the_opposite(found: HeardPoint, heard: Heard) -> set[int]:
    """Return the negators that deny the opposite of a word of the point: "didn't close" for "kept it open"."""
    turned = _opposites_denied(heard)
    own = _opposites_in(found.text, heard.language) if turned else frozenset[tuple[int, int]]()
    return {negator for negator, others in turned if not own.isdisjoint(others)} if own else set()


@lru_cache(maxsize=4)
def _opposites_denied(heard: Heard) -> Sequence[tuple[int, frozenset[tuple[int, int]]]]:
    """Return the negators that stand right beside a word with an opposite, with the sides of the opposites."""
    opposites, back = heard.lexicon.opposites, heard.lexicon.denial.back
    return [
        (negator, frozenset((pair, 1 - side) for pair, side in opposites[heard.tokens[at].stem]))
        for at, negator in heard.denials.by.items()
        if (0 < at - negator <= PASSIVE_REACH or (back and 0 < negator - at <= 1))
        and heard.tokens[at].stem in opposites
    ]


@lru_cache(maxsize=4096)
def _opposites_in(text: str, language: str) -> frozenset[tuple[int, int]]:
    """Return the sides of opposites on which the words of a key point stand."""
    opposites = lexicon(primary(language)).opposites
    words = (token.stem for token in wording(text, language) if not token.is_stop)
    return frozenset(side for stem in words for side in opposites.get(stem, ()))


def _of_the_rest(found: HeardPoint, heard: Heard) -> set[int]:
    """Return the negators of those of whom a point isn't true: "22 % didn't" beside "78 % survived"."""
    shares = [slot.number.value for slot in found.slots if slot.number.unit == PERCENT]
    clauses = {
        heard.tokens[told.at].clause
        for told in (heard.slots if shares else ())
        if told.number.unit == PERCENT
        and any(abs(told.number.value + share - WHOLE) < 1 for share in shares)
    }
    return {at for at in heard.denials.by.values() if heard.tokens[at].clause in clauses}


def _of_its_thing_alone(found: HeardPoint, heard: Heard) -> set[int]:
    """Return the negators that deny one word alone, where another of the point is told behind.

    “Die Pumpe lief nicht, also habe ich sie repariert” denies no repair of the pump. Of what stands behind a
    negator it must be the deed that is told: "I couldn't afford new windows, so I insulated them".
    """
    by = heard.denials.by
    denied = [hit for hit in found.carried if hit.at in by]
    if not denied:
        return set()
    lone = {by[hit.at]: hit for hit in denied}
    several = {by[hit.at] for hit in denied if lone[by[hit.at]].wanted != hit.wanted}
    places = [hit.at for hit in found.carried]
    return {
        negator
        for negator, (wanted, at, _) in lone.items()
        if negator not in several
        and any(
            hit.wanted != wanted
            and (at < negator or (hit.wanted == found.content[0] and _did_it(heard, hit, negator)))
            and hit.at not in by
            and not found.wanted[hit.wanted].number
            and hit.sure >= SURE
            for hit in found.carried[
                bisect_right(places, negator) : bisect_right(places, negator + AROUND)
            ]
        )
    }


def _did_it(heard: Heard, deed: Hit, negator: int) -> bool:
    """Return whether a deed is told of the teller, in another clause than a negator's."""
    clause = heard.tokens[deed.at].clause
    ahead = heard.tokens[max(0, deed.at - SUBJECT) : deed.at]
    return clause != heard.tokens[negator].clause and any(
        token.clause == clause and token.word in heard.lexicon.roles["i"] for token in ahead
    )


def _holds(heard: Heard, negator: int, words: frozenset[str]) -> bool:
    """Return whether one of the words stands in the clause of a negator, behind it."""
    clause = heard.tokens[negator].clause
    behind = heard.tokens[negator + 1 : negator + 1 + VERB_REACH]
    return any(token.word in words and token.clause == clause for token in behind)


def of_somebody(found: HeardPoint, heard: Heard) -> frozenset[int]:
    """Return the negators that only say who did it ("I didn't fetch it myself"), where the point doesn't say "I"."""
    mine = any(token.word in heard.lexicon.roles["i"] for token in found.wanted)
    return frozenset() if mine else frozenset(heard.denials.who)
