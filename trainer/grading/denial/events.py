"""Whether a negator denies that something happened, or says how things had stood."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.grading.denial.clauses import SHORT, SUBJECT, TAKEN_BACK

if TYPE_CHECKING:
    from trainer.grading.denial.clauses import Clauses
    from trainer.grading.tokens import Token


def is_event(text: Clauses, place: int) -> bool:
    """Return whether a negator denies that something happened."""
    words = text.words
    lead = [token.word for token in text.lead(place, 4 + words.back)]
    behind = text.tokens[place + 1 : place + 4]
    around = [*text.lead(place, words.back), *behind]
    if words.doubts.intersection(lead[-4:]) or any(
        token.stem in words.wished or token.stem in words.thought for token in around
    ):
        return False
    word = text.tokens[place].word
    if word in words.no_one and words.past and not _did(text, behind[:2]):
        return False  # "nobody steals that"
    if word in words.never:
        return not words.able.intersection(token.word for token in behind[:1])
    if word in words.plain:
        if words.back and _tells_past(text, place):
            return True
        return _is_passive(text, lead, behind) or bool(words.auxiliaries.intersection(lead[-2:]))
    if word in words.no:
        is_person = bool(behind) and behind[0].word in words.person
        return is_person or any(token.word in words.passives for token in behind)
    return False


def was_before(text: Clauses, place: int) -> bool:
    """Return whether a negator says how things had stood for others: "nobody had told them"."""
    words, token = text.words, text.tokens[place]
    related = any(one.word in words.relative for one in text.lead(place, SHORT - 2))
    rest = text.tokens[place + 1 : place + TAKEN_BACK]
    yet = any(one.word in words.yet and one.clause == token.clause for one in rest)
    if token.word not in words.no_one | words.no and not related and not yet:
        return False
    first = max(0, place - SUBJECT)
    near = [
        (at, one)
        for at, one in enumerate(text.tokens[first : place + SUBJECT], first)
        if one.clause == token.clause
    ]
    had = next((at for at, one in near if one.word in words.earlier), None)
    if had is None or any(one.word in words.speaker for at, one in near if at < had):
        return False
    behind = [one for at, one in near if at > max(had, place)][: SHORT - 2]
    return any(map(text.is_past, behind))


def _did(text: Clauses, behind: Sequence[Token]) -> bool:
    """Return whether what stands behind "nobody" tells what was done, in the same statement."""
    told = itertools.takewhile(lambda token: token.word not in text.words.and_, behind)
    return any(map(text.is_past, told))


def _tells_past(text: Clauses, place: int) -> bool:
    """Return whether the clause of a negator is told in the past: by its auxiliary or its verb.

    In German the auxiliary may stand far before "nicht" or behind it; in Spanish the verb stands
    behind "no", with nothing but a pronoun between.
    """
    words = text.words
    behind = [
        token
        for token in text.tokens[place + 1 : place + 7]
        if token.clause == text.tokens[place].clause
    ]
    near = [*text.lead(place, words.back), *behind]
    if any(token.word in words.auxiliaries for token in near) or _stands_ahead(text, place):
        return True
    verb = next((token.word for token in behind[:3] if token.word not in words.pronouns), "")
    return bool(words.events) and verb.endswith(words.events)


def _stands_ahead(text: Clauses, place: int) -> bool:
    """Return whether a verb of the past stands right before a negator: "reparierte (ich) nicht"."""
    lead = text.lead(place, 2)
    while lead and lead[-1].word in text.words.subjects:
        lead.pop()
    verb = lead[-1] if lead else None
    past = text.words.preterites
    return (
        verb is not None
        and bool(past)
        and verb.word.endswith(past)
        and not (verb.is_stop or verb.capital or verb.number)
    )


def _is_passive(text: Clauses, lead: Sequence[str], behind: Sequence[Token]) -> bool:
    """Return whether "was not" stands before a participle, "not fully" included."""
    passive = text.words.passives.intersection(lead[-1:])
    return bool(passive) and any(map(text.is_past, behind[:2]))
