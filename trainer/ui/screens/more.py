"""More: the letters of the screen below, and where one can go; the next key does what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual.content import Content

from trainer.ui import scheme
from trainer.ui.app_commands import APP_COMMANDS, GO_TO
from trainer.ui.commands import Command, shown_key
from trainer.ui.components.block import Block
from trainer.ui.components.lines import shown
from trainer.ui.palette import is_offered
from trainer.ui.screens.base import TrainerDialog

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click, Key
    from textual.screen import Screen

MORE_COMMANDS = (
    Command("more.close", scheme.BACK | scheme.MORE, "cancel", "Close", "Go back to the screen."),
)

KEY_CELLS = 7
"""Cells of a key in the strip."""

COLUMN = 36
"""Cells of a column at least."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a key of the strip does.

    Attributes:
        keys: Textual's names of the keys that take it.
        name: how the key is called.
        command: what it does.
        on_app: whether the app does it, not the screen.
    """

    keys: frozenset[str]
    name: str
    command: Command
    on_app: bool = False


class MoreDialog(TrainerDialog[None]):
    """A strip over the key line. A key or a click takes an entry; any other key closes the strip."""

    COMMANDS_HERE: ClassVar = MORE_COMMANDS
    DEFAULT_CSS = """
    MoreDialog {
        background: transparent;
        align: center bottom;

        & > Block {
            dock: bottom; max-height: 90%; margin-bottom: 1; padding: 1 2; background: $panel;
            overflow-y: auto;
        }
    }
    """

    def __init__(self, about: Screen[Any], *, places: bool = False) -> None:
        """Make the strip.

        Args:
            about: the screen below.
            places: whether only the places to go to are offered.
        """
        super().__init__()
        self._about = about
        self._groups: list[tuple[str, list[_Entry]]] = (
            [("Go to", _places())] if places else self._by_kind()
        )
        self._cells: list[tuple[int, int, int, _Entry]] = []

    def compose(self) -> ComposeResult:
        """Lay out the strip."""
        yield Block(self._paint)

    def _by_kind(self) -> list[tuple[str, list[_Entry]]]:
        """Return what can be done here, where one can go from here, and what works everywhere."""
        here, places = self._here(), scheme.PLACES.values()
        goes = [entry for entry in here if entry.command.does in places]
        groups = [("On this screen", [entry for entry in here if entry not in goes])]
        if goes:
            groups.append(("Go to", goes))
        return [*groups, ("Anywhere", _everywhere())]

    def _here(self) -> list[_Entry]:
        """Return what the keys of the screen below do now."""
        keymap = self._about.app._keymap  # noqa: SLF001  no public way
        entries = []
        for command in getattr(self._about, "COMMANDS_HERE", ()):
            if not is_offered(self._about, command):
                continue
            keys = keymap.get(command.id, command.keys)
            first = command.letter or keys.split(",")[0]
            if first and first != "escape":  # which closes the strip
                known = frozenset(key.strip() for key in f"{keys},{command.letter}".split(","))
                entries.append(_Entry(known, shown_key(first), command))
        return entries

    def _paint(self, width: int, _height: int) -> Sequence[Content]:
        """Paint the groups below each other, in as many columns as fit."""
        columns = max(1, min(3, width // COLUMN))
        wide = width // columns
        rows: list[Content] = []
        self._cells = []
        for title, entries in self._groups:
            if rows:
                rows.append(Content(""))
            rows.append(Content.styled(title, "bold $ink"))
            down = -(-len(entries) // columns)
            for number in range(down):
                row = Content("")
                for column, entry in enumerate(entries[number::down]):
                    self._cells.append((len(rows), column * wide, (column + 1) * wide, entry))
                    row += _entry(entry, wide)
                rows.append(row)
        return rows

    def on_key(self, event: Key) -> None:
        """Do what the key does on the screen below."""
        for _, entries in self._groups:
            for entry in entries:
                if event.key in entry.keys or (event.character or "") in entry.keys:
                    event.stop()
                    self._take(entry)
                    return

    def on_click(self, event: Click) -> None:
        """Do what was clicked; a click beside the strip closes it."""
        block = self.query_one(Block)
        offset = event.screen_offset - block.content_region.offset
        for row, start, end, entry in self._cells:
            if row == offset.y + block.scroll_offset.y and start <= offset.x < end:
                self._take(entry)
                return
        if not block.region.contains_point(event.screen_offset):
            self.action_cancel()

    def _take(self, entry: _Entry) -> None:
        self.dismiss(None)
        node = self.app if entry.on_app else self._about
        self.app.call_later(node.run_action, entry.command.action)


def _everywhere() -> list[_Entry]:
    return [
        _Entry(frozenset({command.keys}), shown_key(command.keys), command, True)
        for command in APP_COMMANDS
        if command.id in {"app.go", "app.palette"}
    ]


def _places() -> list[_Entry]:
    return [_Entry(frozenset({letter}), letter, command, True) for letter, command in GO_TO]


def _entry(entry: _Entry, wide: int) -> Content:
    label = entry.command.called
    return Content.assemble(
        (f"{entry.name:>{KEY_CELLS}}", "bold $accent"),
        "  ",
        shown(label).truncate(max(1, wide - KEY_CELLS - 3), ellipsis=True).stylize("$ink"),
    ).pad_right(max(0, wide - KEY_CELLS - 2 - min(len(label), wide - KEY_CELLS - 3)))
