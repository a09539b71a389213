"""Style sheets that all apps of the tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    import pytest


def share_parsed_styles(patch: pytest.MonkeyPatch) -> None:
    """Let a process parse a style sheet once for each set of colours.

    Every test makes an app of its own, and parsing took a sixth of what a screen costs.
    """
    parse = Stylesheet._parse_rules
    parsed: dict[tuple[Any, ...], Any] = {}

    def parse_once(sheet: Stylesheet, css: str, *where: Any, **kind: Any) -> Any:
        key = (css, where, tuple(kind.items()), frozenset(sheet._variables.items()))
        if key not in parsed:
            parsed[key] = parse(sheet, css, *where, **kind)
        return parsed[key]

    patch.setattr(Stylesheet, "_parse_rules", parse_once)
