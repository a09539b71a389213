"""What other recognisers write: SRT, VTT, and whisper.cpp's JSON, as words with their times."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from trainer.errors import TrainerError
from trainer.voice.model import Word

LARGEST = 5_000_000
"""Bytes of a file that is read: hours of speech have fewer."""

MOST_WORDS = 10_000
"""Words that are taken from a file: more than an hour at any pace."""

_TIMES = re.compile(
    r"((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})"
)
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_REMARK = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|♪")
"""What is no speech: [BLANK_AUDIO], (coughs)."""


def read_words(data: bytes, ending: str) -> tuple[Word, ...]:
    """Return the words of a file; those of a segment share its time evenly.

    Args:
        data: what the file holds.
        ending: of its name: `srt`, `vtt` or `json`.

    Raises:
        TrainerError: it is too large, or none of these.
    """
    if len(data) > LARGEST:
        raise TrainerError("the recogniser wrote more than 5 MB", "look at what its command does")
    text = data.decode("utf-8", "replace")
    segments = _of_json(text) if ending == "json" else _of_subtitles(text)
    words: list[Word] = []
    for start, end, said, sure in segments:
        words.extend(_spread(start, end, said, sure))
        if len(words) > MOST_WORDS:
            raise TrainerError(
                "the recogniser wrote more than 10,000 words", "look at what its command does"
            )
    return tuple(words)


def _spread(start: float, end: float, said: str, sure: float | None) -> Iterator[Word]:
    """Give the words of a segment, each with a share of its time by its length."""
    pieces = _REMARK.sub(" ", _TAG.sub("", said)).split()
    letters = sum(map(len, pieces))
    at = start
    for piece in pieces:
        until = at + max(0.0, end - start) * len(piece) / letters
        yield Word(piece, at, until, sure)
        at = until


def _of_subtitles(text: str) -> Iterator[tuple[float, float, str, float | None]]:
    lines = text.splitlines()
    places = [index for index, line in enumerate(lines) if _TIMES.search(line)]
    if not places and text.strip() and not text.lstrip("\ufeff").startswith("WEBVTT"):
        raise TrainerError("the recogniser wrote no times", "let it write SRT, VTT or JSON")
    for number, place in enumerate(places):
        times = _TIMES.search(lines[place])
        until = places[number + 1] if number + 1 < len(places) else len(lines)
        body = lines[place + 1 : until]
        if number + 1 < len(places) and body and body[-1].strip().isdecimal():
            body = body[:-1]  # the number of the next one
        if times:
            yield _seconds(times[1]), _seconds(times[2]), " ".join(body), None


def _seconds(stamp: str) -> float:
    *larger, seconds = stamp.replace(",", ".").split(":")
    whole = 0
    for one in larger:
        whole = whole * 60 + int(one)
    return whole * 60 + float(seconds)


def _of_json(text: str) -> Iterator[tuple[float, float, str, float | None]]:
    """Give the segments of whisper.cpp's JSON: milliseconds in `offsets`; with -ojf its tokens, too."""
    try:
        document = json.loads(text)
        segments = document["transcription"]
        found = [
            (
                segment["offsets"]["from"] / 1000,
                segment["offsets"]["to"] / 1000,
                str(segment["text"]),
                segment.get("tokens"),
            )
            for segment in segments
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise TrainerError(
            "the recogniser's JSON isn't whisper.cpp's", "let it write SRT or VTT"
        ) from error
    for start, end, said, tokens in found:
        words = _of_tokens(tokens) if isinstance(tokens, list) else []
        if words:
            yield from words
        else:
            yield start, end, said, None


def _of_tokens(tokens: list[Any]) -> list[tuple[float, float, str, float | None]]:
    """Return the words of a segment's tokens: one begins with a blank, and is as sure as its worst."""
    words: list[tuple[float, float, str, float | None]] = []
    for token in tokens:
        try:
            text, sure = str(token["text"]), float(token["p"])
            start, end = token["offsets"]["from"] / 1000, token["offsets"]["to"] / 1000
        except (KeyError, TypeError, ValueError):
            return []
        if text.startswith("[_"):
            continue
        if words and not text.startswith(" "):
            begun, _, before, least = words[-1]
            words[-1] = (begun, end, before + text, min(sure, least or 0.0))
        else:
            words.append((start, end, text, sure))
    return words
