"""What becomes of a heard text where the person puts right what is marked, and nothing else."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from trainer.voice.doubts import SIGN, marks, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILLERS = frozenset(["um", "uh", "er", "erm", "hmm", "mm", "äh", "ähm", "eh", "em", "euh", "heu"])
"""Words that aren't counted as errors: a recogniser leaves them out."""


def put_right(said: str, heard: str) -> str:
    """Return what was heard, each stretch that differs and holds a mark as it was said.

    Args:
        said: what was read aloud.
        heard: what was written down of it, with its marks.
    """
    ours, theirs = _stretch_marks(heard).split(), said.split()
    words: list[str] = []
    for same, mine, other in _compared(ours, theirs):
        marked = any(SIGN in word for word in mine)
        words += other if marked and not same else [word.replace(SIGN, "") for word in mine]
    return " ".join(words)


def wrong_words(said: str, heard: str) -> tuple[int, int]:
    """Return how many words were written down otherwise, and how many were said; fillers aside."""
    ours, theirs = _plain(unmarked(heard).text), _plain(said)
    wrong = sum(
        max(len(mine), len(other)) for same, mine, other in _compared(ours, theirs) if not same
    )
    return wrong, len(theirs)


def _stretch_marks(heard: str) -> str:
    """Return a heard text with one marked word for each stretch that was lost."""
    for start, end in reversed(marks(heard)):
        if heard[start] == "[":
            heard = f"{heard[:start]}…{SIGN}{heard[end:]}"
    return heard


def _compared(
    ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Yield stretch by stretch whether they are the same, and the words of both."""
    mine, other = ([_bare(word) for word in words] for words in (ours, theirs))
    for kind, a, b, c, d in SequenceMatcher(None, mine, other, autojunk=False).get_opcodes():
        yield kind == "equal", ours[a:b], theirs[c:d]


def _plain(text: str) -> list[str]:
    words = (_bare(word) for word in re.sub(r"[-–—%]", " ", text).split())
    return [word for word in words if word and word not in FILLERS]


def _bare(word: str) -> str:
    return re.sub(r"\W", "", word.replace(SIGN, "")).lower()
