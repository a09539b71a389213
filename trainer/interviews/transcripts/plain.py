"""Texts without labels: what asks is the interviewer's, the rest is the person's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import asking, words
from trainer.interviews.transcripts.labelled import Talk

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer.interviews.transcripts.labels import Line
    from trainer.interviews.transcripts.model import Turn

ASKER = "Interviewer"
"""The speaker given to the questions of a text that names nobody."""

TELLER = "Candidate"
"""The speaker given to the answers of a text that names nobody."""

_LONGEST_QUESTION = 80
"""Words from which on a paragraph is an answer, though a question ends it."""

_TAG = re.compile(
    r",\s*(?:right|you know|no|okay|ok|huh|eh|oder|nicht wahr|verdad|non"
    r"|(?:is|was|are|were|do|did)n['’]t (?:it|they|we))[?？]\W*$",
    re.IGNORECASE,
)
"""A statement that only asks to be agreed with; in an answer it is no question."""

_NUMBER_ALONE = re.compile(r"\(?\d{1,3}[.)]")
_COUNTED = re.compile(r"(?:\d{1,3}[.)]|[a-z]\))\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a sentence nobody's name stands at.

    Attributes:
        text: the words.
        line: where it begins in the file, from 1.
        start: when it begins, in seconds; None without a time.
        asks: whether it is a question.
    """

    text: str
    line: int
    start: float | None
    asks: bool


def plain_turns(lines: Sequence[Line], teller: str = TELLER) -> tuple[Turn, ...]:
    """Return the turns of a text of paragraphs, questions and answers by turns."""
    return assigned(_pieces(lines), teller)


def assigned(
    pieces: Iterable[Piece], teller: str = TELLER, joint: str = "\n\n"
) -> tuple[Turn, ...]:
    """Return the pieces as turns of the asker and the teller.

    What stands before the first question is nobody's.
    """
    talk = Talk(joint)
    asked = False
    for piece in pieces:
        asked = asked or piece.asks
        speaker = (ASKER if piece.asks else teller) if asked else ""
        talk.say(speaker, piece.text, piece.line, piece.start, new=False)
    talk.close()
    return tuple(talk.turns)


def _pieces(lines: Sequence[Line]) -> Iterable[Piece]:
    for block in _blocks(lines):
        head = _head(block)
        if head:
            yield _piece(block[:head], asks=True)
        if block[head:]:
            yield _piece(block[head:], asks=_asks(block[head:]) if not head else False)


def _blocks(lines: Sequence[Line]) -> Iterable[list[Line]]:
    """Yield the paragraphs; without any blank line between, each line is one."""
    lines = [line for line in lines if not _NUMBER_ALONE.fullmatch(line.text)]
    full = [line for line in lines if line.text]
    if not full:
        return
    inner = lines[lines.index(full[0]) : lines.index(full[-1])]
    if all(line.text for line in inner):
        yield from ([line] for line in full)
        return
    block: list[Line] = []
    for line in lines:
        if line.text:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _head(block: Sequence[Line]) -> int:
    """Return how many lines at the head of a paragraph are a question with its answer below."""
    for count in range(1, min(4, len(block))):
        text = _spoken(block[:count])
        if text[-1:] in "?？؟" and len(text.split()) <= _LONGEST_QUESTION:
            rest = _spoken(block[count:])
            return 0 if rest[-1:] in "?？؟" and words.count(rest) <= _LONGEST_QUESTION else count
    if len(block) > 1 and asking.opens(block[0].text) and block[0].text[-1:] in ".:。":
        return 1
    return 0


def _asks(block: Sequence[Line]) -> bool:
    text = _spoken(block)
    if not text or words.count(text) > _LONGEST_QUESTION:
        return False
    parts = [part for part in asking.sentences(text) if part.strip()]
    if _TAG.search(parts[-1]):
        return False
    return asking.asks(parts[-1]) or asking.opens(parts[0])


def _piece(block: Sequence[Line], *, asks: bool) -> Piece:
    text = _spoken(block) if asks else "\n".join(line.text for line in block)
    return Piece(text, block[0].number, block[0].start, asks)


def _spoken(block: Sequence[Line]) -> str:
    text = " ".join(line.text for line in block)
    return (
        _COUNTED.sub("", text.strip("*_ "), count=1) if _COUNTED.match(text) else text.strip("*_ ")
    )
