"""Which keys a screen shows, and whether a click presses each."""

from __future__ import annotations

import re

from textual.widgets import Button, OptionList

from trainer.ui.commands import typed_key
from trainer.ui.screens.base import LeftOnce
from trainer.ui.screens.more import MoreDialog

KEY = r"(?:F2 |g )?(?:F\d|Esc(?:ape)?|Enter|Space|Tab|⏎|⌫|[A-Za-z0-9/!?]|Ctrl\+\w)"
TOLD = re.compile(rf"(?:P|\(p| p)ress ({KEY})(?=[\s.,:;)]|$)")
"""A key in a sentence."""

HINT = re.compile(rf" *({KEY}) *")
"""What stands in bold accent where that is a key."""

ROW = "the row"
"""What a click in a list took."""


def shown_keys(app):
    """Return column, row and name of every key that the screen in front shows."""
    accent = app.theme_variables["accent"].lower()
    found = {}
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        told = [(match.start(1), match[1]) for match in TOLD.finditer(strip.text)]
        x = 0
        for hot, run in _runs(strip, accent):
            if hot and (match := HINT.fullmatch(run)):
                told.append((x + match.start(1), match[1]))
            x += len(run)
        # What stands below a dialog is out of reach, and shines through in other colours.
        found |= {
            (x, y): key for x, key in told if app.screen.get_widget_at(x, y)[0] is not app.screen
        }
    return [(x, y, key) for (x, y), key in found.items()]


def _runs(strip, accent):
    """Yield text of one kind on a row: whether it's bold and in the accent's colour, and what it says."""
    row, was = "", False
    for text, style, _ in strip:
        color = style and style.color and style.color.triplet
        hot = bool(color and style.bold and color.hex.lower() == accent)
        if hot != was:
            yield was, row
            row, was = "", hot
        row += text
    yield was, row


async def keys_without_click(pilot, monkeypatch):
    """Return the keys of the screen in front that a click doesn't press, each with what it did instead.

    What a click would do is written down in place of being done; in a list it takes the key's row.
    """
    did, seen, wrong = [], set(), []

    async def press_shown(screen, shown):
        key, letters = typed_key(shown), {one.letter for one in screen.COMMANDS_HERE}
        known = key in screen.active_bindings or shown.startswith("g ") or key in letters
        did.append(shown if known else f"{shown}, which does nothing here")

    with monkeypatch.context() as patched:
        patched.setattr(LeftOnce, "press_shown", press_shown)
        patched.setattr(Button, "press", lambda self: did.append(self.label.plain.split()[0]))
        patched.setattr(OptionList, "action_select", lambda _: did.append(ROW))
        patched.setattr(MoreDialog, "_take", lambda _, entry: did.append(entry.name))
        while rest := [one for one in shown_keys(pilot.app) if one not in seen]:
            x, y, key = rest[0]
            seen.add(rest[0])
            did.clear()
            await pilot.click(offset=(x, y))
            if did not in ([key], [ROW]):
                wrong.append((key, *did))
    return wrong
