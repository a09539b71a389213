"""From a TOML text to plain values, with the line of every mistake."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from trainer.toml.bounds import check_bounds
from trainer.toml.problems import FormatError, Problem

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read(text: str, source: str) -> dict[str, Any]:
    """Return the values of a TOML text.

    Raises:
        FormatError: it is not TOML, or more than the limits in `bounds` allow.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    check_bounds(text, source)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FormatError((_syntax_problem(str(error), text, source),)) from None
    except (ValueError, RecursionError, OverflowError) as error:
        raise FormatError(
            (Problem(source, 0, "", f"cannot be read: {error}", "simplify the file"),)
        ) from None


def _syntax_problem(message: str, text: str, source: str) -> Problem:
    found = _PLACE.search(message)
    what = message[: found.start()] if found else message
    line = int(found[1]) if found and found[1] else 0
    if not line:
        line = _first_broken_line(text)
    return Problem(source, line, "", f"not valid TOML: {what[0].lower()}{what[1:]}", _advice(what))


def _first_broken_line(text: str) -> int:
    """Return the line with which a text stops being valid, found by halving.

    tomllib names no line for a key or table that stands twice, nor at the end of the text. The
    shortest beginning (in whole lines) that already shows the same kind of mistake ends with it.
    """
    lines = text.split("\n")
    low, high = 1, len(lines)
    while low < high:
        middle = (low + high) // 2
        if _broken(text="\n".join(lines[:middle]) + "\n"):
            high = middle
        else:
            low = middle + 1
    return low


def _broken(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return "end of document" not in str(error) or "overwrite" in str(error).lower()
    return False


def _advice(what: str) -> str:
    lowered = what.lower()
    if "overwrite" in lowered or "twice" in lowered or "mutable" in lowered:
        return "the key or table stands twice; rename or remove one"
    if "string" in lowered or "character" in lowered:
        return "look for a missing quote or bracket"
    if "value" in lowered:
        return "put texts in quotes"
    return "look at this line and the one before it"


def detect(data: bytes) -> str:
    """Return what a file's `format` key says, empty where there is none to be found."""
    found = re.search(
        rb'^\s*format\s*=\s*["\']([a-z0-9/.-]{1,40})["\']', data[:65536], re.MULTILINE
    )
    return found[1].decode("ascii") if found else ""
