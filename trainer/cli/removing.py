"""`trainer undo`, and asking before something is removed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, agreed, workspace
from trainer.cli.output import err, out, out_json, table
from trainer.cli.words import command, flag, value
from trainer.errors import TrainerError

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.removing import Removed


def add(commands: Commands) -> None:
    """Add `undo`."""
    undo = command(
        commands, "undo", run_undo,
        "Bring back an interview, a bank or a story that you removed in the last day.",
        "trainer undo --list", json=True,
    )  # fmt: skip
    value(
        undo, "what", "WHAT",
        "its name, or its id as --list shows it (default: what you removed last)", nargs="?",
        default="",
    )  # fmt: skip
    flag(undo, "--list", "only list what can come back")


def may_be_removed(arguments: argparse.Namespace, question: str) -> bool:
    """Return whether something may be removed: `--yes`, or a person says so.

    Raises:
        TrainerError: nobody can be asked.
    """
    if arguments.yes:
        return True
    if not sys.stdin.isatty():
        raise TrainerError("nothing was removed: I can't ask you here", "add --yes to remove it")
    if agreed(question):
        return True
    err("trainer: nothing was removed")
    return False


def run_undo(arguments: argparse.Namespace) -> int:
    """Bring something back; the answer is “no” where nothing was removed in the last day."""
    from trainer.coach import removing

    with workspace(arguments) as work:
        known = removing.removals(work)
        if not known and not arguments.what:
            if arguments.json:
                out_json([] if arguments.list else None)
            else:
                err("trainer: you removed nothing in the last day")
            return NO
        if arguments.list:
            _list(arguments, known)
            return DONE
        back = removing.bring_back(work, arguments.what)
    if arguments.json:
        out_json(_document(back))
    else:
        out(f"The {back.kind} “{back.name}” is back.")
    return DONE


def run_remove_story(arguments: argparse.Namespace) -> int:
    """Ask, and remove a story."""
    from trainer.coach import removing
    from trainer.coach.find import find_story

    with workspace(arguments) as work:
        story = find_story(work, arguments.story)
        question = f"Remove “{story.title}”? Your answers and ratings stay."
        if not may_be_removed(arguments, question):
            return NO
        removing.remove_story(work, story.id)
    err("trainer: removed; for a day, `trainer undo` brings it back")
    return DONE


def _list(arguments: argparse.Namespace, known: tuple[Removed, ...]) -> None:
    if arguments.json:
        out_json([_document(one) for one in known])
        return
    rows = [(one.id[:8], one.kind.value, one.name, f"{one.at.astimezone():%H:%M}") for one in known]
    out(table(("id", "what", "name", "removed"), rows, stretch=2))


def _document(one: Removed) -> dict[str, str]:
    return {"id": one.id, "kind": one.kind, "name": one.name, "removed": one.at.isoformat()}
