"""A text cut into lines, without byte order mark, tags of a web page, and sounds that nobody said."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from itertools import pairwise

from trainer.documents.languages import pattern_of
from trainer.documents.signs import check_size
from trainer.errors import TrainerError
from trainer.interviews.transcripts.times import AT_END, END, TIME

MOST_LINES = 150_000
"""The most lines that are read: a caption file of twenty hours has fewer."""

_AT = r"(?: [\d:.]{1,12})?"
_PAGE = re.compile(
    r"<(?:\?xml|!doctype html|html|body|p|div|table|tt|transcript)\b[^<>]{0,300}>", re.IGNORECASE
)
_TAG = re.compile(r"<([/?!]?)([a-zA-Z][a-zA-Z0-9]{0,20})\b[^<>]{0,500}>")
_BLOCK = re.compile("p|div|br|li|tr|h[1-6]|[uo]l|table|section|article|d[td]|text")
_NUMBER = re.compile(r"\s*(\d{1,5})\s+(?=\S)")
_NUMBERED_SHARE = 0.7
"""From this share of lines on that are counted, the numbers are the paper's."""

_FEW_WORDS = 3
"""Blanks in a line up to which it may be a name with a time instead of something said."""

_SHOWN_AS = {"b": "**", "strong": "**", "td": "\t", "th": "\t"}
_UNSEEN = re.compile("script|style|head|title|template")
_SOUND = re.compile(
    rf"(?:[\[*](?=\w)(?:\w{{1,15}} ){{0,2}}(?:{pattern_of('sound')})(?: \w{{1,15}}){{0,2}}{_AT}[\]*]"
    rf"|\((?=\w)(?:{pattern_of('sound')}){_AT}\))[ \t]?",
    re.IGNORECASE,
)
"""What a transcriber puts in brackets and nobody said: *[laughs]*, *(crosstalk 00:04)*."""

_DIRECTION = re.compile(
    r"(?<![\w*_])([*_])[(\[][^()\[\]*_\n]{2,80}[)\]]\1(?!\w)[ \t]?|(?<=[:：]\*\*[ \t])\([^()\n?]{2,60}\)[ \t]+(?=\S)"
)
"""What somebody did while they spoke, slanted in brackets, or in brackets behind a marked name."""

_GAP = re.compile(rf"[\[(](?=\w)(?:{pattern_of('unheard')})[^\[\]()\n]{{0,20}}[\])]", re.IGNORECASE)
"""What stands for words that nobody could make out."""

_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069\ufeff]")
"""Marks of direction and the like, as messengers put them before a name or a notice."""

_TIME_INSIDE = re.compile(rf"(?<=\S)[ \t]\[{TIME}\](?=[ \t]\S)")
"""A time between what somebody said, as tools put one every few seconds."""

_EDITED = re.compile(r"[ \t]<[^\W\d_][^<>\n]{0,40} [^<>\n]{1,40}>$", re.MULTILINE)
"""What a messenger writes behind a message: *<This message was edited>*."""

_HASHED_TIME = re.compile(r"[ \t]?#(?:\d\d?:)?\d\d?:\d\d(?:[-.]\d{1,3})?#")
"""A time as f4 and MAXQDA write it into a text: *#00:01:04-0#*."""
_LOG = re.compile(r"(?:whisper|ggml|llama|main|system_info|log_mel_\w+|output_\w+)(?:_\w{1,60})?: ")
"""A line that a recogniser wrote on the console about its own work."""

_GLUED = re.compile(r"\s*(?:\d{1,2}:)?\d{1,2}:\d\d(?=[^\W\d]|[¿¡\"“„«])")
_TIME_ALONE = re.compile(r"\s*(?:\d{1,2}:)?\d{1,2}:\d\d\s*")
_MINUTES = re.compile(
    r"\d{1,2} (?:hours?|Stunden?|heures?|horas?)|\d{1,3} (?:minutes?|Minuten?|minutos?)"
    r"|\d{1,2} (?:hours?|Stunden?|heures?|horas?)(?:,| and| und| et| y| e)? \d{1,2} (?:minutes?|Minuten?|minutos?)",
    re.IGNORECASE,
)
_LINKED_TIME = re.compile(r"\[([\d:.]{4,12})\]\(https?://[^()\s]{1,400}\)")
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()\n]{0,400}\)(?:\{[^{}]{0,300}\})?")


