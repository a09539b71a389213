"""Signs for terminals that have few: what cannot be shown there becomes the nearest that can.

A sign never carries a meaning alone, a word stands beside it; so what is lost here is only looks.
"""

from __future__ import annotations

import codecs
import sys

PLAINER = "trainer-plainer"
"""The name under which encoders know `plainer`."""

NEAREST = str.maketrans(
    {
        "✓": "+", "✗": "x", "◐": "~", "·": "-", "•": "*", "…": "...", "–": "-", "—": "-",
        "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "«": '"', "»": '"',
        "→": "->", "←": "<-", "↑": "^", "↓": "v", "×": "x", "÷": "/", "−": "-", "≈": "~",
        "⏎": "Enter", "€": "EUR", "\u00a0": " ", "\u202f": " ", "\u2011": "-",
    }
)  # fmt: skip
"""What a sign of the program's own looks like in ASCII."""


def plainer(error: UnicodeError) -> tuple[str, int]:
    """Replace what an encoding lacks: a sign by the nearest one of ASCII, anything else by `?`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end].translate(NEAREST)
    return "".join(char if char.isascii() else "?" for char in lost), error.end


codecs.register_error(PLAINER, plainer)


def let_nothing_fail() -> None:
    """Let no text fail on the way out, whatever the terminal's encoding is."""
    for stream in (sys.stdout, sys.stderr):
        # What a test or another program put there need not be a text file.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and stream.errors != PLAINER:
            reconfigure(errors=PLAINER)
