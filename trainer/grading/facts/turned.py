"""Words that turn a point round: the opposite direction, before in place of after."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.denial.own import denied_in
from trainer.grading.facts.trends import is_of_before, tells_way
from trainer.grading.lexicon import LISTED, lexicon
from trainer.grading.model import WrongFact
from trainer.grading.numbers.slots import in_clause
from trainer.grading.tokens import Token, wording
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint

AMONG, LEAST_AMONG = 4, 2
"""A listed opposite, which may be meant otherwise, stands so near to so many words heard."""

BESIDE = 3
"""A word that points the other way stands so many tokens from a word heard, at most."""


def wrong_direction(found: HeardPoint, heard: Heard, low: int, high: int) -> WrongFact | None:
    """Return the word that points the other way and stands near the words heard."""
    opposites = heard.lexicon.opposites
    none: frozenset[tuple[int, int]] = frozenset()
    own = _sides_of(found.text, heard.language)
    if not own:
        return None
    places = found.places
    spoken = {
        at: heard.tokens[at]
        for at in heard.opposed
        if low <= at < high and any(abs(at - place) <= BESIDE for place in places)
    }
    agreeing = {side for token in spoken.values() for side in opposites.get(token.stem, none)} & own
    against = {(pair, 1 - side) for pair, side in own - agreeing} - own
    for at, token in spoken.items():
        turned = opposites.get(token.stem, none)
        # “Not keen” is no opposite of sceptical.
        denied = at in heard.denials.by
        turning = turned & against
        if turning and all(pair >= LISTED for pair, _ in turning) and not _among(at, places, heard):
            continue
        unreal = in_clause(heard.tokens, at, heard.lexicon.numbers.words["unreal"])
        rest = heard.lexicon.numbers.words["left"]
        remains = token.word in rest and any(t.number for t in heard.tokens[max(0, at - 1) : at])
        elsewhere = (
            denied or unreal or remains or is_of_before(heard, at) or tells_way(found, heard, at)
        )
        if turning and not turned & agreeing and not elsewhere:
            expected = next(
                word.written
                for word in found.wanted
                if {(pair, 1 - side) for pair, side in opposites.get(word.stem, none)} & turned
            )
            return WrongFact(expected, token.written)
    return None


@lru_cache(maxsize=4096)
def _sides_of(text: str, language: str) -> frozenset[tuple[int, int]]:
    """Return the sides of opposites on which the words of a key point stand; it is read again and again.

    What the point itself denies ("nobody drops below 30") stands on neither.
    """
    opposites = lexicon(primary(language)).opposites
    denied = denied_in(text, language)
    return frozenset(
        side
        for token in wording(text, language)
        if not token.is_stop and text[token.end : token.end + 1] != "-" and token.stem not in denied
        for side in opposites.get(token.stem, ())
    )


def _among(at: int, places: Collection[int], heard: Heard) -> bool:
    """Return whether a word stands among the words that tell the point, one of them in its own clause."""
    clause = heard.tokens[at].clause
    near = [place for place in places if at != place and abs(at - place) <= AMONG]
    own = any(heard.tokens[place].clause == clause for place in near)
    return own and len(near) >= LEAST_AMONG


def wrong_order(found: HeardPoint, heard: Heard, low: int, high: int) -> WrongFact | None:
    """Return "after the letter" where the point has "before the letter", or the other way round."""
    opposites = heard.lexicon.opposites
    told = heard.tokens[low:high]
    for place, token in enumerate(found.wanted):
        if token.word not in heard.lexicon.order:
            continue
        landmark = _landmark(found.wanted, place)
        if landmark is None or [t.stem for t in found.wanted].count(landmark.stem) > 1:
            continue
        turned = {(pair, 1 - side) for pair, side in opposites.get(token.stem, ())}
        said = [
            at for at, word in enumerate(told) if opposites.get(word.stem, frozenset()) & turned
        ]
        same = [at for at, word in enumerate(told) if word.stem == token.stem]
        marks = [_landmark(told, at) for at in same]
        if any(mark and mark.stem == landmark.stem for mark in marks):
            continue
        for at in said:
            if told[max(0, at - 1)].is_negator:
                continue  # "not before the survey"
            behind = _landmark(told, at)
            if behind and behind.stem == landmark.stem:
                return WrongFact(
                    f"{token.written} {landmark.written}", f"{told[at].written} {behind.written}"
                )
    return None


def _landmark(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the first content word behind a word such as "before"."""
    return next((token for token in tokens[at + 1 : at + 4] if not token.is_stop), None)
