"""The blocks that a mock interview's report is made of, whatever it is written as."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """What a block of a report is."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a report; its text is one line, a quote's may be several; a question has a number."""

    level: Level
    text: str
    number: int = 0

    @property
    def line(self) -> str:
        """The text with its number."""
        return f"{self.number}. {self.text}" if self.number else self.text


def quoted(titles: Iterable[str]) -> list[str]:
    """Return titles in quotes."""
    return [f"“{title}”" for title in titles]


def in_a_row(names: Sequence[str]) -> str:
    """Return names as they're read one after another: “a, b and c”."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
