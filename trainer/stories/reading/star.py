"""Read stories told as STAR+R in Markdown or plain text, whatever their labels look like."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.stories.reading.asked import is_question
from trainer.stories.reading.chunks import Chunk, chunks_of
from trainer.stories.reading.comments import is_remark
from trainer.stories.reading.entries import Entry, entries_of
from trainer.stories.reading.filling import Filling
from trainer.stories.reading.labels import Field, Label, any_parts, label_of
from trainer.stories.reading.lines import Kind, Line, left_of
from trainer.stories.reading.placeholders import (
    is_placeholder_title,
)
from trainer.stories.reading.sections import Section, is_generic, sections_of
from trainer.stories.reading.tables import StoryRow, is_separator, story_rows
from trainer.stories.reading.titles import Title, short_form, title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer.stories.reading.model import Found, Left

_BANK = re.compile(
    r"\b(?:story ?bank|stories|storybank|interview (?:prep|preparation|stories)|star\+?r? (?:stories|answers|bank|examples)|"
    r"behaviou?ral (?:interview|questions|answers|stories)|geschichten|historias|históries|histórias)\b|스토리|이야기|故事|ストーリー",
    re.IGNORECASE,
)
_TOLD = (Kind.TEXT, Kind.ITEM, Kind.ROW)
_BANK_TITLE = re.compile(r"\bstory ?bank\b|\bstar\+?r? stories\b", re.IGNORECASE)
_CHAPTER = re.compile(
    r"^\W*(?:\d+\s+)?(?:my |all |the |key |core |top |meine |mis )?(?:star\S* |interview |behaviou?ral |master |sample )*"
    r"(?:stories|examples|answers|story ?bank|bank|histórias|historias|geschichten|스토리|故事|ストーリー)\b.{0,60}$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Candidate:
    """A story that may be one: its lines, what was made of them, and where it stood."""

    filling: Filling
    title: str
    line: int
    level: int
    lines: list[Line]
    sure: bool


class StarReader:
    """Reads one document; made once for each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._left: dict[int, Line] = {}
        self._lines = sum(1 for line in lines if line.kind in _TOLD)
        self._candidates: list[_Candidate] = []
        self._owner: _Candidate | None = None
        self._containers: list[tuple[Section, bool]] = []
        self._labelled = False
        self._read(lines)

    @property
    def is_bank(self) -> bool:
        """Return whether the document is meant for stories, even if it holds none yet."""
        return self._labelled

    def covers(self, left: Sequence[Left]) -> bool:
        """Return whether the stories hold half of the document or more."""
        return 2 * sum(1 for piece in left if not piece.text.startswith("#")) <= self._lines

    def result(self) -> tuple[list[Found], list[Left]]:
        """Return the stories and what belongs to none, each in the order of their lines."""
        levels = {one.level for one in self._candidates if one.sure}
        found: list[Found] = []
        left = dict(self._left)
        for one in self._candidates:
            if one.sure or one.level in levels:
                found.append(one.filling.found(one.title, one.line))
            else:
                _keep(left, one.lines)
        found.sort(key=lambda story: story.line)
        return found, left_of(left)

    def _read(self, lines: Sequence[Line]) -> None:
        self._leave(line for line in lines if line.kind is Kind.MATTER)
        self._comments([line for line in lines if line.kind is Kind.COMMENT])
        hidden = (line for line in lines if line.kind in (Kind.COMMENT, Kind.CODE))
        self._labelled = any_parts(label_of(line.text) for line in hidden) > 1
        content = [line for line in lines if line.kind not in (Kind.MATTER, Kind.COMMENT)]
        for section in sections_of(content):
            self._section(section)
        for section, used in self._containers:
            if section.heading and not used:
                self._leave([section.heading])

    def _comments(self, lines: Sequence[Line]) -> None:
        """Leave what a person hid in a comment; forms and marks of programs are dropped."""
        block: list[Line] = []
        for line in [*lines, None]:
            if line is None or line.loose:
                if is_remark(block):
                    self._leave(line for line in block if line.text)
                block = []
            if line is not None:
                block.append(line)

    def _section(self, section: Section) -> None:
        rows, headings = story_rows(section.lines)
        told = [at for at in range(len(section.lines)) if at not in rows and at not in headings]
        rest = Section(
            section.heading, [section.lines[at] for at in told], [section.labels[at] for at in told]
        )
        entries = entries_of(rest)
        labels = [entry.label for entry in entries]
        sure = any_parts(label for label in labels if label and not label.weak)
        if rows or sure > 1 or _BANK_TITLE.search(section.title):
            self._labelled = True
        if section.is_preamble:
            self._end(section)
            self._leave_section(section)
            return
        if any_parts(labels) or any(entry.field is Field.BEST_FOR for entry in entries):
            self._stories(section, entries)
        elif self._owner and section.level > self._owner.level > 0 and not rows:
            _adopt(self._owner, section)
        else:
            self._end(section)
            if rows or not section.lines or _only_rules(section.lines):
                self._containers.append((section, False))
                self._leave(rest.lines)
            else:
                self._leave_section(section)
        for row in rows.values():
            self._row(row, section.level)

    def _end(self, section: Section) -> None:
        """Close the story and the containers that a heading ends."""
        self._owner = None
        while self._containers and self._containers[-1][0].level >= section.level:
            container, used = self._containers.pop()
            if container.heading and not used:
                self._leave([container.heading])

    def _stories(self, section: Section, entries: Sequence[Entry]) -> None:
        self._end(section)
        title = title_of(section.title)
        words = _BANK if section.level < 2 else _CHAPTER
        bank = words.search(section.title) is not None
        nameless = not title.text or is_generic(title.text) or bank
        before, chunks = chunks_of(entries, named=nameless)
        several = len(chunks) > 1
        stories = [self._story(chunk, section, nth if several else 0, nameless=nameless or several)
                   for nth, chunk in enumerate(chunks, 1)]  # fmt: skip
        told = [story for story in stories if story is not None]
        if several or nameless or not told:
            if section.heading:
                if told:
                    self._containers.append((section, False))
                else:
                    self._leave([section.heading])
            self._leave(entry.line for entry in before)
        elif len(told) == 1:
            self._owner = told[0]

    def _story(
        self, chunk: Chunk, section: Section, nth: int, *, nameless: bool
    ) -> _Candidate | None:
        """Return the story of a chunk, put among the candidates; None where it is none.

        Args:
            chunk: its lines.
            section: where they stand.
            nth: which of several it is below the one heading, from 1; 0 where it is alone.
            nameless: the heading does not name it.
        """
        named = [chunk.title.line] if chunk.title else [] if nameless else _heading_of(section)
        heading = named[0].text if named else ""
        title = title_of(heading)
        entries = _without_footer(chunk.entries)
        filling = _filled(entries, title)
        blank = bool(heading) and is_placeholder_title(heading) and filling.mostly_form
        lines = [entry.line for entry in chunk.entries]
        if filling.is_form or blank or not filling.first_point or _is_an_answer(entries):
            self._leave([*(named if chunk.title else []), *lines])
            return None
        self._leave(entry.line for entry in chunk.entries[len(entries) :])
        container = self._contained(filling, section, own=not nameless)
        candidate = _Candidate(
            filling,
            filling.given_title
            or title.text
            or short_form(filling.first_question)
            or _numbered(section, nth)
            or short_form(filling.first_point),
            (named or lines)[0].number,
            section.level,
            [*container, *named, *lines],
            sure=filling.parts > 1,
        )
        self._candidates.append(candidate)
        return candidate

    def _contained(self, filling: Filling, section: Section, *, own: bool) -> list[Line]:
        """Give the story the heading that it stands under, unless that only says "Stories".

        Returns:
            the line of that heading; none where it was not used.
        """
        for at in range(len(self._containers) - 1, -1, -1):
            container, _ = self._containers[at]
            if container.level < section.level or not own:
                name = title_of(container.title).text
                if container.level < 2 or not name or _BANK.search(name) or is_generic(name):
                    return []
                filling.theme(name, "Section")
                self._containers[at] = (container, True)
                return _heading_of(container)
        return []

    def _row(self, row: StoryRow, level: int) -> None:
        """Take a row of a table of stories."""
        filling = Filling()
        title = ""
        for label, name, cell in row.cells:
            if not cell:
                continue
            if label is not None and label.fields[0] is not Field.TITLE:
                filling.take(Entry(row.line, replace(label, rest=cell)))
            elif not title and re.search(r"[^\W\d]", cell):
                title = cell
            else:
                filling.take(Entry(row.line, Label((Field.OTHER,), name or "Column", cell)))
        filling.close()
        if filling.is_form or not filling.first_point:
            self._leave([row.line])
            return
        named = title_of(title)
        filling.theme(named.theme)
        text = named.text or short_form(filling.first_point)
        self._candidates.append(
            _Candidate(filling, text, row.line.number, level, [row.line], sure=filling.parts > 1)
        )

    def _leave_section(self, section: Section) -> None:
        self._leave(_heading_of(section) + section.lines)

    def _leave(self, lines: Iterable[Line]) -> None:
        _keep(self._left, lines)


