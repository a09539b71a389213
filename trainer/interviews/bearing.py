"""Which key points bear on what an interviewer said matters to them, and what a story is about.

Three signs, each enough: words they share, nearness in meaning (see `trainer.grading.meaning`, which
knows English), and words of one meaning each (“customers who stay”: account, leaving). The first two
bounds were chosen on 15 wishes of interviewers, each held against all key points of two or three
stories: the nine points above the first and the five stories above the second all bore on the wish; no
other story reached 0.27. The others were chosen on 20 pairs of a wish and a story that a person would
tie together and 22 that they would not, 12 of these from the same trade; tests/interviews has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.competencies import COMPETENCIES, read_as
from trainer.documents.competency_words import competencies_in
from trainer.grading import meaning
from trainer.grading.tokens import tokenize
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.stories.model import Story

BEARS_FROM = 0.4
"""Likeness (-1..1) from which one key point bears on what they care about."""

ABOUT_FROM = 0.32
"""The same for a whole story, whose points blur each other."""

HINT_FROM, WORDS_FROM = 0.14, 0.35
"""Likeness of a whole story from which its words are looked at, and their nearness (-1..1, see `nearness`)
from which it bears on a wish: 10 of the 20 pairs, and one of the 22."""

OFFERED_FROM = 0.18
"""Nearness from which a sentence that ties both is offered, which stays out unless it is kept: 18 of the
20, and five of the 22, all from the same trade."""

WORD_FROM = 0.6
"""Nearness of a point's word from which it bears on a wish of one telling word (“allergies”: allergen). Of 21
pairs of words the six nearer ones were of one thing, and no pair of two things reached 0.52."""

SHARED_WORDS = 2
SHARED_SHARE = 0.4
"""How many telling words of the wish a point has to have, and which share of them."""

_LIST = re.compile(
    r"[,;/&]|[.!?]+(?=\s|$)|\s[–—-]\s|\s(?=(?:and that|und dass|et que|y que)\s)", re.IGNORECASE
)
_AND = re.compile(r"\b(?:and|und|y|et)\b", re.IGNORECASE)
_AND_FIRST = re.compile(r"^\s*(?:and|und|y|et)\b", re.IGNORECASE)

_CLAUSE = re.compile(
    r"(?:how|what|who|why|when|where|whether|if|that|wie|was|wer|warum|ob|dass|comment|si|que|ce que|cómo|qué)\b",
    re.IGNORECASE,
)
_DOING = re.compile(r"[a-z]{2,}ing\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|the|der|die|das|les?|la|el|los|las)\s", re.IGNORECASE)

FEW = 3
"""Words of a thing that somebody cares about, at most, where “and” parts two of them, articles not counted
(own judgement)."""


def things(cares_about: str) -> tuple[str, ...]:
    """Return the things that somebody cares about: those of a list, or two short ones around an “and”."""
    found = (_AND_FIRST.sub("", one).strip() for one in _LIST.split(cares_about))
    known = tuple(one for one in found if one)
    if len(known) != 1:
        return known
    both = tuple(one.strip() for one in _AND.split(cares_about))
    if _CLAUSE.match(both[0]) and not all(map(_CLAUSE.match, both)):
        return known  # “how the team and the board talk”
    return both if all(map(_is_short, both)) or _goes_on_doing(both) else known


def _is_short(thing: str) -> bool:
    return bool(thing) and len(_ARTICLE.sub("", thing).split()) <= FEW


def _goes_on_doing(both: Sequence[str]) -> bool:
    """Return whether a short thing is followed by something that's done: “calm rooms and keeping staff well”."""
    return len(both) == 2 and _is_short(both[0]) and _DOING.match(both[1]) is not None


@lru_cache(maxsize=4096)
def bearing_points(cares_about: str, story: Story) -> frozenset[int]:
    """Return the indexes of the key points that bear on what somebody cares about; often none."""
    if not cares_about.strip():
        return frozenset()
    wishes = dict.fromkeys((cares_about, *things(cares_about)))
    return frozenset(
        index
        for index, point in enumerate(story.points)
        if any(_bears(wish, point.say, story.language) for wish in wishes)
    )


