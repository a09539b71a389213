"""The last line of every screen: which keys do what here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from trainer.ui.components.hint import hint

if TYPE_CHECKING:
    from textual.events import MouseMove
    from textual.screen import Screen

GAP = 2
"""Cells between two keys."""

MOST = 6
"""Keys beside help at most: what is read at a glance."""


@dataclass(frozen=True, slots=True)
class ShownKey:
    """A key as the line shows it: its name, what it does, and the sentence about it."""

    key: str
    action: str
    name: str
    label: str
    help: str
    enabled: bool

    @property
    def shown(self) -> Content:
        """The key and what it does; dim where it does nothing now."""
        both = hint(self.name, self.label)
        return both if self.enabled else both.stylize("dim")

    @property
    def width(self) -> int:
        """Cells that it takes."""
        return self.shown.cell_length


def placed(keys: Sequence[ShownKey], width: int) -> list[tuple[int, ShownKey]]:
    """Return at which column each key stands; those for which there is no room are under F2."""
    last = next((key for key in keys if key.action == "help"), None)
    more = next((key for key in keys if key.action == "more"), None)
    left = [key for key in keys if key not in (last, more)]
    room = width - sum(key.width + GAP for key in (last, more) if key)
    stand, column = [], 0
    for key in left[: MOST - 1]:
        if column + key.width > room:
            break
        stand.append((column, key))
        column += key.width + GAP
    if more:
        stand.append((column, more))
        column += more.width + GAP
    if last:
        stand.append((max(column, width - last.width), last))
    return stand


class KeyLine(Widget, can_focus=False):
    """The keys of a screen that are shown, each once; a click presses the key.

    One widget for all keys: the line changes whenever the focus moves, and a widget for each key took
    a fifth of the time of every screen.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        width: 1fr;
        padding: 0 1;
        text-wrap: nowrap;
        background: $surface;
    }
    """

    def __init__(self) -> None:
        """Make the line; it fills itself as soon as the keys of its screen are known."""
        super().__init__()
        self._keys: tuple[ShownKey, ...] = ()

    def on_mount(self) -> None:
        """Follow the keys of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def render(self) -> Content:
        """Return the keys that fit, and help at the right edge; none where a dialog in front takes the keys."""
        if self.screen is not self.app.screen:
            return Content("")
        placed = self._all_placed()
        row = Content("")
        for column, key in placed:
            row += Content(" " * (column - row.cell_length)) + key.shown
        return row

    def _all_placed(self) -> list[tuple[int, ShownKey]]:
        return placed(self._keys, self.content_size.width)

    def on_mouse_move(self, event: MouseMove) -> None:
        """Say what the key under the pointer does."""
        key = self._at(event.x)
        self.tooltip = key.help if key else None

    def _at(self, column: int) -> ShownKey | None:
        """Return the key that stands in a column of the widget."""
        inside = column - self.gutter.left
        return next(
            (key for start, key in self._all_placed() if start <= inside < start + key.width), None
        )

    def _follow(self, screen: Screen[object]) -> None:
        if self.app.app_focus and self.is_attached and screen is self.screen:
            self.call_after_refresh(self._read)

    def _read(self) -> None:
        """Read what the keys do now, and show it where it is new."""
        if not self.is_attached or self.screen not in self.app.screen_stack:
            return
        if not self.screen.is_mounted:  # what its keys do may depend on what is not there yet
            self.call_after_refresh(self._read)
            return
        keys: dict[str, ShownKey] = {}
        labels = getattr(self.screen, "key_labels", {})
        for _, binding, enabled, tooltip in self.screen.active_bindings.values():
            if binding.show and binding.action not in keys:
                name = self.app.get_key_display(binding)
                keys[binding.action] = ShownKey(
                    binding.key,
                    binding.action.removeprefix("app."),
                    name,
                    labels.get(binding.action, binding.description),
                    tooltip or binding.tooltip,
                    enabled,
                )
        if (shown := tuple(keys.values())) != self._keys:
            self._keys = shown
            self.refresh()
