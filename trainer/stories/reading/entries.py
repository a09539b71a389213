"""Tell which lines of a section begin a part or a field of a story, and which go on with one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from trainer.documents.clauses import is_outcome
from trainer.documents.inline import plain
from trainer.documents.lines import Kind, Line
from trainer.documents.sentences import count_words
from trainer.stories.reading.chunks import STORY_NAME
from trainer.stories.reading.label_words import PARTS, Field, look_up
from trainer.stories.reading.labels import Label, any_parts, label_alone, label_of
from trainer.stories.reading.tables import part_rows

if TYPE_CHECKING:
    from trainer.stories.reading.sections import Section

_BOX = re.compile(r"\*\*([^*\n]{1,80}?):\*\*")
_PROPERTY = re.compile(r"([A-ZÀ-Þ][\w -]{1,24}): {1,4}(\S.*)")
_OWN_REMARK = re.compile(
    r"([A-ZÀ-Þ][\w'’-]{0,20}(?: [\w'’-]{1,20}){0,4})(\s?: {1,4}| {1,4}[-–—] {1,4})(\S.*)"
)
_REMARKS = (Field.BEST_FOR, Field.COMPETENCIES, Field.QUESTIONS)
"""Fields that say something about the story, and tell no part of it."""
_MOST_IN_NAME = 3
"""Words of a name of one's own between names of parts: “Who helped: …”."""
_FEWEST_PROPERTIES = 2
"""Lines below each other that make a list of properties."""
_LETTER = re.compile(r"\W{0,3}[^\W\d_]\W{0,3}[:：]")
_FEWEST_CODES = 3
"""Letters of parts, as in “S: …”, that make each other labels."""
_FEWEST_TOLD = 4
"""Words behind a single “S: …” that tell how things stood."""
_FEWEST_SAID = 3
"""Words behind each of several letters; with fewer they may be people who chat."""
_FEWEST_BARE = 3
"""Parts that must have a label without a colon before such words count as labels."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a section, with the label that it begins with, if that counts as one."""

    line: Line
    label: Label | None = None

    @property
    def text(self) -> str:
        """What the line says, without the label."""
        return self.label.rest if self.label else self.line.text

    @property
    def field(self) -> Field | None:
        """The first field of the label; None without one."""
        return self.label.fields[0] if self.label else None

    @property
    def is_part(self) -> bool:
        """Return whether the line begins a part."""
        return self.label is not None and self.label.is_part


@dataclass(frozen=True, slots=True)
class _Style:
    kind: Kind
    level: int
    marked: bool


def entries_of(section: Section) -> list[Entry]:
    """Return the lines of a section as entries, in order; rows of a table of parts among them."""
    candidates = _with_answers_apart(_candidates(section))
    style = _style(candidates)
    only = section.heading is not None and _tells_in_letters(candidates)
    codes = _FEWEST_CODES if only else _plain_codes(candidates)
    entries: list[Entry] = []
    open_part_is_empty = begun = False
    lead_ins = False
    above: Entry | None = None
    for at, (line, label) in enumerate(candidates):
        accepted = label
        if label is not None:
            unknown = label.fields[0] is Field.OTHER and label.weak
            apart = label.marked and label.fields[0] in _REMARKS
            if (lead_ins and unknown and line.kind is not Kind.HEADING) or not (
                apart or _accepted(line, label, style, begun=begun, codes=codes)
            ):
                accepted = None
            elif unknown and open_part_is_empty:
                accepted, lead_ins = None, True
        elif above:
            accepted = _remark(candidates, at, above)
        if accepted is not None:
            lead_ins = False
            begun = begun or accepted.is_part
            open_part_is_empty = accepted.is_part and not accepted.rest
            above = Entry(line, accepted)
        else:
            open_part_is_empty = False
        entries.append(Entry(line, accepted))
    return list(_with_boxes(entries))


