"""One word for one thing: what was called otherwise once is called so nowhere that a person reads."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]

RETIRED = {
    r"\bput(s|ting)? (it |the letter )?out\b": "finish, save or send",
    r"\b(take|takes|taken|taking) (it |them |these )?in\b": "import",
    r"\bbr(ing|ings|inging|ought) (it |them )?in\b": "import",
    r"\bin the room\b": "in the interview",
    r"\bstub\b": "a gap, or something to fill in",
    r"\bcanonical form\b": "as the program writes it",
    r"\bthis machine\b": "this computer",
    r"\bprobes?\b": "a follow-up question",
    r"(?<!--)\bnags\b": "still bothers you",
    r"\basks? on\b": "follows up",
}
"""What was said once -> what is said now (face.md, words.md and product.md of the design)."""

ANY = re.compile("|".join(RETIRED), re.IGNORECASE)

FACES = ("trainer/ui", "trainer/cli", "trainer/coach")
PAGES = ("README.md", "docs/guide.md", "docs/privacy.md", "docs/keys.md", "docs/commands.md")


def texts(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of every string of several words that is no docstring."""
    tree = ast.parse(source)
    unread = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in unread
        ) and " " in node.value.strip():
            yield node.lineno, node.value


def test_what_a_person_reads_has_one_word_for_one_thing():
    """No retired word stands in a text of the app, of the command line, or in the guide."""
    read = [
        (f"{path.relative_to(ROOT)}:{line}", text)
        for face in FACES
        for path in sorted((ROOT / face).rglob("*.py"))
        for source in (path.read_text("utf-8"),)
        if ANY.search(source)  # most files need not be taken apart
        for line, text in texts(source)
    ]
    read += [
        (f"{page}:{number}", re.sub(r"`[^`]*`", "", line))
        for page in PAGES
        for number, line in enumerate((ROOT / page).read_text("utf-8").splitlines(), start=1)
    ]
    found = [
        f"{place}: “{text.strip()[:90]}” — say: {better}"
        for place, text in read
        for retired, better in RETIRED.items()
        if re.search(retired, text, re.IGNORECASE)
    ]
    assert not found, "\n".join(found)
