"""A key with what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from textual.content import Content
from textual.style import Style

from trainer.ui.components.lines import shown
from trainer.ui.plain import plain

PRESSES = "presses"
"""Name under which a painted cell says which key a click on it stands for, as the key is called on screen."""

OPENS = "opens"
"""Name under which a painted cell says which story's page a click on it opens, by the story's id."""

_NAMED = re.compile(
    r"“[^”]*”|"
    r"((?:(?<=[Pp]ress )(?:F2 |g )?(?:F\d|Esc(?:ape)?|Enter|[Ss]pace|Tab|\w|[/!?])|\bF2 \w|\bF\d)(?=[\s.,:;)]|$))"
)
"""A key that a sentence tells to press, or one that can't be a word; none in what the sentence quotes."""


def pressing(content: Content, key: str) -> Content:
    """Return content on which a click does what a key does: `d`, `F3`, `F2 v`."""
    return content.stylize(Style.from_meta({PRESSES: key}))


def key_name(key: str) -> Content:
    """Return the name of a key within a sentence; a click on it presses the key."""
    return pressing(Content.styled(key, "bold $accent"), key)


def keys_named(text: str) -> Iterator[tuple[int, int]]:
    """Yield where in a sentence of ours each key that it tells to press begins and ends."""
    return (match.span(1) for match in _NAMED.finditer(text) if match[1])


def sentence(text: str, style: str = "$ink") -> Content:
    """Return sentences of ours, on several lines perhaps; each key that they tell to press is one for a click, too."""
    told = plain(text, style, multiline=True)
    for start, end in keys_named(told.plain):
        told = told.stylize("bold $accent", start, end)
        told = told.stylize(Style.from_meta({PRESSES: told.plain[start:end]}), start, end)
    return told


def notice_markup(text: str) -> str:
    """Return a sentence of ours as Textual's notices want it, who know keys in markup only.

    All but the keys is shown letter by letter, whoever wrote it.
    """
    told, done = "", 0
    for start, end in keys_named(text):
        key = text[start:end]
        told += f"{_escaped(text[done:start])}[bold $accent {PRESSES}='{key}']{key}[/]"
        done = end
    return told + _escaped(text[done:])


def _escaped(text: str) -> str:
    return text.replace("[", "\\[")


def opening(content: Content, story: str) -> Content:
    """Return content on which a click opens a story's page."""
    return content.stylize(Style.from_meta({OPENS: story}))


def hint(key: str, label: str | Content, style: str = "$ink") -> Content:
    """Return a key and its label: `d debrief`. A click on either presses the key."""
    return pressing(Content.assemble(key_name(key), " ", shown(label, style)), key)


def hints(*keys: tuple[str, str]) -> Content:
    """Return keys and their labels on one line."""
    return Content("   ").join([hint(key, label) for key, label in keys])
