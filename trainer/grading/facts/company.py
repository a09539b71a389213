"""Done together or alone, and by the head of what: "by himself" for "together with Davor"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.facts.roles import written
from trainer.grading.lexicon import Lexicon, lexicon
from trainer.grading.model import WrongFact
from trainer.grading.tokens import Token, wording
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.denial.words import Phrases
    from trainer.grading.heard_point import HeardPoint

LEAST_TOLD = 2
"""Words that carry the point and stand in the sentence which says that it was done alone, at least."""

AHEAD = 9
"""Tokens that a negator reaches, as elsewhere."""

BESIDE = 5
"""Tokens between a name and what its bearer is the head of, at most."""

SURE = 0.75
"""How sure each is, own choice: low enough that the person is asked."""


def wrong_company(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return "on my own" where the point has "together with Davor", or the other way round."""
    company = heard.lexicon.company
    for name, contrary in (("jointly", "alone"), ("alone", "jointly")):
        expected = _said_in(found.text, heard.language, name)
        if expected is None or _said_in(found.text, heard.language, contrary):
            continue
        own, other = company[name], company[contrary]
        for first, last in _all(heard.tokens, other):
            sentence = heard.tokens[first].sentence
            told = {
                hit.wanted
                for hit in found.told.values()
                if heard.tokens[hit.at].sentence == sentence
            }
            right = any(heard.tokens[at].sentence == sentence for at, _ in _all(heard.tokens, own))
            if len(told) >= LEAST_TOLD and not right and not _is_denied(heard.tokens, first):
                return WrongFact(
                    written(found.wanted, *expected), written(heard.tokens, first, last), SURE
                )
    return None


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a negator stands ahead of a place in its clause."""
    ahead = tokens[max(0, at - AHEAD) : at]
    return any(token.is_negator and token.clause == tokens[at].clause for token in ahead)


@lru_cache(maxsize=4096)
def _said_in(text: str, language: str, name: str) -> tuple[int, int] | None:
    """Return where a key point, which is read again and again, says `alone` or `jointly`."""
    those = lexicon(primary(language)).company[name]
    return next(iter(_all(wording(text, language), those)), None)


@lru_cache(maxsize=4096)
def _posts_in(text: str, language: str) -> Sequence[tuple[int, int]]:
    """Return the names of a key point, each with the word for what its bearer is the head of."""
    wanted, table = wording(text, language), lexicon(primary(language))
    posts = [(at, _post(wanted, at, table)) for at, token in enumerate(wanted) if token.is_name]
    return [(at, post) for at, post in posts if post is not None]


def _all(tokens: Sequence[Token], those: Phrases) -> list[tuple[int, int]]:
    """Return the first and last places of the phrases in a text."""
    return [
        (at, at + len(phrase) - 1)
        for at, token in enumerate(tokens)
        for phrase in those.get(token.word, ())
        if tuple(other.word for other in tokens[at : at + len(phrase)]) == phrase
    ]


def wrong_post(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return "head of development" beside the name whom the point calls the head of sales."""
    for place, own in _posts_in(found.text, heard.language):
        if own in found.anywhere:
            continue
        for hit in found.all_hits:
            said = _post(heard.tokens, hit.at, heard.lexicon) if hit.wanted == place else None
            if said is not None:
                return WrongFact(
                    written(found.wanted, own - 2, own), written(heard.tokens, said - 2, said), SURE
                )
    return None


def _post(tokens: Sequence[Token], name: int, table: Lexicon) -> int | None:
    """Return the word for what somebody is the head of, near their name with no other name between."""
    for at in range(max(2, name - BESIDE), min(len(tokens), name + BESIDE + 1)):
        role, link, what = tokens[at - 2 : at + 1]
        linked = link.word in table.numbers.words["share_of"] and role.word in table.heads
        plain = what.is_stop or what.number or what.is_name
        between = tokens[at + 1 : name] or tokens[name + 1 : at]
        alone = not any(token.is_name for token in between)
        if linked and alone and not plain and what.sentence == tokens[name].sentence:
            return at
    return None
