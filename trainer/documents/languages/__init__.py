"""Facts of languages as data, one file a language, read when a reader of documents first needs them.

In the files, words are parted by blanks, phrases and alternatives of a pattern by `|`; a long text goes
on in the next line. In phrases that `name_of` knows, `x *` is x with words behind it, `x*` the same or
x alone, `*x` x with anything before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

NAMES = ("en", "de", "es", "fr", "pt", "it", "nl", "pl", "tr", "ru", "ko", "zh", "ja", "others")
"""The files, in the order in which their words are tried."""
_STARS = (
    (re.compile(r"^\\\*"), r"[\\w' -]{0,40}?"),
    (re.compile(r"\\ \\\*$"), r"(?: .+)"),
    (re.compile(r"\\\*$"), r"(?: .+)?"),
)
"""A star as `re.escape` writes it, and what it stands for."""


@cache
def _facts(language: str) -> dict[str, Any]:
    # Only an import needs them: the reader of such files waits until then.
    import tomllib  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    return tomllib.loads((files(__name__) / f"{language}.toml").read_text("utf-8"))


def texts_of(name: str) -> Mapping[str, str]:
    """Return language -> what it has under a name, such as `deeds`, or `headings.event` in a table."""
    table, _, key = name.rpartition(".")
    facts = {language: _facts(language) for language in NAMES}
    tables = {language: own.get(table, {}) if table else own for language, own in facts.items()}
    return {language: own[key] for language, own in tables.items() if key in own}


def keys_of(table: str) -> list[str]:
    """Return the names that a table of any language has, such as `headings`, each once."""
    return list(dict.fromkeys(key for language in NAMES for key in _facts(language).get(table, ())))


def words_of(name: str) -> list[str]:
    """Return the words that all languages have under a name, such as `abbreviations`."""
    return [word for text in texts_of(name).values() for word in text.split()]


@cache
def phrases_of(name: str) -> frozenset[str]:
    """Return the phrases that all languages have under a name."""
    return frozenset(filter(None, pattern_of(name).split("|")))


def finder_of(*names: str) -> re.Pattern[str]:
    """Return what finds anything that all languages have under some names, whatever its case."""
    return re.compile("|".join(map(pattern_of, names)), re.IGNORECASE)


def pattern_of(name: str) -> str:
    """Return what all languages have under a name as one regular expression, to stand in brackets."""
    return "|".join(text.replace("\n", "") for text in texts_of(name).values())


@cache
def _known(names: tuple[str, ...]) -> tuple[dict[str, str], re.Pattern[str], list[str]]:
    """Return phrase -> its name, and what matches those with stars, the longest first, with the name of each."""
    pairs = [(phrase, name) for name in reversed(names) for phrase in phrases_of(name)]
    starred = [pair for pair in pairs if "*" in pair[0]]
    starred.sort(key=lambda pair: (-len(pair[0].strip("* ")), names.index(pair[1])))
    patterns = [re.escape(phrase) for phrase, _ in starred]
    for star, told in _STARS:
        patterns = [star.sub(told, pattern) for pattern in patterns]
    whole = re.compile("|".join(f"({pattern})" for pattern in patterns) or "(?!)")
    exact = {phrase: name for phrase, name in pairs if "*" not in phrase}
    return exact, whole, [name for _, name in starred]


def name_of(text: str, *names: str) -> str:
    """Return the name under which a text stands, the longest phrase deciding; empty where none has it."""
    exact, pattern, of_starred = _known(names)
    if text in exact:
        return exact[text]
    match = pattern.fullmatch(text)
    return of_starred[(match.lastindex or 1) - 1] if match else ""
