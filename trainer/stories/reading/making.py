"""Make a story of the lines that tell it: with labels of its parts, in prose, or in bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from trainer.competencies import TOPICS
from trainer.documents.clauses import is_deed, is_deed_or_figure, is_outcome
from trainer.documents.competency_words import competencies_in
from trainer.documents.inline import plain, unlinked
from trainer.documents.languages import phrases_of
from trainer.documents.lines import Kind, Line
from trainer.documents.resume_words import DAY
from trainer.documents.sentences import first_sentence, sentences
from trainer.documents.telling import advises
from trainer.stories.reading.asked import is_question
from trainer.stories.reading.confidential import says_confidential
from trainer.stories.reading.cues import parts_of_bullets
from trainer.stories.reading.entries import Entry, entries_of
from trainer.stories.reading.filling import Filling
from trainer.stories.reading.label_words import PARTS, Field
from trainer.stories.reading.labels import Label, says_fits
from trainer.stories.reading.sections import Section
from trainer.stories.reading.titles import (
    Title,
    bold_lead,
    names_a_page,
    plain_lead,
    short_form,
    story_named,
    themes_in,
    title_of,
    told_behind,
)

if TYPE_CHECKING:
    from trainer.stories.reading.tables import Cell, StoryRow

_COUNTED = re.compile(r"^(?:KR|[OQS])\s?\d{1,2}(?:\.\d{1,2})?\s*[:.)–-]\s+")
"""What counts goals and key results: “KR2: …”."""
_LETTERED = re.compile(r"[^\W\d]")
_LONGEST_NAME = 60
"""Characters of the first line of a bullet that names what is told below it."""
_FEWEST_IN_A_BEGINNING = 8
"""Words of a sentence without a label that tells how things stood."""

_ENDS = frozenset({Field.RESULT, Field.REFLECTION})
"""Parts that may have a label behind a story that is told without."""


@dataclass(slots=True)
class Made:
    """A story in the making: its fields, its title, and where it begins."""

    filling: Filling
    title: str
    line: int
    level: int


def filled(entries: Sequence[Entry], title: Title, *, done: bool = False) -> Filling:
    """Return the fields of a story, its theme and the question in its title among them; done says that its bullets all are deeds."""
    entries = with_siblings_apart(_with_a_beginning(_with_its_name(entries, title.text)))
    filling = Filling()
    filling.theme(title.theme)
    filling.shows(name for name in themes_in(title.text) if name not in TOPICS)
    parts = {
        field for entry in entries if entry.is_part and entry.label for field in entry.label.fields
    }
    labelled = len(parts) > 1 and not parts <= _ENDS
    last = max((at for at, entry in enumerate(entries) if entry.is_part), default=-1)
    told: list[Entry] = []
    compact = labelled and _is_compact(entries, last)
    quotes = labelled and not any(entry.line.quoted for entry in entries if entry.label)
    for at, entry in enumerate(map(_without_arrow, entries)):
        behind = at > last and _stands_apart(entry)
        bare = at > last and entry.line.kind is Kind.TEXT and entries[at - 1].line.kind is Kind.ITEM
        if entry.label is None and (behind or bare) and says_confidential(entry.text, bare=bare):
            filling.end()
            filling.note(entry.text.strip("*_()[]> "))
            continue
        # A quote below an empty part, where what is told stands in none, is a remark.
        quoted = quotes and at > 0 and entry.line.quoted and entry.line.loose
        below_empty = quoted and entries[at - 1].is_part and not entries[at - 1].text
        remarks = _points_away(entries[at]) or below_empty
        if entry.label is None and remarks:
            filling.note(entry.text)
            continue
        asks = entry.line.loose and is_question(plain(entry.text))
        apart = compact or not labelled or entries[last].line.kind is Kind.ROW
        goes_on = labelled and is_outcome(plain(entry.text))
        if entry.label is None and ((behind and apart and not goes_on) or (at > last and asks)):
            filling.end()
        if entry.label is not None or labelled or filling.is_open or entry.line.kind in _NOTED:
            filling.take(entry)
        else:
            around = entries[max(at - 1, 0) : at] + entries[at + 1 : at + 2]
            listed = any(_ARROW.match(near.text) for near in around)
            told.append(entry if listed else entries[at])  # alone, it leads to what came of a deed
    filling.close()
    filling.take_the_listed()
    filling.leave_the_form()
    filling.tell_the_end()
    filling.tell([(entry.line, entry.text) for entry in told], done=done)
    filling.tell_the_gist()
    if is_question(title.text):
        filling.question(title.text)
    elif filling.given_title and title.text:
        filling.note(f"Title: {title.text}")
    return filling


def _with_its_name(entries: Sequence[Entry], title: str) -> Sequence[Entry]:
    """Return the entries; below a title that only names the page, or asks, “Story: …” is the title."""
    first = entries[0] if entries else None
    names_none = bool(title) and (names_a_page(title) or is_question(title))
    if first is None or first.label or not names_none:
        return entries
    named = story_named(first.line.text)
    own = replace(first, label=Label((Field.TITLE,), "", named)) if named else first
    return [own, *entries[1:]]


def _with_a_beginning(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries; where no label says how things stood, “Why: …” or prose before the first part does."""
    parts = (at for at, entry in enumerate(entries) if entry.is_part and not _says_why(entry))
    labelled = {field for entry in entries if entry.label for field in entry.label.fields}
    first = 0 if Field.SITUATION in labelled else next(parts, 0)
    begins = first > 0 and entries[first].field in (Field.TASK, Field.ACTION)
    stood = (Field.SITUATION,) if Field.TASK in labelled else (Field.SITUATION, Field.TASK)
    told: list[Entry] = []
    for at, entry in enumerate(entries):
        label = entry.label
        if label and (entry.field is Field.REASON or (at < first and _says_why(entry))):
            field = Field.SITUATION if at < first else Field.OTHER
            label = replace(label, fields=(field,))
        elif begins and at < first and _tells_how_it_stood(entry):
            label = Label(stood, "", entry.text, marked=False)
        told.append(replace(entry, label=label))
    return told


