"""Facts of languages as data, one file a language, of English four; `ALL` is all that the readers know."""

from functools import cache

from trainer.documents.languages import (
    de,
    en,
    en_lists,
    en_stories,
    en_talks,
    es,
    fr,
    it,
    ja,
    ko,
    nl,
    others,
    pl,
    pt,
    ru,
    tr,
    zh,
)

ALL = (en, en_lists, en_stories, en_talks, de, es, fr, pt, it, nl, pl, tr, ru, ko, zh, ja)


def words_of(name: str) -> list[str]:
    """Return the words that all languages have under a name, such as `ABBREVIATIONS`."""
    return [word for language in ALL for word in getattr(language, name, "").split()]


@cache
def phrases_of(name: str) -> frozenset[str]:
    """Return the phrases that all languages have under a name, parted by `|`."""
    return frozenset(filter(None, pattern_of(name).split("|")))


def pattern_of(name: str) -> str:
    """Return what all languages have under a name as one regular expression, to stand in brackets."""
    return "|".join(filter(None, (getattr(language, name, "") for language in (*ALL, others))))


def phrases(table: str, key: str) -> list[str]:
    """Return what stands under a key of a table in every language that has it, in their order."""
    texts = (getattr(language, table, {}).get(key, "") for language in (*ALL, others))
    return [phrase for text in texts for phrase in text.split("|") if phrase]


def pattern_in(table: str, key: str) -> str:
    """Return what stands under a key of a table in all languages as one regular expression."""
    return "|".join(phrases(table, key))
