"""Cut a Markdown or plain text into the lines that a reader works on."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from trainer.stories.reading.comments import with_torn_comments_open
from trainer.stories.reading.labels import label_of, look_up
from trainer.stories.reading.model import Left

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Kind(StrEnum):
    """What a line is."""

    HEADING = "heading"
    RULE = "rule"
    ROW = "row"
    ITEM = "item"
    TEXT = "text"
    CODE = "code"
    MATTER = "matter"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Line:
    """One line with content, its mark taken off.

    Attributes:
        kind: what it is.
        number: where it stands, from 1.
        text: its text, emphasis kept; the cells of a row with their bars.
        level: of a heading 1 to 6; of an item or text the columns it is indented by.
        loose: an empty line stands before it.
        raw: the line as written.
    """

    kind: Kind
    number: int
    text: str
    level: int = 0
    loose: bool = False
    raw: str = ""


_HEADING = re.compile(r"^ {0,3}(#{1,6})(?!#)(.*)$")
_RULE = re.compile(r"^(?:(?:[-*_=~─━═—–][ \t]*){3,}|<hr[ /]{0,3}>)$", re.IGNORECASE)
_ITEM = re.compile(
    r"^([ \t]*)(?:([-*+•‣◦▪▫●○■□➤►▶→✓✔⁃∙·–—])(?:[ \t]+|$)|(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])(?:[ \t]+|$))(.*)$"
)
_REMARK = re.compile(r"<!--[^<>]{1,1000}-->")
_TASK = re.compile(r"^\[[ xX✓✔]\][ \t]+")
_QUOTE = re.compile(r"^[ \t]{0,12}(?:>[ \t]?)+")
_FENCE = re.compile(r"^[ \t]{0,12}(`{3,}|~{3,})(.*)$")
_INLINE = re.compile(
    r"(?:(?<=\S)[ \t]{0,4}[|·•;]?[ \t]{1,4}|(?<=[^\s*_])[ \t]{0,4}[|·•;]?[ \t]{0,4})"
    r"(?=(\*\*[^*\n:：]{1,40}[:：]\*\*|\*\*[^*\n:：]{1,40}\*\*[ \t]{0,2}[:：]))"
)
_PLAIN_INLINE = re.compile(
    r"(?:(?<=[.;!?|)\"”])[ \t]+)(?=(?:(?:Situation|Task|Action|Result|Reflection|Challenge)s?|"
    r"STAR|Learning|Outcome)[:：][ \t])"
)
_UNDERLINE = re.compile(r"^ {0,3}([=-])\1{2,}[ \t]*$")
_LONGEST_HEADING = 100
_STRONG_TAG = re.compile(r"(?<!\\)</?(?:b|strong)>", re.IGNORECASE)
_SUMMARY = re.compile(r"(?:<details[^<>]{0,80}>\s*)?</?summary>", re.IGNORECASE)
_TAB = 4
_MOST_FRONT = 200
"""Lines of the longest front matter."""


def cut(text: str) -> list[Line]:
    """Return the lines with content; comments are none, front matter and code are marked."""
    rows = text.split("\n")
    return list(_lines(with_torn_comments_open(_unwrapped(rows))))


def _unwrapped(rows: list[str]) -> list[str]:
    """Return the lines without a fence around the whole document, as a chat hands it out."""
    filled = [at for at, row in enumerate(rows) if row.strip()]
    if len(filled) < 3:
        return rows
    first, last = filled[0], filled[-1]
    opening, closing = _FENCE.match(rows[first]), _FENCE.match(rows[last])
    if not opening or not closing or closing[2].strip():
        return rows
    if opening[2].strip().lower() not in {"", "md", "markdown", "text", "txt"}:
        return rows
    inner = sum(1 for at in filled[1:-1] if _FENCE.match(rows[at]))
    if inner % 2:
        return rows
    return ["" if at in (first, last) else row for at, row in enumerate(rows)]


def left_of(lines: Mapping[int, Line]) -> list[Left]:
    """Return lines, by their numbers, as they are written, in the order of the document."""
    written = ((number, lines[number].raw.strip()) for number in sorted(lines))
    return [Left(number, text) for number, text in written if text]


class _Fences:
    """Knows where an opened fence closes."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._closings: dict[tuple[str, int], list[int]] = {}
        for at, row in enumerate(rows):
            found = _FENCE.match(row) if "```" in row or "~~~" in row else None
            if found and not found[2].strip():
                for length in range(3, min(len(found[1]), 8) + 1):
                    self._closings.setdefault((found[1][0], length), []).append(at)

    def end(self, at: int, row: str) -> int | None:
        """Return where the fence that the row opens closes; None where it opens none."""
        found = _FENCE.match(row)
        if found is None or (found[1][0] == "`" and "`" in found[2]):
            return None
        closings = self._closings.get((found[1][0], min(len(found[1]), 8)), [])
        place = bisect_right(closings, at)
        return closings[place] if place < len(closings) else None


