"""What of a list fits into a question bank, whose texts and lists have an end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.questions.reading.model import LeftLine
from trainer.toml.fields import ASK, ENTRIES

if TYPE_CHECKING:
    from trainer.questions.reading.model import ListReading

_MOST_PROBES = ENTRIES // 2
"""What a wording asks further becomes probes, too: half of the room stays for those."""


def fitting(reading: ListReading) -> ListReading:
    """Return a list whose questions fit into a bank; what is longer is left, and said so."""
    kept, left = [], list(reading.left)
    for question in reading.questions:
        if len(question.ask) > ASK:
            why = f"longer than {ASK:,} characters"
            left.append(LeftLine(question.line, question.ask, why))
            continue
        probes = [probe for probe in question.probes[:_MOST_PROBES] if len(probe) <= ASK]
        left += [
            LeftLine(question.line, probe, "more than a question can hold")
            for probe in question.probes
            if probe not in probes
        ]
        hopes = question.listen_for[:ENTRIES]
        tags = question.tags[:ENTRIES]
        kept.append(replace(question, probes=tuple(probes), tags=tags, listen_for=hopes))
    left.sort(key=lambda line: line.line)
    return replace(reading, questions=tuple(kept), left=tuple(left))
