"""Tables and definitions of a web page, told in Markdown."""

from __future__ import annotations

import re

from trainer.documents.sheets import FILLER

_ROW = re.compile(r"<tr\b[^<>]{0,300}>", re.IGNORECASE)
_ROW_END = re.compile(r"</tr\s{0,9}>", re.IGNORECASE)
_CELL = re.compile(
    r"<t[hd]\b[^<>]{0,300}>(.*?)(?=</t[hd]\s*>|<t[hd]\b|$)", re.IGNORECASE | re.DOTALL
)
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


def without_html_tables(text: str) -> str:
    """Return the text with as many lines; rows of tables and definitions are told in Markdown."""
    if not _SIGN.search(text):
        return text
    *rows, rest = _ROW_END.split(text)
    told = _FRAME.sub("", "".join((*map(_row, rows), rest)))
    return _MEANING.sub(" ", _TERM.sub(r"**\1:**", told))


def _row(text: str) -> str:
    """Return what stands before the end of a row, the row itself told in Markdown."""
    begin = next(reversed(list(_ROW.finditer(text))), None)
    if begin is None or len(text) - begin.end() > _LONGEST_ROW:
        return text
    cells = [_cell(cell[1]) for cell in _CELL.finditer(text, begin.end())]
    goes_on = f"\n{FILLER}" * text.count("\n", begin.start())
    return f"{text[: begin.start()]}| {' | '.join(cells)} |{goes_on}"


def _cell(text: str) -> str:
    words = " ".join(_INNER.sub(" ", _ITEM.sub("<br>", text)).split())
    return words.removeprefix("<br>").replace("|", "\\|")
