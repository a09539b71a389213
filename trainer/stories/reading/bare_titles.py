"""Lines that name a story without the mark of a heading: numbered, or short and apart above what it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from trainer.documents.breaks import Breaks
from trainer.documents.headings import NOT_TOLD, Says, says, speaks_of_stories
from trainer.documents.inline import plain
from trainer.documents.lines import Kind, Line
from trainer.documents.resume_words import is_period
from trainer.documents.sentences import bare_sentences
from trainer.documents.telling import tells
from trainer.stories.reading.asked import is_question
from trainer.stories.reading.chunks import STORY_NAME
from trainer.stories.reading.cues import tells_whole
from trainer.stories.reading.jotted import ASIDE, LEVEL, is_named, may_name, signed, telegraphed
from trainer.stories.reading.label_words import Field, look_up
from trainer.stories.reading.labels import any_parts, label_of
from trainer.stories.reading.repeats import MOST_COMPARED, repeats
from trainer.stories.reading.sections import is_generic
from trainer.stories.reading.told import is_prose

_LONGEST = 80
"""Characters of the longest line that names a story."""
_NO_TITLES = (Says.EXPLANATION, Says.CHORES, *NOT_TOLD)


def with_titles(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines; in a text without headings of its own those that name stories are headings.

    They stand above prose, and bullets beside it below one of them at least. Where labels name the
    parts of stories, these say where a story begins, unless others are told beside them without labels.
    """
    headed = any(
        line.kind is Kind.HEADING and (line.level > 1 or at) for at, line in enumerate(lines)
    )
    if headed:
        return lines
    if any_parts(label_of(line.text) for line in lines if line.text) > 1:
        heads = _beside_labelled(lines)
        if not heads:
            return lines
    elif named := _labelled(lines) or signed(lines):
        return named
    else:
        heads = _listed(lines) or _apart(lines)
        if not heads:
            return telegraphed(lines) or lines
    told: list[Line] = []
    for at, line in enumerate(lines):
        if at in heads:
            told += _as_heading(line)
        elif not at and line.kind is Kind.TEXT and _is_about_all(line):
            told.append(replace(line, kind=Kind.HEADING, level=1))
        else:
            told.append(line)
    return told


