"""What a person is shown of a judgement: the stretches that carry a point, and the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.halves import COMMON
from trainer.grading.model import Span
from trainer.grading.numbers.values import COUNT

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.facts import Conflict
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.tokens import Token

GAP = 4
"""Heard words at most so many tokens apart are one stretch."""

LEAST_SHARE = 0.12
"""A stretch that carries less of the heard weight is left out: it convinces nobody."""


def spans(found: HeardPoint, heard: Heard, answer: str) -> tuple[Span, ...]:
    """Return the stretches of the answer that carry a key point, in order, not overlapping."""
    whole = sum(found.weight[hit.wanted] * hit.sure for hit in found.told.values()) or 1.0
    groups: list[list[int]] = []
    carried: list[float] = []
    for hit in sorted(found.told.values(), key=lambda hit: hit.at):
        value = found.weight[hit.wanted] * hit.sure / whole
        if groups and _is_one_stretch(heard, groups[-1][-1], hit.at):
            groups[-1].append(hit.at)
            carried[-1] += value
        else:
            groups.append([hit.at])
            carried.append(value)
    kept = [
        group for group, value in zip(groups, carried, strict=True) if value >= LEAST_SHARE
    ] or groups
    here = {heard.tokens[g[0]].sentence for g in kept if not _is_a_bare_figure(heard, g)}
    kept = [g for g in kept if heard.tokens[g[0]].sentence in here] or kept
    result: list[Span] = []
    for group in kept:
        start, end = heard.tokens[group[0]].start, heard.tokens[group[-1]].end
        if result and start < result[-1].end:
            start, end = result[-1].start, max(end, result.pop().end)
        result.append(Span(start, end, answer[start:end]))
    return tuple(result)


def _is_a_bare_figure(heard: Heard, group: list[int]) -> bool:
    """Return whether a stretch is a small number alone: the "two" of "leaving at two" shows no two printers."""
    number = heard.tokens[group[0]].number
    return len(group) == 1 and number is not None and number.unit == COUNT and number.raw < COMMON


def _is_one_stretch(heard: Heard, earlier: int, later: int) -> bool:
    """Return whether two heard words are one stretch: near each other, with no full stop between."""
    same = heard.tokens[earlier].sentence == heard.tokens[later].sentence
    return same and later - earlier <= GAP


def reasons(found: HeardPoint, heard: Heard, conflict: Conflict) -> tuple[str, ...]:
    """Return why a point got its verdict, as short sentences for a person."""
    got = [_said(found, heard, number) for number in sorted(found.told)]
    absent = [
        _shown(token)
        for number, token in enumerate(found.wanted)
        if number in found.content and number not in found.near
    ]
    numbers = [
        f"the number {_shown(token)} was {'heard' if number in found.anywhere else 'not heard'}"
        for number, token in enumerate(found.wanted)
        if token.number and found.weight[number]
    ]
    lines = []
    if found.accepted:
        lines.append("matched a wording that you accepted")
    if got:
        lines.append(f"heard: {', '.join(dict.fromkeys(got))}")
    if absent:
        lines.append(f"not heard: {', '.join(dict.fromkeys(absent))}")
    lines.extend(numbers)
    if conflict.denial and conflict.denied >= 0.5:
        words = heard.tokens[conflict.denial[0] : conflict.denial[1] + 1]
        lines.append(f"denied: {' '.join(token.word for token in words)}")
    return tuple(lines)


def _said(found: HeardPoint, heard: Heard, number: int) -> str:
    token, spoken = found.wanted[number], heard.tokens[found.near[number].at]
    same = token.word == spoken.word
    return _shown(token) if same else f"{_shown(token)} ({_shown(spoken)})"


def _shown(token: Token) -> str:
    """Return a number as it is written, and a word in small letters with its accents."""
    return token.written if token.number else token.written.lower()