def _tells_how_it_stood(entry: Entry) -> bool:
    """Return whether a line is prose without a label: two sentences, or one of some length."""
    line = entry.line
    if entry.label or line.kind is not Kind.TEXT or line.quoted or is_question(plain(line.text)):
        return False
    text = plain(line.text)
    is_long = len(text.split()) >= _FEWEST_IN_A_BEGINNING and text[-1:] in ".!"
    return (is_long or len(sentences(text)) > 1) and not advises(text)


_ARROW = re.compile(r"^(?:[-=]{1,2}>|[→⇒➔➜➡]\ufe0f?)\s*")
"""What stands before a remark, or before what came of something."""


def _points_away(entry: Entry) -> bool:
    """Return whether a line behind an arrow is a remark: it tells no deed and nothing that came of one."""
    arrow = _ARROW.match(entry.text)
    told = entry.text[arrow.end() :] if arrow else ""
    remark = advises(told) or says_fits(told)
    return remark and not (is_outcome(told) or is_deed_or_figure(told))


def _without_arrow(entry: Entry) -> Entry:
    """Return a line without a label, and without the arrow before it."""
    if entry.label or not _ARROW.match(entry.line.text):
        return entry
    return Entry(replace(entry.line, text=_ARROW.sub("", entry.line.text)))


def _says_why(entry: Entry) -> bool:
    """Return whether a label says why something mattered: above what was done, how things stood."""
    return entry.label is not None and entry.label.name.casefold() in phrases_of("why_it_mattered")


_NOTED = (Kind.RULE, Kind.CODE, Kind.ROW)


def _stands_apart(entry: Entry) -> bool:
    """Return whether a line is no bullet and an empty line stands before it."""
    return entry.line.loose and entry.line.kind in (Kind.TEXT, Kind.ROW, Kind.CODE)


def _is_compact(entries: Sequence[Entry], last: int) -> bool:
    """Return whether each part stands on the line of its label, so that a paragraph below is apart."""
    parts = [entry for entry in entries if entry.is_part]
    leads_in = entries[last].text.rstrip("* _").endswith((":", "："))
    if leads_in or not parts[-1].text or any(part.line.kind is Kind.HEADING for part in parts):
        return False
    return not any(_stands_apart(entry) and entry.label is None for entry in entries[:last]
                   if entry.line.number > parts[0].line.number)  # fmt: skip


def made_of_row(row: StoryRow, level: int) -> Made | None:
    """Return the story of a row of a table of stories; None where the row tells none."""
    filling = (
        filled(entries_of(Section(None, list(row.told))), Title("")) if row.told else Filling()
    )
    title = ""
    for (label, name), cells in groupby(_with_title(row.cells), key=itemgetter(0, 1)):
        told = [cell for _, _, cell in cells if cell]
        if not told:
            continue
        if label is not None and label.fields[0] is not Field.TITLE:
            filling.take(Entry(row.line, Label(label.fields, label.name, "<br>".join(told))))
            continue
        for cell in told:
            if not title and _LETTERED.search(cell):
                title = cell
            else:
                filling.take(Entry(row.line, Label((Field.OTHER,), name or "Column", cell)))
    filling.close()
    filling.take_the_listed()
    if filling.is_form or not filling.first_point:
        return None
    named = title_of(title)
    filling.theme(named.theme)
    text = named.text or short_form(filling.first_point)
    return Made(filling, text, row.line.number, level)


def _with_title(cells: Sequence[Cell]) -> Sequence[Cell]:
    """Return the cells of a row; where none is its title, a theme that is no competency is: “Thema: Inventur”."""
    for label, _, cell in cells:
        if _LETTERED.search(cell) and (label is None or label.fields[0] is Field.TITLE):
            return cells
    for at, (label, name, cell) in enumerate(cells):
        theme = label is not None and label.fields == (Field.COMPETENCIES,)
        if theme and cell and not competencies_in(cell, topics=True):
            return [*cells[:at], (None, name, cell), *cells[at + 1 :]]
    return cells


