"""A key with what it does."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from trainer.ui.components.lines import shown

PRESSES = "presses"
"""Name under which a painted cell says which key a click on it stands for, as the key is called on screen."""


def pressing(content: Content, key: str) -> Content:
    """Return content on which a click does what a key does: `d`, `F3`, `F2 v`."""
    return content.stylize(Style.from_meta({PRESSES: key}))


def key_name(key: str) -> Content:
    """Return the name of a key within a sentence; a click on it presses the key."""
    return pressing(Content.styled(key, "bold $accent"), key)


def hint(key: str, label: str | Content, style: str = "$ink") -> Content:
    """Return a key and its label: `d debrief`. A click on either presses the key."""
    return pressing(Content.assemble(key_name(key), " ", shown(label, style)), key)


def hints(*keys: tuple[str, str]) -> Content:
    """Return keys and their labels on one line."""
    return Content("   ").join([hint(key, label) for key, label in keys])
