"""A ridge logistic model in plain Python: small, exact, and the same on every machine."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from trainer.grading.verdicts import Logistic

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = 25
"""Newton steps at most."""

STILL = 1e-9
"""The fit is done when no weight moves further in a step."""


def fit(rows: Sequence[Sequence[float]], yes: Sequence[float], ridge: Sequence[float]) -> Logistic:
    """Return the model that fits best with a ridge penalty on each standardised figure."""
    count = len(rows)
    width = len(rows[0])
    mean = [math.fsum(row[j] for row in rows) / count for j in range(width)]
    spread = [
        math.sqrt(math.fsum((row[j] - mean[j]) ** 2 for row in rows) / count) or 1.0
        for j in range(width)
    ]
    data = [
        [1.0, *((x - m) / s for x, m, s in zip(row, mean, spread, strict=True))] for row in rows
    ]
    beta = [0.0] * (width + 1)
    for _ in range(STEPS):
        step = _newton(data, yes, beta, ridge)
        beta = [b + s for b, s in zip(beta, step, strict=True)]
        if max(map(abs, step)) < STILL:
            break
    weights = [b / s for b, s in zip(beta[1:], spread, strict=True)]
    bias = beta[0] - math.fsum(w * m for w, m in zip(weights, mean, strict=True))
    return Logistic(bias, tuple(weights))


def _newton(
    data: Sequence[Sequence[float]],
    yes: Sequence[float],
    beta: list[float],
    ridge: Sequence[float],
) -> list[float]:
    """Return how far the weights move in one step."""
    size = len(beta)
    slope = [0.0] + [-r * b for r, b in zip(ridge, beta[1:], strict=True)]
    curve = [[0.0] * size for _ in range(size)]
    for j, penalty in enumerate(ridge, 1):
        curve[j][j] = penalty
    for row, wanted in zip(data, yes, strict=True):
        z = sum(b * x for b, x in zip(beta, row, strict=True))
        p = 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))
        w, error = max(p * (1 - p), 1e-6), wanted - p
        for j, x in enumerate(row):
            slope[j] += error * x
            scaled, line = w * x, curve[j]
            for k in range(j + 1):
                line[k] += scaled * row[k]
    for j in range(size):
        for k in range(j):
            curve[k][j] = curve[j][k]
    return _solve(curve, slope)


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a symmetric positive system by elimination."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for j in range(size):
        pivot = max(range(j, size), key=lambda i: abs(rows[i][j]))
        rows[j], rows[pivot] = rows[pivot], rows[j]
        for i in range(j + 1, size):
            factor = rows[i][j] / rows[j][j]
            for k in range(j, size + 1):
                rows[i][k] -= factor * rows[j][k]
    result = [0.0] * size
    for j in range(size - 1, -1, -1):
        rest = sum(rows[j][k] * result[k] for k in range(j + 1, size))
        result[j] = (rows[j][size] - rest) / rows[j][j]
    return result
