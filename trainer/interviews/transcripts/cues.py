"""Caption files (WebVTT and SRT) cut into cues: when, and which words under whose name."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.interviews.transcripts.times import seconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TIME = r"\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,6})?"
ARROW = re.compile(rf"\s*({_TIME})\s*-{{1,2}}>\s*({_TIME})(?:\s|$)")
_ID = re.compile(r"\s*\d+\s*")
_VOICE = re.compile(r"<v(?:\.[\w.-]{0,60})?[ \t]+([^<>]{1,200})>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:c|i|b|u|s|v|em|strong|lang|ruby|rt|font)(?:[.\s][^<>]{0,200})?>|<\d[\d:.,]{3,20}>|\{\\[^{}]{1,40}\}",
    re.IGNORECASE,
)
_SKIPPED = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line of a cue.

    Attributes:
        voice: the name in its voice tag; empty without one.
        text: the words, without tags, entities resolved.
        line: its place in the file, from 1.
        start: when the cue begins, in seconds.
        first: whether it is the first line of its cue.
    """

    voice: str
    text: str
    line: int
    start: float
    first: bool


def is_captions(lines: Sequence[str]) -> bool:
    """Return whether the lines are of a caption file: its header, or cue times near the start."""
    head = [line for line in lines[:60] if line.strip()]
    if head and is_vtt(head):
        return True
    return any(ARROW.match(line) for line in head[:3]) or sum(map(bool, map(ARROW.match, head))) > 1


def is_vtt(lines: Sequence[str]) -> bool:
    """Return whether the lines are WebVTT: by the header, else by the point before milliseconds."""
    first = next((line for line in lines if line.strip()), "").strip()
    if first == "WEBVTT" or first.startswith(("WEBVTT ", "WEBVTT\t")):
        return True
    for line in lines:
        found = ARROW.match(line)
        if found:
            return "." in found[1]
    return False


def spoken_lines(lines: Sequence[str]) -> tuple[list[Spoken], list[int]]:
    """Return the lines of all cues in order, and the numbers of lines that belong to none.

    A cue ends at an empty line (one of spaces is a line of the cue, as live captions have them) or at the number and times of the next. Comments, styles and regions
    are left out, and so is all in front of the first cue that stands before a blank line.
    """
    said: list[Spoken] = []
    stray: list[int] = []
    start: float | None = None
    skipping = first = False
    for index, line in enumerate(lines):
        found = ARROW.match(line) if "->" in line else None
        if found:
            start, first, skipping = seconds(found[1]), True, False
        elif not line or (start is None and line.isspace()):
            start, skipping = None, False
        elif start is not None:
            if _next_is_time(lines, index) and _ID.fullmatch(line):
                start = None
                continue
            for voice, text in _voices(line):
                said.append(Spoken(voice, text, index + 1, start, first))
                first = False
        elif skipping or _SKIPPED.match(line) or line.lstrip("\ufeff").startswith("WEBVTT"):
            skipping = True
        elif not _next_is_time(lines, index):
            stray.append(index + 1)
    return said, stray


def _next_is_time(lines: Sequence[str], index: int) -> bool:
    after = lines[index + 1] if index + 1 < len(lines) else ""
    return "->" in after and ARROW.match(after) is not None


def _voices(line: str) -> Iterator[tuple[str, str]]:
    """Yield the voice and the words of each part of a caption line; empty parts are none."""
    parts = _VOICE.split(line)
    voices = ("", *(" ".join(_plain(name).split()) for name in parts[1::2]))
    for voice, part in zip(voices, parts[0::2], strict=True):
        text = _plain(part)
        if text:
            yield voice, text


def _plain(text: str) -> str:
    bare = _TAG.sub("", text) if "<" in text or "{" in text else text
    return html.unescape(bare).replace("\xa0", " ").strip()
