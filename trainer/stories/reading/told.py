"""Cut a section without labels into what it tells: by lines that head prose, or by bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from trainer.documents.headings import Says, says
from trainer.documents.inline import plain
from trainer.documents.lines import Kind, Line
from trainer.documents.resume_words import is_period
from trainer.documents.sentences import sentences
from trainer.documents.telling import tells
from trainer.stories.reading.chunks import STORY_NAME
from trainer.stories.reading.cues import acts
from trainer.stories.reading.labels import Field, label_of
from trainer.stories.reading.sections import BOLD_ONLY, Section
from trainer.stories.reading.titles import is_called

_LONGEST_HEAD = 80
_ENDS = ".;,!?:"
_NUMBER = re.compile(r"\d{1,9}")
_SHORTEST_PROSE = 40
_FEWEST_BULLETS = 3
"""Bullets that tell a story by themselves."""
_ANSWER = re.compile(r"(?:\*\*|__)?[A-Z]\w{0,10}[:：](?:\*\*|__)?\s+(?=\S)")
_LED = re.compile(r"^(\*\*|__)(?!\s).{2,120}?(?<!\s)\1\s*[:–—-]?\s*\S")


def heads_of(section: Section) -> tuple[list[Line], list[Section]]:
    """Return what stands before the first line that heads prose, and the prose below each such line."""
    lines = section.lines
    begins: list[int] = []
    for at in range(len(lines) - 1):
        alone = section.heading is None and begins and _is_alone(lines, at)
        if _is_head(section, at) or alone or (begins and _heads_bullets(lines, begins[-1], at)):
            begins.append(at)
    cuts = pairwise([*begins, len(lines)])
    parts = [_answered(section, lines[begin], lines[begin + 1 : end]) for begin, end in cuts]
    return lines[: begins[0]] if begins else lines, parts


def _is_head(section: Section, at: int) -> bool:
    """Return whether a line names the prose below it: numbered, bold, or apart in a text without headings."""
    line, following = section.lines[at], section.lines[at + 1]
    text = plain(line.text)
    if following.kind is not Kind.TEXT or not text or len(text) > _LONGEST_HEAD:
        return False
    if line.kind is Kind.TEXT and line.loose and STORY_NAME.match(text):
        return True
    if (answer := _ANSWER.match(following.text)) and _asked(line):
        said = plain(following.text[answer.end() :])
        goes_on = at + 2 < len(section.lines) and not section.lines[at + 2].loose
        return tells(said) and (goes_on or len(sentences(said)) > 1)
    prose = plain(following.text)
    asks = prose.endswith(("?", "？"))
    if (len(prose) < _SHORTEST_PROSE and not asks) or prose[0].islower():
        return False
    if line.kind is Kind.ITEM:
        return following.level <= line.level and not following.loose and text[-1] not in ".;,!:"
    if line.kind is not Kind.TEXT or not line.loose:
        return False
    if BOLD_ONLY.match(line.text) or _is_called(line.text):
        return True
    if section.heading or text[-1] in _ENDS:
        return False
    return not following.loose or (tells(prose) and len(sentences(prose)) > 1 and not tells(text))


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    """Return whether a short line stands between two empty ones above a sentence, as a title does."""
    line, following = lines[at], lines[at + 1]
    is_text = line.kind is Kind.TEXT is following.kind and line.loose and following.loose
    text, below = plain(line.text), plain(following.text)
    is_title = 0 < len(text) <= _LONGEST_HEAD and text[-1] not in _ENDS and not tells(text)
    return is_text and is_title and below[-1:] in _ENDS


def _heads_bullets(lines: Sequence[Line], before: int, at: int) -> bool:
    """Return whether a bold line names a story in bullets, as the one before it names one in prose."""
    if not (
        lines[at].loose and BOLD_ONLY.match(lines[at].text) and BOLD_ONLY.match(lines[before].text)
    ):
        return False
    below = list(takewhile(lambda line: line.kind is Kind.ITEM, lines[at + 1 :]))
    return len(below) >= _FEWEST_BULLETS and any(acts(plain(line.text)) for line in below)


def _asked(line: Line) -> str:
    """Return the question that a line holds behind its label; empty for another line."""
    label = label_of(line.text)
    return label.rest if label and label.fields[0] is Field.QUESTIONS else ""


def _answered(section: Section, line: Line, below: list[Line]) -> Section:
    """Return lines below the line that heads them, a question and its answer without their labels."""
    answer = _ANSWER.match(below[0].text) if below else None
    if answer is None or not (question := _asked(line)):
        return _named(section, line, below)
    first = replace(below[0], text=below[0].text[answer.end() :])
    return _named(section, replace(line, text=question), [first, *below[1:]])


def _is_called(text: str) -> bool:
    """Return whether a line says that it names a story, and is no label of a part or a question."""
    label = label_of(text) if is_called(text) else None
    return is_called(text) and (label is None or label.fields[0] is Field.DRAFT)


def only_asks(section: Section) -> bool:
    """Return whether a section holds nothing but questions in bullets: what one asks them."""
    texts = [line for line in section.lines if line.text]
    asks = (line.kind is Kind.ITEM and plain(line.text).endswith(("?", "？")) for line in texts)
    return bool(texts) and all(asks)


def bullets_of(section: Section) -> list[Section]:
    """Return each outermost bullet as the heading of what is nested below it or goes on with it."""
    filled = [line for line in section.lines if line.kind is Kind.ITEM and line.text]
    if not filled:
        return []
    outermost = min(line.level for line in filled)
    above = {
        _uncounted(line) for line in takewhile(lambda line: line.kind is Kind.TEXT, section.lines)
    }
    bullets: list[Section] = []
    is_open = False
    for line in section.lines:
        if line.kind is Kind.ITEM and line.text and line.level <= outermost + 1:
            bullets.append(_named(section, line, []))
            is_open = True
        elif (
            line.kind is Kind.TEXT
            and line.level <= outermost
            and (_is_apart(line) or _uncounted(line) in above)
        ):
            is_open = False
        elif is_open:
            bullets[-1].lines.append(line)
    return bullets


def _uncounted(line: Line) -> str:
    """Return a line with a sign for each number: “Week # of #”, as it stands above each week's bullets."""
    return _NUMBER.sub("#", line.text)


