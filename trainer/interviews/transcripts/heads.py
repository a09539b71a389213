"""A line of text, looked at as something that may begin with a speaker's name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum

from trainer.interviews.transcripts.names import folded, is_proper, marks_turn, parts, read_name
from trainer.interviews.transcripts.times import AT_HEAD, BEHIND_NAME, SPELLED

_WINDOW = 110
"""How much of a line is searched for a name: the name, a time and marks."""

_LEAD = re.compile(r"(?:>(?!>)|[-*+•](?=\s)|[–—](?=\s)|#{1,6}(?=\s)|\d{1,3}[.)]\s+(?=\*\*|__)|\s)+")
_LEADS = frozenset("> \t-*+•–—#0123456789")
_LISTED = re.compile("[-*+•]")
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|__|\*|_)(?=\S)(.{1,110}?)\1")
_LEAD_WIDTH = 12
_BOLD_QUESTION = re.compile(
    r"[-+•>#\d.)\s]{0,10}\*\*[^*\n]{3,500}(?:[?？؟]\s?\*\*|\*\*\s?[?？؟])(?=\s)"
)
_BOLD_NAME = re.compile(r"\*\*([^*\n:：.?!]{2,40}?)\*\*[ \t]+(?=\S)")
"""Somebody's name in bold, and nothing else between it and what was said."""

_SEPARATOR = re.compile(r"[-–—|»>→⇒]\s|\t")
_CLOCK = re.compile(r"\d:\d")
_DASH = re.compile(
    r"([^\s:：][^:：\t]{0,60}?)(?:\s*\.\s?[-–—]+\s+|\s+(?:[-–—|»→⇒]|[-=]>)\s+|\s*\t+\s*|>\s+)(?=\S)"
)
_COLON = re.compile(r"(?:(?<!\d):|:(?!\d))(?=(/)?)")
_DASHED = re.compile(r"^[-–—]\s+")
"""A dash that belongs to the colon before it: *Me :- I left*."""

_BRACKETED = re.compile(r"[\[(<]([^\[\]()<>]{1,60})[\])>]\s*")
_NUMBERED = re.compile(r"([^\W\d_]{1,12}\s?\d{0,3})\s?[.)、]\s+(?=\S)")
_IN_A_PLAY = re.compile(r"((?=[^\W\d_a-z])[^a-zß-ÿ.:\d\t]{2,40})\.\s+(?=\S)")
"""A name in capitals with a full stop behind it, as plays and court records have it."""

_NUMBER = re.compile(r"\d{1,4}[.)]?\s+(?=[^\W\d])")
_BARE_LONGEST = 60
_INITIALS = 2
"""Letters of a picture that stands for somebody."""
_MOST_WORDS_ALONE = 5
"""Words of a name that nothing sets off."""
_TIME_STARTS = frozenset("0123456789[(（<{")
_PARTS = re.compile(r"^[\[(（<{]|[ \t–—|-]$")
"""A time's own bracket, or what stands behind it, without which more figures may go on with it."""
_EMPHASIS_STARTS = ("*", "_")
_BRACKETS = ("[", "(", "（", "<", "{")


class Form(IntEnum):
    """How a name is set off from what was said, the surest first."""

    TIMED = 0
    COLON = 1
    MARKED = 2
    DASH = 3
    ALONE = 4
    VOICE = 5
    """Set down by the file beside the line, as a caption's voice or a table's cell."""


@dataclass(frozen=True, slots=True)
class Head:
    """What may be a speaker's name at the head of a line.

    Attributes:
        name: the name as spelled, without marks, time and stage directions.
        rest: the text behind it on the same line.
        form: how it is set off.
        timed: whether a time stands beside it.
        marked: whether it is bold, a heading or in brackets besides.
    """

    name: str
    rest: str
    form: Form
    timed: bool
    marked: bool

    @property
    def key(self) -> str:
        """The name as names are compared."""
        return folded(self.name)

    @property
    def proper(self) -> bool:
        """Whether it is written as a name."""
        return is_proper(self.name)


