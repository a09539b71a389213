"""Which competencies a few words speak of: labels, headings, questions and job texts alike.

The phrases stand in `trainer.documents.languages`, parted by `|`. One means its competency wherever
it stands; with `=` before it only where nothing else stands beside it (“risk” in “conflict, risk”,
not in “food safety risk”); with `~` only in whole sentences, which job texts and questions are; with
`?` only in what somebody was asked (“your hardest site”), where few words say what is looked for. A `*`
at its end stands for any ending.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from trainer.competencies import COMPETENCIES, TOPICS
from trainer.documents.languages import phrases_of, words_of
from trainer.documents.signs import words_in

Phrase = tuple[str, ...]
_PIECES = re.compile(
    r"[,;:.!?()\[\]\"“”„«»|、，；。·•/&+\n]|\s[–—-]\s|\b(?:and|or|und|oder|et|ou|y|e)\b"
)
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu)['’](?=\w{3})")
"""What French and Italian put before a word without a blank: “l'écoute”, “d'équipe”."""


class _Table:
    def __init__(self) -> None:
        self.meanings: dict[tuple[str, Phrase], str] = {}
        self.stems: dict[tuple[str, Phrase], str] = {}
        self.longest: dict[str, int] = {}
        for name in (*COMPETENCIES, *TOPICS):
            for phrase in phrases_of(f"competency_words.{name}"):
                self._add(phrase, name)
        for phrase in phrases_of("no_competency"):
            self._add(phrase, "")
        for name in (*COMPETENCIES, *TOPICS):
            self._add(f"={name}", name)
        self.fillers = frozenset(words_of("fillers"))

    def _add(self, phrase: str, name: str) -> None:
        where = phrase[0] if phrase[0] in "=~?" else ""
        words = _words(phrase)
        into = self.stems if phrase.endswith("*") else self.meanings
        into.setdefault((where, words), name)
        if len(words) > 1:
            self.longest[words[0]] = max(self.longest.get(words[0], 1), len(words))

    def named(self, where: str, words: Phrase) -> str | None:
        """Return what a phrase means: a name, empty for none, None where it is not known."""
        meaning = self.meanings.get((where, words))
        if meaning is not None:
            return meaning
        *first, last = words
        stems = ((where, (*first, last[:length])) for length in range(len(last), 3 - 1, -1))
        return next((self.stems[stem] for stem in stems if stem in self.stems), None)


@cache
def _table() -> _Table:
    return _Table()


def competencies_in(
    text: str, *, sentence: bool = False, asked: bool = False, topics: bool = False
) -> tuple[str, ...]:
    """Return the competencies that a text speaks of, in its order, each once.

    The longest phrase decides: “influence without authority” is no leadership, “conflict
    resolution” one competency, “customer onboarding” none. The text is a label, a heading, a list of
    themes; or a `sentence` of a job's text; or what somebody was `asked`, as they noted it. `topics`
    of questions that no story shows may be wanted, too.
    """
    marks = ("", "~", "?") if asked else ("", "~") if sentence else ("",)
    names: dict[str, None] = {}
    for words in _pieces(text):
        names |= dict.fromkeys(_in_piece(words, marks))
    return tuple(name for name in names if topics or name not in TOPICS)


def _in_piece(words: Phrase, marks: Sequence[str]) -> Sequence[str]:
    table = _table()
    if marks == ("",):
        bare = tuple(word for word in words if word not in table.fillers)
        for whole in (words, bare):
            if whole and (name := table.named("=", whole)):
                return (name,)
    names = []
    at = 0
    while at < len(words):
        longest = table.longest.get(words[at], 1)
        for size in range(min(longest, len(words) - at), 0, -1):
            named = (table.named(mark, words[at : at + size]) for mark in marks)
            name = next((meaning for meaning in named if meaning is not None), None)
            if name is not None:
                names.append(name)
                at += size
                break
        else:
            at += 1
    return [name for name in names if name]


def _pieces(text: str) -> list[Phrase]:
    """Return the words of each piece between separators; a phrase over “and” stays whole."""
    whole = re.sub(r"\ba/b\b", "ab", text.casefold())
    pieces = [_words(piece) for piece in _PIECES.split(whole)]
    together = _words(whole)
    known = together and any(_table().named(where, together) for where in ("", "="))
    return [together] if known else [piece for piece in pieces if piece]


def _words(text: str) -> Phrase:
    return tuple(words_in(_ELIDED.sub("", text.casefold())))
