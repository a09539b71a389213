"""What an answer says did not happen: negators, and phrases of refusal and of no change."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.grading.tokens import Token

NEGATION_REACH = 9
"""A negator denies the words that follow it within so many tokens of its clause."""

WEAK_REACH = 3
"""The same for "no" and its like, which deny the next few words only."""

TAKEN_BACK = 18
"""A clause with "but … never" takes back so many tokens before it."""

SHORT = 5
"""Words of a clause in which "it" can only mean the sentence before: "In the end it fell through"."""

_STRONG = frozenset(["not", "never", "nicht", "nie", "nunca", "jamais"])
_SOFTENERS = frozenset(["only", "just", "longer", "even"])

_NO_ONE = frozenset(["nobody", "none", "nothing"])
_AUXILIARIES = frozenset(["did", "had"])
_PASSIVES = frozenset(["was", "were", "got"])
_ABLE = frozenset(["can", "could", "would", "should", "may", "might"])
_FILLERS = frozenset(["exactly", "just", "pretty", "almost", "completely", "simply", "basically"])
"""Words that may stand inside a phrase."""

_CONDITIONS = frozenset(["if", "unless", "whether"])
_DOUBTS = _CONDITIONS | frozenset(["until", "who", "whom", "whose", "where"])
"""Words behind which a clause tells no event of its own."""

_AT_FIRST = frozenset(["first", "initially"])
"""A refusal with these was overcome later."""

_SUBJECTS = frozenset(["i", "we", "he", "she", "they", "it"])
_REFERRING = frozenset(["it", "that", "this", "they", "which"])

_SPEAKER = frozenset(["i", "we"])
"""Who says no to somebody else's wish, which denies nothing that the story tells."""

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""First word of a phrase -> the phrases that begin with it, longest first."""


@dataclass(frozen=True, slots=True)
class Denials:
    """What an answer denies.

    Attributes:
        by: place of a token -> place of the word that denies it.
        firm: places of the words that deny an event ("never hired", "told no"), not a state or a
            wish ("was not sure", "did not want").
        phrases: those of them that begin a phrase which speaks of what stands before it -> the
            last place of the phrase.
    """

    by: dict[int, int] = field(default_factory=dict)
    firm: set[int] = field(default_factory=set)
    phrases: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcomes:
    """Phrases that deny without a negator, as the lexicon lists them.

    Attributes:
        unchanged: deny what they are said of ("stayed the same").
        refused: deny what was told before them ("fell through").
        undone: deny what follows them ("failed to").
        wished: stems of verbs whose denial denies nothing that they govern ("did not want to").
        thought: stems of verbs whose denial tells no event ("did not know").
        lacking: stems of words that say that something is not there or did not happen.
        lacking_ahead: words that say so of what follows them ("instead", "too").
    """

    unchanged: Phrases = field(default_factory=dict)
    refused: Phrases = field(default_factory=dict)
    undone: Phrases = field(default_factory=dict)
    wished: frozenset[str] = frozenset()
    thought: frozenset[str] = frozenset()
    lacking: frozenset[str] = frozenset()
    lacking_ahead: frozenset[str] = frozenset()

    @cached_property
    def first(self) -> frozenset[str]:
        """The words with which a phrase begins."""
        return frozenset([*self.unchanged, *self.refused, *self.undone])


def denials(tokens: Sequence[Token], outcomes: Outcomes) -> Denials:
    """Return what an answer denies.

    A negator denies what follows it in its clause ("never got it approved"); "but" with a negator
    takes back the clause before ("we planned a trial, but it never happened"), and so does a
    refusal ("I asked for a budget and was told no"); "stayed the same" denies what it is said of.
    """
    found = Denials()
    done = 0
    for place, token in enumerate(tokens):
        if token.word in outcomes.first:
            done = max(done, _phrase(tokens, place, outcomes, found))
        if token.is_negator and place >= done and not _softened(tokens, place):
            for at in _negated(tokens, place, outcomes.wished):
                found.by.setdefault(at, place)
            if _is_event(tokens, place, outcomes):
                found.firm.add(place)
    return found


def _phrase(tokens: Sequence[Token], place: int, outcomes: Outcomes, found: Denials) -> int:
    """Add what a phrase that begins at a place denies; return the place behind it, 0 without one."""
    ahead = _length(tokens, place, outcomes.undone)
    if ahead:
        found.firm.add(place)
        found.by.update(dict.fromkeys(_behind(tokens, place + ahead, place), place))
        return place + ahead
    refused = _length(tokens, place, outcomes.refused)
    length = refused or _length(tokens, place, outcomes.unchanged)
    if not length or (refused and _is_overcome(tokens, place)):
        return 0
    found.firm.add(place)
    found.phrases[place] = place + length - 1
    found.by.update(dict.fromkeys(_before(tokens, place, taking_back=bool(refused)), place))
    return place + length


def _negated(tokens: Sequence[Token], place: int, wished: frozenset[str]) -> Iterator[int]:
    """Yield the places that a negator denies; nothing in a wish, a condition, or "not until"."""
    token = tokens[place]
    lead = {word.word for word in _lead(tokens, place, 4)}
    behind = tokens[place + 1 : place + 1 + TAKEN_BACK]
    if _CONDITIONS & lead or any(word.stem in wished for word in behind[:2]):
        return
    if any(word.word == "until" and word.sentence == token.sentence for word in behind):
        return
    strong = token.word in _STRONG or token.word in _NO_ONE
    yield from _behind(tokens, place + 1, place, NEGATION_REACH if strong else WEAK_REACH)
    if token.word in _STRONG and _turns(tokens, place):
        begins = place - len(_lead(tokens, place, TAKEN_BACK))
        before = tokens[begins - 1].clause if begins else token.clause
        for at in range(max(0, place - TAKEN_BACK), begins):
            if tokens[at].clause == before and tokens[at].sentence == token.sentence:
                yield at


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "and we" begins another statement, which the negator does not reach."""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return tokens[at].word == "and" and following in _SUBJECTS


