"""Cut the lines of a Markdown or plain text into blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.questions.reading.blocks import Block, Kind
from trainer.questions.reading.labels import Label, split_label
from trainer.questions.reading.matter import Matter, pieces_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?!#)[ \t]*(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}(={3,}|-{3,}|~{3,}|\^{3,})[ \t]*$")
_RULE = re.compile(
    r"^[ \t]*(?:(?:[-*_=~+#•·─━═—–][ \t]*){3,}|<hr[^<>]{0,100}>)[ \t]*$", re.IGNORECASE
)
_ITEM = re.compile(
    r"^([ \t]*)(?:([-*+•‣◦▪▫●○■□➤➢►▶→✓✔☐☑❓❔⁃∙·–—])[ \t]+|(•)|"
    r"(\(?(?:\d{1,4}|[a-zB-PR-Z]|[ivxIVX]{1,5})[.)](?=[ \t])|\d{1,4}(?:\.\d{1,3})+\.?(?=[ \t])|\d{1,4}\)|\d{1,4}[.](?=[^\d\s])|\d{1,4}、|\d{1,4}[．：])[ \t]*)(.*)$"
)
_TASK = re.compile(r"^\[[ xX✓✔-]?\][ \t]*")
_ROW = re.compile(r"^[ \t]*\|.*\|?[ \t]*$")
_SEPARATOR = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\|?[ \t]*$")
_QUOTE = re.compile(r"^[ \t]{0,12}((?:>[ \t]?)+)(.*)$")
_LABELLED = re.compile(
    r"^[*_\s]*(?:q(?:uestion)?|a(?:nswer)?|follow[ -]?ups?)\s*\d{0,3}\s*[:.)：][*_\s]*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[*_]{0,2}[^\W\d_][^:：.?!]{0,40}[:：]")
"""The beginning of a line that may be a label."""
_CLOSERS = " \t\"'”’*_)"
_ENDS = (".", "?", "!", "。", "？", "！", "…")
_WRAPPED = 60
"""Characters from which on a line of plain text without an end may go on in the next."""
_TAB = 4


class Cutter:
    """Cuts one text; made once for each."""

    def __init__(self, *, plain: bool) -> None:
        self._plain = plain
        self._blocks: list[Block] = []
        self._open: list[tuple[int, str]] = []
        self._opened = Block(Kind.PARAGRAPH, ((1, ""),))
        self._loose = True
        self._item = -1

    def cut(self, lines: Sequence[str]) -> list[Block]:
        """Return the blocks of the lines in their order; front matter and comments are no blocks."""
        matter = Matter(lines, plain=self._plain)
        for number, line in enumerate(lines, 1):
            for piece in [line] if self._plain or "<" not in line else pieces_of(line):
                self._read(matter, number, piece)
        self._close()
        return self._blocks

    def _read(self, matter: Matter, number: int, line: str) -> None:
        kind, text = matter.read(number, line)
        if kind is None:
            self._line(number, text)
            return
        self._close()
        if text:
            self._blocks.append(Block(kind, ((number, text),), level=self._item, loose=self._loose))
            self._loose = kind is not Kind.MARKUP

    def _line(self, number: int, line: str) -> None:
        if not line.strip():
            self._close()
            self._loose = True
            return
        quote = None if self._plain else _QUOTE.match(line)
        text = quote[2] if quote else line
        if quote and not text.strip():
            self._close()
            return
        if self._structure(number, text, quoted=quote is not None):
            return
        self._prose(number, text, quoted=quote is not None)

    def _structure(self, number: int, text: str, *, quoted: bool) -> bool:
        """Take a line that is more than prose; return False for prose."""
        underline = _UNDERLINE.match(text)
        if (
            underline
            and self._open
            and self._opened.kind is Kind.PARAGRAPH
            and len(self._open) == 1
            and not self._opened.inside
        ):
            lines, self._open = tuple(self._open), []
            level = 1 if underline[1][0] == "=" else 2
            if len(lines[0][1]) <= 120:
                self._add(Block(Kind.HEADING, lines, level=level))
            else:
                self._add(Block(Kind.PARAGRAPH, lines))
            return True
        if _RULE.match(text):
            self._close()
            self._add(Block(Kind.RULE, ((number, text),)))
            self._item = -1
            return True
        heading = _HEADING.match(text)
        if heading and (not self._plain or heading[2]):
            self._close()
            self._add(
                Block(Kind.HEADING, ((number, heading[2]),), level=len(heading[1]), quoted=quoted)
            )
            self._item = -1
            return True
        if _ROW.match(text) and not self._plain:
            self._close()
            kind = Kind.MARKUP if _SEPARATOR.match(text) else Kind.ROW
            self._add(Block(kind, ((number, text),)))
            return True
        item = _ITEM.match(text)
        if item is None or self._is_initial(item):
            return False
        self._close()
        indent = _columns(item[1])
        body = _TASK.sub("", item[5])
        if not body.strip():
            return True
        self._item = indent
        self._start(
            Block(
                Kind.ITEM,
                ((number, body),),
                level=indent,
                numbered=bool(item[4]),
                number=_number(item[4]),
                quoted=quoted,
                loose=self._loose,
            )
        )
        return True

    def _is_initial(self, item: re.Match[str]) -> bool:
        """Return whether a marker like `I.` or a dash is but the beginning of a wrapped sentence."""
        return bool(item[2]) and item[2] in "–—→·" and bool(self._open) and not self._plain

    def _prose(self, number: int, text: str, *, quoted: bool) -> None:
        indent = _indent(text)
        if self._open and self._continues(text, quoted=quoted):
            self._open.append((number, text))
            return
        self._close()
        inside = self._item >= 0 and indent > self._item
        if not inside and self._loose:
            self._item = -1
        self._start(
            Block(
                Kind.PARAGRAPH,
                ((number, text),),
                level=indent if inside else 0,
                inside=inside or self._item >= 0,
                quoted=quoted,
                loose=self._loose,
            )
        )

    def _continues(self, text: str, *, quoted: bool) -> bool:
        """Return whether a line of prose goes on with the sentence above it."""
        if self._opened.quoted != quoted or _LABELLED.match(text):
            return False
        above = self._open[-1][1]
        if above.endswith("  ") or above.rstrip().endswith(("\\", "<br>", "<br/>", "<br />")):
            return False
        if _LABELLED.match(self._open[0][1]) and above.rstrip(" *_").endswith(("?", "？")):
            return False
        begins = text.strip()
        ended = above.rstrip(_CLOSERS).endswith(_ENDS)
        if _NAMED.match(begins) and split_label(begins.strip("*_"))[0] is not Label.NONE:
            return False
        if begins.startswith(("**", "__")) and (ended or above.rstrip().endswith((":", "*", "_"))):
            return False
        if begins[:1].islower():
            return True
        if self._plain:
            return len(above) > _WRAPPED and not ended and not above.rstrip().endswith(":")
        if self._opened.kind is Kind.PARAGRAPH:
            return not above.rstrip(_CLOSERS).endswith(("?", "？"))
        return not ended

    def _start(self, block: Block) -> None:
        self._opened = block
        self._open = list(block.lines)

    def _add(self, block: Block) -> None:
        self._close()
        self._blocks.append(block)
        self._loose = block.kind in (Kind.HEADING, Kind.RULE)

    def _close(self) -> None:
        if not self._open:
            return
        one = self._opened
        self._blocks.append(replace(one, lines=tuple(self._open)))
        self._open = []
        self._loose = False


def _number(marker: str | None) -> int:
    digits = re.match(r"\(?(\d{1,4})", marker or "")
    return int(digits[1]) if digits else 0


def _indent(text: str) -> int:
    return _columns(text[: len(text) - len(text.lstrip())])


def _columns(space: str) -> int:
    return len(space.expandtabs(_TAB))
