"""A line of text, looked at as something that may begin with a speaker's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from trainer.interviews.transcripts.names import folded, is_name, is_proper, one_line, role_of
from trainer.interviews.transcripts.times import AT_HEAD, BEHIND_NAME, seconds

_WINDOW = 110
"""How much of a line is searched for a name: the name, a time and marks."""

_LEAD = re.compile(r"(?:>|[-*+•](?=\s)|[–—](?=\s)|#{1,6}(?=\s)|\s)+")
_LISTED = re.compile("[-*+•]")
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|__|\*|_)(?=\S)(.{1,110}?)\1")
_COLON = re.compile("[:：]")
_CLOCK = re.compile(r"\d:\d")
_DASH = re.compile(r"([^\s:：][^:：\t]{0,60}?)(?:\s+[-–—|»]\s+|\s*\t+\s*|>\s+)(?=\S)")
_BRACKETED = re.compile(r"[\[(<]([^\[\]()<>]{1,60})[\])>]\s*")
_NUMBERED = re.compile(r"([^\W\d_]{1,12}\s?\d{0,3})\s?[.)、]\s+(?=\S)")
_NUMBER = re.compile(r"\d{1,3}[.)]\s+(?=[^\W\d])")
_BARE_LONGEST = 60
_MOST_WORDS_ALONE = 5
_TIME_STARTS = frozenset("0123456789[(（<{")
_EMPHASIS_STARTS = ("*", "_")
_BRACKETS = ("[", "(", "（", "<", "{")
_AROUND_NAME = " \t-–—|@·,"


class Form(IntEnum):
    """How a name is set off from what was said, the surest first."""

    TIMED = 0
    COLON = 1
    MARKED = 2
    DASH = 3
    ALONE = 4


@dataclass(frozen=True, slots=True)
class Head:
    """What may be a speaker's name at the head of a line.

    Attributes:
        name: as spelled, without marks and time.
        rest: the text behind it on the same line.
        form: how it is set off.
        start: the time beside it, in seconds; None without.
        marked: whether it is bold, a heading or in brackets besides.
        key: the name as names are compared.
        proper: whether it is written as a name.
    """

    name: str
    rest: str
    form: Form
    start: float | None
    marked: bool
    key: str
    proper: bool


@dataclass(slots=True)
class Line:
    """One line, with what stands around its words taken apart.

    Attributes:
        number: its place in the file, from 1.
        text: the words without list mark and time; empty where nothing or only a time was on it.
        raw: the same with a time that has no brackets.
        start: the time on it, in seconds; None without.
        heads: what may be a speaker's name at its head, the surest first.
        numbered: the same for a mark of a question or an answer with a full stop, as in ``Q1.``.
        blank: whether nothing was on the line, not even a time.
        listed: whether it was an item of a list.
        heading: whether it was a heading.
        bold: whether all of it was bold.
        voice: the speaker that the file names beside the line; empty without.
    """

    number: int
    text: str
    raw: str = ""
    start: float | None = None
    heads: tuple[Head, ...] = ()
    numbered: Head | None = None
    blank: bool = False
    listed: bool = False
    heading: bool = False
    bold: bool = False
    voice: str = ""


def look(raw: str, number: int) -> Line:
    """Return one line with all that may be a name in it."""
    text = raw.strip()
    if text.endswith("\\"):
        text = text[:-1].rstrip()
    if not text:
        return Line(number, "", blank=True)
    lead = _LEAD.match(text) if text[0] in "> \t-*+•–—#" else None
    marks = lead.group() if lead else ""
    text = text[len(marks) :]
    if not text:
        return Line(number, "", blank=True)
    start, body = _timed(text)
    kept = body if not body or text[:1] in _BRACKETS else text
    line = Line(number, body, kept, start, heading="#" in marks)
    line.listed = bool(marks) and _LISTED.search(marks) is not None
    if body:
        plain = unmarked(body)
        line.bold = plain is not body and body.rstrip(" :").endswith(_EMPHASIS_STARTS)
        marked = line.heading or plain is not body
        whole = line.heading or line.bold
        line.heads = tuple(_heads(plain, start, marked=marked) or _bare(plain, start, whole=whole))
        numbered = _NUMBERED.match(plain)
        if numbered and role_of(numbered[1]):
            rest = plain[numbered.end() :]
            line.numbered = _head(numbered[1], rest, Form.COLON, None, marked=False)
    return line


def caption(text: str, number: int, start: float, voice: str) -> Line:
    """Return a line of a caption: no marks, only a name with a colon."""
    heads = () if voice else tuple(_heads(text, None, marked=False))
    return Line(number, text, text, start, heads, voice=voice)


def unmarked(body: str) -> str:
    """Return the text without the marks of emphasis at its head; itself where it has none."""
    if body[:1] not in _EMPHASIS_STARTS:
        return body
    bold = _EMPHASIS.match(body)
    if not bold:
        whole = body.strip("*_") if body[:2] in ("**", "__") and body[-2:] == body[:2] else ""
        return whole or body
    return bold[2] + body[bold.end() :]


def _timed(text: str) -> tuple[float | None, str]:
    """Return the time at the head of a text, and what stands behind it."""
    if text[0] not in _TIME_STARTS:
        inner = unmarked(text)
        if inner is text or inner[:1] not in _TIME_STARTS:
            return None, text
        start, rest = _timed(inner)
        return start, rest if start is not None else text
    time = AT_HEAD.match(text)
    if time is None:
        return None, text
    rest = text[time.end() :]
    written = time.group()
    if rest and (rest[0].isdigit() or not (written[0] in _BRACKETS or written[-1] in " \t-–—|")):
        return None, text
    return seconds(time[1] or time[2]), rest


def _heads(plain: str, start: float | None, *, marked: bool) -> list[Head]:
    """Return the names that may stand before what was said: with a colon, a time, or a dash."""
    heads: list[Head | None] = []
    if plain[:1].isdigit() and (number := _NUMBER.match(plain)):
        plain = plain[number.end() :]
    window = plain[:_WINDOW]
    if ":" in window or "：" in window:
        colon = _colon(window)
        time = BEHIND_NAME.search(window) if _CLOCK.search(window) else None
        if time and time.start() and (colon is None or time.start() < colon):
            rest = plain[time.end() :]
            form = Form.COLON if rest[:1] in (":", "：") else Form.TIMED
            name = plain[: time.start()]
            heads.append(_head(name, rest.lstrip(":： *_"), form, seconds(time[1]), marked=marked))
        elif colon is not None:
            rest = plain[colon + 1 :].lstrip("*_ \t")
            heads.append(_head(plain[:colon], rest, Form.COLON, start, marked=marked))
    dash = _BRACKETED.match(window) if window[:1] in _BRACKETS else _DASH.match(window)
    if dash and dash.end() < len(plain):
        heads.append(_head(dash[1], plain[dash.end() :], Form.DASH, start, marked=marked))
    return [head for head in heads if head]


def _bare(plain: str, start: float | None, *, whole: bool) -> list[Head]:
    """Return the name that may stand alone on a line; `whole` where all of it is set off."""
    if len(plain) > _BARE_LONGEST:
        return []
    bracketed = plain[:1] in _BRACKETS and plain[-1:] in "])）>}"
    form = Form.TIMED if start is not None else Form.MARKED if whole or bracketed else Form.ALONE
    head = _head(plain.strip("*_ "), "", form, start, marked=whole)
    return [head] if head else []


def _head(name: str, rest: str, form: Form, start: float | None, *, marked: bool) -> Head | None:
    name = name.replace("**", "").replace("\\", "").strip(_AROUND_NAME)
    if len(name) > 2 and (name[0], name[-1]) in (("[", "]"), ("(", ")"), ("<", ">"), ("{", "}")):
        name, marked = name[1:-1].strip(), True
    name = one_line(name)
    if not is_name(name):
        return None
    proper = is_proper(name)
    if form is Form.ALONE and not (proper and len(name.split()) <= _MOST_WORDS_ALONE):
        return None
    return Head(name, rest, form, start, marked, folded(name), proper)


def _colon(window: str) -> int | None:
    """Return where the colon of a name stands: not inside a time, an address or brackets."""
    for colon in _COLON.finditer(window):
        at = colon.start()
        after = window[at + 1 : at + 2]
        if colon.group() == ":" and after.isdigit() and window[at - 1 : at].isdigit():
            continue
        return None if after == "/" else at
    return None


def with_times_below(lines: list[Line]) -> list[Line]:
    """Return the lines with each time that stands alone under a name put beside the name."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if line.start is not None and not line.text and above and above.text:
            head = above.heads[-1] if above.heads else None
            if above.start is None and head and not head.rest and head.proper:
                timed = Head(
                    head.name, "", Form.TIMED, line.start, head.marked, head.key, proper=True
                )
                above.heads = (timed,)
                continue
        joined.append(line)
    return joined
