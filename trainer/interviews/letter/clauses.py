"""When a note is a clause: woven into a sentence only where that is sure.

There is no tagger behind it, only closed lists of words (`clauses/<language>.toml`) and the order of
notes. What is not surely a clause stays a note, for the person to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_patterns import clause
from trainer.interviews.letter.clause_reader import Reader
from trainer.interviews.letter.figures import expanded
from trainer.interviews.wording import bare
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords

_FIGURES = re.compile(r"(?<=[\d%]) *(?:->|→|=>) *(?=\d)")
_PARTS = re.compile(r"\s*;\s*|(?<=[.!?])\s+(?=[A-Z])")
_NEAR_ITS_BEGINNING = 25
"""Characters in which a pronoun means somebody of the note before (of 190 woven points 20 had one)."""


@dataclass(frozen=True, slots=True)
class Woven:
    """A note as sentences without their stops.

    Attributes:
        sentences: each begins as it would behind a stop.
        lead: what was added in front of the first one (“I”); None where nothing was, empty where a
            verb says by itself who does it.
        leans: whether it names somebody or something of the note before by a pronoun.
    """

    sentences: tuple[str, ...]
    lead: str | None
    leans: bool

    @property
    def text(self) -> str:
        """The sentences with their stops."""
        return " ".join(f"{sentence}." for sentence in self.sentences)


def weave(
    say: str, part: Part, words: ClauseWords, names: frozenset[str] = frozenset()
) -> Woven | None:
    """Return a note as sentences; None where it is not surely a clause.

    Args:
        say: the note.
        part: where it stands in its story; an action's first verb has “I” before it.
        words: what is known of the language.
        names: words that always have a capital.
    """
    note = expanded(bare(say), words)
    parts = [_sentence(one, part, words, names) for one in _PARTS.split(note)]
    if parts[0] is None:
        return None
    whole = [one for one in parts if one is not None]
    if len(whole) < len(parts):
        whole = whole[:1]
    near = re.findall(r"[^\W\d_]+", note[:_NEAR_ITS_BEGINNING])
    leans = any(words.has("leaning", word) for word in near)
    return Woven(tuple(text for text, _ in whole), whole[0][1], leans)


def _sentence(
    note: str, part: Part, words: ClauseWords, names: frozenset[str]
) -> tuple[str, str | None] | None:
    """Return one clause and what was added in front; what follows a colon goes with its head."""
    if words.rules:
        shorthand = words.is_shorthand(_FIGURES.sub("", note))
        return None if shorthand else clause(note.rstrip("."), part, words, names)
    head, colon, tail = note.rstrip(".").partition(": ")
    if words.is_shorthand(tail):
        return None
    reader = Reader(head, words, names, part)
    found = reader.read()
    return None if found is None else (f"{found[0]}{colon}{tail}", "I" if found[1] else None)


def is_prose(text: str, words: ClauseWords) -> bool:
    """Return whether a text holds no shorthand, so that it may stand in a sentence."""
    return not words.is_shorthand(text)


def lacks_article(sentence: str, words: ClauseWords) -> str:
    """Return the words after “I” and a verb that seem to lack an article; empty where none do."""
    start, _, note = sentence.rstrip(".").partition(" ")
    if words.rules:
        return ""  # the patterns of other languages say only what is whole
    if start != "I" or not note:
        return ""
    reader = Reader(note, words, frozenset(), Part.ACTION)
    verb = reader.after_adverbs(0)
    if verb >= len(reader.row) or not words.is_past(reader.row[verb]):
        return ""
    return "" if reader.verb_is_whole(verb) else " ".join(reader.row[verb : verb + 3])
