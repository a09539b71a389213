"""Which words of an answer a negator, or a phrase that denies, reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trainer.grading.denial.clauses import NEGATION_REACH, SHORT, TAKEN_BACK

if TYPE_CHECKING:
    from trainer.grading.denial.clauses import Clauses

WEAK_REACH = 3
"""Words that "no" and its like deny behind them, where another negator denies so many more."""


def negated(text: Clauses, place: int) -> Iterator[int]:
    """Yield the places that a negator denies; nothing in a wish, a condition, or "not until"."""
    token, words = text.tokens[place], text.words
    lead = {word.word for word in text.lead(place, 4)}
    behind = text.tokens[place + 1 : place + 1 + TAKEN_BACK]
    if words.conditions & lead or any(word.stem in words.wished for word in behind[:2]):
        return
    if any(word.word in words.until and word.sentence == token.sentence for word in behind):
        return
    if behind and behind[0].stem in words.thought:
        yield place + 1
        return
    strong = token.word in words.strong
    far = strong or token.word in words.no_one
    reach = NEGATION_REACH if far else WEAK_REACH
    yield from text.behind(place + 1, place, _wanted_of_others(text, place) or reach)
    if far:
        yield from _ahead(text, place)
    if strong and _turns(text, place):
        begins = place - len(text.lead(place, TAKEN_BACK))
        before = text.tokens[begins - 1].clause if begins else token.clause
        for at in range(max(0, place - TAKEN_BACK), begins):
            if text.tokens[at].clause == before and text.tokens[at].sentence == token.sentence:
                yield at


def _wanted_of_others(text: Clauses, place: int) -> int:
    """Return how far a negator reaches that denies a wish: "didn't tell us to stop" denies no stopping."""
    behind = text.tokens[place + 1 : place + 1 + SHORT]
    if not behind or behind[0].stem not in text.words.asked_of:
        return 0
    return next((at for at, one in enumerate(behind) if one.word in text.words.infinitive), 0)


def _ahead(text: Clauses, place: int) -> Iterator[int]:
    """Yield the places of the statement before a negator that it denies, too."""
    first = max(0, place - text.words.back)
    for at in range(place - 1, first - 1, -1):
        if text.tokens[at].clause != text.tokens[place].clause:
            return
        yield at
        if text.tokens[at].word in text.words.and_ and text.words.back:
            return


def _turns(text: Clauses, place: int) -> bool:
    """Return whether a clause that begins with "but" leads to the negator, and does not console."""
    lead = {token.word for token in text.lead(place, 6)}
    return bool(lead & text.words.but) and lead.isdisjoint(text.words.consoling)


def before(text: Clauses, place: int, *, taking_back: bool) -> Iterator[int]:
    """Yield what a phrase is said of: the words before it in its clause.

    One that takes back reaches the clause before, too, and where "it" did so, the sentence
    before.
    """
    begins = place - len(text.lead(place, TAKEN_BACK))
    yield from range(begins, place)
    if not taking_back or not begins:
        return
    here, before = text.tokens[place], text.tokens[begins - 1]
    lead = text.tokens[begins:place]
    refers = 0 < len(lead) <= SHORT and lead[-1].word in text.words.referring
    if before.sentence != here.sentence and not refers:
        return
    for at in range(max(0, place - TAKEN_BACK), begins):
        if text.tokens[at].clause == before.clause:
            yield at
