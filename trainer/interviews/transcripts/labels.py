"""A line of text, looked at as something that may begin with a speaker's name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import words
from trainer.interviews.transcripts.times import TIME, seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 60
"""Characters of the longest name that is looked for; what is longer is a sentence."""

_WINDOW = LONGEST + 50
"""How much of a line is searched for a label: name, time and marks."""

_LEAD = re.compile(r"(?:>|[-*+•–—](?=\s)|#{1,6}(?=\s)|\s)*")
_TIMED = re.compile(rf"[\[(（<]?\s*({TIME})\s*[\])）>]?\s*(?:[-–—|]\s+)?")
_BOLD = re.compile(r"(\*\*\*|\*\*|__|\*|_)(?=\S)(.{1,110}?)\1")
_BOLD_QUESTION = re.compile(r"[^\W\d_]{1,12}\s?\d{0,3}\s*[:：]\s*\S")
_NAME = re.compile(
    r"\[?[^\W\d_][\w .,'’`\-/&:·]*(?:\s?[(\[（][^()\[\]（）]{0,40}[)\]）])?\]?\s*$|[^\W\d_]$"
)
_TRAILING_TIME = re.compile(rf"(?:\s|\|)*[\[(（<|]?\s*({TIME})\s*[\])）>]?\s*$")
_LISTED = re.compile("[-*+•]")
_DASH = re.compile(r"([^\W\d_][\w ]{0,30}?)\s+[-–—]\s+(?=\S)")
_COLON = re.compile("[:：]")
_NUMBERED = re.compile(r"([^\W\d_]{1,12}\s?\d{0,3})\s?[.)、]\s+(?=\S)")
_MARKS = ("*", "_")
_BRACKETS = ("[", "(", "（", "<")
_TIME_HEADS = (*"0123456789", *_BRACKETS)
_PARTICLES = re.compile(
    "(?:de|da|do|dos|das|del|della|der|den|van|von|vom|zu|zum|la|le|el|di|bin|ibn|al|y|e|of|the|and|und)"
)


@dataclass(frozen=True, slots=True)
class Label:
    """What may be a speaker's name at the head of a line.

    Attributes:
        name: as spelled, without marks and time.
        rest: the text behind it on the same line.
        start: the time beside it, in seconds; None without.
        marked: whether something besides a colon sets it off: bold, a heading, brackets, a time.
        proper: whether it is written as a name, each word with a capital or in a script without.
        bare: whether no colon stands behind it.
    """

    name: str
    rest: str
    start: float | None
    marked: bool
    proper: bool
    bare: bool = False

    @property
    def key(self) -> str:
        """Return the name as names are compared."""
        return words.folded(self.name)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its quotation and list marks.

    Attributes:
        number: its place in the file, from 1.
        text: the words, without a time in brackets at their head.
        start: that time, in seconds; None without.
        label: what may be a speaker's name at its head.
        numbered: the same, where a full stop or bracket follows it as in ``Q1.``.
        blank: whether nothing was on the line, not even a time.
        listed: whether it was an item of a list.
    """

    number: int
    text: str
    start: float | None = None
    label: Label | None = None
    numbered: Label | None = None
    blank: bool = False
    listed: bool = False


def look(raw: str, number: int) -> Line:
    """Return one line with all that may be a label in it."""
    stripped = raw.strip()
    if not stripped:
        return Line(number, "", blank=True)
    lead = _LEAD.match(stripped)
    marks = lead.group() if lead else ""
    text = stripped[len(marks) :]
    timed = _TIMED.match(text) if text[:1] in _TIME_HEADS else None
    start = None
    body = text
    if timed and (not text[timed.end() :] or _sets_off(timed.group(), text[timed.end()])):
        start = seconds(timed[1])
        body = text[timed.end() :]
    heading = "#" in marks
    label = _label(body, start, marked=heading or start is not None)
    return Line(
        number,
        body if not body or text[:1] in _BRACKETS else text,
        start,
        label,
        _numbered(body, start),
        listed=bool(marks) and _LISTED.search(marks) is not None,
    )


def _sets_off(time: str, after: str) -> bool:
    return not after.isdigit() and (time[0] in "[(（<" or time[-1] in " \t-–—|")


def _label(body: str, start: float | None, *, marked: bool) -> Label | None:
    """Return the label at the head: bold or plain with a colon, or alone with a time or mark."""
    window = body[:_WINDOW]
    bold = _BOLD.match(window) if window[:1] in _MARKS else None
    if bold and _BOLD_QUESTION.match(bold[2]):
        body = bold[2] + body[bold.end() :]
        window, bold, marked = body[:_WINDOW], None, True
    if bold:
        inner = bold[2].strip()
        after = body[bold.end() :].lstrip()
        colon = inner.endswith((":", "："))
        if colon or after.startswith((":", "：")) or not after:
            bare = not colon and not after
            rest = after.lstrip(":：").lstrip()
            return _named(inner.rstrip(":： "), rest, start, marked=True, bare=bare)
        timed = _TIMED.match(after)
        rest = after[timed.end() :].lstrip() if timed else ""
        if timed and (not rest or rest[0] in ":："):
            return _named(inner, rest.lstrip(":： "), seconds(timed[1]), marked=True, bare=not rest)
    at = _colon(window)
    if at is not None:
        return _named(body[:at], body[at + 1 :].strip(), start, marked=marked)
    dash = _DASH.match(window)
    if dash and words.belongs(dash[1], words.INTERVIEWER | words.CANDIDATE):
        return _named(dash[1], body[dash.end() :], start, marked=marked)
    if len(body) > _WINDOW:
        return None
    if marked or (":" in window and _TRAILING_TIME.search(window[-40:])):
        return _named(body, "", start, marked=marked, bare=True)
    return None


def _colon(window: str) -> int | None:
    """Return where the colon of a label stands: not inside a time, an address or brackets."""
    for found in _COLON.finditer(window):
        at = found.start()
        after = window[at + 1 : at + 2]
        if found.group() == ":" and after.isdigit() and window[at - 1 : at].isdigit():
            continue
        return None if after == "/" else at
    return None


def _named(
    name: str, rest: str, start: float | None, *, marked: bool, bare: bool = False
) -> Label | None:
    """Return the label when the text before the colon can be a name."""
    name = name.strip()
    timed = _TRAILING_TIME.search(name[-40:]) if ":" in name[-40:] else None
    if timed:
        start = seconds(timed[1])
        name = name[: len(name) - len(timed.group())].rstrip(" -–—|([")
        marked = True
    if name.startswith("[") and name.endswith("]"):
        name, marked = name[1:-1].strip(), True
    if not 0 < len(name) <= LONGEST or not _NAME.match(name):
        return None
    parts = name.replace(",", " ").split()
    if len(parts) > 6:
        return None
    proper = all(_capital(word) or _PARTICLES.fullmatch(word) for word in parts)
    return Label(name, rest, start, marked, proper, bare)


def _capital(word: str) -> bool:
    first = word.lstrip("([（'’")[:1]
    return not first.islower()


def _numbered(body: str, start: float | None) -> Label | None:
    found = _NUMBERED.match(body)
    if found is None:
        return None
    return Label(found[1], body[found.end() :], start, marked=False, proper=True)


def with_times_below(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each time that stands alone under a name put beside the name."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above and above.text and not line.text and line.start is not None:
            label = _label(above.text, line.start, marked=True)
            if label and label.bare and label.proper:
                joined[-1] = replace(above, label=label)
                continue
        joined.append(line)
    return joined
