"""What each ingredient buys: agreement with it taken away, everything learned anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from unittest.mock import patch

from benchmarks.recall.judged import held_out, summary
from benchmarks.recall.rows import labelled
from trainer.grading import align
from trainer.grading.features import NAMES
from trainer.grading.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from benchmarks.recall.cases import Case
    from benchmarks.recall.rows import Row


def _without_tables(*names: str) -> AbstractContextManager[object]:
    bare = lexicon("en")
    for name in names:
        bare = replace(bare, **{name: {}})  # type: ignore[arg-type]
    return patch.object(align, "lexicon", lambda _language: bare)


def ingredients() -> dict[str, AbstractContextManager[object]]:
    """Return name of an ingredient -> a context in which the grader lacks it."""
    return {
        "synonyms": _without_tables("synonyms"),
        "homophones": _without_tables("sounds"),
        "fuzzy words": patch.object(align.Heard, "_fuzzy", lambda _self, _stem: []),
        "numbers in other words": patch.object(align, "agree", lambda a, b: float(a == b)),
        "little words": patch.object(align, "STOP_WEIGHT", 0.0),
        "common words at half": patch.object(align, "COMMON_WEIGHT", 1.0),
        "numbers weigh more": patch.object(align, "NUMBER_WEIGHT", 1.0),
    }


def table(own: Sequence[Case], rows: Sequence[Row]) -> Iterator[str]:
    """Yield one line per ingredient, then one per figure left out."""
    yield f"  {'nothing':<24} {summary(rows, *held_out(rows))}"
    for name, missing in ingredients().items():
        with missing:
            changed = labelled(own)
        yield f"  {name:<24} {summary(changed, *held_out(changed))}"
    for place, name in enumerate(NAMES):
        blind = [replace(row, figures=_without(row.figures, place)) for row in rows]
        yield f"  figure: {name:<16} {summary(blind, *held_out(blind))}"


def _without(figures: list[float], place: int) -> list[float]:
    return [0.0 if number == place else value for number, value in enumerate(figures)]
