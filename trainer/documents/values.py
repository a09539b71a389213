"""JSON and YAML as values of lists, mappings and texts, and the lines on which their texts stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from typing import Any

from trainer.errors import TrainerError
from trainer.text import HALF

_JSON = re.compile(r'\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:\{\s*"|"|\[\s*["{]|\]\s*$))')
_YAML = re.compile(r"^(?:basics|cv):[ \t]*\n[ \t]+\w+:", re.MULTILINE)
"""What only a résumé in YAML has, of which a pasted one is known."""
_MAPPING_ENDS = re.compile(r"(?<=\})(?=\s*\n\{)")
_YAML_ENDINGS = ("yaml", "yml")
_PARTED = re.compile(r"(?<=[a-z])(?=[A-Z])|[_-]")
_DEEPEST = 40
"""Values within each other that are read; a résumé has six levels."""
_MOST_VALUES = 200_000
"""Values of a YAML with all its aliases written out; twenty lines of aliases could make a billion."""
_MOST_MISSED = 100
"""Texts written with unusual escapes after which lines are no longer looked for: each costs a search."""


def form_of(text: str, name: str = "") -> str:
    """Return "json" or "yaml" for a text that is meant as one of both, '' for any other.

    JSON is known by its beginning or its name, YAML by its name, and where it is a résumé.
    """
    ending = name.casefold().rpartition(".")[2]
    if ending == "json" or _JSON.match(text):
        return "json"
    return "yaml" if ending in _YAML_ENDINGS or _YAML.search(text) else ""


def parsed(text: str, form: str) -> Any:
    """Return the values of a text in a form, "json" or "yaml"; the texts of a YAML are as they are written.

    Raises:
        TrainerError: it has a mistake, or nests too deeply.
    """
    try:
        return _yaml(text) if form == "yaml" else _json(text)
    except RecursionError as error:
        raise TrainerError(f"This {form.upper()} is nested too deeply") from error


def _json(text: str) -> Any:
    """Return the values of a JSON, U+FFFD for each half of a surrogate pair, as a cut emoji leaves: no file can hold one."""
    try:
        values = json.loads(_listed(text))
        written = json.dumps(values, ensure_ascii=False)
        return json.loads(HALF.sub("\ufffd", written)) if HALF.search(written) else values
    except json.JSONDecodeError as error:
        raise TrainerError(
            f"Line {error.lineno}: this isn't valid JSON: {error.msg}",
            "fix it, or export it again",
        ) from error
    except ValueError as error:
        raise TrainerError("This JSON holds a number that is too long") from error


def _listed(text: str) -> str:
    """Return a JSON with a mapping in each of its lines, two at least, as a list of them; others as they are."""
    rows = [row for row in text.split("\n") if row.strip()]
    alone = len(rows) > 1 and all(row.startswith("{") and row.endswith("}") for row in rows)
    return f"[{_MAPPING_ENDS.sub(',', text)}]" if alone else text


def _yaml(text: str) -> Any:
    # 40 ms that only those wait for who bring one.
    import yaml  # noqa: PLC0415

    events = yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    try:
        begun = dropwhile(lambda event: not isinstance(event, yaml.DocumentStartEvent), events)
        return _built(begun) if next(begun, None) else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"Line {mark.line + 1}: " if mark else ""
        what = getattr(error, "problem", None) or "a character that can't be there"
        raise TrainerError(f"{line}this isn't valid YAML: {what}", "mend it") from error


def _built(events: Iterator[Any]) -> Any:
    """Return the value that events of a YAML begin with; values are counted, so that no alias can grow without end."""
    count = 0
    anchored: dict[str, tuple[Any, int]] = {}

    def value_of(event: Any, depth: int) -> Any:
        nonlocal count
        before, kind = count, type(event).__name__
        value, size = anchored.get(event.anchor, ("", 1)) if kind == "AliasEvent" else ("", 1)
        count += size
        if depth > _DEEPEST or count > _MOST_VALUES:
            raise TrainerError("This YAML is nested too deeply, or repeats itself too often")
        if kind == "AliasEvent":
            return value
        if kind == "ScalarEvent":
            value = event.value
        else:
            own = takewhile(lambda inner: not type(inner).__name__.endswith("EndEvent"), events)
            value = [value_of(inner, depth + 1) for inner in own]
        if kind == "MappingStartEvent":
            value = dict(zip(map(str, value[::2]), value[1::2], strict=True))
        if event.anchor:
            anchored[event.anchor] = (value, count - before)
        return value

    return value_of(next(events), 0)


def words_of_key(key: str) -> str:
    """Return the name of a field as words: "startDate", "start_date"."""
    return _PARTED.sub(" ", key)


@dataclass(slots=True)
class Places:
    """Finds on which line of a document a text stands; asked in the order of the document."""

    text: str
    _at: int = 0
    _line: int = 1
    _missed: int = 0

    def line_of(self, text: str) -> int:
        """Return the line of a text behind the one asked for before; that one's where unknown."""
        if self._missed > _MOST_MISSED:
            return self._line
        for wanted in (
            text[:40],
            json.dumps(text, ensure_ascii=False)[1:41],
            json.dumps(text)[1:41],
        ):
            at = self.text.find(wanted.rstrip('"\\'), self._at)
            if at >= 0:
                self._line += self.text.count("\n", self._at, at)
                self._at = at
                return self._line
        self._missed += 1
        return self._line
