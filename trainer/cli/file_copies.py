"""`trainer story diff` and `trainer bank diff`: what differs in a copy that is left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, workspace
from trainer.cli.output import out, out_json
from trainer.cli.words import command

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.file_copies import Difference


def add_to_stories(story: Commands) -> None:
    """Add `story diff`."""
    command(
        story, "diff", run_stories, "Show what differs in copies of your story files.",
        "trainer story diff", json=True,
    )  # fmt: skip


def add_to_banks(bank: Commands) -> None:
    """Add `bank diff`."""
    command(
        bank, "diff", run_banks, "Show what differs in copies of your banks.",
        "trainer bank diff", json=True,
    )  # fmt: skip


def run_stories(arguments: argparse.Namespace) -> int:
    """Print the differences of copies of story files; the answer is “no” where there is no copy."""
    from trainer.coach import file_copies

    with workspace(arguments) as work:
        return _print(file_copies.story_differences(work), kind="story", as_json=arguments.json)


def run_banks(arguments: argparse.Namespace) -> int:
    """Print the differences of copies of banks; the answer is “no” where there is no copy."""
    from trainer.coach import file_copies

    with workspace(arguments) as work:
        return _print(file_copies.bank_differences(work), kind="bank", as_json=arguments.json)


def _print(differences: Sequence[Difference], *, kind: str, as_json: bool) -> int:
    if as_json:
        files = (
            (str(difference.original), str(difference.copy), list(difference.lines))
            for difference in differences
        )
        out_json([{"file": own, "copy": copy, "lines": lines} for own, copy, lines in files])
    elif not differences:
        out(f"None of your files has a second copy. `trainer {kind} list` shows what you have.")
    for difference in () if as_json else differences:
        if difference.same:
            out(
                f"{difference.copy.name} says the same as {difference.original.name}: you can delete it."
            )
            continue
        for line in difference.lines:
            out(line)
    return DONE if differences else NO
