"""Why a question of a mock interview was asked, as far as that is sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.competencies import asked_for
from trainer.mock.cares import things_of
from trainer.mock.model import Reason
from trainer.mock.slots import ASKS, NONE_FITS, NONE_NOTED, is_about
from trainer.mock.words import words_of

if TYPE_CHECKING:
    from trainer.mock.exchange import Exchange

FIXED = (Reason.OPENER, Reason.WHY_US, Reason.TO_ASK)
"""Questions that every mock interview has: nobody wonders why."""

_LINE = re.compile(rf"{ASKS} “([^”]*)”")
"""A line of the job's text for which a question was chosen, as the reason says it."""

_CARES = re.compile(r"(.* cares about:?) “([^”]*)”(.*)", re.DOTALL)
"""What somebody cares about for which a question was chosen, as the reason says it."""


CARES_FROM = 0.3
"""Likeness (-1..1) from which a question is about what somebody cares about, as in `cared`: it's said to be so in quotes."""


def why_chosen(one: Exchange) -> str:
    """Return why a question is in the plan, also where everybody knows it; empty where nobody can say."""
    return one.slot.why if one.slot.reason in FIXED else why_asked(one)


def why_asked(one: Exchange) -> str:
    """Return why a question was asked; nothing of a story that was wanting where one was told, or is named.

    Where what it was chosen for has little to do with it, or it may look for that besides, it's what the question
    looks for above all. Empty where everybody knows it, or nothing is known.
    """
    if one.slot.reason in FIXED:
        return ""
    cares = _CARES.fullmatch(one.slot.why)
    if cares is not None:
        note, noted, rest = cares.groups()
        meant = _meant(noted, one)
        return f"{note} “{meant}”{rest}" if meant else _looks_for(one)
    lines = _LINE.findall(one.slot.why)
    if not all(is_about(one.slot.asked, line, one.language) for line in lines):
        return _looks_for(one)
    first, *others = (*filter(_is_name, one.slot.competencies), "")
    wanted = next(
        (name for name in others if name and f"{ASKS} {asked_for(name)}" in one.slot.why), ""
    )
    if wanted and f"{ASKS} {asked_for(first)}" not in one.slot.why:
        return f"It looks for {asked_for(first)} and {asked_for(wanted)}."
    near = f"; “{one.near.title}” comes nearest." if one.near else ""
    why = one.slot.why.replace(near, ".") if near else one.slot.why
    return (why.replace(NONE_NOTED, ".") if one.graded else why).replace(NONE_FITS, ".")


def _meant(noted: str, one: Exchange) -> str:
    """Return what of several things that somebody cares about a question is about; empty where it's none."""
    if not one.language:
        return noted
    things = things_of(" ".join(noted.split()), words_of(one.language))
    asked, language = one.slot.asked, one.language
    about = [thing for thing in things if is_about(asked, thing, language, CARES_FROM)]
    return noted if len(about) == len(things) else "; ".join(about)


def _looks_for(one: Exchange) -> str:
    name = next(filter(_is_name, one.slot.competencies), "")
    return f"It looks for {asked_for(name)}." if name else ""


def _is_name(competency: str) -> bool:
    """Return whether it's a competency of the list, and not a must-have in the posting's words."""
    return " " not in competency