def _remark(candidates: Sequence[tuple[Line, Label | None]], at: int, above: Entry) -> Label | None:
    """Return the label of one more remark, in words of one's own, on the line below another: “My weak spot: it's long”.

    Between parts without marks, one in each line, a short name is one, too: “Who helped - nobody”.
    """
    line, label = candidates[at][0], above.label
    match = _OWN_REMARK.fullmatch(line.text) if line.kind is Kind.TEXT and not line.loose else None
    if match is None or label is None or not label.rest:
        return None
    closer = ":"
    if label.is_part:
        counts = match[3][:1].isdigit() or is_outcome(match[3])  # “Errors: 19, then 5”
        if label.marked or counts or count_words(match[1]) > _MOST_IN_NAME:
            return None
        before, below = candidates[at - 1][1], [label for _, label in candidates[at + 1 : at + 2]]
        later = PARTS[PARTS.index(label.fields[0]) :]
        if before is not label or not any(own and own.fields[0] in later for own in below):
            return None
        closer = above.line.text.removesuffix(label.rest).rstrip()[-1:]
    elif label.fields[0] not in (*_REMARKS, Field.OTHER):
        return None
    is_one = match[2].strip() == closer
    return Label((Field.OTHER,), match[1], match[3], weak=True, marked=False) if is_one else None


def _candidates(section: Section) -> list[tuple[Line, Label | None]]:
    rows = part_rows(section.lines) | _properties(section.lines)
    candidates: list[tuple[Line, Label | None]] = []
    for at, line in enumerate(section.lines):
        own = label_of(line.text) if line.kind in (Kind.TEXT, Kind.ITEM) else None
        candidates.append((line, section.labels.get(line.number) or rows.get(at) or own))
    if _bare_count(candidates) >= _FEWEST_BARE:
        return [
            (line, label or (label_alone(line.text) if line.kind is Kind.TEXT else None))
            for line, label in candidates
        ]
    leads = {line.number for line, below in pairwise(section.lines) if below.kind is Kind.ITEM}
    return [
        (line, label if label and _is_sure(label, line.number in leads) else None)
        for line, label in candidates
    ]


def _is_sure(label: Label, leads: bool) -> bool:
    """Return whether a label has a colon, or stands above bullets."""
    return not label.bare or (leads and not label.rest and (label.is_code or not label.weak))


def _properties(lines: Sequence[Line]) -> dict[int, Label]:
    """Return the labels of lines below each other that are all a name and its value, as Notion exports."""
    labels: dict[int, Label] = {}
    run: dict[int, Label] = {}
    for at, line in enumerate(lines):
        may_be = line.kind is Kind.TEXT and not STORY_NAME.match(plain(line.text))
        match = _PROPERTY.match(line.text) if may_be else None
        known = look_up(match[1]) if match else None
        is_part = known is not None and known[0][0].is_part
        if not match or is_part or line.loose:
            ends = is_part or line.loose or line.kind is not Kind.TEXT
            labels |= run if ends and len(run) >= _FEWEST_PROPERTIES else {}
            run = {}
        if is_part:
            return labels
        if match and (run or line.loose or not at):
            run[at] = Label(known[0] if known else (Field.OTHER,), match[1], match[2])
    return labels | (run if len(run) >= _FEWEST_PROPERTIES else {})


def _with_answers_apart(
    candidates: Sequence[tuple[Line, Label | None]],
) -> list[tuple[Line, Label | None]]:
    """Return the candidates; the "A:" right behind a question is its answer, and no action."""
    apart: list[tuple[Line, Label | None]] = []
    asked = begun = False
    for line, label in candidates:
        answers = label is not None and asked and not begun and label.name.casefold() == "a"
        asks = line.text.rstrip("*_ ").endswith("?")
        asked = label.fields[0] is Field.QUESTIONS if label else asks
        begun = begun or (label is not None and label.is_part and not answers)
        apart.append((line, replace(label, fields=(Field.OTHER,)) if label and answers else label))
    return apart


def _bare_count(candidates: Sequence[tuple[Line, Label | None]]) -> int:
    """Return how many parts have a label without a colon; none where others have one with it."""
    parts = [(line, label) for line, label in candidates if label is not None and label.is_part]
    names = [label_alone(line.text) for line, _ in candidates if line.kind is Kind.TEXT]
    told = {field for label in names if label for field in label.fields}
    if not parts:
        return len(told) if told >= {Field.SITUATION, Field.ACTION, Field.RESULT} else 0
    if all(not label.bare and not label.weak for _, label in parts):
        return 0
    # “**Action**” is a marked label and nothing else, not even a colon.
    plainly = [
        label
        for line, label in parts
        if label.bare
        or (label.marked and not label.rest and line.text.rstrip("*_ ")[-1:] not in (":", "："))
    ]
    if any(not label.weak and label not in plainly for _, label in parts):
        return 0
    acts = any(Field.ACTION in label.fields for label in plainly)
    sure = any_parts(label for label in plainly if acts or not label.weak)
    return len(told) if told >= {Field.ACTION, Field.RESULT} else sure


