"""Which stories an answer of a debrief told, and which it only sounds like.

Notes after an interview are short: one line stands for two minutes. So a story is found by less than
in rehearsal, and what is less than sure is said to be so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer import grading
from trainer.grading.align import listen
from trainer.grading.line_breaks import unwrapped
from trainer.grading.scoring import is_surely_said
from trainer.grading.tokens import MOST_GRADED, tokenize, wording
from trainer.interviews.debrief import covered

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade, Span, StoryMatch
    from trainer.grading.tokens import Token
    from trainer.stories.model import Story

TOLD_FROM = 0.2
"""The least recall of a story that an answer is said to have told, where it's surely meant; see `is_meant`."""

ALSO_TOLD_FROM = 0.4
"""The least recall of a second story in the same answer."""

BESIDE_FROM = 0.3
"""The least recall of a story that was mentioned where none was asked for (“Why us?”): by chance, such
answers reach 0.23 of one (measured on three played mock interviews)."""

MEANT_POINTS = 2
"""How many points must surely be said there of a story that isn't named; a title's only word counts as one,
where none of those points has it."""

TOLD_BESIDE_FROM = 0.6
"""The least recall of a story that was told there, and not only mentioned (own judgement)."""

PERHAPS_FROM = 0.08
PERHAPS_LEAD = 3.0
"""The least recall of a story that an answer perhaps told, and how many times that of the next."""

NAMED_FROM = 0.6
NAMED_WORDS = 2
"""The share of a title's telling words, and how many of them, by which an answer names a story."""

NEAR = 6
"""How many stories an answer is compared with in full."""


@dataclass(frozen=True, slots=True)
class FoundStories:
    """The stories that an answer told.

    Attributes:
        ids: the stories' ids, the best first.
        perhaps: whether it is a guess that the person should look at.
    """

    ids: tuple[str, ...] = ()
    perhaps: bool = False


def find_told(said: str, stories: Sequence[Story]) -> FoundStories:
    """Return the stories that an answer tells: the best, and a second one told as well.

    One of which a single point was met, by chance as like as not (“I'd want Anil to train me” and “She now
    trains the new ones”), is perhaps told. So is one below TOLD_FROM where the answer has the words of its
    title, or where it leads clearly before all others.
    """
    if not said.strip():
        return FoundStories()
    ranked = _ranked(said, stories)
    scores = {match.story: match.score for match in ranked}
    best = ranked[0] if ranked else None
    if best is not None and best.score >= TOLD_FROM:
        known = {story.id: story for story in stories}
        if best.score < TOLD_BESIDE_FROM and not is_meant(known[best.story], said):
            return FoundStories((best.story,), perhaps=True)
        also = [match.story for match in ranked[1:2] if match.score >= ALSO_TOLD_FROM]
        return FoundStories((best.story, *also))
    named = [story.id for story in stories if is_named(story, said)]
    if named:
        return FoundStories((max(named, key=lambda one: scores.get(one, 0.0)),), perhaps=True)
    following = ranked[1].score if len(ranked) > 1 else 0.0
    if best is not None and best.score >= max(PERHAPS_FROM, PERHAPS_LEAD * following):
        return FoundStories((best.story,), perhaps=True)
    return FoundStories()


def find_beside(said: str, stories: Sequence[Story]) -> list[StoryMatch]:
    """Return the stories that were mentioned where none was asked for, the best first.

    From TOLD_BESIDE_FROM on one was told. A story of few points is told by chance, so its title must be
    named, or two points of it surely said.
    """
    known = {story.id: story for story in stories}
    ranked = _ranked(said, stories) if said.strip() else []
    beside = (match for match in ranked if match.score >= BESIDE_FROM)
    return [match for match in beside if is_meant(known[match.story], said)]


def meant(said: str, stories: Sequence[Story]) -> list[Story]:
    """Return the stories that something which was said is surely of, the best first."""
    known = {story.id: story for story in stories}
    ranked = [known[one.story] for one in _ranked(said, stories)] if said.strip() else []
    return [one for one in ranked if is_meant(one, said)]


