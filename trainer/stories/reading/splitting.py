"""Cut the telling of a part into key points: at the ends of sentences, and at semicolons."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    [
        "e.g",
        "i.e",
        "vs",
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "st",
        "jr",
        "sr",
        "inc",
        "ltd",
        "co",
        "corp",
        "bros",
        "no",
        "nos",
        "approx",
        "ca",
        "cf",
        "al",
        "etc",
        "fig",
        "vol",
        "dept",
        "est",
        "min",
        "max",
        "avg",
        "ph.d",
        "m.d",
        "b.sc",
        "m.sc",
        "u.s",
        "u.k",
        "u.s.a",
        "e.u",
        "a.m",
        "p.m",
        "z.b",
        "d.h",
        "u.a",
        "bzw",
        "ggf",
        "inkl",
        "evtl",
        "usw",
        "vgl",
        "nr",
        "abs",
        "ing",
        "dipl",
        "sog",
        "p.ej",
        "ej",
        "sra",
        "d.c",
        "resp",
        "incl",
        "excl",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "pp",
        "ed",
        "eds",
        "rev",
        "gen",
        "sen",
        "gov",
        "lt",
        "col",
        "sgt",
        "hon",
        "a.k.a",
        "w.r.t",
        "ref",
        "sec",
        "ch",
        "art",
    ]
)
"""Words before a full stop that seldom end a sentence; English, German and Spanish."""

_MAY_END = frozenset({"etc", "inc", "ltd", "co", "corp", "u.s", "u.k", "u.s.a", "e.u", "a.m", "p.m",
                      "usw", "al", "no", "st", "min", "max", "art"})  # fmt: skip
"""Of those, the ones that do end a sentence where a capital begins the next word but one."""

_WIDE = "。！？；"
_OPENERS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "„": "“", "「": "」", "『": "』",
            "（": "）", "【": "】"}  # fmt: skip
_CLOSERS = frozenset(_OPENERS.values()) | {'"', "'", "’", "”"}
_LONGEST_ASIDE = 400
"""Characters within which an opened bracket or quote must close to keep its sentences together."""
_MOST_OPEN = 8
"""Brackets left open inside another one that are forgiven when that one closes."""
_FEWEST_WORDS = 2
"""A piece with fewer words goes with its neighbour: "No. I asked." is one point."""
_FEWEST_CHARACTERS = 4
"""The same for scripts without blanks between words."""
_BRACKET = re.compile("[" + re.escape("".join((*_OPENERS, *_OPENERS.values(), '"'))) + "]")
_WORD = re.compile(r"\w+")
_ENUMERATED = re.compile(r"(?<=\s)(?=\((?:\d{1,2}|[a-h])\)\s)")
_LAST_WORD = re.compile(r"[^\s(\[{“\"'/]+$")
_CANDIDATE = re.compile(r"[.!?…;。！？；]{1,9}[\"'’”»」』)\]）*_]{0,9}")


def key_points(text: str) -> list[str]:
    """Return the key points of one paragraph, in order; their words are those of the text.

    Args:
        text: plain words on one line, as `cleaning.plain` returns them.
    """
    pieces: list[str] = []
    for run in _enumerated(text):
        pieces += _sentences(run)
    return _merged([piece for piece in pieces if piece])


def _enumerated(text: str) -> list[str]:
    """Cut before (1), (2) … where at least two of them stand."""
    parts = _ENUMERATED.split(text)
    return (
        parts if len(parts) > 2 or (len(parts) == 2 and text.startswith(("(1)", "(a)"))) else [text]
    )


def _sentences(text: str) -> list[str]:
    asides = _asides(text)
    pieces, begin, aside = [], 0, 0
    for found in _CANDIDATE.finditer(text):
        at = found.start()
        while aside < len(asides) and asides[aside][1] <= at:
            aside += 1
        inside = aside < len(asides) and asides[aside][0] < at
        if inside and found.end() <= asides[aside][1]:
            continue
        if _ends_here(text, found):
            pieces.append(_trimmed(text[begin : found.end()]))
            begin = found.end()
    pieces.append(_trimmed(text[begin:]))
    return pieces


def _trimmed(piece: str) -> str:
    """Drop the semicolon that parted two points; other ends stay."""
    return piece.strip().rstrip(";；").rstrip()


def _ends_here(text: str, found: re.Match[str]) -> bool:
    """Return whether a run of end marks, with the quotes and brackets that close after it, ends."""
    marks, end = found[0], found.end()
    if end >= len(text):
        return False
    if marks[0] in _WIDE:
        return True
    if not text[end].isspace():
        return False
    following = text[end : end + 40].lstrip()
    if not following:
        return False
    if ";" in marks:
        return True
    if marks[0] in "!?":
        return not following[0].islower()
    if following[0].islower() and not following.startswith(("iOS", "iP", "eB", "macOS", "npm ")):
        return False
    if marks.startswith((".", "…")) and len(marks.rstrip("\"'’”»)]*_")) > 1:
        return following[0].isupper() or following[0] in _OPENERS or following[0] in "\"'"
    return not _abbreviated(text, found.start(), following)


def _abbreviated(text: str, at: int, following: str) -> bool:
    """Return whether the full stop at `at` belongs to an abbreviation, an initial or a number."""
    found = _LAST_WORD.search(text, max(0, at - 40), at)
    word = found[0].lower() if found else ""
    if not word:
        return False
    if word in _ABBREVIATIONS:
        return not (word in _MAY_END and following[0].isupper() and _opens_a_sentence(following))
    if len(word) == 1 and found is not None and found[0].isupper() and word != "i":
        return not _opens_a_sentence(following)
    # "3. Oktober" is a date, "in 2023. Then" an end.
    return word.isdigit() and len(word) < 3 and not _opens_a_sentence(following)


def _opens_a_sentence(following: str) -> bool:
    first = following.split(" ", 1)[0].strip(",:")
    return first in {
        "I", "We", "The", "It", "This", "That", "Then", "They", "He", "She", "My", "Our", "After",
        "When", "So", "But", "And", "A", "An", "In", "By", "No", "All", "Wir", "Ich", "Der", "Die",
        "Das", "Es", "Dann", "El", "La", "Los", "Yo",
    }  # fmt: skip


def _asides(text: str) -> list[tuple[int, int]]:
    """Return the outermost brackets and quotes that close near, as offsets; in order, apart."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[int, str]] = []
    for found in _BRACKET.finditer(text):
        at, char = found.start(), found[0]
        begin = _opener(opened, char)
        if begin is not None:
            if at - begin <= _LONGEST_ASIDE:
                pairs.append((begin, at))
        elif char in _OPENERS:
            opened.append((at, _OPENERS[char]))
        elif char == '"' and not (at and text[at - 1].isalnum()):
            opened.append((at, char))
    return _outermost(pairs)


