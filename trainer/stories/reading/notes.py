"""Read plain notes and bullet lists, a brag document say, as stubs of stories."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.documents.competency_words import competencies_in
from trainer.stories.reading.cleaning import plain, unlinked
from trainer.stories.reading.labels import Field, Label, label_of
from trainer.stories.reading.lines import Kind, Line, left_of
from trainer.stories.reading.model import Found, Left
from trainer.stories.reading.outcomes import is_outcome
from trainer.stories.reading.placeholders import is_placeholder
from trainer.stories.reading.sections import Section, sections_of
from trainer.stories.reading.splitting import bullet_points, key_points
from trainer.stories.reading.tables import cells_of, is_separator
from trainer.stories.reading.titles import short_form, title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WHEN = re.compile(
    r"(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?|q[1-4]|h[12]|fy\d{2,4}|"
    r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic)[a-zä]{0,8}|"
    r"week|kw|present|today|now|heute|hoy|current|spring|summer|autumn|fall|winter|first|second|half|quarter|semester|year|"
    r"of|to|bis|until|since|seit|from|\d{1,4}[년월日年月]",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d|\bq[1-4]\b|\bh[12]\b", re.IGNORECASE)
_LEADS = re.compile(r"^(\*\*|__)(?!\s)(.{2,120}?)(?<!\s)\1\s*[:–—-]?\s*(.*)$")


@dataclass(slots=True)
class _Stub:
    """A stub in the making: the line that names it, and what stands below."""

    title: Line
    period: str
    theme: str
    below: list[Line] = field(default_factory=list)


class NotesReader:
    """Reads one document; made once for each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._found: list[Found] = []
        self._left: dict[int, Line] = {}
        self._themes: list[tuple[int, str, str]] = []
        self._leave(line for line in lines if line.kind is Kind.MATTER)
        content = [line for line in lines if line.kind not in (Kind.MATTER, Kind.COMMENT)]
        sections = sections_of(content)
        for at, section in enumerate(sections):
            deeper = at + 1 < len(sections) and sections[at + 1].level > section.level
            self._section(section, deeper=deeper)

    def result(self) -> tuple[list[Found], list[Left]]:
        """Return the stubs and what belongs to none, each in the order of their lines."""
        return self._found, left_of(self._left)

    def _section(self, section: Section, *, deeper: bool) -> None:
        self._themes = [one for one in self._themes if one[0] < section.level]
        if section.is_preamble:
            self._leave(([section.heading] if section.heading else []) + section.lines)
            return
        title = section.title
        is_period = _is_period(title)
        items = [line for line in section.lines if line.kind is Kind.ITEM and line.text]
        if section.heading and not items and not deeper and _has_words(section.lines):
            self._stub(_Stub(section.heading, self._period, self._theme, section.lines))
            return
        if section.heading:
            named = ("", title) if not is_period else (title, "")
            self._themes.append((section.level, *named))
            if not is_period or not items:
                self._leave_heading(section, used=bool(items) and section.level > 1)
        if items:
            self._items(section)
        else:
            self._leave(section.lines)

    @property
    def _period(self) -> str:
        return " ".join(period for _, period, _ in self._themes if period)

    @property
    def _theme(self) -> str:
        return " / ".join(theme for level, _, theme in self._themes if theme and level > 1)

    def _leave_heading(self, section: Section, *, used: bool) -> None:
        if section.heading and not used:
            self._leave([section.heading])

    def _items(self, section: Section) -> None:
        """Take each top-level bullet with what is nested below it."""
        outermost = min(
            line.level for line in section.lines if line.kind is Kind.ITEM and line.text
        )
        stub: _Stub | None = None
        for line in section.lines:
            if line.kind is Kind.ITEM and line.text and line.level <= outermost + 1:
                self._stub(stub)
                stub = _Stub(line, self._period, self._theme)
            elif stub is None or (
                line.kind is Kind.TEXT and line.loose and line.level <= outermost
            ):
                self._stub(stub)
                stub = None
                self._leave([line])
            else:
                stub.below.append(line)
        self._stub(stub)

    def _stub(self, stub: _Stub | None) -> None:
        """Take a stub that is complete."""
        if stub is None:
            return
        made = _made(stub)
        if made is None:
            self._leave([stub.title, *stub.below])
        else:
            self._found.append(made)

    def _leave(self, lines: Iterable[Line]) -> None:
        for line in lines:
            if line.kind is not Kind.RULE:
                self._left.setdefault(line.number, line)


