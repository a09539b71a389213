"""The frame around what a letter or an e-mail brings: head, greeting, small talk, end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile, zip_longest

from trainer.documents.asking import Asking, asking
from trainer.documents.languages import pattern_of, phrases_of
from trainer.documents.lines import Kind, Line, runs

_FIELD = re.compile(rf"[>*_\s]*(?:{pattern_of('letter_fields')})[*_]*\s?:[*_]*\s+\S", re.IGNORECASE)
_REPLY = re.compile(r"\s*(?:re|aw|rv|fwd?|wg|antw|res|rif|odp|sv|vs)\s?: ", re.IGNORECASE)
"""What a program puts before the subject of an answer, in many languages."""
_SALUTATION = re.compile(
    rf"\W{{0,9}}(?:{pattern_of('salutations')}|{pattern_of('greeting')})(?:\s[^?:]{{0,50}})?[,!.]?\s*",
    re.IGNORECASE,
)
_FORMAL = re.compile(rf"(?:{pattern_of('salutations')})\s[^?:]{{1,50}}[,!.:]", re.IGNORECASE)
_END = re.compile(r"--\s?|_{3,}")
_QUOTES = re.compile(r"[:：]\s*[“„«\"][^“”„«»\"]{10,250}[?？]\s?[”“»\"]$")
"""A line that ends with a question told word for word."""
_FEWEST_IN_A_HEAD = 3
"""Fields one below the other that only a mail has."""
_BEGINNING = 15
"""Lines among which a letter greets."""
_ENDING = 12
"""Lines from the end on in which two dashes begin a signature."""
_LONGEST_NAME = 40
"""Characters of a line that names a part of the list instead of going on with the letter."""
_LONGEST_LEAD = 160
"""The same of one right above what it announces."""


def frame_of(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines that are but the frame of a letter; none where it is no letter.

    Where a letter quotes or lists something, all its other prose is frame.
    """
    head = lines[:_BEGINNING]
    fields = [at for at, line in enumerate(head) if _FIELD.match(line.raw)]
    begins = [at for at, line in enumerate(head) if _greets(line)][:1]
    begins += fields[-1:] if fields[1:] else []
    if not begins:
        return {line.number for line in lines[:1] if _REPLY.match(line.raw)}
    begin = max(begins)
    end = next((at for at in range(begin + 1, len(lines)) if _ends(lines, at)), len(lines))
    body = lines[begin + 1 : end]
    told = _brought(body)
    kept = told | {line.number for line in body if _QUOTES.search(line.text[-300:])}
    for line, below in zip_longest(body, body[1:]):
        # What names the lines below it: "Round 2:", "Then they wanted my questions:".
        leads = below is not None and below.number in told and not set("?？") & set(line.text)
        longest = _LONGEST_LEAD if leads else _LONGEST_NAME
        if line.text.endswith((":", "：")) and len(line.text) <= longest:
            kept.add(line.number)
    talk = [line for line in body if told and line.number not in kept]
    return {line.number for line in (*lines[: begin + 1], *talk, *lines[end:])}


def mail_frame_of(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines of a saved mail's head, and of its or a letter's end; none for another text."""
    head = list(takewhile(lambda line: _FIELD.match(line.raw), lines[:_BEGINNING]))
    if len(head) < _FEWEST_IN_A_HEAD and not is_letter(lines):
        return set()
    last = range(max(len(head), len(lines) - _ENDING), len(lines))
    end = next((at for at in last if _says_farewell(lines[at])), len(lines))
    return {line.number for line in (*head, *lines[end:])}


def greets(lines: Sequence[Line]) -> bool:
    """Return whether a text greets somebody at its beginning."""
    return any(map(_greets, lines[:_BEGINNING]))


def is_letter(lines: Sequence[Line]) -> bool:
    """Return whether a text is a letter on paper: it has no fields, greets formally, and ends with a farewell."""
    begin = lines[:_BEGINNING]
    greets = any(_FORMAL.fullmatch(line.text) for line in begin)
    has_fields = any(_FIELD.match(line.raw) for line in begin)
    return greets and not has_fields and any(map(_says_farewell, lines[-_ENDING:]))


def _greets(line: Line) -> bool:
    is_own = line.kind is Kind.TEXT and not line.quoted
    return is_own and _SALUTATION.fullmatch(line.text) is not None


def _ends(lines: Sequence[Line], at: int) -> bool:
    """Return whether a letter ends with a line: a farewell, or the dashes above a signature."""
    line = lines[at]
    ruled = line.kind is Kind.RULE or _END.fullmatch(line.raw.strip())
    near = at >= len(lines) - _ENDING
    return not line.quoted and (near if ruled else _says_farewell(line))


def _says_farewell(line: Line) -> bool:
    words, _, name = line.text.strip(" ,.!*_-–").lower().partition(", ")
    known = words in phrases_of("farewells") and name.count(" ") < 2
    return line.raw.strip() == "--" or known


def _brought(body: Sequence[Line]) -> set[int]:
    """Return the numbers of what a letter lists, and of lines that ask below each other; else of what it quotes.

    A letter that is quoted below an answer which brings the questions itself is no part of them.
    """
    told: set[int] = set()
    quoted = [line for line in body if line.quoted]
    own_lines = (line for line in body if not line.quoted)
    for group in runs(own_lines, lambda _, line: line.kind is Kind.TEXT and not line.loose):
        asks = len(group) > 1 and all(asking(line.text) >= Asking.MARKED for line in group)
        if group[0].kind is not Kind.TEXT or asks or (told and group[0].level):
            told |= {line.number for line in group}
    own = sum(line.number in told and asking(line.text) >= Asking.MARKED for line in body)
    theirs = sum(asking(line.text) >= Asking.MARKED for line in quoted)
    return told if own > theirs or not quoted else {line.number for line in quoted}
