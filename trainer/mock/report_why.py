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


def why_chosen(exchange: Exchange) -> str:
    """Return why a question is in the plan, also where everybody knows it; empty where nobody can say."""
    return exchange.slot.why if exchange.slot.reason in FIXED else why_asked(exchange)


def why_asked(exchange: Exchange) -> str:
    """Return why a question was asked; nothing of a story that was wanting where one was told, or is named.

    Where what it was chosen for has little to do with it, or it may look for that besides, it's what the question
    looks for above all. Empty where everybody knows it, or nothing is known.
    """
    if exchange.slot.reason in FIXED:
        return ""
    cares = _CARES.fullmatch(exchange.slot.why)
    if cares is not None:
        note, noted, rest = cares.groups()
        meant = _meant(noted, exchange)
        return f"{note} “{meant}”{rest}" if meant else _looks_for(exchange)
    lines = _LINE.findall(exchange.slot.why)
    if not all(is_about(exchange.slot.asked, line, exchange.language) for line in lines):
        return _looks_for(exchange)
    first, *others = (*filter(_is_name, exchange.slot.competencies), "")
    wanted = next(
        (name for name in others if name and f"{ASKS} {asked_for(name)}" in exchange.slot.why), ""
    )
    if wanted and f"{ASKS} {asked_for(first)}" not in exchange.slot.why:
        return f"It looks for {asked_for(first)} and {asked_for(wanted)}."
    near = f"; “{exchange.near.title}” comes nearest." if exchange.near else ""
    why = exchange.slot.why.replace(near, ".") if near else exchange.slot.why
    return (why.replace(NONE_NOTED, ".") if exchange.graded else why).replace(NONE_FITS, ".")


def _meant(noted: str, exchange: Exchange) -> str:
    """Return what of several things that somebody cares about a question is about; empty where it's none."""
    if not exchange.language:
        return noted
    things = things_of(" ".join(noted.split()), words_of(exchange.language))
    asked, language = exchange.slot.asked, exchange.language
    about = [thing for thing in things if is_about(asked, thing, language, CARES_FROM)]
    return noted if len(about) == len(things) else "; ".join(about)


def _looks_for(exchange: Exchange) -> str:
    name = next(filter(_is_name, exchange.slot.competencies), "")
    return f"It looks for {asked_for(name)}." if name else ""


def _is_name(competency: str) -> bool:
    """Return whether it's a competency of the list, and not a must-have in the posting's words."""
    return " " not in competency
