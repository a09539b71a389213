"""Read a résumé that is a page: Markdown, plain text, Org, a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from trainer.documents.clauses import is_outcome
from trainer.documents.inline import plain, undecorated
from trainer.documents.lines import BREAK, Kind, Line, cells_of, is_separator, runs
from trainer.documents.resume_words import Chapter, chapter_of, field_of, is_stint, says_how_long
from trainer.documents.telling import tells
from trainer.stories.reading.document import left_of
from trainer.stories.reading.resume.header import has_period
from trainer.stories.reading.resume.job import stubs_of
from trainer.stories.reading.resume.jobs import BOLD, TOLD, Jobs
from trainer.stories.reading.sections import BOLD_ONLY

if TYPE_CHECKING:
    from trainer.stories.reading.model import Found, Left

_LONGEST_HEADING = 80
_FEWEST_JOBS = 2
"""Jobs of a résumé that has no heading above them."""
_IN_A_LINE = re.compile(
    r"^((?:\*\*[^*\n]{2,60}\*\*|__[^_\n]{2,60}__|[^\n.:()]{2,60}(?=\s\([^()]{0,30}\d{4}))(?:\s?\([^()]{1,30}\))?)"
    r"(?:[:：]|\s[–—-])\s+(\S.*)$",
    re.DOTALL,
)
"""A project or an office that is told on the line of its name: “**Defib map** (2020): Mapped 212 of them”."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """The lines below one heading of a résumé; `chapter` is None for a heading that none has."""

    heading: Line | None
    chapter: Chapter | None
    lines: list[Line] = field(default_factory=list)

    @property
    def tells(self) -> bool:
        return self.chapter in TOLD

    @property
    def holds_jobs(self) -> bool:
        """Whether lines with a time stand above bullets, below a heading of somebody's own: “The kitchens so far”."""
        own = self.chapter is None and self.heading is not None
        dated = any(line.kind is not Kind.ITEM and has_period(line.text) for line in self.lines)
        return own and dated and any(line.kind is Kind.ITEM for line in self.lines)


def resume_of_lines(lines: Sequence[Line]) -> tuple[list[Found], list[Left]] | None:
    """Return the stubs of a page that is a résumé, and its lines that tell nothing; None for another.

    A page is a résumé by its headings, jobs beside skills, education, languages or a profile or with
    the time that each lasted, and because it says of a job where, when or as what.
    """
    chapters = _chapters([_joined(own) for own in runs(without_tables(lines), _is_wrapped)])
    about = (chapter.heading for chapter in chapters if chapter.chapter is Chapter.BACKGROUND)
    others = len({plain(heading.text) for heading in about if heading})
    known = {chapter.chapter for chapter in chapters if chapter.chapter}
    if others and len(known) > 1 and Chapter.WORK not in known:
        chapters = [
            replace(own, chapter=Chapter.WORK) if own.holds_jobs else own for own in chapters
        ]
    if others and not any(chapter.chapter is Chapter.WORK for chapter in chapters):
        chapters[:1] = _with_jobs_apart(chapters[0])
    names = [chapter.chapter for chapter in chapters]
    dated = sum(has_period(line.text) for chapter in chapters[1:] for line in chapter.lines)
    copied = any(is_stint(line.text) for line in lines)
    works = Chapter.WORK in names and (others > 0 or dated > 1 or copied)
    if not works and not (others >= 2 and Chapter.TOLD in names):
        return None
    stories: list[Found] = []
    left: dict[int, Line] = {}
    placed = False
    for chapter in chapters:
        if chapter.heading:
            left[chapter.heading.number] = chapter.heading
        if chapter.chapter in (Chapter.BACKGROUND, Chapter.ASIDE) or chapter is chapters[0]:
            left |= {line.number: line for line in chapter.lines}
            continue
        told = chapter.chapter is Chapter.TOLD
        reader = Jobs(list(_names_apart(chapter.lines)) if told else chapter.lines)
        left |= {line.number: line for line in reader.left}
        for job, own in reader.jobs:
            stubs, rest = stubs_of(job)
            if chapter.chapter is None:
                stubs = [stub for stub in stubs if any(map(is_outcome, stub.action + stub.result))]
            elif job.role or job.organization or job.period:
                placed = True
            stories += stubs
            gone = {piece.line for piece in rest}
            left |= {line.number: line for line in own if not stubs or line.number in gone}
    return (stories, left_of(left)) if placed else None


def _with_jobs_apart(above: _Chapter) -> list[_Chapter]:
    """Return what stands above the first heading, and the jobs there: two lines at least with a time, each above bullets."""
    pairs = enumerate(pairwise(above.lines))
    heads = [at for at, (line, below) in pairs if _heads_a_job(line) and below.kind is Kind.ITEM]
    if len(heads) < _FEWEST_JOBS:
        return [above]
    begin = heads[0]
    return [
        replace(above, lines=above.lines[:begin]),
        _Chapter(None, Chapter.WORK, above.lines[begin:]),
    ]


def _heads_a_job(line: Line) -> bool:
    return line.kind is Kind.TEXT and has_period(line.text)


