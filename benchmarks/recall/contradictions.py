"""Wrong facts in short pairs of a key point and a sentence, by kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from benchmarks.recall.judged import is_flagged
from trainer.grading import grade_recall

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.recall.cases import Pair

ACROSS = 6
"""Kinds that are printed in one line."""


def flags(pairs: Sequence[Pair]) -> list[bool]:
    """Return for each pair whether a wrong fact is shown at its point."""
    return [is_flagged(grade_recall(pair.story, pair.text).points[0]) for pair in pairs]


def lines(pairs: Sequence[Pair], flagged: Sequence[bool]) -> Iterator[str]:
    """Yield precision, recall and false alarms, then how many of each kind are flagged."""
    hit = sum(flag and pair.wrong for flag, pair in zip(flagged, pairs, strict=True))
    wrong = sum(pair.wrong for pair in pairs)
    false = sum(flagged) - hit
    yield (
        f"precision {hit / (sum(flagged) or 1):.2f}  recall {hit / (wrong or 1):.2f}  "
        f"false alarms {false / ((len(pairs) - wrong) or 1):.3f}  ({len(pairs)} pairs)"
    )
    yield from _by_kind("wrong", [one for one in zip(pairs, flagged, strict=True) if one[0].wrong])
    harmless = [one for one in zip(pairs, flagged, strict=True) if not one[0].wrong]
    yield from _by_kind("harmless", harmless)


def _by_kind(title: str, judged: Sequence[tuple[Pair, bool]]) -> Iterator[str]:
    kinds: dict[str, list[bool]] = defaultdict(list)
    for pair, flag in judged:
        kinds[pair.kind].append(flag)
    shares = [f"{kind} {sum(got)}/{len(got)}" for kind, got in sorted(kinds.items())]
    for first in range(0, len(shares), ACROSS):
        yield f"  {title + ', flagged:' if not first else '':<18} " + ", ".join(
            shares[first : first + ACROSS]
        )
