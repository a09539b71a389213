"""Facts against facts: a number, name or direction that contradicts, and outright denial."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading.denial.half import half_undone
from trainer.grading.denial.point import (
    denied_share,
    denied_stems,
    undone,
)
from trainer.grading.denial.unwished import unwished
from trainer.grading.facts.all_of_them import all_of_them
from trainer.grading.facts.calendar import wrong_day, wrong_pace
from trainer.grading.facts.company import wrong_company, wrong_post
from trainer.grading.facts.contrasts import wrong_contrast
from trainer.grading.facts.crossed import crossed
from trainer.grading.facts.doers import wrong_doer
from trainer.grading.facts.figures import Claims, Misfit, exchanged, wrong_number
from trainer.grading.facts.happened import happened, happened_after_all
from trainer.grading.facts.names import wrong_name
from trainer.grading.facts.roles import wrong_role
from trainer.grading.facts.steps import swapped, wrong_step
from trainer.grading.facts.swaps import chosen_instead, turned_round, wrong_sequence
from trainer.grading.facts.trends import wrong_way
from trainer.grading.facts.turned import wrong_direction, wrong_order

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.model import WrongFact
    from trainer.grading.tokens import Token

AROUND = 4
"""A contradicting fact stands so many tokens around the stretch that tells the point, at most."""

TURNED_CONTEXT = 0.4
"""Share of the point that must be heard before a word of the other direction speaks of it."""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of the whole story: what belongs to another key point contradicts none."""

    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What contradicts one key point; `denied` is the share of heard words denied.

    `step` is a wrong end of a step from one number to another, which needs no other words around it.
    `denial` is the stretch of the answer that denies it, as first and last token, and `undone` the
    stretch that says that it did not happen; `half` is a clause of it that did not, and where.
    """

    number: WrongFact | None = None
    step: WrongFact | None = None
    name: WrongFact | None = None
    """A name, a day, how often, two that are told the wrong way round, or who did it to whom."""
    doer: WrongFact | None = None
    """Somebody else who did it."""
    way: WrongFact | None = None
    """A number that went the other way."""
    direction: WrongFact | None = None
    denied: float = 0.0
    denial: tuple[int, int] | None = None
    undone: tuple[int, int] | None = None
    half: tuple[str, tuple[int, int]] | None = None


def known(wordings: Sequence[Sequence[Token]]) -> Known:
    """Return the facts that the wordings of a story state."""
    return Known(frozenset(token.stem for words in wordings for token in words))


def conflicts(found: Sequence[HeardPoint], heard: Heard, story: Known) -> list[Conflict]:
    """Return what in the answer contradicts each key point of a story.

    A number of the answer contradicts one point alone, that in whose slot it fits best.

    Args:
        found: the story's points in the answer.
        heard: the answer.
        story: the facts of the whole story.
    """
    around = [[*found[:place], *found[place + 1 :]] for place in range(len(found))]
    claims = Claims(found, heard)
    misfits = [wrong_number(own, claims, heard) for own in found]
    fits: dict[int, Misfit] = {}
    for misfit in misfits:
        if misfit and (misfit.at not in fits or misfit.evidence > fits[misfit.at].evidence):
            fits[misfit.at] = misfit
    numbers = [misfit.fact if misfit and fits[misfit.at] is misfit else None for misfit in misfits]
    denied = (
        [denied_stems(own) for own in found]
        if heard.denials.by
        else [frozenset[str]()] * len(found)
    )
    theirs = [
        frozenset[str]().union(*denied[:place], *denied[place + 1 :]) for place in range(len(found))
    ]
    return [
        _conflict(own, others, heard, story, number, stems)
        for own, others, number, stems in zip(found, around, numbers, theirs, strict=True)
    ]


def _conflict(
    found: HeardPoint,
    others: Sequence[HeardPoint],
    heard: Heard,
    story: Known,
    number: WrongFact | None,
    theirs: frozenset[str],
) -> Conflict:
    if not found.near:
        return Conflict()
    low, high = max(0, found.first - AROUND), min(len(heard.tokens), found.last + AROUND + 1)
    denied, denial = denied_share(found, heard, theirs)
    return Conflict(
        number
        or swapped(found, heard)
        or exchanged(found, heard)
        or crossed(found, heard)
        or all_of_them(found, heard),
        wrong_step(found, heard),
        wrong_name(found, heard, story.stems)
        or wrong_day(found, others, heard, story.stems)
        or wrong_pace(found, others, heard)
        or turned_round(found, heard)
        or chosen_instead(found, heard)
        or wrong_contrast(found, heard)
        or wrong_sequence(found, heard)
        or wrong_post(found, heard)
        or wrong_role(found, heard),
        wrong_doer(found, heard, story.stems) or wrong_company(found, heard),
        wrong_way(found, heard),
        wrong_order(found, heard, low, high)
        or (wrong_direction(found, heard, low, high) if found.coverage >= TURNED_CONTEXT else None),
        denied,
        denial,
        undone(found, heard, theirs) or happened_after_all(found, heard) or unwished(found, heard),
        half_undone(found, heard) or happened(found, heard),
    )
