"""The link from a story of the letter to what the interviewer cares about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.bearing import may_bear
from trainer.interviews.letter.figures import expanded
from trainer.interviews.letter.model import Sentence, Source, SourceKind
from trainer.interviews.wording import bare

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords
    from trainer.interviews.letter.draft import Material
    from trainer.stories.model import Story


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
    first = re.split(r"[.!?]+\s", noted, maxsplit=1)[0]
    cares = expanded(words.without_remark(first), words) if words else ""
    if not cares or not _told(material) or words is None or words.fits("not_linked", cares):
        return ""
    if any(words.has("whose", word) for word in re.findall(r"[^\W\d_]+", cares)):
        return ""
    if words.is_shorthand(cares):
        return ""
    return words.lowered(_as_a_row(cares, words, material.phrases.shared("and")))


SHORT = 4
"""Words of one thing in a row of them; a longer one is a clause (own judgement)."""

_GOES_ON = "goes_on conjunctions prepositions relatives contrasting never_nouns"


def _as_a_row(cares: str, words: ClauseWords, and_: str) -> str:
    """Return “pass rates, no-shows” with “and” before the last one, as it stands in a sentence."""
    cares = _said_once(cares, and_)
    parts = cares.split(", ")
    row = all(len(part.split()) <= SHORT for part in parts)
    loose = row and len(parts) > 1 and and_ not in cares.casefold().split()
    if not loose or any(words.has(_GOES_ON, part.split()[0]) for part in parts[1:]):
        return cares
    return f"{', '.join(parts[:-1])} {and_} {parts[-1]}"


def _said_once(cares: str, and_: str) -> str:
    """Return what was noted several times as one part of its row: “hygiene, hygiene, tests”, “safety safety”."""
    parts = re.split(rf",? {and_} |, ", cares)
    if len({*cares.casefold().split()}) == 1:
        parts = cares.split()
    once = [
        part for n, part in enumerate(parts) if part.casefold() not in map(str.casefold, parts[:n])
    ]
    return ", ".join(once) if len(once) < len(parts) else cares


def link(material: Material) -> Sentence | None:
    """Return the link to what they care about; None unless the person keeps it."""
    cares = sayable_link(material) if material.link else ""
    if not cares or material.person is None:
        return None
    source = Source(SourceKind.DEBRIEF, f"what {material.person.name} cares about", cares)
    return Sentence(material.phrases.say("link", cares_about=cares), (source,))
