"""A page of HTML that loads nothing, for what is printed or looked at in a browser."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from trainer.text import visible


def html_page(title: str, body: Iterable[str], style: str = "") -> str:
    """Return a whole page.

    Args:
        title: its title, as text.
        body: its lines, as HTML: what comes from a person went through `html_text`.
        style: its style sheet.
    """
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="en"><head><meta charset="utf-8"><title>{html_text(title)}</title>',
            f"<style>{style}</style></head><body>",
            *body,
            "</body></html>",
            "",
        )
    )


def html_text(text: str, *, multiline: bool = True) -> str:
    """Return a text as HTML that shows it: no mark, no link, no control character of it is one."""
    return escape(visible(text, multiline=multiline))
