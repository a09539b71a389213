"""The line and the offsets of each key and value of a TOML text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from trainer.toml.scan import Path, Span, scan


class Positions:
    """The places in a TOML text that tomllib accepts.

    The text is walked at the first question only: a file without problems never asks.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def line(self, path: Path) -> int:
        """Return the line, counted from 1, of a path or of the nearest thing around it."""
        while path not in self.spans:
            path = path[:-1]
        return bisect_right(self._breaks, self.spans[path].key - 1) + 1

    @cached_property
    def spans(self) -> Mapping[Path, Span]:
        """The place of every key, value, list entry and table."""
        return scan(self._text)

    @cached_property
    def _breaks(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self._text)]
