"""The blocks of a list: headings, items and paragraphs, each with the lines that it goes on over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile, zip_longest

from trainer.documents.asking import Asking, completed, stem_of
from trainer.documents.breaks import Breaks
from trainer.documents.lines import Kind, Line, is_separator, runs
from trainer.documents.sentences import count_words
from trainer.questions.reading.list_labels import (
    Label,
    group_in,
    label_of,
    split_label,
)
from trainer.questions.reading.wording import asking_of, goes_on_asking, without_note_behind

_CODE = re.compile(
    r"(?:\*\*|__)?[(\[]?([A-Z]{1,3}[ .-]?\d{1,3}((?:\.\d{1,3}){0,2}(?:-?[a-z])?))\]?(?:[.):]?(?:\*\*|__))?"
    r"(?:\s*[.):–—/-]\s+|[ \t]+)"
)
"""The code of a question in a set of cards: “B1.”, “QA2:”, “A1.1”, “[T3]”; “Q1.” is a label, too."""
_LETTERED = re.compile(r"\(?[A-Z][.)]")
_SMALL_LETTER = re.compile(r"\(?[a-h][.)]")
_NUMBERED = re.compile(r"\d{1,2}[.)]")
_ORNAMENT = re.compile(r"[^\w\s*+•‣·–—(-]\S{0,2}")
"""A sign before an item that is no bullet: “❓”, “👉”."""
_SUB_LEVEL = 4
"""Columns by which “A1.1” stands behind “A1”."""
_CLOSERS = " \t\"'”’*_)"
_ENDS = (".", "?", "!", "。", "？", "！", "…")
_BREAKS = ("\\", "<br>", "<br/>", "<br />")
_NO_BLOCKS = (Kind.MATTER, Kind.MARKUP)
_WRAPPED = 60
"""Characters from which on a line of plain text without an end may go on in the next."""
_SHORT = 45
"""Characters of a line of plain text that seldom was wrapped."""
_FEWEST_WORDS = 4
"""Words of a line that may ask for itself by its mark alone."""
_LONGEST_HEADING = 7
"""Words of a line of plain text that is a heading by what stands below it."""
_LOWEST = 6
"""The level of such a heading."""
_FEWEST_LINES = 3
"""Lines of plain text below each other that are items, where most of them ask."""


@dataclass(frozen=True)
class Block:
    """One block of a list.

    Attributes:
        first: its first line, whose kind and marks are those of the block.
        lines: all its lines with their numbers, marks taken off the first.
        inside: whether a paragraph belongs to the item above it.
    """

    first: Line
    lines: tuple[tuple[int, str], ...]
    inside: bool = False

    @property
    def kind(self) -> Kind:
        """What it is; a paragraph is TEXT."""
        return self.first.kind

    @property
    def level(self) -> int:
        """Of a heading 1 to 6; of others the columns before it."""
        return self.first.level

    @property
    def line(self) -> int:
        """The number of its first line, from 1."""
        return self.first.number

    @cached_property
    def raw(self) -> str:
        """Its lines joined to one."""
        return " ".join(text.strip() for _, text in self.lines)


def blocks_of(lines: Iterable[Line], *, plain: bool) -> list[Block]:
    """Return the blocks of lines in their order; front matter, comments and markup are no blocks.

    In `plain` text a short line goes on only in lower case, and lines that ask below each other are items.
    """
    rows = list(_lettered_below([_uncoded(one) for one in lines if one.kind is not Kind.COMMENT]))
    joining = _Joining(Breaks(rows), plain=plain)
    for line in rows:
        joining.take(line)
    joining.close()
    joined = list(_as_items(joining.blocks)) if plain else joining.blocks
    return list(_completed(_with_counted_headings(joined)))


def _completed(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks; items that complete what stands above them (“How would you handle …”) are whole questions."""
    stem, is_sure = "", False
    for block, below in zip_longest(blocks, blocks[1:]):
        if stem and _completes(block, is_sure=is_sure):
            (number, text), *more = block.lines
            yield replace(block, lines=((number, completed(stem, text)), *more))
            continue
        stem = stem_of(block.raw)
        is_sure = bool(stem)
        stem = stem or (block.raw.rstrip(" .…") if block.raw.endswith(("…", "...")) else "")
        if not stem and below and _completes(below, is_sure=False):
            stem = stem_of(block.raw, marked=False)
        if not (asking_of(stem) is not Asking.NO and below and _completes(below, is_sure=is_sure)):
            stem = ""
            yield block
        elif block.kind in (Kind.HEADING, Kind.SUMMARY):
            yield replace(block, lines=())


