"""What a jotting of a question surely asks about: “mistake you made??” is “a mistake I made”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from trainer.interviews.letter.clause_grammar import Clauses
from trainer.interviews.letter.phrases import begun_by
from trainer.interviews.letter.topics import topic, turned
from trainer.interviews.letter.word_kinds import NONE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer.interviews.letter.clause_words import ClauseWords
    from trainer.interviews.letter.phrases import Phrases


def jotted_topic(heard: str, words: ClauseWords, phrases: Phrases) -> str | None:
    """Return what a jotting surely asks about, seen by the one who was asked; None where that is not sure.

    “a mistake of yours?? (kept pressing)” is “a mistake of mine”, “hardest bug” is “my hardest bug” and
    “how have you won donors back” is “how I have won donors back”. Remarks in brackets, tags and what is
    only the rest of the note are left out.
    """
    table = phrases.table["jottings"]
    parts = [one.strip(" ,") for one in _ENDS.split(_REMARK.sub(" ", heard)) if one.strip(" ,")]
    for at, part in enumerate(parts):
        example = re.match(table["example"], part)
        if at and not example:
            continue
        text = part[example.end() :] if example else part
        for one in dict.fromkeys((re.split(table["tag"], text)[0], text)):
            row = one.replace("’", "'").split()
            said = " ".join(words.written.get(word, word) for word in row)
            found = None if words.is_shorthand(said) else _by_patterns(said, table)
            if not found and not words.rules and row and not words.is_shorthand(said):
                found = _jotted(said, words, phrases)
            if found:
                return found
    return None


def says_enough(found: str, words: ClauseWords, phrases: Phrases) -> bool:
    """Return whether a jotted topic says as much as a bank's question: more than a noun, or a superlative one."""
    row = found.split()
    row = row[words.has("determiners", row[0]) :]
    best = not words.rules and _is_best(row[0], phrases.table["jottings"]) if row else False
    return len(row) > LITTLE + best


LITTLE = 2
"""Words without an article that say little: “best project”, “show emergency”."""

_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?")
_ENDS = re.compile(
    r"[?!.…]+(?:\s|$)|\s+[-–—]\s+|\s*[;:]\s+|\s+[&+/]\s+|,? (?:pls|please|thx)\b|[?¿¡!]+"
)


def _by_patterns(said: str, table: Mapping[str, Any]) -> str | None:
    """Return a jotting by the patterns of its language: what it begins with, and how “you” is turned."""
    mine = begun_by(said, table["begins"])
    if mine is None:
        return None
    for you, i in table["turned"]:
        mine = re.sub(you, i, mine)
    return None if re.search(table["unsure"], mine) else mine


def _jotted(said: str, words: ClauseWords, phrases: Phrases) -> str | None:
    """Return an English jotting that is an indirect question, a noun phrase or something done."""
    table, row = phrases.table["jottings"], said.split()
    asked = len(row) >= LEAST_ASKED and any(
        said.casefold().startswith(f"{opening} ") for opening in table["questions"]
    )
    if asked:
        return topic(said, words, phrases)
    if words.has("modals being", row[0]):
        return None  # “do you prefer a team”
    small = words.lowered(said)
    first = re.sub(r"^any (?=\w+ )", "", re.sub(r"^any(thing|body|one)\b", r"some\1", small))
    mine = turned(_with_article(first, words, table), words)
    whole = mine and _is_whole(mine.split(), words, table)
    return mine if whole else None


_YOU = re.compile(r"\byou\b")

LEAST_ASKED = 4
"""Words of a question that says what it is about; “how do you manage” may be about anything."""


def _with_article(said: str, words: ClauseWords, table: Mapping[str, Any]) -> str:
    """Return a jotting with the article that it surely lacks: “a process you improved”, “my hardest bug”."""
    row = said.split()
    if _is_best(row[0], table) and len(row) > 1:
        whose = _YOU.search(said) or any(word in table["parts_of"].split() for word in row)
        return f"{'the' if whose else 'your'} {said}"
    if words.has("counted_from", row[0]) and _YOU.search(said):
        return f"the {said}"  # “first thing you'd change”
    if words.has("determiners openers", row[0]) or words.is_number(row[0]):
        return said
    end = next((at for at, word in enumerate(row) if at and _hangs_on(word, words)), len(row))
    head = row[end - 1]
    clause = end < len(row) and (words.has("relatives", row[end]) or _YOU.match(row[end]))
    counted = head in table["counted"].split()
    if not (clause or counted) or (words.is_bare(head) and not (clause and counted)):
        return said
    return f"{'an' if row[0][0] in 'aeio' else 'a'} {said}"


def _is_best(word: str, table: Mapping[str, Any]) -> bool:
    return word in table["best"].split() or (
        word.endswith("est") and word not in table["no_best"].split()
    )


def _hangs_on(word: str, words: ClauseWords) -> bool:
    return words.has("prepositions relatives adverbs being", word) or _YOU.match(word) is not None


def _is_whole(row: list[str], words: ClauseWords, table: Mapping[str, Any]) -> bool:
    """Return whether words are a noun phrase with what hangs on it, or something done, to their end."""
    said, whole = Clauses(row, words), len(row)
    if said.is_doing(0) and not said.has("one_in_ing", 0):
        return whole > 1 and whole in said.follows(0, needs_object=False)
    known = words.has("determiners openers", row[0]) or words.is_number(row[0])
    if row[0] in table["uncounted"].split():  # “attention to detail”
        return whole == 1 or whole in said.goes_on(frozenset({1}))
    bare = whole > 1 and (words.is_bare(row[0]) or said.is_doing(1))
    ends = said.subject(0)
    ends |= said.after(
        ends, lambda at: said.follows(at, needs_object=False) if said.is_doing(at) else NONE
    )
    return (known or bare) and whole in said.goes_on(ends)
