"""Texts that name nobody: what asks is the interviewer's, the rest is the person's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from trainer.documents.asking import is_request
from trainer.documents.languages import pattern_of
from trainer.documents.lines import runs
from trainer.documents.sentences import count_words, sentences
from trainer.interviews.transcripts import names, questions
from trainer.interviews.transcripts.model import Turn
from trainer.interviews.transcripts.turns import gathered

if TYPE_CHECKING:
    from trainer.interviews.transcripts.heads import Line

ASKER = "Interviewer"
"""The speaker given to the questions of a text that names nobody."""

TELLER = "Candidate"
"""The speaker given to the answers of a text that names nobody."""

_LONGEST_QUESTION = 80
"""Words from which on a paragraph is an answer, though a question ends it."""

_LONGEST_UNMARKED = 25
"""The same of one without any mark, that only begins like a question."""

_TAG = re.compile(rf",\s*(?:{pattern_of('tag_question')})[?？]\W*$", re.IGNORECASE)
"""A statement that only asks to be agreed with; in an answer it is no question."""

_NUMBER_ALONE = re.compile(r"\(?\d{1,3}[.)]")
_COUNTED = re.compile(r"(?:\d{1,3}[.)]|[a-z]\))\s+")
_CHANGE = re.compile(r"(?:^|\s)>{2,}(?:\s|$)|^[-–—]\s")
"""The sign that somebody else speaks, as captions have it."""

_SENTENCE_ENDS = questions.ENDS - {":", ")"}
_WRAPPED_SHARE = 0.5
"""From this share of lines on that end in the middle of a sentence, lines are no paragraphs."""

_MARKED_SHARE = 0.2
"""From this share of lines with a sign of an end on, sentences are told by such signs."""

_CLEAR_SHARE = 4
"""How often the side that asks must do so, and how many times more often than the other one."""


def unnamed_turns(lines: Sequence[Line], teller: str, *, spoken: bool) -> tuple[Turn, ...]:
    """Return the turns of a text that names nobody; what stands before the first question is nobody's.

    `teller` is the name of the person; where the text was `spoken`, lines are cut in the middle of sentences.
    """
    blocks = _blocks(lines)
    cut = spoken or _is_wrapped(blocks)
    if cut or any(">>" in line.text for line in lines):
        sentences = [*_sentences(lines, wrapped=_is_cut(lines), marked=_has_marks(lines))]
        sides = _sides(sentences) if None in sentences else []
        if sides or cut:
            return _told(
                sides or _without_nods([*filter(None, sentences)]), teller, " ", known=bool(sides)
            )
    mark = _mark_of_the_asker(blocks)
    if mark:
        return _told(_marked_pieces(blocks, mark), teller, "\n\n", known=True)
    pieces = [piece for block in blocks for piece in _pieces(block)]
    return _told(_answering(pieces), teller, "\n\n")


def _answering(pieces: Sequence[Turn]) -> list[Turn]:
    """Return the pieces; one that tells, and at its end asks nobody, answers a question that had none: *Clay. Why less?*."""
    told = [*pieces]
    talk = any(piece.speaker == TELLER for piece in pieces)
    for at, piece in enumerate(pieces[1:-1] if talk else (), 1):
        open_ = {told[at - 1].speaker, piece.speaker, pieces[at + 1].speaker} == {ASKER}
        if open_ and not questions.addresses(piece.text) and not _asks_first(piece.text):
            told[at] = replace(piece, speaker=TELLER)
    return told


def _asks_first(text: str) -> bool:
    return questions.asks_another(sentences(text, spoken=True)[0])


def _told(
    pieces: Iterable[Turn], teller: str, joint: str, *, known: bool = False
) -> tuple[Turn, ...]:
    """Return the pieces as turns; once invited to ask, the person does, where it is not known who."""
    spoken: list[Turn] = []
    asked = invited = False
    for piece in pieces:
        asks = piece.speaker == ASKER and not invited
        asked = asked or (asks and not questions.is_small_talk(piece.text))
        speaker = "" if not (asked and piece.speaker) else ASKER if asks else teller
        spoken.append(replace(piece, speaker=speaker))
        invited = invited or (asks and not known and questions.invites_questions(piece.text))
    return gathered(spoken, joint)


# Paragraphs


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the paragraphs, one that is set off apart; without any blank line between, each line is one."""
    lines = [line for line in lines if not _NUMBER_ALONE.fullmatch(line.text)]
    blocks = [list(block) for full, block in groupby(lines, lambda line: bool(line.text)) if full]
    if len(blocks) == 1:
        return [[line] for line in blocks[0]]
    return [part for block in blocks for part in runs(block, _goes_on)]


def _goes_on(above: Line, line: Line) -> bool:
    return not (above.heading or above.bold or line.heading or line.bold)


def _is_wrapped(blocks: Sequence[Sequence[Line]]) -> bool:
    """Return whether the text is one paragraph, or lines that end in the middle of sentences."""
    if len(blocks) == 1:
        return len(blocks[0]) == 1
    if any(len(block) > 1 for block in blocks):
        return False
    return _is_cut([block[0] for block in blocks])


