"""Who wrote what in a chat, copied or exported: “priya  9:41 AM” above messages, “[12/03/26, 18:04] Priya: …” before them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.documents.asking import Asking, asking
from trainer.documents.lines import Kind, Line

_TIME = r"\[?\d{1,2}[:.]\d\d(?:\s?[ap](?:\.\s?)?m\.?)?\]?"
_HEAD = re.compile(rf"([^\W\d_][^:?!\n]{{1,40}}?)\s{{1,4}}{_TIME}", re.IGNORECASE)
"""Who wrote, and when: “priya  9:41 AM”."""
_MARK = re.compile(
    rf"{_TIME}|(?:(?::[\w+-]{{2,40}}:|[^\w\s]{{1,4}})\s?\d{{1,3}}\s*)+|\d+ repl(?:y|ies)\b.*",
    re.IGNORECASE,
)
"""What a chat puts between messages: a time alone, reactions, how many answered."""


def not_their_words(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of lines of a chat that the one who writes most didn't write; none of another text."""
    texts = [line for line in lines if line.kind is Kind.TEXT]
    headed = {line.number: head for line in texts if (head := _HEAD.fullmatch(line.text))}
    heads = {number: head[1].strip().casefold() for number, head in headed.items()}
    if len(heads) < 2:
        return set()
    writers, written = [""], Counter[str]()
    for line in lines:
        writers.append(heads.get(line.number, writers[-1]))
        written[writers[-1]] += 0 if line.number in heads else len(line.text)
    [(teller, _)] = written.most_common(1)
    others = {line.number for line, who in zip(lines, writers[1:], strict=True) if who != teller}
    return others | heads.keys() | {line.number for line in lines if _MARK.fullmatch(line.text)}


_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_SENT = re.compile(
    rf"\s*\[?{_DAY}[, ]\s?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap](?:\.\s?)?m\.?)?\]?(?:\s[-–])?\s"
    r"(?:([^\W\d_][^:\n]{0,40}):\s)?",
    re.IGNORECASE,
)
"""When a message was sent and who wrote it, before it; the app's own messages have no name."""
_LISTED = re.compile(r"\s*(?:[-*•]|\d{1,3}[.)])\s")
_FEWEST_MESSAGES = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of an exported chat: who wrote it, what it says, and whether a message begins on it."""

    writer: str
    said: str
    begins: bool


def asked_in(text: str) -> tuple[str, set[int]]:
    """Return the messages of whoever asks most in an exported chat, and the numbers of the other lines.

    The text has as many lines, each message an item of a list; another text is returned as it is,
    with no numbers.
    """
    rows = _messages(text)
    asks = Counter[str]()
    for row in rows:
        asked = asking(_LISTED.sub("", row.said)) >= Asking.MARKED
        asks[row.writer] += bool(row.writer) and asked
    [(asker, most)] = asks.most_common(1) or [("", 0)]
    if not most:
        return text, set()
    listed = (
        f"- {row.said}" if row.begins and not _LISTED.match(row.said) else row.said for row in rows
    )
    kept = [said if row.writer == asker else "" for row, said in zip(rows, listed, strict=True)]
    others = {at for at, row in enumerate(rows, 1) if row.said.strip() and not kept[at - 1]}
    return "\n".join(kept), others


def own_messages(text: str) -> tuple[list[str], set[int], set[int]]:
    """Return the rows of an exported chat without who wrote when, where messages begin, and which somebody else wrote.

    The first are as many as the text has; another text has no message.
    """
    rows = _messages(text)
    written = Counter[str]()
    for row in rows:
        written[row.writer] += len(row.said) if row.writer else 0
    [(teller, most)] = written.most_common(1) or [("", 0)]
    if not most:
        return text.split("\n"), set(), set()
    begun = {at for at, row in enumerate(rows, 1) if row.begins}
    others = {at for at, row in enumerate(rows, 1) if row.writer != teller}
    return [row.said for row in rows], begun, others


def _messages(text: str) -> list[_Row]:
    """Return the rows of an exported chat; none of another text."""
    rows = text.split("\n")
    if not _SENT.match(text) or sum(map(bool, map(_SENT.match, rows))) < _FEWEST_MESSAGES:
        return []
    told: list[_Row] = []
    writer = ""
    for row in rows:
        match = _SENT.match(row)
        writer = (match[1] or "").strip() if match else writer
        told.append(_Row(writer, row[match.end() :] if match else row, begins=match is not None))
    return told
