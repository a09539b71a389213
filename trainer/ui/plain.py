"""Text from people and their files, made fit to be shown: never markup, a link or a control byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.content import Content
from textual.filter import LineFilter

from trainer.text import visible

if TYPE_CHECKING:
    from textual.color import Color


def plain(text: str, style: str = "", *, multiline: bool = False) -> Content:
    """Return text as content that is shown letter by letter; on one line unless told otherwise."""
    shown = Content(visible(text, multiline=multiline))
    return shown.stylize(style) if style else shown


class OutputGuard(LineFilter):
    """The last door before the terminal: no control character of any content passes it.

    Textual 8.2 writes what a widget holds as it is; a widget that forgot `plain` would let a
    stranger's file speak to the terminal.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments with control and bidirectional characters made visible."""
        for text, _, control in segments:
            if not control and not text.isprintable():
                return [_guarded(segment) for segment in segments]
        return segments


def _guarded(segment: Segment) -> Segment:
    text, style, control = segment
    return segment if control else Segment(guarded(text), style)


def guarded(text: str) -> str:
    """Return text in which no character commands the terminal, character for character."""
    return text if text.isprintable() else "".join(_one(character) for character in text)


def _one(character: str) -> str:
    """Return a character, or one that stands for it: its picture, or a replacement character."""
    shown = character if character.isprintable() else visible(character)
    return shown if len(shown) == 1 else "\ufffd"
