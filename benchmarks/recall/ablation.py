"""What each ingredient buys: agreement with it taken away, everything learned anew."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from unittest.mock import patch

from benchmarks.recall import cases
from benchmarks.recall.judged import apart, levels
from benchmarks.recall.measures import accuracy, qwk
from benchmarks.recall.rows import MEANING, labelled
from trainer.grading import align, features
from trainer.grading.features import NAMES
from trainer.grading.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from trainer.grading.features import Measured


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


def table(folder: Path) -> Iterator[str]:
    """Yield one line per ingredient, then one per figure left out; each file judged apart."""
    yield _line("nothing", folder)
    table = {NAMES.index(name) for name in MEANING}
    with patch.object(features, "measure", partial(_blind, features.measure, table)):
        yield _line("the table of word pieces", folder)
    for name, missing in ingredients().items():
        with missing:
            yield _line(name, folder)
    for place, name in enumerate(NAMES):
        with patch.object(features, "measure", partial(_blind, features.measure, {place})):
            yield _line(f"figure: {name}", folder)


def _line(name: str, folder: Path) -> str:
    features.ready.cache_clear()
    align.listen.cache_clear()
    rows = labelled(cases.own(folder))
    parts = []
    for told in cases.LEARNED:
        truth, said = levels(apart(cases.told(told, folder), rows))
        parts.append(f"{told} QWK {qwk(truth, said):.3f} accuracy {accuracy(truth, said):.3f}")
    return f"{name:<24} {'  '.join(parts)}"


def _blind(
    measure: Callable[..., list[Measured]], places: set[int], *given: object
) -> list[Measured]:
    return [
        replace(
            measured,
            figures=[0.0 if n in places else figure for n, figure in enumerate(measured.figures)],
        )
        for measured in measure(*given)
    ]
