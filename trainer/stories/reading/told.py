"""What a section without labels tells: in each bullet a story, in all of them one, or none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from trainer.documents.clauses import is_outcome
from trainer.documents.competency_words import competencies_in
from trainer.documents.headings import NOT_TOLD, Says, says, speaks_of_stories
from trainer.documents.inline import plain
from trainer.documents.languages import pattern_of
from trainer.documents.lines import Kind, Line
from trainer.documents.resume_words import PERIOD, is_period
from trainer.documents.sentences import bare_sentences, count_words
from trainer.documents.telling import advises, has_gap, is_about_a_company, is_praise, tells
from trainer.stories.reading.cues import tells_in_order, tells_whole
from trainer.stories.reading.label_words import Field, look_up
from trainer.stories.reading.placeholders import is_placeholder
from trainer.stories.reading.sections import BOLD_ONLY

if TYPE_CHECKING:
    from trainer.stories.reading.sections import Section

_NAMED_BELOW = re.compile(rf"(?:^|\s)(?:{pattern_of('named_below')})\W*$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,9}")
_LED = re.compile(r"^(\*\*|__)(?!\s).{2,120}?(?<!\s)\1\s*[:–—-]?\s*\S")
_SPAN = re.compile(r"\d\s*[-–—a-z]+\s*\w", re.IGNORECASE)
"""From when to when: “2019–2023”, “2019 to today”."""
_MOST_IN_A_THING = 5
"""Words of the longest bullet that names a thing."""
_FEWEST_WORDS = 4
"""Words of the shortest line that tells something without a stop."""


def only_asks(section: Section) -> bool:
    """Return whether a section holds nothing but questions in bullets: what one asks them."""
    texts = [line for line in section.lines if line.text]
    asks = (line.kind is Kind.ITEM and plain(line.text).endswith(("?", "？")) for line in texts)
    return bool(texts) and all(asks)


def bullets_of(section: Section) -> list[Section]:
    """Return each outermost bullet as the heading of what is nested below it or goes on with it.

    Bullets below a line such as “What I'd do differently” or “Next year” are none of them.
    """
    filled = [line for line in section.lines if line.kind is Kind.ITEM and line.text]
    if not filled:
        return []
    outermost = min(line.level for line in filled)
    texts = takewhile(lambda line: line.kind is Kind.TEXT, section.lines)
    above = set(map(_uncounted, texts))
    bullets: list[Section] = []
    is_open = is_silent = False
    for line in section.lines:
        text = line.kind is Kind.TEXT and line.level <= outermost
        name, colon, _ = line.text.partition(":")
        ahead = bool(colon) and says(plain(name)) in NOT_TOLD
        apart = text and (line.loose or ahead or _uncounted(line) in above)
        if line.kind is Kind.HEADING or apart:
            is_open, is_silent = False, says_no_deeds(line)
        elif is_silent:
            continue
        elif line.kind is Kind.ITEM and line.text and line.level <= outermost + 1:
            bullets.append(section.inner(line, []))
            is_open = True
        elif is_open:
            bullets[-1].lines.append(line)
    return bullets


def _uncounted(line: Line) -> str:
    """Return a line with a sign for each number: “Week # of #”, as it stands above each week's bullets."""
    return _NUMBER.sub("#", line.text)


def with_foot_apart(section: Section) -> tuple[Section, list[Line]]:
    """Return a section, and what stands below its last rule where that tells no deed: “Read it on the train.”."""
    rules = [at for at, line in enumerate(section.lines) if line.kind is Kind.RULE]
    foot = section.lines[rules[-1] :] if rules and rules[-1] else []
    told = (text for text in sentences_of(foot) if not advises(text))
    if not foot or any(tells(text) or is_outcome(text) for text in told):
        return section, []
    return replace(section, lines=section.lines[: rules[-1]]), foot


def says_no_deeds(line: Line) -> bool:
    """Return whether a line says that no deeds stand below it, but what was learned or is to come."""
    name = plain(line.text).strip(" :：")
    known = look_up(name)
    return says(name) is Says.AHEAD or (known is not None and known[0] == (Field.REFLECTION,))


def are_things(section: Section, bullets: Sequence[Section]) -> bool:
    """Return whether bullets right below each other name things and tell nothing: what to pack or to buy.

    Below a heading that says that stories follow, or what they show, each may name one.
    """
    named = section.heading and not competencies_in(section.title, topics=True)
    named = named and says(section.title) not in (Says.STORIES, Says.EVENT)
    tight = any(bullet.heading and not bullet.heading.loose for bullet in bullets[1:])
    most = _MOST_IN_A_THING if named else 1
    short = not any(bullet.lines or count_words(bullet.title) > most for bullet in bullets)
    titles = [bullet.title for bullet in bullets]
    telling = sum(title[-1:] in ".。" or tells(title) or is_outcome(title) for title in titles)
    return tight and short and 4 * telling < len(bullets)


def is_prose(line: Line) -> bool:
    """Return whether a plain line tells something: it has a stop or some words, and only leads in to nothing."""
    text = plain(line.text)
    name = text.partition(":")[0]
    if line.kind is not Kind.TEXT or not text or text[-1] in ":：" or BOLD_ONLY.match(line.text):
        return False
    if says_no_deeds(line) or says(name) in NOT_TOLD or is_period(text) or is_praise(text):
        return False
    return text[-1] in ".!。" or count_words(text) >= _FEWEST_WORDS


