"""From words on the command line to an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from trainer.cli.common import DONE, WRONG_INPUT
from trainer.cli.output import err
from trainer.cli.parser import make_parser, run_of
from trainer.cli.signs import let_nothing_fail
from trainer.errors import TrainerError
from trainer.text import visible

INTERRUPTED = 130
"""What a shell reports for a program that Ctrl+C ended."""


def main(words: Sequence[str]) -> int:
    """Carry out a command line, given without the program's name, and return the exit status."""
    let_nothing_fail()
    try:
        arguments = make_parser(words).parse_args(words)
        status = run_of(arguments)(arguments)
        sys.stdout.flush()
    except TrainerError as error:
        err(f"trainer: {visible(str(error), multiline=False)}")
        return WRONG_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has seen enough; what is still buffered must not complain at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        err(f"trainer: {_of_the_system(error)}")
        return WRONG_INPUT
    return status


def _of_the_system(error: OSError) -> str:
    reason = error.strerror or str(error)
    name = f"{error.filename}: " if error.filename else ""
    return visible(f"{name}{reason}", multiline=False)