def _completes(block: Block, *, is_sure: bool) -> bool:
    """Return whether an item goes on with a sentence that breaks off above it."""
    if block.kind is not Kind.ITEM:
        return False
    text = block.raw.lstrip(" .…")
    return text[:1].islower() or (is_sure and asking_of(text) <= Asking.MAYBE)


def _uncoded(line: Line) -> Line:
    """Return a line with the code before its question as its mark; a paragraph becomes an item."""
    if below := line.mark.rstrip(".)-–").count("."):  # “3.1.” below “3.”
        return replace(line, level=line.level + _SUB_LEVEL * below)
    code = _CODE.match(line.text)
    if code is None:
        return line
    rest = line.text[code.end() :]
    least = Asking.SURE if rest[:1].islower() else Asking.MAYBE  # “A4 paper jams: …”
    if asking_of(rest) < least or (not code[2] and split_label(line.text)[0]):
        return line
    if line.kind is not Kind.TEXT:
        return replace(line, text=rest, mark=code[1])
    level = line.level + (_SUB_LEVEL if code[2] else 0)
    return replace(line, kind=Kind.ITEM, text=rest, mark=code[1], level=level)


def _lettered_below(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines; items with small letters beside a numbered one that asks (“1. …”, “a) …”) stand below it."""
    above: Line | None = None
    for line in lines:
        lettered = line.kind is Kind.ITEM and _SMALL_LETTER.fullmatch(line.mark)
        if lettered and above and line.level == above.level and asking_of(above.text):
            yield replace(line, level=line.level + _SUB_LEVEL)
            continue
        if line.kind in (Kind.HEADING, Kind.ITEM) and not lettered:
            above = line
        yield line


def _as_items(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks of a plain text: lines that ask below each other are items, their name a heading."""
    below_each_other = runs(blocks, _stands_below)
    for run, after in zip(below_each_other, [*below_each_other[1:], []], strict=False):
        below = (*run[1:], *after)
        headed = bool(below) and _is_heading(run[0], below[0])
        if headed:
            yield _as(run[0], Kind.HEADING, _LOWEST)
        lines = run[headed:]
        asked = [asking_of(block.first.text) for block in lines]
        few = 2 * asked.count(Asking.NO) > len(lines) or max(asked, default=0) < Asking.MARKED
        labelled = any(split_label(block.first.text)[0] is Label.QUESTION for block in lines)
        if labelled or few or len(run) < _FEWEST_LINES:
            yield from lines
        else:
            yield from (_as(block, Kind.ITEM, block.level) for block in lines)


def _as(block: Block, kind: Kind, level: int) -> Block:
    return replace(block, first=replace(block.first, kind=kind, level=level))


def _with_counted_headings(blocks: list[Block]) -> list[Block]:
    """Return the blocks; items that count sections (“B) Guests” above “1. …”), two at least, are headings.

    So is a line behind a sign of its own, above bullets: “❓ My questions”, and lines from the first on
    that name what is asked below them: “Competency 2: Ownership”.
    """
    for counts in (_LETTERED, _NUMBERED, _ORNAMENT):
        own = [at for at, block in enumerate(blocks) if counts.fullmatch(block.first.mark)]
        heads = [at for at in own if _heads_items(blocks, at, counts)]
        if len(heads) >= (1 if counts is _ORNAMENT else 2) and heads == own:
            for at in heads:
                blocks[at] = _as(blocks[at], Kind.HEADING, _LOWEST)
                below = takewhile(lambda to: blocks[to].inside, range(at + 1, len(blocks)))
                for to in list(below):
                    blocks[to] = replace(blocks[to], inside=False)
    named = ((at, block, group_in(block.raw)) for at, block in enumerate(blocks))
    groups = {at: name for at, _, name in named if name}
    marked = (
        split_label(block.raw)[0] is Label.QUESTION or asking_of(block.raw) for block in blocks
    )
    asked = next((at for at, asks in enumerate(marked) if asks), 0)
    first = min(groups, default=asked)
    if first < asked and len(groups) > 1:
        for at, name in groups.items():
            level = blocks[at].level if blocks[at].kind is Kind.HEADING else _LOWEST
            head = _as(blocks[at], Kind.HEADING, level)
            blocks[at] = replace(head, lines=((head.line, name),))
    return blocks


def _heads_items(blocks: list[Block], at: int, counts: re.Pattern[str]) -> bool:
    """Return whether an item asks nothing, and items of another kind stand below it on its level, or below a letter what asks."""
    block, *beyond = blocks[at : at + 2]
    if not beyond or block.kind is not Kind.ITEM or asking_of(block.raw) is not Asking.NO:
        return False
    below = beyond[0]
    if below.kind is Kind.TEXT:
        asks = asking_of(below.raw) >= Asking.MARKED and not below.first.loose
        other = counts is _LETTERED and asks
    else:
        marks = counts.fullmatch(below.first.mark) or _LETTERED.fullmatch(below.first.mark)
        other = below.kind is Kind.ITEM and below.level == block.level and not marks
    return other


