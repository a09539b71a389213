"""A note in English whose subject is a noun, with “The” where only that is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_grammar import Clauses
from trainer.interviews.letter.figures import MOST_WORDS
from trainer.interviews.wording import capital, lowered
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords, Said

_ABSTRACT = ("ment", "tion", "sion", "ity", "ance", "ence", "ship", "ism", "acy")
"""Endings of nouns that stand with or without an article, nobody knows which."""

_FROM_TO = re.compile(r" from \S*\d\S* to \S*\d")
COMMA = re.compile(r",(?=\s|$)")
_BEFORE_COMMA = re.compile(r" (?=,)")
_SO = re.compile(
    r"(?<!,) so (?=(?:I|we|he|she|they|it|the|my|our)\b(?!['’]d)"
    r"(?!(?: [^ ,]+){0,3} (?:can|could|would|might|may|will|should|didn['’]t|couldn['’]t|wouldn['’]t)\b))"
)
"""“So” with what came of it has a comma before it, with what for it has none."""


def joined(row: list[str]) -> str:
    """Return words and commas as a sentence without its stop."""
    return capital(_SO.sub(", so ", _BEFORE_COMMA.sub("", " ".join(row))))


def of_a_noun(said: Clauses, part: Part, *, is_figure: bool) -> Said | None:
    """Return a sentence whose subject is a noun, with “The” where only that is missing."""
    whole = len(said.row)
    if said.has("same_in_the_past", 0) and not said.words.is_mass(said.row[0]):
        return None  # “cut tickets by half by replacing the printers that caused them”: who did?
    if part in (Part.REFLECTION, Part.RESULT) and said.is_doing(0):  # “watching them taught me …”
        doing = said.follows(0, needs_object=False)
        told = said.after(doing, said.finite_of_a_noun) | said.after(doing, said.beats)
        if whole in told or part is Part.REFLECTION:
            return (joined(said.row), None) if whole in told else None
    for verb in sorted(said.subject(said.after_adverbs(0))):
        if said.has("common", 0) and verb == 1:
            continue
        if said.has("either", verb) and not (said.has("determiners", 0) or said.is_number(0)):
            continue
        fits = whole in said.finite_of_a_noun(verb)
        if (
            fits
            and (not is_figure or verb <= MOST_WORDS)
            and _needs_none(said, verb, is_figure=is_figure)
        ):
            return joined(said.row), None
    if said.is_whose(0) or not _is_no_name(said) or said.has("determiners", 0):
        return None
    if part is Part.REFLECTION:
        return None  # “(the) normal temperature doesn't mean anything”
    if said.has("adverbs", 0) and not said.has("needs_owner", 0):
        return None
    row = ["The", lowered(said.row[0], said.names), *said.row[1:]]
    other = Clauses(row, said.words, said.names, given=1)
    for verb in sorted(other.subject(0)):
        group = _group(other, verb)
        measured = is_figure and said.row[0].islower()
        known = other.has("offices common things", 1) or measured
        sure = (known or len(group) > 1) and not other.has("either", other.after_adverbs(verb))
        if not group or (group[-1].endswith(_ABSTRACT) and not said.words.has("common", group[-1])):
            continue
        if part in (Part.SITUATION, Part.TASK) and said.words.has("one_of_many", group[-1]):
            continue  # “a pupil”, when nobody has heard of them
        if sure and _may_have_the(said, group) and whole + 1 in other.finite_of_a_noun(verb):
            return joined(row), None
    return None


def _is_no_name(said: Clauses) -> bool:
    """Return whether the first word is surely no name, so that it may be written small."""
    word = said.row[0]
    return word[:1].isalpha() and (
        word.islower()
        or word[1:].isupper()
        or word.rpartition("-")[2].islower()  # “Month-end”
        or said.has("common adjectives noun_too one_of_many plain things", 0)
        or said.words.is_mass(word)
        or said.is_past(0)
    )


def _group(said: Clauses, verb: int) -> list[str]:
    """Return the words of a subject after its article, up to what hangs on it."""
    end = next(
        (at for at in range(1, verb) if said.has("prepositions relatives adverbs", at)), verb
    )
    return said.row[1:end]


def _may_have_the(said: Clauses, group: list[str]) -> bool:
    """Return whether “The” may stand before a noun: it is no name, and nobody's."""
    return (
        not any(said.words.has("told_first", word) for word in group)
        and not any(word[:1].isupper() and not word.isupper() for word in group[1:])
        and not any(word.endswith(("'s", "’s", "s'")) for word in group)
    )


def _needs_none(said: Clauses, verb: int, *, is_figure: bool) -> bool:
    """Return whether the first noun needs no article, though its capital may only begin the note."""
    word = said.row[0]
    if said.has("offices", 0) and verb == 1:
        return False
    if not word.isupper() or len(word) == 1:
        return True
    measure = is_figure or bool(_FROM_TO.search(" ".join(said.row)))
    return verb > 1 or measure or said.has("bare_after", 0)


def lacks_article(sentence: str, words: ClauseWords) -> str:
    """Return the words after “I” and a verb that seem to lack an article; empty where none do."""
    row = COMMA.sub(" ,", sentence.rstrip(".")).split()
    said = Clauses(row, words)
    verb = said.after_adverbs(1)
    verb = said.after_not(verb + 1) if said.has("having", verb) else verb  # “had believed a survey”
    if row[:1] != ["I"] or words.rules or not said.is_past(verb):
        return ""
    at = said.after_particles(verb + 1)
    bare = (
        at < len(row) and said.is_nounish(at) and not said.noun_phrase(at) and not said.is_doing(at)
    )
    return " ".join(row[verb : verb + 3]) if bare and not said.adjective(at) else ""


def lacks_the(title: str, words: ClauseWords) -> bool:
    """Return whether a title is an English noun of two or three small words that only lacks “the”.

    “bike-share thesis” is one; “legacy gifts” needs none, and “training nurses” is something done.
    """
    row = title.split()
    said = Clauses(["the", *row], words)
    last = row[-1] if row else ""
    return (
        not words.rules
        and len(row) in (2, 3)
        and all(word.replace("-", "").isalpha() and word.islower() for word in row)
        and not any(words.is_number(word) or words.has("needs_owner", word) for word in row)
        and not any(set(word).isdisjoint("aeiouy") or words.is_clipped(word) for word in row)
        and not (words.is_bare(last) or words.is_past(last) or said.is_doing(1))
        and len(said.row) in said.noun_phrase(0)
    )
