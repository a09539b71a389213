"""What stands in a Markdown file and is no content: front matter, comments, imports, code, tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.questions.reading.blocks import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

_FENCE = re.compile(r"^[ \t]{0,12}(`{3,}|~{3,})")
_IMPORT = re.compile(
    r"^(?:import\b.*(?:\bfrom\b.*|['\"]);?|export\s+(?:const|default|function|let|var|\{).*)$"
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]]{1,200}\]:\s*\S+")
_TOKEN = re.compile(
    r"^\s*(?:\$\{[a-z]+\}|\[\[?toc\]?\]|\{:[^{}]*\}|\{%.*%\}|\{\{.*\}\}|:::.*|<!--.*-->)\s*$",
    re.IGNORECASE,
)
_SUMMARY = re.compile(r"<summary(?:\s[^<>]{0,300})?>(.*?)(?:</summary>(.*))?$", re.IGNORECASE)
_SUMMARY_END = re.compile(r"^(.*?)</summary>(.*)$", re.IGNORECASE)
_DETAILS = re.compile(r"</?details(?:\s[^<>]{0,300})?>", re.IGNORECASE)
_LIST_ITEM = re.compile(r"^\s*<li(?:\s[^<>]{0,300})?>(.*)$", re.IGNORECASE)
_HTML_HEADING = re.compile(
    r"^\s*<h([1-6])(?:\s[^<>]{0,300})?>(.*?)(?:</h[1-6]>)?\s*$", re.IGNORECASE
)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}/?>|\{/\*.*?\*/\}")
_IMAGE = re.compile(r"\[?!\[[^\[\]]{0,300}\]\([^()]{0,1000}\)(?:\]\([^()]{0,1000}\))?")
_BORDER = re.compile(r"<(?:details|summary|li)\b|</(?:details|summary|li)\s*>", re.IGNORECASE)
_PASSED = "\x00"
_MOST_FRONT = 400
"""Lines of the longest front matter; a first rule without an end within them is only a rule."""
_LONGEST_TAG = 30
"""Lines over which a tag's attributes may run."""


class Matter:
    """Tells line by line whether it is content; holds what is open (a fence, a comment)."""

    def __init__(self, lines: Sequence[str], *, plain: bool) -> None:
        self._plain = plain
        self._front_ends = 0 if plain else _front_matter_end(lines)
        self._last_comment_end = max(
            (at for at, line in enumerate(lines, 1) if "-->" in line), default=0
        )
        self._fence = ""
        self._comment = False
        self._tag = 0
        self._summary: list[str] | None = None

    def read(self, number: int, line: str) -> tuple[Kind | None, str]:
        """Return the kind of a line that needs no more cutting and its text; None and the line else.

        A kind with an empty text is a line without content.
        """
        if self._plain:
            return None, line
        if number <= self._front_ends:
            return Kind.MARKUP, ""
        if self._fence:
            closing = line.strip()
            if closing.startswith(self._fence) and not closing.strip(self._fence[0]):
                self._fence = ""
                return Kind.MARKUP, ""
            return Kind.CODE, line.strip()
        fence = _FENCE.match(line)
        if fence and "`" not in line.strip()[len(fence[1]) :]:
            self._fence = fence[1]
            return Kind.MARKUP, ""
        line = self._uncommented(number, line)
        if line == _PASSED:
            return Kind.MARKUP, ""
        return self._markup(line)

    def _uncommented(self, number: int, line: str) -> str:
        """Return the line without comments; `_PASSED` where nothing but a comment stood.

        A comment that nobody closes hides nothing.
        """
        if not self._comment and ("<!--" not in line or number > self._last_comment_end):
            return line
        kept, at = [], 0
        while at < len(line):
            if self._comment:
                end = line.find("-->", at)
                if end < 0:
                    at = len(line)
                    break
                self._comment, at = False, end + 3
            else:
                begin = line.find("<!--", at)
                kept.append(line[at:] if begin < 0 else line[at:begin])
                opens = begin >= 0 and ("-->" in line[begin:] or number < self._last_comment_end)
                self._comment, at = opens, len(line) if begin < 0 else begin + 4
        text = "".join(kept)
        return text if text.strip() else _PASSED

    def _markup(self, line: str) -> tuple[Kind | None, str]:
        if _IMPORT.match(line) or _DEFINITION.match(line) or _TOKEN.match(line):
            return Kind.MARKUP, ""
        if self._summary is not None:
            return self._summary_goes_on(line)
        if "<" not in line and not self._tag:
            return (
                (Kind.MARKUP, "")
                if "![" in line and not _IMAGE.sub("", line).strip()
                else (None, line)
            )
        return self._tagged(line)

    def _tagged(self, line: str) -> tuple[Kind | None, str]:
        """Read a line with a tag in it."""
        if self._tag:
            end = line.find(">")
            self._tag = self._tag - 1 if end < 0 else 0
            line = "" if end < 0 else line[end + 1 :]
        summary = _SUMMARY.search(line)
        if summary:
            if "</summary" in line.lower():
                return Kind.SUMMARY, _SUMMARY_END.sub(r"\1", line[line.lower().index("<summary") :])
            self._summary = [summary[1]]
            return Kind.MARKUP, ""
        if "</details" in line.lower() and not _TAG.sub("", line).strip():
            return Kind.CLOSE, "</details>"
        heading = _HTML_HEADING.match(line)
        if heading:
            return None, f"{'#' * int(heading[1])} {heading[2]}"
        item = _LIST_ITEM.match(line)
        if item:
            return None, "- " + item[1]
        bare = _TAG.sub("", line)
        if line.lstrip().startswith("<") and ">" not in line and re.match(r"\s*</?[A-Za-z]", line):
            self._tag = _LONGEST_TAG
            return Kind.MARKUP, ""
        if not _IMAGE.sub("", bare).strip(" \t|·•"):
            return Kind.MARKUP, ""
        return None, _DETAILS.sub("", line)

    def _summary_goes_on(self, line: str) -> tuple[Kind | None, str]:
        parts = self._summary or []
        end = _SUMMARY_END.match(line)
        parts.append(end[1] if end else line)
        if end or len(parts) > 20:
            self._summary = None
            return Kind.SUMMARY, " ".join(part.strip() for part in parts)
        self._summary = parts
        return Kind.MARKUP, ""


def pieces_of(line: str) -> list[str]:
    """Return a line cut where tags of folded answers and of lists begin or end."""
    if _BORDER.search(line) is None:
        return [line]
    return [piece for piece in _BORDER.sub(_cut, line).split("\n") if piece.strip()] or [line]


def _cut(found: re.Match[str]) -> str:
    tag = found[0]
    return f"{tag}\n" if tag.startswith("</") and not tag.lower().startswith("</d") else f"\n{tag}"


def front_title(lines: Sequence[str]) -> str:
    """Return the title that the front matter gives; empty without one."""
    for line in lines[: _front_matter_end(lines)]:
        if line.lower().startswith("title"):
            return line.partition(":" if ":" in line else "=")[2].strip()
    return ""


def _front_matter_end(lines: Sequence[str]) -> int:
    """Return the number of the line that ends the front matter; 0 without front matter."""
    if not lines or lines[0].strip() not in ("---", "+++"):
        return 0
    ends = ("---", "...") if lines[0].strip() == "---" else ("+++",)
    fields = 0
    for number, line in enumerate(lines[1:_MOST_FRONT], 2):
        if line.strip() in ends:
            return number if fields else 0
        fields += bool(re.match(r"[\w\"'-]+\s*[:=]", line))
    return 0
