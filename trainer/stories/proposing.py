"""From a story told freely to key points: a first cut, which the person moves and trims."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.stories.model import KeyPoint, Part
from trainer.stories.reading.splitting import key_points

if TYPE_CHECKING:
    from collections.abc import Sequence

_CUES: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.REFLECTION,
        re.compile(
            r"\b(?:i(?:'ve| have)? learn(?:ed|t)|looking back|in hindsight|next time|since then|"
            r"i would (?:now|do|have)|taught me|the lesson|would do differently|in retrospect|"
            r"what i took)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Part.RESULT,
        re.compile(
            r"\b(?:as a result|in the end|the result|resulted|ended up|went (?:up|down|from)|"
            r"fell (?:from|to|by)|rose (?:from|to|by)|grew (?:from|to|by)|dropped|down to|up to|"
            r"increased|decreased|reduced|saved|cut .{1,40} (?:by|to|from)|we (?:won|shipped|launched)|"
            r"went live|finally|today it)\b|\d\s*%|from \d.{0,30} to \d",
            re.IGNORECASE,
        ),
    ),
    (
        Part.TASK,
        re.compile(
            r"\b(?:i was asked|was asked to|my (?:job|task|role|goal) was|i had to|we had to|"
            r"i needed to|i was responsible|it was (?:on|up to) me|the goal was|was supposed to|"
            r"i was in charge|asked me to)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Part.ACTION,
        re.compile(
            r"\b(?:so i|i (?:then |also |first )?(?:\w+ed|built|ran|wrote|made|took|gave|got|found|"
            r"brought|began|kept|led|sent|spent|taught|told|chose|cut|drew|met|put|set|sat|spoke|went|"
            r"did)|we (?:then |also )?(?:\w+ed|built|ran|wrote|made|took|put|set))\b",
            re.IGNORECASE,
        ),
    ),
)
"""How sentences of each part often begin or sound, the surest part first; English only."""


def propose(told: str) -> tuple[KeyPoint, ...]:
    """Return key points for a story told freely, in the order of STAR+R.

    Each sentence becomes one key point; its part is guessed from how it sounds and where it stands:
    what has no sign of its own belongs to what came before it, at the beginning to the situation.

    Args:
        told: the text, typed, pasted or dictated.
    """
    sentences = key_points(" ".join(told.split()))
    parts = _parts(sentences)
    points = [KeyPoint(part, say) for part, say in zip(parts, sentences, strict=True) if say]
    return tuple(sorted(points, key=lambda point: list(Part).index(point.part)))


def _parts(sentences: Sequence[str]) -> list[Part]:
    parts: list[Part] = []
    for number, sentence in enumerate(sentences):
        cue = next((part for part, pattern in _CUES if pattern.search(sentence)), None)
        if cue is Part.RESULT and number == 0:
            cue = None  # a story begins with how things stood, numbers or not
        parts.append(cue or (parts[-1] if parts else Part.SITUATION))
    return parts


def title_of(told: str, most: int = 8) -> str:
    """Return the first words of a story as a title to begin with."""
    words = told.split()[:most]
    return " ".join(words).rstrip(",.;:") if words else ""