def lines_of(text: str) -> list[str]:
    """Return the lines without byte order mark, line ends, pictures, and the tags of a page.

    Raises:
        TrainerError: when the text is larger than five megabytes or has more than `MOST_LINES` lines.
    """
    check_size(text, "This transcript", "cut it to one interview")
    plain = _INVISIBLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    if plain.count("\n") > MOST_LINES:
        raise TrainerError(
            f"This transcript has more than {MOST_LINES:,} lines", "cut it to one interview"
        )
    if _PAGE.match(plain.lstrip()[:400]):
        plain = _without_tags(plain)
    if "![" in plain:
        plain = _IMAGE.sub(lambda image: "\n" * image.group().count("\n"), plain)
    if "#" in plain:
        plain = _HASHED_TIME.sub("", plain)
    if "](" in plain:
        plain = _LINKED_TIME.sub(r"[\1]", plain)
    plain = _TIME_INSIDE.sub("", _EDITED.sub("", plain))
    rows = _GAP.sub("…", _SOUND.sub("", _DIRECTION.sub("", plain))).split("\n")
    return _without_numbers(
        _without_spelled(_times_parted(["" if _LOG.match(row) else row for row in rows]))
    )


def _times_parted(rows: list[str]) -> list[str]:
    """Return the lines with a blank behind each time, where nearly all were copied without: *0:03Why us?*."""
    glued = [_GLUED.match(row) for row in rows]
    if sum(map(bool, glued)) < max(2, _NUMBERED_SHARE * sum(bool(row.strip()) for row in rows)):
        return rows
    times = zip(rows, glued, strict=True)
    return [f"{row[: time.end()]} {row[time.end() :]}" if time else row for row, time in times]


def _without_spelled(rows: list[str]) -> list[str]:
    """Return the lines; a time in words between one in figures and what was said then is told in figures."""
    told = [*rows]
    for at, (above, row, below) in enumerate(zip(rows, rows[1:], rows[2:], strict=False), 1):
        if row[:1].isdigit() and _TIME_ALONE.fullmatch(above) and _MINUTES.fullmatch(row):
            told[at] = row if not below.strip() or _TIME_ALONE.fullmatch(below) else above
    return told


def _without_numbers(rows: list[str]) -> list[str]:
    """Return the lines of a text without the numbers before them, where nearly all are counted on."""
    numbers = [_NUMBER.match(row) for row in rows]
    counted = [int(number[1]) for number in numbers if number]
    steps = sum(after - before == 1 for before, after in pairwise(counted))
    if steps < max(2, _NUMBERED_SHARE * sum(bool(row.strip()) for row in rows)):
        return rows
    numbered = zip(rows, numbers, strict=True)
    return [row[number.end() :] if number else row for row, number in numbered]


def times_first(rows: Sequence[str]) -> Sequence[str]:
    """Return the lines with the time in front, where nearly all that say something end with one."""
    ends = [
        AT_END.search(row, max(0, len(row) - END)) if ":" in row[-END:] else None for row in rows
    ]
    long = [end for row, end in zip(rows, ends, strict=True) if row.count(" ") > _FEW_WORDS]
    if sum(map(bool, long)) < max(3, _NUMBERED_SHARE * len(long)):
        return rows
    told = zip(rows, ends, strict=True)
    return [f"[{end[1]}] {row[: end.start()]}" if end else row for row, end in told]


def _without_tags(page: str) -> str:
    """Return what a web page shows: a line for each block, two marks around what is bold."""
    shown: list[str] = []
    at, unseen = 0, ""
    for tag in _TAG.finditer(page):
        name = tag[2].lower()
        if not unseen:
            shown.append(" ".join(page[at : tag.start()].split("\n")))
            shown.append("\n" if _BLOCK.fullmatch(name) else _SHOWN_AS.get(name, ""))
        at = tag.end()
        if _UNSEEN.fullmatch(name) and tag[1] == ("/" if unseen else ""):
            unseen = "" if unseen else name
    if not unseen:
        shown.append(page[at:])
    return html.unescape("".join(shown)).replace("****", "").replace("\xa0", " ")
