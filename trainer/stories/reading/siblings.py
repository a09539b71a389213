"""Bullets beside one that carries a label in its line: it governs its own, the others go by their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.documents.inline import plain
from trainer.documents.lines import Kind
from trainer.stories.reading.cues import parts_of_bullets
from trainer.stories.reading.labels import PARTS, Label

if TYPE_CHECKING:
    from trainer.stories.reading.entries import Entry


def with_siblings_apart(entries: Sequence[Entry]) -> list[Entry]:
    """Return the lines; bullets without a label have the part that they sound like.

    Only beside a bullet that tells something behind its label; what stands below one, or below a
    label on a line of its own, belongs to it. A part that has a label elsewhere begins there.
    """
    told = list(entries)
    labelled = {field for entry in entries if entry.label for field in entry.label.fields}
    free = frozenset(PARTS) - labelled
    for at in range(len(told)):
        siblings, opening = _siblings(told, at), told[at].field
        if not siblings or opening is None:
            continue
        texts = [plain(told[own].line.text) for own in siblings]
        for own, part in zip(siblings, parts_of_bullets(texts, opening, free), strict=True):
            if part is not opening:
                label = Label((part,), part.value.capitalize(), told[own].line.text)
                told[own] = replace(told[own], label=label)
                opening = part
    return told


def _siblings(entries: Sequence[Entry], at: int) -> list[int]:
    """Return the bullets without a label right beside a bullet with one in its line."""
    label, line = entries[at].label, entries[at].line
    if label is None or not label.is_part or len(label.fields) > 1 or line.kind is not Kind.ITEM:
        return []
    siblings: list[int] = []
    for below in range(at + 1, len(entries) if label.rest else at):
        entry = entries[below]
        if entry.label is not None or (entry.line.kind is not Kind.ITEM and entry.line.loose):
            break
        if entry.line.kind is Kind.ITEM and entry.line.level == line.level:
            siblings.append(below)
    return siblings
