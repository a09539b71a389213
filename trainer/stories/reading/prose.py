"""Stories told in prose: below lines that head them, and in paragraphs of a text of nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from trainer.documents.headings import says
from trainer.documents.inline import plain
from trainer.documents.letters import greets
from trainer.documents.lines import Kind, Line, runs
from trainer.documents.sentences import sentences
from trainer.documents.telling import tells
from trainer.stories.reading.chunks import STORY_NAME, is_marked_as_title
from trainer.stories.reading.cues import acts, parts_of
from trainer.stories.reading.label_words import Field
from trainer.stories.reading.labels import label_of
from trainer.stories.reading.sections import BOLD_ONLY, Section, is_generic
from trainer.stories.reading.titles import told_behind
from trainer.stories.reading.told import SILENT, is_theme, sentences_of

_NEEDED = {Field.SITUATION, Field.ACTION, Field.RESULT}
_LONGEST_HEAD = 80
_ENDS = ".;,!?:"
_SHORTEST_PROSE = 40
_FEWEST_SENTENCES = 3
"""Sentences of a story between rules."""
_ANSWER = re.compile(r"(?:\*\*|__)?[A-Z]\w{0,10}[:：](?:\*\*|__)?\s+(?=\S)")


def heads_of(section: Section) -> tuple[list[Line], list[Section]]:
    """Return what stands before the first line that heads prose, and the prose below each such line."""
    lines = section.lines
    begins: list[int] = []
    for at in range(len(lines) - 1):
        # A bold line may stand above bullets, where one before it stands above prose.
        bold = begins and BOLD_ONLY.match(lines[at].text)
        bullets = bold and lines[at + 1].kind is Kind.ITEM
        ends = begins and lines[at].loose and says(plain(lines[at].text)) in SILENT
        if bullets or ends or _is_head(section, at, begun=bool(begins)):
            begins.append(at)
    led = _led(lines)
    # A line above the first of them is about all: “My examples”.
    alone = section.heading is None or is_generic(section.title) or is_theme(section.title)
    if len(led) > 1 or (alone and min(led, default=1) == 0):
        begins = list(led)
        lines = [line for at, line in enumerate(lines) for line in led.get(at, (line,))]
        begins = [at + nth for nth, at in enumerate(begins)]
    cuts = pairwise([*begins, len(lines)])
    parts = [_answered(section, lines[begin], lines[begin + 1 : end]) for begin, end in cuts]
    return lines[: begins[0]] if begins else lines, parts


def _led(lines: Sequence[Line]) -> dict[int, tuple[Line, Line]]:
    """Return the paragraphs that begin with their name, by index, as name and telling."""
    led: dict[int, tuple[Line, Line]] = {}
    for at, line in enumerate(lines):
        apart = line.kind is Kind.TEXT and (not at or line.loose)
        name, told = told_behind(line.text) if apart else ("", "")
        if told:
            led[at] = replace(line, text=name), replace(line, text=told, loose=False)
    return led


def _is_head(section: Section, at: int, *, begun: bool) -> bool:
    """Return whether a line names the prose below it: numbered, bold, or apart in a text without headings."""
    line, following = section.lines[at], section.lines[at + 1]
    text = plain(line.text)
    if following.kind is not Kind.TEXT or following.quoted or not text or len(text) > _LONGEST_HEAD:
        return False
    if line.kind is Kind.TEXT and line.loose and STORY_NAME.match(text):
        return True
    if (answer := _ANSWER.match(following.text)) and _asked(line):
        said = plain(following.text[answer.end() :])
        goes_on = at + 2 < len(section.lines) and not section.lines[at + 2].loose
        return begun or (tells(said) and (goes_on or len(sentences(said)) > 1))
    prose = plain(following.text)
    if len(prose) < _SHORTEST_PROSE or prose[0].islower():
        return False
    if line.kind is not Kind.TEXT or not line.loose:
        return False
    if is_marked_as_title(line.text):
        return True
    if section.heading or text[-1] in _ENDS:
        return False
    told = tells(prose) and len(sentences(prose)) > 1
    return not following.loose or (told and not tells(text))


def _asked(line: Line) -> str:
    """Return the question that a line holds behind its label; empty for another line."""
    label = label_of(line.text)
    return label.rest if label and label.fields[0] is Field.QUESTIONS else ""


def _answered(section: Section, line: Line, below: list[Line]) -> Section:
    """Return lines below the line that heads them, a question and its answer without their labels."""
    answer = _ANSWER.match(below[0].text) if below else None
    if answer is None or not (question := _asked(line)):
        return section.inner(line, below)
    first = replace(below[0], text=below[0].text[answer.end() :])
    return section.inner(replace(line, text=question), [first, *below[1:]])


def stories_in_prose(section: Section) -> list[Section]:
    """Return the stories of a text without headings, bullets and tables; none of another text.

    Each paragraph that tells how things stood, what one did and what came of it is one; else all of them
    together may be. Between rules each piece of several sentences with a deed is one.
    """
    lines = [line for line in section.lines if line.text]
    is_prose = all(line.kind is Kind.TEXT and not line.quoted for line in lines)
    if section.heading or not is_prose or greets(lines):
        return []
    pieces = runs(section.lines, lambda before, line: Kind.RULE not in (before.kind, line.kind))
    parted = [piece for piece in pieces if _tells_in_sentences(piece)]
    if len(parted) > 1:
        return [Section(None, piece) for piece in parted]
    paragraphs = runs(lines, lambda _, line: not line.loose)
    told = [paragraph for paragraph in paragraphs if _is_told(paragraph)]
    return [Section(None, paragraph) for paragraph in told or [lines] if _is_told(paragraph)]


def _tells_in_sentences(lines: Sequence[Line]) -> bool:
    """Return whether lines tell a deed in several sentences."""
    told = sentences_of(lines)
    return len(told) >= _FEWEST_SENTENCES and any(map(acts, told))


def _is_told(lines: Sequence[Line]) -> bool:
    """Return whether lines tell a whole story of what one did."""
    return set(parts_of(sentences_of(lines))) >= _NEEDED
