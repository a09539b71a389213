"""From words on the command line to an exit status."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from trainer.cli.common import WRONG_INPUT
from trainer.cli.output import err
from trainer.cli.parser import make_parser, run_of
from trainer.errors import TrainerError
from trainer.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
"""What a shell reports for a program that Ctrl+C ended."""


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line and return the exit status."""
    arguments = make_parser().parse_args(argv)
    try:
        return run_of(arguments)(arguments)
    except TrainerError as error:
        err(f"trainer: {visible(str(error), multiline=False)}")
        return WRONG_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has seen enough; what is still buffered must not complain at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
