"""The program's entry: `trainer`, `interview-trainer` and `python -m trainer`."""

from __future__ import annotations

import sys

from trainer import VERSION


def main() -> int:
    """Run the command line on the process's own arguments."""
    words = sys.argv[1:]
    if words == ["--version"]:  # said without the grammar of all commands
        sys.stdout.write(f"{VERSION}\n")
        return 0
    from trainer.cli.main import main as run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
