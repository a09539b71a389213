"""Line feeds that are pasted, told apart from Ctrl+J, which a terminal sends as the same byte.

A terminal that marks what is pasted, or that makes a carriage return of each pasted line feed, needs none
of this. Over others (`tmux paste-buffer -r`, dictation, programs that type) a line feed arrives among the
letters, and would hand an answer in after its first line. Whoever presses Ctrl+J presses it last: so a line
feed with more text right behind it is a line break, and so is one at the end of much text that came all at
once. In doubt it is a line break, which costs one more press of Ctrl+J; an answer handed in by mistake costs
more.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from textual._xterm_parser import XTermParser
from textual.events import Key

if TYPE_CHECKING:
    from textual.message import Message

AT_ONCE = 0.03
"""Seconds between two reads that belong together: nobody presses two keys that fast, and what a program
writes in one go is rarely further apart."""

PASTED_FROM = 16
"""Letters that come at once from which they were pasted: a fast typist needs two seconds for them (eight a
second), and few lines hold a person's keys back for so long."""


class LineFeeds:
    """Decides for each line feed that comes from the terminal what it is."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with nothing read.

        Args:
            clock: gives seconds; only differences count.
        """
        self._clock = clock
        self._last_read = -AT_ONCE
        self._letters = 0
        self._pasted = False
        self._pressed = False

    def sort(self, messages: Iterable[Message]) -> Iterator[Message]:
        """Yield what one read brought, each pasted line feed as Enter."""
        now = self._clock()
        if now - self._last_read > AT_ONCE:
            self._letters, self._pasted, self._pressed = 0, False, False
        self._last_read = now
        came = list(messages)
        for place, message in enumerate(came):
            if not _is_line_feed(message):
                self._note(message)
                yield message
            elif place and _is_return(came[place - 1]):
                continue  # the second half of one line break
            elif self._is_pasted(came[place + 1 :]):
                self._pasted = True
                yield Key("enter", "\r")
            else:
                self._pressed = True
                yield message

    def _note(self, message: Message) -> None:
        if isinstance(message, Key):
            if _is_letter(message):
                self._letters += 1
            elif not _is_return(message):
                self._pressed = True

    def _is_pasted(self, following: list[Message]) -> bool:
        after = next((one for one in following if not _is_line_feed(one)), None)
        if after is not None and _is_letter(after):
            return True
        much = self._letters >= PASTED_FROM and not self._pressed
        return self._pasted or much


class Parser(XTermParser):
    """Textual's reader of what the terminal sends, with pasted line feeds told apart."""

    def __init__(self, debug: bool = False) -> None:
        """Begin with nothing read."""
        super().__init__(debug)
        self._line_feeds = LineFeeds()

    def feed(self, data: str) -> Iterable[Message]:
        """Yield the messages of what one read brought."""
        return self._line_feeds.sort(super().feed(data))

    def tick(self) -> Iterable[Message]:
        """Yield what was waited for; a line feed after Escape is how some terminals send Alt+Enter."""
        for message in super().tick():
            yield Key("enter", "\r") if _is_line_feed(message) else message


def _is_line_feed(message: Message) -> bool:
    """Return whether it is the byte; a terminal that reports Ctrl+J as a key sends no character."""
    return isinstance(message, Key) and message.character == "\n"


def _is_return(message: Message) -> bool:
    return isinstance(message, Key) and message.character == "\r"


def _is_letter(message: Message) -> bool:
    return isinstance(message, Key) and (message.is_printable or message.character == "\t")