def _is_cut(lines: Sequence[Line]) -> bool:
    """Return whether most lines end, and many begin, in the middle of a sentence."""
    texts = [line.text for line in lines if line.text]
    cut = sum(text[-1] not in questions.ENDS for text in texts)
    inside = sum(text[0].islower() for text in texts)
    return cut > _WRAPPED_SHARE * len(texts) and inside > _WRAPPED_SHARE / 2 * len(texts)


def _has_marks(lines: Sequence[Line]) -> bool:
    """Return whether signs end sentences in a text; a recogniser may write none."""
    ended = sum(not questions.ENDS.isdisjoint(line.text) for line in lines if line.text)
    return ended > _MARKED_SHARE * sum(bool(line.text) for line in lines)


def _mark_of_the_asker(blocks: Sequence[Sequence[Line]]) -> str:
    """Return by what the asker's paragraphs are set off, where that is so: bold or as headings."""
    for mark in ("bold", "heading"):
        marked = [block for block in blocks if getattr(block[0], mark)]
        if not 1 < len(marked) < len(blocks) or any(len(block) > 1 for block in marked):
            continue
        asking = sum(map(_asks, marked))
        if asking * 2 >= len(marked) and asking * 3 > sum(map(_asks, blocks)) * 2:
            return mark
    return ""


def _marked_pieces(blocks: Sequence[Sequence[Line]], mark: str) -> Iterator[Turn]:
    """Yield the paragraphs where what is set off by a `mark` asks; a title right above a question is nobody's."""
    marked = [getattr(block[0], mark) for block in blocks]
    for block, asks, below in zip(blocks, marked, [*marked[1:], False], strict=True):
        piece = _piece(block, asks=asks)
        yield replace(piece, speaker="") if asks and below and not _asks(block) else piece


def _pieces(block: Sequence[Line]) -> Iterator[Turn]:
    """Yield a paragraph, or the question at its head and the answer below."""
    head = _lines_of_question(block)
    if head:
        yield _piece(block[:head], asks=True)
    if block[head:]:
        yield _piece(block[head:], asks=not head and _asks(block))


def _lines_of_question(block: Sequence[Line]) -> int:
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
    parts = [part for part in sentences(text, spoken=True) if part.strip()]
    if _TAG.search(parts[-1]) or questions.asks_nobody(parts[-1]):
        return False
    if questions.asks(parts[-1]) or is_request(parts[0]):
        return True
    return count_words(text) <= _LONGEST_UNMARKED and bool(questions.unmarked_question(text))


def _piece(block: Sequence[Line], *, asks: bool) -> Turn:
    text = _words(block) if asks else "\n".join(line.raw for line in block)
    return Turn(ASKER if asks else TELLER, text, block[0].number)


def _words(block: Sequence[Line]) -> str:
    text = " ".join(line.text for line in block).strip("*_ >")
    return _COUNTED.sub("", text, count=1)


# Sentences


def _sentences(lines: Iterable[Line], *, wrapped: bool, marked: bool) -> Iterator[Turn | None]:
    """Yield the sentences of lines that were cut anywhere, and None where a sign says somebody else speaks.

    Where the lines are `wrapped` and signs `marked` the ends, a time alone on a line parts no sentence.
    """
    open_: list[str] = []
    head: Line | None = None
    timed = False
    for line in lines:
        if head and line.timed and not timed:  # what stands above the first time is a title
            yield _sentence(open_, head, marked=marked)
            open_, head = [], None
        timed = timed or line.timed
        for number, part in enumerate(_CHANGE.split(line.text)):
            if head and (number or (line.blank if wrapped and marked else not line.text)):
                yield _sentence(open_, head, marked=marked)
                open_, head = [], None
            if number:
                yield None
            for sentence in filter(str.strip, sentences(part, spoken=True)):
                open_.append(sentence.strip())
                head = head or line
                if open_[-1][-1] in _SENTENCE_ENDS:
                    yield _sentence(open_, head, marked=marked)
                    open_, head = [], None
    if head:
        yield _sentence(open_, head, marked=marked)


def _sentence(parts: list[str], head: Line, *, marked: bool) -> Turn:
    text = names.one_line(" ".join(parts))
    asks = count_words(text) <= _LONGEST_QUESTION and (
        questions.asks_another(text)
        or (not marked and questions.addresses(text) and bool(questions.unmarked_question(text)))
    )
    return Turn(ASKER if asks else TELLER, text, head.number)


def _without_nods(pieces: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the sentences without a listener's word between an answer and the next question: *Mhm. And why?*."""
    for before, piece, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        between = before and after and (before.speaker, after.speaker) == (TELLER, ASKER)
        if not (between and questions.is_interjection(piece.text)):
            yield piece


def _sides(sentences: Iterable[Turn | None]) -> list[Turn]:
    """Return what stands between the signs of a change, where two plainly take turns; else nothing."""
    turns = gathered([piece and replace(piece, speaker=TELLER) for piece in sentences], " ")
    asks = [questions.ends_asking(turn.text) for turn in turns]
    asked = (sum(asks[0::2]), sum(asks[1::2]))
    if max(asked) < 2 or min(asked) * _CLEAR_SHARE > max(asked):
        return []
    asker = asked.index(max(asked))
    return [
        replace(turn, speaker=ASKER) if at % 2 == asker else turn for at, turn in enumerate(turns)
    ]
