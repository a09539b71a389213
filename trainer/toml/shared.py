"""Checks that both formats share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from trainer.toml.fields import Checker
    from trainer.toml.positions import Path
    from trainer.toml.problems import Problem


def format_problem(checker: Checker, data: dict[str, Any], wanted: str) -> Problem | None:
    """Return what is wrong with the `format` key so that nothing else is worth checking."""
    found = data.get("format")
    if found == wanted:
        return None
    if found is None:
        return checker.problem(("format",), "missing", f'add format = "{wanted}" as first line')
    name, _, version = wanted.partition("/")
    newer = re.fullmatch(rf"{re.escape(name)}/(\d+)", str(found))
    if newer and int(newer[1]) > int(version):
        what = f"“{found}” was made by a newer version of Interview Trainer"
        return checker.problem(("format",), what, "update the program")
    return checker.problem(("format",), f"“{found}” is not {name}", f'write "{wanted}"')


def repeated_ids(
    checker: Checker, tables: Sequence[tuple[Path, dict[str, Any]]]
) -> Iterator[Problem]:
    """List ids that stand twice, at the second place."""
    seen: dict[str, int] = {}
    for path, table in tables:
        name = table.get("id")
        if not isinstance(name, str):
            continue
        line = checker.positions.line((*path, "id"))
        if name in seen:
            what = f"“{name}” stands in line {seen[name]} already"
            yield checker.problem((*path, "id"), what, "give it another id")
        seen.setdefault(name, line)


def competency_notes(
    checker: Checker, table: dict[str, Any], path: Path, common: Collection[str]
) -> Iterator[Problem]:
    """List competencies that are not on the common list: allowed, and said so."""
    from difflib import get_close_matches  # noqa: PLC0415  only for words off the list

    names = table.get("competencies")
    for number, name in enumerate(names if isinstance(names, list) else ()):
        if isinstance(name, str) and name.strip() and name not in common:
            near = get_close_matches(name, common, n=1)
            fix = f"did you mean {near[0]}?" if near else "it is allowed, and matches only itself"
            what = f"“{name}” is not on the common list"
            yield checker.problem((*path, "competencies", number), what, fix, note=True)
