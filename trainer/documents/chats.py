"""Who wrote what in a chat, copied or exported: “priya  9:41 AM” above messages, “[12/03/26, 18:04] Priya: …” before them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from trainer.documents.asking import Asking, asking
from trainer.documents.lines import Kind, Line

_TIME = r"\[?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\]?"
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
    found = {line.number: head for line in texts if (head := _HEAD.fullmatch(line.text))}
    heads = {number: head[1].strip().casefold() for number, head in found.items()}
    if len(heads) < 2:
        return set()
    written: Counter[str] = Counter()
    writers: list[str] = []
    writer = ""
    for line in lines:
        writer = heads.get(line.number, writer)
        writers.append(writer)
        written[writer] += 0 if line.number in heads else len(line.text)
    [(teller, _)] = written.most_common(1)
    others = {line.number for line, who in zip(lines, writers, strict=True) if who != teller}
    return others | heads.keys() | {one.number for one in lines if _MARK.fullmatch(one.text)}


_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_SENT = re.compile(
    rf"\s*\[?{_DAY}[, ]\s?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?\]?(?:\s[-–])?\s"
    r"(?:([^\W\d_][^:\n]{0,40}):\s)?",
    re.IGNORECASE,
)
"""When a message was sent and who wrote it, before it; the app's own messages have no name."""
_LISTED = re.compile(r"\s*(?:[-*•]|\d{1,3}[.)])\s")
_FEWEST_MESSAGES = 3


def asked_in(text: str) -> tuple[str, set[int]]:
    """Return the messages of whoever asks most in an exported chat, and the numbers of the other lines.

    The text has as many lines, each message an item of a list; another text is returned as it is,
    with no numbers.
    """
    rows = text.split("\n")
    sent = [_SENT.match(row) for row in rows]
    begun = next((found for row, found in zip(rows, sent, strict=True) if row.strip()), None)
    if begun is None or sum(map(bool, sent)) < _FEWEST_MESSAGES:
        return text, set()
    told, writers, writer = [], [], ""
    for row, found in zip(rows, sent, strict=True):
        writer = (found[1] or "").strip() if found else writer
        writers.append(writer)
        told.append(row[found.end() :] if found else row)
    asks = Counter(
        who
        for who, one in zip(writers, told, strict=True)
        if who and asking(_LISTED.sub("", one)) >= Asking.MARKED
    )
    if not asks:
        return text, set()
    [(asker, _)] = asks.most_common(1)
    kept = [one if who == asker else "" for who, one in zip(writers, told, strict=True)]
    items = [
        f"- {one}" if found and one and not _LISTED.match(one) else one
        for found, one in zip(sent, kept, strict=True)
    ]
    others = {
        at
        for at, (row, one) in enumerate(zip(rows, kept, strict=True), 1)
        if row.strip() and not one
    }
    return "\n".join(items), others
