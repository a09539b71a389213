"""Print how well and how fast the grader judges: `python -m benchmarks.recall`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.recall import (
    ablation,
    accepted,
    cases,
    constants,
    contradictions,
    heard,
    judged,
    speed,
)
from benchmarks.recall.rows import Row, labelled

if TYPE_CHECKING:
    from collections.abc import Iterable

SETS = ("realsumm", "argkp_dev", "filmfest")
FOLDER = "RECALL_PUBLIC"
CASES = "RECALL_CASES"


def _show(title: str, lines: Iterable[str]) -> None:
    print(f"\n{title}", *(f"  {line}" for line in lines), sep="\n", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recall", description=__doc__)
    parser.add_argument(
        "--public",
        type=Path,
        default=os.environ.get(FOLDER),
        help=f"folder with public recall sets (default: ${FOLDER}; left out without one)",
    )
    parser.add_argument(
        "--cases",
        type=Path,
        default=os.environ.get(CASES, cases.CASES),
        help=f"folder with the labelled cases (default: ${CASES}, else the tests' own)",
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=("told", "pairs", "more", "questions", "public", "speed", "without"),
        help="measure this alone; may be given more than once",
    )
    return parser.parse_args()


def main() -> None:
    """Run the measurements that are asked for and print them."""
    chosen = _arguments()
    asked = chosen.only or ["told", "pairs", "more", "questions", "public", "speed", "without"]
    folder = Path(chosen.cases)
    rows = labelled(cases.own(folder))
    if "told" in asked:
        for name in cases.TOLD:
            if cases.is_there(folder, name):
                _show(f"{name}.jsonl", told(cases.told(name, folder), rows))
    if "pairs" in asked:
        for name in cases.PAIRS:
            if cases.is_there(folder, name):
                pairs = cases.pairs(name, folder)
                flagged = contradictions.flags(pairs)
                _show(f"{name}.jsonl", contradictions.lines(pairs, flagged))
    if "more" in asked:
        own = cases.own(folder)
        _show("Wrong facts in the files that are learned from", [constants.held_out(own)])
        _show("Accepted wordings: agreement on the next answer", accepted.gain(own))
    if "questions" in asked:
        _show("Questions, the bank's wording alone", [heard.without_variants()])
        _show("Questions, with three variants", [heard.with_variants()])
    if "public" in asked and chosen.public:
        public = Path(chosen.public)
        _show("Public sets", (judged.public(public, name, rows) for name in SETS))
    if "speed" in asked:
        _show("Speed", speed.lines())
    if "without" in asked:
        _show("Without ...", ablation.table(folder))


def told(answers: list[cases.Case], rows: list[Row]) -> list[str]:
    """Return what is measured of a file of answers, as lines."""
    unseen, seen = judged.apart(answers, rows), judged.shipped(answers)
    return [
        f"judged apart  {judged.summary(unseen)}",
        f"as shipped    {judged.summary(seen)}",
        f"wrong facts   {judged.wrong_facts(unseen)}",
        f"  as shipped  {judged.wrong_facts(seen)}",
        "accuracy by style: " + ", ".join(judged.styles(unseen)),
    ]


main()