def _names_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of projects and offices; what one tells behind its name on a line is a bullet below it."""
    for line in lines:
        text = line.text.replace(":**", "**:", 1)
        match = _IN_A_LINE.match(text) if line.kind is Kind.TEXT else None
        if match and tells(match[2]) and not field_of(plain(match[1])):
            yield replace(line, text=match[1], loose=True)
            yield replace(line, kind=Kind.ITEM, text=match[2], level=0)
        else:
            yield line


def _is_wrapped(before: Line, line: Line) -> bool:
    """Return whether a line goes on with the one before it, which is no heading and no head of a job."""
    texts = before.kind is line.kind is Kind.TEXT and not line.loose and line.text[:1].islower()
    return texts and not has_period(before.text) and _named(before) is None


def _joined(lines: Sequence[Line]) -> Line:
    if len(lines) < 2:
        return lines[0]
    text = " ".join(line.text for line in lines)
    return replace(lines[0], text=text, raw="\n".join(line.raw for line in lines))


def _chapters(lines: Sequence[Line]) -> list[_Chapter]:
    """Return the lines below the headings of a résumé, in order; what stands before them first."""
    headings = [line for line in lines if line.kind is Kind.HEADING and _named(line)]
    level = min((line.level for line in headings), default=0)
    chapters = [_Chapter(None, None)]
    main, inner = chapters[0], 0
    texts = [line for line in lines if line.kind is Kind.TEXT and _named(line)]
    bold_capitals = bool(texts) and all(map(_is_in_bold_capitals, texts))
    for at, line in enumerate(lines):
        named = None if headings and line.kind is not Kind.HEADING else _named(line)
        if main.tells and any(says_how_long(below.text) for below in lines[at + 1 : at + 3]):
            named = (
                named if named in TOLD else None
            )  # “Larkspur Conferences”, a role, when: an employer
        deep = line.kind is Kind.HEADING and line.level > level
        if named and not (main.tells and named in TOLD and (deep or _is_inner(line, main.heading))):
            chapters.append(_Chapter(line, named))
            inner = line.level if deep else 0
            main = main if deep and main.tells else chapters[-1]
        elif main.heading and (
            (line.kind is Kind.HEADING and not deep)
            or (bold_capitals and not headings and _is_in_bold_capitals(line))
        ):
            chapters.append(_Chapter(line, None))
            main, inner = chapters[-1], 0
        elif deep and 0 < line.level <= inner:
            # What stood below "#### Technologies" of a job is over; the jobs go on.
            chapters.append(_Chapter(None, main.chapter, [line]))
            inner = 0
        else:
            chapters[-1].lines.append(line)
    return chapters


def _is_in_bold_capitals(line: Line) -> bool:
    bold = BOLD_ONLY.match(line.text) if line.kind is Kind.TEXT and line.loose else None
    return bold is not None and plain(line.text).isupper()


def _is_inner(line: Line, heading: Line | None) -> bool:
    """Return whether a line such as "Key achievements:" parts a job and opens no chapter beside it."""
    text = plain(line.text)
    smaller = heading is not None and heading.text.isupper() and not text.isupper()
    return line.kind is Kind.TEXT and (smaller or text.endswith(":"))


def _named(line: Line) -> Chapter | None:
    """Return the chapter that a line is the heading of: a heading, or a line of its own."""
    if line.kind not in (Kind.HEADING, Kind.TEXT) or len(line.text) > _LONGEST_HEADING:
        return None
    text = undecorated(plain(line.text))
    if line.kind is Kind.HEADING:
        return chapter_of(text.partition(":")[0])
    apart = line.loose or text.isupper() or BOLD.match(line.text) is not None
    return chapter_of(text) if apart else None


# Jobs in tables

_MARK = re.compile(r"^[-*•‣–]\s+")


def without_tables(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a page, those of a table as who, where and when, and as bullets for what was done.

    A row whose first cell is empty goes on with the job above it; behind a break in a cell bullets stand.
    """
    names: list[str] = []
    for line, below in zip_longest(lines, lines[1:]):
        if line.kind is not Kind.ROW:
            names = []
            yield line
            continue
        cells = [BREAK.split(cell) for cell in cells_of(line.text)]
        heads = below is not None and is_separator(below.text)
        if heads and sum(field_of(plain(cell[0])) != "" for cell in cells) >= 2:
            names = [cell[0] for cell in cells]
        if names and not heads and not is_separator(line.text):
            yield from _labelled(line, names, cells)
        elif names or is_separator(line.text) or not any(map(any, cells)):
            yield replace(line, kind=Kind.RULE, text="")
        else:
            yield from _told_in(line, cells)


def _labelled(line: Line, names: Sequence[str], cells: Sequence[Sequence[str]]) -> Iterator[Line]:
    """Yield a row of a table whose columns are named: what is no field of a job was done in it."""
    known = [field_of(plain(name)) for name in names]
    named = zip(names, known, cells, strict=False)
    fields = (f"{name}: {cell[0]}" for name, field, cell in named if field)
    for at, text in enumerate(fields):
        yield replace(line, kind=Kind.TEXT, text=text, loose=not at)
    told = [cell for field, cell in zip(known, cells, strict=False) if not field]
    yield from _bullets(line, told)


def _told_in(line: Line, cells: Sequence[Sequence[str]]) -> Iterator[Line]:
    if not any(cells[0]):
        yield from _bullets(line, cells)
        return
    head = " | ".join(cell[0] for cell in cells if cell[0])
    yield replace(line, kind=Kind.TEXT, text=head, loose=True)
    yield from _bullets(line, [cell[1:] for cell in cells])


def _bullets(line: Line, cells: Iterable[Sequence[str]]) -> Iterator[Line]:
    for text in filter(None, (_MARK.sub("", text) for cell in cells for text in cell)):
        yield replace(line, kind=Kind.ITEM, text=text, level=0)