def _is_period(title: str) -> bool:
    """Return whether a heading names nothing but a time: "2024 Q1", "March 2023 – today"."""
    return bool(_YEAR.search(title)) and all(
        _WHEN.fullmatch(word) for word in _TOKEN.findall(title)
    )


def _made(stub: _Stub) -> Found | None:
    """Return the story of a stub; None where it says nothing."""
    heading = stub.title.kind is Kind.HEADING
    written, below = (stub.title.text, stub.below) if heading else _continued(stub)
    lead = None if heading else _LEADS.match(written)
    text, addresses = unlinked(written)
    if not re.search(r"\w", text) or is_placeholder(text):
        return None
    points: list[str] = []
    if lead and re.search(r"\w", lead[3]):
        title = title_of(lead[2])
        points += key_points(plain(lead[3]))
    else:
        title = title_of(text)
        if not heading and not _has_words(below):
            points += bullet_points(text)
    notes = [f"Link: {address}" for address in addresses]
    labelled: list[tuple[Label, str]] = []
    for line, whole in _joined(below):
        clean, more = unlinked(line.text)
        notes += [f"Link: {address}" for address in more]
        if line.kind is Kind.CODE:
            notes.append(clean)
        elif line.kind is Kind.ROW:
            notes += (
                []
                if is_separator(line)
                else [" — ".join(cell for cell in map(plain, cells_of(line.text)) if cell)]
            )
        elif line.kind is not Kind.RULE and clean:
            label = label_of(line.text)
            if label is not None and label.is_part and (label.marked or not label.weak):
                labelled.append((label, plain(label.rest)))
            else:
                points += bullet_points(clean) if whole else key_points(clean)
    if not points and not any(rest for _, rest in labelled):
        return None
    return _filled(stub, title.text, title.theme, points, notes, labelled)


def _continued(stub: _Stub) -> tuple[str, list[Line]]:
    """Return the whole text of a bullet that goes on over lines, and what stands below it."""
    count = 0
    for line in stub.below:
        if line.kind is not Kind.TEXT or line.loose:
            break
        count += 1
    texts = [stub.title.text, *(line.text for line in stub.below[:count])]
    return " ".join(texts), stub.below[count:]


def _filled(stub: _Stub, title: str, theme: str, points: list[str], notes: list[str],
            labelled: list[tuple[Label, str]]) -> Found:  # fmt: skip
    parts: dict[Field, list[str]] = {}
    for label, text in labelled:
        parts.setdefault(label.fields[0], []).append(text)
    results = [point for point in points if is_outcome(point)]
    actions = [point for point in points if not is_outcome(point)]
    themes = " / ".join(one for one in (stub.theme, theme) if one)
    short = short_form(title)
    whole = title if short != title and title not in points else ""
    return Found(
        title=short,
        situation=tuple(parts.get(Field.SITUATION, ())),
        task=tuple(parts.get(Field.TASK, ())),
        action=(*actions, *parts.get(Field.ACTION, ())),
        result=(*results, *parts.get(Field.RESULT, ())),
        reflection=tuple(parts.get(Field.REFLECTION, ())),
        competencies=competencies_in(themes),
        notes="\n".join(
            [*([whole] if whole else []), *([f"Theme: {themes}"] if themes else []), *notes]
        ),
        line=stub.title.number,
        period=stub.period,
    )


def _joined(lines: Sequence[Line]) -> list[tuple[Line, bool]]:
    """Return bullets and paragraphs, lines that go on joined; each with whether it is a bullet."""
    pieces: list[tuple[list[str], Line]] = []
    for line in lines:
        goes_on = (
            line.kind is Kind.TEXT
            and not line.loose
            and pieces
            and pieces[-1][1].kind in (Kind.TEXT, Kind.ITEM)
        )
        if goes_on:
            pieces[-1][0].append(line.text)
        else:
            pieces.append(([line.text], line))
    return [
        (
            Line(line.kind, line.number, " ".join(texts), line.level, line.loose, line.raw),
            line.kind is Kind.ITEM,
        )
        for texts, line in pieces
    ]


def _has_words(lines: Iterable[Line]) -> bool:
    return any(line.text and line.kind is not Kind.RULE for line in lines)
