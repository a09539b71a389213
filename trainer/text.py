"""What may reach a terminal: characters that command it or deceive the reader are made visible."""

from __future__ import annotations

import re

_COMMANDS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
"""C0 without tab and newline, DEL, C1: a terminal obeys these."""

_INVISIBLE = (
    "\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
"""Characters that reorder, break or hide text: the default-ignorable code points of Unicode 15
without those that script and emoji need (joiners, variation selectors), and the line and paragraph
separators."""

_NO_TEXT = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
)
"""Lone surrogates, which no encoder takes, and the 66 code points that are no characters."""

_MARK = (
    "\u200c\u200d\ufe00-\ufe0f\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
"""Combining marks that stack above or below one letter, and what can stand unseen between them."""

MOST_MARKS = 4
"""Marks that one letter keeps. Vietnamese needs two, pointed Hebrew three; more is a tower that
paints over the lines around it."""

HALF = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair, which no encoder takes."""

_CONTROL = re.compile(f"[{_COMMANDS}{_INVISIBLE}{_NO_TEXT}]")
_UNSAFE = re.compile(f"[{_COMMANDS}{_INVISIBLE}{_NO_TEXT}]|[{_MARK}]{{{MOST_MARKS + 1}}}")
_TOWER = re.compile(f"([{_MARK}]{{{MOST_MARKS}}})[{_MARK}]+")
_LINE_BREAK = re.compile("\r\n?")
_FOLDED = re.compile("[\n\t\r\v\f\x85\u2028\u2029]")
_BLANK = re.compile(r"\s+")

_PICTURES = 0x2400
"""U+2400 to U+241F are the pictures of U+0000 to U+001F."""


def visible(text: str, *, multiline: bool = True) -> str:
    """Return the text as it may be shown: nothing in it commands a terminal or hides.

    Control bytes become their pictures (ESC is ␛), other characters that reorder, break or hide
    text become their code point (‹U+202E›), and a letter keeps at most `MOST_MARKS` marks.
    Line ends become newlines. Doing it twice changes nothing more.

    Args:
        text: any text, lone surrogates included.
        multiline: False folds each run of white space with a newline or tab in it to one space,
            for places that hold one line.
    """
    if not multiline and _FOLDED.search(text):
        text = _BLANK.sub(" ", text).strip()
    if not _UNSAFE.search(text):
        return text
    text = _LINE_BREAK.sub("\n", text)
    return _TOWER.sub(r"\1", _CONTROL.sub(_shown, text))


def has_control(text: str) -> bool:
    """Return whether the text holds a character that `visible` would have to make visible."""
    return _CONTROL.search(text) is not None


def without_invisible(text: str) -> str:
    """Return the text without the characters that `visible` would make visible, but newlines and tabs."""
    return _CONTROL.sub("", text)


def first_control(text: str) -> int | None:
    """Return the offset of the first character that commands, hides or reorders; None without."""
    match = _CONTROL.search(text)
    return match.start() if match else None


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Small numbers in words."""


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: “1 question”, “2,000 questions”; `many` for “1 story”."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def often(times: int) -> str:
    """Return how often something was: “never”, “once”, “twice”, “3 times”."""
    return ("never", "once", "twice")[times] if 0 <= times <= 2 else f"{times:,} times"


def clock_text(seconds: float) -> str:
    """Return a span of time as a clock shows it: `2:41`; whole seconds, none below 0."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02}"


def primary(language: str) -> str:
    """Return the language of a BCP 47 tag without its region and script: “en” of “en-GB”."""
    return language.replace("_", "-").partition("-")[0].lower()


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return "␡" if code == 0x7F else f"‹U+{code:04X}›"
