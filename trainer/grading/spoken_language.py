"""Which language a story is graded in: the one it names, or the one that its words tell."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.lexicon import languages, words_of
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.stories.model import Story

UNNAMED = "en"
"""What a story says that names no language."""

LOOKED_AT = 1000
"""Characters of an answer that its language is told from, beside the points; about 170 words."""

PLAINLY = 0.08
"""Share of the words that are English alone above which a text is English: eleven of the twelve sample
stories have more, up to 0.15."""


def in_its_language(story: Story, answer: str = "") -> Story:
    """Return the story in the language that its points and the answer are in, itself where it names one.

    Only languages with words of their own are told; terse notes in capitals and figures stay English.
    """
    if primary(story.language) != UNNAMED:
        return story
    told = _told("\n".join((*(point.say for point in story.points), answer[:LOOKED_AT])))
    return replace(story, language=told) if told in languages() and told != UNNAMED else story


def language_of_words(named: str, words: str) -> str:
    """Return the base of the language that is named, or that words are in where only English is, as it is by default."""
    return primary(named) if primary(named) != UNNAMED else _told(words)


def _is_plainly_english(words: str) -> bool:
    """Return whether so many of the words are English alone that no other language need be read."""
    every, alone = words.casefold().split(), frozenset(words_of(UNNAMED)["alone"].split())
    return sum(map(alone.__contains__, every)) > PLAINLY * len(every)


@lru_cache(maxsize=64)
def _told(words: str) -> str:
    """Return the language of some words."""
    if _is_plainly_english(words):
        return UNNAMED
    # 40 ms that only those wait for who grade something.
    from trainer.documents.which_language import language_of  # noqa: PLC0415

    return language_of(words)


def remark(language: str) -> str:
    """Return what a person is told whose story names no language."""
    return (
        f"I graded this as {words_of(language)['name']}, going by the words. If that's right, write "
        f'language = "{language}" in the story.'
    )
