"""Whether something that was said says nothing: silence, a shrug, a plain no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.delivery import has_number

if TYPE_CHECKING:
    from trainer.mock.words import Words

WITHIN = 15
"""Words below which what begins with having nothing to say says nothing (own judgement: a sentence)."""


FEW = 40
"""Words below which what asks for the next question tells nothing besides (own judgement: a quarter of a minute)."""

BARE = 2
"""Words that are no answer by themselves, at most (own judgement)."""


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
    declines = words.finds("declines", said) or skips(said, words)
    return has_none(said, words) or (len(said.split()) < FEW and declines)


def skips(said: str, words: Words) -> bool:
    """Return whether somebody asks for the next question."""
    return words.finds("skips", said)


def says_little(said: str, words: Words) -> bool:
    """Return whether an answer is a word or two, and no figure: “No, sorry” names no example."""
    return len(said.split()) <= BARE and not has_number(said, words.language)


def says_none(said: str, words: Words) -> bool:
    """Return whether an answer says anywhere that nothing comes to mind."""
    return words.finds("none_told", said)
