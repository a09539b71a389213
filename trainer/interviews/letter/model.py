"""A letter as values: sentences that know where their facts come from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

PLACEHOLDER = re.compile(r"\[([^\[\]\n]{1,600})\]")
"""What is not known yet stands in brackets, so that nobody sends it unseen; notes may be long."""


class SourceKind(StrEnum):
    """Where a fact comes from."""

    STORY = "story"
    POINT = "key point"
    DEBRIEF = "debrief"
    INTERVIEW = "interview"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact of a sentence comes from.

    Attributes:
        kind: what it is.
        name: the story's title, the question as heard, or the field's name.
        text: the words that carry the fact.
    """

    kind: SourceKind
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a letter; without sources it states no fact."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at in a letter.

    Attributes:
        text: what it is and what to do, one or two sentences.
        stops: whether the letter must not leave like this unless the person insists.
        place: the words it is about, as they stand in the letter; empty where it is about the whole.
    """

    text: str
    stops: bool = False
    place: str = ""


Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as the program drafts it.

    Attributes:
        recipient: name of the interviewer; empty where unknown.
        subject: one line.
        paragraphs: their sentences, in order.
        known: every source that was at hand, also those that no sentence uses; what the person
            adds is checked against them.
    """

    recipient: str
    subject: Sentence
    paragraphs: tuple[Paragraph, ...]
    known: tuple[Source, ...] = ()

    @property
    def body(self) -> str:
        """The letter's text: one line a paragraph, a blank line between them."""
        texts = (" ".join(s.text for s in paragraph) for paragraph in self.paragraphs)
        return "\n\n".join(text for text in texts if text)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)


def placeholders(text: str) -> tuple[str, ...]:
    """Return what is still to be filled in, in order, each once."""
    return tuple(dict.fromkeys(PLACEHOLDER.findall(text)))


def placeholder(name: str) -> str:
    """Return a visible placeholder."""
    return f"[{name}]"
