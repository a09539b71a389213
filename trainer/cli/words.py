"""How commands are declared, so that each has help, an example, and the options all share."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # Neither has a public name.
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001
    Taker = argparse._ActionsContainer  # noqa: SLF001

A_STORY = "its id, the beginning of it, or words of its title"


def text(argument: str) -> str:
    """Return an argument that holds text.

    Raises:
        argparse.ArgumentTypeError: it holds bytes that are no text in this locale.
    """
    try:
        argument.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("this isn't UTF-8 text") from None
    return argument


def count(argument: str) -> int:
    """Return an argument that counts something: 1 or more.

    Raises:
        argparse.ArgumentTypeError: it is no such number.
    """
    try:
        number = int(argument)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError("write a whole number, 1 or more")
    return number


def command(
    commands: Commands,
    name: str,
    run: Callable[[argparse.Namespace], int] | None,
    about: str,
    example: str = "",
    *,
    json: bool = False,
) -> argparse.ArgumentParser:
    """Add a command.

    Args:
        commands: where it is added.
        name: its name.
        run: what carries it out and returns the exit status; None for a group of commands.
        about: one sentence.
        example: a command line that shows it.
        json: whether it can print JSON.
    """
    parser = commands.add_parser(
        name, help=about, description=about, epilog=f"example: {example}" if example else None
    )
    # Given after the command these win; not given, they leave alone what stood before it.
    parser.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.add_argument(
        "--demo", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )
    if json:
        parser.add_argument("--json", action="store_true", help="print one JSON document")
    if run is not None:
        parser.set_defaults(run=run)
    return parser


def flag(parser: Taker, name: str, about: str, **more: Any) -> None:
    """Add an option that is given or not."""
    parser.add_argument(name, action="store_true", help=about, **more)


def value(parser: Taker, name: str, stands_for: str, about: str, **more: Any) -> None:
    """Add an argument or an option that takes a text, which help calls `stands_for`."""
    parser.add_argument(name, type=text, metavar=stands_for, help=about, **more)


def output(parser: Taker, about: str) -> None:
    """Add the option that says where to write."""
    parser.add_argument("-o", "--output", type=text, metavar="FILE", help=about)


def group(commands: Commands, name: str, about: str) -> Commands:
    """Add a group of commands, such as `bank`; its name alone prints its help."""
    parser = command(commands, name, None, about)

    def help_(_: argparse.Namespace) -> int:
        parser.print_help()
        return 0

    parser.set_defaults(run=help_)
    inner: Any = parser.add_subparsers(metavar="COMMAND", parser_class=type(parser))
    return inner  # type: ignore[no-any-return]
