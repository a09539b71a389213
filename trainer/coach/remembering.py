"""What was chosen in the app and is to be so again the next time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from trainer.storage import remembered

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace


def recall(work: Workspace) -> dict[str, str]:
    """Return name -> what was chosen the last time."""
    return remembered.load_remembered(work.home)


def remember(work: Workspace, chosen: Mapping[str, str]) -> None:
    """Record choices; where nothing can be saved they hold as long as the program runs.

    Raises:
        TrainerError: they cannot be written.
    """
    if work.saved:
        remembered.remember(work.home, chosen)


def theme(configured: str, chosen: Mapping[str, str]) -> str:
    """Return the theme to begin with: the one chosen last, in the app or in config.toml.

    Args:
        configured: the theme of config.toml; empty without one.
        chosen: what `recall` returned.
    """
    if chosen.get("theme") and chosen.get("theme_before", "") == configured:
        return chosen["theme"]
    return configured  # config.toml was changed since
