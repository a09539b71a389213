"""A key with what it does."""

from __future__ import annotations

from textual.content import Content

from trainer.ui.components.lines import shown


def hint(key: str, label: str | Content, style: str = "$ink") -> Content:
    """Return a key and its label: `d debrief`."""
    return Content.assemble((key, "bold $accent"), " ", shown(label, style))


def hints(*keys: tuple[str, str]) -> Content:
    """Return keys and their labels on one line."""
    return Content("   ").join([hint(key, label) for key, label in keys])
