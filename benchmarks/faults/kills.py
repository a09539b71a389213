"""kill -9 at random moments, with as many seeds as the full figure asks for."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.faults import test_kills


def run(kills: int) -> tuple[int, list[str]]:
    """Return how many kills went well and what was said about the others.

    Args:
        kills: Recording an attempt and saving a draft take half of them each.
    """
    well = 0
    failures: list[str] = []
    checks = (
        test_kills.test_no_acknowledged_attempt_is_lost,
        test_kills.test_no_saved_draft_is_lost_or_half_written,
    )
    for number in range(kills):
        check = checks[number % 2]
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(Path(folder), number // 2)
            except AssertionError as error:
                failures.append(f"seed {number // 2}, {check.__name__}: {error}")
            else:
                well += 1
    return well, failures