def is_meant(story: Story, said: str) -> bool:
    """Return whether something that was said is surely of a story, be it ever so little of it."""
    sure = [point.say for point in grade(story, said, "").points if is_surely_said(point)]
    title = _title_stems(story.title, story.language)
    has_title = len(title) == 1 and title <= _stems(said, story.language)
    own = has_title and not any(title <= _title_stems(say, story.language) for say in sure)
    return is_named(story, said) or len(sure) + own >= MEANT_POINTS


def is_named(story: Story, said: str) -> bool:
    """Return whether an answer names a story: a sentence of it holds the telling words of its title."""
    title = _title_stems(story.title, story.language)
    return any(
        len(shared) >= NAMED_WORDS and len(shared) / len(title) >= NAMED_FROM
        for shared in (title & one for one in _sentence_stems(said, story.language))
    )


@lru_cache(maxsize=4096)
def _title_stems(title: str, language: str) -> frozenset[str]:
    return frozenset(token.stem for token in wording(title, language) if not token.is_stop)


@lru_cache(maxsize=64)
def _sentence_stems(text: str, language: str) -> tuple[frozenset[str], ...]:
    found: dict[int, set[str]] = {}
    for token in _tokens(text, language):
        if not token.is_stop:
            found.setdefault(token.sentence, set()).add(token.stem)
    return tuple(map(frozenset, found.values()))


@lru_cache(maxsize=64)
def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(token.stem for token in _tokens(text, language) if not token.is_stop)


def _tokens(text: str, language: str) -> Sequence[Token]:
    """Return the tokens of a text as it stands, of what is graded of it; those of an answer are known already."""
    text = text[:MOST_GRADED]
    return listen(text, language).tokens if unwrapped(text) == text else tokenize(text, language)


def echoes(
    said: str, heard: str, stories: Sequence[Story], told: Sequence[str]
) -> Mapping[str, tuple[float, ...]]:
    """Return story id -> how much of each key point an answer holds, of stories it did not tell.

    They keep a story from being called new to somebody who has heard the heart of it. What is said of a told
    story by the same words is no echo: “laid in two days” isn't “two days late”.

    Args:
        said: the answer.
        heard: the question, as it was heard.
        stories: the story bank.
        told: ids of the stories that the answer told.
    """
    if not said.strip():
        return {}
    near = {match.story for match in _ranked(said, stories)}
    own = [
        (span.start, span.end)
        for story in stories
        if story.id in told
        for point in grade(story, said, heard).points
        for span in point.evidence
    ]
    found = {}
    for story in stories:
        if story.id in told or not (story.id in near or is_named(story, said)):
            continue
        graded = grade(story, said, heard)
        shares = tuple(
            0.0 if point.evidence and all(_is_within(one, own) for one in point.evidence) else share
            for point, share in zip(graded.points, covered(graded), strict=True)
        )
        if any(share >= 1.0 for share in shares) or is_named(story, said):
            found[story.id] = shares
    return found


def _is_within(span: Span, others: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span.start and span.end <= end for start, end in others)


def _ranked(said: str, stories: Sequence[Story]) -> list[StoryMatch]:
    """Rank the stories that an answer tells; once for each answer while the bank stays as it is."""
    bank, known = _last[0]
    if len(bank) != len(stories) or any(a is not b for a, b in zip(bank, stories, strict=True)):
        known = {}
        _last[:] = [(tuple(stories), known)]
    if said not in known:
        known[said] = grading.rank_stories(said, stories, limit=NEAR)
    return known[said]


_last: list[tuple[tuple[Story, ...], dict[str, list[StoryMatch]]]] = [((), {})]
"""The bank asked last, and what was ranked in it: a debrief is looked at again after each change."""


@lru_cache(maxsize=1024)
def grade(story: Story, said: str, heard: str) -> RecallGrade:
    """Grade what was said; the same text is not graded twice while a debrief is worked on."""
    return grading.grade_recall(story, said, question=heard)
