"""`trainer voice list`, `listen` and `forget`: the sounds that were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, workspace
from trainer.cli.output import out, out_json, table, wrapped
from trainer.cli.removing import may_be_removed
from trainer.cli.words import command, count, text
from trainer.errors import TrainerError
from trainer.text import clock_text, counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands


def add(inner: Commands) -> None:
    """Add what can be done with the sounds that were kept."""
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
        inner, "forget", run_forget, "Delete the sound of an answer, or all of them; text and grade stay.",
        "trainer voice forget --all",
    )  # fmt: skip
    forget.add_argument("--all", action="store_true", help="delete every sound")
    forget.add_argument("--yes", action="store_true", help="delete it without asking")
    for one in (listen, forget):
        one.add_argument(
            "answer", nargs="?", default="", type=text, metavar="ID",
            help="its id or the beginning of it (default: the newest)",
        )  # fmt: skip


def run_list(arguments: argparse.Namespace) -> int:
    """List the answers whose sound was kept; the answer is “no” where there is none."""
    from trainer.coach import sounds

    with workspace(arguments) as work:
        known = sounds.kept(work)
    if arguments.json:
        out_json([{"id": one.attempt, "asked": one.asked, "at": one.day} for one in known])
    elif known:
        rows = [(one.attempt[:8], one.day, one.asked) for one in known]
        out(table(("Id", "When", "Asked"), rows, stretch=2))
    else:
        out(wrapped("I haven't kept the sound of any answer. To keep it from now on, write keep_sound = true below [voice] in config.toml, in the home folder that `trainer doctor` names."))  # fmt: skip
    return DONE if known else NO


def run_listen(arguments: argparse.Namespace) -> int:
    """Show the lines of an answer, and play it from one of them."""
    from trainer.coach import sounds

    with workspace(arguments) as work:
        one = sounds.find(work, arguments.answer)
        out(wrapped(one.asked))
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
    """Delete a sound, or all, after asking."""
    from trainer.coach import sounds

    with workspace(arguments) as work:
        one = None if arguments.all else sounds.find(work, arguments.answer)
        what = "every sound you kept" if one is None else f"the sound of “{one.asked}”"
        if not may_be_removed(arguments, f"Delete {what}? You can't get it back."):
            return NO
        if one is None:
            out(f"{counted(sounds.forget_all(work), 'sound')} deleted.")
        else:
            sounds.forget(work, one)
            out("Deleted.")
    return DONE
