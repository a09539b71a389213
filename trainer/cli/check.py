"""`trainer check`: problems of story and question bank files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.cli.common import DONE, WRONG_INPUT
from trainer.cli.output import err, out, out_json
from trainer.cli.words import command
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands


def add(commands: Commands) -> None:
    """Add `check`."""
    parser = command(
        commands,
        "check",
        run,
        "Check story and question bank files; every problem is one line.",
        "trainer check stories/ my-bank.toml",
        json=True,
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder")


def run(arguments: argparse.Namespace) -> int:
    """Check files; status 2 where one has a problem, notes do not count."""
    from trainer.coach.care import check_paths

    checked = check_paths(arguments.paths)
    problems = [problem for one in checked for problem in one.problems]
    wrong = [problem for problem in problems if not problem.note]
    if arguments.json:
        out_json(
            {
                "files": [{"file": str(one.path), "format": one.format} for one in checked],
                "problems": [
                    {
                        "file": problem.source,
                        "line": problem.line,
                        "field": problem.field,
                        "what": problem.what,
                        "fix": problem.fix,
                        "note": problem.note,
                    }
                    for problem in problems
                ],
            }
        )
    else:
        for problem in problems:
            err(str(problem))
        files = counted(len(checked), "file")
        count = counted(len(wrong), "problem")
        out(f"{files}, {count}")
    return WRONG_INPUT if wrong else DONE
