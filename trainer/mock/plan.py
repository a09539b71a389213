"""Which questions a mock interview asks, and why each."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from trainer.mock.cares import cares_of
from trainer.mock.choice import Choice, in_own_words
from trainer.mock.model import Reason, Slot
from trainer.mock.people import with_people
from trainer.mock.slots import care_slot, fixed_slot, own_words_slots

if TYPE_CHECKING:
    from trainer.mock.candidates import Material
    from trainer.mock.words import Words

QUESTIONS = {15: 3, 30: 5, 45: 7}
"""Minutes -> questions between the opener and why here. Their clocks leave at least a fifth of the time for
what is asked on."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The questions in the order in which they are asked, and the must-haves that were left out."""

    slots: tuple[Slot, ...]
    left_out: tuple[str, ...]


def make_plan(material: Material, words: Words, minutes: int, seed: int) -> Chosen:
    """Return what is asked.

    As many must-haves as fit, those that were asked for least first and then the heaviest, none of them
    with a story that another question is best answered with unless there is no other; one question that
    no story fits, where there is one; what the interviewers care about; one on why here; then what the
    person asks.

    Args:
        material: stories, questions, the interview.
        words: what the interviewer says.
        minutes: 15, 30 or 45.
        seed: another one makes another choice among equals.
    """
    room = QUESTIONS[minutes]
    own = in_own_words(material)
    in_words = own_words_slots(material, words, own, seed)
    fixed = frozenset(words.key(name) for name in ("opener", "why_us", "to_ask"))
    chance = Random(seed)  # noqa: S311  nothing secret hangs on it
    choice = Choice(material, chance, room, fixed, cares_of(material, words, seed))
    first = in_words[: choice.share(own)]
    choice.leave_room(len(first))
    choice.avoid(own[: len(first)])
    choice.take_gap()
    if first:
        choice.take_cares()
    choice.take_must_haves()
    choice.take_cares()
    more = in_words[len(first) :][: choice.left]
    choice.leave_room(len(more))
    choice.take_rest()
    why_us = fixed_slot(material, words, Reason.WHY_US, "why_us")
    slots = [
        fixed_slot(material, words, Reason.OPENER, "opener"),
        *choice.in_order(words),
        *first,
        *more,
        *(care_slot(material, word, seed + n) for n, word in enumerate(choice.in_words)),
        why_us,
        fixed_slot(material, words, Reason.TO_ASK, "to_ask"),
    ]
    left_out = [one for one in choice.musts if one not in choice.covered]
    left_out += own[len(first) + len(more) :]
    return Chosen(with_people(slots, material.interview, words.language), tuple(left_out))
