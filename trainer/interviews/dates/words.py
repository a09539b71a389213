"""The words that people write for days and hours, one file a language, and the signs they stand for."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "de", "fr", "es")
"""Read together: nobody says in which language a date is typed, and no word means two days."""

_SPACE = re.compile(r"[\s,;·()]+")
_AM_PM = re.compile(r"(?<=\d)\s*([ap])\.?\s?m\b\.?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er)\b")
_HOUR_SIGN = re.compile(r"(?<=\d)\s?h\b(?:rs\b)?|(?<=\d)\s?h(?=\d\d\b)")
_DOT_BEHIND_WORD = re.compile(r"(?<=[^\W\d])\.")
_TIME_SIGN = re.compile(r"(?<=\d\d)t(?=\d\d)")


@dataclass(frozen=True, slots=True)
class _Words:
    """Every phrase -> its sign (empty for one that says nothing), and what finds them."""

    signs: dict[str, str]
    pattern: re.Pattern[str]


def signs(text: str) -> str:
    """Return what was typed with a sign for each known word, such as `<W5> 14 <clock>`.

    Signs: `<W1>` to `<W7>` weekdays, `<M1>` to `<M12>` months, `<D1>` a day counted from today, and
    the names of the tags in the files of words. Numbers are digits; what is not known stays as it is.
    """
    line = unicodedata.normalize("NFC", text).casefold()
    line = _TIME_SIGN.sub(" ", line)
    line = _AM_PM.sub(r" <\1m> ", line)
    line = _HOUR_SIGN.sub(" <clock> ", _ORDINAL.sub("", line))
    line = _SPACE.sub(" ", _DOT_BEHIND_WORD.sub("", line)).strip()
    words = _words()
    return " ".join(words.pattern.sub(lambda match: words.signs[match[0]], line).split())


@cache
def _words() -> _Words:
    known: dict[str, str] = {}
    for language in LANGUAGES:
        known.update(_language(language))
    longest_first = sorted(known, key=lambda phrase: -len(phrase))
    inner = "|".join(re.escape(phrase) for phrase in longest_first)
    return _Words(known, re.compile(rf"(?<![\w<])(?:{inner})(?![\w>])"))


def _language(language: str) -> dict[str, str]:
    """Return phrase -> sign of one language."""
    name = files("trainer.interviews.dates") / "words" / f"{language}.toml"
    table = tomllib.loads(name.read_text("utf-8"))
    rows = [(table["noise"], " ")]
    rows += [(line, f"<M{number}>") for number, line in enumerate(table["months"], 1)]
    rows += [(line, f"<W{number}>") for number, line in enumerate(table["weekdays"], 1)]
    rows += [(line, str(number)) for number, line in enumerate(table["numbers"], 1)]
    rows += [(line, "<D0> <pm>" if tag == "tonight" else f"<{tag}>") for tag, line in table["tags"].items()]  # fmt: skip
    return {word.replace("_", " ").casefold(): sign for line, sign in rows for word in line.split()}
