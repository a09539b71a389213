"""The questions of a plan as they are asked, and why."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.competencies import asked_for
from trainer.grading import meaning
from trainer.interviews.bearing import bears
from trainer.interviews.posting import topic_of
from trainer.mock.lacking import content
from trainer.mock.model import Reason, Slot
from trainer.mock.wanted import as_a_person, ask_in_words
from trainer.stories.model import Status
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.mock.candidates import Material
    from trainer.mock.cares import Care
    from trainer.mock.words import Words
    from trainer.questions.model import Question
    from trainer.stories.model import Story

ALIKE = (
    frozenset({"conflict", "influence", "negotiation", "stakeholder-management"}),
    frozenset({"mentoring", "feedback"}),
    frozenset({"time-management", "prioritization"}),
    frozenset({"leadership", "delegation"}),
)
"""Competencies that people tell the same story for (own judgement): whoever settled a conflict also
changed somebody's mind."""

FEWEST = 3
"""Words of a question below which it sounds curt (own judgement): “Why us?”."""

ASKS = "The job asks for"
"""What begins why a question is asked that the job's text asks for."""

LONG = 7
"""Letters of a stem with which a longer word of the same meaning begins, at least (own judgement)."""

NEAR_FROM = 0.2
"""Likeness (-1..1) from which a question comes near a line of the job's text: of 61 pairs from 22 recorded mock
interviews 15 of the 20 that a person would tie together reach it, and of the 41 others two, half tied both. A question
below it isn't said to come near."""

_WHY = {
    Reason.OPENER: "Nearly every interview opens with it.",
    Reason.WHY_US: "Nearly everybody asks it.",
    Reason.TO_ASK: "It's how nearly every interview ends.",
}


NONE_NOTED = ", and none of your stories is noted for it."
"""What stands behind why a question is asked that no story fits, where all of them say what they show."""

NONE_FITS = ", and no story of yours fits this question yet."
"""What an older version said there, also where it couldn't know."""


def fixed_slot(material: Material, words: Words, reason: Reason, name: str) -> Slot:
    """Return a question that every mock interview has, as the bank asks it where there is one."""
    key = words.key(name)
    found = next((one for one in (*material.questions, *material.known) if one.key == key), None)
    if found is None:
        return Slot(reason, words.say(name), seconds=90, why=_WHY[reason])
    people = material.interview.interviewers if material.interview else ()
    if reason is Reason.TO_ASK and len(people) > 1:
        found = _of_several(found, words)
    slot = slot_for(
        found, words, reason, None, _WHY[reason], material.asked.get(key, 0), material.ad
    )
    return replace(slot, probes=()) if reason is Reason.TO_ASK else slot


def _of_several(question: Question, words: Words) -> Question:
    """Return a question in the wordings in which several people ask it: “for us”; as it is without one."""
    ways = [
        variant
        for variant in (question.ask, *question.variants)
        if words.finds("of_several", variant)
    ]
    return replace(question, ask=ways[0], variants=tuple(ways[1:])) if ways else question


def own_words_slots(
    material: Material, words: Words, musts: Sequence[str], seed: int = 0
) -> list[Slot]:
    """Return what asks for each must-have that no competency names; three in a row don't begin alike."""
    slots: list[Slot] = []
    quoted = 0
    for turn, must in enumerate(musts, start=seed):
        is_quoted = not as_a_person(must, words)
        slots.append(_own_words_slot(material, must, ask_in_words(must, words, turn, quoted)))
        quoted += is_quoted
    return slots


def _own_words_slot(material: Material, must: str, asked: str) -> Slot:
    """Return what asks for a must-have that no competency names."""
    near = _bearing_on(topic_of(must), material)
    return Slot(
        Reason.MUST_HAVE, asked, competencies=(must,), near=near, why="It's a must-have of the job."
    )


def care_slot(material: Material, care: Care, seed: int) -> Slot:
    """Return what asks for what somebody who interviews cares about, in their words."""
    near = _bearing_on(care.thing, material)
    asked = care.ways[seed % len(care.ways)]
    return Slot(Reason.CARES, asked, competencies=(care.thing,), near=near, why=care.why)


def _bearing_on(wish: str, material: Material) -> str:
    """Return the id of the first story that bears on a wish; empty without one."""
    active = (story for story in material.stories if story.status is Status.ACTIVE)
    return next((one.id for one in active if bears(wish, one)), "")


def slot_for(
    question: Question,
    words: Words,
    reason: Reason,
    story: Story | None,
    why: str,
    asked: int = 0,
    ad: str = "",
) -> Slot:
    """Return a question as it stands in a plan; one that was asked before is asked in other words."""
    every = (question.ask, *question.variants)
    whole = [one for one in every if len(one.split()) >= FEWEST and not _is_foreign(one, words, ad)]
    ways = whole or every
    return Slot(
        reason,
        ways[asked % len(ways)],
        question.key,
        story.id if story else "",
        question.competencies,
        question.probes,
        question.seconds,
        why,
    )


def _is_foreign(asked: str, words: Words, ad: str) -> bool:
    """Return whether a wording speaks of a company, or of customers that the job's ad doesn't know."""
    served = {one.casefold() for one in words.pattern("served").findall(asked)} if ad else ()
    return words.finds("company", asked) or any(one not in ad.casefold() for one in served)


def wish(name: str, lines: Mapping[str, str]) -> str:
    """Return what a job asks for as it's read: in the posting's own words, or else a competency.

    Args:
        name: a competency, or a must-have in the posting's words.
        lines: see `posting.lines_in`.
    """
    line = lines.get(name, name)
    return f"“{line}”" if " " in line else asked_for(line)


def is_asked_for(name: str, slot: Slot, lines: Mapping[str, str], language: str) -> bool:
    """Return whether a question asks for something above all, or was chosen for it, and comes near its line.

    Whatever else it may look for nobody asks for in so many words.

    Args:
        name: a competency, or a must-have in the posting's words.
        slot: the question.
        lines: see `posting.lines_in`.
        language: in which it's asked.
    """
    if name not in slot.competencies or not slot.wants_story:
        return False
    if not is_about(slot.asked, lines.get(name, ""), language):
        return False
    chosen_for = wish(name, lines) in slot.why or asked_for(name) in slot.why
    return name == slot.competencies[0] or " " in name or chosen_for


def is_about(asked: str, line: str, language: str, least: float = NEAR_FROM) -> bool:
    """Return whether a question is about what a line of the job's text says, as far as anybody can tell.

    In a language that the table of meanings doesn't know it takes a telling word that both have, or that a longer one
    begins with (“Verhandlung”: Verhandlungsgeschick). Without a line
    there's nothing to hold the question against.

    Args:
        asked: the question.
        line: a line of the job's text, or what somebody cares about.
        language: in which both are.
        least: the likeness (-1..1) that it takes.
    """
    if not line:
        return True
    if primary(language) != meaning.LANGUAGE:
        words, others = content(asked, language), content(line, language)
        return any(_is_same(word, other) for word in words for other in others)
    return meaning.cosine(meaning.vector(asked), meaning.vector(line)) >= least


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= LONG and long.startswith(short))


def asks(name: str, lines: Mapping[str, str]) -> str:
    """Return that the job asks for something, as the beginning of a sentence."""
    return f"{ASKS} {wish(name, lines)}"


def are_told_alike(some: Collection[str], others: Collection[str]) -> bool:
    """Return whether competencies are among those that people tell the same story for."""
    return any(not one.isdisjoint(some) and not one.isdisjoint(others) for one in ALIKE)
