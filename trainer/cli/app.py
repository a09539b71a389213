"""Opening the app: `trainer` and `trainer rehearse`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from trainer.cli.common import (
    DONE,
    NO,
    WRONG_INPUT,
    no_stories,
    open_it,
    workspace,
    write_result,
)
from trainer.cli.output import err, out
from trainer.cli.words import A_STORY, command, count, flag, output, value
from trainer.errors import TrainerError
from trainer.text import visible

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.workspace import Workspace


def add(commands: Commands) -> None:
    """Add `rehearse`; the app itself opens where no command is given."""
    parser = command(
        commands,
        "rehearse",
        run_rehearse,
        "Rehearse what's due, or the questions named.",
        "trainer rehearse behavioral/most-successful-project --plain",
    )
    value(parser, "questions", "QUESTION", "as bank/question", nargs="*")
    value(parser, "--story", "STORY", f"rehearse only this one: {A_STORY}", default="")
    parser.add_argument("--limit", type=count, metavar="N", help="ask at most N questions")
    flag(parser, "--plain", "line by line, without the full-screen app")
    flag(parser, "--speak", "speak your answers, line by line; see `trainer voice`")
    flag(parser, "--ahead", "with --plain, --speak or a sheet, keep going with what isn't due yet")
    flag(
        parser, "--partner",
        "a friend asks: they see your points and tick them; with --format or -o as a sheet to print",
    )  # fmt: skip
    parser.add_argument("--format", choices=("txt", "html"), help="of the sheet (default txt)")
    output(parser, "write the sheet there")


def run_rehearse(arguments: argparse.Namespace) -> int:
    """Open the app on Rehearse, rehearse line by line, or write what a friend needs to ask."""
    if arguments.format or arguments.output:
        return _write_sheet(arguments)
    if arguments.speak and arguments.partner:
        raise TrainerError("a friend listens to you instead", "leave out --speak or --partner")
    if arguments.plain and arguments.partner:
        raise TrainerError(
            "a friend can't tick line by line", "leave out --plain, or add --format txt"
        )
    if arguments.plain or arguments.speak:
        from trainer.cli.plain_rehearsal import rehearse

        with workspace(arguments, in_memory=True) as work:
            return rehearse(work, arguments)
    return open_app(
        arguments,
        rehearse=True,
        questions=tuple(arguments.questions),
        story=arguments.story,
        limit=arguments.limit,
        partner=arguments.partner,
    )


def _write_sheet(arguments: argparse.Namespace) -> int:
    """Write the questions with their points and boxes to tick."""
    from trainer.coach import planning
    from trainer.coach.partner_sheet import partner_sheet

    if not arguments.partner:
        raise TrainerError("--format and -o are for the sheet of --partner", "add --partner")
    with workspace(arguments) as work:
        plan = planning.plan(
            work,
            questions=arguments.questions,
            story=arguments.story,
            limit=arguments.limit,
            ahead=arguments.ahead,
        )
        empty = plan.empty if work.stories().stories else no_stories(work)
    if not plan.tasks:
        out(empty)
        return NO
    write_result(arguments.output, partner_sheet(plan.tasks, arguments.format or "txt").encode())
    return DONE


def open_app(arguments: argparse.Namespace, **options: object) -> int:
    """Open the app, or say why it cannot run here; options as `TrainerApp` takes them."""
    found = obstacle()
    if found:
        err(f"trainer: {found}; `trainer rehearse --plain` works without one")
        return WRONG_INPUT
    # What is made at the start stays: looking for garbage in it costs 30 ms before the first screen.
    gc.disable()
    from trainer.ui.app import TrainerApp

    opened: list[Workspace] = []
    app = TrainerApp(_opener(arguments, opened), **options)  # type: ignore[arg-type]
    app.run()
    if arguments.demo and not app.return_code:
        out("That was the demo. Nothing was kept.")
    for work in opened:
        for one in (*work.last_words, *filter(None, (work.lost,))):
            err(f"trainer: {visible(str(one), multiline=False)}")
    if any(work.lost for work in opened):
        return app.return_code or WRONG_INPUT
    if any(work.unkept for work in opened):
        err("trainer: nothing from this session was kept; the reason is at the top")
        return app.return_code or WRONG_INPUT
    return app.return_code or DONE


def _opener(arguments: argparse.Namespace, opened: list[Workspace]) -> Callable[[], Workspace]:
    """Return what opens the home, and puts it into a list; the work waits for the coach's thread.

    A question or story that does not exist is refused there, as a home that cannot be opened is:
    opening it here as well would keep the person waiting for the first question.
    """
    questions = tuple(getattr(arguments, "questions", ()))
    story = getattr(arguments, "story", "")

    def open_and_find() -> Workspace:
        try:
            work = open_it(arguments, in_memory=True)
            opened.append(work)
            try:
                _find(work, questions, story)
            except TrainerError:
                work.close()
                raise
        finally:
            gc.freeze()
            gc.enable()
        return work

    return open_and_find


def _find(work: Workspace, questions: Sequence[str], story: str) -> None:
    """Raise what the person must be told where one of them does not exist."""
    if not questions and not story:
        return
    from trainer.coach import find

    for key in questions:
        find.find_question(work, key)
    if story:
        find.story_called(work, story)


def obstacle() -> str:
    """Return why no full-screen app can run here, empty where it can."""
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        return "the app needs a terminal for its input and output"
    if os.environ.get("TERM", "") in ("", "dumb"):
        return "this terminal can't show a full screen (TERM is dumb or not set)"
    return ""
