"""Find the headings of a document, those that are only meant as one, too, and put its lines under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from trainer.documents.headings import NOT_TOLD, Says, says
from trainer.documents.inline import plain, undecorated
from trainer.documents.lines import Kind, Line
from trainer.documents.telling import tells
from trainer.stories.reading.asked import is_question
from trainer.stories.reading.label_words import Field
from trainer.stories.reading.labels import Label, any_parts, heading_label, label_of

_GENERIC = re.compile(
    r"^(?:(?:the |my |full |detailed |written )?(?:star(?:\+|\+r|-r|r|l)?|soar|carl?|parl?|story)"
    r"(?: (?:answer|response|example|story|builder|breakdown|notes|details|version|format|draft|structure))?(?:\s*\(.*\))?|"
    r"(?:the )?(?:star(?:\+r|r|l)?|soar|carl?)(?:[ -](?:method|technique|interview|story|stories))?"
    r" (?:worksheets?|templates?|forms?|exercises?|workshops?|methode?|arbeitsblatt)(?:\s[-–—|:].{0,80})?|"
    r"story builder.*|(?:model |sample |my )?answer|response|the story itself|draft|"
    r"(?:\w+: )?s(?:\W{1,4}[tarlc]){2,4})$",
    re.IGNORECASE,
)


BOLD_ONLY = re.compile(
    r"^(?:\d{1,3}[.)]\s*)?(\*\*|__)(?!\s).{2,200}(?<!\s)\1\s*(?:[(*_].{0,120})?[:：]?$"
)
"""A line that is bold as a whole, as a heading is."""
_LONGEST_LEAD = 80
"""Characters of the longest line that heads bullets without being a heading."""
_FEWEST_WEAK = 3
"""Parts that headings like "Challenge" and "Impact" must name to be parts, and no chapters."""
_FEWEST_ON_A_PAGE = 3
"""Headings of one level that, all known, make a page about one project: "Overview", "My role", "Outcome"."""


@dataclass(slots=True)
class Section:
    """A heading with the lines up to the next one.

    Attributes:
        heading: its line; None for what stands before the first.
        lines: what stands below it, part headings among them.
        labels: line number -> the label that a part heading is.
    """

    heading: Line | None
    lines: list[Line] = field(default_factory=list)
    labels: dict[int, Label] = field(default_factory=dict)

    @property
    def level(self) -> int:
        """The level of the heading; 0 for what stands before the first."""
        return self.heading.level if self.heading else 0

    @property
    def title(self) -> str:
        """The words of the heading."""
        return plain(self.heading.text) if self.heading else ""

    @property
    def named(self) -> list[Line]:
        """The line of the heading, if it has one."""
        return [self.heading] if self.heading else []

    def inner(self, line: Line, below: Sequence[Line]) -> Section:
        """Return lines as a section of their own, one level below this one."""
        return Section(replace(line, level=self.level + 1), list(below))


def is_generic(title: str) -> bool:
    """Return whether a heading names the form of a story and not the story: "STAR", "Answer"."""
    return _GENERIC.match(undecorated(plain(title)).strip(" :.?!📝")) is not None


def sections_of(lines: Sequence[Line]) -> list[Section]:
    """Return the sections in order; headings that name a part of a story open none."""
    parts = _part_headings(lines)
    sections = [Section(None)]
    for at, line in enumerate(lines):
        current = sections[-1]
        if at not in parts and (listed := _listed_points(current, line)):
            parts[at] = listed
        opens = line.kind is Kind.HEADING and at not in parts and not _goes_on(current, line)
        if opens:
            sections.append(Section(line))
            continue
        current.lines.append(line)
        if at in parts:
            current.labels[line.number] = parts[at]
    return sections


def with_outline_headings(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines; bullets that name stories, and those around them, are headings.

    Only in an outline: where the parts are bullets with others below them, or stories stand below a
    bullet. Elsewhere a title is a bullet among others.
    """
    parents = _parents(lines)
    children: dict[int, list[int]] = {}
    for at, parent in parents.items():
        children.setdefault(parent, []).append(at)
    labels = {at: label_of(lines[at].text) for at in parents}
    bare = (at for at, label in labels.items() if label is None)
    parts = {at: any_parts(labels[own] for own in children.get(at, ())) for at in bare}
    beside = {(parents[at], lines[at].level) for at, count in parts.items() if count > 1}
    titles = [at for at in parts if parts[at] and (parents[at], lines[at].level) in beside]
    nested = any(parents[at] >= 0 or any(own in children for own in children[at]) for at in titles)
    if not nested and not all(is_question(plain(lines[at].text)) for at in titles):
        return lines
    heads: dict[int, int] = {}
    for title in titles:
        chain = [title]
        while (parent := parents[chain[-1]]) >= 0 and parent not in heads:
            chain.append(parent)
        for at in reversed(chain):
            heads[at] = heads.get(parents[at], 0) + 1
    told, base, below, top = [], 0, False, 0
    for at, line in enumerate(lines):
        base = line.level if line.kind is Kind.HEADING else base
        top = line.level if at in heads else top
        below = at in heads or (below and line.kind is not Kind.HEADING)
        among = line.kind is Kind.ITEM and at not in heads and line.level <= top
        if below and (among or (line.kind is Kind.TEXT and line.loose and not line.level)):
            # A paragraph that isn't indented belongs to no bullet above it, nor does one beside it.
            told.append(Line(Kind.RULE, line.number, ""))
            below = False
        depth = base + heads.get(at, 0)
        head = replace(line, kind=Kind.HEADING, level=depth, mark="")
        told.append(head if at in heads else line)
    return told


