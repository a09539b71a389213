"""How commands are declared, so that each has help, an example, and the options all share."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  it has no public name


def text(argument: str) -> str:
    """Return an argument that holds text.

    Raises:
        argparse.ArgumentTypeError: it holds bytes that are no text in this locale.
    """
    try:
        argument.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("this is not UTF-8 text") from None
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


def group(commands: Commands, name: str, about: str) -> Commands:
    """Add a group of commands, such as `bank`; its name alone prints its help."""
    parser = command(commands, name, None, about)

    def help_(_: argparse.Namespace) -> int:
        parser.print_help()
        return 0

    parser.set_defaults(run=help_)
    inner: Any = parser.add_subparsers(metavar="COMMAND", parser_class=type(parser))
    return inner  # type: ignore[no-any-return]
