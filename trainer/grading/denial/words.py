"""The words with which a language denies, as its data file lists them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from trainer.grading.letters import fold

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""First word of a phrase -> the phrases that begin with it, in the order of the file."""

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class DenialWords:
    """The words by which a denial is found and judged; without any, nothing is denied.

    Attributes:
        negators: words that deny what follows them.
        back: how many words before a strong negator in its clause it denies, too.
        strong: those of them that reach far.
        no_one: negators that stand for a person or a thing; they reach far, too.
        doubling: a negator with one of these before it says the same once more ("no … nada").
        softeners: words behind a negator that take its force ("not only").
        never: negators that tell of an event by themselves.
        plain: those that do so behind an auxiliary ("did not hire"), or a passive with a participle.
        auxiliaries: such auxiliaries.
        passives: such passives.
        earlier: auxiliaries of what had been before what is told ("nobody had told them").
        participles: ends of participles.
        events: words, and ends of words, of a verb that tells of an event right behind "no".
        preterites: ends of a verb that tells of an event right before a negator ("reparierte nicht").
        no: negators that deny a noun ("no one came").
        person: words that make such a noun a person.
        able: words behind which a denial tells of what may be.
        scarcely: negators that leave a few ("hardly any").
        yet: words that say that it happened later ("they hadn't buried them yet").
        asked_of: stems of verbs by which one wants something done: denying them denies none of what was wanted.
        infinitive: words behind such a verb with which the wish begins ("tell us to stop").
        feared: stems of verbs by which a point tells what somebody thought would be.
        conditions: words that begin a condition.
        doubts: other words behind which a clause tells no event of its own.
        until: with one of these behind it a negator says that the thing did happen.
        inside: words that may stand inside a phrase.
        at_first: a refusal with these was overcome later.
        but: words whose clause takes back the one before.
        relative: words behind which another negator undoes the first ("not from people who aren't").
        existing: words that say that something is there: two negators behind one undo each other.
        anew: subjects with which another statement begins where no comma stands.
        opposing: stems of words by which a point tells that somebody was against it.
        insisting: words with which something is said to have happened all the same ("anyway").
        consoling: words with which it takes nothing back ("but at least").
        and_: words that go on with another statement, where a subject follows.
        subjects: such subjects.
        referring: words that stand for the sentence before.
        speaker: subjects who say no to somebody else's wish.
        tellers: words for who tells, and for what was told.
        pronouns: words that stand for what was told before.
        wished: stems of verbs whose denial denies nothing that they govern ("did not want to").
        thought: stems of verbs whose denial tells no event ("did not know").
        lacking: stems of words that say that something is not there or did not happen.
        losing: stems of verbs by which something goes away: denying them denies none of it.
        lacking_ahead: words that say so of what follows them ("instead", "too").
        than: words that make a negator with a comparison a bound ("never less than three").
        undoing: words that undo a negator ("never without").
        urging: words with which an order not to do something begins ("do not").
        opening: words that may stand before it.
        anybody: subjects that are nobody ("you never know").
        alone: words that say who did it, and not whether it was done ("not myself").
        past: forms of the past that do not end as participles do.
        present: such words as are none.
        carriers: words before a plain negator that make it deny the verb, and not one noun.
        single: words behind it that make it deny all the same ("not a single").
        contrasting: plain negators that may set off one thing ("not the staff").
        cleft: subjects that set a noun off with "not" ("it was not the plug").
        determiners: words that begin such a noun.
        unchanged: phrases that deny what they are said of ("stayed the same").
        refused: phrases that deny what was told before them ("fell through").
        undone: phrases that deny what follows them ("failed to").
        truly: words behind which a point tells what was so, against what was believed ("in reality").
        apart: words by which a point says that each did it for themselves ("own").
        joint: words whose denial says so, too ("together", "the others").
        reversing: beginnings that turn a word round ("un" in "unanswered").
        unfulfilled: phrases that tell what was not done ("should have").
    """

    negators: frozenset[str] = _NONE
    back: int = 0
    strong: frozenset[str] = _NONE
    no_one: frozenset[str] = _NONE
    doubling: frozenset[str] = _NONE
    softeners: frozenset[str] = _NONE
    never: frozenset[str] = _NONE
    plain: frozenset[str] = _NONE
    auxiliaries: frozenset[str] = _NONE
    passives: frozenset[str] = _NONE
    earlier: frozenset[str] = _NONE
    participles: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    preterites: tuple[str, ...] = ()
    no: frozenset[str] = _NONE
    person: frozenset[str] = _NONE
    able: frozenset[str] = _NONE
    scarcely: frozenset[str] = _NONE
    yet: frozenset[str] = _NONE
    asked_of: frozenset[str] = _NONE
    infinitive: frozenset[str] = _NONE
    feared: frozenset[str] = _NONE
    conditions: frozenset[str] = _NONE
    doubts: frozenset[str] = _NONE
    until: frozenset[str] = _NONE
    inside: frozenset[str] = _NONE
    at_first: frozenset[str] = _NONE
    but: frozenset[str] = _NONE
    relative: frozenset[str] = _NONE
    existing: frozenset[str] = _NONE
    anew: frozenset[str] = _NONE
    opposing: frozenset[str] = _NONE
    insisting: frozenset[str] = _NONE
    consoling: frozenset[str] = _NONE
    and_: frozenset[str] = _NONE
    subjects: frozenset[str] = _NONE
    referring: frozenset[str] = _NONE
    speaker: frozenset[str] = _NONE
    tellers: frozenset[str] = _NONE
    pronouns: frozenset[str] = _NONE
    wished: frozenset[str] = _NONE
    thought: frozenset[str] = _NONE
    lacking: frozenset[str] = _NONE
    losing: frozenset[str] = _NONE
    lacking_ahead: frozenset[str] = _NONE
    than: frozenset[str] = _NONE
    undoing: frozenset[str] = _NONE
    urging: frozenset[str] = _NONE
    opening: frozenset[str] = _NONE
    anybody: frozenset[str] = _NONE
    alone: frozenset[str] = _NONE
    past: frozenset[str] = _NONE
    present: frozenset[str] = _NONE
    carriers: frozenset[str] = _NONE
    single: frozenset[str] = _NONE
    contrasting: frozenset[str] = _NONE
    cleft: frozenset[str] = _NONE
    determiners: frozenset[str] = _NONE
    truly: frozenset[str] = _NONE
    apart: frozenset[str] = _NONE
    joint: frozenset[str] = _NONE
    reversing: tuple[str, ...] = ()
    unchanged: Phrases = field(default_factory=dict)
    refused: Phrases = field(default_factory=dict)
    undone: Phrases = field(default_factory=dict)
    unfulfilled: Phrases = field(default_factory=dict)

    @cached_property
    def first(self) -> frozenset[str]:
        """The words with which a phrase begins."""
        return frozenset([*self.unchanged, *self.refused, *self.undone])


