"""The lines of a document of stories: those of Markdown, cut before each further label."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from trainer.documents.lines import Kind, Line
from trainer.documents.markdown import lines_of
from trainer.stories.reading.comments import with_torn_comments_open
from trainer.stories.reading.labels import label_of, look_up

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\Z")
"""Numbers and letters that count items; “B.” may be an initial and “1.5” a figure."""
_INLINE = re.compile(
    r"(?:(?<=\S)[ \t]{0,4}[|·•;]?[ \t]{1,4}|(?<=[^\s*_])[ \t]{0,4}[|·•;]?[ \t]{0,4})"
    r"(?=(\*\*[^*\n:：]{1,40}[:：]\*\*|\*\*[^*\n:：]{1,40}\*\*[ \t]{0,2}[:：]))"
)
_PLAIN_INLINE = re.compile(
    r"(?:(?<=[.;!?|)\"”])[ \t]+)(?=(?:(?:Situation|Task|Action|Result|Reflection|Challenge)s?|"
    r"STAR|Learning|Outcome)[:：][ \t])"
)


def cut(text: str) -> list[Line]:
    """Return the lines with content; front matter, code and comments are marked."""
    rows = with_torn_comments_open(text.split("\n"))
    lines = (_as_written(line) for line in lines_of("\n".join(rows)))
    return [piece for line in lines if line.kind is not Kind.CLOSE for piece in _split(line)]


def _as_written(line: Line) -> Line:
    """Return a line as stories need it: no mark that may be words, no heading that is a label."""
    if line.kind is Kind.SUMMARY:
        return replace(line, kind=Kind.TEXT, text=f"**{line.text}**")
    if line.kind is Kind.MARKUP:
        return replace(line, kind=Kind.TEXT)
    if line.kind is Kind.HEADING and not line.raw.lstrip(" >").startswith(("#", "<")):
        return replace(line, kind=Kind.TEXT, level=0) if label_of(line.text) else line
    mark = line.mark.partition(" ")[0]
    if line.numbered and not _COUNTED.match(mark):
        return replace(line, kind=Kind.TEXT, text=line.raw[line.raw.index(mark) :].strip())
    return line


def _split(line: Line) -> Iterator[Line]:
    """Yield a line, cut before each further label in it: "**S/T:** … **A:** … **R:** …"."""
    cuts = [0]
    if line.kind not in (Kind.TEXT, Kind.ITEM):
        pass
    elif line.text.count("**") > 2:
        for found in _INLINE.finditer(line.text):
            known = look_up(found[1].rstrip(":： ").strip("*"))
            if (
                found.start()
                and known is not None
                and (not known[1] or len(cuts) > 1 or line.text.startswith("**"))
            ):
                cuts.append(found.end())
    elif line.text.count(":") > 1:
        cuts += [found.end() for found in _PLAIN_INLINE.finditer(line.text)]
    if len(cuts) == 1:
        yield line
        return
    cuts.append(len(line.text))
    for begin, end in pairwise(cuts):
        piece = line.text[begin:end].strip()
        piece = piece.rstrip("|· ") if end < len(line.text) else piece
        if begin == 0 or piece:
            yield replace(line, text=piece, loose=line.loose and begin == 0)
