"""From a text to checked values: the way that both formats go."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.competencies import OLD_NAMES, TOPICS
from trainer.toml.bounds import decode
from trainer.toml.fields import ID, Checker, Field, nearest
from trainer.toml.positions import Positions
from trainer.toml.problems import FormatError, Problem, in_order, quoted
from trainer.toml.reading import read

if TYPE_CHECKING:
    from trainer.toml.scan import Path

    Rules = Callable[[Checker, dict[str, Any]], Iterator[Problem]]
    """Lists what is wrong with the values of a file beyond single fields."""


@dataclass(frozen=True, slots=True)
class Format:
    """One of the file formats.

    Attributes:
        name: its name and version as the `format` key gives it, `story-bank/1`.
        entries: the key of its list of tables.
        fields: what a file may hold.
        rules: errors beyond single fields.
        notes: what is worth a note in a file without errors in its fields.
        keeps_unknown: whether a key that is like none here is noted and left alone: files of this
            format come from others, who may have a newer program.
    """

    name: str
    entries: str
    fields: tuple[Field, ...]
    rules: Rules
    notes: Rules
    keeps_unknown: bool = False

    def values(self, text: str, source: str, *, strict: bool = False) -> dict[str, Any]:
        """Return the values of a text in which everything is right.

        Args:
            text: the text.
            source: the file's name.
            strict: whether a key that is not known is an error: the text is to be written anew.

        Raises:
            FormatError: with every error of the text.
        """
        data = read(text, source)
        found = self._errors(data, self._checker(source, text, strict=strict))
        if wrong := tuple(one for one in found if not one.note):
            raise FormatError(wrong)
        return data

    def _checker(self, source: str, text: str, *, strict: bool = False) -> Checker:
        return Checker(source, Positions(text), self.keeps_unknown and not strict)

    def problems(self, content: str | bytes, source: str) -> tuple[Problem, ...]:
        """Return every error and note of a file's content, in line order."""
        try:
            text = decode(content, source) if isinstance(content, bytes) else content
            data = read(text, source)
        except FormatError as error:
            return error.problems
        checker = self._checker(source, text)
        wrong = self._errors(data, checker)
        # A note on a file in another format would be about words that mean something else there.
        known = data.get("format") == self.name
        notes = in_order(self.notes(checker, data)) if known else ()
        return tuple(sorted((*wrong, *notes), key=lambda problem: problem.line))

    def _errors(self, data: dict[str, Any], checker: Checker) -> tuple[Problem, ...]:
        # In another format every line would be a problem, so this one is told alone.
        if wrong := self._other_format(checker, data):
            return (wrong,)
        return in_order(self._all(checker, data))

    def _all(self, checker: Checker, data: dict[str, Any]) -> Iterator[Problem]:
        yield from checker.table(data, self.fields, ())
        if data.get(self.entries) == []:
            yield checker.problem((self.entries,), "empty", f"add [[{self.entries}]]")
        yield from _repeated_ids(checker, data, self.entries)
        yield from self.rules(checker, data)

    def _other_format(self, checker: Checker, data: dict[str, Any]) -> Problem | None:
        found = data.get("format")
        if found == self.name:
            return None
        if found is None:
            fix = f'write format = "{self.name}" in the first line'
            return Problem(checker.source, 1, "format", "missing", fix)
        family, _, version = self.name.partition("/")
        other = re.fullmatch(rf"{family}/(\d{{1,9}})", str(found))
        if other and int(other[1]) > int(version):
            what = f"{quoted(str(found))} was made by a newer version of Interview Trainer"
            return checker.problem(("format",), what, "update the program")
        what = f"{quoted(str(found))} isn't a {family.replace('-', ' ')}"
        return checker.problem(("format",), what, f'write format = "{self.name}" if it is one')


def tables(data: dict[str, Any], key: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the tables of a list and their paths; what is no table is told elsewhere."""
    entries = data.get(key)
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            yield (key, number), entry


def _repeated_ids(checker: Checker, data: dict[str, Any], key: str) -> Iterator[Problem]:
    """List ids that stand twice, at the second place."""
    seen: dict[str, Path] = {}
    for path, entry in tables(data, key):
        name = entry.get("id")
        if not isinstance(name, str):
            continue
        if name in seen:
            line = checker.positions.line(seen[name])
            what = f"{quoted(name)} is already the id of the {key} in line {line}"
            yield checker.problem((*path, "id"), what, "give one of them another id")
        seen.setdefault(name, (*path, "id"))


def competency_notes(
    checker: Checker, data: dict[str, Any], key: str, common: Collection[str]
) -> Iterator[Problem]:
    """List the entries' competencies that are not on the common list: allowed, and said so."""
    for path, entry in tables(data, key):
        names = entry.get("competencies")
        for number, name in enumerate(names if isinstance(names, list) else ()):
            if isinstance(name, str) and re.fullmatch(ID, name) and name not in common:
                what, fix = _about(name, tuple(common))
                yield checker.problem((*path, "competencies", number), what, fix, note=True)


def _about(name: str, common: tuple[str, ...]) -> tuple[str, str]:
    """Return what there is to say of a competency that isn't on the common list."""
    if name in OLD_NAMES:
        return f"{quoted(name)} is called {OLD_NAMES[name]} now", "it's read as that"
    if name in TOPICS:
        what = f"{quoted(name)} is something questions are about; a story can't show it"
        return what, "leave it out"
    near = nearest(name, common)
    fix = f"did you mean {near}?" if near else "you can use it; it only matches itself"
    return f"{quoted(name)} isn't on the common list", fix
