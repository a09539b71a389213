"""Whether a negator denies by itself: not "not only", nor "one never knows"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.grading.denial.clauses import NEGATION_REACH, SHORT, SUBJECT, TAKEN_BACK

if TYPE_CHECKING:
    from trainer.grading.denial.clauses import Clauses
    from trainer.grading.tokens import Token


def stands(text: Clauses, place: int) -> bool:
    """Return whether a negator denies by itself: not "not only", nor "nada" behind "no"."""
    behind = text.tokens[place + 1 : place + 2]
    if any(token.word in text.words.softeners for token in behind):
        return False
    if text.words.back and any(t.word in text.words.at_first for t in text.lead(place, 3)):
        return False
    if (
        _bounds(text, place)
        or _advises(text, place)
        or _contrasts(text, place)
        or _is_idle(text, place)
    ):
        return False
    doubling = text.words.doubling
    if text.tokens[place].word in text.words.plain:  # "no me fie y no llamé"
        return True
    return not doubling or all(t.word not in doubling for t in text.lead(place, 6))


def _is_idle(text: Clauses, place: int) -> bool:
    """Return whether a negator denies nothing that was told: "one never knows", "not even 40", "not who don't"."""
    tokens, words = text.tokens, text.words
    beside = [*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 3]]
    knows = tokens[place].word in words.never and any(t.stem in words.thought for t in beside)
    counted = any(token.number for token in tokens[place + 1 : place + 2])
    return knows or counted or is_of_anybody(text, place) or _is_doubled(text, place)


def is_of_anybody(text: Clauses, place: int) -> bool:
    """Return whether a clause tells what anybody may meet: "you'd have a drop that never happened"."""
    lead = [token.word for token in text.lead(place, TAKEN_BACK)]
    return not text.words.anybody.isdisjoint(lead) and text.words.subjects.isdisjoint(lead)


def _is_doubled(text: Clauses, place: int) -> bool:
    """Return whether two negators undo each other: "not from people who aren't", "didn't say nothing".

    So they do in "there wasn't one I hadn't rung".
    """
    if not text.words.relative:
        return False
    behind = [text.tokens[at] for at in text.behind(place + 1, place, TAKEN_BACK)]
    ahead = text.lead(place, TAKEN_BACK)
    close = any(token.is_negator for token in behind[: SHORT - 2])
    if close or _are_related(text, behind) or _are_related(text, ahead[::-1]):
        return True
    clause = text.tokens[place].clause
    rest = [t for t in text.tokens[place + 1 : place + 1 + SUBJECT] if t.clause == clause]
    there = any(token.word in text.words.existing for token in ahead)
    return there and any(token.is_negator for token in [*ahead, *rest])


def _are_related(text: Clauses, between: Sequence[Token]) -> bool:
    """Return whether another negator stands among words, a relative pronoun between."""
    until = next((at for at, token in enumerate(between) if token.is_negator), 0)
    return any(token.word in text.words.relative for token in between[:until])


def _bounds(text: Clauses, place: int) -> bool:
    """Return whether a negator only bounds ("never less than three") or is undone itself.

    "Never spend it without a trial" denies neither the spending nor the trial.
    """
    behind = [
        token.word
        for token in text.tokens[place + 1 : place + NEGATION_REACH]
        if token.clause == text.tokens[place].clause
    ]
    before = text.lead(place, NEGATION_REACH)
    undone = text.tokens[place].word in text.words.undoing and any(
        token.is_negator for token in before
    )
    return bool(
        undone
        or text.words.than.intersection(behind[:3])
        or text.words.undoing.intersection(behind)
    )


def _advises(text: Clauses, place: int) -> bool:
    """Return whether a negator tells what one should not do, which is no event.

    "Don't move first" and "never accept that" begin without a subject; "you wouldn't believe it"
    has one that is nobody.
    """
    words = text.words
    lead = [token.word for token in text.lead(place, SUBJECT)]
    if words.anybody.intersection(lead[-3:]):
        return True
    subject = [word for word in lead if word not in words.opening]
    if text.tokens[place].word in words.plain:
        return bool(subject) and words.urging.issuperset(subject)
    behind = text.tokens[place + 1 : place + 3]
    if text.tokens[place].word not in words.strong or subject or not words.urging:
        return False
    return bool(behind) and not any(text.is_past(token) for token in behind)


def _contrasts(text: Clauses, place: int) -> bool:
    """Return whether a negator only sets one thing off: "not the sensors", "it was not the plug"."""
    words = text.words
    if text.tokens[place].word not in words.plain or not words.carriers:
        return False
    before = text.tokens[max(0, place - 2) : place]
    behind = text.tokens[place + 1 : place + 2]
    if any(token.word in words.single for token in behind):
        return False
    joined = any(token.word in words.subjects for token in before[-1:])  # "I'm not keen"
    if not joined and not any(token.word in words.carriers for token in before):
        return True
    cleft = bool(before) and before[0].word in words.cleft
    return cleft and any(token.word in words.determiners for token in behind)
