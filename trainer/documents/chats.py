"""A talk copied out of a chat, in which somebody tells: what of it are not their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from trainer.documents.lines import Kind, Line

_TIME = r"\[?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\]?"
_HEAD = re.compile(rf"([^\W\d_][^:?!\n]{{1,40}}?)\s{{1,4}}{_TIME}", re.IGNORECASE)
"""Who wrote, and when: “priya  9:41 AM”."""
_MARK = re.compile(
    rf"{_TIME}|(?:(?::[\w+-]{{2,40}}:|[^\w\s]{{1,4}})\s?\d{{1,3}}\s*)+|\d+ repl(?:y|ies)\b.*",
    re.IGNORECASE,
)
"""What a chat puts between messages: a time alone, reactions, how many answered."""
_FEWEST_HEADS = 2


def not_their_words(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of lines of a chat that the one who writes most didn't write; none of another text."""
    heads = {
        line.number: found[1].strip().casefold()
        for line in lines
        if line.kind is Kind.TEXT and (found := _HEAD.fullmatch(line.text))
    }
    if len(heads) < _FEWEST_HEADS:
        return set()
    written: Counter[str] = Counter()
    writers: list[str] = []
    writer = ""
    for line in lines:
        writer = heads.get(line.number, writer)
        writers.append(writer)
        written[writer] += 0 if line.number in heads else len(line.text)
    [(teller, _)] = written.most_common(1)
    return {
        line.number
        for line, who in zip(lines, writers, strict=True)
        if who != teller or line.number in heads or _MARK.fullmatch(line.text)
    }
