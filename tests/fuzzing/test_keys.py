"""A person without a plan, for a while: what `python -m benchmarks.key_fuzz` does for hours."""

from __future__ import annotations

import pytest

from .keys.run import run


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "empty"), [(7, False), (8, True)], ids=["demo", "empty"])
async def test_random_keys(tmp_path, known_banks, monkeypatch, seed, empty):
    """A few hundred random keys and sizes end nothing, shut nobody in, and lose no text."""
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    outcome = await run(tmp_path, keys=150, seed=seed, empty=empty)
    assert not outcome.found
    assert outcome.keys >= 150
