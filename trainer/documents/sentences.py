"""The sentences of a text."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from trainer.documents.clauses import is_deed
from trainer.documents.languages import pattern_of, words_of
from trainer.documents.quotes import OPENERS, asides_in

_WIDE = "。！？；"
"""End marks of scripts without blanks between sentences."""
_MARKS = rf".!?…;{_WIDE}؟؛⁇⸮"
_CLOSERS = r"\"'’”»」』)\]）*_"
_END = re.compile(rf"[{_MARKS}]{{1,9}}[{_CLOSERS}]{{0,9}}")
_LAST_WORD = re.compile(r"[^\s(\[{“\"'/]+$")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LONGEST_WORD = 40
_SMALL_NAMES = ("iOS", "iP", "eB", "macOS", "npm ")
"""Beginnings of names that open a sentence in lower case."""

_DOUBLED = re.compile(r"([^\W\d_])\1\.([^\W\d_])\2\.", re.IGNORECASE)
_SHORT = re.compile(r"[^\W\d_]{1,2}(?=\.)")
_PARTED = re.compile(r"(?<!\w)([^\W\d_]\.)\s([^\W\d_]{1,2})$")
_ABBREVIATIONS = frozenset(words_of("abbreviations"))
_MAY_END = frozenset(words_of("may_end"))
_BEFORE_ORDINALS = frozenset(words_of("before_ordinals"))
_MONTH = re.compile(rf"(?:{pattern_of('resume_words.months')})", re.IGNORECASE)
_GREETS = re.compile(rf"\b(?i:{pattern_of('greeting')}),?(?: [A-ZÀ-Þ][\w.]{{0,20}}){{0,2}}$")
_STARTS = frozenset(words_of("sentence_starts"))
_REMEMBERED = 16
"""Texts whose words stay counted: what judges one line counts them several times."""


def sentences(text: str, *, spoken: bool = False, clauses: bool = False) -> list[str]:
    """Return the sentences in order, with all their characters: joined they are the text.

    What stands in quotes or brackets stays together, and so does what an abbreviation, an initial
    or a name with an exclamation mark would cut. In `spoken` words a sentence may begin small; of
    `clauses` a semicolon ends one, too.
    """
    ends = [0, *_ends(text, spoken=spoken, clauses=clauses), len(text)]
    return [text[begin:end] for begin, end in pairwise(ends) if end > begin]


def bare_sentences(text: str) -> list[str]:
    """Return the sentences without the white space around them."""
    return [bare for piece in sentences(text, spoken=True) if (bare := piece.strip())]


def first_sentence(text: str) -> str:
    """Return the first sentence that is more than a word; the whole text where none is."""
    return next((sentence for sentence in bare_sentences(text) if count_words(sentence) > 1), text)


@lru_cache(maxsize=_REMEMBERED)
def count_words(text: str) -> int:
    """Return the number of words; two characters of a script without spaces count as one."""
    dense = len(_DENSE.findall(text))
    if not dense:
        return len(_WORD.findall(text))
    return len(_WORD.findall(_DENSE.sub(" ", text))) + (dense + 1) // 2


def _ends(text: str, *, spoken: bool, clauses: bool) -> list[int]:
    """Return where sentences end, behind the white space that follows."""
    if not (marks := list(_END.finditer(text))):
        return []
    asides, aside, ends = asides_in(text), 0, []
    for mark in marks:
        at, end = mark.span()
        while aside < len(asides) and asides[aside][1] <= at:
            aside += 1
        inside = aside < len(asides) and asides[aside][0] < at and end <= asides[aside][1]
        if inside or (not clauses and not mark[0].strip(";；")):
            continue
        if _ends_here(text, mark, spoken=spoken):
            behind = text[end : end + _LONGEST_WORD]
            ends.append(end + len(behind) - len(behind.lstrip()))
    return ends


def _ends_here(text: str, match: re.Match[str], *, spoken: bool) -> bool:
    """Return whether a run of end marks, with the quotes and brackets that close after it, ends."""
    marks, end = match[0], match.end()
    if end >= len(text) or marks[0] in _WIDE:
        return True
    if not text[end].isspace():
        return False
    following = text[end : end + _LONGEST_WORD].lstrip()
    if not following or ";" in marks or marks[0] in "؟؛⁇⸮":
        return True
    small = following[0].islower() and not following.startswith(_SMALL_NAMES)
    if small and not spoken:
        return False
    if marks[0] in "!?":
        return not _is_name(text, match, following)
    if len(marks.rstrip(_CLOSERS.replace("\\", ""))) > 1:
        return spoken or following[0].isupper() or following[0] in "\"'" or following[0] in OPENERS
    return not _abbreviated(text, match.start(), following)


def _is_name(text: str, match: re.Match[str], following: str) -> bool:
    """Return whether an exclamation mark belongs to a name: "for Yahoo! Mail"."""
    word = _LAST_WORD.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    if match[0] != "!" or word is None or not word[0][0].isupper() or word[0].isupper():
        return False
    before = text[max(0, word.start() - _LONGEST_WORD) : word.start()].rstrip()
    if _GREETS.search(before):  # “Bonjour Chloé! Parle-nous de toi.”
        return False
    return before[-1:] not in ("", *".!?") and following[0].isupper() and not _opens(following)


def _opens(following: str) -> bool:
    return following.split(" ", 1)[0].strip(",:") in _STARTS


@lru_cache(maxsize=1024)
def _begins(following: str) -> bool:
    """Return whether words surely begin a sentence, behind whatever stop."""
    return _opens(following) or is_deed(following)


def _abbreviated(text: str, at: int, following: str) -> bool:
    """Return whether the full stop at `at` belongs to an abbreviation, an initial or a number."""
    match = _LAST_WORD.search(text, max(0, at - _LONGEST_WORD), at)
    word = match[0].lower() if match else ""
    if not word:
        return False
    if _DOUBLED.match(f"{word}.{following}"):  # “RR. HH.”, “EE. UU.”
        return True
    behind = _SHORT.match(following)  # “z. B.”, before its second half
    if behind and f"{word}.{behind[0].lower()}" in _ABBREVIATIONS:
        return True
    parted = _PARTED.search(text, max(0, at - _LONGEST_WORD), at)
    if parted and (whole := "".join(parted.groups()).lower()) in _ABBREVIATIONS:
        word = whole
    if word in _ABBREVIATIONS:
        return not (word in _MAY_END and _begins(following))
    if len(word) == 1 and match is not None and match[0].isupper() and word != "i":
        return not _begins(following)
    # "am 3. Oktober" is a date, "in 2023. Then" and "in room 12. Moved the beds" are ends.
    if not word.isdigit() or len(word) > 2 or _begins(following):
        return False
    before = text[max(0, at - _LONGEST_WORD) : at - len(word)].split()
    counts = not before or before[-1].lower() in _BEFORE_ORDINALS
    return counts or following[0].islower() or _MONTH.match(following) is not None
