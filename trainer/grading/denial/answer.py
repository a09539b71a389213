"""What an answer says did not happen: negators, and phrases of refusal and of no change.

The words stand in the language's data file; here is how they are held together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.grading.denial.clauses import Clauses
from trainer.grading.denial.events import is_event, was_before
from trainer.grading.denial.reach import before, negated
from trainer.grading.denial.stands import is_of_anybody, stands

if TYPE_CHECKING:
    from trainer.grading.denial.words import DenialWords, Phrases
    from trainer.grading.tokens import Token


@dataclass(frozen=True, slots=True)
class Denials:
    """What an answer denies.

    Attributes:
        by: place of a token -> place of the word that denies it.
        firm: places of the words that deny an event ("never hired", "told no"), not a state or a
            wish ("was not sure", "did not want").
        who: places of the words that deny who did it, and not that it was done ("not myself").
        before: places of the words that say how things had stood ("nobody had told them").
        phrases: those of them that begin a phrase which speaks of what stands before it -> the
            last place of the phrase.
    """

    by: dict[int, int] = field(default_factory=dict)
    firm: set[int] = field(default_factory=set)
    who: set[int] = field(default_factory=set)
    before: set[int] = field(default_factory=set)
    phrases: dict[int, int] = field(default_factory=dict)


def denials(tokens: Sequence[Token], words: DenialWords) -> Denials:
    """Return what an answer denies.

    A negator denies what follows it in its clause ("never got it approved"); "but" with a negator
    takes back the clause before ("we planned a trial, but it never happened"), and so does a
    refusal ("I asked for a budget and was told no"); "stayed the same" denies what it is said of.
    """
    text, denied, done = Clauses(tokens, words), Denials(), 0
    for place, token in enumerate(tokens if words.negators else ()):
        if token.word in words.first:
            done = max(done, _add_phrase(text, place, denied))
        if token.is_negator and place >= done and stands(text, place):
            _add_negator(text, place, denied)
    return denied


def _add_negator(text: Clauses, place: int, denied: Denials) -> None:
    """Add what a negator denies that stands by itself."""
    for at in negated(text, place):
        denied.by.setdefault(at, place)
    behind = (text.tokens[at].word for at in text.behind(place + 1, place))
    if not text.words.alone.isdisjoint(behind):
        denied.who.add(place)
    if is_event(text, place):
        denied.firm.add(place)
    if was_before(text, place):
        denied.before.add(place)


def _add_phrase(text: Clauses, place: int, denied: Denials) -> int:
    """Add what a phrase that begins at a place denies; return the place behind it, 0 without."""
    by, firm = denied.by, denied.firm
    ahead = _length(text, place, text.words.undone)
    if ahead:
        firm.add(place)
        by.update(dict.fromkeys(text.behind(place + ahead, place), place))
        return place + ahead
    refused = _length(text, place, text.words.refused)
    length = refused or _length(text, place, text.words.unchanged)
    overcome = bool(refused) and _is_overcome(text, place)
    if not length or overcome or is_of_anybody(text, place):
        return 0
    behind = text.tokens[place + length : place + length + 1]
    if not refused and any(token.word in text.words.determiners for token in behind):
        return 0  # "never moved the shelves" is said of the shelves
    firm.add(place)
    denied.phrases[place] = place + length - 1
    by.update(dict.fromkeys(before(text, place, taking_back=bool(refused)), place))
    return place + length


def _length(text: Clauses, place: int, phrases: Phrases) -> int:
    """Return how many tokens a phrase that begins at a place takes, 0 where none does."""
    tokens = text.tokens
    for phrase in phrases.get(tokens[place].word, ()):
        at = place
        for word in phrase:
            while at > place and at < len(tokens) and tokens[at].word in text.words.inside:
                at += 1
            if at == len(tokens) or tokens[at].word != word:
                break
            at += 1
        else:
            return at - place
    return 0


def _is_overcome(text: Clauses, place: int) -> bool:
    """Return whether a refusal was overcome later, or was the speaker's own."""
    around = text.tokens[max(0, place - 3) : place + 6]
    just_before = text.tokens[max(0, place - 1) : place]
    own = any(token.word in text.words.speaker for token in just_before)
    return own or any(token.word in text.words.at_first for token in around)