@dataclass(slots=True)
class Line:
    """One line, with what stands around its words taken apart.

    Attributes:
        number: its place in the file, from 1.
        text: the words without list mark and time; empty where nothing or only a time was on it.
        raw: the same with a time that has no brackets, and without the sign that another one speaks.
        timed: whether a time is on it.
        heads: what may be a speaker's name at its head, the surest first.
        listed: whether it was an item of a list.
        heading: whether it was a heading.
        bold: whether all of it was bold.
        quoted: whether it stood in a block quote.
    """

    number: int
    text: str
    raw: str = ""
    timed: bool = False
    heads: tuple[Head, ...] = ()
    listed: bool = False
    heading: bool = False
    bold: bool = False
    quoted: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing was on the line, not even a time."""
        return not self.text and not self.timed


def parted(row: str) -> list[str]:
    """Return a line as it is, or a question apart from its answer, which follows bold words or in a line of its own."""
    if "\n" in row:
        return row.split("\n")
    bold = _BOLD_QUESTION.match(row) if "**" in row[:_LEAD_WIDTH] else None
    return [row[: bold.end()], row[bold.end() :]] if bold and row[bold.end() :].strip() else [row]


def look(raw: str, number: int) -> Line:
    """Return one line with all that may be a name in it."""
    text = raw.strip().removesuffix("\\").rstrip()
    if text[:1] == "|" == text[-1:]:
        text = text.strip("| ")
    lead = _LEAD.match(text) if text[:1] in _LEADS else None
    marks = lead[0] if lead else ""
    text = text[len(marks) :]
    change = ">> " if text.startswith(">>") else ""
    text = text.lstrip("> ") if change else text
    if not text:
        return Line(number, "")
    body = _behind_time(text)
    timed = body is not text
    may_be_spelled = text[-1].isalnum() and len(text) < _BARE_LONGEST
    if may_be_spelled and (spelled := SPELLED.search(text)):
        timed = True
        body = text = text[: len(text) - len(spelled.group())].rstrip()
    kept = body if not body or text[:1] in _BRACKETS else text
    line = Line(number, change + body, kept, timed, heading="#" in marks)
    line.listed = _LISTED.search(marks) is not None
    line.quoted = ">" in marks
    if body:
        plain = unmarked(body)
        line.bold = plain is not body and body.rstrip(" :").endswith(_EMPHASIS_STARTS)
        marked = line.heading or plain is not body
        whole = line.heading or line.bold
        heads = _heads(plain, timed, marked=marked)
        if not heads and (bold := _BOLD_NAME.match(body)):
            named = _head(bold[1], body[bold.end() :], Form.MARKED, timed, marked=True)
            heads += [named] if named and named.proper else []
        if all(head.form is Form.DASH for head in heads):
            heads += _bare(plain, timed, whole=whole)
        line.heads = tuple(heads)
    return line


def caption(text: str, number: int, voice: str, *, over: bool = False) -> Line:
    """Return a line of a caption: no marks, only a name with a colon, or alone `over` others."""
    plain = text.lstrip("> ")
    heads = _heads(plain, False, marked=False)
    if over and not heads:
        heads = _bare(plain, False, whole=False)
    return Line(number, text, plain, True, voiced(voice, plain) or tuple(heads))


def voiced(voice: str, words: str) -> tuple[Head, ...]:
    """Return the name that a file sets down beside some words; none where it is empty."""
    return (Head(voice, words, Form.VOICE, timed=False, marked=False),) if voice else ()


def unmarked(body: str) -> str:
    """Return the text without the marks of emphasis at its head; itself where it has none."""
    if body[:1] not in _EMPHASIS_STARTS:
        return body
    if bold := _EMPHASIS.match(body):
        return bold[2] + body[bold.end() :]
    whole = body.strip("*_") if body[:2] in ("**", "__") and body[-2:] == body[:2] else ""
    return whole or body


def _behind_time(text: str) -> str:
    """Return what stands behind the time at the head of a text; itself where it has none."""
    inner = unmarked(text)
    time = AT_HEAD.match(inner) if inner[:1] in _TIME_STARTS else None
    rest = inner[time.end() :] if time else ""
    figures = rest[:1].isdigit() and time and time[0][0] not in _BRACKETS
    if time and not (rest and (figures or not _PARTS.search(time[0]))):
        return rest
    return text


def _heads(plain: str, timed: bool, *, marked: bool) -> list[Head]:
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
            heads.append(_head(name, rest.lstrip(":： "), form, True, marked=marked))
        elif colon is not None:
            rest = _DASHED.sub("", plain[colon + 1 :])
            heads.append(_head(plain[:colon], rest, Form.COLON, timed, marked=marked))
    dash = _BRACKETED.match(window) or (_DASH.match(window) if _SEPARATOR.search(window) else None)
    dash = dash or _IN_A_PLAY.match(window)
    if dash and dash.end() < len(plain):
        heads.append(_head(dash[1], plain[dash.end() :], Form.DASH, timed, marked=marked))
    mark = None if any(heads) else _NUMBERED.match(plain)
    if mark and marks_turn(mark[1]) and (len(mark[1]) == 1 or not mark[1].islower()):
        heads.append(_head(mark[1], plain[mark.end() :], Form.COLON, timed, marked=marked))
    return [head for head in heads if head]


def _bare(plain: str, timed: bool, *, whole: bool) -> list[Head]:
    """Return the name that may stand alone on a line; `whole` where all of it is set off."""
    if len(plain) > _BARE_LONGEST:
        return []
    bracketed = plain[:1] in _BRACKETS and plain[-1:] in "])）>}"
    form = Form.TIMED if timed else Form.MARKED if whole or bracketed else Form.ALONE
    head = _head(plain.strip("*_ "), "", form, timed, marked=whole)
    return [head] if head else []


def _head(name: str, rest: str, form: Form, timed: bool, *, marked: bool) -> Head | None:
    shown, bracketed = read_name(name)
    alone = form is Form.ALONE
    if not shown or (alone and not (is_proper(shown) and _words_in(shown) <= _MOST_WORDS_ALONE)):
        return None
    return Head(shown, _without_marks(rest), form, timed, marked or bracketed)


def _words_in(name: str) -> int:
    """Return how many words a name has; a number to call is none."""
    return sum(not part.isdecimal() for part in parts(name))


def _without_marks(text: str) -> str:
    """Return what was said without emphasis around all of it, or a mark that belongs to the name."""
    text = text.strip()
    mark = text[: len(text) - len(text.lstrip(text[0]))] if text[:1] in _EMPHASIS_STARTS else ""
    inner = text[len(mark) :].removesuffix(mark)
    return text if mark and mark in inner else inner.strip()


def _colon(window: str) -> int | None:
    """Return where the colon of a name stands: not inside a time or an address."""
    at, wide = window.find(":"), window.find("：")
    if wide >= 0 and not 0 <= at < wide:
        return wide
    colon = _COLON.search(window)
    return colon.start() if colon and not colon[1] else None


def with_times_below(lines: list[Line]) -> list[Line]:
    """Return the lines with each time that stands alone under a name put beside the name."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if line.timed and not line.text and above and above.text:
            head = above.heads[-1] if above.heads else None
            if not above.timed and head and not head.rest and head.proper:
                above.heads = (replace(head, form=Form.TIMED, timed=True),)
                continue
        joined.append(line)
    return joined


