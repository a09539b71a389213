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


class Sliding:
    """The weight that is heard in a stretch that moves over the answer, at a fixed cost a hit."""

    def __init__(self, weight: Sequence[float]) -> None:
        self.value = 0.0
        self._weight = weight
        # For each word the hits that may still become its surest, from the surest on.
        self._surest: dict[int, deque[Hit]] = {}

    def add(self, hit: Hit) -> None:
        """Take in the next hit on the right."""
        wanted = hit.wanted
        kept = self._surest.get(wanted)
        if kept is None:
            kept = self._surest[wanted] = deque()
        before = kept[0].sure if kept else 0.0
        while kept and kept[-1].sure < hit.sure:
            kept.pop()
        kept.append(hit)
        self.value += self._weight[wanted] * (kept[0].sure - before)

    def drop(self, hit: Hit) -> None:
        """Leave the first hit on the left."""
        kept = self._surest[hit.wanted]
        if kept[0] is hit:
            kept.popleft()
            after = kept[0].sure if kept else 0.0
            self.value += self._weight[hit.wanted] * (after - hit.sure)


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
    sliding = Sliding(weight)
    end = summed = 0
    for first, hit in enumerate(counting):
        ends = hit.at + length
        while end < len(counting) and counting[end].at < ends:
            sliding.add(counting[end])
            end += 1
        if hit.wanted in opening:
            margin = -ROUNDING if summed < MOST_SUMMED else ROUNDING
            if sliding.value > top + margin:
                summed += 1
                candidate = best(counting[first:end], weight)
                value = total(candidate, weight)
                if value > top:
                    top, chosen = value, candidate
        sliding.drop(hit)
    if not chosen:
        return 0, -1, {}
    places = [hit.at for hit in chosen.values()]
    return min(places), max(places), chosen
