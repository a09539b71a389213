"""The program's entry: `trainer`, `interview-trainer` and `python -m trainer`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line on the process's own arguments."""
    from trainer.cli.main import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
