"""Where the story files live, for a person who has one already."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

FILES_COMMANDS = (
    Command(
        "files.read",
        scheme.ENTER | scheme.BACK,
        "read",
        "Read the files",
        "Close and read the files.",
    ),
)


class FilesDialog(TrainerDialog[bool]):
    """Names the folder; the files are read again when it closes."""

    CSS_PATH = "dialogs.tcss"
    COMMANDS_HERE: ClassVar = FILES_COMMANDS

    def __init__(self, folder: Path) -> None:
        """Make the dialog for a story folder."""
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """Lay out what to do."""
        with Vertical(classes="dialog"):
            yield Static("Use a story file you have", classes="dialog-title")
            yield Static("Copy your story file (its name ends in .toml) into this folder:")
            yield Static(plain(str(self._folder)), classes="path")
            yield Static(
                'A file may hold one story or many. It begins with format = "story-bank/1"; '
                "a line that's wrong is shown with its number and the rest stays usable.",
                markup=False,
            )
            with Horizontal(classes="buttons"):
                yield KeyButton(scheme.ENTER, "Read the files", "read")

    def action_read(self) -> None:
        """Close and read the files."""
        self.dismiss(True)
