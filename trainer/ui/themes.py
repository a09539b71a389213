"""The two themes of the app: calm grounds, one accent, the rest grey."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual.theme import Theme, ThemeProvider

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer.ui.app import TrainerApp

DARK = Theme(
    name="trainer-dark",
    primary="#6fb3a8",
    secondary="#8fa3b5",
    accent="#6fb3a8",
    foreground="#d9dee4",
    background="#14181d",
    surface="#1a1f26",
    panel="#242b34",
    success="#86bf8a",
    warning="#d9b266",
    error="#e08a86",
    dark=True,
    variables={"footer-key-foreground": "#6fb3a8", "input-selection-background": "#6fb3a8 35%"},
)

LIGHT = Theme(
    name="trainer-light",
    primary="#1f6f66",
    secondary="#51606e",
    accent="#1f6f66",
    foreground="#22282e",
    background="#faf9f6",
    surface="#f2f0eb",
    panel="#e6e3dc",
    success="#2e6f39",
    warning="#8a5a00",
    error="#a3312c",
    dark=False,
    variables={"footer-key-foreground": "#1f6f66"},
)

SHORT_NAMES = {"dark": DARK.name, "light": LIGHT.name, "ansi": "ansi-dark"}
"""What may stand in config.toml beside the full names of Textual's own themes."""


class Themes(ThemeProvider):
    """The themes in the palette; the one that is taken is remembered."""

    @property
    def commands(self) -> list[tuple[str, Callable[[], None]]]:
        """Name and what takes it, of every theme."""
        app = cast("TrainerApp", self.app)
        return [(name, partial(app.choose_theme, name)) for name in sorted(app.available_themes)]
