"""Giving each of some questions a story of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def matched(answers: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return for as many as possible one of its stories that no other has (augmenting paths)."""
    owner: dict[str, str] = {}

    def place(one: str, seen: set[str]) -> bool:
        for story in answers[one]:
            if story not in seen:
                seen.add(story)
                if story not in owner or place(owner[story], seen):
                    owner[story] = one
                    return True
        return False

    for answer in answers:
        place(answer, set())
    return {one: story for story, one in owner.items()}
