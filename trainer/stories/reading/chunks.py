"""Cut a section in which several stories follow each other without headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, asking
from trainer.documents.headings import NOT_TOLD, says, speaks_of_stories
from trainer.documents.inline import plain
from trainer.documents.languages import pattern_of
from trainer.documents.lines import Kind, Line
from trainer.stories.reading.asked import is_question
from trainer.stories.reading.confidential import says_confidential
from trainer.stories.reading.label_words import Field
from trainer.stories.reading.labels import Label
from trainer.stories.reading.lines import is_to_tick
from trainer.stories.reading.sections import BOLD_ONLY, is_generic
from trainer.stories.reading.titles import COUNT_SIGN, story_named

if TYPE_CHECKING:
    from trainer.stories.reading.entries import Entry

STORY_NAME = re.compile(
    rf"^(?:{pattern_of('story_nouns')}){COUNT_SIGN}(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.IGNORECASE,
)
_SLANTED_ONLY = re.compile(r"([*_])(?![*_\s])[^*_\n]{2,100}(?<!\s)\1")
_LONGEST_TITLE = 100
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_INITIAL = re.compile(r"(?<!\w)[^\W\d_a-z]\.$")
"""The end of a title that is no end of a sentence: “The fall of Mr M.”."""
_FEWEST_PARTS = 2
"""Parts of a story beside whose bullet others stand."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """The entries of one story in order, and the line that names it, when it is no heading."""

    title: Entry | None
    entries: tuple[Entry, ...]

    @property
    def theme(self) -> str:
        """What the story shows, as its own line says: “Behaviour: Working Together”; empty without one."""
        shown = (entry.text for entry in self.entries if entry.field is Field.COMPETENCIES)
        return plain(next(filter(None, shown), ""))


def chunks_of(entries: Sequence[Entry], *, named: bool = False) -> tuple[list[Entry], list[Chunk]]:
    """Return what stands before the first of several stories, and the stories.

    A section with one story, or none, is one chunk with nothing before it. Named is one whose title may
    be a line before its first part, as no heading is.
    """
    starts = _starts(entries)
    if len(starts) < 2:
        return [], [_chunk(entries, 0, len(entries), named=named)]
    first = _begin(entries, starts[0], 0, frozenset())
    leading = frozenset(_name(entry) for entry in entries[: starts[0]] if entry.label)
    begins = [first]
    begins += [_begin(entries, start, before + 1, leading) for before, start in pairwise(starts)]
    begins[0] = next((at for at in range(first) if entries[at].label), first)
    begins = [at - 1 if _is_asked_above(entries, at) else at for at in begins]
    ends = [*begins[1:], len(entries)]
    pairs = zip(begins, ends, strict=True)
    chunks = [_chunk(entries, begin, end, named=True) for begin, end in pairs]
    return list(entries[: begins[0]]), chunks


def _starts(entries: Sequence[Entry]) -> list[int]:
    """Return where a story begins: at the first part, where that comes again, and below the next count, “Story 2: …”."""
    starts: list[int] = []
    seen: set[Field] = set()
    opening: Label | None = None
    counts = counted = False
    for at, entry in enumerate(entries):
        label = entry.label
        if label is None or not label.is_part:
            is_next = label is None and entry.line.kind is Kind.TEXT and _counts(entry)
            counts, counted = counts or (is_next and opening is None), counted or is_next
            continue
        if opening is None or _opens_again(label, opening, seen) or (counts and counted):
            starts.append(at)
            seen, opening = set(), label
        counted = False
        seen |= set(label.fields)
    return starts


def _opens_again(label: Label, opening: Label, seen: set[Field]) -> bool:
    """Return whether a label opens the next story: the part that opened this one comes again."""
    if label.fields[0] is not opening.fields[0] or len(seen) < 2:
        return False
    if label.weak:
        # "Context:" below a result may be one more field of the same story.
        return label.name.casefold() == opening.name.casefold() and Field.RESULT in seen
    return True


def _is_asked_above(entries: Sequence[Entry], at: int) -> bool:
    """Return whether a question stands alone above a line that isn't a part: the title of its story."""
    if not at or entries[at].is_part or _asks(entries[at]):
        return False
    return (at == 1 or entries[at - 1].line.loose) and _asks(entries[at - 1])


def _name(entry: Entry) -> str:
    return entry.label.name.casefold() if entry.label else ""


def _begin(entries: Sequence[Entry], start: int, earliest: int, leading: frozenset[str]) -> int:
    """Return where the story of the part at `start` begins: at its title, a rule, or a field that leads the first, too."""
    floor = start
    while floor > earliest and not entries[floor - 1].is_part:
        floor -= 1
    first = entries[start]
    for at in range(start - 1, floor - 1, -1):
        if entries[at].line.kind is Kind.RULE:
            underlined = at + 1 == start and at > floor and not entries[at].line.loose
            return at - 1 if underlined and _is_title(entries[at - 1], first) else at
    begins: list[int] = []
    titles: list[int] = []
    for at in range(floor, start):
        entry, above = entries[at], entries[at - 1]
        if entry.label:
            leads = entry.field is Field.TITLE or _name(entry) in leading
            begins += [at] if leads else []
        elif _is_title(entry, first) and not _is_beside_title(entry, below=bool(titles)):
            # Right below the title stands a remark.
            remark = not entry.line.loose and above.label is None and _is_title(above, first)
            titles += [at] if at == floor or not remark else []
    titles.sort(key=lambda at: _counts(entries[at]))
    return min([*begins, *titles[-1:]], default=start)


