"""Dates as people type them: understood whole, in two ways, or not at all."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.work import seconds_of_work
from trainer.errors import TrainerError
from trainer.interviews.dates import read_wall

NOW = datetime(2026, 5, 26, 10, 0)  # noqa: DTZ001  a clock on the wall
TYPED = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("dates_typed.tsv").read_text("utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(("typed", "meant"), TYPED)
def test_a_date_is_understood_as_people_mean_it(typed, meant):
    """Kind: times in everyday words. Each of 120 ways to write one means what its writer meant."""
    try:
        found = " | ".join(f"{one.day} {one.hour or '09:00'}"[:16] for one in read_wall(typed, NOW))
    except TrainerError:
        found = "-"
    assert found == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("friday 14:00", "2026-05-22 14:00:00"),
        ("tuesday 9:00", "2026-05-26 09:00:00"),
        ("3 Dec 14:00", "2025-12-03 14:00:00"),
        ("24.4. 10 Uhr", "2026-04-24 10:00:00"),
        ("yesterday 6 pm", "2026-05-25 18:00:00"),
    ],
)
def test_what_is_over_is_looked_for_behind(typed, meant):
    """Kind: days without a year. When a letter was sent, “friday” is the last one."""
    (found,) = read_wall(typed, NOW, past=True)
    assert f"{found.day} {found.hour}" == meant


@pytest.mark.parametrize("sign", ["1 ", "1:", "a ", "friday ", "<W1> ", "-", "12/", "at ", "٣ "])
def test_a_long_text_is_no_date_and_is_refused_at_once(sign):
    """Kind: input without end. What is pasted into the field costs nothing."""
    with pytest.raises(TrainerError):
        assert seconds_of_work(lambda: read_wall(sign * 100_000, NOW)) < 0.1
    for count in range(1, 100 // len(sign)):
        try:
            read_wall(sign * count, NOW)
        except TrainerError:
            continue
