"""What is taken while a list is walked: questions with their probes, and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from trainer.documents.languages import words_of
from trainer.documents.quotes import unquoted
from trainer.questions.reading.heading_tags import competencies_of, kind_of, tag_of, tells_kind
from trainer.questions.reading.model import FoundQuestion, LeftLine

_EDGES = " \t.,;:!?…\"'“”„‘’«»()[]{}*_`~-–—¿¡。？！：，、；（）「」『』"
_HOPES = re.compile(r"\s*;\s+|\s+[•·|]\s+")
_LISTED = re.compile(rf"\s*,\s+(?!(?:{'|'.join(words_of('contrasts'))})\b)", re.IGNORECASE)
_JOINS = re.compile(r"[-–—/_'’]+")


@dataclass(slots=True)
class Draft:
    """A question on its way: `sections` are the headings above it, the nearest last.

    `probes` has each follow-up under what `same` makes of it, `listen_for` what is hoped for.
    """

    ask: str
    line: int
    sections: dict[str, None]
    probes: dict[str, str] = field(default_factory=dict)
    listen_for: dict[str, None] = field(default_factory=dict)
    also_at: list[int] = field(default_factory=list)


class Drafts:
    """Gathers the questions and what is left, and joins the same question of several places.

    Attributes:
        title: the title of the whole list, once it is known.
    """

    def __init__(self) -> None:
        self.title = ""
        self._drafts: dict[str, Draft] = {}
        self._left: list[LeftLine] = []

    def take(self, ask: str, line: int, sections: list[str]) -> Draft:
        """Take a question; the same one for the second time joins the first."""
        key = same(ask)
        one = self._drafts.get(key)
        if one is None:
            one = self._drafts[key] = Draft(ask, line, dict.fromkeys(sections))
        else:
            one.also_at.append(line)
            one.sections.update(dict.fromkeys(sections))
        return one

    def probe(self, one: Draft, text: str) -> None:
        """Add a follow-up to a question, unless it has it."""
        bare = unquoted(text)
        key = same(bare)
        if bare and key != same(one.ask):
            one.probes.setdefault(key, bare)

    def listen(self, one: Draft, text: str) -> None:
        """Add what a list hopes to hear on a question: “honesty, a plan” is two things, “a plan, not a wish” is one."""
        for piece in _hopes_in(text):
            if any(char.isalnum() for char in piece):
                one.listen_for[piece.strip(" .")] = None

    def has(self, ask: str) -> bool:
        """Return whether the question has been taken."""
        return same(ask) in self._drafts

    def leave(self, line: int, text: str, why: str) -> None:
        """Leave a piece of a line."""
        bare = text.strip()
        if bare:
            self._left.append(LeftLine(line, bare, why))

    def questions(self) -> tuple[FoundQuestion, ...]:
        """Return the questions in the order of their lines."""
        return tuple(
            _found(one, self.title)
            for one in sorted(self._drafts.values(), key=lambda one: one.line)
        )

    def left(self) -> tuple[LeftLine, ...]:
        """Return what was left in the order of the lines."""
        return tuple(sorted(self._left, key=lambda one: one.line))


def _hopes_in(text: str) -> Iterator[str]:
    """Yield what a text hopes to hear; behind commas only short things are told apart."""
    for piece in _HOPES.split(text):
        listed = _LISTED.split(piece)
        short = all(len(one.split()) <= 2 for one in listed)
        yield from listed if short else [piece]


def same(text: str) -> str:
    """Return what two wordings have in common that differ in case, punctuation and spaces only.

    Signs that carry meaning stay: C, C++ and C# are three, and so are == and ===.
    """
    *words, last = text.casefold().split() or [""]
    kept = [word.strip(_EDGES) or _sign(word) for word in words] + [last.strip(_EDGES)]
    return " ".join(_JOINS.sub(" ", " ".join(kept)).split()) or text


def _sign(word: str) -> str:
    return word if len(word) >= 2 and word.strip("-–—…\"'“”*_:") else ""


def _found(one: Draft, title: str) -> FoundQuestion:
    competencies: dict[str, None] = {}
    tags: dict[str, None] = {}
    for name in one.sections:
        known = competencies_of(name)
        competencies.update(dict.fromkeys(known))
        tag = "" if known or tells_kind(name) else tag_of(name)
        if tag:
            tags[tag] = None
    return FoundQuestion(
        ask=one.ask,
        competencies=tuple(competencies),
        tags=tuple(tags),
        probes=tuple(one.probes.values()),
        kind=kind_of(one.ask, (title, *one.sections)),
        listen_for=tuple(one.listen_for),
        line=one.line,
        also_at=tuple(one.also_at),
    )