_STEMMED = ("wished", "asked_of", "feared", "thought", "lacking", "losing", "opposing")
_PHRASES = ("unchanged", "refused", "undone", "unfulfilled")
_ENDS = ("participles", "events", "preterites", "reversing")


def denial_words(table: Mapping[str, str], stem: Callable[[str], str]) -> DenialWords:
    """Return the words of a table, its verbs as stems."""
    given: dict[str, Any] = {}
    for name in (each.name for each in fields(DenialWords)):
        text = table.get(name.removesuffix("_"), "")
        if name == "back":
            given[name] = int(text or 0)
        elif name in _PHRASES:
            given[name] = phrases(text)
        elif name in _ENDS:
            given[name] = tuple(map(fold, text.split()))
        else:
            words = text.split()
            given[name] = frozenset(map(stem if name in _STEMMED else fold, words))
    return DenialWords(**given)


def phrases(text: str) -> Phrases:
    """Return the phrases of a text, which ";" or a new line parts, by their first word."""
    grouped: dict[str, list[tuple[str, ...]]] = {}
    for phrase in text.replace("\n", ";").split(";"):
        words = tuple(map(fold, phrase.split()))
        if words:
            grouped.setdefault(words[0], []).append(words)
    return {first: tuple(those) for first, those in grouped.items()}
