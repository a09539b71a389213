"""The title of a story: in a heading, number and theme apart; on the line of its telling; in the name of its file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from trainer.documents.clauses import has_subject
from trainer.documents.competency_words import competencies_in
from trainer.documents.inline import plain, undecorated
from trainer.documents.languages import pattern_of, words_of
from trainer.documents.quotes import unquoted
from trainer.documents.resume_words import DAY
from trainer.documents.sentences import count_words, sentences
from trainer.documents.telling import tells
from trainer.stories.reading.label_words import BEFORE_TITLE
from trainer.stories.reading.labels import label_of
from trainer.stories.reading.sections import is_generic

COUNT_SIGN = r"\s*(?:n\.?(?:o|r|um|[°ºo])\.?\s*|№\s*)?#?\s*"
"""What may stand between “Story” and its number: “Story no. 2”, “Histoire n° 2”, “Story #2”."""
_NUMBER = re.compile(
    r"^(?:(?:(?:behaviou?ral |star\+?r? )?(?:" + pattern_of("story_nouns") + rf"){COUNT_SIGN}"
    r"(?:\d{1,3}|(?<=[\s#])(?:[A-Z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten))\b|#\d{1,3}\b|S\d{1,3}\b|Q\d{1,3}\b|question\s*\d{1,3}(?=\s*[:.)–—-]\s*\S)|\d{1,3}(?=[.):、](?!\d)|\s[-–—]))\s*(?:[:.)–—、|-]+\s*|$)|[①-⑳]\s*)+",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"^(?:story (?:title|name)|title|{'|'.join(sorted(BEFORE_TITLE, key=len, reverse=True))})"
    r"(?:\s*[:：]\s*|\s+[-–—]\s+)",
    re.IGNORECASE,
)
"""What stands before a title: “Accomplishment: …”, “STAR Format – …”."""
_THEME = re.compile(r"^\[([^\[\]]{1,100})\]\s*[:–—-]?\s*")
_RATED = re.compile(
    rf"(?:\s+[-–—|]|[:,])?\s+(?:[(\[]\d\s?(?:/|of|von|de|sur)\s?\d{{1,2}}[)\]]|[(\[]?(?:{pattern_of('ratings')})\s*[:=]?\s*\d.*)$",
    re.IGNORECASE,
)
"""What a review gave for it, behind its name: “Safety — Rating: 4 / 5 (exceeds)”."""
_LAST_ASIDE = re.compile(r"^(.*\S)\s*[(\[]([^()\[\]]{2,80})[)\]]$")
_APART = re.compile(r"\s*[/,&+·|]\s*|\s+and\s+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_OWN = 0xE000
"""Where private characters stand in for signs behind a backslash."""
_HELD = re.compile("[\ue021-\ue07e]")
_COUNT = re.compile(
    rf"(?:(?:{pattern_of('story_nouns')})\s+)?\(?(\d{{1,2}}|[ivx]{{2,4}}|[A-Za-z])(?:(?:[.):]|\s[–—-])\s+|(?<=\d)\s+)(?=\S)",
    re.IGNORECASE,
)
"""What counts a title: a letter or a number with its sign, a number alone, “Example 1” before a tab."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LONGEST = 90
_LONGEST_THEME = 3
"""Words of a title that names nothing but a competency."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and the theme that stood in brackets before or behind it."""

    text: str
    theme: str = ""


def title_of(heading: str) -> Title:
    """Return the title that a heading holds; its text is empty where the heading has no words.

    A sign behind a backslash is one of the title's own; so written, a bracket holds no theme.
    """
    held = _ESCAPED.sub(lambda match: chr(_OWN + ord(match[1])), heading)
    whole = unquoted(undecorated(plain(held)).strip(" :–—-*"))
    bare = _NUMBER.sub("", _CALLED.sub("", whole)).strip(" :–—-") or whole
    theme = ""
    rated = _RATED.search(bare)
    if rated and rated.start():
        theme, bare = rated[0].strip(" :–—-|,"), bare[: rated.start()]
    match = _THEME.match(bare)
    if match:
        theme = match[1].strip()
        bare = bare[match.end() :].strip() or theme
    elif (aside := _LAST_ASIDE.match(bare)) and _is_theme(aside[2]):
        bare, theme = aside[1], aside[2]
    bare = unquoted(_NUMBER.sub("", bare).strip(" :–—-")) or bare
    return Title(_released(bare), _released(theme))


def uncounted(titles: Sequence[str]) -> list[str]:
    """Return titles without what counts them, where all go on counting from the first: “A. …”, “B. …”, “1 …”, “2 …”."""
    counted = [_COUNT.match(title) for title in titles]
    counts = [_value(count[1]) for count in counted if count]
    rises = all(before < after for before, after in pairwise(counts))
    if len(counts) < max(len(titles), 2) or counts[0] != 1 or not rises:
        return list(titles)
    return [title[count.end() :] for title, count in zip(titles, counted, strict=True) if count]


def _value(count: str) -> int:
    """Return the number that a count stands for: digits, a Roman numeral from the second on, a letter."""
    if count.isdigit():
        return int(count)
    return _ROMAN.index(count.upper()) + 1 if count.upper() in _ROMAN else ord(count.upper()) - 64


def _released(text: str) -> str:
    return _HELD.sub(lambda match: chr(ord(match[0]) - _OWN), text)


def themes_in(title: str) -> tuple[str, ...]:
    """Return the competencies and topics that a title of few words names: “Conflict”, “Dealing with conflict”."""
    return competencies_in(title, topics=True) if count_words(title) <= _LONGEST_THEME else ()


def _is_theme(text: str) -> bool:
    """Return whether words in brackets behind a title are all competencies, not its place or time."""
    pieces = [piece for piece in _APART.split(text) if piece]
    short = all(len(piece.split()) <= 3 for piece in pieces)
    return bool(pieces) and short and all(competencies_in(piece, topics=True) for piece in pieces)


def short_form(text: str) -> str:
    """Return a title made of a telling: its first sentence, or its first words, cut between words."""
    text = text.strip().rstrip(".;:!。")
    if len(text) > _LONGEST:
        text = sentences(text)[0].strip().rstrip(".;:!。")
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST].rsplit(" ", 1)[0] if " " in text[:_LONGEST] else text[:_LONGEST]
    return cut.rstrip(" ,;:–—-(") + "…"


