"""Figures to verdicts: two small logistic models whose weights stand in a readable data file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.grading.features import NAMES, Measured
from trainer.grading.model import Verdict

SAID_FROM = 0.5
PARTLY_FROM = 0.5
"""Probabilities from which a point is said, and at least partly said."""


@dataclass(frozen=True, slots=True)
class Logistic:
    """One logistic model: a bias and a weight per figure, in the order of NAMES."""

    bias: float
    weights: tuple[float, ...]

    def __call__(self, figures: Sequence[float]) -> float:
        """Return the probability of yes, 0..1."""
        z = self.bias + math.fsum(w * x for w, x in zip(self.weights, figures, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


@dataclass(frozen=True, slots=True)
class Models:
    """The models of "at least partly" and of "said"."""

    partly: Logistic
    said: Logistic


@lru_cache(maxsize=2)
def learned(*, meant: bool) -> Models:
    """Return the shipped models, for points of which the table of word pieces has a say or not."""
    # The weights wait until something is graded; reading them takes about a millisecond.
    import json  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    text = (files("trainer.grading") / "data" / "verdicts.json").read_text("utf-8")
    table = json.loads(text)["with the table" if meant else "by words alone"]
    return Models(_logistic(table["partly_or_said"]), _logistic(table["said"]))


def _logistic(table: dict[str, float]) -> Logistic:
    return Logistic(table["bias"], tuple(table[name] for name in NAMES))


def judge(measured: Measured) -> tuple[Verdict, float]:
    """Return the verdict on a key point and its score, 0..1, from its figures."""
    models = learned(meant=measured.meant)
    reached, said = models.partly(measured.figures), models.said(measured.figures)
    said = min(said, reached)
    score = (reached + said) / 2
    if said >= SAID_FROM:
        return Verdict.SAID, score
    return (Verdict.PARTLY if reached >= PARTLY_FROM else Verdict.MISSED), score
