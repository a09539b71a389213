"""Days, months and how often: "on Mondays" for "every Tuesday", "once a week" for "every morning"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.lexicon import Lexicon, lexicon
from trainer.grading.model import WrongFact
from trainer.grading.numbers.slots import pace
from trainer.grading.tokens import Token, wording
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint

KINDS = ("days", "months", "feasts")
"""What is compared with its own kind only; a season is too loose to contradict."""

LEAST_HEARD, LEAST_HEARD_PACE = 0.25, 0.4
"""Share of the point that must be heard in one stretch; a pace stands in many a sentence."""

BESIDE = 2
"""Tokens between a number and the day that belongs to it, at most: "at 5:20 on Tuesday"."""

SURE, PACE_SURE = 0.85, 0.7
"""How sure such a word is wrong."""


def wrong_day(
    found: HeardPoint, others: Sequence[HeardPoint], heard: Heard, stems: frozenset[str]
) -> WrongFact | None:
    """Return the day, month or feast of the answer that stands for another of the point.

    `stems` are those of the story and its title, which contradict nothing.
    """
    if found.coverage < LEAST_HEARD:
        return None
    for kind, own in _named_in(found.text, heard.language).items():
        if not own:
            continue
        told = _named_by(heard)[kind]
        turned = _at_a_number(found, heard, kind, own)
        if turned:
            return turned
        missing = [word for word in own if word not in told]
        if not missing:
            continue
        elsewhere = {
            word for other in others for word in _named_in(other.text, heard.language)[kind]
        }
        here = _told_sentences(found, heard)
        for word, at in told.items():
            strange = (
                word not in own and word not in elsewhere and heard.tokens[at].stem not in stems
            )
            if strange and heard.tokens[at].sentence in here:
                expected = found.wanted[own[missing[0]]]
                return WrongFact(expected.written, heard.tokens[at].written, SURE)
    return None


def _at_a_number(
    found: HeardPoint, heard: Heard, kind: str, own: Mapping[str, int]
) -> WrongFact | None:
    """Return the day beside a number of the point where that has another: "5:20 on Wednesday".

    The right one may be told elsewhere, but not beside the same number.
    """
    for word, place in own.items():
        for slot, stated in zip(found.slots, found.stated, strict=True):
            if abs(slot.at - place) > BESIDE:
                continue
            beside = [near for at in stated for near in _beside(heard.tokens, at)]
            named = _calendar_words(heard.tokens, beside, heard.lexicon)
            days = {day: near for near, day, its_kind in named if its_kind == kind}
            if days and word not in days and not own.keys() & days.keys():
                other = heard.tokens[next(iter(days.values()))]
                return WrongFact(found.wanted[place].written, other.written, SURE)
    return None


def _beside(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Yield the places right beside a number in its clause."""
    for near in range(max(0, at - BESIDE), min(len(tokens), at + BESIDE + 1)):
        if tokens[near].clause == tokens[at].clause:
            yield near


def _calendar_words(
    tokens: Sequence[Token], places: Iterable[int], table: Lexicon
) -> Iterator[tuple[int, str, str]]:
    """Yield the days, months and feasts among some places: where, the word in the singular, its kind."""
    calendar = table.numbers.calendar
    for at in places:
        word = tokens[at].word
        kind = calendar.get(word)
        if kind is None and word.endswith("s"):
            word = word[:-1]
            kind = calendar.get(word)
        if kind in KINDS:
            yield at, word, kind


