"""Run every promise about faults to its figure and print a table: `python -m benchmarks.faults`."""

from __future__ import annotations

import argparse
import sys

from benchmarks.faults.rows import ROWS
from benchmarks.faults.run import run


def main() -> int:
    """Print a line per row; the exit code is 1 unless every row reaches its figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("row", nargs="*", help="the beginning of a row's name; every row without")
    parser.add_argument("--quick", action="store_true", help="as seldom as in the everyday tests")
    asked = parser.parse_args()
    rows = [row for row in ROWS if not asked.row or row.name.startswith(tuple(asked.row))]
    if not rows:
        parser.error("no row begins so; rows: " + "; ".join(row.name for row in ROWS))
    print("| fault | figure | measured | seconds | reached |\n| --- | --- | --- | --- | --- |")
    whole = True
    for row in rows:
        result = run(row, full=not asked.quick)
        print(result.line, flush=True)
        for failure in result.failures:
            print("   ", failure, file=sys.stderr, flush=True)
        whole = whole and result.reached
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