def _behind(
    tokens: Sequence[Token], first: int, place: int, reach: int = NEGATION_REACH
) -> Iterator[int]:
    """Yield the places from the first on that stand in the same statement."""
    for at in range(first, min(len(tokens), first + reach)):
        if tokens[at].clause != tokens[place].clause or _goes_on(tokens, at):
            return
        yield at


def _softened(tokens: Sequence[Token], place: int) -> bool:
    return any(token.word in _SOFTENERS for token in tokens[place + 1 : place + 2])


def _turns(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a clause that begins with "but" leads to the negator."""
    return any(token.word == "but" for token in _lead(tokens, place, 6))


def _lead(tokens: Sequence[Token], place: int, most: int) -> list[Token]:
    """Return the words of the clause before a place, at most so many."""
    clause = tokens[place].clause
    return [token for token in tokens[max(0, place - most) : place] if token.clause == clause]


def _before(tokens: Sequence[Token], place: int, *, taking_back: bool) -> Iterator[int]:
    """Yield what a phrase is said of: the words before it in its clause.

    One that takes back reaches the clause before, too, and where "it" did so, the sentence
    before.
    """
    begins = place - len(_lead(tokens, place, TAKEN_BACK))
    yield from range(begins, place)
    if not taking_back or not begins:
        return
    here, before = tokens[place], tokens[begins - 1]
    lead = tokens[begins:place]
    refers = 0 < len(lead) <= SHORT and lead[-1].word in _REFERRING
    if before.sentence != here.sentence and not refers:
        return
    for at in range(max(0, place - TAKEN_BACK), begins):
        if tokens[at].clause == before.clause:
            yield at


def _is_event(tokens: Sequence[Token], place: int, outcomes: Outcomes) -> bool:
    """Return whether a negator denies that something happened."""
    lead = [token.word for token in _lead(tokens, place, 4)]
    behind = tokens[place + 1 : place + 4]
    if _DOUBTS.intersection(lead) or any(
        token.stem in outcomes.wished or token.stem in outcomes.thought for token in behind
    ):
        return False
    word = tokens[place].word
    if word == "never" or word in _NO_ONE:
        return not _ABLE.intersection(token.word for token in behind[:1])
    if word == "not":
        passive = _PASSIVES.intersection(lead[-1:]) and behind and behind[0].word.endswith("ed")
        return bool(passive or _AUXILIARIES.intersection(lead[-2:]))
    if word == "no":
        is_person = bool(behind) and behind[0].word == "one"
        return is_person or any(token.word in _PASSIVES for token in behind)
    return False


def _length(tokens: Sequence[Token], place: int, phrases: Phrases) -> int:
    """Return how many tokens a phrase that begins at a place takes, 0 where none does."""
    for phrase in phrases.get(tokens[place].word, ()):
        at = place
        for word in phrase:
            while at > place and at < len(tokens) and tokens[at].word in _FILLERS:
                at += 1
            if at == len(tokens) or tokens[at].word != word:
                break
            at += 1
        else:
            return at - place
    return 0


def _is_overcome(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a refusal was overcome later, or was the speaker's own."""
    around = tokens[max(0, place - 3) : place + 6]
    own = any(token.word in _SPEAKER for token in tokens[max(0, place - 1) : place])
    return own or any(token.word in _AT_FIRST for token in around)
