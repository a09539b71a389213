"""Which way a figure went: up told for down beside the same number of the same thing.

Verbs ("dropped"), comparisons ("30 % fewer", "longer by 12 minutes") and signs ("+30 %") are held
against each other. Beside a number stands what belongs to it alone, so where both ways are told
there, or another thing is counted ("10 % more calls" for "handling time down 10 %"), nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from trainer.grading.lexicon import Lexicon, lexicon
from trainer.grading.model import WrongFact
from trainer.grading.numbers.slots import MOST, in_clause
from trainer.grading.tokens import Token, wording
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint

AHEAD, BEHIND = 8, 5
"""Tokens of the clause before and behind a number in which it is said where it went, at most."""

BESIDE = 3
"""The same for a little word ("up"), which belongs to many a verb."""

COUNTED = 3
"""Tokens behind a comparison that say what is counted: "thirty percent fewer late orders"."""

SURE = 0.85
"""How surely a word heard is the point's: as itself or misspelt, not as a related one."""

CHANGES = ("up", "down", "more", "less", "added", "won", "lost", "spared")
"""Lists of `[trends]` whose words say that a number is a difference."""

SIGNS = {"+": 1, "↑": 1, "-": -1, "−": -1, "–": -1, "↓": -1}

Way = tuple[int, int]
"""1 for up or -1 for down, and the place of the word that says so."""