def _style(candidates: Sequence[tuple[Line, Label | None]]) -> _Style | None:
    """Return the style of the first part label, a sure and marked one before others."""
    parts = [(line, label) for line, label in candidates if label is not None and label.is_part]
    parts.sort(key=lambda part: (part[1].weak, not part[1].marked))
    return next((_Style(line.kind, line.level, own.marked) for line, own in parts), None)


def _tells_in_letters(candidates: Sequence[tuple[Line, Label | None]]) -> bool:
    """Return whether a section tells in letters of parts alone, each once and in order: “A: …” and “R: …”, or one “S: …”."""
    lines = [(line, label) for line, label in candidates if line.kind is not Kind.RULE]
    labels = [label for line, label in lines if label or _LETTER.match(line.text)]
    codes = [label for label in labels if label and label.is_code and not label.marked]
    if not codes or len(codes) < len(labels) or lines[0][1] is not codes[0]:
        return False
    parts = [PARTS.index(code.fields[0]) for code in codes if code.is_part]
    told = min(len(code.rest.split()) for code in codes)
    if len(parts) < 2:
        return parts == [0] and told >= _FEWEST_TOLD
    return parts == sorted(set(parts)) and len(parts) == len(codes) and told >= _FEWEST_SAID


def _plain_codes(candidates: Sequence[tuple[Line, Label | None]]) -> int:
    """Return how many different letters stand as labels without marks: "S:", "T:", "A:"."""
    plain = (label for _, label in candidates if label and not label.marked)
    return len({label.name for label in plain if label.is_code and label.is_part})


def _accepted(line: Line, label: Label, style: _Style | None, *, begun: bool, codes: int) -> bool:
    """Return whether a possible label is one, judged by how the section labels its parts."""
    if line.kind in (Kind.HEADING, Kind.ROW) or (label.bare and not label.rest):
        return True
    is_draft = label.fields[0] is Field.DRAFT
    if style is None or is_draft:
        return (begun and label.marked) if is_draft else label.marked or not label.weak
    alone = label.is_part and label.marked and not label.rest and line.kind is Kind.TEXT
    if alone and style.kind is Kind.HEADING and not line.raw.lstrip().startswith(">"):
        return True
    if label.is_part and label.is_code and not label.marked:
        return codes >= _FEWEST_CODES and not style.marked
    if not (begun or label.is_part):
        return label.marked or not (style.marked and label.weak)
    same = line.kind is style.kind and (line.kind is Kind.TEXT or line.level <= style.level + 1)
    # “- Situation: …”, and right below it, indented, “Task: …”.
    goes_on = line.kind is Kind.TEXT and not line.loose and line.level > 0
    same = same or (goes_on and style.kind is Kind.ITEM)
    if label.weak:
        return same and label.marked == style.marked
    return label.marked or same


def _with_boxes(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries; the first line of a quote may be a label, and behind it the part goes on."""
    part: Label | None = None
    in_box = False
    apart = any(entry.is_part and not entry.line.quoted for entry in entries)
    for entry in entries:
        quoted = entry.line.quoted
        remark = entry.label is None or (entry.is_part and apart)
        name = _BOX.fullmatch(entry.line.text) if quoted and remark else None
        label = Label((Field.OTHER,), name[1], "", weak=True) if name else entry.label
        if in_box and not quoted and label is None and part is not None and entry.line.text:
            label = replace(part, name=part.fields[0].value, rest=entry.line.text)
        if label is not None and label.is_part:
            part = label
        in_box = quoted and (in_box if label is None else not label.is_part)
        yield replace(entry, label=label)


# Fields above a document


def fields_above(lines: Sequence[Line]) -> Iterator[tuple[list[Line], Label]]:
    """Yield the fields of the front matter: the lines of each, and its label with the values."""
    fields: list[tuple[str, list[Line], list[str]]] = []
    for line in lines:
        name, colon, value = line.text.partition(":")
        if line.kind is Kind.MATTER and line.text.startswith("-") and fields:
            fields[-1][1].append(line)
            fields[-1][2].append(line.text.lstrip("- "))
        elif line.kind is Kind.MATTER and colon and name.strip():
            fields.append((name.strip(), [line], [value]))
    for name, own, values in fields:
        known = look_up(name)
        bare = ", ".join(text for value in values if (text := value.strip(" []\"'")))
        if known and bare:
            yield own, Label(known[0], name, bare.replace('"', ""))
