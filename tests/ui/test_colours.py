"""The colours of both themes can be read on every ground, and verdicts be told apart."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

import trainer.ui
from trainer.ui.themes import ANSI, ANSI_COLOURS, DARK_COLOURS, LIGHT_COLOURS

THEMES = pytest.mark.parametrize("colours", [DARK_COLOURS, LIGHT_COLOURS], ids=["dark", "light"])

GROUNDS = ("background", "surface", "panel", "cursor")
TEXTS = ("ink", "quiet", "accent", "said", "partly", "missed")

BLINDNESS = {
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}
"""What remains of linear red, green, blue at full severity (Machado, Oliveira, Fernandes 2009)."""


def linear(colour):
    """Return linear red, green and blue (0..1) of `#rrggbb`."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]


def luminance(colour):
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(one, other):
    """Return the contrast of two colours, 1..21 (WCAG 2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def seen(colour, matrix):
    """Return linear red, green, blue as somebody sees them."""
    rgb = linear(colour)
    return [max(0.0, min(1.0, sum(a * b for a, b in zip(row, rgb, strict=True)))) for row in matrix]


def lab(rgb):
    """Return linear red, green, blue in CIE L*a*b*, white D65."""
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_text_is_read_on_every_ground(colours, ground):
    """Text has a contrast of at least 4.5 to 1 wherever it can stand."""
    poor = {
        text: contrast(colours[text], colours[ground])
        for text in TEXTS
        if contrast(colours[text], colours[ground]) < 4.5
    }
    assert poor == {}


def test_no_text_stands_on_a_mixed_ground():
    """Every ground is one of those above; only what lies behind a dialog shimmers through."""
    styles = list(Path(trainer.ui.__file__).parent.rglob("*.*css"))
    styles += Path(trainer.ui.__file__).parent.rglob("*.py")
    mixed = re.compile(r"(?:background:|\bon) (\$[a-z-]+ \d+%)")
    found = {ground for path in styles for ground in mixed.findall(path.read_text("utf-8"))}
    assert found == {"$background 60%"}


@THEMES
@pytest.mark.parametrize("kind", BLINDNESS)
def test_verdicts_are_told_apart_without_red_or_green(colours, kind):
    """Said, partly and missed are at least 18 apart (CIE76) for those who see no red or no green."""
    for one, other in combinations(("said", "partly", "missed"), 2):
        places = (lab(seen(colours[name], BLINDNESS[kind])) for name in (one, other))
        distance = sum((a - b) ** 2 for a, b in zip(*places, strict=True)) ** 0.5
        assert distance >= 18, (one, other)


@pytest.mark.parametrize("name", ["nord", "textual-light", "ansi-dark", "trainer-light"])
async def test_every_theme_has_the_colours_of_the_roles(app, name):
    """A theme of Textual's has the roles too, light ones on a light ground, the terminal's own where those are."""
    async with app.run_test():
        app.theme = name
        said = app.get_css_variables()["said"]
    dark, light = DARK_COLOURS["said"], LIGHT_COLOURS["said"]
    assert said == {"nord": dark, "ansi-dark": "ansi_green"}.get(name, light)


@pytest.mark.parametrize("theme", ANSI, ids=lambda theme: theme.name)
def test_a_key_never_has_the_colour_of_a_verdict(theme):
    """In the terminal's own sixteen colours, too, what can be pressed doesn't look said, partly or missed."""
    verdicts = {ANSI_COLOURS[name] for name in ("said", "partly", "missed")}
    assert not verdicts & {theme.accent, theme.primary}
