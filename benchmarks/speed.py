"""Every figure of speed and memory, beside what it is compared with: `python -m benchmarks.speed`."""

from __future__ import annotations

import argparse
import sys

from benchmarks import hand_in, keys, long_use, memory, startup
from benchmarks.table import HEAD
from benchmarks.terminal import Terminal

SECTIONS = {
    "start": startup.lines,
    "keys": keys.lines,
    "grade": hand_in.lines,
    "years": long_use.lines,
    "memory": memory.lines,
}


def main() -> int:
    """Print a table; the exit code is 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("section", nargs="*", help=f"of {', '.join(SECTIONS)}; all without")
    parser.add_argument(
        "--processor",
        action="store_true",
        help="measure the programs' own time on the processor, for a machine that does more than this",
    )
    arguments = parser.parse_args()
    Terminal.processor = arguments.processor
    chosen = arguments.section or list(SECTIONS)
    if strange := [name for name in chosen if name not in SECTIONS]:
        parser.error(f"there is no section {strange[0]}; choose from {', '.join(SECTIONS)}")
    print(HEAD)
    reached = True
    for name in chosen:
        for line in SECTIONS[name]():
            print(line, flush=True)
            reached = reached and line.reached
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
