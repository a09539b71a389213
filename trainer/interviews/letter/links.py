"""What the interviewer is thanked for, and the link to what they care about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.bearing import may_bear
from trainer.interviews.letter.clause_grammar import Clauses
from trainer.interviews.letter.clauses import names_somebody
from trainer.interviews.letter.model import Sentence, Source, SourceKind
from trainer.interviews.letter.phrases import begun_by
from trainer.interviews.letter.tracing import split_sentences
from trainer.interviews.wording import bare

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords
    from trainer.interviews.letter.draft import Material
    from trainer.stories.model import Story


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
    told = begun_by(moment, phrases.table["told_moments"][phrases.tone["address"]])
    if told is not None:
        return phrases.gap("noted_moment", moment) if words.is_shorthand(told) else told
    said = " ".join(words.written.get(word, word) for word in moment.split())
    if not words.rules:
        said = _seen_by_them(_done_by_them(said, material), words)
    for pattern, right in phrases.table.get("moments", ()):
        said = re.sub(pattern, right, said, count=1)
    if not said or words.is_shorthand(said) or len(split_sentences(said)) > 1:
        return phrases.gap("noted_moment", moment)
    if words.fits("moment", said) or _needs_no_article(said, words):
        return words.lowered(said)
    if not words.rules and _lacks_only_the(said, words):
        return f"the {words.lowered(said)}"
    return phrases.gap("noted_moment", moment)


def _done_by_them(moment: str, material: Material) -> str:
    """Return what they did as what they are thanked for: “she showed me the loft” is “showing me the loft”.

    Empty where it goes on with something done that nobody can turn so.
    """
    row, doing = moment.split(), material.phrases.table["doing"]
    first = (
        material.person.name.split()[0] if material.person and material.person.name.strip() else ""
    )
    at = 1 if row[0].casefold() in ("when", "that") and len(row) > 1 else 0
    somebody = row[at].casefold() in ("he", "she", "they") or (first and row[at] == first)
    verb = at + bool(somebody)
    done = doing.get(row[verb].casefold()) if verb < len(row) else None
    theirs = somebody or (not at and row[verb + 1 : verb + 2] in (["me"], ["us"]))
    if not (done and theirs and verb + 1 < len(row)):
        return moment
    rest = row[verb + 1 :]
    for n, word in enumerate(rest[1:], start=1):
        if rest[n - 1] not in ("and", "then"):
            continue
        if further := doing.get(word.casefold()):
            rest[n] = further  # “… and let me read”
        elif material.words and material.words.is_past(word):
            return ""
    return " ".join([done, *rest])


_YOURS = {
    "he": "you", "she": "you", "him": "you", "his": "your", "himself": "yourself", "herself": "yourself",
}  # fmt: skip


_HERS = ("she", "her", "hers", "herself")


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


LONGEST_THING = 4
"""Words of a moment up to its “of” or “about”, with “the”."""


def offered_link(material: Material) -> str:
    """Return what they care about where a story of the letter may have to do with it, else nothing."""
    cares = sayable_link(material)
    return cares if cares and any(may_bear(cares, one) for one in _told(material)) else ""


def _told(material: Material) -> list[Story]:
    return [item.story for item in material.taken if item.impact is not None]


def sayable_link(material: Material) -> str:
    """Return what they care about where a sentence can say it, else an empty text.

    It must be a noun phrase without shorthand; with “we”, “our” or “you” nobody knows whose it is.
    """
    words = material.words
    noted = bare(material.person.cares_about) if material.person else ""
    cares = _without_remark(noted, words) if words else ""
    if not cares or not _told(material) or words is None or words.fits("not_linked", cares):
        return ""
    if any(words.has("whose", word) for word in re.findall(r"[^\W\d_]+", cares)):
        return ""
    if words.is_shorthand(cares):
        return ""
    return words.lowered(_as_a_row(cares, words, material.phrases.shared("and")))


def _without_remark(cares: str, words: ClauseWords) -> str:
    """Return what somebody cares about up to what is only said of it: “accessibility, her brother is blind”."""
    first = re.split(r"[.!?]+\s", cares, maxsplit=1)[0]
    return re.split(rf",\s+(?={words.text['remark']}\b)", first, maxsplit=1, flags=re.IGNORECASE)[0]


SHORT = 4
"""Words of one thing in a row of them; a longer one is a clause (own judgement)."""

_GOES_ON = "goes_on conjunctions prepositions relatives contrasting never_nouns"


def _as_a_row(cares: str, words: ClauseWords, and_: str) -> str:
    """Return “pass rates, no-shows” with “and” before the last one, as it stands in a sentence."""
    parts = cares.split(", ")
    row = all(len(one.split()) <= SHORT for one in parts)
    loose = row and len(parts) > 1 and and_ not in cares.casefold().split()
    if not loose or any(words.has(_GOES_ON, one.split()[0]) for one in parts[1:]):
        return cares
    return f"{', '.join(parts[:-1])} {and_} {parts[-1]}"


def link(material: Material) -> Sentence | None:
    """Return the link to what they care about; None unless the person keeps it."""
    cares = sayable_link(material) if material.link else ""
    if not cares or material.person is None:
        return None
    source = Source(SourceKind.DEBRIEF, f"what {material.person.name} cares about", cares)
    return Sentence(material.phrases.say("link", cares_about=cares), (source,))
