"""Whether something that was said says nothing: silence, a shrug, a plain no."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.documents.sentences import bare_sentences
from trainer.documents.telling import tells
from trainer.grading.delivery import has_number

if TYPE_CHECKING:
    from trainer.mock.words import Words

WITHIN = 15
"""Words below which what begins with having nothing to say says nothing (own judgement: a sentence)."""


FEW = 40
"""Words below which what asks for the next question tells nothing besides (own judgement: a quarter of a minute)."""

PLAIN = 6
"""Words of a plain no, at most: what is longer says something besides (own judgement)."""


def has_none(said: str, words: Words) -> bool:
    """Return whether somebody says that they have nothing to tell, in words or by saying none.

    Args:
        said: what was typed or heard.
        words: what the interviewer says, in the language of the answer.
    """
    if not any(sign.isalnum() for sign in said):
        return True
    is_short = len(said.split()) < WITHIN and not has_number(said, words.language)
    return is_short and says_none(said, words)


def passes(said: str, words: Words) -> bool:
    """Return whether a short answer says that there's nothing to tell, or asks for the next question."""
    if len(said.split()) < FEW and (words.finds("declines", said) or skips(said, words)):
        return True
    return has_none(said, words)


def skips(said: str, words: Words) -> bool:
    """Return whether somebody asks for the next question."""
    return words.finds("skips", said)


def leaves_for_later(said: str, words: Words) -> bool:
    """Return whether somebody only says that they'd like to come back to the question, perhaps after thinking aloud."""
    said = " ".join(said.split())
    if len(said.split()) >= FEW:
        return False
    wishes = [
        sentence
        for sentence in bare_sentences(said) or [said]
        if words.finds("leaves_for_later", sentence)
    ]
    rest = (sentence for sentence in bare_sentences(said) if sentence not in wishes)
    is_short = all(len(wish.split()) < WITHIN for wish in wishes)
    return bool(wishes) and is_short and not any(map(tells, rest))


def says_no(said: str, words: Words) -> bool:
    """Return whether an answer is a plain no and little more: “No, sorry”, “Nein, leider nicht”."""
    first = re.search(r"\w+", said)
    is_no = first is not None and words.pattern("plain_no").fullmatch(first[0]) is not None
    return is_no and len(said.split()) <= PLAIN


def says_none(said: str, words: Words) -> bool:
    """Return whether an answer says anywhere that nothing comes to mind."""
    return words.finds("none_told", said)