def _is_apart(line: Line) -> bool:
    """Return whether a line goes on with no bullet: an empty one stands before it, or it says what is next."""
    name, colon, _ = line.text.partition(":")
    return line.loose or (bool(colon) and says(plain(name)) is Says.NO_STORIES)


def _named(section: Section, line: Line, below: Sequence[Line]) -> Section:
    """Return lines as a section of their own, one level below the section they stand in."""
    return Section(replace(line, level=section.level + 1), list(below))


def is_one_story(section: Section, bullets: Sequence[Section], *, sibling: bool) -> bool:
    """Return whether a heading names one story that its bullets tell, and no list of stories.

    Args:
        section: the heading with its lines.
        bullets: its bullets.
        sibling: stories stand beside it on its level.
    """
    title = section.title
    if says(title) is Says.STORIES or is_period(title):
        return False
    named = sum(1 for bullet in bullets if bullet.heading and _LED.match(bullet.heading.text))
    if 2 * named >= len(bullets):
        return False
    return sibling or says(title) is Says.EVENT or tells(title) or _goes_around(section)


def _goes_around(section: Section) -> bool:
    """Return whether prose begins before bullets and goes on behind them: one telling with a list in it."""
    told = [line for line in section.lines if line.text]
    kinds = [line.kind for line in told]
    if kinds[:1] != [Kind.TEXT] or kinds[-1] is not Kind.TEXT or Kind.ITEM not in kinds:
        return False
    return len(sentences(plain(told[0].text))) > 1 and told[kinds.index(Kind.ITEM)].loose
