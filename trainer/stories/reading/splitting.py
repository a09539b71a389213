"""Cut the telling of a part into key points: at the ends of sentences, at semicolons, and in lists of deeds and figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from trainer.documents import clauses
from trainer.documents.clauses import ends_in_a_deed_of_mine, is_deed, is_deed_or_figure, is_word
from trainer.documents.lines import runs
from trainer.documents.quotes import asides_in
from trainer.documents.sentences import sentences

_FEWEST_CHARACTERS = 4
"""The same for scripts without blanks between words."""
_WORD = re.compile(r"\w+")
_ENUMERATED = re.compile(r"(?<=\s)(?=\((?:\d{1,2}|[a-h])\)\s)")
_NUMBERED = re.compile(r"(?:(?<=\s)|^)(\d|[a-h])[.)]\s")
_AND_AT_THE_END = re.compile(
    r"(?:\s{0,4}[,;][\s,;]{0,9}(?:(?:and|und|y|et|e)\s{0,4})?|\s(?-i:and|und|et)\s{0,4})$",
    re.IGNORECASE,
)
_AND_BEFORE_NEXT = re.compile(r"\s(?:y|e)\s{0,4}$")
"""What joins an item of a list to the next."""
_SIGN = re.compile(r"(?:^|\s)([•▪◦‣·→⇒➔|/+–—]|[-=]>|-)\s")
"""What may stand between the items of a list in one line: “• walked the site • hired a crane”."""
_FEWEST_SIGNED = 3
"""Deeds from which on a line with such signs is a list."""
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
    """Return the key points of one paragraph of plain words, in order; their words are those of the text."""
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
    if _enumerated(text)[1:]:
        return pieces
    if all(is_deed_or_figure(piece) for piece in pieces):
        return pieces
    whole = (sentence.strip() for sentence in sentences(text))
    told = [" ".join(run) for run in runs(whole, lambda _, sentence: not _stands_alone(sentence))]
    acts = sum(map(_acts, told))
    if not acts or (acts < 2 and len(told) <= 2):
        return [text]
    return [point for sentence in told for point in bullet_points(sentence)]


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
        return _signed(text) or [text]
    lead = text[: begins[0].start()].strip()
    first, *others = [_AND_BEFORE_NEXT.sub("", _AND_AT_THE_END.sub("", item)) for item in items]
    head = [lead, first] if lead.endswith((".", "!", "?")) else [f"{lead} {first}".strip()]
    return [*head, *others, text[begins[-1].end() :]]


def _signed(text: str) -> list[str]:
    """Return the deeds of a line that parts them with a sign: “walked the site → hired a crane → …”."""
    sign = _SIGN.search(text)
    pieces = re.split(rf"(?:^|\s){re.escape(sign[1])}\s", text) if sign else []
    deeds = [piece.strip() for piece in pieces if piece]
    return deeds if len(deeds) >= _FEWEST_SIGNED and all(map(is_deed, deeds)) else []


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
    return half.endswith(";") and clauses.contrast(
        _PARTED.split(half[-_LONGEST_HALF:-1])[-1], piece
    )


def _short(piece: str) -> bool:
    """Return whether a piece is too short for a point; scripts without blanks count characters."""
    first, *others = [match[0] for match in islice(_WORD.finditer(piece), 2)] or [""]
    return not others and not (first > "\u2e80" and len(first) >= _FEWEST_CHARACTERS)


# A sentence that lists

_COMMA = re.compile(r"[,，]\s+|、")
_JOINT = re.compile(r"\s(\w{1,3})(?=\s)")
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
    begun = changes or _begins(first) or ends_in_a_deed_of_mine(first)
    if is_word(first, "if") or not (begun or clauses.goes_on(first)):
        return _figures(sentence, pieces)
    if not clauses.has_subject(first) and any(clauses.has_subject(piece) for piece in pieces[1:]):
        begun = False  # "Fed up with it, I wrote a script": the first piece only leads in
    many = len(pieces) >= _FEWEST_FIGURES
    figures = many and clauses.is_change(first) and not is_deed(first)
    points = [[pieces[0]]]
    for piece in pieces[1:]:
        # A short piece between two commas only leads in to the next: “in the end”.
        above = points[-1][-1] if points[-1][1:] else ""
        leads = clauses.goes_on(above) and above.count(" ") < _FEWEST_FIGURES
        begins = (_begins(piece) or (figures and _counts(piece))) and not leads
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


def _begins(piece: str) -> bool:
    """Return whether a piece of a list is a key point of its own."""
    bare = _bare(piece)
    return (
        not clauses.goes_on(bare)
        and not clauses.says_effort(bare)
        and (is_deed(bare) or clauses.is_change(bare))
    )


def _counts(piece: str) -> bool:
    """Return whether a piece of a list of figures is one more: “4 new customers”, no “400 more than planned”."""
    bare = _bare(piece)
    _, *words = bare.split()
    alone = words[:1] == ["%"] or not any(map(clauses.goes_on, words[:2]))
    return bare[:1].isdigit() and clauses.is_counted(bare) and alone


def _joined(last: str) -> list[str]:
    """Cut the last piece of a list before "and", where another deed or figure follows."""
    for joint in reversed(list(_JOINT.finditer(last))[-_MOST_JOINTS:]):
        before, behind = last[: joint.start()], last[joint.end() + 1 :]
        if is_word(joint[1], "and") and _begins(behind) and _begins(before):
            return [before, behind]
    return [last]


def _figures(sentence: str, pieces: Sequence[str]) -> list[str]:
    """Return the figures of a list that holds nothing else, each a key point.

    One of them may begin with its words or count in words: “Only one day closed, 97 % stayed, 6,000 saved”.
    """
    bare = [_bare(piece) for piece in pieces]
    odd = [piece for piece in bare if not (piece[:1].isdigit() and clauses.is_counted(piece))]
    alone = len(odd) < 2 and all(clauses.is_figure(piece) or _is_figured(piece) for piece in odd)
    return bare if alone and len(pieces) >= _FEWEST_FIGURES else [sentence]


def _is_figured(piece: str) -> bool:
    """Return whether a piece of a list of figures is one that begins with its words: “rents frozen for 18 months”."""
    return clauses.is_counted(piece) and not (clauses.goes_on(piece) or clauses.has_subject(piece))


def _bare(piece: str) -> str:
    """Return a piece of a list without the word that joins it to the list."""
    word, _, rest = piece.strip().partition(" ")
    return rest.lstrip() if is_word(word, "and") else piece.strip()
