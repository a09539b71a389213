"""What speaks for and against a story where no label says what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.documents.clauses import is_outcome
from trainer.documents.headings import NOT_TOLD, Says, says, speaks_of_stories
from trainer.documents.inline import plain
from trainer.documents.lines import Kind, Line
from trainer.documents.sentences import bare_sentences
from trainer.documents.telling import (
    advises,
    has_gap,
    is_about_a_company,
    is_praise,
    tells,
)
from trainer.stories.reading.cues import tells_whole
from trainer.stories.reading.placeholders import is_placeholder
from trainer.stories.reading.told import are_things

if TYPE_CHECKING:
    from trainer.stories.reading.sections import Section

_BOX = re.compile(r"^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s+\[([ xX✓✔])\]")
_OPEN = re.compile(r"[\s>*•-]*☐")
"""A box drawn as a sign; some have it before each of their deeds."""
SILENT = (Says.EXPLANATION, *NOT_TOLD)
"""What a heading says below which no story stands."""
_FEWEST_TELLING = 0.2
"""Part of the bullets that must tell something for a document to be one of deeds."""


class Evidence:
    """Judges what a document tells without labels; made once for each.

    Attributes:
        speaks_of_stories: its title says that stories stand in it.
    """

    def __init__(self, lines: Sequence[Line], *, is_bank: bool) -> None:
        headings = [(line.level, plain(line.text)) for line in lines if line.kind is Kind.HEADING]
        titles = [title for level, title in headings if level == 1]
        self.speaks_of_stories = any(map(speaks_of_stories, titles))
        told = [line for line in lines if line.kind in (Kind.ITEM, Kind.TEXT) and line.text]
        texts = [plain(line.text) for line in told]
        telling = sum(tells(one) or (is_outcome(one) and not advises(one)) for one in texts)
        meant = self.speaks_of_stories or any(says(title) is Says.STORIES for title in titles)
        prepares = any(says(title) in SILENT for _, title in headings)
        silent = prepares and not meant and telling < _FEWEST_TELLING * len(told)
        self._wants_deeds = is_bank or silent

    def accepts(self, section: Section, *, silent: bool = False, dated: bool = False) -> bool:
        """Return whether a heading, or a bullet, with what stands below it tells a story.

        Args:
            section: it.
            silent: a heading above says that no stories stand here, so that only deeds count.
            dated: the heading above names a time, as in a log, where what is ticked off was done.
        """
        heading = section.heading
        own = [heading] if heading is not None and heading.kind is Kind.ITEM else []
        lines = own + [line for line in section.lines if line.kind in (Kind.ITEM, Kind.TEXT)]
        texts = [plain(line.text) for line in lines if line.text]
        whole = " ".join(texts)
        texts = [text for text in texts if not is_praise(text)]
        asks = all(text.rstrip("*_ ").endswith(("?", "？")) for text in texts)
        if asks or is_placeholder(whole):
            return False
        boxes = [box for line in lines if (box := _BOX.match(line.raw))]
        if any(_OPEN.match(line.raw) for line in lines) and not any(map(tells, texts)):
            return False
        ticked = all(box[1] != " " for box in boxes) and any(
            is_outcome(text) or (dated and tells(text)) for text in texts
        )
        chore = (
            boxes and not ticked and not tells_whole(bare_sentences(whole))
        )  # no card of a board
        if chore or 2 * sum(map(has_gap, texts)) >= len(texts):
            return False
        others = [text for text in texts if not is_about_a_company(text)]
        telling = any(map(tells, others))
        if 2 * len(others) <= len(texts) > 1 and not telling:
            return False
        if telling or any(map(tells, texts)):
            return True
        advice = not own and 2 * sum(map(advises, texts)) >= len(texts)
        return not (advice or self._wants_deeds or silent)

    def is_list_of_stories(self, section: Section, bullets: Sequence[Section]) -> bool:
        """Return whether bullets side by side may each be a story, and are no advice, facts or chores."""
        texts = [bullet.title for bullet in bullets]
        if says(section.title) is Says.CHORES or are_things(section, bullets):
            return False
        others = [one for one in texts if advises(one) or is_about_a_company(one) or has_gap(one)]
        against = sum(not tells(text) for text in others)
        return against < len(texts) >= 2 * against
