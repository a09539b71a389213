"""`trainer check`: problems of story and question bank files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.cli.common import DONE, NO, WRONG_INPUT
from trainer.cli.output import err, out, out_json
from trainer.cli.words import command, flag
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.toml import Problem


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
    flag(
        parser, "--style",
        "also name lines of question banks that nobody would say aloud; exits with 1 if there are any",
    )  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Check files; status 2 where one has a problem, 1 where only its style is remarked on."""
    from trainer.coach.care import check_paths

    checked = check_paths(arguments.paths, style=arguments.style)
    problems = [problem for one in checked for problem in one.problems]
    remarks = [remark for one in checked for remark in one.remarks]
    wrong = [problem for problem in problems if not problem.note]
    if arguments.json:
        out_json(
            {
                "files": [{"file": str(one.path), "format": one.format} for one in checked],
                "problems": [_fields(problem) for problem in problems],
                "remarks": [_fields(remark) for remark in remarks],
            }
        )
    else:
        for problem in (*problems, *remarks):
            err(str(problem))
        counts = [counted(len(checked), "file"), counted(len(wrong), "problem")]
        if arguments.style:
            counts.append(counted(len(remarks), "remark on style", "remarks on style"))
        out(", ".join(counts))
    if wrong:
        return WRONG_INPUT
    return NO if remarks else DONE


def _fields(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.source,
        "line": problem.line,
        "field": problem.field,
        "what": problem.what,
        "fix": problem.fix,
        "note": problem.note,
    }
