"""What a candidate says instead of answering: asks for the question again, what a word means, which one; or just “yes”."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from trainer.documents.asking import MARKS
from trainer.documents.clauses import has_subject
from trainer.documents.sentences import bare_sentences
from trainer.documents.telling import tells
from trainer.mock.nothing import passes, says_none, skips
from trainer.mock.words import whole

if TYPE_CHECKING:
    from trainer.mock.words import Words

MOST = 40
"""Words from which it's an answer with a question in it (own judgement: a quarter of a minute)."""

ECHO = 3
"""Words of the question that are said again before something is asked back: “Hm, hiring. Do you mean …?”."""

LONGEST = 400
"""Characters of what is asked back, at most: what has more isn't made of words."""


LOOKED_AT = 60
"""Characters at the end of a sentence that say whether it loses its thread."""


class Back(StrEnum):
    """What was asked back; it names how the interviewer replies, see `asked_back` in the words.

    The first that an answer asks for counts.
    """

    TERM = "term"
    ANEW = "anew"
    MEANING = "meaning"
    AGAIN = "again"
    MOMENT = "moment"
    CALM = "calm"
    MAY = "may"
    MUST = "must"
    MEANT = "meant"
    EITHER = "either"
    WHICH = "which"
    LATER = "later"
    GO_ON = "go_on"


_BEFORE_AN_ANSWER = (Back.ANEW, Back.MEANING, Back.AGAIN, Back.MAY)
"""What is asked in one's own words before an answer begins, whatever stands around it but a deed."""


_PICKS = (Back.EITHER, Back.WHICH, Back.MAY, Back.MEANT)
"""What may also be a wish for the next question."""


def _moves_on(first: Back, said: str, words: Words) -> bool:
    """Return whether what sounds like asking back wishes for the next question."""
    picks = first in (Back.EITHER, Back.WHICH)
    return passes(said, words) if picks else skips(said, words)


def asked_back(said: str, words: Words) -> Back | None:
    """Return what a candidate asks back; None where they say anything besides.

    Args:
        said: what was typed.
        words: what the interviewer says, in the language of the interview.
    """
    if len(said) > LONGEST or len(said.split()) >= MOST:
        return None
    table = words.table["asks_back"]
    whole = bare_sentences(" ".join(said.split()))
    found = [one for one in whole if not _is(table["filler"], one)]
    if len(found) > 1 and _is_echo(found[0], words):
        del found[0]
    is_yes = not said.rstrip().endswith(tuple(MARKS)) and _is(table["yes"], said.strip())
    kinds = (
        [Back.GO_ON] if is_yes else [_kind(one, table) for one in found] or [_alone(said, table)]
    )
    said_kinds = [_said_kind(one, table) for one in found]
    before = [kind for kind in said_kinds if kind in _BEFORE_AN_ANSWER]
    if before and not any(map(tells, found)):
        kinds = list(before)  # “Is it okay to take something private? It's not from work.”
    if None in kinds:
        return None
    if Back.MOMENT in kinds and says_none(said, words):  # “let me think, no, I have none”
        return None
    # Whoever says how they take it wants to know whether that's it: “By turned down? Like a candidate?”
    guesses = kinds[-1] is Back.MEANT and len(kinds) > 1
    first = Back.MEANT if guesses else next(one for one in Back if one in kinds)
    return (
        None if first in _PICKS and _moves_on(first, said, words) else first
    )  # “can we do the next one?”, “could I skip that one?”


def loses_the_question(said: str, words: Words) -> bool:
    """Return whether an answer ends with asking for the question again, as in “what was it?”."""
    last = bare_sentences(" ".join(said[-LONGEST:].split()))[-1:]
    kinds = (Back.AGAIN, Back.MEANING)
    if checks(said, words):
        return False
    return any(_said_kind(one, words.table["asks_back"]) in kinds for one in last)


def offers_more(said: str, words: Words) -> bool:
    """Return whether an answer ends with an offer, as in “Should I say what I changed afterwards?”."""
    return _ends_with(words.table["asks_back"]["offers"], said)


def checks(said: str, words: Words) -> bool:
    """Return whether an answer ends with asking whether that was it: “Does that make sense?”."""
    return _ends_with(words.table["asks_back"]["checks"], said)


def asks_them(said: str, words: Words) -> bool:
    """Return whether an answer ends with a question of the person's own, as in “How many of us would there be?”.

    A sentence may follow where it surely speaks of them: “Do you have a panel here? We did.”
    """
    table = words.table["asks_back"]
    *before, _ = bare_sentences(" ".join(said[-LONGEST:].split())) or [""]
    sure = before[-1:] if whole(table["at_yours"]).search(" ".join(before[-1:])) else ()
    return any(_ends_with(table["asks_them"], one) for one in (said, *sure))


