"""One of several answers to a question, shown one below the other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Way:
    """One answer: its id, what it says, and what comes of it."""

    id: str
    label: str
    detail: str = ""
