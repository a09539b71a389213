"""Other light markup than Markdown, told in Markdown: wikis, AsciiDoc, reStructuredText, LaTeX, definitions.

A dialect is known by its signs, and is a list of what one line becomes; every line keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice, pairwise
from typing import NamedTuple

from trainer.documents.fences import opens_fence

Change = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""A pattern, and what is told for it."""


class _Dialect(NamedTuple):
    """How a dialect is known, by its signs and how often they stand, and what its lines become."""

    signs: re.Pattern[str]
    fewest: int
    changes: tuple[Change, ...]


def changes_of(*changes: tuple[str, str | Callable[[re.Match[str]], str]]) -> tuple[Change, ...]:
    """Return patterns with what is told for each, to be replaced one after the other."""
    return tuple((re.compile(pattern), told) for pattern, told in changes)


def changed(text: str, changes: tuple[Change, ...]) -> str:
    """Return a text after some changes."""
    for pattern, told in changes:
        text = pattern.sub(told, text)
    return text


def _heading(match: re.Match[str]) -> str:
    return f"{'#' * len(match[1])} {match[2]}"


def _nested(match: re.Match[str]) -> str:
    """Return an item of a wiki, whose signs count how deep it stands."""
    mark = "1." if match[1].endswith(("#", ".")) else "-"
    return f"{'    ' * (len(match[1]) - 1)}{mark} "


_WIKI = _Dialect(
    re.compile(r"^={2,6}[ \t]*[^\s=].{0,120}?={2,6}[ \t]*$|^'''\\S", re.MULTILINE),
    1,
    changes_of(
        (r"^([*#]{1,5})(?:[ \t]+(?=[^\s*#])|(?=[^\s*#][^*]*$))", _nested),
        (r"^(={1,6})[ \t]*(\S.{0,200}?)[ \t]*\1[ \t]*$", _heading),
        (r"^\[\[(?:\w{3,20}):[^\[\]]{1,100}\]\][ \t]*$", r"<!-- \g<0> -->"),
        (r"^;[ \t]*([^:]{1,60}?)[ \t]*:[ \t]*", r"**\1:** "),
        (r"^;[ \t]*(\S.*?)[ \t]*$", r"**\1:**"),
        (r"^:+[ \t]*", ""),
        (r"'{5}(?=\S)(.{1,300}?)'{5}", r"**\1**"),
        (r"'''(?=\S)(.{1,300}?)'''", r"**\1**"),
        (r"''(?=\S)(.{1,300}?)''", r"*\1*"),
    ),
)
"""MediaWiki, where a line with a number sign is an item."""
_TICKETS = _Dialect(
    re.compile(r"^h[1-6]\.[ \t]+\S", re.MULTILINE),
    1,
    changes_of(
        (r"^([*#-]{2,5}|#)[ \t]+(?=\S)", _nested),
        (r"^h([1-6])\.[ \t]+(?=\S)", lambda match: f"{'#' * int(match[1])} "),
        (r"^[ \t]*\{\w{2,12}(?::[^{}]{0,200})?\}[ \t]*$", ""),
        (r"^\|\|(.*)\|\|[ \t]*$", lambda match: f"|{match[1].replace('||', '|')}|"),
    ),
)
_ASCIIDOC = _Dialect(
    re.compile(r"^={2,6}[ \t]+(?:(?!=+[ \t]*$).)+$", re.MULTILINE),
    1,
    changes_of(
        (r"^(={1,6})[ \t]+(\S.{0,200})$", _heading),
        (r"^:[a-z][\w!-]{0,40}:.*$|^//(?!/).*$", r"<!-- \g<0> -->"),
        (r"^([*.]{1,5})[ \t]+(?=\S)", _nested),
        (r"^([^\W\d_][^:]{0,60}?)::(?=[ \t]|$)", r"**\1:**"),
        (r"(?<![\w*])\*(?=[^\s*])([^*]{1,200}?)(?<=[^\s*])\*(?![\w*])", r"**\1**"),
    ),
)
_TEXT_PAGE = _Dialect(
    re.compile(r"^\.\. [\w-]+::|^:[A-ZÀ-Þ][\w /-]{1,40}:[ \t]+\S", re.MULTILINE),
    2,
    changes_of(
        (r"^\.\. .*$|^[ \t]+:[a-z]+:.*$", r"<!-- \g<0> -->"),
        (r"^([ \t]*):([^\W\d_][\w /-]{1,40}):(?=[ \t]|$)", r"\1**\2:**"),
        (r"^([ \t]*)#\.[ \t]+", r"\g<1>1. "),
    ),
)
"""reStructuredText, whose fields stand between colons."""
_LATEX_DEPTHS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4}
_LATEX = _Dialect(
    re.compile(r"^[ \t]*\\(?:(?:sub)*section|item|begin|textbf|cventry)\b", re.MULTILINE),
    2,
    changes_of(
        (
            r"^[ \t]*\\(part|chapter|(?:sub){0,2}section)\*?\{([^{}]{1,200})\}.*$",
            lambda match: f"{'#' * _LATEX_DEPTHS[match[1]]} {match[2]}",
        ),
        (r"\\(?:begin|end)\{[^{}]{1,40}\}(?:\[[^\[\]]{0,80}\])?", ""),
        (
            r"^[ \t]*\\cventry\{([^{}]*)\}\{([^{}]*)\}\{([^{}]*)\}.*$",
            lambda match: f"#### {match[2]}, {match[3]} ({match[1]})",
        ),
        (r"^[ \t]*\}+[ \t]*$", ""),
        (r"^[ \t]*%.*$", lambda match: f"<!-- {match[0].strip(' %')} -->"),
        (r"^[ \t]*\\item[ \t]*\[([^\[\]]{1,80})\]", lambda match: f"**{match[1].strip(' :')}:**"),
        (r"^([ \t]*)\\item\b", r"\1-"),
        (r"\\textbf\{([^{}]{1,300})\}", r"**\1**"),
        (r"\\(?:emph|textit|underline|href\{[^{}]{1,300}\})\{([^{}]{1,300})\}", r"\1"),
        (r"\\\\[ \t]*$", "  "),
        (r"(?<!\\)~", " "),
        (r"\\([&%$#_])", r"\1"),
        (r"(?<=\d)--(?=\d)", "–"),
    ),
)
"""A piece of LaTeX; a whole source has a way out of its own."""
_FORUM = _Dialect(
    re.compile(r"\[b\][^\[\]\n]{1,200}\[/b\]", re.IGNORECASE),
    2,
    changes_of(
        (r"(?i)\[b\]([^\[\]]{1,200})\[/b\]", r"**\1**"),
        (r"(?i)\[/?(?:i|u|list|quote|size|color)(?:=[^\[\]]{0,30})?\]", ""),
        (r"^\[\*\][ \t]*", "- "),
    ),
)
_DIALECTS = (_TICKETS, _WIKI, _ASCIIDOC, _TEXT_PAGE, _LATEX, _FORUM)
_MAY_BE_ONE = re.compile(
    r"^={2,6}[ \t]*\S|^'''|^h[1-6]\. |^\.\. |^:[A-ZÀ-Þ]|^[ \t]*\\[a-z]|\[/b\]",
    re.MULTILINE | re.IGNORECASE,
)
_MARKDOWN_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_SURELY_WIKI = re.compile(r"'''|^={2,6}[ \t]+\S.{0,120}?[ \t]={2,6}[ \t]*$", re.MULTILINE)
"""What Markdown never has: without blanks inside, equals signs may be a highlight."""
_KEYCAP = re.compile(
    r"^([ \t]*(?:[-*+#]{1,6}[ \t]+)?)([0-9]\ufe0f?\u20e3){1,2}[ \t]*(?=\S)|^([ \t]*)🔟[ \t]*"
)
_BOX = re.compile(r"^([ \t]*)(?=\[[ xX✓✔]\][ \t]+\S)")
"""A box to tick without the sign of an item before it, as Google Keep shares a list."""
_TABBED = re.compile(r"^\t+(?=\w)(?!\d{1,3}[.)])")
"""A line of an outline that has no marks but tabs."""
_FEWEST_TABBED = 4
_COUNT = re.compile(r"^([ \t]*)(\d{1,2})(?:[ \t]?[-–]|[°º]|/)[ \t]*(?=[¿¡\"“«*]{0,3}[^\W\d])")
"""A count with a sign of its own: “1- …”, “2 – …”, “3º …”."""
_FEWEST_COUNTS = 3


