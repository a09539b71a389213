"""From a TOML text to plain values."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from trainer.toml.bounds import BOM, check_bounds
from trainer.toml.problems import FormatError, Problem

_FORMAT = re.compile(r"""^[ \t]*+format[ \t]*+=[ \t]*+["']([a-z0-9/.-]{1,40})["']""", re.MULTILINE)
_TABLES = re.compile(r"^[ \t]*+\[\[[ \t]*+(question|story)[ \t]*+\]\]", re.MULTILINE)


def read(text: str, source: str) -> dict[str, Any]:
    """Return the values of a TOML text; a byte order mark and CRLF line ends are accepted.

    Raises:
        FormatError: it is not TOML, or more than the limits in `bounds` allow.
    """
    check_bounds(text, source)
    try:
        return tomllib.loads(text.removeprefix(BOM))
    except tomllib.TOMLDecodeError as error:
        # Explaining is for broken files only; sound ones do not pay for its import.
        from trainer.toml.syntax import explain  # noqa: PLC0415

        raise FormatError((explain(str(error), text, source),)) from None
    except (ValueError, RecursionError, OverflowError):
        # A number or date that TOML's grammar takes and Python's types do not.
        what = "there's a number or date in it that can't be read"
        raise FormatError((Problem(source, 0, "", what, "put it in quotes"),)) from None


def detect(content: bytes | str) -> str:
    """Return the format of a file, such as `story-bank/1`, even where it is broken.

    Without a `format` key the tables in it tell the name alone (`story-bank`); empty where nothing
    tells.
    """
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    text = text.removeprefix(BOM)
    if match := _FORMAT.search(text):
        return match[1]
    table = _TABLES.search(text)
    return f"{table[1]}-bank" if table else ""