def made_of_told(section: Section, *, done: bool = False) -> Made | None:
    """Return the story that a heading with prose or bullets tells; None where it says nothing."""
    heading = section.heading
    title = title_of(heading.text) if heading else Title("")
    filling = filled(entries_of(section), title, done=done)
    return _with_short_title(filling, title.text, section)


def made_of_bullet(section: Section, *, led: bool) -> Made | None:
    """Return the story of a bullet as `bullets_of` gives it; None where it says nothing.

    Where it is led, each bullet of the list begins with its name and a colon.
    """
    if section.heading is None:
        return None
    texts, below = _continued(section.heading, section.lines)
    written = _COUNTED.sub("", " ".join(texts))
    dated = _dated().match(written)
    name, rest = ("", "") if dated else bold_lead(written)
    goes_on = rest[:1].islower() and written.removesuffix(rest).rstrip()[-1:] in "*_"
    if goes_on and name[-1:].isalnum() and is_deed(plain(f"{name} {rest}")):
        name, rest = "", ""  # “**Led** the move”
    written = written[dated.end() :] if dated else written
    if not rest:
        name, rest = plain_lead(written) if led else told_behind(written)
    if not rest and _is_name(*texts[:2]) and sentences(" ".join(texts[1:]))[1:]:
        name, rest = texts[0], " ".join(texts[1:])
    text, addresses = unlinked(written)
    if not _LETTERED.search(text):
        return None
    number, raw = section.heading.number, section.heading.raw
    told = _LETTERED.search(rest) is not None
    title = title_of(name if told else text)
    entries = entries_of(Section(None, below))
    if told:
        entries.insert(0, Entry(Line(Kind.TEXT, number, rest, raw=raw)))
    filling = filled(entries, title)
    if not filling.first_point:
        filling = filled([Entry(Line(Kind.ITEM, number, written, raw=raw)), *entries], title)
    elif not told:
        for address in addresses:
            filling.note(f"Link: {address}")
    if dated:
        filling.note(f"Date: {dated[2]}")
    return _with_short_title(filling, title.text, section)


@cache
def _dated() -> re.Pattern[str]:
    """Return what finds the day before a line of a log: “2025-03-04: …”, “**4. März** – …”, or its month: “2025-03: …”."""
    day = rf"((?i:{DAY})|(?:19|20)\d\d[-/.]\d{{1,2}})"
    return re.compile(
        rf"^(\*\*|__|\[)?{day}(?:\*\*|__|\])?\s*(?:[:：]|[–—.-]\s)\s*(?:\*\*|__)?\s*(?=\S)"
    )


def _is_name(first: str, following: str = "") -> bool:
    """Return whether the first line of a bullet is the name of what the next ones tell."""
    apart = first[-1:] not in ".;,!?:" and following[:1].isupper()
    return apart and len(first) <= _LONGEST_NAME


def _with_short_title(filling: Filling, text: str, section: Section) -> Made | None:
    if not filling.first_point or filling.is_form:
        return None
    title = filling.given_title or short_form(first_sentence(text or filling.first_point))
    if title != text and text and not filling.given_title and not filling.says(text):
        filling.note(text)
    first = section.heading or section.lines[0]
    return Made(filling, title, first.number, section.level)


def _continued(first: Line, below: Sequence[Line]) -> tuple[list[str], list[Line]]:
    count = 0
    for line in below:
        if line.kind is not Kind.TEXT or line.loose:
            break
        count += 1
    texts = [first.text, *(line.text for line in below[:count])]
    return texts, list(below[count:])


# Bullets beside one with a label


def with_siblings_apart(entries: Sequence[Entry]) -> list[Entry]:
    """Return the lines; bullets without a label have the part that they sound like.

    Only beside a bullet that tells something behind its label; what stands below one, or below a
    label on a line of its own, belongs to it. A part that has a label elsewhere begins there.
    """
    told = list(entries)
    labelled = {field for entry in entries if entry.label for field in entry.label.fields}
    free = frozenset(PARTS) - labelled
    for at in range(len(told)):
        siblings, opening = _siblings(told, at), told[at].field
        if not siblings or opening is None:
            continue
        texts = [plain(told[own].line.text) for own in siblings]
        for own, part in zip(siblings, parts_of_bullets(texts, opening, free), strict=True):
            if part is not opening:
                label = Label((part,), part.value.capitalize(), told[own].line.text)
                told[own] = replace(told[own], label=label)
                opening = part
    return told


def _siblings(entries: Sequence[Entry], at: int) -> list[int]:
    """Return the bullets without a label right beside a bullet with one in its line."""
    label, line = entries[at].label, entries[at].line
    if label is None or not label.is_part or len(label.fields) > 1 or line.kind is not Kind.ITEM:
        return []
    siblings: list[int] = []
    for below in range(at + 1, len(entries) if label.rest else at):
        entry = entries[below]
        if entry.label is not None or (entry.line.kind is not Kind.ITEM and entry.line.loose):
            break
        if entry.line.kind is Kind.ITEM and entry.line.level == line.level:
            siblings.append(below)
    return siblings
