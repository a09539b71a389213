"""Read a list in JSON or YAML: names are sections, texts are questions, tables have both and more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.documents.asking import Asking, asking
from trainer.documents.quotes import unquoted
from trainer.documents.values import Places

if TYPE_CHECKING:
    from trainer.questions.reading.drafts import Drafts

_ASK = ("ask", "question", "q", "prompt", "front", "text", "title")
_PROBES = ("probes", "follow_ups", "followups", "follow-ups", "followUps", "follow_up", "followUp")
_HOPES = ("listen_for", "looking_for", "look_for", "key_points", "keyPoints")
_SECTIONS = ("category", "competency", "competencies", "topic", "section", "kind", "type", "tags")
_DEEPEST = 20
"""Levels of nesting that are read; a list of questions has three or four."""


def take_values(values: Any, text: str, drafts: Drafts) -> None:
    """Take the questions among the values of a text; what asks nothing is left."""
    _Structure(text, drafts).take(values, [])


class _Structure:
    def __init__(self, text: str, drafts: Drafts) -> None:
        self._places = Places(text)
        self._drafts = drafts

    def take(self, value: Any, sections: list[str]) -> None:
        """Take what is in a value that stands under some names."""
        if len(sections) > _DEEPEST:
            return
        if isinstance(value, str):
            self._one(value, sections)
        elif isinstance(value, list):
            for entry in value:
                self.take(entry, sections)
        elif isinstance(value, dict):
            self._table(value, sections)

    def _one(self, text: str, sections: list[str]) -> None:
        line = self._places.line_of(text)
        ask = unquoted(" ".join(text.split()))
        if asking(ask) is Asking.NO:
            self._drafts.leave(line, text, "asks nothing")
        else:
            self._drafts.take(ask, line, sections)

    def _table(self, table: dict[str, Any], sections: list[str]) -> None:
        name = next((key for key in _ASK if isinstance(table.get(key), str)), "")
        if not name or not any(isinstance(table.get(key), str | list) for key in table):
            for key, value in table.items():
                self.take(value, [*sections, key.replace("_", " ")])
            return
        rest = dict(table)
        ask = unquoted(" ".join(str(rest.pop(name)).split()))
        line = self._places.line_of(str(table[name]))
        if not any(char.isalpha() for char in ask) or (name == "title" and _has_lists(rest)):
            for key, value in rest.items():
                self.take(value, [*sections, ask or key])
            return
        named = [text for key in _SECTIONS for text in _texts(rest.pop(key, None))]
        one = self._drafts.take(ask, line, [*sections, *named])
        for probe in (text for key in _PROBES for text in _texts(rest.pop(key, None))):
            self._drafts.probe(one, probe)
        for hope in (text for key in _HOPES for text in _texts(rest.pop(key, None))):
            self._drafts.listen(one, hope)
        for value in rest.values():
            for text in _texts(value):
                if any(char.isalpha() for char in text):
                    self._drafts.leave(line, text, "stands beside the question")


def _has_lists(table: dict[str, Any]) -> bool:
    return any(isinstance(value, list | dict) for value in table.values())


def _texts(value: Any) -> list[str]:
    """Return the texts of a value: it, those of its list, or none."""
    if isinstance(value, str):
        return [value]
    return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []
