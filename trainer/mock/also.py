"""What else they want to hear about: what they care about, and what the job asks for and nobody asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.competencies import read_as
from trainer.documents.competency_words import competencies_in
from trainer.mock.lacking import content

_LIST = re.compile(r"[,;/&]")
_AND = re.compile(r"\b(?:and|und|y|et)\b", re.IGNORECASE)
_AND_FIRST = re.compile(r"^\s*(?:and|und|y|et)\b", re.IGNORECASE)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from trainer.interviews.model import Interview
    from trainer.mock.model import FollowUp, MockPlan, Tone
    from trainer.mock.words import Words

LONGEST = 90
"""Characters of what somebody cares about that are said, at most."""

FEW = 3
"""Words of a thing that somebody cares about, at most, where “and” parts two of them (own judgement)."""

TOLD = 0.5
"""The share of its telling words from which what somebody cares about was told (own judgement)."""


def concerns(
    interview: Interview | None,
    plan: MockPlan,
    said: Sequence[str],
    asked: Collection[str],
    words: Words,
) -> Iterator[str]:
    """Yield what asks for what each interviewer cares about, where neither question nor answer had it.

    Args:
        interview: the one that the mock interview is for.
        plan: its questions.
        said: all answers so far.
        asked: all follow-ups so far: nobody asks for what they care about twice.
        words: what the interviewer says.
    """
    way = words.own("also", plan.tone)[0]
    for person in interview.interviewers if interview else ():
        cares = _short(person.cares_about)
        things = _things(cares, words)
        known = {way.format(said=one) for one in (cares, *things)}
        if not known.isdisjoint(asked) or any(person.cares_about in one.why for one in plan.slots):
            continue
        untold = [one for one in things if not _is_told(one, said, words.language)]
        if untold:
            yield way.format(said=cares if len(untold) == len(things) else untold[0])


def _things(cares: str, words: Words) -> list[str]:
    """Return the things that somebody cares about, each as it can stand alone.

    “x and y” if both are short; the whole where one of them needs another (“complaints, and what they
    cost”).
    """
    found = [
        one for one in (_AND_FIRST.sub("", each).strip() for each in _LIST.split(cares)) if one
    ]
    if len(found) == 1:
        both = [one.strip() for one in _AND.split(cares)]
        found = both if all(one and len(one.split()) <= FEW for one in both) else found
    refers = re.compile(rf"\b(?:{words.table['refers']})\b", re.IGNORECASE)
    return [cares] if any(refers.search(one) for one in found) else found


def _is_told(thing: str, said: Sequence[str], language: str) -> bool:
    """Return whether an answer had most of the telling words of what somebody cares about."""
    wanted = content(thing, language)
    told = max((len(wanted & content(one, language)) for one in said), default=0)
    return told >= TOLD * len(wanted)


def must_haves(
    plan: MockPlan, shown: Collection[str], said: Sequence[str], words: Words
) -> Iterator[str]:
    """Yield what asks for each must-have that no question asks for, and that nothing told may show.

    A story says which competencies it shows; an answer may speak of one, too.
    """
    text = "\n".join(said)
    heard = {*shown, *competencies_in(text, sentence=True)}
    stems = content(text, words.language)
    for name in plan.left_out:
        is_heard = name in heard or not stems.isdisjoint(content(read_as(name), words.language))
        if not is_heard and (asks := _must_have(name, plan.tone, words)):
            yield asks


def still_left_out(plan: MockPlan, asked: Sequence[FollowUp], words: Words) -> tuple[str, ...]:
    """Return the must-haves that neither a question nor a follow-up asked for."""
    texts = {one.text for one in asked}
    return tuple(name for name in plan.left_out if _must_have(name, plan.tone, words) not in texts)


def _must_have(name: str, tone: Tone, words: Words) -> str:
    """Return what asks for a must-have; empty in a language that has no name for it."""
    return next((way.format(said=read_as(name)) for way in words.own("must_have", tone)), "")


def _short(cares: str) -> str:
    """Return what somebody cares about, as it can be said in a sentence."""
    text = " ".join(cares.split()).rstrip(" .;,!?")
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0].rstrip(" .;,!?")
