"""Second copies of the history in the home, as sync programs and people leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.storage.history.identity import is_ours
from trainer.storage.history.swapping import SIDE_FILES, decided

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.home import Home

_ON_THE_WAY = ("history.db.new", "history.db.back")
"""What the program itself writes beside the history and renames or takes in afterwards."""


def second_copies(home: Home) -> list[Path]:
    """Return the files beside the history that are histories, too, by name.

    Every program has its own way to name a copy ("history (conflicted copy).db",
    "history.sync-conflict-….db", "history 2.db", "Copy of history.db"), so that what is in the
    file decides.
    """
    names = (home.database.name, decided(home).name, "history.tmp", *_ON_THE_WAY)
    own = {name + side for name in names for side in SIDE_FILES}
    try:
        there = sorted(home.root.iterdir())
    except OSError:  # of a home that cannot be listed nothing is known
        return []
    named = (path for path in there if "history" in path.name.casefold() and path.name not in own)
    return [path for path in named if is_ours(path)]
