"""A note that somebody wrote out as sentences: their capital, subject, verb and stop are taken as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_reader import MOST, is_spoken
from trainer.interviews.letter.noun_phrases import NounPhrases
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords

LEAST = 6
"""Words of a sentence that nobody jots; fewer with a stop may be a note all the same."""

_STOPS = re.compile(r"(?<!\bDr)(?<!\b[MS][rt])(?<!\bM[rs]s)(?<=[a-z\d%])\. (?=[A-Z])")
_SPLICE = re.compile(r", (?:I|we|he|she|they|it)(?:['’]\w+)? ")
"""A second clause behind a bare comma: what joins the two is for the person to say."""

_VERBS = "being having modals finite"
_LOOSE = re.compile(
    r" [–—-] |[;:\"“”]|\b(?:gave|sent|showed|offered|told) to (?:him|her|them|us|me) (?:the|a|an|my|our)\b"
)


def written_out(note: str, part: Part, words: ClauseWords) -> tuple[str, ...] | None:
    """Return a note that ends with its stop as its sentences, without stops; None where it may be jotted."""
    if not note.endswith(".") or _LOOSE.search(note) or words.is_shorthand(note):
        return None
    sentences = tuple(_STOPS.split(note.rstrip(".")))
    return sentences if all(_is_whole(sentence, part, words) for sentence in sentences) else None


def _is_whole(sentence: str, part: Part, words: ClauseWords) -> bool:
    row = sentence.replace(",", " ,").split()
    said = NounPhrases(row, words)
    spoken = part is not Part.REFLECTION and is_spoken(row, words)
    if not LEAST <= len(row) <= MOST or not row[0][:1].isupper() or spoken:
        return False
    if any(_lacks_its_article(said, at) for at in range(1, len(row))):
        return False
    if said.has("prepositions", 0) and not said.begins(
        "subjects", 1
    ):  # “After three months we had …”
        return any(_has_its_verb(said, at) for at in range(2, 8))
    if said.has("asking", 0) or _SPLICE.search(sentence):
        return False
    if said.begins("subjects", 0) or said.says("there", 0):
        return _has_its_verb(said, 0)
    if not (said.has("determiners", 0) or said.is_whose(0) or said.is_number(0)):
        return False
    # “the lamps that we had ordered” is no sentence
    hung = next((at for at in range(1, len(row)) if said.has("relatives subjects", at)), len(row))
    return any(_is_sure(said, at) for at in range(2, min(hung, 7)))


def _lacks_its_article(said: NounPhrases, at: int) -> bool:
    """Return whether one of many stands bare behind a little word: “and driver sick”, “for week”."""
    word, after = said.row[at], said.row[at + 1 : at + 2]
    one = said.has("one_of_many roles customers", at) or said.words.has("whiles", f"{word}s")
    goes_on = bool(after) and said.is_nounish(at + 1) and not said.has("adjectives", at + 1)
    little = said.has("prepositions joints", at - 1) and not said.has("as_what", at - 1)
    return one and little and not goes_on


def _has_its_verb(said: NounPhrases, at: int) -> bool:
    """Return whether a pronoun stands here and a verb right behind it: “we had”, “I'd”."""
    if not (said.begins("subjects", at) or said.says("there", at)):
        return False
    verb = said.after_adverbs(at + 1)
    return said.is_contracted(at) or said.is_past(verb) or said.has(_VERBS, verb)


def _is_sure(said: NounPhrases, at: int) -> bool:
    """Return whether a verb stands here that is no participle: “was”, “changed its form”."""
    active = said.is_past(at) and said.has("determiners pronouns", at + 1)
    return active or said.has(f"{_VERBS} past_only", at)