# A title on the line of its telling

_BOLD = re.compile(r"^(\*\*|__)(?!\s)(.{2,120}?)(?<!\s)\1\s*[:–—-]?\s*(.*)$")
_MARKED = re.compile(r"^([*_`]{1,3})(?![\s*_`])([^*_`]{2,80})(?<!\s)\1\s*[:–—-]?\s*(.*)$")
_PLAIN = re.compile(r"^((?:[^\s:：]+ ){0,4}[^\s:：]+)[:：]\s+(.*)$")
_DASHED = re.compile(r"^((?:[^\s.!?;:：]+ ){0,7}[^\s.!?;:：]+) [–—-] (.*)$")
_TOLD_BELOW_COUNT = re.compile(
    rf"^((?:{pattern_of('story_nouns')})\s*#?\s*\d{{1,2}}\s?[:：.)–-]\s+[^.!?:：]{{2,80}})[.!]\s+(.*)$",
    re.IGNORECASE,
)


_NAMES_STORY = re.compile(
    rf"(?:{pattern_of('story_nouns')})\s*[:：]\s*(\w[^?？]{{2,80}}?)[.:]?$", re.IGNORECASE
)


def bold_lead(text: str) -> tuple[str, str]:
    """Return the bold beginning of a line and what stands behind it; both empty without one."""
    match = _BOLD.match(text)
    return (match[2], match[3]) if match else ("", "")


def marked_lead(text: str) -> tuple[str, str]:
    """Return the beginning of a line that is bold, slanted or set as code, and what stands behind it, as `bold_lead`."""
    match = _MARKED.match(text)
    return (match[2], match[3]) if match else bold_lead(text)


