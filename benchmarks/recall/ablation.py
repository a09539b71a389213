"""What each ingredient buys: agreement with it taken away, everything learned anew."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from unittest.mock import patch

from benchmarks.recall.judged import held_out, summary
from benchmarks.recall.rows import labelled
from trainer.grading import align, facts, features
from trainer.grading.features import NAMES
from trainer.grading.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
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
    yield f"  {'nothing':<24} {summary(rows, *held_out(own, rows))}"
    for name, missing in ingredients().items():
        with missing:
            changed = labelled(own)
            judged = held_out(own, changed)
        yield f"  {name:<24} {summary(changed, *judged)}"
    for place, name in enumerate(NAMES):
        with patch.object(features, "values", partial(_blind, features.values, place)):
            changed = labelled(own)
            judged = held_out(own, changed)
        yield f"  figure: {name:<16} {summary(changed, *judged)}"


def _blind(
    values: Callable[..., tuple[list[float], facts.Conflict]], place: int, *given: object
) -> tuple[list[float], facts.Conflict]:
    figures, conflict = values(*given)
    figures[place] = 0.0
    return figures, conflict
