"""Press keys at random on every screen for a while: `python -m benchmarks.key_fuzz`.

A person without a plan, the same one again for the same seed: words where text is typed, the keys of
the screen elsewhere, in bursts as over a slow line, the window resized in between; in the demo's home
and in an empty one. Nothing may end the app, no screen may be without a way home, and what was typed is
on a screen, stored, or was given up by a yes. What is found is told with the seed and the last keys.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

from tests.fuzzing.keys.pictures import few_pictures
from tests.fuzzing.keys.run import Outcome, run
from tests.fuzzing.keys.scenes import all_screens

A_RUN = 1000
"""Keys of one run of the app."""

WHOLE = 10
"""One run of so many draws all pictures; the others take a third of the time."""


def main() -> int:
    """Print a line per run; the exit code is 1 where something broke or a screen was not reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=20_000, help="how many in all (20,000)")
    parser.add_argument("--seed", type=int, default=1, help="of the first run (1)")
    asked = parser.parse_args()
    print("| run | home | keys | screens | |\n| --- | --- | --- | --- | --- |")
    shown: set[str] = set()
    pressed, broken, seed = 0, 0, asked.seed
    while pressed < asked.keys:
        empty = seed % 4 == 0
        outcome = _run(min(A_RUN, asked.keys - pressed), seed, empty=empty)
        home = "empty" if empty else "demo"
        end = "broken" if outcome.found else "✓"
        print(f"| {seed} | {home} | {outcome.keys} | {len(outcome.shown)} | {end} |", flush=True)
        if outcome.found:
            print(outcome.found, file=sys.stderr, flush=True)
        shown |= outcome.shown
        pressed += outcome.keys or A_RUN
        broken += bool(outcome.found)
        seed += 1
    unseen = sorted(all_screens() - shown)
    print(f"\n{pressed} keys, {broken} broken, {len(all_screens()) - len(unseen)} screens reached")
    if unseen:
        print(f"not reached: {', '.join(unseen)}")
    return 1 if broken or unseen else 0


def _run(keys: int, seed: int, *, empty: bool) -> Outcome:
    whole = seed % WHOLE == 0
    with (
        tempfile.TemporaryDirectory(prefix="key-fuzz-") as folder,
        nullcontext() if whole else few_pictures(),
    ):
        return asyncio.run(run(Path(folder), keys=keys, seed=seed, empty=empty))


if __name__ == "__main__":
    sys.exit(main())
