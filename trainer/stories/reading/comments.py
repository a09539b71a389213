"""Open the comments into which stories fell: a program wrote them into the middle of the form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.stories.reading.labels import label_of
from trainer.stories.reading.placeholders import is_instruction, is_placeholder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.documents.lines import Line

_EXAMPLE = re.compile(
    r"\b(?:examples?|e\.g\.|sample|beispiel|ejemplo|exemple|exemplo)\b|예시|例", re.IGNORECASE
)
_FEWEST_TOLD = 3
"""Parts that must be told in a comment for it to hold a story."""


def with_torn_comments_open(rows: list[str]) -> list[str]:
    """Return the rows; the marks of a comment that tears its form apart around stories are gone.

    A comment that holds only the form, an example, or a story without the form stays one.
    """
    opened = rows
    at = 0
    while at < len(rows):
        begin = rows[at].find("<!--")
        if begin < 0 or "-->" in rows[at][begin:]:
            at += 1
            continue
        end = next((place for place in range(at + 1, len(rows)) if "-->" in rows[place]), None)
        if end is None:
            break
        if _is_torn(rows[at + 1 : end]):
            opened = list(rows) if opened is rows else opened
            opened[at] = opened[at].replace("<!--", "", 1)
            opened[end] = opened[end].replace("-->", "", 1)
        at = end + 1
    return opened


def _is_torn(rows: Sequence[str]) -> bool:
    """Return whether rows hold parts that are told beside parts that are still to be filled in."""
    if sum(1 for row in rows if row.startswith("#")) < 2 or any(
        _EXAMPLE.search(row) for row in rows
    ):
        return False
    told, blank = set(), 0
    for row in rows:
        label = label_of(row)
        if label is None or not label.is_part or not label.rest:
            continue
        if is_placeholder(label.rest) or is_instruction(label.rest):
            blank += 1
        else:
            told.add(label.fields[0])
    return blank > 0 and len(told) >= _FEWEST_TOLD


_OF_A_PROGRAM = re.compile(
    r"\W*(?:interview-trainer|markdownlint|prettier|eslint|textlint|vale|cspell|spell|toc\b|/toc|more\b|truncate|omit|"
    r"(?:start|end) doctoc|doctoc|spdx|copyright|vim:|-\*-|\w+:(?:begin|end|start)\b|(?:begin|end):)",
    re.IGNORECASE,
)


def is_remark(lines: Sequence[Line]) -> bool:
    """Return whether a comment is what a person wrote for themselves: no form, no mark of a program."""
    words = [line for line in lines if any(char.isalnum() for char in line.text)]
    if not words or _OF_A_PROGRAM.match(words[0].text):
        return False
    labels = [label for line in words if (label := label_of(line.text)) and label.is_part]
    blank = [
        label
        for label in labels
        if not label.rest or is_placeholder(label.rest) or is_instruction(label.rest)
    ]
    return not labels or len(labels) - len(blank) > 1
