"""The jobs below one heading of a résumé that is a page, read line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from trainer.documents.clauses import is_deed_or_figure
from trainer.documents.inline import plain, undecorated
from trainer.documents.lines import Kind, Line
from trainer.documents.resume_words import Chapter, chapter_of, is_length, is_role, is_stint
from trainer.stories.reading.resume.header import has_period, is_only_period, label_in, read_header
from trainer.stories.reading.resume.job import Deed, Job

BOLD = re.compile(r"^(\*\*|__)(?!\s)(.{1,100}?)(?<!\s)\1")
TOLD = (Chapter.WORK, Chapter.TOLD)
_ENDS = (".", "!", "。")
_ASIDE = re.compile(r"[^\W\d_][\w ',/&-]{2,50}[:：](?:\s|$)")
"""What is said about a job behind a name: "Hours per week: 40", "Duties:"."""
_MOST_LINES = 6
"""Lines above the bullets of a job: its headings, who, where, when."""
_MOST_ABOVE = 3
"""Lines above a line with a time that name who, where, and how long in all."""
_FEWEST_WORDS, _LONG = 4, 15
"""Words from which a line that ends with a full stop is prose, and from which any line is."""


@dataclass(slots=True)
class _Draft:
    lines: list[Line]
    header: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def has_period(self) -> bool:
        return any(has_period(text) for text in self.header)

    @property
    def is_only_dated(self) -> bool:
        """Whether it holds a time and nothing else: who and where stand below it."""
        return not (self.deeds or self.about) and all(map(is_only_period, self.header))

    @property
    def is_bare(self) -> bool:
        """Whether it says nothing but a name, as a company does above several roles."""
        return not (self.has_period or self.about or self.deeds)

    def job(self, above: str) -> tuple[Job, str]:
        """Return the job, and its organization where the next role may be there, too."""
        header = read_header(self.header, above)
        job = Job(
            line=self.lines[0].number,
            role=header.role,
            organization=header.organization,
            period=header.period,
            about=" ".join(self.about),
            deeds=tuple(self.deeds),
            notes=(*header.rest, *self.notes),
        )
        if not (self.about or self.deeds) and header.company:
            return job, header.company
        return job, header.organization if header.leads else ""


class Jobs:
    """Reads the jobs below one heading; made once for each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.jobs: list[tuple[Job, list[Line]]] = []
        self.left: list[Line] = []
        self._draft: _Draft | None = None
        self._outer: list[tuple[int, str]] = []
        self._level = 0
        self._above = ""
        heads = _heads(lines)
        for at, line in enumerate(lines):
            if line.kind is Kind.HEADING:
                self._heading(line)
            elif line.kind is Kind.ITEM and line.text:
                self._item(line)
            elif line.kind is Kind.TEXT and line.text:
                self._text(line, opens=at in heads)
            elif line.kind is not Kind.RULE:
                self.left.append(line)
        self._close()

    def _close(self) -> None:
        if self._draft is not None:
            job, self._above = self._draft.job(self._above)
            self.jobs.append((job, self._draft.lines))
        self._draft = None

    def _open(self, line: Line, *header: str) -> _Draft:
        self._close()
        self._draft = _Draft([line], [*(outer for _, outer in self._outer), *header])
        return self._draft

    def _heading(self, line: Line) -> None:
        if _chapter(line):
            self.left.append(line)
            return
        self._outer = [outer for outer in self._outer if outer[0] < line.level]
        self._open(line, line.text)
        self._above = ""
        self._outer.append((line.level, line.text))

    def _text(self, line: Line, *, opens: bool) -> None:
        draft = self._draft
        if opens and not (draft and draft.is_bare and not line.loose):
            self._open(line, line.text)
        else:
            self._take(line, draft)
        if self._draft is draft:
            (draft.lines if draft else self.left).append(line)

    def _take(self, line: Line, draft: _Draft | None) -> None:
        field_, _value = label_in(line.text)
        if draft is None and not _chapter(line):
            self._open(line, line.text)
        elif draft is None or _chapter(line) or field_ == "tools":
            if draft and field_:
                draft.notes.append(plain(line.text))
        elif (field_ and not (draft.deeds or draft.about)) or (
            draft.is_only_dated and not is_only_period(line.text)
        ):
            draft.header.append(line.text)
        elif (
            draft.has_period
            and not draft.deeds
            and draft.header[1:]
            and _ASIDE.match(plain(line.text))
        ):
            draft.notes.append(plain(line.text))
        elif draft.deeds:
            named = _ASIDE.match(plain(line.text)) and line.text[:1].isupper()
            if named and line.level <= self._level and not line.loose:
                draft.notes.append(plain(line.text))
            elif not line.loose and not _is_header(line):
                last = draft.deeds[-1]
                draft.deeds[-1] = replace(last, text=f"{last.text} {line.text}")
            else:
                self._open(line, line.text)
        elif _is_prose(line) or (any(map(is_stint, draft.header)) and is_deed_or_figure(line.text)):
            draft.about.append(line.text)
        elif (draft.about or draft.has_period) and _is_header(line):
            self._open(line, line.text)
        elif draft.about and not line.loose:
            draft.about.append(line.text)
        elif len(draft.header) > _MOST_LINES:
            self._open(line, line.text)
        else:
            draft.header.append(line.text)

    def _item(self, line: Line) -> None:
        if has_period(line.text) and is_role(plain(line.text)) and not _is_prose(line):
            self._open(line, line.text)  # a role and a time, deeds below or not
            return
        draft = self._draft or self._open(line)
        draft.lines.append(line)
        deeds = draft.deeds
        if deeds and line.level > self._level + 1:
            deeds[-1] = replace(deeds[-1], below=(*deeds[-1].below, line.text))
        else:
            self._level = line.level
            deeds.append(Deed(line.number, line.text))


def _chapter(line: Line) -> Chapter | None:
    return chapter_of(undecorated(plain(line.text)))


def _heads(lines: Sequence[Line]) -> set[int]:
    """Return the first of some short lines above one that only holds a time: company, role, time."""
    heads: set[int] = set()
    for at, line in enumerate(lines):
        if at and lines[at - 1].loose and is_length(plain(line.text)):
            heads.add(at - 1)  # a company, how long in all, and its roles below
        if line.kind is not Kind.TEXT or not is_only_period(line.text):
            continue
        first = at
        while (
            at - first < _MOST_ABOVE
            and first
            and _names(lines[first - 1])
            and not (lines[first].loose and not BOLD.match(lines[first - 1].text))
        ):
            first -= 1
        heads.add(first)
    return heads


def _names(line: Line) -> bool:
    """Return whether a line may name a company or a role: short, and begun with a capital."""
    text = plain(line.text)
    names = line.kind is Kind.TEXT and not text[:1].islower()
    return names and not (has_period(text) or _is_prose(line))


def _is_header(line: Line) -> bool:
    """Return whether a line opens the next job: it is bold, has a time, or a labelled employer."""
    named = label_in(line.text)[0] in ("company", "role")
    return named or BOLD.match(line.text) is not None or has_period(line.text)


def _is_prose(line: Line) -> bool:
    text = plain(line.text)
    words = len(text.split())
    return words >= _LONG or (words >= _FEWEST_WORDS and text.endswith(_ENDS))
