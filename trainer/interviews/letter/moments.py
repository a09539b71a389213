"""A moment of the conversation as the interviewer is thanked for it: “taking me up to the roof”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_grammar import Clauses
from trainer.interviews.letter.clauses import names_somebody
from trainer.interviews.letter.figures import expanded
from trainer.interviews.letter.phrases import begun_by
from trainer.interviews.letter.tracing import split_sentences

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords
    from trainer.interviews.letter.draft import Material

LONGEST_THING = 4
"""Words of a moment up to its “of” or “about”, with “the”."""

_HAD = re.compile(r"\b(he|she|they|you)['’]d\b", re.IGNORECASE)
_YOURS = {
    "he": "you", "she": "you", "him": "you", "his": "your", "himself": "yourself", "herself": "yourself",
}  # fmt: skip
_HERS = ("she", "her", "hers", "herself")


def thanked_moment(moment: str, material: Material) -> str:
    """Return a moment as it stands behind “thank you for”; a gap where it is none or only jotted.

    It was noted with the one the letter goes to, so “she took me up to the roof” is “taking me up to the
    roof”, and “his story” is “your story” unless somebody else is named before.
    """
    phrases, words = material.phrases, material.words
    if not moment:
        return phrases.gap("moment")
    if words is None:
        return phrases.gap("noted_moment", moment)
    noted, moment = moment, words.without_remark(moment)
    told = begun_by(moment, phrases.table["told_moments"][phrases.tone["address"]])
    if told is not None:
        return phrases.gap("noted_moment", noted) if words.is_shorthand(told) else told
    said = expanded(moment, words)
    if not words.rules:
        said = _seen_by_them(_done_by_them(said, material), words)
    for pattern, right in phrases.table.get("moments", ()):
        said = re.sub(pattern, right, said, count=1)
    if not said or words.is_shorthand(said) or len(split_sentences(said)) > 1:
        return phrases.gap("noted_moment", noted)
    if words.fits("moment", said) or _needs_no_article(said, words):
        return words.lowered(said)
    if not words.rules and _lacks_only_the(said, words):
        return f"the {words.lowered(said)}"
    return phrases.gap("noted_moment", noted)


def _done_by_them(moment: str, material: Material) -> str:
    """Return what they did as what they are thanked for: “she showed me the loft” is “showing me the loft”.

    Empty where it goes on with something done that nobody can turn so, or where “that” stands before it.
    """
    row, doing = _HAD.sub(r"\1 had", moment, count=1).split(), material.phrases.table["doing"]
    first = (
        material.person.name.split()[0] if material.person and material.person.name.strip() else ""
    )
    at = 1 if row[0].casefold() in ("when", "that") and len(row) > 1 else 0
    somebody = row[at].casefold() in ("he", "she", "they", "you") or (first and row[at] == first)
    verb = at + bool(somebody)
    done = doing.get(row[verb].casefold()) if verb < len(row) else None
    if somebody and row[verb : verb + 1] == ["had"] and _is_done_before(row[verb + 1 :], material):
        done = "having"  # “that she had read my blog”
    theirs = somebody or (not at and row[verb + 1 : verb + 2] in (["me"], ["us"]))
    if not (done and theirs and verb + 1 < len(row)):
        return "" if at and somebody else moment
    rest = row[verb + 1 :]
    for n, word in enumerate(rest[1:], start=1):
        if rest[n - 1] not in ("and", "then"):
            continue
        if further := doing.get(word.casefold()):
            rest[n] = further  # “… and let me read”
        elif material.words and material.words.is_past(word):
            return ""
    return " ".join([done, *rest])


def _is_done_before(row: list[str], material: Material) -> bool:
    """Return whether what stands behind “had” was done before: “already looked at my repo”, and no “a dog”."""
    words = material.words
    if words is None:
        return False
    ahead = (one for one in row if not (words.has("adverbs", one) or one.endswith("ly")))
    done = next(ahead, "")
    return words.is_past(done) or words.has("participles", done)


def _seen_by_them(moment: str, words: ClauseWords) -> str:
    """Return a moment with “he” or “she” as “you”; empty where that is not sure, or who is meant."""
    row = moment.split()
    plain = [word.strip(",").casefold() for word in row]
    at = next((n for n, word in enumerate(plain) if words.has("of_a_person", word)), None)
    if at is None:
        return moment
    before = row[:at]
    if names_somebody(" ".join(before), words):
        return moment
    kinds = {word in _HERS for word in plain if words.has("of_a_person", word)}
    named = names_somebody(
        " ".join(one for one in row[at + 1 :] if not words.has("of_a_person", one)), words
    )
    if len(kinds) > 1 or (named and sum(words.has("of_a_person", word) for word in plain) > 1):
        return ""  # “the row he had with her”, “his boss, who lost his keys”
    said: list[str] = []
    for n, word in enumerate(plain):
        comma = "," if row[n].endswith(",") else ""
        after = plain[n + 1] if n + 1 < len(plain) else ""
        if word == "her":
            ends = not after or comma or words.has("determiners prepositions conjunctions", after)
            said.append(("you" if ends else "your") + comma)
        elif n and plain[n - 1] in ("he", "she"):
            present = word.endswith("s") and not words.is_past(word) and not word.endswith("ss")
            agrees = {"was": "were", "wasn't": "weren't", "has": "have", "is": "are"}.get(word)
            if present and not agrees:
                return ""  # “the way she runs it”
            said.append((agrees or row[n].rstrip(",")) + comma)
        else:
            said.append(_YOURS.get(word, row[n].rstrip(",")) + comma)
    return " ".join(said)


def _needs_no_article(moment: str, words: ClauseWords) -> bool:
    """Return whether an English moment is a noun that has none: “lunch in the canteen”, “honesty”."""
    first, *rest = moment.split()
    goes_on = not rest or words.has("prepositions joints", rest[0])
    return not words.rules and goes_on and words.is_mass(first)


def _lacks_only_the(moment: str, words: ClauseWords) -> bool:
    """Return whether a moment is a thing with what it was of: “teardown of the lock”, “chat about bees”."""
    row = moment.split()
    said = Clauses(["the", *map(words.lowered, row[:1]), *row[1:]], words)
    end = next((at for at in range(2, len(said.row)) if said.has("prepositions", at)), 0)
    thing = 0 < end <= LONGEST_THING and end in said.single(0) and not words.is_past(row[0])
    return thing and not said.has("off_particles", end) and len(said.row) in said.subject(0)
