"""What of a list fits into a question bank, whose texts and lists have an end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.questions.reading.model import LeftLine
from trainer.toml.fields import ASK, ENTRIES

if TYPE_CHECKING:
    from trainer.questions.reading.model import FoundQuestion, ListReading


def fitting(reading: ListReading) -> ListReading:
    """Return a list whose questions fit into a bank; what is longer is left, and said so."""
    long = [one for one in reading.questions if len(one.ask) > ASK]
    if not long and all(_fits(one) for one in reading.questions):
        return reading
    left = [LeftLine(one.line, one.ask, f"longer than {ASK:,} characters") for one in long]
    for one in reading.questions:
        left += [
            LeftLine(one.line, probe, "more than a question can hold")
            for number, probe in enumerate(one.probes)
            if not _is_probe(number, probe)
        ]
    kept = tuple(
        replace(
            one,
            probes=tuple(
                probe for number, probe in enumerate(one.probes) if _is_probe(number, probe)
            ),
            tags=one.tags[:ENTRIES],
        )
        for one in reading.questions
        if len(one.ask) <= ASK
    )
    return replace(
        reading,
        questions=kept,
        left=tuple(sorted((*reading.left, *left), key=lambda one: one.line)),
    )


def _fits(one: FoundQuestion) -> bool:
    return len(one.tags) <= ENTRIES and all(
        _is_probe(number, probe) for number, probe in enumerate(one.probes)
    )


def _is_probe(number: int, probe: str) -> bool:
    # What a wording asks further becomes probes, too: half of the room stays for those.
    return number < ENTRIES // 2 and len(probe) <= ASK
