"""Texts that name nobody: what asks is the interviewer's, the rest is the person's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from trainer.documents.asking import is_request
from trainer.documents.sentences import count_words
from trainer.interviews.transcripts import names, questions
from trainer.interviews.transcripts.turns import Talk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from trainer.interviews.transcripts.heads import Line
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
_CHANGE = re.compile(r"(?:>{2,}|[-–—])\s*(?=\S)")
_ENDS = frozenset('.!?…。！？؟:"”»)')
_WRAPPED_SHARE = 0.5
"""From this share of lines on that end in the middle of a sentence, lines are no paragraphs."""


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


def unnamed_turns(
    lines: Sequence[Line], teller: str = TELLER, *, spoken: bool = False
) -> tuple[Turn, ...]:
    """Return the turns of a text that names nobody; what stands before the first question is nobody's.

    Args:
        lines: the text.
        teller: the name of the person.
        spoken: whether the lines are as captions cut them, in the middle of sentences.
    """
    blocks = _blocks(lines)
    if spoken or _is_wrapped(blocks):
        return _assigned(_sentences(lines), teller, " ")
    voice = _voice(blocks)
    if voice:
        known = [_piece(block, asks=getattr(block[0], voice)) for block in blocks]
        return _assigned(known, teller, "\n\n", known=True)
    pieces = [piece for block in blocks for piece in _pieces(block)]
    return _assigned(pieces, teller, "\n\n")


def _assigned(
    pieces: Iterable[Piece], teller: str, joint: str, *, known: bool = False
) -> tuple[Turn, ...]:
    """Return the pieces as turns; once invited to ask, the person does, where it is not known who."""
    talk = Talk(joint)
    asked = invited = False
    for piece in pieces:
        asked = asked or (piece.asks and not questions.is_small_talk(piece.text))
        asks = piece.asks and not invited
        speaker = (ASKER if asks else teller) if asked else ""
        talk.say(speaker, piece.text, piece.line, piece.start)
        invited = invited or (asks and not known and questions.invites_questions(piece.text))
    talk.close()
    return tuple(talk.turns)


# Paragraphs


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the paragraphs; without any blank line between, each line is one."""
    lines = [line for line in lines if not _NUMBER_ALONE.fullmatch(line.text)]
    blocks = [list(block) for full, block in groupby(lines, lambda line: bool(line.text)) if full]
    return [[line] for line in blocks[0]] if len(blocks) == 1 else blocks


def _is_wrapped(blocks: Sequence[Sequence[Line]]) -> bool:
    """Return whether the text is one paragraph, or lines that end in the middle of sentences."""
    if len(blocks) == 1:
        return len(blocks[0]) == 1
    if any(len(block) > 1 for block in blocks):
        return False
    cut = sum(block[0].text[-1] not in _ENDS for block in blocks)
    inside = sum(block[0].text[:1].islower() for block in blocks)
    return cut > _WRAPPED_SHARE * len(blocks) and inside > _WRAPPED_SHARE / 2 * len(blocks)


def _voice(blocks: Sequence[Sequence[Line]]) -> str:
    """Return by what the asker's paragraphs are set off, where that is so: bold or as headings."""
    for name in ("bold", "heading"):
        chosen = [block for block in blocks if getattr(block[0], name)]
        if not 1 < len(chosen) < len(blocks) or any(len(block) > 1 for block in chosen):
            continue
        asking_ = sum(_asks(block) for block in chosen)
        if asking_ * 2 >= len(chosen) and asking_ * 3 > sum(map(_asks, blocks)) * 2:
            return name
    return ""


def _pieces(block: Sequence[Line]) -> Iterator[Piece]:
    head = _head(block)
    if head:
        yield _piece(block[:head], asks=True)
    if block[head:]:
        yield _piece(block[head:], asks=_asks(block[head:]) if not head else False)


def _head(block: Sequence[Line]) -> int:
    """Return how many lines at the head of a paragraph are a question with its answer below."""
    for count in range(1, min(4, len(block))):
        text = _words(block[:count])
        if text[-1:] in "?？؟" and len(text.split()) <= _LONGEST_QUESTION:
            rest = _words(block[count:])
            return 0 if rest[-1:] in "?？؟" and count_words(rest) <= _LONGEST_QUESTION else count
    if len(block) > 1 and is_request(_words(block[:1])) and block[0].text[-1:] in ".:。":
        return 1
    return 0


def _asks(block: Sequence[Line]) -> bool:
    text = _words(block)
    if not text or count_words(text) > _LONGEST_QUESTION:
        return False
    parts = [part for part in questions.spoken_sentences(text) if part.strip()]
    if _TAG.search(parts[-1]):
        return False
    return questions.asks(parts[-1]) or is_request(parts[0])


def _piece(block: Sequence[Line], *, asks: bool) -> Piece:
    text = _words(block) if asks else "\n".join(line.raw for line in block)
    return Piece(text, block[0].number, block[0].start, asks)


def _words(block: Sequence[Line]) -> str:
    text = " ".join(line.text for line in block).strip("*_ ")
    return _COUNTED.sub("", text, count=1) if _COUNTED.match(text) else text


# Sentences


def _sentences(lines: Iterable[Line]) -> Iterator[Piece]:
    """Yield the sentences of lines that were cut anywhere, each with the place where it begins."""
    open_: list[str] = []
    head: Line | None = None
    for line in lines:
        changes = _CHANGE.match(line.text)
        text = line.text[changes.end() :] if changes else line.text
        if head and (changes or not text):
            yield _sentence(open_, head)
            open_, head = [], None
        for sentence in questions.spoken_sentences(text):
            if not sentence.strip():
                continue
            open_.append(sentence.strip())
            head = head or line
            if sentence.rstrip()[-1] in '.!?…。！？؟"”»':
                yield _sentence(open_, head)
                open_, head = [], None
    if head:
        yield _sentence(open_, head)


def _sentence(parts: list[str], head: Line) -> Piece:
    text = names.one_line(" ".join(parts))
    asks = count_words(text) <= _LONGEST_QUESTION and questions.asks_another(text)
    return Piece(text, head.number, head.start, asks)
