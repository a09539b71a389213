"""What is taken while a list is walked: questions with their probes, and what is left."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from trainer.documents.asking import ends_marked
from trainer.documents.languages import words_of
from trainer.documents.quotes import unquoted
from trainer.documents.sentences import bare_sentences
from trainer.questions.reading.heading_tags import competencies_of, kind_of, tag_of, tells_kind
from trainer.questions.reading.model import FoundQuestion, LeftLine

_EDGES = " \t.,;:!?…\"'“”„‘’«»()[]{}*_`~-–—¿¡。？！：，、；（）「」『』"
_HOPES = re.compile(r"\s*;\s+|\s+[•·|]\s+")
_LISTED = re.compile(rf"\s*,\s+(?!(?:{'|'.join(words_of('contrasts'))})\b)", re.IGNORECASE)
_JOINS = re.compile(r"[-–—/_'’]+")
_MEANT = re.compile(
    r"[-–.!*](?:(?<![^\s\"'“„«(\[].)(?:(?<=[-–])(?=\d)|(?<=\.)(?=[^\W\d_])|(?<=!)(?==))"
    r"|(?<=[-*])(?:(?<=\b\w.)|(?<=\b\w\w.))(?!\w))"
)
"""Signs before or behind a word that make it another one: “-2”, “.NET”, “!=”, “A-”, “5*”, “i--”."""
_KEPT = str.maketrans("-–.!*", "−−․ǃ∗")
_PARTED = re.compile(r"(?<=[?？])\s*/\s*")
"""What stands between two follow-ups of one line: “Who paid? / How much?”."""


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
    """Gathers the questions and what is left, and joins the same question of several places."""

    def __init__(self) -> None:
        self.title = ""
        """The title of the whole list, once it is known."""
        self._drafts: dict[str, Draft] = {}
        self._left: list[LeftLine] = []

    def take(self, ask: str, line: int, sections: list[str]) -> Draft:
        """Take a question; the same one for the second time joins the first."""
        key = same(ask)
        if key in self._drafts:
            self._drafts[key].also_at.append(line)
        draft = self._drafts.setdefault(key, Draft(ask, line, {}))
        draft.sections |= dict.fromkeys(sections)
        return draft

    def probe(self, draft: Draft, text: str) -> None:
        """Add a follow-up to a question, unless it has it; each for itself where a text only asks."""
        pieces = [piece for part in _PARTED.split(text) for piece in bare_sentences(part)]
        for piece in pieces if all(map(ends_marked, pieces)) else [text]:
            bare = unquoted(piece)
            key = same(bare)
            if bare and key != same(draft.ask):
                draft.probes.setdefault(key, bare)

    def listen(self, draft: Draft, text: str) -> None:
        """Add what a list hopes to hear on a question: “honesty, a plan” is two things, “a plan, not a wish” is one."""
        for piece in _HOPES.split(text):
            listed = _LISTED.split(piece)
            short = all(len(words.split()) <= 2 for words in listed)
            hopes = (hope for hope in (listed if short else [piece]) if any(map(str.isalnum, hope)))
            draft.listen_for |= dict.fromkeys(hope.strip(" .") for hope in hopes)

    def has(self, ask: str) -> bool:
        """Return whether the question has been taken."""
        return same(ask) in self._drafts

    def leave(self, line: int, text: str, why: str) -> None:
        """Leave a piece of a line."""
        if bare := text.strip():
            self._left.append(LeftLine(line, bare, why))

    def questions(self) -> tuple[FoundQuestion, ...]:
        """Return the questions in the order of their lines."""
        taken = (_found(draft, self.title) for draft in self._drafts.values())
        return tuple(sorted(taken, key=lambda question: question.line))

    def left(self) -> tuple[LeftLine, ...]:
        """Return what was left in the order of the lines."""
        return tuple(sorted(self._left, key=lambda line: line.line))


@lru_cache(maxsize=1024)  # a question is compared with each of its follow-ups
def same(text: str) -> str:
    """Return what two wordings have in common that differ in case, punctuation and spaces only.

    Signs that carry meaning stay: C, C++ and C# are three, and so are == and ===, or grade A and A*.
    """
    marked = _MEANT.sub(lambda match: match[0].translate(_KEPT), text.casefold())
    *words, last = marked.split() or [""]
    signs = (word if word[1:] and word.strip("-–—…\"'“”*_:") else "" for word in words)
    kept = [word.strip(_EDGES) or sign for word, sign in zip(words, signs, strict=True)]
    return " ".join(_JOINS.sub(" ", " ".join((*kept, last.strip(_EDGES)))).split()) or text


def _found(draft: Draft, title: str) -> FoundQuestion:
    known = {name: competencies_of(name) for name in draft.sections}
    tags = (tag_of(name) for name, own in known.items() if not (own or tells_kind(name)))
    return FoundQuestion(
        ask=draft.ask,
        competencies=tuple(dict.fromkeys(chain(*known.values()))),
        tags=tuple(dict.fromkeys(filter(None, tags))),
        probes=tuple(draft.probes.values()),
        kind=kind_of(draft.ask, (title, *draft.sections)),
        listen_for=tuple(draft.listen_for),
        line=draft.line,
        also_at=tuple(draft.also_at),
    )
