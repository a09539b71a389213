"""When a note is a clause: woven into a sentence only where that is sure.

There is no tagger behind it, only closed lists of words (`clauses/<language>.toml`) and the order of
notes. What is not surely a clause stays a note, for the person to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_patterns import clause
from trainer.interviews.letter.clause_reader import is_written, read_note
from trainer.interviews.letter.figures import expanded
from trainer.interviews.wording import bare

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords, Said
    from trainer.stories.model import Part

_FIGURES = re.compile(r"(?<=[\d%]) *(?:->|→|=>) *(?=\d)")
_PARTS = re.compile(r"\s*;\s*|\s+[–—-]\s+(?!\d)|(?<!\bDr)(?<!\b[MS][rt])(?<!\bM[rs]s)[.!?]+\s+")
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
    say: str, part: Part, words: ClauseWords | None, names: frozenset[str] = frozenset()
) -> Woven | None:
    """Return a note as sentences; None where it is not surely a clause, or the language has no rules.

    Args:
        say: the note.
        part: where it stands in its story; an action's first verb has “I” before it.
        words: what is known of the language.
        names: words that always have a capital.
    """
    if words is None:
        return None
    note = expanded(bare(say), words)
    parts = [_sentence(one, part, words, names) for one in _PARTS.split(note)]
    said = [one for one in parts if one is not None]
    if len(said) < len(parts):
        return None  # half a note would be another one
    near = re.findall(r"[^\W\d_]+", note[:_NEAR_ITS_BEGINNING])
    leans = any(words.has("leaning", word) for word in near)
    return Woven(tuple(one[0] for one in said), said[0][1], leans)


def _sentence(note: str, part: Part, words: ClauseWords, names: frozenset[str]) -> Said | None:
    """Return one clause and what was added in front; what follows a colon goes with its head."""
    if words.rules:
        shorthand = words.is_shorthand(_FIGURES.sub("", note))
        return None if shorthand else clause(note.rstrip("."), part, words, names)
    head, colon, tail = note.rstrip(".").partition(": ")
    found = read_note(head, part, words, names)
    if found is None or (colon and not is_written(tail, words, names)):
        return None
    return f"{found[0]}{colon}{tail}", found[1]
