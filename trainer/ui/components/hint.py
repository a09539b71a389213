"""A key with what it does."""

from __future__ import annotations

import re

from textual.content import Content
from textual.style import Style

from trainer.ui.components.lines import shown
from trainer.ui.plain import plain

PRESSES = "presses"
"""Name under which a painted cell says which key a click on it stands for, as the key is called on screen."""

OPENS = "opens"
"""Name under which a painted cell says which story's page a click on it opens, by the story's id."""

_NAMED = re.compile(r"(?<=[Pp]ress )(?:F2 |g )?(?:F\d|Esc(?:ape)?|\w|[/!?])(?=[\s.,:;)]|$)")
"""A key that a sentence tells to press."""


def pressing(content: Content, key: str) -> Content:
    """Return content on which a click does what a key does: `d`, `F3`, `F2 v`."""
    return content.stylize(Style.from_meta({PRESSES: key}))


def key_name(key: str) -> Content:
    """Return the name of a key within a sentence; a click on it presses the key."""
    return pressing(Content.styled(key, "bold $accent"), key)


def sentence(text: str, style: str = "$ink") -> Content:
    """Return sentences of ours, on several lines perhaps; each key that they tell to press is one for a click, too."""
    told = plain(text, style, multiline=True)
    for found in _NAMED.finditer(told.plain):
        start, end = found.span()
        told = told.stylize("bold $accent", start, end)
        told = told.stylize(Style.from_meta({PRESSES: found[0]}), start, end)
    return told


def opening(content: Content, story: str) -> Content:
    """Return content on which a click opens a story's page."""
    return content.stylize(Style.from_meta({OPENS: story}))


def hint(key: str, label: str | Content, style: str = "$ink") -> Content:
    """Return a key and its label: `d debrief`. A click on either presses the key."""
    return pressing(Content.assemble(key_name(key), " ", shown(label, style)), key)


def hints(*keys: tuple[str, str]) -> Content:
    """Return keys and their labels on one line."""
    return Content("   ").join([hint(key, label) for key, label in keys])
