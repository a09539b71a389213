"""Every target under texts that were damaged at random, the same ones in every run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.faults.amounts import amount
from tests.fuzzing.targets import TARGETS

FOUND = Path(__file__).parent / "found"


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_but_an_answer_comes_out(name, record_property):
    """Values or one of our errors come out of every door, and what is promised of them holds."""
    target = TARGETS[name]
    thrown = []

    @settings(
        max_examples=amount(40, 3000),
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(target.inputs)
    def throw(drawn):
        thrown.append(1)
        target.check(drawn)

    throw()
    record_property("texts thrown", len(thrown))


@pytest.mark.parametrize("path", sorted(FOUND.glob("*.json")), ids=lambda path: path.stem)
def test_what_fuzzing_found_stays_mended(path):
    """An input that once broke something is answered now."""
    kept = json.loads(path.read_text("utf-8"))
    drawn = kept["input"]
    TARGETS[kept["target"]].check(tuple(drawn) if isinstance(drawn, list) else drawn)
