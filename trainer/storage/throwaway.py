"""A home that is gone when the program ends."""

from __future__ import annotations

import shutil
import tempfile
from importlib.resources import files
from pathlib import Path

from trainer.storage.home import FILE_MODE, FOLDER_MODE, keep_from_others


def make_throwaway_home() -> Path:
    """Return a new folder for a home with the sample story bank, and its person's name, in it."""
    root = Path(tempfile.mkdtemp(prefix="interview-trainer-demo-"))
    stories = root / "stories"
    stories.mkdir(mode=FOLDER_MODE)
    copies = {"stories.toml": stories / "sample.toml", "config.toml": root / "config.toml"}
    for name, target in copies.items():
        target.write_bytes(files("trainer.samples").joinpath(name).read_bytes())
        keep_from_others(target, FILE_MODE)
    return root


def remove_throwaway_home(root: Path) -> None:
    """Delete a throw-away home; one that is gone already is fine."""
    shutil.rmtree(root, ignore_errors=True)
