"""What is said of an answer as a whole: words listed without a telling, or recited."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.grading.model import Verdict

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.model import PointGrade

LISTED_WORDS = 15
LISTED_STOP_SHARE = 0.12
"""Told English has every second word from the stop list, quick notes every fourth; a bare list
of words next to none."""

LISTED_ORDER = 0.5
"""A listing keeps fewer than so many neighbouring words of the points together."""

RECITED_SHARE = 0.6
"""Share of the key points that stand in the answer word for word."""

LISTED = "This lists words of the story; it does not tell it."
RECITED = (
    "That's your story word for word, as you wrote it down. Try it again the way you'd say it."
)


def is_listed(heard: Heard, found: Sequence[HeardPoint]) -> bool:
    """Return whether the answer names the words of the points without telling them.

    Of a language without a list of little words nobody can say it.
    """
    tokens = heard.tokens
    if len(tokens) < LISTED_WORDS or not heard.lexicon.stop:
        return False
    if sum(token.is_stop for token in tokens) > LISTED_STOP_SHARE * len(tokens):
        return False
    used = {hit.at for one in found for hit in one.told.values()}
    if len(used) < 0.5 * len(tokens):
        return False
    kept = couples = 0
    for one in found:
        places = [one.told[number].at for number in sorted(one.told)]
        couples += max(0, len(places) - 1)
        kept += sum(b - a == 1 for a, b in itertools.pairwise(places))
    return couples > 0 and kept / couples < LISTED_ORDER


def is_word_for_word(found: HeardPoint, heard: Heard) -> bool:
    """Return whether the wording stands in the answer as it is, and nothing denies it."""
    if not found.wanted or any(
        weight and place not in found.anywhere and not found.wanted[place].number
        for place, weight in enumerate(found.weight)
    ):
        return False
    stems = [token.stem for token in found.wanted]
    for at in [hit.at for hit in found.all_hits if hit.wanted == 0]:
        if [token.stem for token in heard.tokens[at : at + len(stems)]] == stems:
            before = heard.tokens[max(0, at - 3) : at]
            same = [t for t in before if t.sentence == heard.tokens[at].sentence]
            behind = heard.lexicon.denial.back and any(
                heard.denials.by.get(place, at) >= at + len(stems)
                for place in range(at, at + len(stems))
            )
            if not behind and not any(token.is_negator for token in same):
                return True
    return False


def remarks(
    points: Sequence[PointGrade], found: Sequence[HeardPoint], heard: Heard, *, listed: bool
) -> tuple[str, ...]:
    """Return what the person should know of the answer as a whole; usually nothing."""
    if listed:
        return (LISTED,)
    recited = sum(
        point.verdict is Verdict.SAID and len(one.wanted) > 3 and is_word_for_word(one, heard)
        for point, one in zip(points, found, strict=True)
    )
    if points and len(points) > 1 and recited >= RECITED_SHARE * len(points):
        return (RECITED,)
    return ()
