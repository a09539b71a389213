"""What the two faces of the program, the app and the command line, may know."""

from __future__ import annotations

import ast
from pathlib import Path

import trainer

ROOT = Path(trainer.__file__).parent


def test_no_face_reaches_into_the_history():
    """The coach decides what the history means; a face asks the coach, and never `work.history`."""
    reached = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for face in ("cli", "ui")
        for path in (ROOT / face).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "history"
    ]
    assert not reached
