"""Cut a sentence that lists deeds or figures, with commas between them, into key points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.documents import clauses
from trainer.documents.quotes import asides_in

_COMMA = re.compile(r"[,，]\s+|、")
_JOINT = re.compile(r"\s(\w{1,3})\s")
_LEAD = re.compile(r"^.*[:：]\s", re.DOTALL)
_MOST_JOINTS = 8
"""Short words at the end of a list among which its last "and" is sought."""
_FEWEST_FIGURES = 3
"""Figures in a list without deeds and changes: "3 contracts, 12 nights, 40 guests"."""


def listed(sentence: str) -> list[str]:
    """Return the deeds or figures of a sentence, each a key point; else the sentence alone.

    A piece that is neither goes with the one before it, at the beginning with the next: no point is
    half a sentence.
    """
    pieces = _pieces(sentence)
    if len(pieces) < 2:
        return [sentence]
    first = _LEAD.sub("", pieces[0])
    changes = first != pieces[0] and clauses.is_change(pieces[0])
    begun = changes or _begins(first) or clauses.ends_in_a_deed_of_mine(first)
    if clauses.is_word(first, "if") or not (begun or clauses.goes_on(first)):
        return _figures(sentence, pieces)
    if not clauses.has_subject(first) and any(clauses.has_subject(piece) for piece in pieces[1:]):
        begun = False  # "Fed up with it, I wrote a script": the first piece only leads in
    points = [[pieces[0]]]
    for piece in pieces[1:]:
        begins = _begins(piece) and not (points[-1][1:] and _interrupts(points[-1][-1]))
        if begins and begun:
            points.append([piece])
        else:
            points[-1].append(piece)
        begun = begun or begins
    if len(points) < 2:
        return _figures(sentence, pieces)
    lead = pieces[0][: len(pieces[0]) - len(first)]
    if clauses.is_change(lead):
        points[:1] = [[lead.rstrip(" :：")], [first, *points[0][1:]]]
    *whole, last = [", ".join(point) for point in points]
    return [_bare(point) for point in (*whole, *_joined(last))]


def _pieces(sentence: str) -> list[str]:
    """Return a sentence cut at the commas outside brackets and quotes."""
    asides = asides_in(sentence)
    pieces, begin, aside = [], 0, 0
    for comma in _COMMA.finditer(sentence):
        while aside < len(asides) and asides[aside][1] < comma.start():
            aside += 1
        if aside == len(asides) or asides[aside][0] > comma.start():
            pieces.append(sentence[begin : comma.start()])
            begin = comma.end()
    return [*pieces, sentence[begin:]]


def _interrupts(piece: str) -> bool:
    """Return whether a piece between two commas only leads in to the next: "in the end"."""
    return clauses.goes_on(piece) and piece.count(" ") < _FEWEST_FIGURES


def _begins(piece: str) -> bool:
    """Return whether a piece of a list is a key point of its own."""
    bare = _bare(piece)
    return (
        not clauses.goes_on(bare)
        and not clauses.says_effort(bare)
        and (clauses.is_deed(bare) or clauses.is_change(bare))
    )


def _joined(last: str) -> list[str]:
    """Cut the last piece of a list before "and", where another deed or figure follows."""
    for joint in reversed(list(_JOINT.finditer(last))[-_MOST_JOINTS:]):
        before, behind = last[: joint.start()], last[joint.end() :]
        if clauses.is_word(joint[1], "and") and _begins(behind) and _begins(before):
            return [before, behind]
    return [last]


def _figures(sentence: str, pieces: Sequence[str]) -> list[str]:
    """Return the figures of a list that holds nothing else, each a key point."""
    bare = [_bare(piece) for piece in pieces]
    figures = all(clauses.is_counted(piece) and not clauses.goes_on(piece) for piece in pieces)
    alone = figures and all(piece[:1].isdigit() for piece in bare)
    return bare if alone and len(pieces) >= _FEWEST_FIGURES else [sentence]


def _bare(piece: str) -> str:
    """Return a piece of a list without the word that joins it to the list."""
    word, _, rest = piece.strip().partition(" ")
    return rest.lstrip() if clauses.is_word(word, "and") else piece.strip()
