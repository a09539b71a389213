"""Whether an answer to “Why us?” says anything of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.mock.nothing import has_none

if TYPE_CHECKING:
    from trainer.mock.words import Words

SHORT = 6
"""Words below which it says too little (own judgement: half a sentence)."""

NAME = 4
"""Letters of a word of the company's name that names it."""


def lacks_why(said: str, company: str, words: Words) -> bool:
    """Return whether an answer leaves open why here: empty, a shrug, or nothing but a story of their own.

    Args:
        said: all that was typed or heard to it.
        company: with whom; may be empty.
        words: what the interviewer says, in the language of the answer.
    """
    if len(said.split()) < SHORT or has_none(said, words):
        return True
    plain = words.pattern("aside").sub(" ", said)
    names = {one for one in re.findall(r"\w+", company.casefold()) if len(one) >= NAME}
    named = names and not names.isdisjoint(re.findall(r"\w+", plain.casefold()))
    return not named and not words.pattern("about_them").search(plain)
