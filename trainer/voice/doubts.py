"""What may have been misheard: words the recogniser is unsure of, and numbers that sound alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.voice.model import Heard

UNSURE_BELOW = 0.6
"""How sure the recogniser must be of a word: 9 of 100 words lie below, and about half of the wrong ones.
At 0.5 (6 of 100) what's left wrong once all marks are put right costs the grade twice as much."""

SIGN = "(?)"
"""Stands behind a word that may be wrong, in the text that the person corrects."""

_LOST = re.compile(r"\s*\[(\d+) s here weren't understood\]")
_DOUBT = re.compile(r"(\S+?)" + re.escape(SIGN))
_MARK = re.compile(rf"\S+{re.escape(SIGN)}\S*|{_LOST.pattern[3:]}")
_EDGES = ".,;:!?\"'“”’()%$€£"


@dataclass(frozen=True, slots=True)
class Marked:
    """A text that was heard and corrected, its marks taken out.

    Attributes:
        text: what is graded.
        unsure: the words that still carry the mark, in small letters.
        lost: seconds that were not understood and that the person did not fill in.
    """

    text: str
    unsure: frozenset[str]
    lost: int

    def is_clear(self, expected: str, heard: str) -> bool:
        """Return whether a fact was surely heard as it is written here, and not another one.

        Args:
            expected: what the story says.
            heard: what the text says instead.
        """
        said = {_bare(word) for word in heard.split()}
        return not said & self.unsure and not twins(expected, heard)


def marked(heard: Heard) -> str:
    """Return the text of what was heard, with a mark at each unsure word and each lost stretch."""
    marks = [(start, _lost(end - start)) for start, end in heard.lost]
    words = [
        (word.start, _with_sign(word.text) if _is_unsure(word.sure) else word.text)
        for word in heard.words
    ]
    return " ".join(text for _, text in sorted(words + marks, key=lambda word: word[0]))


def unmarked(text: str) -> Marked:
    """Return a marked text without its marks, and what they said."""
    lost = sum(int(match[1]) for match in _LOST.finditer(text))
    text = _LOST.sub("", text)
    unsure = frozenset(_bare(word) for word in _DOUBT.findall(text)) - {""}
    return Marked(text.replace(SIGN, "").strip(), unsure, lost)


def marks(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the marked words and stretches of a text begin and end, in characters."""
    return tuple(match.span() for match in _MARK.finditer(text))


def put_right(text: str, heard: str, meant: str) -> str | None:
    """Return a text with what was said in the place of what was heard; None where that isn't there.

    A word with a mark is meant before one without, and a bracket the first stretch that was lost.
    """
    if heard.startswith("["):
        found = _LOST.search(text)
        return f"{text[: found.start()]} {meant}{text[found.end() :]}" if found else None
    bare = re.escape(heard.removesuffix(SIGN))
    if not bare:
        return None
    for sign in (re.escape(SIGN), f"(?:{re.escape(SIGN)})?"):
        found = re.search(rf"(?<!\w){bare}{sign}(?!\w)", text, re.IGNORECASE)
        if found:
            return f"{text[: found.start()]}{meant}{text[found.end() :]}"
    return None


def _lost(seconds: float) -> str:
    return f"[{max(1, round(seconds))} s here weren't understood]"


def _is_unsure(sure: float | None) -> bool:
    return sure is not None and sure < UNSURE_BELOW


def _with_sign(word: str) -> str:
    """Put the sign behind a word, before the punctuation that ends it."""
    bare = word.rstrip(".,;:!?")
    return f"{bare}{SIGN}{word[len(bare) :]}" if bare else word


def _bare(word: str) -> str:
    return word.strip(_EDGES).lower()


_TEENS = {
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17,
    "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS = {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
    "neunzig": 90,
}  # fmt: skip
_FIGURE = re.compile(r"\d[\d,.]*")


def twins(expected: str, heard: str) -> bool:
    """Return whether the numbers of two texts sound so much alike that either may have been said.

    Fourteen and forty are twins, and so are a number and its end (140 and 40), which is what is left of
    it where its beginning was not heard.
    """
    ours, theirs = _numbers(expected), _numbers(heard)
    return any(_alike(one, other) for one in ours - theirs for other in theirs - ours)


def _numbers(text: str) -> set[str]:
    """Return the numbers of a text in figures, without what groups their digits."""
    found = {_digits(match) for match in _FIGURE.findall(text)}
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        number = _TEENS.get(word) or _TENS.get(word)
        if number:
            found.add(str(number))
    return found - {""}


def _digits(figure: str) -> str:
    figure = figure.rstrip(".,")
    grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", figure)
    return re.sub(r"[.,]", "", figure) if grouped else figure


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < len(long):
        return len(short) >= 2 and long.endswith(short)
    return _is_teen_and_ten(one, other) or _is_teen_and_ten(other, one)


def _is_teen_and_ten(teen: str, ten: str) -> bool:
    """Tell 14 and 40, and 114 and 140: the same digit, once before the end and once behind a 1."""
    if len(teen) != len(ten) or len(teen) < 2 or teen[:-2] != ten[:-2]:
        return False
    return teen[-2] == "1" and ten[-1] == "0" and teen[-1] == ten[-2] and teen[-1] in "3456789"
