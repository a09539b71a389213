"""What note apps export in tags of their own, told in Markdown: Evernote's notes, outlines, Notion's boxes."""

from __future__ import annotations

import html
import re

_EVERNOTE = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!DOCTYPE[^<>]{0,300}>\s*)?<en-export\b"
)
_HIDDEN = ("resource", "note-attributes")
"""Tags of Evernote around what is no text: pictures, and where a note was made."""
_UNSEEN = re.compile(r"<(created|updated|tag)>[^<>]{0,200}</\1>")
_AROUND = re.compile(
    r"<\?xml[^<>]{0,200}\?>|<!DOCTYPE[^<>]{0,300}>|<!\[CDATA\[|\]\]>|</?(?:en-export|en-note|note|content)\b[^<>]{0,300}>"
)
_TITLE = re.compile(r"<title>([^<>]{1,500})</title>")
_BOX = re.compile(r"<en-todo\b[^<>]{0,100}/?>(?:</en-todo>)?")
_OUTLINE = re.compile(r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?<opml\b")
_POINT = re.compile(r"<outline\b([^<>]{0,20000}?)(/?)>|(</outline>)")
_TEXT = re.compile(r"\b(?:text|_note)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ASIDE = re.compile(r"^[ \t]*</?aside>[ \t]*$")
_ICON = re.compile(r"^[^\w\s*_#<>\-\"'(\[]{1,4}[ \t]+(?=\S)")
_NAMED = re.compile(r"^(?:\*\*|[^:：.!?]{1,40}[:：])")
_LONGEST_ASIDE = 30
_DEEPEST = 12
"""Levels of an outline that are told apart."""


def without_exports(text: str) -> str:
    """Return the text with as many lines, without the tags that only one app has."""
    if _EVERNOTE.match(text[:2000]):
        return _evernote(text)
    if _OUTLINE.match(text[:2000]):
        return _outline(text)
    return _with_asides_quoted(text) if "<aside>" in text else text


def _evernote(text: str) -> str:
    for name in _HIDDEN:
        first, *others = text.split(f"<{name}>")
        parted = (other.rpartition(f"</{name}>") for other in others)
        text = "".join([first, *("\n" * gone.count("\n") + rest for gone, _, rest in parted)])
    seen = _UNSEEN.sub("", text)
    headed = _TITLE.sub(r"<h1>\1</h1>", _BOX.sub("☐ ", seen))
    return _AROUND.sub(lambda found: "\n" * found[0].count("\n"), headed)


def _outline(text: str) -> str:
    """Return an outline as nested bullets, one for each line that holds some of it."""
    rows, depth = [], 0
    for row in text.split("\n"):
        points = list(_POINT.finditer(row))
        texts = [
            found[1] or found[2] or ""
            for point in points
            for found in _TEXT.finditer(point[1] or "")
        ]
        said = " ".join(html.unescape(" ".join(filter(None, texts))).split())
        rows.append(f"{'    ' * min(max(0, depth), _DEEPEST)}- {said}" if said else "")
        depth += sum(-1 if point[3] else not point[2] for point in points)
    return "\n".join(rows)


def _with_asides_quoted(text: str) -> str:
    """Return the boxes of a page as quotes, each a note unless its words name what it is."""
    rows = text.split("\n")
    inside = 0
    for at, row in enumerate(rows):
        if _ASIDE.match(row):
            inside = 0 if "/" in row else _LONGEST_ASIDE
            rows[at] = ""
        elif inside and row.strip():
            bare = _ICON.sub("", row.strip())
            begins = inside == _LONGEST_ASIDE and not _NAMED.match(bare)
            rows[at] = f"> **Note:** {bare}" if begins else f"> {bare}"
            inside -= 1
    return "\n".join(rows)
