"""The program's entry: `trainer`, `interview-trainer` and `python -m trainer`."""

from __future__ import annotations

import os
import sys

from trainer import VERSION


def main() -> int:
    """Run the command line on the process's own arguments."""
    _replace_closed_streams()
    sys.excepthook = _tell_where_it_broke
    words = sys.argv[1:]
    if words == ["--version"]:  # said without the grammar of all commands
        sys.stdout.write(f"{VERSION}\n")
        return 0
    from trainer.cli.main import main as run

    return run(words)


def _tell_where_it_broke(_kind: object, error: BaseException, _trace: object) -> None:
    """Print where the program itself went wrong, and nothing of what it was working on."""
    from trainer.crash import report

    sys.stderr.write(f"{report(error)}\n")


def _replace_closed_streams() -> None:
    """Put nothing in the place of standard streams that the caller closed.

    Python has None for them, and the next file that is opened, a story perhaps, would get the number
    that whatever is printed goes to.
    """
    if None not in (sys.stdin, sys.stdout, sys.stderr):
        return
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(number)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: PTH123, SIM115  a stream


if __name__ == "__main__":
    sys.exit(main())
