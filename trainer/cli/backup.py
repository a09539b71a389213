"""`trainer backup`: copies of the history, and the ways back."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, home_of, workspace
from trainer.cli.output import out, out_json, table
from trainer.cli.words import command, flag, value
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.copies import Mended
    from trainer.storage.backups import Copy


def add(commands: Commands) -> None:
    """Add `backup`."""
    backup = command(
        commands, "backup", run_backup, "Back up your history now, or restore it.",
        "trainer backup --list", json=True,
    )  # fmt: skip
    way = backup.add_mutually_exclusive_group()
    flag(way, "--list", "list the backups, and how many answers each one has")
    value(
        way, "--restore", "DATE|FILE",
        "restore a backup: of a day, or from a file; without either, the newest good one",
        nargs="?", const="",
    )  # fmt: skip
    flag(way, "--rescue", "save what can still be read of a damaged history")
    value(
        way, "--merge", "FILE",
        "add the answers from a second copy of your history, as sync programs leave them",
    )  # fmt: skip


def run_backup(arguments: argparse.Namespace) -> int:
    """Copy the history, list the copies, or bring one back."""
    if arguments.list:
        return _list(arguments)
    if arguments.restore is not None or arguments.rescue:
        return _bring_back(arguments)
    if arguments.merge is not None:
        return _merge(arguments)
    from trainer.coach import copies

    with workspace(arguments) as work:
        path = copies.back_up(work, force=True)
    if arguments.json:
        out_json({"backup": str(path)})
    else:
        out(str(path))
    return DONE


def _list(arguments: argparse.Namespace) -> int:
    """List the copies; the answer is “no” where there is none."""
    from trainer.coach import copies

    known = copies.listed(home_of(arguments))
    if arguments.json:
        out_json([_document(copy) for copy in known])
    elif known:
        head = ("date", "answers", "ratings", "interviews", "", "file")
        out(table(head, [_row(copy) for copy in known], stretch=5))
    else:
        out("You have no backups yet. `trainer backup` makes one.")
    return DONE if known else NO


def _row(copy: Copy) -> tuple[str, ...]:
    state = "sound" if copy.sound else "not sound"
    known = (copy.answers, copy.ratings, copy.interviews)
    counts = tuple(map(str, known)) if copy.sound else ("?", "?", "?")
    return (copy.day.isoformat(), *counts, state, copy.path.name)


def _document(copy: Copy) -> dict[str, object]:
    return {
        "file": str(copy.path),
        "date": copy.day.isoformat(),
        "answers": copy.answers,
        "ratings": copy.ratings,
        "interviews": copy.interviews,
        "sound": copy.sound,
    }


def _bring_back(arguments: argparse.Namespace) -> int:
    """Restore or rescue the history; it need not be readable for that."""
    from trainer.coach import copies
    from trainer.coach.clock import local_now

    home = home_of(arguments)
    if arguments.rescue:
        mended = copies.rescue(home, local_now())
        lines = [f"{counted(mended.rows or 0, 'row')} rescued into {mended.source}"]
        if mended.damaged:
            lines.append(f"what was there before is in {mended.damaged}")
    else:
        mended = copies.restore(home, local_now(), arguments.restore)
        lines = copies.restored_words(mended.restored) if mended.restored else []
    if arguments.json:
        out_json(_mended(mended))
    else:
        for line in lines:
            out(line)
    return DONE


def _mended(mended: Mended) -> dict[str, object]:
    kept = str(mended.damaged) if mended.damaged else None
    document: dict[str, object] = {"source": mended.source, "rows": mended.rows, "kept": kept}
    back = mended.restored
    if back is None:
        return document
    left = asdict(back.left) if back.left else None
    return document | {
        "answers": back.answers, "interviews": back.interviews, "not_in_it": left,
    }  # fmt: skip


def _merge(arguments: argparse.Namespace) -> int:
    """Take in another copy; the answer is “no” where it has nothing new."""
    from trainer.coach import copies
    from trainer.coach.clock import local_now

    found = copies.take_in(home_of(arguments), arguments.merge, local_now())
    if arguments.json:
        kept = str(found.kept) if found.kept else None
        out_json({
            "answers": found.answers, "others": found.others, "differing": found.differing,
            "kept": kept,
        })  # fmt: skip
    else:
        for line in copies.merged_words(found):
            out(line)
    return DONE if found.kept else NO
