"""Another name in the place of one of the point: "Anita found the leak" for "Priya found the leak"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from trainer.grading.facts.swaps import side_of
from trainer.grading.model import WrongFact
from trainer.grading.numbers.slots import near

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.lexicon import Lexicon
    from trainer.grading.tokens import Token

LEAST_HEARD = 0.25
"""Share of the point that must be heard in one stretch."""

SLOT = 5
"""Tokens around a name that say whose name it is, at most."""

LEAST_SHARED = 2
"""Words around the name of the point that must stand around the other name, fewer where it has fewer."""

SHORT = 3
"""Letters up to which a capital word is an abbreviation, not a name."""

ALIKE = 0.6
"""Likeness of letters or sounds from which another name that begins alike is the same one, misheard:
Karla for Carla. At 0.5 Ramiro is a misheard Rogelio."""

HEARD_BESIDE = 0.5
"""Share of the point that must be heard where the word right before the name alone says whose it is:
"our caretaker Ida" for "our caretaker Omar"."""

SURE, FAIRLY_SURE = 0.9, 0.7
"""How sure a name is wrong inside its sentence, and at a beginning, where any word has a capital."""

_SOUNDS = str.maketrans("cqzyjvdg", "kksiiftk")
"""Letters that dictation writes for one another."""


def wrong_name(found: HeardPoint, heard: Heard, stems: frozenset[str]) -> WrongFact | None:
    """Return the name that stands in the answer where the point has another.

    Args:
        found: the point in the answer.
        heard: the answer.
        stems: the stems of the whole story; what it tells elsewhere is no other name.
    """
    table = heard.lexicon
    if found.coverage < LEAST_HEARD:
        return None
    missing = [
        place
        for place in range(len(found.wanted))
        if found.weight[place]
        and place not in found.anywhere
        and _names(found.wanted, place, table)
    ]
    others = [
        at
        for at in (_strange(found, heard, stems) if missing else ())
        if not any(_sounds_like(found.wanted[place].word, heard, at) for place in missing)
    ]
    for place in missing:
        own = found.wanted[place]
        for at in others:
            other = heard.tokens[at]
            if _same_slot(found, place, heard, at) or _same_side(found, place, heard, at):
                sure = SURE if own.is_name and other.is_name else FAIRLY_SURE
                return WrongFact(own.written, other.written, sure)
    for place in missing:
        small = _in_small_letters(found, place, heard, stems)
        if small:
            return WrongFact(found.wanted[place].written, small, FAIRLY_SURE)
    return None


def _in_small_letters(found: HeardPoint, place: int, heard: Heard, stems: frozenset[str]) -> str:
    """Return the name between the same two words as one of the point, in an answer without a capital.

    No list of the language may know it: "asked tomasz to translate it" for "asked Priya to translate it".
    """
    wanted, tokens, table = found.wanted, heard.tokens, heard.lexicon
    beside = place + 1 < len(wanted) and wanted[place].is_name and not _has_capitals(heard)
    for hit in found.carried if beside else ():
        at = hit.at + 1
        if hit.wanted != place - 1 or hit.sure < SURE or at + 1 >= len(tokens):
            continue
        other = tokens[at]
        plain = other.is_stop or other.number or len(other.word) <= SHORT
        alike = tokens[at + 1].word == wanted[place + 1].word
        known = other.stem in stems or _is_usual(other, table) or _is_day(other, table)
        told = any(one.at == at for one in found.all_hits)
        if alike and not (plain or known or told or _sounds_like(wanted[place].word, heard, at)):
            return other.written
    return ""


@lru_cache(maxsize=4)
def _has_capitals(heard: Heard) -> bool:
    """Return whether an answer has a capital anywhere: who writes none gives names none."""
    return any(token.capital and not token.number for token in heard.tokens)


def is_name(token: Token, table: Lexicon) -> bool:
    """Return whether a word may name a person, a place or a product."""
    plain = token.is_stop or token.number or len(token.word) <= SHORT
    if plain or not token.capital or _is_day(token, table):
        return False
    return token.is_name or not _is_usual(token, table)


def _names(tokens: Sequence[Token], at: int, table: Lexicon) -> bool:
    """Return whether a word names somebody or something; where every noun has a capital, by its title."""
    if table.capitals_name:
        return is_name(tokens[at], table)
    return _is_titled(tokens, at, table)


def _is_titled(tokens: Sequence[Token], at: int, table: Lexicon) -> bool:
    """Return whether a title stands before a name; "Doktor" behind "Frau" is another title."""
    plain = tokens[at].is_stop or tokens[at].number or tokens[at].word in table.titles
    return at > 0 and tokens[at - 1].word in table.titles and not plain


def _is_usual(token: Token, table: Lexicon) -> bool:
    """Return whether the language's lists know a word, which then is no name at a beginning."""
    return any(
        token.stem in known
        for known in (table.common, table.synonyms, table.interview, table.opposites)
    )


