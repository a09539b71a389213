"""A person without a plan, for a while: what `python -m benchmarks.key_fuzz` does for hours."""

from __future__ import annotations

import pytest

from tests.faults.amounts import amount

from .keys.pictures import few_pictures
from .keys.run import run

KEYS = amount(150, 10_000)


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "empty"), [(7, False), (8, True)], ids=["demo", "empty"])
async def test_random_keys(tmp_path, known_banks, seed, empty):
    """A few hundred random keys and sizes end nothing, shut nobody in, and lose no text."""
    with few_pictures():
        outcome = await run(tmp_path, keys=KEYS, seed=seed, empty=empty)
    assert not outcome.found, outcome.found
    assert outcome.keys >= KEYS
