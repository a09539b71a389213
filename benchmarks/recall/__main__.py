"""Print how well and how fast the grader judges: `python -m benchmarks.recall`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from benchmarks.recall import ablation, accepted, cases, constants, heard, judged, speed
from benchmarks.recall.rows import Row, labelled

SETS = ("realsumm", "argkp_dev", "filmfest")
FOLDER = "RECALL_PUBLIC"


def _show(title: str, *lines: str) -> None:
    print(f"\n{title}", *lines, sep="\n", flush=True)


def main() -> None:
    """Run all measurements and print them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recall", description=__doc__)
    parser.add_argument(
        "--public",
        type=Path,
        default=os.environ.get(FOLDER),
        help=f"folder with public recall sets (default: ${FOLDER}; left out without one)",
    )
    chosen = parser.parse_args()
    own = cases.own()
    rows = labelled(own)
    verdicts, scores = judged.held_out(own, rows)
    _show(
        "Verdicts, each story judged by models that never saw it", summary(rows, verdicts, scores)
    )
    _show("Accuracy by style", *judged.styles(rows, verdicts))
    _show("Wrong facts", "  " + judged.wrong_facts(own), "  " + constants.held_out(own))
    _show("Accepted wordings: agreement on the next answer", *accepted.gain(own))
    _show("Questions, the bank's wording alone", "  " + heard.without_variants())
    _show("Questions, with three variants", "  " + heard.with_variants())
    if chosen.public:
        _show("Public sets", *(judged.public(Path(chosen.public), name, rows) for name in SETS))
    _show("Speed", *speed.lines())
    _show("Without ...", *ablation.table(own, rows))


def summary(rows: list[Row], verdicts: list[int], scores: list[float]) -> str:
    """Return the agreement as an indented line."""
    return "  " + judged.summary(rows, verdicts, scores)


main()
