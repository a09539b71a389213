"""`trainer recover` and `doctor`: looking after the home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, workspace
from trainer.cli.output import out, out_json, wrapped
from trainer.cli.words import command, flag, value
from trainer.errors import TrainerError
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft


def add(commands: Commands) -> None:
    """Add `recover` and `doctor`."""
    recover = command(
        commands, "recover", run_recover, "List answers you typed and never handed in.",
        "trainer recover --show 4f2a", json=True,
    )  # fmt: skip
    what = recover.add_mutually_exclusive_group()
    value(what, "--show", "ID", "print one in full")
    value(what, "--keep", "ID", "save one as a text file")
    value(what, "--discard", "ID", "delete one for good")
    doctor = command(
        commands, "doctor", run_doctor, "Check that your files and your history are in order.",
        "trainer doctor --mend", json=True,
    )  # fmt: skip
    flag(
        doctor, "--mend",
        "fix what can be fixed: rebuild the schedule, and correct ratings dated in the future",
    )  # fmt: skip


def run_recover(arguments: argparse.Namespace) -> int:
    """List, show, keep or discard typed texts; the answer is “no” where none waits."""
    from trainer.coach import drafts

    with workspace(arguments) as work:
        if arguments.show:
            out(_find(work, arguments.show).text)
            return DONE
        if arguments.keep:
            out(drafts.keep(work, _find(work, arguments.keep)))
            return DONE
        if arguments.discard:
            drafts.discard(work, _find(work, arguments.discard))
            out("Discarded.")
            return DONE
        waiting = drafts.waiting(work)
    if arguments.json:
        out_json([_document(draft) for draft in waiting])
    elif waiting:
        for draft in waiting:
            out(wrapped(draft.asked, "  ", f"{draft.id[:8]}  "))
            out(f"  {counted(draft.words, 'word')}, begun {draft.began:%Y-%m-%d %H:%M} UTC")
    else:
        out("No unfinished answers.")
    return DONE if waiting else NO


def _find(work: Workspace, name: str) -> Draft:
    from trainer.coach import drafts

    found = [draft for draft in drafts.waiting(work) if draft.id.startswith(name)]
    if len(found) != 1:
        raise TrainerError(f"there's no unfinished answer “{name}”", "see `trainer recover`")
    return found[0]


def _document(draft: Draft) -> dict[str, object]:
    return {
        "id": draft.id,
        "kind": draft.kind,
        "question": draft.question,
        "story": draft.story,
        "asked": draft.asked,
        "started": draft.started,
        "words": draft.words,
        "text": draft.text,
    }


def run_doctor(arguments: argparse.Namespace) -> int:
    """Examine the home; the answer is “no” where something is wrong."""
    from trainer.coach import care

    with workspace(arguments) as work:
        findings = care.examine(work, mend=arguments.mend)
    if arguments.json:
        out_json([{"name": f.name, "well": f.well, "text": f.text} for f in findings])
    else:
        for finding in findings:
            mark = "✓ fine" if finding.well else "✗ look"
            out(wrapped(finding.text, " " * 18, f"{mark} {finding.name:<10} "))
    return DONE if all(finding.well for finding in findings) else NO
