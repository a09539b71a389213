"""`trainer story adopt`: answers under an id that is gone, and the story that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, workspace
from trainer.cli.output import out, out_json, wrapped
from trainer.cli.words import command, value
from trainer.errors import TrainerError
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.workspace import Workspace


def add(story: Commands) -> None:
    """Add `story adopt`."""
    adopt = command(
        story, "adopt", run, "Give a renamed story the answers of its old id; without ids, list what's waiting.",
        "trainer story adopt checkout-latency checkout-speed", json=True,
    )  # fmt: skip
    value(adopt, "old", "OLD", "the old id", nargs="?", default="")
    value(adopt, "new", "NEW", "the new id", nargs="?", default="")
    value(adopt, "--undo", "OLD", "give them back to the old id")


def run(arguments: argparse.Namespace) -> int:
    """Take answers over, give them back, or list those without a story (“no” where all have one)."""
    from trainer.coach import renamed

    if (arguments.old and not arguments.new) or (arguments.undo and arguments.old):
        raise TrainerError("two ids are needed", "`trainer story adopt OLD NEW`, or `--undo OLD`")
    with workspace(arguments) as work:
        if arguments.undo:
            had = renamed.undo(work, arguments.undo)
            out(f"What was told as “{arguments.undo}” no longer belongs to “{had}”.")
            return DONE
        if not arguments.old:
            return _list(work, as_json=arguments.json)
        taken = renamed.adopt(work, arguments.old, arguments.new)
    some = counted(taken.answers, "answer belongs", "answers belong")
    out(f"{some} to “{arguments.new}” now, told as “{arguments.old}”.")
    out(f"`trainer story adopt --undo {arguments.old}` takes that back.")
    return DONE


def _list(work: Workspace, *, as_json: bool) -> int:
    from trainer.coach import renamed

    found = renamed.orphans(work)
    if as_json:
        out_json(
            [
                {
                    "old": one.id,
                    "answers": one.answers,
                    "likely": one.likely.id if one.likely else None,
                }
                for one in found
            ]
        )
        return DONE if found else NO
    for one in found:
        out(wrapped(f"{one.words}.", "  ", ""))
        if one.likely:
            out(f"  trainer story adopt {one.id} {one.likely.id}")
    if not found:
        out("Every answer has its story. `trainer story list` shows them all.")
    return DONE if found else NO
