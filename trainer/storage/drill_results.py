"""How often the right story was chosen in the drill, one small file in the home.

It is apart from the history: choosing a story is no telling of it, and counts in nothing else.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.storage import files

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.home import Home

_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """Of the times a story was the right one: how often it was asked for, and how often chosen."""

    right: int
    asked: int


def _path(home: Home) -> Path:
    return home.root / "drill.json"


def load_choices(home: Home) -> dict[str, Chosen]:
    """Return story -> how often it was chosen; empty before the first drill.

    A file that is damaged counts as none: it holds two numbers a story, and the next drill begins
    it anew.
    """
    try:
        return _parsed(files.load(_path(home), limit=_MOST_BYTES).data)
    except TrainerError:
        return {}


def _parsed(data: bytes) -> dict[str, Chosen]:
    try:
        document: Any = json.loads(data)
        kept = document.items()
        return {str(key): Chosen(int(one["right"]), int(one["asked"])) for key, one in kept}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def record_choice(home: Home, story: str, *, right: bool) -> None:
    """Record that a story was the right one, and whether it (or one as good) was chosen.

    Raises:
        TrainerError: the file cannot be read or written.
    """

    def with_choice(data: bytes | None) -> bytes:
        known = _parsed(data) if data else {}
        before = known.get(story, Chosen(0, 0))
        known[story] = Chosen(before.right + right, before.asked + 1)
        document = {name: {"right": one.right, "asked": one.asked} for name, one in known.items()}
        return f"{json.dumps(document, indent=1)}\n".encode()

    files.change(_path(home), with_choice)
