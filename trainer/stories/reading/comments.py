"""What stands in comments: a person's remarks, and stories that a program tore the form around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.stories.reading.labels import Field, Label, label_of
from trainer.stories.reading.placeholders import is_instruction, is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer.documents.lines import Line

_EXAMPLE = re.compile(
    r"\b(?:examples?|e\.g\.|sample|beispiel|ejemplo|exemple|exemplo)\b|예시|例", re.IGNORECASE
)
_FEWEST_TOLD = 3
"""Parts that must be told in a comment for it to hold a story."""
_OF_A_PROGRAM = re.compile(
    r"\W*(?:interview-trainer|markdownlint|prettier|eslint|textlint|vale|cspell|spell|toc\b|/toc|more\b|truncate|omit|"
    r"(?:start|end) doctoc|doctoc|spdx|copyright|vim:|-\*-|\w+:(?:begin|end|start)\b|(?:begin|end):)",
    re.IGNORECASE,
)


def with_torn_comments_open(rows: list[str]) -> list[str]:
    """Return the rows; the marks of a comment that tears its form apart around stories are gone.

    A comment that holds only the form, an example, or a story without the form stays one.
    """
    opened = list(rows)
    begin = -1
    for at, row in enumerate(rows):
        if begin < 0 and "<!--" in row and "-->" not in row[row.find("<!--") :]:
            begin = at
        elif begin >= 0 and "-->" in row:
            if _is_torn(rows[begin + 1 : at]):
                opened[begin] = opened[begin].replace("<!--", "", 1)
                opened[at] = opened[at].replace("-->", "", 1)
            begin = -1
    return opened


def _is_torn(rows: Sequence[str]) -> bool:
    """Return whether rows hold parts that are told beside parts that are still to be filled in."""
    if sum(row.startswith("#") for row in rows) < 2 or any(map(_EXAMPLE.search, rows)):
        return False
    told, blank = _parts(rows)
    fields: set[Field] = {label.fields[0] for label in told}
    return any(label.rest for label in blank) and len(fields) >= _FEWEST_TOLD


def remarks_in(lines: Sequence[Line]) -> list[Line]:
    """Return what a person hid in comments; forms and marks of programs are dropped."""
    blocks: list[list[Line]] = []
    for line in lines:
        if line.loose or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return [line for block in blocks if _is_remark(block) for line in block if line.text]


def _is_remark(lines: Sequence[Line]) -> bool:
    """Return whether a comment is what a person wrote for themselves: no form, no mark of a program."""
    words = [line.text for line in lines if any(char.isalnum() for char in line.text)]
    if not words or _OF_A_PROGRAM.match(words[0]):
        return False
    told, blank = _parts(words)
    return not (told or blank) or len(told) > 1


def _parts(rows: Iterable[str]) -> tuple[list[Label], list[Label]]:
    """Return the labels of parts whose line tells something, and those whose line is a form."""
    told: list[Label] = []
    blank: list[Label] = []
    for label in map(label_of, rows):
        if label is not None and label.is_part:
            empty = not label.rest or is_placeholder(label.rest) or is_instruction(label.rest)
            (blank if empty else told).append(label)
    return told, blank
