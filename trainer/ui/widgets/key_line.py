"""The last line of every screen: which keys do what here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.events import MouseDown, MouseMove
    from textual.screen import Screen


@dataclass(frozen=True, slots=True)
class _Key:
    """A key as the line shows it: its name, what it does, and the sentence about it."""

    key: str
    name: str
    label: str
    help: str
    enabled: bool

    @property
    def width(self) -> int:
        """Cells that it takes: a blank before the name and one behind each text."""
        return Content(f" {self.name} {self.label} ").cell_length


class KeyLine(Widget, can_focus=False):
    """The keys of a screen that are shown, each once; a click presses the key.

    One widget for all keys: the line changes whenever the focus moves, and a widget for each key took
    a fifth of the time of every screen.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "key-line--key",
        "key-line--label",
        "key-line--key-off",
        "key-line--label-off",
    }
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        width: 1fr;
        text-wrap: nowrap;
        background: $footer-background;

        & > .key-line--key, & > .key-line--key-off {
            color: $footer-key-foreground;
            background: $footer-key-background;
            text-style: bold;
        }
        & > .key-line--label, & > .key-line--label-off {
            color: $footer-description-foreground;
            background: $footer-description-background;
        }
        & > .key-line--key-off { text-style: bold dim; }
        & > .key-line--label-off { text-style: dim; }
    }
    """

    def __init__(self) -> None:
        """Make the line; it fills itself as soon as the keys of its screen are known."""
        super().__init__()
        self._keys: tuple[_Key, ...] = ()

    def on_mount(self) -> None:
        """Follow the keys of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def render(self) -> Content:
        """Return the keys side by side; those that do not fit are cut off."""
        on = (self.get_visual_style("key-line--key"), self.get_visual_style("key-line--label"))
        off = (
            self.get_visual_style("key-line--key-off"),
            self.get_visual_style("key-line--label-off"),
        )
        texts = (
            text
            for key in self._keys
            for text in zip(
                (f" {key.name} ", f"{key.label} "), on if key.enabled else off, strict=True
            )
        )
        return Content.assemble(*texts)

    def on_mouse_down(self, event: MouseDown) -> None:
        """Press the key under the pointer."""
        key = self._at(event.x)
        if key is not None and key.enabled:
            self.app.simulate_key(key.key)
        elif key is not None:
            self.app.bell()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Say what the key under the pointer does."""
        key = self._at(event.x)
        self.tooltip = key.help if key else None

    def _at(self, column: int) -> _Key | None:
        """Return the key that stands in a column."""
        for key in self._keys:
            if column < key.width:
                return key
            column -= key.width
        return None

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
        keys: dict[str, _Key] = {}
        for _, binding, enabled, tooltip in self.screen.active_bindings.values():
            if binding.show and binding.action not in keys:
                name = self.app.get_key_display(binding)
                keys[binding.action] = _Key(
                    binding.key, name, binding.description, tooltip or binding.tooltip, enabled
                )
        if (shown := tuple(keys.values())) != self._keys:
            self._keys = shown
            self.refresh()