def _is_title(entry: Entry, first: Entry) -> bool:
    """Return whether a line may name the story whose first part is `first`."""
    line, text = entry.line, entry.line.text.strip()
    if line.kind not in (Kind.TEXT, Kind.ITEM) or not text or is_to_tick(line):
        return False
    if len(_ASIDE.sub("", plain(text))) > _LONGEST_TITLE:
        return False
    if is_marked_as_title(text) or _counts(entry) or story_named(text):
        return True
    if line.kind is Kind.ITEM:
        counts = line.loose and line.numbered and not first.line.numbered
        return counts or line.level < first.line.level or first.line.kind is Kind.TEXT
    apart = line.loose or line.level < first.line.level
    ends = text[-1] in ".;,!" and not _INITIAL.search(text)
    return apart and (not ends or asking(plain(text)) >= Asking.MARKED)


def _counts(entry: Entry) -> bool:
    """Return whether a line counts the story: “Story 2: The lost key”."""
    return STORY_NAME.match(plain(entry.line.text)) is not None


def is_marked_as_title(text: str) -> bool:
    """Return whether a line is bold or slanted as a whole, as the name of a story is, and not that it must stay secret."""
    marked = BOLD_ONLY.match(text) or _SLANTED_ONLY.fullmatch(text.strip())
    return marked is not None and not says_confidential(text)


def _is_beside_title(entry: Entry, *, below: bool) -> bool:
    """Return whether a line names no story: its form, where it was, in brackets, below a title its secrecy."""
    text = entry.line.text.strip()
    aside = text.startswith("(") and text.endswith(")")
    secret = not _counts(entry) and says_confidential(text, bare=True, beside_title=below)
    return is_generic(text) or aside or secret


def _chunk(entries: Sequence[Entry], begin: int, end: int, *, named: bool) -> Chunk:
    """Return the entries as a chunk; the line that names it is taken out, if one is looked for."""
    own = tuple(entries[begin:end])
    parts = [at for at, entry in enumerate(own) if entry.is_part]
    titles: list[int] = []
    for at in range(parts[0] if named and parts else 0):
        label = own[at].label  # “Story: The lost key” is one that a title has, too
        may_name = not label or (label.fields[0] is Field.DRAFT and label.weak and label.rest)
        titles += [at] if may_name and _is_title(own[at], own[parts[0]]) else []
    if not titles:
        return Chunk(None, own)
    # A line that leads in, or names the whole document, is the title only where no other one may be.
    about_all = [entry.text.endswith(":") or speaks_of_stories(plain(entry.text)) for entry in own]
    at = min(titles, key=lambda at: (not _counts(own[at]), _asks(own[at]), about_all[at]))
    # What asks above the title is what the story answers.
    asked = [
        replace(entry, label=Label((Field.QUESTIONS,), "", entry.line.text))
        if _asks(entry)
        else entry
        for entry in own[:at]
    ]
    return Chunk(own[at], (*asked, *own[at + 1 :]))


def _asks(entry: Entry) -> bool:
    return entry.label is None and is_question(plain(entry.line.text))


# The edges of a story


def with_told_apart(entries: Sequence[Entry]) -> tuple[list[Entry], list[Line]]:
    """Return the entries, and the lines from where a bold line behind the last part heads prose, or chores or other bullets begin."""
    parts = [entry.line for entry in entries if entry.is_part]
    depth = min((line.level if line.kind is Kind.ITEM else 0 for line in parts), default=0)
    last = max((at for at, entry in enumerate(entries) if entry.is_part), default=-1)
    for at in range(last + 1, len(entries)):
        line, following = entries[at].line, entries[min(at + 1, len(entries) - 1)]
        bold = BOLD_ONLY.match(line.text) and following.line.kind is Kind.TEXT
        above = entries[at - 1]
        told = above.text and not is_to_tick(above.line)
        ticked = (told and is_to_tick(line)) or (
            line.kind is Kind.TEXT and is_to_tick(following.line)
        )
        name, colon, _ = line.text.partition(": ")
        ahead = colon and line.kind is Kind.ITEM and says(plain(name)) in NOT_TOLD
        heads = following.label is None and ((bold and following is not entries[at]) or ticked)
        beside = told and _is_beside(line, parts, depth)
        if entries[at].label is None and (beside or (line.loose and (ahead or heads))):
            return list(entries[:at]), [entry.line for entry in entries[at:]]
    return list(entries), []


def _is_beside(line: Line, parts: Sequence[Line], depth: int) -> bool:
    """Return whether a bullet stands beside one that tells a whole story: its parts are all so deep, or in its line."""
    if line.kind is not Kind.ITEM or is_to_tick(line) or len(parts) < _FEWEST_PARTS:
        return False
    last = parts[-1]
    if parts[-2].number == last.number:
        return line.raw.lstrip()[:1] == last.raw.lstrip()[:1] and line.level <= last.level
    return line.level < depth


def begins_marked(entries: Sequence[Entry]) -> bool:
    """Return whether a line that is bold or slanted as a whole stands first, above the parts."""
    first = next((entry for entry in entries if entry.line.text), None)
    return first is not None and first.label is None and is_marked_as_title(first.line.text)


def without_footer(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries without what stands after a rule behind the last label."""
    last = max((at for at, entry in enumerate(entries) if entry.label), default=len(entries))
    for at in range(last + 1, len(entries)):
        if entries[at].line.kind is Kind.RULE:
            return list(entries[:at])
    return list(entries)
