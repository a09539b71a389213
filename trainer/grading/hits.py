"""Words of a key point heard in an answer, and the stretch that holds most of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of the key point heard in the answer: which, where, and how surely (0..1)."""

    wanted: int
    at: int
    sure: float


def best(found: Sequence[Hit], weight: Sequence[float]) -> dict[int, Hit]:
    """Return for each word of the wording its surest hit."""
    chosen: dict[int, Hit] = {}
    for hit in found:
        if weight[hit.wanted] and (hit.wanted not in chosen or hit.sure > chosen[hit.wanted].sure):
            chosen[hit.wanted] = hit
    return chosen


def total(chosen: Mapping[int, Hit], weight: Sequence[float]) -> float:
    """Return the weight that is heard."""
    return sum(weight[hit.wanted] * hit.sure for hit in chosen.values())


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
    bare = not any(hit.wanted in content for hit in counting)
    top, chosen = 0.0, {}
    for first, hit in enumerate(counting):
        if hit.wanted not in content and not bare:
            continue
        inside = []
        for other in counting[first:]:
            if other.at >= hit.at + length:
                break
            inside.append(other)
        if sum(weight[other.wanted] for other in inside) <= top:
            continue
        candidate = best(inside, weight)
        value = total(candidate, weight)
        if value > top:
            top, chosen = value, candidate
    if not chosen:
        return 0, -1, {}
    places = [hit.at for hit in chosen.values()]
    return min(places), max(places), chosen
