"""Read a list in GIFT, the question format of Moodle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.documents.inline import read_inline
from trainer.documents.quotes import unquoted

if TYPE_CHECKING:
    from trainer.questions.reading.drafts import Drafts

_CATEGORY = re.compile(r"^\s*\$CATEGORY:\s*(.*)$", re.IGNORECASE)
_ENTRY = re.compile(
    r"\s*(?:::((?:[^:\\]|\\.|:(?!:))*+)::)?((?:[^{\\]|\\.)*+)(\{(?:[^}\\]|\\.)*+\}?)?(.*)",
    re.DOTALL,
)
"""A title, what stands before the answer's braces, the answer with them, and what stands behind."""
_FORMAT = re.compile(r"^\s*\[(?:html|moodle|plain|markdown)\]", re.IGNORECASE)
_GAP = "_____"
_ESCAPED = re.compile(r"\\([~=#{}:\\])")
_ESCAPE = re.compile(r"\\.")


def take_gift(text: str, drafts: Drafts) -> None:
    """Take the questions of a GIFT text: entries between empty lines, answers in braces left."""
    sections: list[str] = []
    entry: list[tuple[int, str]] = []
    depth = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        category = _CATEGORY.match(line) if not depth else None
        if category or not line.strip():
            _take_entry(entry, sections, drafts)
            entry, depth = [], 0
        if category:
            names = [name.strip() for name in _ESCAPED.sub(r"\1", category[1]).split("/")]
            sections = [name for name in names if name and not name.startswith("$")]
        elif line.strip() and (depth or not line.lstrip().startswith("//")):
            entry.append((number, line))
            bare = _ESCAPE.sub("", line)
            depth = max(0, depth + bare.count("{") - bare.count("}"))


def _take_entry(entry: list[tuple[int, str]], sections: list[str], drafts: Drafts) -> None:
    text = "\n".join(line for _, line in entry)
    parts = _ENTRY.fullmatch(text)
    if not entry or parts is None:
        return
    title, before, after = (_words(parts[group] or "") for group in (1, 2, 4))
    ask = (f"{before} {_GAP} {after}" if after else before).strip() or title
    if not any(map(str.isalpha, ask)):
        for number, line in entry:
            drafts.leave(number, line, "an entry without a question")
        return
    first = entry[0][0]
    drafts.take(ask, first, sections)
    drafts.leave(first, "" if title == ask else parts[1] or "", "a title")
    answer = parts[3] or ""
    if answer.strip(" \n{}"):
        drafts.leave(first + text.count("\n", 0, parts.start(3)), answer, "an answer")


def _words(text: str) -> str:
    text = _FORMAT.sub("", text).replace("\\n", " ")
    return unquoted(read_inline(_ESCAPED.sub(r"\1", text)).text)
