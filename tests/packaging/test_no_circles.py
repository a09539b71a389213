"""No file of the app imports another that imports it: each can be read with only what lies below it."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import trainer.ui

FOLDER = Path(trainer.ui.__file__).parent


def test_no_file_of_the_app_imports_in_a_circle():
    """Imports that run, also those inside of functions; imports for types alone may point back."""
    files = {_name(path): path for path in FOLDER.rglob("*.py")}
    needs = {name: _imported(ast.parse(path.read_text("utf-8"))) for name, path in files.items()}
    graph = {name: {one for one in found if one in files} for name, found in needs.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(" imports ".join(reversed(error.args[1]))) from None


def _name(path: Path) -> str:
    parts = path.relative_to(FOLDER.parent.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _imported(node: ast.AST) -> set[str]:
    found: set[str] = set()
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.If) and ast.unparse(inner.test) == "TYPE_CHECKING":
            continue
        if isinstance(inner, ast.ImportFrom) and inner.module:
            found |= {inner.module, *(f"{inner.module}.{one.name}" for one in inner.names)}
        found |= _imported(inner)
    return found