def _is_day(token: Token, table: Lexicon) -> bool:
    """Return whether a word names a day or a month: that contradicts nobody's name."""
    return token.word.removesuffix("s") in table.days


def _strange(found: HeardPoint, heard: Heard, stems: frozenset[str]) -> list[int]:
    """Return the names of the answer that the story does not know."""
    named = [at for at in _named_by(heard) if heard.tokens[at].stem not in stems]
    heard_at = {hit.at for hit in found.all_hits} if named else set[int]()
    return [at for at in named if at not in heard_at]


@lru_cache(maxsize=4)
def _named_by(heard: Heard) -> Sequence[int]:
    """Return the places of the names of an answer, which is held against point after point."""
    tokens, table = heard.tokens, heard.lexicon
    return [
        at
        for at in range(len(tokens))
        if _is_titled(tokens, at, table) or _names(tokens, at, table)
    ]


def _same_slot(found: HeardPoint, place: int, heard: Heard, at: int) -> bool:
    """Return whether the words around a name of the point stand around a name of the answer."""
    wanted = found.wanted
    around = [
        other
        for other in near(wanted, place, SLOT)
        if other != place and other in found.content and not wanted[other].number
    ]
    here = near(heard.tokens, at, SLOT)
    shared = {hit.wanted for hit in found.all_hits if hit.at in here and hit.wanted in around}
    if _tells_more(found, heard, at):
        return False
    if found.coverage >= HEARD_BESIDE and _is_titled_alike(found, place, at):
        return True
    beside = {other for other in shared if abs(other - place) <= 2}
    strict = wanted[place].is_name and heard.tokens[at].is_name
    return len(shared) >= min(LEAST_SHARED, len(around)) > 0 and (strict or bool(beside))


def _is_titled_alike(found: HeardPoint, place: int, at: int) -> bool:
    """Return whether the same word that carries the point stands right before both names."""
    return any(hit.at == at - 1 and hit.wanted == place - 1 for hit in found.carried)


def _same_side(found: HeardPoint, place: int, heard: Heard, at: int) -> bool:
    """Return whether a name comes or leaves where that of the point does, beside the same other one.

    "From Trello to Asana" is told as "from Trello to Jira".
    """
    wanted, table = found.wanted, heard.lexicon
    side = side_of(wanted, place, table)
    if not side or side_of(heard.tokens, at, table) != side:
        return False
    return any(
        heard.tokens[hit.at].sentence == heard.tokens[at].sentence
        and wanted[hit.wanted].is_name
        and side_of(wanted, hit.wanted, table) == -side == side_of(heard.tokens, hit.at, table)
        for hit in found.all_hits
    )


def _tells_more(found: HeardPoint, heard: Heard, at: int) -> bool:
    """Return whether the clause of a name tells something else: "and Peter made the coffee"."""
    told = {hit.at for hit in found.carried}
    clause = [
        place
        for place in near(heard.tokens, at)
        if heard.tokens[place].clause == heard.tokens[at].clause
    ]
    strange = [
        place
        for place in clause
        if not (heard.tokens[place].is_stop or heard.tokens[place].capital)
    ]
    return bool(strange) and not told & set(clause)


def _sounds_like(word: str, heard: Heard, at: int) -> bool:
    """Return whether a name is another one as dictation writes it, alone or with the word beside."""
    tokens = heard.tokens
    parts = [tokens[at].word]
    parts += [tokens[at].word + token.word for token in tokens[at + 1 : at + 2]]
    parts += [token.word + tokens[at].word for token in tokens[max(0, at - 1) : at]]
    return any(
        _bones(word)[:1] == _bones(part)[:1]
        and max(
            OSA.normalized_similarity(_bones(word), _bones(part)),
            OSA.normalized_similarity(word, part),
        )
        >= ALIKE
        for part in parts
    )


def _bones(word: str) -> str:
    """Return the sounds of a word without its vowels."""
    plain = word.replace("ph", "f").replace("ck", "k").translate(_SOUNDS)
    return "".join(letter for letter in plain if letter not in "aeiouhw") or plain
