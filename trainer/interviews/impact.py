"""Whether something left unsaid is worth a letter: the arithmetic, and it in plain words.

The rule and its constants are the project's own judgement; they stand here and nowhere else.

    impact = importance × fit × (0.6·gain + 0.4·novelty·share)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor

from trainer.interviews.model import Need
from trainer.stories.model import Part, Story

PART_WEIGHTS: Mapping[Part, float] = {
    Part.RESULT: 0.35,
    Part.ACTION: 0.30,
    Part.REFLECTION: 0.15,
    Part.SITUATION: 0.10,
    Part.TASK: 0.10,
}
"""How much of an answer's value each part of STAR+R carries; they add up to 1."""

SETTING = frozenset((Part.SITUATION, Part.TASK))
"""The parts that nobody writes a letter about, however little of the rest was told."""

COURSE = frozenset((Part.ACTION, Part.RESULT))
"""The parts that tell what somebody did and how it ended."""

GAIN_SHARE = 0.6
NOVELTY_SHARE = 0.4
WORTH_A_LETTER = 0.35
WORTH_A_MENTION = 0.20
"""Impacts from which something is worth a letter, or a mention where it fits."""

STRONGER = 0.1
"""How much more a story must be worth than what was told to be called stronger (own judgement)."""

PRESSED = 0.2
"""What it adds to the importance that the interviewer probed or pushed back."""

BEARS = 0.3
"""What it adds that something bears on what the interviewer said they care about."""

DEFAULT_STRENGTH = 3
MOST_STRENGTH = 5
"""A story's strength goes from 1 to 5; where none is given it counts as 3."""

MOST_PER_RECIPIENT = 2
MOST_PER_QUESTION = 1
"""How many items are recommended at most: a letter carries one thing well, two at the very most."""

ROUNDING = 1e-9
"""What sums of fractions may be off: 0.6 × 0.35 + 0.4 × 0.35 is meant to reach 0.35."""


class Fit(StrEnum):
    """How well a story fits a question."""

    STRONG = "strong"
    WORKABLE = "workable"
    STRETCH = "stretch"
    GAP = "gap"


class Advice(StrEnum):
    """What the arithmetic recommends; the person decides."""

    LETTER = "worth a letter"
    MENTION = "mention if it fits"
    LET_GO = "let it go"


IMPORTANCE: Mapping[Need, float] = {
    Need.MUST_HAVE: 1.0,
    Need.UNKNOWN: 0.7,
    Need.NICE_TO_HAVE: 0.5,
}
FIT: Mapping[Fit, float] = {
    Fit.STRONG: 1.0,
    Fit.WORKABLE: 0.7,
    Fit.STRETCH: 0.4,
    Fit.GAP: 0.0,
}
FIT_FROM: Mapping[Fit, float] = {Fit.STRONG: 0.75, Fit.WORKABLE: 0.5, Fit.STRETCH: 0.25}
"""Fits of the grader (0..1, see grading.fit) from which a story is strong, workable, a stretch."""


@dataclass(frozen=True, slots=True)
class Impact:
    """The arithmetic of one item, kept so that it can be shown.

    Attributes:
        importance: 0..1, how much the job asks for it; see IMPORTANCE and PRESSED.
        fit: 0..1, how well the story fits the question; see FIT.
        gain: 0..1, how much more the alternative is worth than what was given.
        novelty: 0..1, share of what would be added that this person has not heard in any answer.
        share: 0..1, how much of a whole telling that is; 1 where it counts by itself.
    """

    importance: float
    fit: float
    gain: float
    novelty: float
    share: float = 1.0

    @property
    def score(self) -> float:
        """The impact, 0..1."""
        new = NOVELTY_SHARE * self.novelty * self.share
        return self.importance * self.fit * (GAIN_SHARE * self.gain + new)

    @property
    def advice(self) -> Advice:
        """What the score recommends, before the gates."""
        if self.score >= WORTH_A_LETTER - ROUNDING:
            return Advice.LETTER
        if self.score >= WORTH_A_MENTION - ROUNDING:
            return Advice.MENTION
        return Advice.LET_GO

    @property
    def shown(self) -> str:
        """The score with two digits, cut off rather than rounded: 0.196 does not reach 0.20."""
        return f"{floor(self.score * 100 + ROUNDING) / 100:.2f}"

    @property
    def words(self) -> str:
        """The arithmetic in one line for a person."""
        share = "" if self.share == 1.0 else f" × share {self.share:.2f}"
        return (
            f"importance {self.importance:.2f} × fit {self.fit:.2f} × "
            f"({GAIN_SHARE} × gain {self.gain:.2f} + {NOVELTY_SHARE} × new to them "
            f"{self.novelty:.2f}{share}) = {self.shown}"
        )


def point_weights(story: Story) -> tuple[float, ...]:
    """Return each key point's share of a full telling, in the story's order; at most 1 in all.

    A part's weight is divided among its key points by their own weights; the weights of parts
    that the story does not have are missing from the sum.
    """
    totals = {part: sum(point.weight for point in story.part(part)) for part in Part}
    return tuple(
        PART_WEIGHTS[point.part] * point.weight / totals[point.part] for point in story.points
    )


def strength(story: Story) -> float:
    """Return a story's strength as a share, 0.2..1."""
    return (story.strength or DEFAULT_STRENGTH) / MOST_STRENGTH


def value(story: Story, covered: Sequence[float]) -> float:
    """Return what an answer is worth, 0..1.

    Args:
        story: the story that was told.
        covered: per key point 1 said, 0.5 partly, 0 missed.
    """
    shares = zip(point_weights(story), covered, strict=True)
    return strength(story) * sum(weight * share for weight, share in shares)


def importance(need: Need, *, pressed: bool, bears: bool = False) -> float:
    """Return how much something counts, 0..1.

    More where the interviewer probed or pushed back, or said that they care about it.
    """
    more = (PRESSED if pressed else 0.0) + (BEARS if bears else 0.0)
    return min(1.0, IMPORTANCE[need] + more)


def fit_of(grader: float, *, bears: bool = False) -> Fit:
    """Return the class of a fit given by the grader (0..1).

    One class higher where there is any fit and the story bears on what the interviewer cares about.
    """
    classes = tuple(Fit)
    found = next((fit for fit, least in FIT_FROM.items() if grader >= least), Fit.GAP)
    if bears and grader > 0.0 and found is not Fit.STRONG:
        return classes[classes.index(found) - 1]
    return found
