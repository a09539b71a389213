"""What a candidate says instead of answering: asks for the question again, a moment, which one; or just “yes”."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from trainer.documents.asking import MARKS
from trainer.documents.sentences import bare_sentences
from trainer.mock.nothing import says_none

if TYPE_CHECKING:
    from trainer.mock.words import Words

MOST = 40
"""Words from which it's an answer with a question in it (own judgement: a quarter of a minute)."""

LONGEST = 400
"""Characters of what is asked back, at most: what has more isn't made of words."""


class Back(StrEnum):
    """What was asked back; it names how the interviewer replies, see `asked_back` in the words.

    The first that an answer asks for counts.
    """

    AGAIN = "again"
    MOMENT = "moment"
    WHICH = "which"
    LATER = "later"
    GO_ON = "go_on"


def asked_back(said: str, words: Words) -> Back | None:
    """Return what a candidate asks back; None where they say anything besides.

    Args:
        said: what was typed.
        words: what the interviewer says, in the language of the interview.
    """
    if len(said) > LONGEST or len(said.split()) >= MOST:
        return None
    table = words.table["asks_back"]
    found = [one for one in bare_sentences(" ".join(said.split())) if not _is(table["filler"], one)]
    is_yes = not said.rstrip().endswith(tuple(MARKS)) and _is(table["yes"], said.strip())
    kinds = (
        [Back.GO_ON] if is_yes else [_kind(one, table) for one in found] or [_alone(said, table)]
    )
    if None in kinds:
        return None
    if Back.MOMENT in kinds and says_none(said, words):  # “let me think, no, I have none”
        return None
    return next(one for one in Back if one in kinds)


def reply(asked: Back, words: Words, turn: int) -> str:
    """Return what the interviewer says to it; a turn varies the wording."""
    ways = words.table["asked_back"][asked]
    return str(ways[turn % len(ways)])


def _kind(sentence: str, table: dict[str, str]) -> Back | None:
    """Return what a sentence asks back: in words that say so, else with a question mark."""

    def has(name: str) -> bool:
        return re.search(rf"\b(?:{table[name]})(?!\w)", sentence, re.IGNORECASE) is not None

    def begins(name: str) -> bool:
        return re.match(rf"\W*(?:{table[name]})(?!\w)", sentence, re.IGNORECASE) is not None

    asks = sentence.rstrip(" \"'”»)").endswith(tuple(MARKS))
    if has("moment"):
        return Back.MOMENT
    if has("again") or ((asks or begins("please")) and has("repeat")):
        return Back.AGAIN
    if asks and begins("theirs"):
        return Back.LATER
    return Back.WHICH if asks or begins("which") else None


def _alone(said: str, table: dict[str, str]) -> Back | None:
    """Return what a filler means that stands alone: “Sorry?” asks for the question again, “Hm” for nothing."""
    is_marked = said.rstrip().endswith(tuple(MARKS))
    return Back.AGAIN if is_marked and _is(table["filler"], said.strip()) else None


def _is(ways: str, sentence: str) -> bool:
    return re.fullmatch(rf"\W*(?:{ways})\W*", sentence, re.IGNORECASE) is not None
