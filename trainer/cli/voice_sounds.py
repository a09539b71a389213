"""`trainer voice list`, `listen` and `forget`: the recordings that were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, workspace
from trainer.cli.output import out, out_json, table, wrapped
from trainer.cli.removing import may_be_removed
from trainer.cli.words import command, count, flag, value
from trainer.errors import TrainerError
from trainer.text import clock_text, counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands


UNASKED = "an answer you haven't handed in"
"""What stands for the question of a recording that belongs to no answer."""


def add(inner: Commands) -> None:
    """Add what can be done with the recordings that were kept."""
    command(
        inner, "list", run_list, "List the answers you can listen to again, the newest first.",
        "trainer voice list", json=True,
    )  # fmt: skip
    listen = command(
        inner, "listen", run_listen, "Listen to an answer again, from any line of its text.",
        "trainer voice listen 4f2a --from 3",
    )  # fmt: skip
    listen.add_argument(
        "--from", dest="line", type=count, default=1, metavar="N", help="begin at this line"
    )
    forget = command(
        inner, "forget", run_forget, "Delete the recording of an answer, or all of them; text and grade stay.",
        "trainer voice forget --all",
    )  # fmt: skip
    flag(forget, "--all", "delete every recording")
    flag(forget, "--yes", "delete it without asking")
    for one in (listen, forget):
        value(
            one, "answer", "ID", "its id or the beginning of it (default: the newest)", nargs="?",
            default="",
        )  # fmt: skip


def run_list(arguments: argparse.Namespace) -> int:
    """List the answers whose recording was kept; the answer is “no” where there is none."""
    from trainer.coach import sounds

    with workspace(arguments) as work:
        known = sounds.kept(work)
    if arguments.json:
        out_json([{"id": one.attempt, "asked": one.asked, "at": one.day} for one in known])
    elif known:
        rows = [(one.attempt[:8], one.day, one.asked or UNASKED) for one in known]
        out(table(("Id", "When", "Asked"), rows, stretch=2))
    else:
        out(wrapped("I haven't kept a recording of any answer. To keep them from now on, write keep_sound = true below [voice] in config.toml, in the home folder that `trainer doctor` names."))  # fmt: skip
    return DONE if known else NO


def run_listen(arguments: argparse.Namespace) -> int:
    """Show the lines of an answer, and play it from one of them."""
    from trainer.coach import sounds

    with workspace(arguments) as work:
        one = sounds.find(work, arguments.answer)
        out(wrapped(one.asked or UNASKED))
        for number, phrase in enumerate(one.phrases, start=1):
            out(wrapped(phrase.text, " " * 11, f"{number:>3}  {clock_text(phrase.start):>5} "))
        if not 1 <= arguments.line <= len(one.phrases):
            raise TrainerError(
                f"it has {counted(len(one.phrases), 'line')}", "choose one with --from"
            )
        playing = sounds.play(work, one.phrases[arguments.line - 1])
    try:
        playing.wait()
    except BaseException:
        playing.stop()
        raise
    return DONE


def run_forget(arguments: argparse.Namespace) -> int:
    """Delete a recording, or all, after asking."""
    from trainer.coach import sounds

    with workspace(arguments) as work:
        one = None if arguments.all else sounds.find(work, arguments.answer)
        what = "every recording you kept"
        if one is not None:
            what = f"the recording of “{one.asked}”" if one.asked else "this recording"
        if not may_be_removed(arguments, f"Delete {what}? You can't get it back."):
            return NO
        if one is None:
            gone = sounds.forget_all(work)
            out(
                f"{counted(gone, 'recording')} deleted." if gone else "There was nothing to delete."
            )
        else:
            sounds.forget(work, one)
            out("Deleted.")
    return DONE
