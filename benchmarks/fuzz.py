"""Throw damaged texts at every reader and writer for a while: `python -m benchmarks.fuzz`.

Each target of tests/fuzzing gets new random texts for some seconds; an input that breaks something is
written to a folder, made as small as it goes. Moved to tests/fuzzing/found it is a test from then on.
"""

from __future__ import annotations

import argparse
import json
import secrets
import sys
import time
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, seed, settings

from tests.fuzzing.targets import TARGETS

ROUND = 500
"""Texts between two looks at the clock."""

MOST_SECONDS = 2.0
"""For one input of at most 30,000 characters; the machine may be busy."""


def main() -> int:
    """Print a line per target; the exit code is 1 where something broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="*", help=f"of {', '.join(TARGETS)}; all without")
    parser.add_argument("--seconds", type=float, default=60, help="for each target (60)")
    parser.add_argument("--keep", type=Path, default=Path(), help="folder for what is found (.)")
    asked = parser.parse_args()
    if strange := [name for name in asked.target if name not in TARGETS]:
        parser.error(f"there is no target {strange[0]}; choose from {', '.join(TARGETS)}")
    asked.keep.mkdir(parents=True, exist_ok=True)
    print("| target | texts | broken | slowest ms |\n| --- | --- | --- | --- |")
    broken = 0
    for name in asked.target or TARGETS:
        thrown, slowest, found = fuzz(name, asked.seconds)
        print(f"| {name} | {thrown} | {len(found)} | {slowest * 1000:.0f} |", flush=True)
        broken += len(found)
        for number, (drawn, error) in enumerate(found):
            path = asked.keep / f"{name.replace(' ', '-')}-{number}.json"
            path.write_text(json.dumps({"target": name, "error": error, "input": drawn}, indent=1))
            print(f"    {error}: {path}", file=sys.stderr)
    return 1 if broken else 0


def fuzz(name: str, seconds: float) -> tuple[int, float, list[tuple[Any, str]]]:
    """Return how many texts were thrown, the longest took, and the smallest that broke something."""
    target, end = TARGETS[name], time.perf_counter() + seconds
    thrown, slowest = 0, 0.0
    last: Any = None
    found: list[tuple[Any, str]] = []
    while time.perf_counter() < end:

        @seed(secrets.randbits(64))
        @settings(
            max_examples=ROUND, deadline=None, database=None, report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(target.inputs)
        def throw(drawn: Any) -> None:
            nonlocal thrown, slowest, last
            last, thrown = drawn, thrown + 1
            begun = time.perf_counter()
            try:
                target.check(drawn)
            finally:
                took = time.perf_counter() - begun
                slowest = max(slowest, took)
            if took > MOST_SECONDS:
                raise TimeoutError(f"more than {MOST_SECONDS:g} s")

        try:
            throw()
        except Exception as error:  # noqa: BLE001  whatever it is, it is what was looked for
            said = f"{type(error).__name__}: {error}".splitlines()[0]
            if said not in {known for _, known in found}:
                found.append((last, said))
    return thrown, slowest, found


if __name__ == "__main__":
    sys.exit(main())
