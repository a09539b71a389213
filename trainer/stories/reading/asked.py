"""What a story is meant to answer: the entries behind "Best for", and the questions among them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from trainer.documents.asking import Asking, asking, is_request
from trainer.documents.competency_words import competencies_in
from trainer.documents.inline import plain
from trainer.documents.sentences import count_words

_COUNT = re.compile(r"^(?:q(?:uestion)?\s?)?#?\d{1,3}\s?[.):]\s+", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“„«「『]([^\"“”„«»「」『』\n]{1,300})[\"”“»」』]")
_APART = re.compile(r"\s*(?:[,;·•|、，；]|\s/\s|\s[–—]\s)\s*")
_NEXT = re.compile(
    r";|(?<=[?？])\s{0,4}[,;/|·•]?\s{0,4}(?=\w)|,\s{1,4}(?=[¿A-ZÀ-Þ][^,;?？]{8,300}[?？])"
)
"""What parts a question from what stands before and behind it: “…, What is your weakness?, teamwork”."""
_EDGES = " \t\"'“”„«».,;:·•|"
_FEWEST_WORDS = 3
"""Words of the shortest question; fewer in quotes are a topic where they name a competency."""
_INSTEAD = "\x01"


@dataclass(slots=True)
class Asked:
    """What stands behind "Best for": competencies, wordings of questions, and the other words."""

    competencies: dict[str, None] = field(default_factory=dict)
    questions: dict[str, None] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)

    def add(self, text: str, *, asks: bool = False) -> None:
        """Take one line or bullet; where the label asks, so that it promised questions, a whole sentence is one."""
        text = plain(text).strip()
        if not text:
            return
        if not _QUOTED.search(text) and (pieces := _NEXT.split(text))[1:]:
            for piece in pieces:
                self.add(piece, asks=asks)
            return
        quoted = [match[1] for match in _QUOTED.finditer(text)]
        if not quoted and (is_question(text) or (asks and len(text.split()) > 3)):
            self._question(text)
            return
        for words in quoted:
            if len(words.split()) < _FEWEST_WORDS and competencies_in(words):
                self._piece(words)
            else:
                self._question(words)
        for piece in _APART.split(_QUOTED.sub(_INSTEAD, text)):
            self._piece(piece)

    def _piece(self, piece: str) -> None:
        bare = piece.replace(_INSTEAD, " ").strip(_EDGES)
        if is_question(bare):
            self._question(bare)
        elif bare:
            self.competencies |= dict.fromkeys(competencies_in(bare))
            self.others.append(bare)

    def _question(self, text: str) -> None:
        text = _COUNT.sub("", text.strip(" \t\"'“”„«»,;·•|"))
        if text:
            self.questions[text] = None


def is_question(text: str) -> bool:
    """Return whether words without quotes are a question; a bare request opens topics, too."""
    bare = text.strip(_EDGES)
    words = count_words(bare)
    if words < _FEWEST_WORDS:
        return False
    certain = asking(bare)
    may_be = certain is Asking.MAYBE and words > _FEWEST_WORDS and not is_request(bare)
    return may_be or certain >= Asking.MARKED