def _labelled(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with what stands behind “Title: …” as headings, above the facts that stood above it; empty without."""
    told: list[Line] = []
    named, facts = False, 0
    for line in lines:
        label = label_of(line.text) if line.kind in (Kind.TEXT, Kind.ITEM) else None
        facts = 0 if line.loose else facts
        if label and label.fields[0] is Field.TITLE and label.rest and not label.weak:
            at = len(told) - facts
            told.insert(at, replace(line, kind=Kind.HEADING, level=LEVEL, mark="", text=label.rest))
            named, facts = True, 0
        else:
            told.append(line)
            facts = facts + 1 if label and not label.is_part else 0
    return told if named else []


def _as_heading(line: Line) -> list[Line]:
    """Return a line as a heading, and what it tells behind a dash as a line below."""
    title, _, rest = line.text.partition(ASIDE)
    head = replace(line, kind=Kind.HEADING, level=LEVEL, mark="")
    if len(line.text) <= _LONGEST:
        return [head]
    return [
        replace(head, text=title),
        replace(line, kind=Kind.TEXT, text=rest, mark="", loose=False),
    ]


def _listed(lines: Sequence[Line]) -> set[int]:
    """Return the items that name what stands below each of them."""
    items = [
        at
        for at, line in enumerate(lines)
        if line.kind is Kind.ITEM and not line.level and not line.quoted
    ]
    counted = [at for at in items if lines[at].count]
    heads = counted or items
    named = [at for at, below in _bodies(lines, heads) if is_named(lines[at], below)]
    paragraphs = len(heads) > 1 and all(lines[at + 1].kind is Kind.TEXT for at in named)
    if not counted:
        begins = Breaks(lines)
        anew = all(begins.between(lines[at], lines[at + 1]) for at in named)
        paragraphs = paragraphs and named == items and anew
        named = named if paragraphs else []
    return set(heads) if _are_stories(lines, heads, named, paragraphs) else set()


def _apart(lines: Sequence[Line]) -> set[int]:
    """Return the short lines that stand apart, without a stop, right above prose or bullets."""
    breaks = Breaks(lines)
    titles = [at for at, line in enumerate(lines) if may_name(line) and at + 1 < len(lines)]
    heads = [
        at
        for at in titles
        if lines[at + 1].kind is Kind.ITEM
        or (lines[at + 1].kind is Kind.TEXT and (lines[at + 1].loose or breaks.between(lines[at], lines[at + 1])))
    ]  # fmt: skip
    about_all = bool(lines) and _is_about_all(lines[0])
    if about_all and heads[:1] == [0]:
        del heads[0]
    told = _bodies(lines, heads)
    named = [at for at, below in told if _has_prose(below) or (about_all and below)]
    alone = len(heads) == 1 and heads[0] > about_all
    return set() if alone or not _are_stories(lines, heads, named, about_all) else set(heads)


def _beside_labelled(lines: Sequence[Line]) -> set[int]:
    """Return the lines that name stories, where some of them have labels of parts and others are told without.

    Each stands apart, right above what it names. Where one with labels is counted (“Story 2: …”), others are, too.
    """
    named = [at for at, line in enumerate(lines[:-1]) if may_name(line) and _is_free(line)]
    counted = {at for at in named if STORY_NAME.match(plain(lines[at].text))}
    heads = [at for at in named if at in counted or not lines[at + 1].loose]
    labelled, told = _with_labels_and_without(lines, heads)
    if counted & labelled:
        labelled, told = _with_labels_and_without(lines, sorted(counted))
    return labelled | told if labelled and told else set()


def _with_labels_and_without(
    lines: Sequence[Line], heads: Sequence[int]
) -> tuple[set[int], set[int]]:
    """Return the heads above parts with labels, and those above what tells a story without any."""
    labelled: set[int] = set()
    told: set[int] = set()
    above = ""
    for at, below in _bodies(lines, heads):
        labels = [label_of(line.text) for line in below]
        bullets = [line.kind is Kind.ITEM for line in below]
        texts = [plain(line.text) for line in below]
        if any_parts(labels) > 1:
            labelled.add(at)
            above = " ".join(texts)
        elif any(labels) or _tells_again(texts, above):
            continue
        elif all(bullets):
            told |= {at} if len(below) > 1 and 2 * sum(map(tells, texts)) >= len(below) else set()
        elif tells_whole(bare_sentences(" ".join(texts))):
            told.add(at)
    return labelled, told


def _tells_again(texts: Sequence[str], above: str) -> bool:
    """Return whether most of what some lines say stands in the story above them: “How I tell it”."""
    said = bare_sentences(" ".join(texts))
    few = len(said) * len(above) <= MOST_COMPARED
    return few and 2 * sum(repeats(sentence, above) for sentence in said) >= len(said)


def _is_free(line: Line) -> bool:
    """Return whether a line is no name of a form or a field: “Answer”, “My answer”."""
    return not is_generic(line.text) and look_up(line.text) is None


def _is_about_all(line: Line) -> bool:
    """Return whether the first line of a document says that stories stand in it: “My examples”."""
    text = plain(line.text)
    return speaks_of_stories(text) or says(text) is Says.STORIES


def _bodies(lines: Sequence[Line], heads: Sequence[int]) -> list[tuple[int, Sequence[Line]]]:
    return [(at, lines[at + 1 : end]) for at, end in pairwise([*heads, len(lines)])]


def _has_prose(below: Sequence[Line]) -> bool:
    return any(map(is_prose, below))


def _is_mixed(below: Sequence[Line]) -> bool:
    """Return whether prose stands beside bullets that do not only ask."""
    items = (line.text for line in below if line.kind is Kind.ITEM)
    return _has_prose(below) and not all(map(is_question, items))


def _are_stories(
    lines: Sequence[Line], heads: Sequence[int], named: Sequence[int], prose: bool = False
) -> bool:
    """Return whether most heads, as the named ones do, name what is told below, one of them prose with bullets or just prose."""
    known = set(named)
    told = [below for at, below in _bodies(lines, heads) if at in known]
    titles = [plain(lines[at].text) for at in heads]
    names = (title for title in titles if not is_question(title))
    if any(says(title) in _NO_TITLES or is_period(title) for title in names):
        return False
    return 3 * len(named) >= 2 * len(heads) > 0 and (prose or any(map(_is_mixed, told)))
