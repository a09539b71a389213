"""Whether an answer breaks off at a deed: it says what was done, and not what came of it."""

from __future__ import annotations

import re

from trainer.documents.clauses import is_change, is_outcome
from trainer.documents.sentences import bare_sentences
from trainer.documents.telling import tells
from trainer.mock.lacking import TURN, has_ending, tells_how_much
from trainer.mock.vague import unclear, vague
from trainer.mock.words import words_of

LEAST = 18
"""Words from which an answer tells something that can end (own judgement: two sentences)."""

_FIGURE = re.compile(r"\d")

DOZEN = 12
"""Up to which a number in words tells nothing of how it ended (own judgement)."""

LEAST_DEED, LONGEST_DEED = 3, 10
"""Words of a deed that is said back (own judgement: fewer say nothing, more are tiring)."""

LOOKED_AT = 40
"""Characters at the end of an answer that say whether it stops in the middle of a sentence."""

BEGINNING = 6
"""Words of a sentence that say whether it was once or usually so (own judgement: “In my old job I always …”)."""

NEAR, COUNTED = 2, 3
"""Sentences at the end in which what came of it is looked for, and a number that's no deed's (own judgement)."""


def breaks_off(said: str, language: str) -> bool:
    """Return whether an answer tells deeds, and one of its turns stops at the last of them.

    What came of it may have been told in any turn, in any words: then it doesn't.

    Args:
        said: all that was said to a question so far.
        language: in which; as in `en`.
    """
    stops = any(_is_my_deed(turn[-1], language) for turn in _turns(said))
    return stops and no_end_in_sight(said, language)


def no_end_in_sight(said: str, language: str) -> bool:
    """Return whether an answer tells something, and nothing in it sounds like what came of it.

    That isn't sure: what came of it can be told in any words.

    Args:
        said: all that was said to a question so far.
        language: in which; as in `en`.
    """
    if len(said.split()) < LEAST or has_ending(said, language):
        return False
    return not any(_ends(turn, language) for turn in _turns(said))


def may_have_ended(said: str, language: str) -> bool:
    """Return whether something that was said may be what came of it: no claim that it was missing holds then.

    An ending that says nothing (“it went fine”) is none.

    Args:
        said: all that was said to a question so far.
        language: in which; as in `en`.
    """
    came = words_of(language).pattern("came_of_it")
    lasts = [" ".join(turn[-NEAR:]) for turn in _turns(said)]
    return has_ending(said, language) or any(
        came.search(one) and not (vague(one, language) or unclear(one, language)) for one in lasts
    )


def tells_a_deed(said: str, language: str) -> bool:
    """Return whether somebody says what they did, once, and not what they usually do; a sentence is no case."""
    if len(said.split()) < LEAST:
        return False
    usually = words_of(language).pattern("in_general")
    return any(
        tells(one) and not usually.search(" ".join(one.split()[:BEGINNING]))
        for turn in _turns(said)
        for one in turn
    )


def trails_off(said: str, language: str) -> bool:
    """Return whether an answer stops in the middle of a sentence: “so I went to the”, “and then …”."""
    bare = said.rstrip(" \t\n\"'”’»)")[-LOOKED_AT:]
    if not re.search(r"(?:\.\.\.|[…,;:–—-])$", bare):
        dangling = rf"(?:\b|(?<!\w))(?:{words_of(language).table['dangling']})$"
        return re.search(dangling, bare, re.IGNORECASE) is not None
    told = bare_sentences(" ".join(said.split()))
    return bool(told) and not has_ending(said, language) and not _ends(told, language)


def last_deed(said: str, language: str) -> str:
    """Return the deed that an answer ends with, as it stands behind “You”; empty where that isn't sure.

    It's said back word for word, so it's short, speaks of nobody but those it names, and is one thing.
    """
    told = bare_sentences(" ".join(said.split()))
    table = words_of(language).table
    match = re.fullmatch(table["took_up"], told[-1], re.IGNORECASE) if told else None
    deed = match["said"].strip() if match else ""
    if not LEAST_DEED <= len(deed.split()) <= LONGEST_DEED or not _is_my_deed(told[-1], language):
        return ""
    return "" if words_of(language).pattern("not_taken_up").search(deed) else deed


def _turns(said: str) -> list[list[str]]:
    """Return the sentences of each turn in which something was said."""
    turns = (bare_sentences(" ".join(one.split())) for one in said.split(TURN))
    return [turn for turn in turns if turn]


def _ends(sentences: list[str], language: str) -> bool:
    """Return whether the end of a turn says what came of it; its first sentence says how it began."""
    came = words_of(language).pattern("came_of_it")
    rest = sentences[1:] or sentences
    done = next((n for n, one in enumerate(rest) if tells(one)), 0)
    counted = any(
        tells_how_much(one, language, DOZEN) and not tells(one) for one in rest[done:][-COUNTED:]
    )
    near = rest[-NEAR:]
    said = " ".join(near)
    is_told = any(
        is_outcome(one) or (_FIGURE.search(one) and is_change(one)) or came.search(one)
        for one in near
    )
    return counted or is_told or bool(vague(said, language) or unclear(said, language))


def _is_my_deed(sentence: str, language: str) -> bool:
    """Return whether a sentence tells what was done, and nothing that others did then."""
    return tells(sentence) and not words_of(language).pattern("others_did").search(sentence)
