"""Why something left unsaid is worth telling, or not: sentences that a person would say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from trainer.competencies import asked_for, read_as
from trainer.interviews.impact import FIT, SETTING, STRONGER, Advice, Fit, Impact
from trainer.interviews.model import Need
from trainer.interviews.wording import lowered
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.unsaid import Unsaid

SMALL = 0.35
"""The share of a whole telling below which something is a small part of it (own judgement)."""

_PARTS = {
    Part.SITUATION: "the situation",
    Part.TASK: "the task",
    Part.ACTION: "what you did",
    Part.RESULT: "how it ended",
    Part.REFLECTION: "what you took from it",
}


def reasons(item: Unsaid) -> tuple[str, ...]:
    """Return the reasons for the advice on an item, the weightiest first; none for a wrong fact."""
    return tuple(reason for reason, _ in weighed_reasons(item))


def weighed_reasons(item: Unsaid) -> tuple[tuple[str, bool], ...]:
    """Return the reasons for the advice, each True, then what speaks against it as one “But …”, False.

    What speaks for telling something speaks against letting it go. Where the sentences have no reason to let
    it go, the arithmetic has one.
    """
    if item.impact is None:
        return ()
    tells = item.advice is not Advice.LET_GO
    found = tuple(_reasons(item, item.impact))
    mine = [reason for reason, speaks_for in found if speaks_for is tells]
    if not tells:
        mine += _slight(item, item.impact, known=bool(mine))
    others = [reason for reason, speaks_for in found if speaks_for is not tells]
    return (
        *((one, True) for one in mine),
        *(((_but(others, item.person), False),) if others else ()),
    )


def _but(said: Sequence[str], who: str) -> str:
    """Return sentences as one that begins with “But”; a name and what quotes one stay as they are."""
    names = frozenset(one.rstrip(".") for one in who.split()[:1])
    *most, last = (lowered(one.rstrip("."), names) for one in said)
    return f"But {', '.join(most)}{' and ' if most else ''}{last}."


def _slight(item: Unsaid, impact: Impact, *, known: bool) -> Iterator[str]:
    """Yield why something adds little, where nothing else was said of it."""
    if item.part is not None and impact.share < SMALL:
        yield "It's a small part of the story."
    elif not known and not item.gates:
        yield "It would make your answer only a little better."
    if not (item.asked.pressed or item.asked.nags or item.went_well):
        yield "As far as you noted, nobody pushed back and it doesn't bother you."


def _reasons(item: Unsaid, impact: Impact) -> Iterator[tuple[str, bool]]:
    """Yield what may be said of an item, with whether it speaks for telling it."""
    if item.part is not None:
        yield _left_out(item), True
    elif item.only_mention:
        yield "I can't tell whether it answers what they asked.", False
    elif item.answers:
        yield _fits(impact, bears=item.bears), impact.fit > FIT[Fit.STRETCH]
    who = item.person
    if item.bears:
        yield f"{who} cares about this." if who else "They care about this.", True
    wish = item.wish
    if wish and wish.need is Need.MUST_HAVE:
        yield f"The job asks for {asked_for(wish.competency)}.", True
    elif wish and wish.need is Need.NICE_TO_HAVE:
        name = read_as(wish.competency).capitalize()
        yield f"{name} is nice to have for this job, not a must.", False
    several = len(item.points) > 1
    if item.part is None or not _half_new(
        impact
    ):  # else it's said already that some of it was heard
        yield _new(who, impact, several=several), impact.novelty >= 1.0
    if item.part in (None, Part.RESULT) and _ends_in_a_number(item):
        yield "There's a number in it.", True
    if item.part is None:
        stronger = impact.gain >= STRONGER
        if stronger:
            yield "It's stronger than what you told.", True
        elif not (item.asked.pressed or item.asked.nags):
            yield "What you told was about as good.", False
    if item.asked.pressed:
        yield "They pushed back, so the question is still open.", True
    elif item.asked.nags:
        yield "It still bothers you.", True
    elif item.went_well:
        yield "Your answer was enough as it was.", False


def _left_out(item: Unsaid) -> str:
    part = _PARTS[item.part] if item.part is not None else ""
    if item.left_out:
        some = item.impact is not None and _half_new(item.impact)
        return f"You left out {'most of ' if some else ''}{part}."
    return f"You left out some of {part}." if item.part not in SETTING else f"You cut {part} short."


def _fits(impact: Impact, *, bears: bool) -> str:
    """Say how well a story fits what was asked; what bears on a wish counts as one class better."""
    if impact.fit >= FIT[Fit.STRONG]:
        return "It fits what they asked." if bears else "They asked for exactly this."
    is_workable = impact.fit >= FIT[Fit.WORKABLE] and not bears
    return "It fits what they asked." if is_workable else "It fits only part of what they asked."


def _half_new(impact: Impact) -> bool:
    return 0.0 < impact.novelty < 1.0


def _new(who: str, impact: Impact, *, several: bool) -> str:
    name, have = (who, "has") if who else ("They", "have")
    if impact.novelty >= 1.0:
        return f"{name} {have}n't heard {'any of that' if several else 'it'}."
    return (
        f"{name} {have} heard some of it." if impact.novelty > 0.0 else f"{name} {have} heard it."
    )


def _ends_in_a_number(item: Unsaid) -> bool:
    story = item.story
    says = item.says if item.points else tuple(point.say for point in story.part(Part.RESULT))
    return any(letter.isdigit() for say in says for letter in say)
