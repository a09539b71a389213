"""The headings of a résumé and the words of its jobs, in every language that the readers know."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from trainer.documents.languages import name_of, pattern_of, phrases_of
from trainer.documents.signs import without_accents

_APART = re.compile(r"\s*(?:[/&+·,]|\b(?:and|und|et|y|e|en)\b)\s*")
_EDGES = " \t:.|*_#–—-"
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d|\b[qh][1-4]\b", re.IGNORECASE)
_LONGEST_STINT = 60
_MOST_WORDS = 6
"""Words of the longest heading of a résumé."""


class Chapter(StrEnum):
    """What a heading of a résumé announces.

    `WORK` and `TOLD` hold what was done, in jobs and elsewhere; `BACKGROUND` is what makes a page a
    résumé beside them (skills, education, the profile), `ASIDE` what may also stand elsewhere.
    """

    WORK = "work"
    TOLD = "told"
    BACKGROUND = "background"
    ASIDE = "aside"


_TABLE = "resume_words."
_CHAPTERS = tuple(f"{_TABLE}{chapter}" for chapter in Chapter)


def _words(key: str) -> frozenset[str]:
    return phrases_of(f"{_TABLE}{key}")


@cache
def _typed(key: str) -> frozenset[str]:
    """Return the words as a key of JSON or YAML has them, without accents."""
    return frozenset(map(without_accents, _words(key)))


@lru_cache(maxsize=1024)
def chapter_of(heading: str) -> Chapter | None:
    """Return what a heading, with or without a colon, announces; None for one that no résumé has."""
    text = heading.strip(_EDGES).casefold().replace("’", "'")
    if not text or len(text.split()) > _MOST_WORDS:
        return None
    for parts in ([text], list(filter(None, _APART.split(text)))):
        chapters = [name_of(part, *_CHAPTERS) for part in parts]
        if all(chapters):
            return next((chapter for chapter in Chapter if f"{_TABLE}{chapter}" in chapters), None)
    return None


_TRADE = re.compile(
    r"[a-z]{2}(?:er|or|ist|ian|ant|eur|euse|ier|ière|ador|adora)$"
    r"|^\w{2,}(?:eur|euse|trice|ière?|iste|ienne?|dora?|tora?|er[oa]|eir[oa]|tore|ier[ae]) (?:d[eiou]s?|del|d['’]|en|à|aux?)\b"
)


def _any(*keys: str) -> str:
    """Return the words under some keys as alternatives, the longest first."""
    words = {word for key in keys for word in _words(key)}
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MONTH = rf"(?:{_any('months')})(?:{pattern_of(f'{_TABLE}month_ends')})?(?![^\W\d_])"
"""What a month is called, short or in full, which no town is: “Mar”, “March”, and not “Marlow”."""
_OF_A_DATE = re.compile(
    r"(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?|\d{1,4}[년월일年月]|[qh]\d|fy\d{2,4}"
    rf"|{_MONTH}|{_any('since', 'to', 'present', 'calendar')}",
    re.IGNORECASE,
)
"""A word of a date, or one that stands between two dates."""
_LENGTH = rf"(?:\d{{1,2}} (?:{_any('units')})\b,?\s?){{1,2}}"
_MONTH_BEFORE = rf"(?:{_MONTH}\.?,?\s?|(?:\d{{1,2}}\s?[./-]\s?){{1,2}})"
_DATE = rf"(?:{_MONTH_BEFORE})?(?:'\d\d|(?:19|20)\d\d(?:[-/]\d\d){{0,2}})"
_THEN = rf"(?:{_DATE}|{_MONTH_BEFORE}|\b(?:{_any('present')})\b)"
_SHORT = rf"(?:{_MONTH}\.?,?\s|\d{{1,2}}[./])\d\d(?!\d)"  # “Mar 19”, “03/19”
PERIOD = re.compile(
    rf"(?<!\w)(?:(?:{_any('since')})\s)?(?:{_SHORT}(?=\s*[-–—]\s*(?:{_SHORT}|(?:{_any('present')})\b))|{_DATE}|{_MONTH}(?=\s*[-–—]\s*(?:{_MONTH_BEFORE})?(?:19|20)\d\d))"
    rf"(?:\s*(?:--?-?|–|—|→|\b(?:{_any('to')})\b)\s*(?:{_SHORT}|{_THEN})|\s?[-–—](?=\s*$|\s*[)\]|]))?(?!\w)"
    rf"(?P<length>\s*[(·]\s*{_LENGTH}\)?)?",
    re.IGNORECASE,
)
"""A year, a month of a year, or the time between two of them."""
_NAMED_DAY = rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:(?:of|de)\s)?{_MONTH}\.?|{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?"
DAY = (
    r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d"
    rf"|(?:[^\W\d_]{{2,10}}\.?,?\s)?(?:{_NAMED_DAY})(?:,?\s(?:19|20)\d\d)?(?!\w)"
    rf"(?!\s?[–—-]\s?(?:\d{{1,2}}\.?\s)?(?:{_MONTH}\.?|{_any('present')}))"
)
"""A day, as it stands before an entry of a log: “2025-03-04”, “Tue 4 Mar”, “4. März”."""
AT = re.compile(rf"\s+(?:{_any('at')})\s+")
"""What stands between a role and its employer: " at ", " bei ", " @ "."""


def field_of(name: str, *more: str) -> str:
    """Return "company", "role", "when", "since", "to", "tools" or one `more` for the label of a job's line; '' for another."""
    text = name.strip(_EDGES).casefold()
    keys = ("company", "role", "when", "since", "to", "tools", *more)
    known = (key for key in keys if text in _words(key) or text in _typed(key))
    return next(known, "")


def is_role(text: str) -> bool:
    """Return whether words name what somebody is employed as."""
    words = text.casefold().replace("’", "'").split("(")[0]
    return any(name_of(word.strip(".,;:/"), f"{_TABLE}roles") for word in words.split())


def may_be_role(text: str) -> bool:
    """Return whether some words end as names of trades do, or begin so before “de”: "Florist", "Conductrice de travaux"."""
    return _TRADE.search(text) is not None


def names_employer(text: str) -> bool:
    """Return whether a word of some words stands in names of employers: "Northgate Hospital", "Acme Ltd"."""
    return not _words("employers").isdisjoint(_WORD.findall(text.casefold()))


def is_period(title: str) -> bool:
    """Return whether a heading names nothing but a time with its year: "2024 Q1", "March 2023 – today"."""
    return _YEAR.search(title) is not None and names_a_time(title)


def names_a_time(title: str) -> bool:
    """Return whether a heading names nothing but a time, as those of a log do: “Week of 12 May”, “KW 19”."""
    words = _WORD.findall(title)
    return any(map(str.isdigit, title)) and all(map(_OF_A_DATE.fullmatch, words))


def is_length(text: str) -> bool:
    """Return whether words only say how long something lasted: "4 years 2 months"."""
    return re.fullmatch(_LENGTH, text.strip(), re.IGNORECASE) is not None


def is_stint(text: str) -> bool:
    """Return whether words say from when to when and how long that was, as LinkedIn does."""
    match = PERIOD.fullmatch(text.strip()) if len(text) <= _LONGEST_STINT else None
    return match is not None and match["length"] is not None


def says_how_long(text: str) -> bool:
    """Return whether words say how long something was, with from when to when before it or alone."""
    return is_stint(text) or is_length(text)


def is_employment(text: str) -> bool:
    """Return whether words say how somebody is employed: "Full-time"."""
    return text.casefold() in _words("employment")
