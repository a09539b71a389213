"""No file imports another that imports it: each can be read with only what lies below it."""

from __future__ import annotations

import ast
from collections.abc import Collection
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import trainer

FOLDER = Path(trainer.__file__).parent


def test_no_file_imports_in_a_circle():
    """Imports that run, also those inside of functions; imports for types alone may point back."""
    files = {_name(path): path for path in FOLDER.rglob("*.py")}
    graph = {
        name: files.keys() & _imported(ast.parse(path.read_text("utf-8")), files.keys())
        for name, path in files.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(" imports ".join(reversed(error.args[1]))) from None


def _name(path: Path) -> str:
    parts = path.relative_to(FOLDER.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _imported(node: ast.AST, files: Collection[str]) -> set[str]:
    """Return the files that a piece of code imports: of a package the file named, else its own."""
    imported: set[str] = set()
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.If) and ast.unparse(inner.test) == "TYPE_CHECKING":
            continue
        if isinstance(inner, ast.ImportFrom) and inner.module:
            named = {f"{inner.module}.{alias.name}" for alias in inner.names}
            imported |= {name if name in files else inner.module for name in named}
        imported |= _imported(inner, files)
    return imported