def _opener(opened: list[tuple[int, str]], closer: str) -> int | None:
    """Take the opener of a closer, and those left open inside it, off the stack; None without one."""
    for depth in range(len(opened) - 1, max(-1, len(opened) - 1 - _MOST_OPEN), -1):
        if opened[depth][1] == closer:
            begin = opened[depth][0]
            del opened[depth:]
            return begin
    return None


def _outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for begin, end in sorted(pairs):
        if not spans or begin > spans[-1][1]:
            spans.append((begin, end))
    return spans


def _merged(pieces: list[str]) -> list[str]:
    """Put pieces of one word to the piece before them, or at the start to the next."""
    merged: list[str] = []
    for piece in pieces:
        if merged and (_short(piece) or _short(merged[-1])):
            merged[-1] = f"{merged[-1]}{_joint(merged[-1])}{piece}"
        else:
            merged.append(piece)
    return merged


def _joint(before: str) -> str:
    if before[-1] in _WIDE:
        return ""
    return " " if before[-1] in ".!?…:," or before[-1] in _CLOSERS else "; "


def _short(piece: str) -> bool:
    """Return whether a piece is too short for a point; scripts without blanks count characters."""
    for count, found in enumerate(_WORD.finditer(piece), 1):
        if count >= _FEWEST_WORDS or (
            found[0][0] > "\u2e80" and len(found[0]) >= _FEWEST_CHARACTERS
        ):
            return False
    return True
