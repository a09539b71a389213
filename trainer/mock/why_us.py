"""Whether an answer to “Why us?” says anything of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.mock.words import Words

SHORT = 6
"""Words below which it says too little (own judgement: half a sentence)."""

NONE_WITHIN = 15
"""Words below which an answer that has nothing to say is no answer, whatever else it says."""

NAME = 4
"""Letters of a word of the company's name that names it."""


def lacks_why(said: str, company: str, words: Words) -> bool:
    """Return whether an answer leaves open why here: empty, a shrug, or nothing but a story of their own.

    Args:
        said: all that was typed or heard to it.
        company: with whom; may be empty.
        words: what the interviewer says, in the language of the answer.
    """
    told = len(said.split())
    if told < SHORT:
        return True
    if told < NONE_WITHIN and re.search(rf"\b(?:{words.table['none_told']})", said, re.IGNORECASE):
        return True
    plain = _pattern(words.table["aside"]).sub(" ", said)
    names = {one for one in re.findall(r"\w+", company.casefold()) if len(one) >= NAME}
    named = names and not names.isdisjoint(re.findall(r"\w+", plain.casefold()))
    return not named and not _pattern(words.table["about_them"]).search(plain)


@lru_cache(maxsize=16)
def _pattern(ways: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{ways})(?!\w)", re.IGNORECASE)
