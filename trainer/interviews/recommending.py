"""Which of the unsaid is recommended: little enough for one letter, and nothing that may have been told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.interviews import impact as rule
from trainer.interviews.impact import Advice, Impact
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.unsaid import Unsaid

_ORDER = (Advice.LETTER, Advice.MENTION, Advice.LET_GO)


def advise(impact: Impact, *, urged: bool, enough: bool, gated: bool) -> Advice:
    """Return what to do with something left unsaid; the person decides.

    Args:
        impact: the arithmetic.
        urged: whether the question was left open and this closes it: then a mention is worth a letter.
        enough: whether the answer was enough as it was, or nobody can tell what would be: then nothing is worth
            more than a mention.
        gated: whether something forbids it.
    """
    if gated:
        return Advice.LET_GO
    if urged and impact.advice is Advice.MENTION:
        return Advice.LETTER
    if enough and impact.advice is Advice.LETTER:
        return Advice.MENTION
    return impact.advice


def ranked(items: Iterable[Unsaid]) -> list[Unsaid]:
    """Return what was left unsaid, the most worth telling first, what is recommended marked.

    What was told wrong comes first. A letter carries one thing of each question; the actions and the
    result of one story are one thing, where both are worth a letter by themselves.
    """
    chosen: list[Unsaid] = []
    order = sorted(items, key=_rank)
    return [replace(item, recommended=_is_chosen(item, chosen)) for item in order]


def _rank(item: Unsaid) -> tuple[bool, bool, int, bool, float, str]:
    advice = item.advice or Advice.LETTER
    # What was done takes a place beside how it ended, what was learned one that neither takes.
    later = item.part is Part.REFLECTION or (item.unfinished and item.part is Part.ACTION)
    return item.wrong is None, bool(item.gates), _ORDER.index(advice), later, -item.score, item.id


def _is_chosen(item: Unsaid, chosen: list[Unsaid]) -> bool:
    """Return whether an item is recommended beside those chosen before it; it joins them then."""
    mine = [one for one in chosen if one.person == item.person]
    here = [one for one in mine if one.asked.id == item.asked.id]
    fits = (
        (item.correct if item.wrong is not None else item.advice is Advice.LETTER)
        and not item.perhaps_told
        and len(mine) < rule.MOST_PER_RECIPIENT
        and (len(here) < rule.MOST_PER_QUESTION or _goes_on(item, here))
    )
    if fits:
        chosen.append(item)
    return fits


def _goes_on(item: Unsaid, here: Sequence[Unsaid]) -> bool:
    """Return whether an item and those chosen of its question tell how one story went on.

    Each must be worth a letter by itself, unless the interviewer pushed back: then what was done about it
    and how it ended belong together.
    """
    alone = item.impact is not None and item.impact.advice is Advice.LETTER
    wrong = {index for one in here if one.wrong for index in one.points}
    corrected = bool(wrong) and not wrong.issuperset(item.points)
    return (
        (alone or item.asked.pressed or item.unfinished or corrected)
        and (not wrong or corrected)
        and item.part in rule.COURSE
        and all(one.story.id == item.story.id for one in here)
        and all(one.wrong or one.part in rule.COURSE for one in here)
    )
