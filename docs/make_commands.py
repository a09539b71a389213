# ruff: noqa: INP001  a script, no part of a package
"""Write docs/commands.md, every command and option, from the parser: `python docs/make_commands.py`."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli.parser import make_parser

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parent / "commands.md"
INTRO = """\
# Commands

Made from the parser by `python docs/make_commands.py`; a test holds the two together. What the
commands are good for is told in the [guide](guide.md).

Results go to stdout, problems to stderr. Exit status: 0 done, 1 the answer is “no” (nothing found,
nothing due, no confident match), 2 wrong input. `-` stands for standard input. `--home` may stand
before or after the command. With `--json` one JSON document is printed and nothing else.
"""
EVERYWHERE = {"--help", "--home", "--version", "--demo"}
"""Options of the program itself; those of a command are named below it."""


def main() -> None:
    """Write the page."""
    TARGET.write_text(page(), encoding="utf-8")
    print(TARGET)  # noqa: T201  a script says what it made


def page() -> str:
    """Return the page of all commands."""
    parser = make_parser()
    parts = [INTRO, "## trainer", _table(parser, everywhere=True)]
    for name, command, about in commands(parser):
        parts += [f"## {name}", about, f"```text\n{_usage(command)}\n```", _table(command)]
        if command.epilog:
            example = command.epilog.removeprefix("example:").strip()
            parts.append(f"For example `{example}`.")
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def commands(
    parser: argparse.ArgumentParser,
) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """Yield name, parser and description of every command that can be run."""
    for action in parser._actions:  # noqa: SLF001  argparse gives no other way to its commands
        if not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  it has no public name
            continue
        about = {one.dest: one.help or "" for one in action._choices_actions}  # noqa: SLF001
        for name, inner in action.choices.items():
            below = list(commands(inner))
            if not below or _runs_alone(inner):
                yield inner.prog, inner, about[name]
            yield from below


def _runs_alone(group: argparse.ArgumentParser) -> bool:
    """Return whether a group of commands does something itself: it has options of its own then."""
    return any(
        action.option_strings and not EVERYWHERE & set(action.option_strings)
        for action in group._actions  # noqa: SLF001
    )


def _usage(command: argparse.ArgumentParser) -> str:
    shown = " ".join(command.format_usage().split()).removeprefix("usage: ")
    return re.sub(r"\[-h\] |\[--home DIR\] |\[--demo\] ", "", shown)


def _table(command: argparse.ArgumentParser, *, everywhere: bool = False) -> str:
    rows = [
        f"| {_names(action)} | {_meaning(action)} |"
        for action in command._actions  # noqa: SLF001
        if not isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
        and (everywhere or not EVERYWHERE & set(action.option_strings))
        and action.help != argparse.SUPPRESS
    ]
    return "\n".join(["| argument | meaning |", "| --- | --- |", *rows]) if rows else ""


def _names(action: argparse.Action) -> str:
    value = action.metavar or (action.dest.upper() if action.nargs != 0 else "")
    if action.choices and not action.metavar:
        value = "/".join(str(one) for one in action.choices)
    if not action.option_strings:
        return f"`{value}`"
    return ", ".join(
        f"`{name} {value}`" if action.nargs != 0 else f"`{name}`" for name in action.option_strings
    )


def _meaning(action: argparse.Action) -> str:
    text = (action.help or "") % {"default": action.default}
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    main()
