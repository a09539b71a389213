"""Outlines in which everything is a bullet: those that name a story are its heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.documents.lines import Kind, Line
from trainer.stories.reading.labels import any_parts, label_of

_FEWEST_PARTS = 2
"""Bullets right below another one that name parts, for it to be the title of their story."""


def with_outline_headings(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines; bullets that name stories, and those around them, are headings.

    Only in an outline: where the parts are bullets with others below them, or stories stand below a
    bullet. Elsewhere a title is a bullet among others.
    """
    parents = _parents(lines)
    children: dict[int, list[int]] = {}
    for at, parent in parents.items():
        children.setdefault(parent, []).append(at)
    labels = {at: label_of(lines[at].text) for at in parents}
    titles = [
        at
        for at in parents
        if labels[at] is None
        and any_parts(labels[own] for own in children.get(at, ())) >= _FEWEST_PARTS
    ]
    beside = {(parents[at], lines[at].level) for at in titles}
    titles += [
        at
        for at, parent in parents.items()
        if labels[at] is None
        and (parent, lines[at].level) in beside
        and at not in titles
        and any_parts(labels[own] for own in children.get(at, ()))
    ]
    if not any(parents[at] >= 0 or any(own in children for own in children[at]) for at in titles):
        return lines
    heads: dict[int, int] = {}
    for title in titles:
        chain = [title]
        while (parent := parents[chain[-1]]) >= 0 and parent not in heads:
            chain.append(parent)
        for at in reversed(chain):
            heads[at] = heads.get(parents[at], 0) + 1
    told, base, below = [], 0, False
    for at, line in enumerate(lines):
        base = line.level if line.kind is Kind.HEADING else base
        below = at in heads or (below and line.kind is not Kind.HEADING)
        if below and line.kind is Kind.TEXT and line.loose and not line.level:
            # A paragraph that isn't indented belongs to no bullet above it.
            told.append(Line(Kind.RULE, line.number, ""))
            below = False
        told.append(
            replace(line, kind=Kind.HEADING, level=base + heads[at], mark="")
            if at in heads
            else line
        )
    return told


def _parents(lines: Sequence[Line]) -> dict[int, int]:
    """Return the index of each bullet, and of the bullet that it stands below; -1 for none."""
    parents: dict[int, int] = {}
    chain: list[int] = []
    for at, line in enumerate(lines):
        if line.kind is Kind.HEADING:
            chain = []
        if line.kind is not Kind.ITEM or not line.text:
            continue
        while chain and lines[chain[-1]].level >= line.level:
            chain.pop()
        parents[at] = chain[-1] if chain else -1
        chain.append(at)
    return parents
