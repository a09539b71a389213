"""`trainer match`: the questions nearest to what was heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, workspace
from trainer.cli.output import out, out_json, wrapped
from trainer.cli.words import command, count, text, value

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands


def add(commands: Commands) -> None:
    """Add `match`."""
    parser = command(
        commands,
        "match",
        run,
        "Find the bank's question behind what you heard.",
        'trainer match "they asked about my best project"',
        json=True,
    )
    parser.add_argument("heard", type=text, help="what was asked, as you remember it")
    value(parser, "--bank", "ID", "look only in this bank", default="")
    parser.add_argument("--limit", type=count, default=3, metavar="N", help="at most N (default 3)")


def run(arguments: argparse.Namespace) -> int:
    """Print the nearest questions; the answer is “no” where none is a confident match."""
    from trainer.coach import banks

    with workspace(arguments) as work:
        found = banks.match(work, arguments.heard, bank=arguments.bank, limit=arguments.limit)
    if arguments.json:
        out_json(
            [
                {
                    "question": match.question,
                    "ask": match.ask,
                    "score": match.score,
                    "confident": match.confident,
                }
                for match in found
            ]
        )
    else:
        for match in found:
            mark = "✓ surely " if match.confident else "? perhaps"
            out(wrapped(match.ask, " " * 15, f"{mark} {match.score:.2f} "))
            out(f"               {match.question}")
        if not any(match.confident for match in found):
            out("I'm not sure which of your questions this is; try `trainer bank search WORD`.")
    return DONE if any(match.confident for match in found) else NO
