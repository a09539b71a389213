"""What an interviewer asks for, as a person would say it: a must-have of the job's text, and a care of theirs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from trainer.mock.words import words_of

if TYPE_CHECKING:
    from trainer.mock.words import Words

DEEPEST = 4
"""How often words that only lead to a must-have are taken away: “you must be able to” leads twice."""


TELLING = 3
"""Words that say by themselves what is wanted, without what explains them (own judgement)."""

_ASIDE = re.compile(r"\s*(?:: | \(| [–—-] ).*")
"""What only explains the words before it: “a head for figures: food cost, waste”."""


def ask_in_words(must: str, words: Words, turn: int = 0, quoted: int = 0) -> str:
    """Return what asks for a must-have of the posting: as a person would, by how it's worded, else in quotes.

    Args:
        must: as the posting has it.
        words: what the interviewer says.
        turn: varies the wording.
        quoted: how many were quoted before it.
    """
    ways = as_a_person(must, words)
    if not ways:
        name = "in_the_posting_too" if quoted else "in_the_posting"
        ways = [one.format(said=" ".join(must.split())) for one in words.list(name)]
    asked = ways[turn % len(ways)]
    return f"{asked[:1].upper()}{asked[1:]}"


def as_a_person(must: str, words: Words) -> list[str]:
    """Return the ways in which a person would ask for a must-have; empty where it's quoted."""
    said = " ".join(must.split())
    said = re.sub(rf"{words.say('tail')}$", "", said, flags=re.IGNORECASE).rstrip(" .,;:")
    for _ in range(DEEPEST):
        said = re.sub(rf"^{words.say('lead')}", "", said, flags=re.IGNORECASE)
    again, once = words.list("said_once")
    said = said.replace(again, once) if again else said
    brief = _ASIDE.sub("", said)
    order = (brief, said) if len(brief.split()) >= TELLING else (said, brief)
    parts = [part for one in dict.fromkeys(order) for part in (_first_half(one, words), one)]
    return next((ways for part in parts if part and (ways := _asked(part, words))), [])


def ways_to_ask(thing: str, words: Words) -> list[str]:
    """Return the ways to ask for one thing that somebody cares about, as one would say it.

    Empty where the note only tells of them (“has been burnt by half-baked tests”).
    """
    way, said = _care(thing, words)
    asked = [one.format(**said) for one in way.get("ask", ())]
    return [f"{one[:1].upper()}{one[1:]}" for one in asked]


def is_named(thing: str, words: Words) -> bool:
    """Return whether a note only names what somebody cares about: “discretion”, “a tidy CRM”."""
    return bool(_care(thing, words)[0].get("named"))


def _care(thing: str, words: Words) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    """Return how one thing that somebody cares about is asked for, and the words of it that are said."""
    said = re.sub(
        rf"^(?:{words.say('care_lead')})", "", _lowered(thing, words), flags=re.IGNORECASE
    )
    if not re.search(words.say("of_others_too"), said, re.IGNORECASE):
        for theirs, mine in zip(words.list("of_me"), words.list("says_me"), strict=True):
            said = re.sub(theirs, mine, said, flags=re.IGNORECASE)
    if re.match(words.say("care_of_theirs"), said, re.IGNORECASE):
        said = said.partition(": ")[2]
    for way, pattern in _ways("cares", words.language):
        if match := pattern.fullmatch(said):
            return way, match.groupdict(default="")
    return {}, {}


def _asked(said: str, words: Words) -> list[str]:
    """Return the ways to ask for a must-have, or half of one; empty where none is sure."""
    way, found = _way(said, words)
    ways = words.list("in_a_word") if "in_a_word" in way else way.get("ask", ())
    return [way.format(**found) for way in ways]


def _first_half(said: str, words: Words) -> str:
    """Return the first of two things that a must-have joins, each of which is asked for in a way of its own.

    Nobody asks for both in a breath. Empty where it's one thing: “a good palate and an eye for a clean plate”.
    """
    for joint in re.finditer(words.say("joined"), said, re.IGNORECASE):
        first, rest = said[: joint.start()], said[joint.end() :]
        (way, said_of), (then, _) = (_way(one, words, is_part=True) for one in (first, rest))
        is_one = way is then and "how" not in said_of and ";" not in joint[0]
        if "ask" in way and "ask" in then and not is_one:
            return first
    return ""


def _way(
    said: str, words: Words, *, is_part: bool = False
) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    """Return how a must-have is asked for and the words of it that are said; empty where nothing is sure."""
    said = _lowered(said, words)
    for way, pattern in _ways("musts", words.language):
        found = None if is_part and way.get("whole") else pattern.fullmatch(said)
        if found is None:
            continue
        groups = found.groupdict(default="")
        if way.get("again"):
            return _way(groups["said"], words, is_part=True)
        if way.get("of_others"):
            return way, groups
        unsaid = re.search(words.say("unsaid"), groups["said"], re.IGNORECASE)
        return ({}, {}) if unsaid else (way, groups)
    return {}, {}


def _lowered(said: str, words: Words) -> str:
    """Return words as they stand within a sentence: “Calm” in lower case, “SQL” and “German” as they are."""
    lowers = re.match(words.say("lowers"), said) is not None
    return f"{said[:1].lower()}{said[1:]}" if lowers else said


@lru_cache(maxsize=16)
def _ways(kind: str, language: str) -> tuple[tuple[Mapping[str, Any], re.Pattern[str]], ...]:
    """Return the ways to ask of a kind, each with its pattern."""
    table = words_of(language).table
    return tuple(
        (one, re.compile(_whole(one["begins"], table["parts"]), re.IGNORECASE))
        for one in table[kind]
    )


def _whole(pattern: str, parts: Mapping[str, str]) -> str:
    """Return a pattern with its parts."""
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return pattern