def without_dialect(text: str) -> str:
    """Return the text with as many lines, told in Markdown where it is written in another dialect."""
    rows = text.split("\n")
    known = (dialect for dialect in _DIALECTS if _is_written_in(text, dialect))
    if _MAY_BE_ONE.search(text) and (dialect := next(known, None)):
        fenced = False
        for at, row in enumerate(rows):
            fenced = fenced is not opens_fence(row)
            rows[at] = row if fenced else changed(row, dialect.changes)
    if "\u20e3" in text or "🔟" in text:
        rows = [_KEYCAP.sub(_counted, row) for row in rows]
    if "[ ]" in text or "[x]" in text:
        rows = [_BOX.sub(r"\1- ", row) for row in rows]
    rows = _with_counts(rows)
    tabbed = [bool(_TABBED.match(row)) for row in rows]
    if sum(tabbed) >= _FEWEST_TABBED and 2 * sum(tabbed) > sum(map(bool, map(str.strip, rows))):
        rows = [_TABBED.sub(r"\g<0>- ", row) for row in rows]
    return "\n".join(rows)


def _is_written_in(text: str, dialect: _Dialect) -> bool:
    if dialect is _WIKI and _MARKDOWN_HEADING.search(text) and not _SURELY_WIKI.search(text):
        return False
    signs = islice(dialect.signs.finditer(text), dialect.fewest)
    return sum(1 for _ in signs) == dialect.fewest


def _with_counts(rows: list[str]) -> list[str]:
    """Return the rows; those that count on from one with a sign of their own are counted as Markdown does."""
    counts = [int(match[2]) for row in rows if (match := _COUNT.match(row))]
    goes_on = all(now in (1, before + 1) for before, now in pairwise([0, *counts]))
    if len(counts) < _FEWEST_COUNTS or not goes_on or max(counts) < 2:
        return rows
    return [_COUNT.sub(r"\1\2. ", row) for row in rows]


def _counted(match: re.Match[str]) -> str:
    digits = "".join(filter(str.isascii, match[0])).strip(" \t-*+#") or "10"
    return f"{match[1] or match[3] or ''}{digits}. "