def with_names_alone(lines: list[Line]) -> list[Line]:
    """Return the lines; where the same always stands behind a name and a dash, it belongs to the name: “Ana Stone | Acme”."""
    dashed = [line for line in lines if line.heads and line.heads[0].form is Form.DASH]
    behind: dict[str, list[str]] = {}
    for line in dashed:
        behind.setdefault(line.heads[0].key, []).append(line.heads[0].rest)
    for line in dashed:
        rests = behind[line.heads[0].key]
        name, _ = read_name(line.text)
        if len(rests) > 1 and len(set(rests)) == 1 and name and is_proper(name):
            line.heads = (Head(name, "", Form.ALONE, timed=False, marked=False),)
    return lines


def without_initials(lines: list[Line]) -> list[Line]:
    """Return the lines without the letters of a picture above the name that they begin: *AS* above *Ana Stone*."""
    kept = [
        line
        for line, below in zip(lines, [*lines[1:], Line(0, "")], strict=True)
        if not (
            len(line.text) == _INITIALS
            and line.text.isupper()
            and any(not head.rest and _begin(line.text, head.name) for head in below.heads)
        )
    ]
    return kept if len(lines) - len(kept) > 1 else lines


def _begin(letters: str, name: str) -> bool:
    words = name.split()
    return len(words) > 1 and letters == words[0][:1].upper() + words[-1][:1].upper()
