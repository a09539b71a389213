"""Copies of files that are left out, and what differs in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.bank_files import copies_of_banks

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace

MOST_LINES = 5_000
"""Lines of a file that are compared; a longer one is for a program of its own."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between a file and its copy.

    Attributes:
        original: the file that is used.
        copy: the one that is left out.
        lines: as `diff -u` prints them, `-` stands in the file and `+` in the copy; empty where
            both say the same.
    """

    original: Path
    copy: Path
    lines: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether the copy says exactly what its file says, so that it can be deleted."""
        return not self.lines


def differences(work: Workspace) -> tuple[Difference, ...]:
    """Return what differs in each copy in the home, those of stories first."""
    return (*story_differences(work), *bank_differences(work))


def story_differences(work: Workspace) -> tuple[Difference, ...]:
    """Return what differs in each copy of a story file, by the copies' names."""
    return _differences(work.stories().copies)


def bank_differences(work: Workspace) -> tuple[Difference, ...]:
    """Return what differs in each copy of an installed bank, by the copies' names."""
    return _differences(copies_of_banks(work.home))


def _differences(copies: Mapping[Path, Path]) -> tuple[Difference, ...]:
    pairs = sorted(copies.items())
    return tuple(Difference(own, copy, _compared(own, copy)) for copy, own in pairs)


def _compared(original: Path, copy: Path) -> tuple[str, ...]:
    try:
        one, other = (files.load(path).data.decode("utf-8", "replace") for path in (original, copy))
    except TrainerError as error:
        return (str(error),)
    before, after = one.splitlines(), other.splitlines()
    if max(len(before), len(after)) > MOST_LINES:
        return (f"more than {MOST_LINES} lines; compare them with a diff program",)
    return tuple(unified_diff(before, after, original.name, copy.name, lineterm="", n=1))
