"""What was chosen in the app itself, in one small file of the home; config.toml is the person's own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.storage import files

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.home import Home

_MOST_BYTES = 100_000
_LONGEST = 200
"""Characters of a value; a name of a theme, a word."""


def _path(home: Home) -> Path:
    return home.root / "app.json"


def load_remembered(home: Home) -> dict[str, str]:
    """Return name -> what was chosen; empty before the first choice.

    A file that is damaged counts as none: the next choice begins it anew.
    """
    try:
        return _parsed(files.load(_path(home), limit=_MOST_BYTES).data)
    except TrainerError:
        return {}


def remember(home: Home, chosen: Mapping[str, str]) -> None:
    """Record choices, beside those that are recorded already.

    Raises:
        TrainerError: the file cannot be written.
    """

    def with_them(data: bytes | None) -> bytes:
        known = _parsed(data) if data else {}
        return f"{json.dumps(known | dict(chosen), indent=1)}\n".encode("ascii")

    files.change(_path(home), with_them)


def _parsed(data: bytes) -> dict[str, str]:
    try:
        document: Any = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(document, dict):
        return {}
    texts = {name: value for name, value in document.items() if isinstance(value, str)}
    return {name: text for name, text in texts.items() if len(text) <= _LONGEST}
