"""The words of labels in all languages, as tables to be looked up in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.documents.languages import ALL, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LETTERS: Mapping[str, str] = {
    "s": "situation", "t": "task", "a": "action", "r": "result", "o": "task", "c": "situation",
    "p": "situation", "l": "reflection", "+r": "reflection", "r2": "reflection", "+": "reflection",
    "+l": "reflection", "r+": "reflection", "rr": "reflection", "s/t": "situation+task",
    "st": "situation+task", "s+t": "situation+task", "s&t": "situation+task", "s-t": "situation+task",
}  # fmt: skip
"""One-letter codes of STAR, STAR+R, STARL, SOAR, CAR and PAR."""

_FIELDS = ("situation", "task", "action", "result", "reflection", "best-for", "competencies", "questions",
           "title", "role", "organization", "period", "draft", "gist", "other")  # fmt: skip


def _entries() -> Iterator[tuple[str, str]]:
    for field in _FIELDS:
        for language in ALL:
            for word in language.STORY_LABELS.get(field, "").split("|"):
                yield word, field
    for language in ALL:
        for word in getattr(language, "CONFIDENTIAL_LABELS", "").split("|"):
            yield word, "other"


FIELD_WORDS: Mapping[str, str] = {
    word.rstrip("~"): field for word, field in reversed(tuple(_entries())) if word
}
"""Word or phrase, casefolded, -> the value of a `Field`; an earlier field wins a shared word."""

WEAK_WORDS = frozenset(word[:-1] for word, _ in _entries() if word.endswith("~"))
"""Words that also stand in ordinary text with a colon behind them."""

BEFORE_TITLE = frozenset(phrases("TELLING", "before-title"))
"""Words that stand before a title with a colon or a dash: “Accomplishment: …”."""
