"""Agreement between verdicts: accuracy, quadratic weighted kappa, area under the curve."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def accuracy(truth: Sequence[int], said: Sequence[int]) -> float:
    """Return the share of equal verdicts."""
    return sum(a == b for a, b in zip(truth, said, strict=True)) / len(truth)


def qwk(truth: Sequence[int], said: Sequence[int]) -> float:
    """Return Cohen's kappa with quadratic weights over the levels 0, 1, 2."""
    count = len(truth)
    observed = sum((a - b) ** 2 for a, b in zip(truth, said, strict=True)) / count
    share_a = [sum(x == k for x in truth) / count for k in range(3)]
    share_b = [sum(x == k for x in said) / count for k in range(3)]
    chance = sum(share_a[i] * share_b[j] * (i - j) ** 2 for i in range(3) for j in range(3))
    return 1 - observed / chance if chance else 1.0


def auc(yes: Sequence[float], no: Sequence[float]) -> float:
    """Return how often a stated point scores above one that is not; a tie is half."""
    ordered = sorted(no)
    wins = sum(bisect_left(ordered, s) + bisect_right(ordered, s) for s in yes)
    return wins / (2 * len(yes) * len(no)) if yes and no else float("nan")
