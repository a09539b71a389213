"""Numbers with their nouns: one of a thing is never called things."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from trainer.text import counted

PACKAGE = Path(__file__).parents[2] / "trainer"
THINGS = re.compile(
    r" (?:more |new |other )?(?:stories|questions|answers|words|lines|key points|points|files|rows|things|"
    r"problems|ratings|letters|turns|interviews|seconds|banks|gaps|comments|attempts)\b"
)


def test_every_number_before_a_noun_is_counted():
    """Kind: "1 stories". A number that stands right before a plural is made with `counted`."""
    found = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                found += [f"{path.name}:{node.lineno}: {text}" for text in loose_plurals(node)]
    assert not found


def loose_plurals(text: ast.JoinedStr) -> list[str]:
    """Return what stands behind a value of an f-string that may be one of the things it names."""
    return [
        behind.value[:30]
        for before, behind in zip(text.values, text.values[1:], strict=False)
        if isinstance(before, ast.FormattedValue)
        and isinstance(behind, ast.Constant)
        and THINGS.match(str(behind.value))
        and is_a_number(before.value)
    ]


def is_a_number(value: ast.expr) -> bool:
    """Return whether a value may be 1: no text, no limit: in capitals, or of a reader."""
    if isinstance(value, ast.Name):
        return not value.id.isupper() and value.id not in {"url", "lines"}
    return isinstance(value, ast.Call | ast.BinOp | ast.Attribute) and "counted" not in ast.dump(
        value
    )


def test_one_and_many():
    """One, none and many of a thing have their words."""
    assert counted(1, "story", "stories") == "1 story"
    assert counted(0, "gap is", "gaps are") == "0 gaps are"
    assert counted(2000, "line") == "2,000 lines"