def bears(cares_about: str, story: Story) -> bool:
    """Return whether a story bears on what somebody cares about: one of its points, or all in all.

    So does one that shows a competency which they speak of.
    """
    if not cares_about.strip():
        return False
    if not set(story.competencies).isdisjoint(competencies_in(cares_about, sentence=True)):
        return True
    wishes = dict.fromkeys((cares_about, *things(cares_about)))
    return bool(bearing_points(cares_about, story)) or any(
        (like := likeness(wish, story)) >= ABOUT_FROM
        or (like >= HINT_FROM and nearness(wish, story) >= WORDS_FROM)
        for wish in wishes
    )


def shown_by(story: Story, wanted: Iterable[str], heard: str = "") -> tuple[str, ...]:
    """Return which competencies a story shows, or the words of a question look for, best known first.

    Those of the story, and of what the job asks for in words that no list has (“allergies and special diets”)
    those on which it bears.

    Args:
        story: the story.
        wanted: what the job asks for.
        heard: the question, as it was heard.
    """
    own = (name for name in wanted if name not in COMPETENCIES and name not in story.competencies)
    return (
        *story.competencies,
        *(name for name in own if _is_of(read_as(name), story, heard)),
    )


def _is_of(wish: str, story: Story, heard: str) -> bool:
    wishes = (wish, *things(wish))
    return bears(wish, story) or any(
        _bears(wish, heard, story.language) for wish in wishes if heard
    )


def may_bear(cares_about: str, story: Story) -> bool:
    """Return whether a person might tie a story to what somebody cares about: they decide it.

    So it is where nobody can tell, in a language that the table of meanings does not know.
    """
    known = primary(story.language) == meaning.LANGUAGE
    wishes = (cares_about, *things(cares_about))
    return (
        not known
        or bears(cares_about, story)
        or any(nearness(wish, story) >= OFFERED_FROM for wish in wishes)
    )


@lru_cache(maxsize=4096)
def nearness(wish: str, story: Story) -> float:
    """Return how near the words of a wish are to those of an English story, -1..1.

    For each telling word of the wish the nearest one of the story counts, all of them alike.
    """
    return words_near(wish, ". ".join((story.title, *(point.say for point in story.points))))


@lru_cache(maxsize=4096)
def words_near(wish: str, text: str) -> float:
    """Return how near the telling words of an English text are to those of a wish, -1..1; see `nearness`."""
    vectors = [meaning.vector(word) for word in set(_words(text))]
    best = [
        max((meaning.cosine(meaning.vector(word), vector) for vector in vectors), default=0.0)
        for word in _words(wish)
    ]
    return sum(best) / len(best) if best else 0.0


@lru_cache(maxsize=4096)
def likeness(text: str, story: Story) -> float:
    """Return how near a text is to a story in meaning, -1..1; 0 where its language is unknown."""
    if primary(story.language) != meaning.LANGUAGE:
        return 0.0
    told = ". ".join((story.title, *(point.say for point in story.points)))
    return meaning.cosine(meaning.vector(text), meaning.vector(told))


def _bears(wish: str, say: str, language: str) -> bool:
    wanted = _stems(wish, language)
    shared = len(wanted & _stems(say, language))
    if shared >= min(SHARED_WORDS, len(wanted)) and shared >= SHARED_SHARE * len(wanted) > 0:
        return True
    if primary(language) != meaning.LANGUAGE:
        return False
    if meaning.cosine(meaning.vector(wish), meaning.vector(say)) >= BEARS_FROM:
        return True
    return len(set(_words(wish))) == 1 and words_near(wish, say) >= WORD_FROM


def _words(text: str) -> list[str]:
    tokens = tokenize(text, meaning.LANGUAGE)
    return [token.word for token in tokens if not token.is_stop and token.number is None]


@lru_cache(maxsize=4096)
def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokenize(text, language) if not token.is_stop)