def _stands_below(before: Block, block: Block) -> bool:
    return not block.first.loose and before.kind is Kind.TEXT


def _is_heading(block: Block, below: Block) -> bool:
    """Return whether a short line of plain text names what is asked right below it."""
    text = block.first.text
    named = text[:1].isupper() and text.rstrip(":：")[-1:].isalnum()
    short = count_words(text) <= _LONGEST_HEADING
    if block.kind is not Kind.TEXT or block.inside or not (named and short) or label_of(text):
        return False
    asks_below = asking_of(below.first.text) >= Asking.MARKED
    return asking_of(text) is Asking.NO and (asks_below or text.isupper())


def _label(text: str) -> Label:
    return split_label(text.strip("*_ "))[0]


def _asks_apart(above: str, text: str, *, anew: bool) -> bool:
    """Return whether a short line and the one below it, which may begin anew, ask each for themselves."""
    least = Asking.MARKED if count_words(text) >= _FEWEST_WORDS else Asking.SURE
    ended = (anew or len(above) <= _SHORT) and not above.endswith((",", "，"))
    asked = asking_of(text) if ended else Asking.NO
    asks = asked >= least or (anew and asked is Asking.MAYBE)
    return asks and asking_of(above) is not Asking.NO


class _Joining:
    def __init__(self, breaks: Breaks, *, plain: bool) -> None:
        self._breaks, self._plain = breaks, plain
        self.blocks: list[Block] = []
        self._open: list[Line] = []
        self._inside = False
        self._item = -1
        """Columns before the item above; below 0 without one."""
        self._label = -1
        """The same of the label above the items, such as “Probes:”; the next one stands beside it."""

    def take(self, line: Line) -> None:
        if line.kind in _NO_BLOCKS or is_separator(line.text):
            self.close()
        elif line.kind is Kind.TEXT:
            self._prose(line)
        else:
            self.close()
            if line.kind in (Kind.HEADING, Kind.RULE):
                self._item = self._label = -1
            if line.kind is Kind.ITEM:
                if line.text:
                    self._item, self._open = line.level, [line]
            else:
                self.blocks.append(Block(line, ((line.number, line.text),)))

    def _prose(self, line: Line) -> None:
        if self._open and not line.loose and self._goes_on(line):
            self._open.append(line)
            return
        self.close()
        label = _label(line.text) not in (Label.NONE, Label.QUESTION)
        beside = label and line.level <= self._label
        asked = line.level <= self._item and split_label(line.text)[0] is Label.QUESTION
        deeper = line.level > self._item or not (line.loose or asked)
        self._inside = self._item >= 0 and not beside and deeper
        if not self._inside:
            self._item, self._label = -1, line.level if label else -1
        self._open = [line]

    def _goes_on(self, line: Line) -> bool:
        """Return whether a line of prose goes on with the sentence above it."""
        first, last = self._open[0], self._open[-1]
        above, begins = last.text, line.text
        if first.quoted != line.quoted or last.raw.endswith("  ") or above.endswith(_BREAKS):
            return False
        bare = without_note_behind(above)[0].rstrip(_CLOSERS)
        ended = bare.endswith(_ENDS)
        if _label(begins) or (bare.endswith(("?", "？")) and _label(first.text)):
            return False
        if begins.startswith(("**", "__")) and (ended or above.endswith((":", "*", "_"))):
            return False
        counted = first.kind is Kind.ITEM or split_label(first.text)[0] is Label.QUESTION
        if counted and line.level > first.level:
            whole = " ".join(line.text for line in self._open)
            if asking_of(whole) is Asking.NO and asking_of(begins) >= Asking.MARKED:
                return True
        if begins[:1].islower():
            anew = self._breaks.between(last, line)
            return not (self._plain and (ended or _asks_apart(above, begins, anew=anew)))
        if self._plain:
            goes_on = len(above) > _WRAPPED and not ended and not above.endswith(":")
            return goes_on and asking_of(begins) is not Asking.SURE
        if first.kind is Kind.TEXT and asking_of(begins) is Asking.SURE:
            return asking_of(above) is not Asking.SURE or goes_on_asking(begins)
        return not (bare.endswith(("?", "？")) if first.kind is Kind.TEXT else ended)

    def close(self) -> None:
        if self._open:
            first, *more = self._open
            texts = [(line.number, f"{line.mark} {line.text}".lstrip()) for line in more]
            inside = self._inside and first.kind is not Kind.ITEM
            self.blocks.append(Block(first, ((first.number, first.text), *texts), inside))
            self._open = []