def _heading_of(section: Section) -> list[Line]:
    return [section.heading] if section.heading else []


def _filled(entries: Sequence[Entry], title: Title) -> Filling:
    """Return the fields of a story, its theme and the question in its title among them."""
    filling = Filling()
    filling.theme(title.theme)
    for entry in entries if any(entry.is_part for entry in entries) else _prose(entries):
        filling.take(entry)
    filling.close()
    if is_question(title.text):
        filling.question(title.text)
    if filling.given_title and title.text:
        filling.note(f"Title: {title.text}")
    return filling


def _numbered(section: Section, nth: int) -> str:
    """Return a title for a story without a name among several below one heading."""
    base = title_of(section.title).text
    if not nth or not base or _BANK.search(section.title):
        return ""
    return base if nth == 1 else f"{base} ({nth})"


def _keep(left: dict[int, Line], lines: Iterable[Line]) -> None:
    """Put lines with content to those that belong to no story; pieces of one line are one."""
    for line in lines:
        if line.kind is not Kind.RULE and not is_separator(line):
            left.setdefault(line.number, line)


def _only_rules(lines: Iterable[Line]) -> bool:
    return all(line.kind is Kind.RULE for line in lines)


def _is_an_answer(entries: Sequence[Entry]) -> bool:
    """Return whether the only label is a letter, as the "A:" that answers a "Q:"."""
    parts = [entry.label for entry in entries if entry.label is not None and entry.is_part]
    told_for = any(entry.field is Field.BEST_FOR for entry in entries)
    return len(parts) == 1 and len(parts[0].name) < 3 and not told_for


def _without_footer(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries without what stands after a rule behind the last label."""
    last = max((at for at, entry in enumerate(entries) if entry.label), default=-1)
    for at in range(last + 1, len(entries)):
        if last >= 0 and entries[at].line.kind is Kind.RULE:
            return list(entries[:at])
    return list(entries)


def _prose(entries: Sequence[Entry]) -> list[Entry]:
    """Return a story told without labels of parts as one whose words are actions."""
    told = [entry for entry in entries if entry.label is None and entry.line.kind is Kind.TEXT]
    if not told:
        return list(entries)
    first = told[0]
    label = Label((Field.ACTION,), "Action", first.text)
    return [Entry(entry.line, label) if entry is first else entry for entry in entries]


def _adopt(owner: _Candidate, section: Section) -> None:
    """Put a section below a story, which names no part, to its notes."""
    heading = _heading_of(section)
    owner.lines += heading + section.lines
    for line in heading:
        owner.filling.take(Entry(line, Label((Field.OTHER,), section.title, "")))
    for entry in entries_of(section):
        owner.filling.take(entry if entry.label else Entry(entry.line))
    owner.filling.close()
