"""An amount that was told without a number: the person's own words, and how to ask for the number."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.delivery import has_number
from trainer.mock.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_SENTENCE = re.compile(r"(?<=[.!?;:…])\s+|\n+")


def vague(said: str, language: str) -> tuple[str, str] | None:
    """Return the last amount without a number in what was said, as it was said, and how to ask for it.

    None where there is a number anywhere in it, where there is no such amount, and where it was denied
    or only wished for.

    Args:
        said: the last thing that was said.
        language: the language of the interview; as in `en`.
    """
    if has_number(said, language):
        return None
    unlike, ways = _patterns(language)
    for sentence in reversed(_SENTENCE.split(said)):
        plain = " ".join(sentence.split())
        found = [(one.start(), one, ask) for way, ask in ways for one in way.finditer(plain)]
        if found:
            start, match, ask = max(found, key=lambda one: one[0])
            if unlike.search(plain[:start]):
                continue
            return match[0], ask.format(*(one.lower() for one in match.groups()))
    return None


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[re.Pattern[str], Sequence[tuple[re.Pattern[str], str]]]:
    """Return what makes an amount no fact, and each way to say one with the question for it."""
    table = words_of(language).table["vague"]
    unlike = re.compile(rf"(?<!\w)(?:{table['unlike']})(?!\w)", re.IGNORECASE)
    ways = [
        (re.compile(rf"\b{one['said']}(?!\w)", re.IGNORECASE), str(one["ask"]))
        for one in table["ways"]
    ]
    return unlike, ways