def _parents(lines: Sequence[Line]) -> dict[int, int]:
    """Return the index of each bullet, and of the bullet that it stands below; -1 for none."""
    parents: dict[int, int] = {}
    chain: list[int] = []
    for at, line in enumerate(lines):
        if line.kind is Kind.HEADING:
            chain = []
        if line.kind is not Kind.ITEM or not line.text:
            continue
        while chain and lines[chain[-1]].level >= line.level:
            chain.pop()
        parents[at] = chain[-1] if chain else -1
        chain.append(at)
    return parents


def with_asides(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines, and those of lists that tell nothing: “Questions for them” above what only asks.

    A bold line above them, such as “**Next week**”, is a heading, and so is its kind behind it, up to the
    next real one. Beside labels of parts none is: there such a line is a remark on the story.
    """
    told: list[Line] = []
    apart: list[Line] = []
    level, silent, has_parts, begin, end = 0, False, False, 0, 0
    for at, line in enumerate(lines):
        if line.kind is Kind.HEADING:
            level, silent, has_parts, begin = line.level, False, False, at
        elif _leads(lines, at):
            below = list(takewhile(lambda line: line.kind is Kind.ITEM, lines[at + 1 :]))
            answers = any(line.level for line in lines[at + 1 + len(below) :][:1])
            texts = [plain(own.text) for own in below]
            set_off = BOLD_ONLY.match(line.text) is not None or line.text.endswith((":", "："))
            asks = not (set_off or answers) and all(text.endswith(("?", "？")) for text in texts)
            ahead = says(_lead(line)) in NOT_TOLD and (set_off or not any(map(tells, texts)))
            if asks or ahead:
                labels = (label_of(before.text) for before in lines[begin:at])
                has_parts, begin = has_parts or any_parts(labels) > 0, at
            if (asks or ahead) and not set_off and not has_parts:
                end = at + 1 + len(below)
            silent = set_off and not has_parts and (ahead or silent)
            if silent:
                told.append(replace(line, kind=Kind.HEADING, level=level + 1, text=_lead(line)))
                continue
        (apart if at < end else told).append(line)
    return told, apart


def _leads(lines: Sequence[Line], at: int) -> bool:
    """Return whether a short line stands apart, right above bullets."""
    line = lines[at]
    if line.kind is not Kind.TEXT or len(line.text) > _LONGEST_LEAD or line.quoted:
        return False
    apart = line.loose or (at > 0 and lines[at - 1].kind is Kind.HEADING)
    return apart and at + 1 < len(lines) and lines[at + 1].kind is Kind.ITEM


def _lead(line: Line) -> str:
    return plain(line.text).strip(" :：")


def _listed_points(section: Section, line: Line) -> Label | None:
    """Return the label of a heading below a story's own that says that its key points follow."""
    if line.kind is not Kind.HEADING or not 0 < section.level < line.level:
        return None
    label = heading_label(line.text)
    return label if label and label.fields == (Field.POINTS,) and not label.weak else None


def _goes_on(section: Section, heading: Line) -> bool:
    """Return whether a deeper heading that only says "STAR" goes on with the story above it."""
    below = section.heading and not section.labels and heading.level > section.level
    if not below or not is_generic(heading.text):
        return False
    return section.level > 1 or says(plain(heading.text)) is not Says.EXPLANATION


def _part_headings(lines: Sequence[Line]) -> dict[int, Label]:
    """Return the headings that name parts, by the index of their line; “Challenge” only beside other parts on its level.

    The first one, alone on its level above others, names the document: “What I did in 2025”.
    """
    accepted: dict[int, Label] = {}
    groups: dict[int, list[tuple[int, Label | None]]] = {}
    for at, line in enumerate(lines):
        if line.kind is not Kind.HEADING:
            continue
        for level in [level for level in groups if level > line.level]:
            accepted |= _settled(lines, groups.pop(level))
        groups.setdefault(line.level, []).append((at, heading_label(line.text)))
    headings = [line.level for line in lines if line.kind is Kind.HEADING]
    if headings[1:] and headings[0] < min(headings[1:]):
        del groups[headings[0]]
    for group in groups.values():
        accepted |= _settled(lines, group)
    return accepted


def _settled(lines: Sequence[Line], group: list[tuple[int, Label | None]]) -> dict[int, Label]:
    """Return the headings of one level below one story that are parts or fields of it."""
    known = {at: label for at, label in group if label is not None}
    parts = any_parts(known.values())
    strong = any(label.is_part and not label.weak for label in known.values())
    page = parts > 1 and len(known) >= _FEWEST_ON_A_PAGE and 3 * len(known) >= 2 * len(group)
    if parts < _FEWEST_WEAK and not strong and not page:
        return {}
    told = [label.fields[0] for label in known.values() if label.is_part]
    once = [field for field in told if field is not Field.RESULT]
    if page and group[0][1] is not None and len(once) == len(set(once)):  # of one story
        last = max(known)
        for at, label in group:
            if label is None and at < last:
                known[at] = Label((Field.OTHER,), plain(lines[at].text), "")
        return known
    return {
        at: label
        for at, label in known.items()
        if label.is_part
        or label.fields[0] in (Field.BEST_FOR, Field.QUESTIONS, Field.COMPETENCIES)
        or (label.fields[0] in (Field.OTHER, Field.GIST, Field.REASON, Field.POINTS) and strong)
    }