def is_one_story(section: Section, bullets: Sequence[Section], *, sibling: bool) -> bool:
    """Return whether a heading names one story that its bullets tell, as its siblings do, and no list of stories."""
    title = section.title
    if says(title) is Says.STORIES or is_period(title) or are_things(section, bullets):
        return False
    led = sum(1 for bullet in bullets if bullet.heading and _LED.match(bullet.heading.text))
    is_event = sibling or says(title) is Says.EVENT or tells(title)
    themed = says(title) is not None or competencies_in(title, topics=True)
    in_order = not themed and tells_in_order([bullet.title for bullet in bullets])
    return 2 * led < len(bullets) and (is_event or in_order or _is_told_around(section, bullets))


def heads_things(title: str) -> bool:
    """Return whether a heading announces things that each have a name of their own below it: “Projects”, “Key initiatives”."""
    return _NAMED_BELOW.search(title) is not None


def levels_of_stories(sections: Sequence[Section]) -> set[int]:
    """Return the levels on which most headings name stories, in bullets or in prose beside bullets, and no themes of deeds."""
    told: defaultdict[int, list[bool]] = defaultdict(list)
    prose: defaultdict[int, int] = defaultdict(int)
    themed: set[int] = set()
    for section in sections:
        level = section.level
        if section.heading and is_theme(section.title):
            themed.add(level)
        if section.heading and (bullets := bullets_of(section)):
            told[level].append(is_one_story(section, bullets, sibling=False))
        elif section.heading and tells_whole(sentences_of(section.lines)):
            prose[level] += 1
    beside = {level: 0 if level in themed else count for level, count in prose.items()}
    whole = {level: beside.get(level, 0) + sum(ones) for level, ones in told.items()}
    every = {level: beside.get(level, 0) + len(ones) for level, ones in told.items()}
    return {level for level in told if 3 * whole[level] >= 2 * every[level]}


def is_theme(title: str) -> bool:
    """Return whether a heading names a theme of deeds or their time, and no story."""
    return says(title) is not None or is_period(title) or bool(competencies_in(title, topics=True))


def sentences_of(lines: Iterable[Line]) -> list[str]:
    """Return the sentences of some lines without markup."""
    return bare_sentences(plain(" ".join(line.text for line in lines)))


def _is_told_around(section: Section, bullets: Sequence[Section]) -> bool:
    """Return whether prose stands beside the bullets, so that they and it tell one thing.

    On one side alone that isn't sure below a heading that names a theme (“Teamwork”), nor is a line
    that counts on from the one above the first bullets (“Week 2”). Below a job bullets are deeds of it.
    """
    own = {line.number for bullet in bullets for line in (*bullet.named, *bullet.lines)}
    prose = [line for line in section.lines if line.number not in own and is_prose(line)]
    titles = [section.title, *(line.text for line in prose)]
    spans = filter(None, map(PERIOD.search, titles))
    if any(_SPAN.search(when[0]) for when in spans):
        return False
    first = min(own, default=0)
    around = {line.number < first for line in prose}
    return len(around) > 1 or (bool(around) and not competencies_in(section.title, topics=True))


# What speaks for and against a story

_BOX = re.compile(r"^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s+\[([ xX✓✔])\]")
_OPEN = re.compile(r"[\s>*•-]*☐")
"""A box drawn as a sign; some have it before each of their deeds."""
_LINK = re.compile(r"\W*\[[^\[\]]{1,300}\]\([^()\s]{1,1000}\)\W*")
"""What names a page somewhere, and tells nothing."""
SILENT = (Says.EXPLANATION, *NOT_TOLD)
"""What a heading says below which no story stands."""
_FEWEST_TELLING = 0.2
"""Part of the bullets that must tell something for a document to be one of deeds."""


class Evidence:
    """Judges what a document tells without labels, its title among it; made once for each."""

    def __init__(self, lines: Sequence[Line], *, is_bank: bool) -> None:
        headings = [(line.level, plain(line.text)) for line in lines if line.kind is Kind.HEADING]
        titles = [title for level, title in headings if level == 1]
        self.speaks_of_stories = any(map(speaks_of_stories, titles))
        told = [line for line in lines if line.kind in (Kind.ITEM, Kind.TEXT) and line.text]
        texts = [plain(line.text) for line in told]
        telling = sum(tells(text) or (is_outcome(text) and not advises(text)) for text in texts)
        meant = self.speaks_of_stories or any(says(title) is Says.STORIES for title in titles)
        prepares = any(says(title) in SILENT for _, title in headings)
        silent = prepares and not meant and telling < _FEWEST_TELLING * len(told)
        self._wants_deeds = is_bank or silent

    def accepts(self, section: Section, *, silent: bool = False, dated: bool = False) -> bool:
        """Return whether a heading, or a bullet, with what stands below it tells a story.

        Below a silent heading, which announces none, only deeds count. In a dated log what is ticked off was done.
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
        links = bool(lines) and all(_LINK.fullmatch(line.text) for line in lines)
        return not (advice or links or self._wants_deeds or silent)

    def is_list_of_stories(self, section: Section, bullets: Sequence[Section]) -> bool:
        """Return whether bullets side by side may each be a story, and are no advice, facts or chores."""
        texts = [bullet.title for bullet in bullets]
        if says(section.title) is Says.CHORES or are_things(section, bullets):
            return False
        others = [
            text for text in texts if advises(text) or is_about_a_company(text) or has_gap(text)
        ]
        against = sum(not tells(text) for text in others)
        return against < len(texts) >= 2 * against
