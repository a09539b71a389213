"""Words of a key point heard in an answer, and the stretch that holds most of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Hit(NamedTuple):
    """A word of the key point heard in the answer: which, where, and how surely (0..1)."""

    wanted: int
    at: int
    sure: float


def best(found: Sequence[Hit], weight: Sequence[float]) -> dict[int, Hit]:
    """Return for each word of the wording its surest hit."""
    chosen: dict[int, Hit] = {}
    for hit in found:
        wanted = hit.wanted
        known = chosen.get(wanted)
        if weight[wanted] and (known is None or hit.sure > known.sure):
            chosen[wanted] = hit
    return chosen


def total(chosen: Mapping[int, Hit], weight: Sequence[float]) -> float:
    """Return the weight that is heard."""
    return sum(weight[hit.wanted] * hit.sure for hit in chosen.values())


ROUNDING = 1e-9
"""What adding and taking away again may leave; a stretch that near the best is summed up afresh."""


MOST_SUMMED = 300
"""Stretches that are summed up afresh although they seem just as good as the best so far; a telling
has a dozen, somebody's copied line a thousand."""


def window(
    found: Sequence[Hit], weight: Sequence[float], length: int, content: frozenset[int]
) -> tuple[int, int, dict[int, Hit]]:
    """Return the stretch of the answer that tells most of the wording, and its hits.

    Args:
        found: hits in the answer's order.
        weight: of each word of the wording.
        length: of the stretch, in tokens of the answer.
        content: words of the wording with which a stretch begins if one of them is heard.

    Returns:
        First and last token of the hits (0, -1 without any), and the surest hit of each word.
    """
    counting = [hit for hit in found if weight[hit.wanted]]
    opening = content if any(hit.wanted in content for hit in counting) else range(len(weight))
    top, chosen = 0.0, {}
    # The weight heard in a stretch that moves over the answer, at a fixed cost a hit: of each word the hits
    # that may still become its surest, from the surest on.
    value = 0.0
    surest: list[deque[Hit]] = [deque() for _ in weight]
    end = summed = 0
    for first, hit in enumerate(counting):
        ends = hit.at + length
        while end < len(counting) and counting[end].at < ends:
            wanted, _, sure = counting[end]
            kept = surest[wanted]
            before = kept[0].sure if kept else 0.0
            while kept and kept[-1].sure < sure:
                kept.pop()
            kept.append(counting[end])
            value += weight[wanted] * (kept[0].sure - before)
            end += 1
        if hit.wanted in opening:
            margin = -ROUNDING if summed < MOST_SUMMED else ROUNDING
            if value > top + margin:
                summed += 1
                candidate = best(counting[first:end], weight)
                afresh = total(candidate, weight)
                if afresh > top:
                    top, chosen = afresh, candidate
        kept = surest[hit.wanted]
        if kept[0] is hit:
            kept.popleft()
            value += weight[hit.wanted] * ((kept[0].sure if kept else 0.0) - hit.sure)
    if not chosen:
        return 0, -1, {}
    places = [hit.at for hit in chosen.values()]
    return min(places), max(places), chosen
