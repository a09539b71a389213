"""Notes jotted down in blocks without headings: each begins with its name, and tells on line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from trainer.documents.breaks import Breaks
from trainer.documents.clauses import has_subject
from trainer.documents.inline import plain
from trainer.documents.lines import Kind, Line, runs
from trainer.documents.telling import advises, tells
from trainer.stories.reading.asked import is_question
from trainer.stories.reading.cues import tells_whole
from trainer.stories.reading.labels import label_of
from trainer.stories.reading.told import says_no_deeds

_LONGEST = 80
"""Characters of the longest line that names a story."""
_MOST_WORDS = 10
"""Words of the longest line that names a story without a number or bold letters."""
ASIDE = " - "
"""What parts a title from the telling that begins on its line."""
LEVEL = 2
"""The level of a heading that such a name becomes."""
_SIGN = re.compile(
    r"([\u2600-\u2793\u27c0-\u27ff\u2b1b-\u2b5f\U0001f300-\U0001faff])\ufe0f?[ \t]*(?=\w)"
)
"""A picture before a name."""
_COUNTED = re.compile(r"([^\W\d_]{3,20}) [#n°º]{0,2}\d{1,2}\b")
"""What counts stories: “story 2 the leak”."""


def signed(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of notes whose blocks begin with the same sign, or count on: “📌 The storm”, “1) The storm”.

    Their first lines are headings, what stands below tells on line by line; a block behind them, such as
    what to bring, is set apart. Empty for another text: most blocks tell a deed, and no line is wrapped.
    """
    blocks = runs(lines, lambda _, line: not line.loose)
    signs = [_sign_of(block[0]) for block in blocks]
    sign = max(filter(None, signs), key=signs.count, default="")
    told = [block for block, own in zip(blocks, signs, strict=True) if own == sign]
    if len(told) < 2 or not all(is_named(head, below) for head, *below in told):
        return []
    breaks = Breaks(lines)
    begins_anew = all(
        line.kind is Kind.ITEM or breaks.jotted(before, line)
        for before, line in chain(*map(pairwise, told))
    )
    again = any(_sign_of(line) == sign for _, *below in told for line in below)
    telling = sum(any(tells(plain(line.text)) for line in below) for _, *below in told)
    if again or not begins_anew or 3 * telling < 2 * len(told):
        return []
    apart: list[Line] = []
    for block, own in zip(blocks, signs, strict=True):
        head, *below = block
        if own == sign:
            text = _SIGN.sub("", head.text).rstrip(":")
            apart.append(replace(head, kind=Kind.HEADING, level=LEVEL, mark="", text=text))
            apart += [replace(line, loose=True) for line in below]
        else:
            apart += [Line(Kind.RULE, head.number, ""), *block] if apart else block
    return apart


def _sign_of(line: Line) -> str:
    """Return the sign that a line begins with: a picture, the mark of an item, “1” for any number, “story” in “story 2”."""
    sign = _SIGN.match(line.text) or _COUNTED.match(line.text) if line.kind is Kind.TEXT else None
    return sign[1].casefold() if sign else "1" if line.count else line.mark


def telegraphed(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of short notes without stops, each apart; those that name a block are headings.

    The first of each block does, or one alone above it. Empty for another text: most blocks tell a
    deed, and one line may stand before them.
    """
    blocks = runs(lines, lambda _, line: not line.loose)
    alone = [block for block in blocks if len(block) == 1]
    bodies = [block for block in blocks if len(block) > 1]
    if len(alone) == len(bodies):
        heads = [block[0] for block in alone]
    else:
        heads, bodies = [block[0] for block in bodies], [block[1:] for block in bodies]
    named = {
        line.number: replace(line, kind=Kind.HEADING, level=LEVEL, text=line.text.rstrip(":"))
        for line in heads
    }
    told = [[plain(line.text) for line in body] for body in bodies]
    mostly = 3 * sum(map(tells_whole, told)) >= 2 * len(bodies) > 0
    are_notes = all(line.kind is Kind.TEXT and plain(line.text)[-1:] != "." for line in lines)
    are_names = all(may_name(replace(line, kind=Kind.TEXT, level=0)) for line in named.values())
    if not (mostly and are_notes and are_names):
        return []
    return [named.get(line.number) or replace(line, loose=True) for line in lines]


def may_name(line: Line) -> bool:
    """Return whether a line that stands apart is as short as a name, and says nothing of somebody."""
    text = plain(line.text)
    if line.kind is not Kind.TEXT or not line.loose or line.level or line.quoted or not text:
        return False
    if len(text) > _LONGEST or text[-1] in ".;,:：…" or label_of(line.text) or says_no_deeds(line):
        return False
    return len(text.split()) <= _MOST_WORDS and not (has_subject(text) or is_question(text))


def is_named(line: Line, below: Sequence[Line]) -> bool:
    """Return whether a numbered line is as short as a name, and what is told begins below it."""
    title = line.text.partition(ASIDE)[0]
    if not below or len(title) > _LONGEST or title[-1:] in (".", ";", ",", ":"):
        return False
    if is_question(plain(line.text)):  # of a form, with paragraphs that answer it
        return below[0].loose and below[0].level > 0
    return not below[0].level and not advises(plain(title))
