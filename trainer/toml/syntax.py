"""What is wrong with a text that is not TOML, in words, and in which line.

tomllib says where it stopped, which is often not where the mistake is: for a text that ends too
early it names no line at all, nor for a key that stands twice at the end.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from trainer.toml.problems import Problem, quoted, shown
from trainer.toml.scan import Repeated, scan
from trainer.toml.tokens import STRING, tokens

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_CLASH = re.compile("overwrite|twice|immutable|redefine|[Dd]uplicate")
_MERGE_MARKER = re.compile(r"^(<{7}|>{7}|={7}|\|{7})(?=[ \r\n]|$)", re.MULTILINE)
_CHARACTER = re.compile(r"(?:Illegal|Found invalid) character ('.*')")


class _Advice(NamedTuple):
    begins: str
    what: str
    fix: str


_IN_QUOTES = 'put texts in quotes: "…"'
_ESCAPE = "this backslash starts an escape that doesn't exist"
_BACKSLASH = "write \\\\ for a backslash"
_ADVICE = (
    _Advice(
        "Expected newline",
        "there's something behind the value",
        'write one key a line, and \\" for a quotation mark inside a text',
    ),
    _Advice(
        "Unclosed array",
        "this list doesn't go on like a list",
        "put a comma between entries and ] at the end",
    ),
    _Advice(
        "Unclosed inline table",
        "this table in { } doesn't go on like a table",
        "put a comma between its keys and } at the end, all in one line",
    ),
    _Advice("Invalid value", "there's no value here that can be read", _IN_QUOTES),
    _Advice("Invalid statement", "this isn't a key", 'write key = "value"; comments begin with #'),
    _Advice("Expected '='", "a key without =", 'write key = "value"; comments begin with #'),
    _Advice("Invalid initial", "a key is missing", "use small letters, digits, - and _"),
    _Advice("Expected ']", "the heading doesn't end here", "write it like [[story]]"),
    _Advice("Unescaped", _ESCAPE, _BACKSLASH),
    _Advice("Invalid hex", _ESCAPE, _BACKSLASH),
    _Advice("Escaped character", _ESCAPE, _BACKSLASH),
    _Advice("Invalid date", "there's no such date", _IN_QUOTES),
)


def explain(message: str, text: str, source: str) -> Problem:
    """Return the problem behind what tomllib said of a text.

    Args:
        message: tomllib's message.
        text: the text as it was given.
        source: the file's name.
    """
    if marker := _MERGE_MARKER.search(text):
        line = text.count("\n", 0, marker.start()) + 1
        what = f"two versions of this file were merged and clash here ({marker[1]})"
        return Problem(source, line, "", what, "keep one of the two and delete the marker lines")
    match = _PLACE.search(message)
    said = message[: match.start()] if match else message
    if _CLASH.search(said) and (problem := _repeated(text, source)):
        return problem
    if match and match[1]:
        return Problem(source, int(match[1]), "", *_advice(said))
    if left_open := _left_open(text):
        at, what, fix = left_open
    else:
        at, (what, fix) = len(text.rstrip()), _advice(said)
    return Problem(source, text.count("\n", 0, at) + 1, "", what, fix)


def _advice(said: str) -> tuple[str, str]:
    if match := _CHARACTER.match(said):
        if match[1] == r"'\n'":
            closing = 'close it, or use """ for a text of several lines'
            return "a text in quotes doesn't end in its line", closing
        return f"a control character {match[1]}", "remove it"
    if _CLASH.search(said):
        return "a key or table is there twice", "rename or remove one"
    for advice in _ADVICE:
        if said.startswith(advice.begins):
            return advice.what, advice.fix
    return f"not TOML: {said[:1].lower()}{said[1:]}", "look at this line and the one before it"


def _repeated(text: str, source: str) -> Problem | None:
    try:
        scan(text)
    except Repeated as clash:
        first = text.count("\n", 0, clash.first) + 1
        second = text.count("\n", 0, clash.second) + 1
        name = quoted(str(clash.path[-1]))
        what = f"{name} is already in line {first}"
        return Problem(source, second, shown(clash.path), what, "rename or remove one")
    except (IndexError, ValueError):
        # The walk came past the clash without seeing it, to where the text is no TOML any more.
        return None
    return None


def _left_open(text: str) -> tuple[int, str, str] | None:
    """Return the offset of what a text opens and does not close, what it is, and what to do."""
    opened: list[int] = []
    for token in tokens(text):
        first, string = text[token.start()], token[0]
        if first in "[{":
            opened.append(token.start())
        elif first in "]}" and opened:
            opened.pop()
        elif first in "\"'" and not STRING.fullmatch(string):
            return token.start(), "a text is opened here and never closed", "add closing quotes"
    if not opened:
        return None
    sign = text[opened[-1]]
    closing = "]" if sign == "[" else "}"
    return opened[-1], f"a {sign} is opened here and never closed", f"add the closing {closing}"