def _lines(rows: Sequence[str]) -> Iterator[Line]:
    fences = _Fences(rows)
    front = _front_end(rows)
    last_comment_end = max((at for at, row in enumerate(rows) if "-->" in row), default=-1)
    loose, in_comment, fenced_until = True, False, -1
    for at, row in enumerate(rows):
        if at <= front:
            if row.strip() and at not in (0, front):
                yield Line(Kind.MATTER, at + 1, row.strip(), raw=row)
            continue
        if at <= fenced_until:
            if at < fenced_until and row.strip():
                yield Line(Kind.CODE, at + 1, row.strip(), raw=row)
            continue
        if not in_comment and ("```" in row or "~~~" in row):
            end = fences.end(at, row)
            if end is not None:
                fenced_until = end
                continue
        content = row
        if in_comment or "<!--" in row:
            was_in = in_comment
            content, in_comment = _uncommented(row, in_comment, closes_later=at < last_comment_end)
            hidden = row.strip() if not content.strip() else " ".join(_REMARK.findall(row))
            if hidden:
                text = hidden.removeprefix("<!--").removesuffix("-->").strip()
                yield Line(Kind.COMMENT, at + 1, text, raw=hidden, loose=not was_in)
            if not content.strip():
                continue
        if not content.strip():
            loose = True
            continue
        underlined = loose and _underlined(content, rows[at + 1] if at + 1 < len(rows) else "")
        if underlined:
            yield Line(Kind.HEADING, at + 1, content.strip(), underlined, loose, row)
        else:
            yield from _split(_line(at + 1, content, loose=loose))
        loose = False


def _front_end(rows: Sequence[str]) -> int:
    """Return the index of the line that ends the front matter, below 0 without any."""
    if not rows or rows[0].strip() != "---":
        return -1
    for at in range(1, min(len(rows), _MOST_FRONT)):
        row = rows[at].strip()
        if row in ("---", "..."):
            return at
        if row and ":" not in row and not row.startswith(("-", "#")):
            return -1
        if row.startswith("##"):
            return -1
    return -1


def _uncommented(row: str, inside: bool, *, closes_later: bool) -> tuple[str, bool]:
    """Return the row without comments and whether one goes on; an unclosed one hides nothing."""
    kept: list[str] = []
    at = 0
    while at < len(row):
        if inside:
            end = row.find("-->", at)
            if end < 0:
                return "".join(kept), True
            inside, at = False, end + 3
            continue
        begin = row.find("<!--", at)
        if begin < 0 or (row.find("-->", begin) < 0 and not closes_later):
            kept.append(row[at:])
            break
        kept.append(row[at:begin])
        inside, at = True, begin + 4
    return "".join(kept), inside


def _line(number: int, raw: str, *, loose: bool) -> Line:
    row = _QUOTE.sub("", raw).rstrip()
    if "<" in row:
        row = _SUMMARY.sub("**", _STRONG_TAG.sub("**", row))
    if not row.strip():
        return Line(Kind.TEXT, number, "", 0, loose, raw)
    heading = _HEADING.match(row)
    if heading:
        return Line(Kind.HEADING, number, _opened(heading[2]), len(heading[1]), loose, raw)
    if _RULE.match(row.strip()):
        return Line(Kind.RULE, number, "", 0, loose, raw)
    if row.lstrip().startswith("|"):
        return Line(Kind.ROW, number, row.strip(), 0, loose, raw)
    item = _ITEM.match(row)
    if item:
        return Line(
            Kind.ITEM, number, _TASK.sub("", item[4]).strip(), _columns(item[1]), loose, raw
        )
    return Line(
        Kind.TEXT, number, row.strip(), _columns(row[: len(row) - len(row.lstrip())]), loose, raw
    )


def _opened(text: str) -> str:
    """Return the text of a heading without the signs that close it."""
    text = text.strip()
    bare = text.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else text


def _underlined(row: str, following: str) -> int:
    """Return the level of a heading that is underlined; 0 for a line above a rule."""
    found = _UNDERLINE.match(following)
    text = row.strip()
    if found is None or len(text) > _LONGEST_HEADING or text.endswith((".", ",", ";", "|")):
        return 0
    line = _line(1, row, loose=True)
    if line.kind is not Kind.TEXT or not line.text or label_of(text) is not None:
        return 0
    return 1 if found[1] == "=" else 2


def _columns(blank: str) -> int:
    return len(blank.replace("\t", " " * _TAB))


def _split(line: Line) -> Iterator[Line]:
    """Yield a line, cut before each further label in it: "**S/T:** … **A:** … **R:** …"."""
    if line.kind not in (Kind.TEXT, Kind.ITEM):
        yield line
        return
    if not line.text and line.kind is Kind.TEXT:
        return
    cuts = [0]
    if line.text.count("**") > 2:
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
    cuts.append(len(line.text))
    for begin, end in pairwise(cuts):
        piece = line.text[begin:end].strip()
        if begin == 0 or piece:
            yield Line(line.kind, line.number, piece.rstrip("|· ") if end < len(line.text) else piece,
                       line.level, line.loose and begin == 0, line.raw)  # fmt: skip
