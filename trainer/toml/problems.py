"""What is wrong with a file, one line each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.text import visible
from trainer.toml.tokens import BARE

if TYPE_CHECKING:
    from trainer.toml.scan import Path

MOST_LISTED = 200
"""Problems listed of one file; nobody mends more in one go, and a hostile file has millions."""

MOST_CITED = 60
"""Characters of a text that a message cites."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a file, or worth a note.

    `str()` gives the line for a person, `FILE:LINE: FIELD: what; fix`, without the parts that do
    not apply and safe to print.

    Attributes:
        source: the file, as the person knows it.
        line: counted from 1; 0 where it concerns the whole file.
        field: path of the field, entries counted from 1 (`story[2].action[1].weight`); empty
            where no field is concerned.
        what: what is wrong.
        fix: what to do; empty where `what` says it.
        note: True where the file can be used all the same.
    """

    source: str
    line: int
    field: str
    what: str
    fix: str = ""
    note: bool = False

    def __str__(self) -> str:
        place = f"{self.source}:{self.line}" if self.line else self.source
        text = f"{self.what}; {self.fix}" if self.fix else self.what
        if self.note:
            text = f"note: {text}"
        parts = (place, self.field, text)
        return visible(": ".join(part for part in parts if part), multiline=False)


class FormatError(TrainerError):
    """A file that cannot be used as it is.

    Attributes:
        problems: every error of it in line order, at least one.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        more = len(self.problems) - 1
        super().__init__(str(self.problems[0]), f"and {more} more" if more else "")


def quoted(text: str) -> str:
    """Return a text from a file as a message cites it: visible, in one line, not too long."""
    shortened = text if len(text) <= MOST_CITED else text[: MOST_CITED - 1] + "…"
    return f"“{visible(shortened, multiline=False)}”"


def shown(path: Path) -> str:
    """Return a path as a person reads it, `story[2].action[1].say`, entries counted from 1."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            name = part if BARE.fullmatch(part) and len(part) <= MOST_CITED else quoted(part)
            text += f".{name}" if text else name
    return text


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems in line order, the first ones found where there are too many."""
    found = tuple(islice(problems, MOST_LISTED + 1))
    ordered = sorted(found[:MOST_LISTED], key=lambda problem: problem.line)
    if len(found) > MOST_LISTED:
        last = ordered[-1]
        fix = "fix these first, then check again"
        ordered.append(replace(last, field="", what="there are more problems", fix=fix))
    return tuple(ordered)