def _ends_with(asks: str, said: str) -> bool:
    """Return whether the last sentence is a question that begins in some way."""
    last = bare_sentences(" ".join(said[-LONGEST:].split()))[-1:]
    begins = re.compile(rf"\W*(?:{asks})", re.IGNORECASE)
    return any(one.rstrip(" \"'”»)").endswith(tuple(MARKS)) and begins.match(one) for one in last)


def reply(asked: Back, words: Words, turn: int) -> str:
    """Return what the interviewer says to it; a turn varies the wording."""
    ways = words.table["asked_back"][asked]
    return str(ways[turn % len(ways)])


def falters(said: str, table: dict[str, str], *, whole: bool = False) -> bool:
    """Return whether somebody has lost the thread, or their nerve: at the end of what they say, or in all of it.

    Args:
        said: what was typed or heard.
        table: how people ask back, as in the words.
        whole: whether nothing else may be said.
    """
    filler = rf"\W*+(?>(?:{table['filler']})(?!\w))?+\W*+" if whole else ""
    before = filler or r"(?:^|.*[.!?…,;:–—-])\s*(?:\w+,? ){0,2}"
    pattern = rf"{before}(?:{table['calm']})(?:{table['calm_end']})?\W*+{filler}"
    return re.fullmatch(pattern, said, re.IGNORECASE) is not None


def _kind(sentence: str, table: dict[str, str]) -> Back | None:
    """Return what a sentence asks back: in words that say so, else with a question mark."""
    kind = _said_kind(sentence, table)
    if kind is not None or not _asks(sentence):
        return kind
    if falters(sentence[-LOOKED_AT:], table):
        return None  # “I'm Robin, an engineer, and, sorry, where was I?” is an answer that stops
    if not re.match(rf"\W*(?:{table['wh']})(?!\w)", sentence, re.IGNORECASE):
        return Back.MEANT
    is_mine = re.search(rf"\b(?:{table['of_mine']})(?!\w)", sentence, re.IGNORECASE)
    return Back.WHICH if is_mine else Back.MEANING  # “How far back should I go?”, “How so?”


def _asks(sentence: str) -> bool:
    return sentence.rstrip(" \"'”»)").endswith(tuple(MARKS))


def _said_kind(sentence: str, table: dict[str, str]) -> Back | None:
    """Return what a sentence asks back in words that say so."""

    def has(name: str) -> bool:
        return re.search(rf"\b(?:{table[name]})(?!\w)", sentence, re.IGNORECASE) is not None

    def begins(name: str) -> bool:
        return re.match(rf"\W*(?:{table[name]})(?!\w)", sentence, re.IGNORECASE) is not None

    asks = _asks(sentence)
    if falters(sentence, table, whole=True):
        return Back.CALM
    if falters(sentence[-LOOKED_AT:], table):
        return None  # “I'm Robin, an engineer, and, sorry, where was I?” is an answer that stops
    if has("anew"):
        return Back.ANEW
    if has("moment"):
        return Back.MOMENT
    if (asks or begins("term")) and has("term"):
        return Back.TERM
    if asks and begins("meant_so"):
        return Back.EITHER if has("or") else Back.MEANT
    if has("again") or ((asks or begins("please")) and has("repeat")):
        return Back.MEANING if has("meaning") else Back.AGAIN
    if asks and (begins("theirs") or (begins("asks_them") and not begins("meant"))):
        return Back.LATER
    if re.search(rf"\b(?:{table['or']})\b", sentence, re.IGNORECASE):
        return Back.EITHER if asks or begins("which") else None
    if asks and re.search(rf"[,;–—] *¿?(?:{table['tag']})\W*$", sentence, re.IGNORECASE):
        return Back.MEANT
    kinds = [Back.MUST, Back.MAY, Back.MEANT, Back.WHICH]
    return next((kind for kind in kinds if begins(kind)), None)


def _is_echo(sentence: str, words: Words) -> bool:
    """Return whether a sentence may only say a word of the question again: no “no”, no deed, no question."""
    short = len(sentence.split()) <= ECHO + 1 and not sentence.rstrip().endswith(tuple(MARKS))
    return short and not has_subject(sentence) and not says_none(sentence, words)


def _alone(said: str, table: dict[str, str]) -> Back | None:
    """Return what a filler means that stands alone.

    “Sorry?” asks for the question again, whoever says “Thanks, sorry about that” goes on in a moment, and “Hm”
    means nothing.
    """
    if not _is(table["filler"], said.strip()):
        return None
    if said.rstrip().endswith(tuple(MARKS)):
        return Back.AGAIN
    return Back.CALM if re.search(rf"\b(?:{table['polite']})\b", said, re.IGNORECASE) else None


def _is(ways: str, sentence: str) -> bool:
    return re.fullmatch(rf"\W*(?:{ways})\W*", sentence, re.IGNORECASE) is not None
