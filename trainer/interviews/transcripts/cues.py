"""Caption files (WebVTT, SRT, SBV) cut into lines: when, which words, under whose name."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.interviews.transcripts.heads import Line, caption
from trainer.interviews.transcripts.times import CUE

_NAMED_ID = re.compile(
    r"\s*\d+\s+(?:[\"“](?P<quoted>[^<>]{1,80})[\"”]|(?P<bare>[^\W\d_][^\"“”()<>]{0,60}?))\s*(?:\(\d+\))?\s*"
)
"""A cue's number with a name behind it: ``3 "Sam Reed" (1234568)``."""

_VOICE = re.compile(r"<v(?:\.[\w.-]{0,60})?[ \t]+([^<>]{1,200})>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:c|i|b|u|s|v|em|strong|lang|ruby|rt|font)(?:[.\s][^<>]{0,200})?>|<\d[\d:.,]{3,20}>|\{\\[^{}]{1,40}\}",
    re.IGNORECASE,
)
_SKIPPED = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")

_ROLLING_SHARE = 0.2
"""From this share of cues that repeat on, a file is of rolling captions; below it people said a
thing twice."""

_MOST_ROLLED = 4
"""Lines of a cue that are compared with the cue before."""


def is_captions(rows: Sequence[str]) -> bool:
    """Return whether the rows are of a caption file: its header, or cue times near the start."""
    head = [row.strip() for row in rows[:60] if row.strip()]
    times = [CUE.match(row) is not None for row in head]
    return head[:1] == ["WEBVTT"] or any(times[:3]) or sum(times) > 1


def caption_lines(rows: Sequence[str]) -> tuple[list[Line], list[int]]:
    """Return the lines of all cues in order, repetitions apart, and the rows that belong to no cue.

    A cue ends at an empty row (one of spaces is a line of the cue, as live captions have them) or at
    the number and times of the next. Comments, styles and regions are left out, and so is all in
    front of the first cue that stands before a blank row.
    """
    cues: list[list[Line]] = []
    stray: list[int] = []
    inside = skipping = False
    named = ""
    times = [CUE.match(row) if "->" in row or "," in row else None for row in rows]
    for index, (row, time, coming) in enumerate(zip(rows, times, [*times[1:], None], strict=True)):
        if time:
            inside, skipping = True, False
            cues.append([])
        elif not row or (not inside and row.isspace()):
            inside, skipping, named = False, False, "" if inside else named
        elif coming and (not inside or row.strip().isdigit()):
            inside = False
            own = _NAMED_ID.fullmatch(row)
            named = " ".join((own["quoted"] or own["bare"]).split()) if own else ""
        elif inside:
            over = not cues[-1] and bool("".join(rows[index + 1 : index + 2]).strip())
            for voice, text in _voices(row) if "<" in row else (("", _plain(row)),):
                if text:
                    cues[-1].append(caption(text, index + 1, voice or named, over=over))
        elif skipping or _SKIPPED.match(row) or row.lstrip("\ufeff").startswith("WEBVTT"):
            skipping = True
        else:
            stray.append(index + 1)
    return _without_repeats([cue for cue in cues if cue]), stray


def _voices(row: str) -> Iterator[tuple[str, str]]:
    """Yield the voice and the words of each part of a caption's row."""
    parts = _VOICE.split(row)
    voices = ("", *(" ".join(_plain(name).split()) for name in parts[1::2]))
    for voice, part in zip(voices, parts[0::2], strict=True):
        yield voice, _plain(part)


def _plain(text: str) -> str:
    if "<" in text or "{" in text:
        text = _TAG.sub("", text)
    if "&" in text:
        text = html.unescape(text)
    return text.replace("\xa0", " ").strip()


def _without_repeats(cues: list[list[Line]]) -> list[Line]:
    """Return the lines without those that only carry on what the cue before showed, as live captions roll."""
    carried = [0, *(_carried(cues[at - 1], cues[at]) for at in range(1, len(cues)))]
    if sum(map(bool, carried)) < max(1, _ROLLING_SHARE * len(cues)):
        return [line for cue in cues for line in cue]
    kept: list[Line] = []
    for at, (cue, count) in enumerate(zip(cues, carried, strict=True)):
        if count:
            grown = cue[count - 1]
            rest = grown.text[len(cues[at - 1][-1].text) :].strip()
            kept += [replace(grown, text=rest, raw=rest, heads=())] if rest else []
        kept += cue[count:]
    return kept


def _carried(before: Sequence[Line], after: Sequence[Line]) -> int:
    """Return how many lines at the head of a cue were there before; the last of them may have grown."""
    for count in range(min(len(before), len(after), _MOST_ROLLED), 0, -1):
        old, new = before[-1], after[count - 1]
        voices = {line.heads[0].key for line in (old, new) if line.heads}
        more = new.text[len(old.text) : len(old.text) + 1]
        grew = len(voices) < 2 and new.text.startswith(old.text) and not more.isalnum()
        same = zip(before[-count:-1], after, strict=False)
        if grew and all(above.text == below.text for above, below in same):
            return count
    return 0