def wrong_way(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return the word that sends a number of the point the other way than the point does."""
    table = heard.lexicon
    for place, own in _own_ways(found.text, heard.language).items() if found.slots else ():
        tellings = [hit.at for hit in found.all_hits if hit.wanted == place]
        ways = [(at, _way(heard.tokens, at, table, spoken=True)) for at in tellings]
        if any(way and way[0] == own[0] for _, way in ways):
            continue
        for at, way in ways:
            if way and _is_said_of_it(found, place, own[1], heard, at, way[1]):
                return WrongFact(_shown(found, place, own[1]), heard.tokens[way[1]].written)
    return None


@lru_cache(maxsize=4096)
def _own_ways(text: str, language: str) -> Mapping[int, Way]:
    """Return the place of each number of a key point -> which way the point says that it went."""
    wanted, table = wording(text, language), lexicon(primary(language))
    numbers = [place for place, token in enumerate(wanted) if token.number][:MOST]
    ways = {place: _own(text, wanted, place, table) for place in numbers}
    return {place: way for place, way in ways.items() if way}


def _own(text: str, wanted: Sequence[Token], place: int, table: Lexicon) -> Way | None:
    """Return which way a point says that its number went."""
    start = wanted[place].start
    sign = SIGNS.get(text[start - 1 : start])
    if sign and not text[: start - 1].strip("(")[-1:].strip():
        return sign, place
    way = _way(wanted, place, table, spoken=False)
    if way and wanted[way[1]].word in table.trends["better"]:
        better = _is_better_less(wanted, place, table)
        return (-way[0] if better else way[0]), way[1]
    return way


def _is_better_less(tokens: Sequence[Token], place: int, table: Lexicon) -> bool:
    """Return whether what got better is what nobody wants: fewer errors, a shorter wait."""
    return any(
        token.stem in table.unwanted for token in tokens if token.clause == tokens[place].clause
    )


def _shown(found: HeardPoint, place: int, at: int) -> str:
    """Return the word of the point that says where its number went, or the number with its sign."""
    token = found.wanted[at]
    return found.text[token.start - 1 : token.end] if at == place else token.written


def _way(tokens: Sequence[Token], at: int, table: Lexicon, *, spoken: bool) -> Way | None:
    """Return which way a number went by the words of its clause; None where both are said."""
    ways = sorted(_ways(tokens, at, table, spoken=spoken), key=lambda way: abs(way[1] - at))
    return ways[0] if len({side for side, _ in ways}) == 1 else None


def _ways(tokens: Sequence[Token], at: int, table: Lexicon, *, spoken: bool) -> Iterator[Way]:
    """Yield the words around a number that say where it went; of a lost thing only what is `spoken`."""
    trends = table.trends
    for near in _around(tokens, at):
        word = tokens[near].word
        far = word in trends["little"] and abs(near - at) > BESIDE
        moves = not far and not _is_another(tokens, near, table)
        compares = _compares(tokens, at, near, table)
        for side, verbs, more, won in ((1, "up", "more", "won"), (-1, "down", "less", "lost")):
            if (
                (moves and word in trends[verbs])
                or (compares and word in trends[more])
                or (spoken and word in trends[won] and _counts(tokens[at]))
            ):
                yield side, near
        if not spoken and word in trends["better"]:
            yield 1, near


def _counts(token: Token) -> bool:
    """Return whether a number is no time: who lost two days did not take two days less."""
    return token.number is not None and token.number.unit != "time"


def _around(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Yield the places around a number in its clause, to the next number on either side."""
    ahead = range(at - 1, max(-1, at - 1 - AHEAD), -1)
    behind = range(at + 1, min(len(tokens), at + 1 + BEHIND))
    for side in (ahead, behind):
        for near in side:
            if tokens[near].clause != tokens[at].clause or tokens[near].number:
                break
            yield near


def _is_another(tokens: Sequence[Token], at: int, table: Lexicon) -> bool:
    """Return whether a little word belongs to another verb ("set up", not "taken down by 40"), or says "up to 40"."""
    trends = table.trends
    if tokens[at].word not in trends["little"]:
        return False
    ahead, behind = tokens[max(0, at - BESIDE) : at], tokens[at + 1 : at + 2]
    most = tokens[at].word in trends["most"] and any(
        token.word in table.numbers.words["to"] for token in behind
    )
    by = any(token.word in table.numbers.words["by"] for token in behind)
    return most or (not by and any(token.word in trends["phrasal"] for token in ahead))


def _compares(tokens: Sequence[Token], at: int, near: int, table: Lexicon) -> bool:
    """Return whether a comparison is one of the number: "30 % more", "longer by 12", no "more than 9"."""
    if near > at or tokens[near].word in table.trends["added"]:
        return True
    by, beside = table.numbers.words["by"], table.trends["beside"]
    return any(
        tokens[link].word in by or (link > near + 1 and tokens[link].word in beside)
        for link in range(near + 1, at)
    )


def _is_said_of_it(
    found: HeardPoint, place: int, own: int, heard: Heard, at: int, word: int
) -> bool:
    """Return whether a number that went somewhere is that of the point: it measures the same thing."""
    table, tokens = heard.lexicon, heard.tokens
    unreal = in_clause(tokens, at, table.numbers.words["unreal"])
    if unreal or word in heard.denials.by or at in heard.planned or is_of_before(heard, at):
        return False
    hits = {
        hit.at: hit.wanted
        for hit in found.carried
        if hit.sure >= SURE and not found.wanted[hit.wanted].number
    }
    if tokens[word].word in table.trends["more"] | table.trends["less"]:
        behind = range(max(at, word) + 1, min(len(tokens), max(at, word) + 1 + COUNTED))
        counted = list(takewhile(lambda near: not tokens[near].is_stop, _clause(tokens, behind)))
        counted = [near for near in counted if tokens[near].word not in table.trends["size"]]
        if counted:
            return any(near in hits for near in counted)
    measured = _measured(found, *sorted((place, own)))
    subject = [
        near
        for near in _content(tokens, range(min(at, word) - 1, -1, -1))
        if tokens[near].stem not in table.common
    ]
    if subject and subject[0] in hits:
        return True
    here = tokens[at]
    return any(
        wanted == measured
        and tokens[near].sentence == here.sentence
        and (not subject or tokens[near].clause == here.clause)
        for near, wanted in hits.items()
    )


def _measured(found: HeardPoint, first: int, last: int) -> int | None:
    """Return the word of a point that is nearest to what went somewhere: between its ends, else ahead."""
    wanted = found.wanted
    for places in (range(first + 1, last), range(first - 1, -1, -1)):
        for place in places:
            if place in found.content and not wanted[place].number:
                return place
    return None


def tells_way(found: HeardPoint, heard: Heard, at: int) -> bool:
    """Return whether a word says which way a number of the point went, so that `wrong_way` judges it."""
    trends = heard.lexicon.trends
    if heard.tokens[at].word not in trends["up"] | trends["down"]:
        return False
    return any(
        at in _around(heard.tokens, hit.at)
        for hit in found.all_hits
        if found.wanted[hit.wanted].number
    )


def tells_change(heard: Heard, at: int) -> bool:
    """Return whether the clause of a number says how much more or less something is, or who did not."""
    trends, tokens = heard.lexicon.trends, heard.tokens
    near = tokens[max(0, at - AHEAD) : at + 1 + BEHIND]
    return any(
        token.is_negator or any(token.word in trends[name] for name in CHANGES)
        for token in near
        if token.clause == tokens[at].clause
    )


def is_of_before(heard: Heard, at: int) -> bool:
    """Return whether a sentence tells, ahead of a word, how it was before: "they used to wait longer"."""
    tokens, formerly = heard.tokens, heard.lexicon.trends["formerly"]
    ahead = tokens[max(0, at - 2 * AHEAD) : at]
    return any(token.word in formerly and token.sentence == tokens[at].sentence for token in ahead)


def _content(tokens: Sequence[Token], places: range) -> Iterator[int]:
    """Yield the words that carry something among places, to the end of the clause."""
    for near in _clause(tokens, places):
        if not tokens[near].is_stop and not tokens[near].number:
            yield near


def _clause(tokens: Sequence[Token], places: range) -> Iterator[int]:
    """Yield the places that stand in the same clause as the first."""
    return takewhile(lambda near: tokens[near].clause == tokens[places[0]].clause, places)
