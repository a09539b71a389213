"""Whether an answer to “Why us?” says anything of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.mock.lacking import content
from trainer.mock.nothing import has_none

if TYPE_CHECKING:
    from trainer.mock.words import Words

SHORT = 6
"""Words below which it says too little (own judgement: half a sentence)."""

TAKEN_UP = 3
"""Telling words of the job's text from which an answer takes up something of it (own judgement: two are chance)."""

NAME = 4
"""Letters of a word of the company's name that names it."""


def lacks_why(said: str, company: str, words: Words, ad: str = "") -> bool:
    """Return whether an answer leaves open why here: empty, a shrug, or nothing but a story of their own.

    Args:
        said: all that was typed or heard to it.
        company: with whom; may be empty.
        words: what the interviewer says, in the language of the answer.
        ad: the job's text, of which an answer may take up something; empty for none.
    """
    if len(said.split()) < SHORT or has_none(said, words):
        return True
    plain = words.pattern("aside").sub(" ", said)
    names = {one for one in re.findall(r"\w+", company.casefold()) if len(one) >= NAME}
    named = names and not names.isdisjoint(re.findall(r"\w+", plain.casefold()))
    if len(content(said, words.language) & content(ad, words.language)) >= TAKEN_UP:
        return False
    return not named and not words.pattern("about_them").search(plain)
