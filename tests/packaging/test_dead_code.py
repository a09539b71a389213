"""Nothing stands in the program that nothing reaches."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import trainer

ROOT = Path(trainer.__file__).parent

CALLED_BY_TEXTUAL = re.compile(
    r"_?on_|render|check_action$|action_|watch_|compute_|validate_|compose$|get_|__|_fatal_error$|discover$|search_themes$|"
    r"[A-Z_]*(?:CSS|CSS_PATH|BINDINGS|COMMANDS|CLASSES|FOCUS|TEXT|TITLE|BREAKPOINTS|SELECT)$"
)
CALLED_BY_OTHERS = {
    "doctype",  # expat, by its name
    "are_waiting",  # lets random keys wait for the app
    "_MODULE_OF",  # of packages that import on first use
}
"""Names that are reached without being written down."""


def names(tree: ast.AST, *, inside: bool = False):
    """Yield what a module defines: functions, classes, constants, methods, fields; no enum's value."""
    for node in getattr(tree, "body", ()):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                if not any(
                    getattr(getattr(d, "func", d), "id", "") == "on" for d in node.decorator_list
                ):
                    yield node.name
            case ast.ClassDef():
                yield node.name
                if not any("Enum" in ast.unparse(base) for base in node.bases):
                    yield from names(node, inside=True)
            case ast.Assign(targets=[ast.Name(name)]) | ast.AnnAssign(target=ast.Name(name)):
                yield name


def words(tree: ast.AST):
    """Yield the names in code and in short texts, but not in what explains it."""
    for node in ast.walk(tree):
        match node:
            case (
                ast.Name(name) | ast.Attribute(attr=name) | ast.alias(name) | ast.keyword(arg=name)
            ):
                yield name
            case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
                yield name
            case ast.Constant(str(text)) if len(text) < 100:
                yield from re.findall(r"[A-Za-z_]\w*", text)


def test_every_name_of_the_program_is_used_by_it():
    """A function, class, constant, method or field that only its definition or an export names is dead."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in ROOT.rglob("*.py")}
    modules = [tree for path, tree in trees.items() if path.name != "__init__.py"]
    used = Counter(word for tree in modules for word in words(tree))
    at_home = Counter(name for tree in modules for name in names(tree))
    dead = {
        name
        for tree in trees.values()
        for name in names(tree)
        if used[name] <= at_home[name]
        and not CALLED_BY_TEXTUAL.match(name)
        and name not in CALLED_BY_OTHERS
    }
    assert dead == set()
