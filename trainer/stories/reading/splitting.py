"""Cut the telling of a part into key points: at the ends of sentences, and at semicolons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from trainer.documents.clauses import (
    contrast,
    ends_in_a_deed_of_mine,
    is_deed,
    is_deed_or_figure,
    is_word,
)
from trainer.documents.lines import runs
from trainer.documents.sentences import sentences
from trainer.stories.reading.listing import listed

_FEWEST_CHARACTERS = 4
"""The same for scripts without blanks between words."""
_WORD = re.compile(r"\w+")
_ENUMERATED = re.compile(r"(?<=\s)(?=\((?:\d{1,2}|[a-h])\)\s)")
_NUMBERED = re.compile(r"(?:(?<=\s)|^)(\d|[a-h])[.)]\s")
_AND_AT_THE_END = re.compile(
    r"\s{0,4}[,;][\s,;]{0,9}(?:(?:and|und|y|et|e)\s{0,4})?$", re.IGNORECASE
)
"""What joins an item of a list to the next."""
_FEWEST_IN_ITEM = 3
"""Words from which on an item of a numbered list is a key point, though it names no deed."""
_FEWEST_IN_SENTENCE = 4
"""Words from which on a sentence of a bullet is a key point, though it names no deed."""
_BEGINS_SMALL = re.compile(r"[^\W\d_]{3}\. [a-zß-ÿ]")
"""How a sentence may end and the next begin where somebody writes everything small."""
_PARTED = re.compile(r"[:;] ")
_LONGEST_HALF = 400
"""Characters before a semicolon that may be half of a contrast."""

_SLASH = re.compile(r"(?<=[.!?;]) {1,3}/ {1,3}(?=\S)")
"""A stroke between two sentences, for a line of its own."""


def key_points(text: str) -> list[str]:
    """Return the key points of one paragraph, in order; their words are those of the text.

    Args:
        text: plain words on one line, as `inline.plain` returns them.
    """
    pieces: list[str] = []
    for run in _enumerated(_SLASH.sub(" ", text)):
        pieces += _sentences(run)
    whole = [" ".join(run) for run in runs(filter(None, pieces), lambda _, piece: _short(piece))]
    if len(whole) > 1 and _short(whole[0]):
        whole[:2] = [" ".join(whole[:2])]
    return [point for piece in whole for point in listed(piece)]


def bullet_points(text: str) -> list[str]:
    """Return the key points of one bullet: it is one, unless it tells several deeds or figures."""
    text = _AND_AT_THE_END.sub("", text)
    pieces = key_points(text)
    if all(is_deed_or_figure(piece) for piece in pieces):
        return pieces
    whole = (one.strip() for one in sentences(text))
    told = [" ".join(run) for run in runs(whole, lambda _, one: not _stands_alone(one))]
    acts = sum(map(_acts, told))
    if not acts or (acts < 2 and len(told) <= 2):
        return [text]
    return [point for one in told for point in bullet_points(one)]


def _acts(sentence: str) -> bool:
    """Return whether a sentence of a bullet tells a deed, of oneself or of somebody else, or a figure."""
    others = is_word(sentence, "other_persons") and is_deed(sentence.partition(" ")[2])
    return others or is_deed_or_figure(sentence) or ends_in_a_deed_of_mine(sentence)


def _stands_alone(sentence: str) -> bool:
    """Return whether a sentence of a bullet is a point: a deed, a figure, or four words that ask nothing."""
    words = len(_WORD.findall(sentence[:200]))
    return is_deed_or_figure(sentence) or (words >= _FEWEST_IN_SENTENCE and sentence[-1] in ".!。")


def _enumerated(text: str) -> list[str]:
    """Cut before (1), (2) … where at least two of them stand, and at 1) … 2) …, without the signs."""
    parts = _ENUMERATED.split(text)
    opens = text.startswith(("(1)", "(a)"))
    if len(parts) > 2 - opens and _are_items(parts[not opens :]):
        return parts
    begins = _in_order(text)
    items = [text[at.end() : to.start()] for at, to in pairwise(begins)]
    if not items or not _are_items([*items, text[begins[-1].end() :]]):
        return [text]
    lead = text[: begins[0].start()].strip()
    first, *others = [_AND_AT_THE_END.sub("", item) for item in items]
    head = [lead, first] if lead.endswith((".", "!", "?")) else [f"{lead} {first}".strip()]
    return [*head, *others, text[begins[-1].end() :]]


def _in_order(text: str) -> list[re.Match[str]]:
    """Return the marks 1) 2) 3) of a text as far as they count on from the first."""
    marks: list[re.Match[str]] = []
    for mark in _NUMBERED.finditer(text):
        if mark[1] in ("1", "a") or marks:
            expected = chr(ord(marks[-1][1][-1]) + 1) if marks else mark[1]
            if mark[1][-1] == expected:
                marks.append(mark)
    return marks


def _are_items(items: Sequence[str]) -> bool:
    """Return whether every item of a numbered list is something to say, and no single word."""
    short = (item for item in items if len(_WORD.findall(item[:200])) < _FEWEST_IN_ITEM)
    return all(map(is_deed_or_figure, short))


def _sentences(text: str) -> list[str]:
    """Return the sentences, cut at semicolons that part no contrast."""
    small = text[:1].islower() and text.endswith(".") and _BEGINS_SMALL.search(text)
    whole = runs(sentences(text, spoken=bool(small), clauses=True), _is_contrast)
    return ["".join(run).strip().rstrip(";；").rstrip() for run in whole]


def _is_contrast(before: str, piece: str) -> bool:
    half = before.rstrip()
    return half.endswith(";") and contrast(_PARTED.split(half[-_LONGEST_HALF:-1])[-1], piece)


def _short(piece: str) -> bool:
    """Return whether a piece is too short for a point; scripts without blanks count characters."""
    first, *others = [found[0] for found in islice(_WORD.finditer(piece), 2)] or [""]
    return not others and not (first > "\u2e80" and len(first) >= _FEWEST_CHARACTERS)