def plain_lead(text: str) -> tuple[str, str]:
    """Return the few words before a colon and what stands behind it; both empty without them."""
    match = _PLAIN.match(text)
    return (match[1], match[2]) if match else ("", "")


def told_behind(text: str) -> tuple[str, str]:
    """Return the title that a line begins with and the sentences that tell its story; both empty without.

    No title begins with a small letter or says what somebody did, and no label of a part is one.
    """
    if label_of(text):
        return "", ""
    match = _TOLD_BELOW_COUNT.match(text) or _PLAIN.match(text) or _DASHED.match(text)
    for title, rest in (bold_lead(text), match.groups() if match else ("", "")):
        name, told = plain(title).rstrip(" .:"), plain(rest)
        named = name[:1].isupper() and not has_subject(name)
        if named and tells(told) and len(sentences(told)) > 1:
            return name, rest
    return "", ""


# A title in the name of a file

_ENDING = re.compile(r"^.*[/\\]|(?:\.[A-Za-z]\w{0,7})+$")
_PAGE_NUMBER = re.compile(r"\s[0-9a-f]{8,32}$|^\d{1,3}[\s_.)-]+(?=\D)", re.IGNORECASE)
"""What Notion puts behind a page's name, and what counts a file before it."""
_AWAY = re.compile(
    r"[\s_-]*(?:\(\d{1,2}\)|\(?\bv\d{1,2}(?:\.\d)?\b\)?|\(\w{4,8}\))$", re.IGNORECASE
)
_SORT = re.compile(r"^([^–—:-]{3,24}?)(?:\s[-–—]+\s|\s?:\s)(?=\S)")
_COPY = re.compile(rf"^(?:{pattern_of('file_copies')})\s+", re.IGNORECASE)
_FEWEST_TELLING = 2
"""Words beside those for sorts of files that name a story; two that begin with capitals name a company."""


def title_in(name: str) -> str:
    """Return the title of a page that its file's name holds; "" for one that says what sort of file it is.

    “2026-01-14 Pickup strike.md” does, “Untitled 3.md”, “Google PM interview.docx” and “IMG_4471.txt” don't.
    """
    stem = _PAGE_NUMBER.sub("", _ENDING.sub("", name))
    words = re.split(r"[\s_]+", _without_day(stem.replace("_", " ")).strip(" -–—,"))
    text = " ".join(words if len(words) > 1 else words[0].split("-"))
    text = _COPY.sub("", _PAGE_NUMBER.sub("", _AWAY.sub("", text)))
    sort = _SORT.match(text)
    if sort and not _telling(sort[1]):
        text = text[sort.end() :]  # “STAR - Turning around the depot”
    telling = _telling(text)
    names = len(telling) == _FEWEST_TELLING and not any(word[:1].islower() for word in telling)
    if len(telling) < _FEWEST_TELLING or names or is_generic(text):
        return ""
    return text[:1].upper() + text[1:]


def names_a_page(title: str) -> bool:
    """Return whether a title says what sort of page it heads and names no story: “My stories”, “Interview prep”."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", title)}
    return words <= _sorts().union(words_of("fillers"))


def story_named(text: str) -> str:
    """Return what a line calls a story: “Story: The broken lift”; empty where it calls none."""
    match = _NAMES_STORY.match(plain(text))
    return match[1] if match else ""


def _without_day(text: str) -> str:
    """Return a name without the day in it; the word before a day stays, which isn't always a weekday."""
    day = re.compile(DAY, re.IGNORECASE)
    return day.sub(lambda match: re.sub(r"(?<![^\W\d_])[\W\d_].*$", " ", match[0]), text)


def _telling(text: str) -> list[str]:
    """Return the words that are neither figures nor for sorts of files."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text)
    return [word for word in words if word.casefold() not in _sorts() and not word.isdigit()]


@cache
def _sorts() -> frozenset[str]:
    return frozenset(words_of("file_words"))
