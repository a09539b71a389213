"""What a tool writes around the name and the time of what somebody said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from trainer.documents.quotes import unquoted
from trainer.interviews.transcripts.names import folded, is_name
from trainer.interviews.transcripts.questions import asks
from trainer.interviews.transcripts.times import TIME

_TIME = re.compile(rf"(?<![\d:]){TIME}")
_SAID = re.compile(r"(?<!\d):\s|:$")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST = 120
"""Characters of a line that names a speaker, without what is said behind its colon."""

_STAMP = re.compile(rf"\s*[\[(]?{TIME}[\])]?\s+(?=[^\W\d_a-z])")
"""A time in front of a line, and a capital behind it."""
_PARTED = re.compile(r"[:：|»]\s|\s[-–—]\s|\t|[:：]$")
_ARROW = re.compile(
    r"\s*(?:[-*•]\s|\d{1,2}[.)]\s)?\s*(\S[^→⇒\n]{3,200}?)"
    r"(?:\s*(?:→|⇒|[-=]>)|(?<=[?？\"”»“])(?:\s+[-–—]|:)(?=\s))\s*(?=\S)"
)
"""A question and the sign behind it: an arrow, or a dash or colon behind its mark or its quotes."""
_TURN = re.compile(
    r"(?<=[.?!…\"”’»)\]])\s+(?=([^\W\d_a-z][^:：.?!\d\n]{0,40}?)"
    rf"(?:\d{{0,3}}[:：]\s|\s*[\[(]?{TIME}(?:[\])]:?|:)\s))"
)
"""The blank before a name behind what somebody else said, a number or a time behind the name."""
_MOST_NAMES = 6
_FEWEST = 4
_FRAME_SHARE = 0.8
"""Share of the lines with a time in which a word stands that is the tool's and no name's."""

_MOST_WORDS = 4


def names_first(rows: Sequence[str]) -> Sequence[str]:
    """Return the lines with time and name in front, where a tool wrote both into words of its own.

    ``Ana Stone sent this message at 10:02 AM`` and ``10:02 from Robin to Everyone: Yes`` become
    ``[10:02 AM] Ana Stone`` and ``[10:02] Robin: Yes``. The words that stand in nearly all such lines
    are the tool's; what is left has to be two names or more that come back. Else the lines stay.
    """
    heads = {at: head for at, row in enumerate(rows) if ":" in row and (head := _head(row))}
    counts = Counter(word for words, _, _ in heads.values() for word in set(map(folded, words)))
    frame = {word for word, count in counts.items() if count >= _FRAME_SHARE * len(heads)}
    names = {
        at: " ".join(word for word in words if folded(word) not in frame)
        for at, (words, _, _) in heads.items()
        if frame & set(map(folded, words))
    }
    back = Counter(map(folded, names.values()))
    if len(names) < _FEWEST or not 1 < len(back) <= len(names) / 2:
        return rows
    if not all(is_name(name) and name.count(" ") < _MOST_WORDS for name in names.values()):
        return rows
    told = [*rows]
    for at, name in names.items():
        _, time, said = heads[at]
        told[at] = f"[{time}] {name}" + (f": {said}" if said else "")
    return told


def names_parted(rows: Sequence[str]) -> Sequence[str]:
    """Return the lines with a colon behind each name, where time, name and words follow each other unparted.

    ``00:03 Ana Stone Why us?`` becomes ``00:03 Ana Stone: Why us?`` where nearly all lines begin with a
    time and one of a few words with capitals that all come back.
    """
    filled = sum(bool(row.strip()) for row in rows)
    ends = {row: time.end() for row in rows if (time := _STAMP.match(row))}
    parted = sum(bool(_PARTED.search(row, end, end + _LONGEST)) for row, end in ends.items())
    if len(ends) < max(_FEWEST, _FRAME_SHARE * filled) or 2 * parted > len(ends):
        return rows
    for size in (2, 1, 3):
        own = {row: row[end:].split(maxsplit=size) for row, end in ends.items()}
        counts = Counter(tuple(words[:size]) for words in own.values())
        proper = all(word[0].isupper() and word.isalpha() for name in counts for word in name)
        if proper and 1 < len(counts) <= _MOST_NAMES and min(counts.values()) > 1:
            told = {
                row: f"{row[: ends[row]]}{' '.join(words[:size])}: {''.join(words[size:])}"
                for row, words in own.items()
            }
            return [told.get(row, row) for row in rows]
    return rows


def turns_parted(rows: Sequence[str]) -> Sequence[str]:
    """Return the lines; one that holds a whole talk is as many as names in it that come back: “Ana: … Ben: …”."""
    return [_TURN.sub("\n", row) if _holds_a_talk(row) else row for row in rows]


def _holds_a_talk(row: str) -> bool:
    names = Counter(folded(match[1]) for match in _TURN.finditer(f". {row}"))
    return names.total() >= _FEWEST and 1 < len(names) <= _MOST_NAMES and min(names.values()) > 1


def answers_parted(rows: Sequence[str]) -> Sequence[str]:
    """Return the lines; a question with its answer behind an arrow or a dash is two of them in one, each with its mark.

    ``- nights ok? → yes, two a week`` and ``"nights ok?" - yes, two a week`` become ``Q: nights ok?`` and ``A: yes, two a week``, where half of the lines are so and
    most of these ask.
    """
    pairs = {row: pair for row in rows if (pair := _ARROW.match(row))}
    asked = sum(asks(pair[1]) for pair in pairs.values())
    filled = sum(1 for row in rows if row.strip())
    if asked < 2 or 2 * asked < len(pairs) or 2 * len(pairs) < filled:
        return rows
    told = {row: f"Q: {unquoted(pair[1])}\nA: {row[pair.end() :]}" for row, pair in pairs.items()}
    return [told.get(row, row) for row in rows]


def _head(row: str) -> tuple[list[str], str, str] | None:
    """Return the words around a line's time, the time, and what is said behind a colon; None without a time."""
    colon = _SAID.search(row[:_LONGEST])
    head, said = (row[: colon.start()], row[colon.end() :].strip()) if colon else (row, "")
    time = _TIME.search(head) if len(head) < _LONGEST else None
    if time is None:
        return None
    around = f"{head[: time.start()]} {head[time.end() :]}"
    return _WORD.findall(around), time.group(), said
