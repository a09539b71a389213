"""Read a list in GIFT, the question format of Moodle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.documents.inline import read_inline
from trainer.documents.quotes import unquoted

if TYPE_CHECKING:
    from trainer.questions.reading.drafts import Drafts

_CATEGORY = re.compile(r"^\s*\$CATEGORY:\s*(.*)$", re.IGNORECASE)
_TITLE = re.compile(r"^\s*::((?:[^:\\]|\\.|:(?!:))*)::\s*", re.DOTALL)
_FORMAT = re.compile(r"^\s*\[(?:html|moodle|plain|markdown)\]", re.IGNORECASE)
_GAP = "_____"
_ESCAPED = re.compile(r"\\([~=#{}:\\])")
_NEWLINE = re.compile(r"\\n")


def take_gift(text: str, drafts: Drafts) -> None:
    """Take the questions of a GIFT text: entries between empty lines, answers in braces left."""
    sections: list[str] = []
    entry: list[tuple[int, str]] = []
    depth = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.lstrip().startswith("//") and depth == 0:
            continue
        category = _CATEGORY.match(line)
        if category and depth == 0:
            _entry(entry, sections, drafts)
            entry = []
            sections = [
                name for name in _ESCAPED.sub(r"\1", category[1]).split("/") if name.strip(" $")
            ]
            sections = [name.strip() for name in sections if not name.strip().startswith("$")]
            continue
        if not line.strip():
            _entry(entry, sections, drafts)
            entry, depth = [], 0
            continue
        if line.strip():
            entry.append((number, line))
            depth = max(0, depth + _braces(line))
    _entry(entry, sections, drafts)


def _braces(line: str) -> int:
    bare = re.sub(r"\\.", "", line)
    return bare.count("{") - bare.count("}")


def _entry(entry: list[tuple[int, str]], sections: list[str], drafts: Drafts) -> None:
    """Take one entry."""
    if not entry:
        return
    line = entry[0][0]
    text = "\n".join(one for _, one in entry)
    title = _TITLE.match(text)
    body = text[title.end() :] if title else text
    before, answer, after = _cut(body)
    ask = _words(before)
    if _words(after):
        ask = f"{ask} {_GAP} {_words(after)}".strip()
    if not ask and title:
        ask = _words(title[1])
    if not any(char.isalpha() for char in ask):
        for number, one in entry:
            drafts.leave(number, one, "an entry without a question")
        return
    drafts.take(ask, line, sections)
    if title and _words(title[1]) != ask:
        drafts.leave(line, title[1], "a title")
    if answer.strip(" \n{}"):
        drafts.leave(line + text[: text.find("{")].count("\n"), answer, "an answer")


def _words(text: str) -> str:
    text = _FORMAT.sub("", text)
    return unquoted(read_inline(_ESCAPED.sub(r"\1", _NEWLINE.sub(" ", text))).text)


def _cut(body: str) -> tuple[str, str, str]:
    """Return what stands before the answer's braces, the answer with them, and what stands behind."""
    begin = end = -1
    at = 0
    while at < len(body):
        if body[at] == "\\":
            at += 2
            continue
        if body[at] == "{" and begin < 0:
            begin = at
        elif body[at] == "}" and begin >= 0:
            end = at
            break
        at += 1
    if begin < 0:
        return body, "", ""
    if end < 0:
        return body[:begin], body[begin:], ""
    return body[:begin], body[begin : end + 1], body[end + 1 :]
