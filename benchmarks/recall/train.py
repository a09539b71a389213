"""Learn the verdicts from the project's own cases and write the weights file of the grader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.recall import cases, learn
from benchmarks.recall.rows import Row, labelled
from trainer.grading.features import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

WEIGHTS = Path(__file__).parents[2] / "trainer" / "grading" / "data" / "verdicts.json"
RIDGE = 10.0
"""Strength of the penalty; 1 to 30 give the same agreement within 0.01."""


def models(rows: Sequence[Row]) -> tuple[learn.Model, learn.Model]:
    """Return the models of "at least partly" and of "said", learned from labelled rows."""
    figures = [row.figures for row in rows]
    partly = learn.fit(figures, [float(row.label >= 1) for row in rows], RIDGE)
    said = learn.fit(figures, [float(row.label == 2) for row in rows], RIDGE)
    return partly, said


def _table(model: learn.Model) -> dict[str, float]:
    named = zip(NAMES, model.weights, strict=True)
    return {"bias": round(model.bias, 4)} | {name: round(w, 4) for name, w in named}


def main() -> None:
    """Write the weights."""
    partly, said = models(labelled(cases.told("recall")))
    table = {"partly_or_said": _table(partly), "said": _table(said)}
    WEIGHTS.write_text(json.dumps(table, indent=2) + "\n", "utf-8")
    print(f"{WEIGHTS.name}: {len(NAMES)} figures, two models")


if __name__ == "__main__":
    main()