def wrong_pace(found: HeardPoint, others: Sequence[HeardPoint], heard: Heard) -> WrongFact | None:
    """Return how often the answer says where the point, of no number, says another pace.

    A pace whose period stands in what tells the point is told: "once in the week" for "every week".
    """
    if found.coverage < LEAST_HEARD_PACE:
        return None
    own = _paces_in(found.text, heard.language)
    if not own:
        return None
    told, here = _paces_by(heard), _told_sentences(found, heard)
    elsewhere = {seconds for other in others for seconds in _paces_in(other.text, heard.language)}
    spoken = {slot.number.value for slot in heard.slots if slot.number.unit == "time"}
    periods = heard.lexicon.numbers.values["periods"]
    spoken |= {periods.get(token.word, 0.0) for token in heard.tokens if token.sentence in here}
    missing = [seconds for seconds in own if seconds not in told and seconds not in spoken]
    for seconds, at in told.items():
        strange = seconds not in own and seconds not in elsewhere
        if missing and strange and heard.tokens[at].sentence in here:
            return WrongFact(
                _phrase(found.wanted, own[missing[0]]), _phrase(heard.tokens, at), PACE_SURE
            )
    return None


def _told_sentences(found: HeardPoint, heard: Heard) -> set[int]:
    """Return the sentences of the answer in which the point is told."""
    return {heard.tokens[hit.at].sentence for hit in found.told.values()}


@lru_cache(maxsize=4)
def _named_by(heard: Heard) -> Mapping[str, Mapping[str, int]]:
    """Return each day, month or feast of an answer, which is held against point after point."""
    return _named(heard.tokens, heard.lexicon)


@lru_cache(maxsize=4096)
def _named_in(text: str, language: str) -> Mapping[str, Mapping[str, int]]:
    """Return each day, month or feast of a key point, which is read again and again."""
    return _named(wording(text, language), lexicon(primary(language)), loosely=True)


@lru_cache(maxsize=4)
def _paces_by(heard: Heard) -> Mapping[float, int]:
    """Return each pace of an answer, which is held against point after point."""
    return _paces(heard.tokens, heard.lexicon)


@lru_cache(maxsize=4096)
def _paces_in(text: str, language: str) -> Mapping[float, int]:
    """Return each pace of a key point, which is read again and again."""
    return _paces(wording(text, language), lexicon(primary(language)))


def _named(
    tokens: Sequence[Token], table: Lexicon, *, loosely: bool = False
) -> Mapping[str, Mapping[str, int]]:
    """Return each day, month or feast with its place, by kind.

    A word that is a verb as well ("may", "march") counts with a capital or behind a little word of
    time, in a point (`loosely`) always; where every noun has a capital, a capital says enough.
    """
    named: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
    for at, word, kind in _calendar_words(tokens, range(len(tokens)), table):
        token = tokens[at]
        ahead = tokens[at - 1] if at else None
        timed = ahead is not None and (
            ahead.number is not None
            or ahead.word in table.numbers.words["since"] | table.numbers.words["at"]
            or ahead.word in table.numbers.words["every"] | table.numbers.words["to"]
        )
        behind = at + 1 < len(tokens) and tokens[at + 1].number is not None
        noun = token.capital and not table.capitals_name
        if loosely or noun or token.is_name or timed or behind or kind == "days":
            named[kind].setdefault(word, at)
    return named


def _paces(tokens: Sequence[Token], table: Lexicon) -> dict[float, int]:
    """Return each pace that is told for no number, with its place: "weekly", "every morning"."""
    words = table.numbers.words
    paces: dict[float, int] = {}
    for at, token in enumerate(tokens):
        seconds = pace(tokens, at, table.numbers)
        if not seconds:
            continue
        ahead = [other.word for other in tokens[max(0, at - 2) : at]]
        alone = token.word in table.numbers.values["paces"]
        often = ahead[-1:] and (ahead[-1] in words["every"] or ahead[0] in words["once"])
        counted = any(other.number for other in tokens[max(0, at - 4) : at])
        if (alone or often) and not counted:
            paces.setdefault(seconds, at)
    return paces


def _phrase(tokens: Sequence[Token], at: int) -> str:
    """Return a pace with the word ahead of it."""
    ahead = tokens[max(0, at - 1) : at]
    return " ".join(token.written for token in (*ahead, tokens[at]))
