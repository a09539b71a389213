"""No file keeps a private name that nothing in it uses."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import trainer

FOLDER = Path(trainer.__file__).parent


def test_every_private_name_of_a_file_is_used_there():
    """A function, class or constant that begins with an underscore stands at least twice in its file."""
    unused: list[str] = []
    for path in FOLDER.rglob("*.py"):
        text = path.read_text("utf-8")
        counted = Counter(re.findall(r"\w+", text))
        named = (name for node in ast.parse(text).body for name in _names(node))
        private = (name for name in named if name.startswith("_") and not name.endswith("__"))
        unused += [f"{path.name}: {name}" for name in private if counted[name] < 2]
    assert not unused


def _names(node: ast.stmt) -> list[str]:
    """Return what a statement of a file gives a name to."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return [target.id for target in targets if isinstance(target, ast.Name)]
