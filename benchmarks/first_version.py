"""Version 0.1.0 beside this one: taken out of git, where its history is there."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path

COMMIT = "9a306e25b0e8a437b294bd5dcfd0ee9944f79975"
"""The commit whose CHANGELOG says 0.1.0."""

HERE = Path(__file__).parent.parent


def take_out(folder: Path) -> bool:
    """Put the files of 0.1.0 into a folder; return whether git had them."""
    archive = subprocess.run(["git", "archive", COMMIT], cwd=HERE, capture_output=True, check=False)
    if archive.returncode:
        return False
    with tarfile.open(fileobj=BytesIO(archive.stdout)) as packed:
        packed.extractall(folder, filter="data")
    return True


def python(folder: Path, code: str) -> tuple[str, ...]:
    """Return the command that runs code with the packages of a folder in place of this one's."""
    return (sys.executable, "-c", f"import sys; sys.path.insert(0, {str(folder)!r}); {code}")


def trainer(folder: Path) -> tuple[str, ...]:
    """Return the command of the `trainer` that lies in a folder."""
    return python(folder, "from trainer.__main__ import main; sys.exit(main())")
