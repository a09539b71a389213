"""Nothing stands in the program that nothing reaches."""

from __future__ import annotations

import ast
import io
import re
import tokenize
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
    "overturned",  # what a person made of a verdict: read by queries, and by tests as it is
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


def words(text: str):
    """Yield the names in code and in short texts, but not in what explains it."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME:
            yield token.string
        elif token.type == tokenize.STRING and '"""' not in token.string:
            yield from re.findall(r"[A-Za-z_]\w*", token.string)


def test_every_name_of_the_program_is_used_by_it():
    """A function, class, constant, method or field that only its definition or an export names is dead."""
    texts = {path: path.read_text("utf-8") for path in ROOT.rglob("*.py")}
    defined = Counter(name for text in texts.values() for name in names(ast.parse(text)))
    used = Counter(
        word for path, text in texts.items() if path.name != "__init__.py" for word in words(text)
    )
    at_home = Counter(
        name
        for path, text in texts.items()
        if path.name != "__init__.py"
        for name in names(ast.parse(text))
    )
    dead = {
        name
        for name in defined
        if used[name] <= at_home[name]
        and not CALLED_BY_TEXTUAL.match(name)
        and name not in CALLED_BY_OTHERS
    }
    assert dead == set()
