"""The two themes of the app, each made of eleven colours that have a role and no other use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES, Theme, ThemeProvider

if TYPE_CHECKING:
    from textual.app import App


DARK_COLOURS = {
    "background": "#14171c",
    "surface": "#1b1f26",
    "panel": "#272c36",
    "cursor": "#262d40",
    "ink": "#e4e7ec",
    "quiet": "#9ba4b3",
    "line": "#3b424f",
    "accent": "#a9b6ff",
    "said": "#6fdcc2",
    "partly": "#f2c864",
    "missed": "#ee7d6a",
}
"""Colour of each role on a dark ground; `line` is for rules and tracks, never for text."""

LIGHT_COLOURS = {
    "background": "#fbfaf7",
    "surface": "#f3f1eb",
    "panel": "#e6e3da",
    "cursor": "#e3e5f5",
    "ink": "#1e2229",
    "quiet": "#5b626e",
    "line": "#cdc8bc",
    "accent": "#3f4bb8",
    "said": "#006450",
    "partly": "#855c00",
    "missed": "#8c1220",
}
"""The same on a light ground."""

ANSI_COLOURS = {
    "cursor": "transparent",
    "ink": "ansi_default",
    "quiet": "ansi_default",
    "line": "ansi_bright_black",
    "said": "ansi_green",
    "partly": "ansi_yellow",
    "missed": "ansi_red",
}
"""The same in the terminal's own sixteen colours."""

OWN_ROLES = tuple(ANSI_COLOURS)
"""Roles that Textual's themes don't have; styles name them as `$said`."""


def _theme(name: str, colours: Mapping[str, str], *, dark: bool) -> Theme:
    own = {role: colours[role] for role in OWN_ROLES}
    return Theme(
        name=name,
        primary=colours["accent"],
        secondary=colours["quiet"],
        accent=colours["accent"],
        foreground=colours["ink"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
        success=colours["said"],
        warning=colours["partly"],
        error=colours["missed"],
        dark=dark,
        variables={
            **own,
            "text-muted": colours["quiet"],
            "foreground-muted": colours["quiet"],
            "footer-background": colours["surface"],
            "footer-key-foreground": colours["accent"],
            "block-cursor-background": colours["cursor"],
            "block-cursor-foreground": colours["ink"],
            "input-selection-background": f"{colours['accent']} 30%",
            "scrollbar": colours["panel"],
        },
    )


DARK = _theme("trainer-dark", DARK_COLOURS, dark=True)
LIGHT = _theme("trainer-light", LIGHT_COLOURS, dark=False)

ANSI = tuple(
    replace(
        BUILTIN_THEMES[name],
        primary=accent,
        accent=accent,
        variables=BUILTIN_THEMES[name].variables | {"scrollbar": "ansi_bright_black"},
    )
    for name, accent in (("ansi-dark", "ansi_cyan"), ("ansi-light", "ansi_blue"))
)
"""Textual's themes of sixteen colours, where a key is never green or magenta: those say said, or look like missed."""

SHORT_NAMES = {"dark": DARK.name, "light": LIGHT.name, "ansi": "ansi-dark"}
"""What may stand in config.toml beside the full names of Textual's own themes."""


def usual_theme(app: App[None]) -> str:
    """Return the theme of whoever wished for none: the terminal's own colours where it has but sixteen."""
    few = not app.is_headless and app.console.color_system in (None, "standard")
    return SHORT_NAMES["ansi"] if few else DARK.name


def own_roles(theme: Theme) -> dict[str, str]:
    """Return the colours of the roles that a theme of Textual's doesn't have."""
    if theme.ansi:
        return ANSI_COLOURS
    colours = DARK_COLOURS if theme.dark else LIGHT_COLOURS
    return {role: colours[role] for role in OWN_ROLES}


class Themes(ThemeProvider):
    """The themes in the palette; the one that is taken is remembered."""

    @property
    def commands(self) -> list[tuple[str, Callable[[], None]]]:
        """Name and what takes it, of every theme."""
        return [(name, partial(self._take, name)) for name in sorted(self.app.available_themes)]

    def _take(self, name: str) -> None:
        self.app.call_later(self.app.run_action, f"app.choose_theme({name!r})")
