"""Copies of the history in `backups`: making, thinning, listing and bringing back."""

from trainer.storage.backups.copies import (
    Copy,
    Lacking,
    behind,
    copies,
    dated,
    emptied_from,
    fullest,
    lacking,
    look_into,
    newest_sound,
    sound,
)
from trainer.storage.backups.making import back_up, thinned
from trainer.storage.backups.restoring import Restored, restore
from trainer.storage.backups.second import second_copies

__all__ = [
    "Copy",
    "Lacking",
    "Restored",
    "back_up",
    "behind",
    "copies",
    "dated",
    "emptied_from",
    "fullest",
    "lacking",
    "look_into",
    "newest_sound",
    "restore",
    "second_copies",
    "sound",
    "thinned",
]
