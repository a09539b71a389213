"""What an app saved, told in Markdown: Org files, other light markup, exports, web pages, marks of note apps."""

from __future__ import annotations

import html
import re

from trainer.documents.dialects import without_dialect
from trainer.documents.note_marks import without_note_marks
from trainer.documents.org import from_org, is_org
from trainer.documents.sheets import FILLER


def as_markdown(text: str, name: str = "", *, tags: bool = True) -> str:
    """Return a document, with newlines only, as Markdown with as many lines.

    The ending of the file's `name` is a hint; `tags` of a heading may stand before it, in brackets.
    """
    if is_org(text, name):
        return without_note_marks(from_org(text, tags=tags))
    if _EVERNOTE.match(text[:2000]):
        text = _evernote(text)
    elif _OUTLINE.match(text[:2000]):
        text = _outline(text)
    elif "<aside>" in text:
        text = _with_asides_quoted(text)
    if _SIGN.search(text):
        text = _without_html_tables(text)
    return without_note_marks(without_dialect(text))


# Exports in tags of their own

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


def _evernote(text: str) -> str:
    for name in _HIDDEN:
        first, *others = text.split(f"<{name}>")
        parted = (other.rpartition(f"</{name}>") for other in others)
        text = "".join([first, *("\n" * gone.count("\n") + rest for gone, _, rest in parted)])
    seen = _UNSEEN.sub("", text)
    headed = _TITLE.sub(r"<h1>\1</h1>", _BOX.sub("☐ ", seen))
    return _AROUND.sub(lambda match: "\n" * match[0].count("\n"), headed)


def _outline(text: str) -> str:
    """Return an outline as nested bullets, one for each line that holds some of it."""
    rows, depth = [], 0
    for row in text.split("\n"):
        points = list(_POINT.finditer(row))
        texts = (piece for point in points for piece in _TEXT.findall(point[1] or ""))
        said = " ".join(html.unescape(" ".join(map("".join, texts))).split())
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


# Tables of a web page

_ROW = re.compile(r"<tr\b[^<>]{0,300}>", re.IGNORECASE)
_ROW_END = re.compile(r"</tr\s{0,9}>", re.IGNORECASE)
_CELL = re.compile(
    r"<t[hd]\b([^<>]{0,300})>(.*?)(?=</t[hd]\s*>|<t[hd]\b|$)", re.IGNORECASE | re.DOTALL
)
_SPAN = re.compile(r"rowspan\s?=\s?[\"']?(\d{1,3})", re.IGNORECASE)
_FRAME = re.compile(
    r"</?(?:table|thead|tbody|tfoot|colgroup|col|caption)\b[^<>]{0,300}>", re.IGNORECASE
)
_INNER = re.compile(r"</?(?:p|div|ul|ol|span|font)\b[^<>]{0,300}>|</li\s*>", re.IGNORECASE)
_ITEM = re.compile(r"\s*<li\b[^<>]{0,300}>", re.IGNORECASE)
_TERM = re.compile(r"<dt\b[^<>]{0,300}>\s*([^<>]{1,100}?)\s*:?\s*</dt\s*>", re.IGNORECASE)
_MEANING = re.compile(r"</?d[dl]\b[^<>]{0,300}>", re.IGNORECASE)
_SIGN = re.compile(r"</tr\s{0,9}>|</dt\s{0,9}>", re.IGNORECASE)
_LONGEST_ROW = 100_000
"""Characters of the longest row that is read as one."""


def _without_html_tables(text: str) -> str:
    """Return the text with as many lines; rows of tables and definitions are told in Markdown."""
    *rows, rest = _ROW_END.split(text)
    merged: dict[int, int] = {}
    told = _FRAME.sub("", "".join((*(_row(row, merged) for row in rows), rest)))
    return _MEANING.sub(" ", _TERM.sub(r"**\1:**", told))


def _row(text: str, merged: dict[int, int]) -> str:
    """Return what stands before the end of a row, the row itself told in Markdown.

    `merged` is the place of a cell -> the rows below over which it runs; brought on to the next row.
    """
    begin = next(reversed(list(_ROW.finditer(text))), None)
    if begin is None or len(text) - begin.end() > _LONGEST_ROW:
        return text
    if "<table" in text[: begin.start()].lower():
        merged.clear()
    cells: list[str] = []
    for tag, words in _CELL.findall(text, begin.end()):
        while merged.get(len(cells), 0):
            merged[len(cells)] -= 1
            cells.append("")
        over = _SPAN.search(tag)
        merged[len(cells)] = int(over[1]) - 1 if over else 0
        told = " ".join(_INNER.sub(" ", _ITEM.sub("<br>", words)).split())
        cells.append(told.removeprefix("<br>").replace("|", "\\|"))
    goes_on = f"\n{FILLER}" * text.count("\n", begin.start())
    return f"{text[: begin.start()]}| {' | '.join(cells)} |{goes_on}"
