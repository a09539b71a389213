"""What stands in a Markdown file and is no content: front matter, comments, imports, code, tags."""

from __future__ import annotations

import re

from trainer.questions.reading.blocks import Kind

_FENCE = re.compile(r"^[ \t]{0,12}(`{3,}|~{3,})")
_IMPORT = re.compile(r"^(?:import\b.*(?:\bfrom\b.*|['\"]);?|export\s+(?:const|default|function|let|var|\{).*)$")
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]]{1,200}\]:\s*\S+")
_TOKEN = re.compile(r"^\s*(?:\$\{[a-z]+\}|\[\[?toc\]?\]|\{:[^{}]*\}|\{%.*%\}|\{\{.*\}\}|:::.*|<!--.*-->)\s*$", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary(?:\s[^<>]{0,300})?>(.*?)(?:</summary>(.*))?$", re.IGNORECASE)
_SUMMARY_END = re.compile(r"^(.*?)</summary>(.*)$", re.IGNORECASE)
_DETAILS = re.compile(r"</?details(?:\s[^<>]{0,300})?>", re.IGNORECASE)
_LIST_ITEM = re.compile(r"^\s*<li(?:\s[^<>]{0,300})?>(.*)$", re.IGNORECASE)
_HTML_HEADING = re.compile(r"^\s*<h([1-6])(?:\s[^<>]{0,300})?>(.*?)(?:</h[1-6]>)?\s*$", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}/?>|\{/\*.*?\*/\}")
_IMAGE = re.compile(r"\[?!\[[^\[\]]{0,300}\]\([^()]{0,1000}\)(?:\]\([^()]{0,1000}\))?")
_PASSED = "\x00"


class Matter:
    """Tells line by line whether it is content; holds what is open (a fence, a comment)."""

    def __init__(self, *, plain: bool) -> None:
        self._plain = plain
        self._front = ""
        self._fence = ""
        self._comment = False
        self._tag = False
        self._summary: list[str] | None = None

    def read(self, number: int, line: str) -> tuple[Kind | None, str]:
        """Return the kind of a line that needs no more cutting and its text; None and the line else.

        A kind with an empty text is a line without content.
        """
        if self._plain:
            return None, line
        if number == 1 and line.strip() in ("---", "+++"):
            self._front = line.strip()
            return Kind.MARKUP, ""
        if self._front:
            if line.strip() in (self._front, "..." if self._front == "---" else self._front):
                self._front = ""
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
        line = self._uncommented(line)
        if line == _PASSED:
            return Kind.MARKUP, ""
        return self._markup(line)

    def _uncommented(self, line: str) -> str:
        """Return the line without comments; `_PASSED` where nothing but a comment stood."""
        if not self._comment and "<!--" not in line:
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
                self._comment, at = begin >= 0, len(line) if begin < 0 else begin + 4
        text = "".join(kept)
        return text if text.strip() else _PASSED

    def _markup(self, line: str) -> tuple[Kind | None, str]:
        if _IMPORT.match(line) or _DEFINITION.match(line) or _TOKEN.match(line):
            return Kind.MARKUP, ""
        if self._summary is not None:
            return self._summary_goes_on(line)
        if "<" not in line and not self._tag:
            return (Kind.MARKUP, "") if "![" in line and not _IMAGE.sub("", line).strip() else (None, line)
        return self._tagged(line)

    def _tagged(self, line: str) -> tuple[Kind | None, str]:
        """Read a line with a tag in it."""
        if self._tag:
            end = line.find(">")
            self._tag = end < 0
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
            self._tag = True
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
