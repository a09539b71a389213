"""What was heard to the facts of how it was told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.rehearsal.spoken import LONG_PAUSE, MOST_PAUSES, Pause, Spoken

if TYPE_CHECKING:
    from trainer.voice.model import Heard, Stretch, Word

WORDS_SHOWN = 4
"""Words that say where a pause stood."""

NEAR = 0.5
"""Seconds by which the recogniser's times of words are off, so that a phrase's end may be taken for them."""

FILLER = re.compile(
    r"^(?:u+[hm]+|e+[hr]+m*|a+h+|h+m+|mm+|äh+m*|öh+m*|h?euh*|eh+|e+m+)$", re.IGNORECASE
)
"""The sounds that are counted: um, uh, er, hmm in the languages of the lexicon."""

FILLER_SURE = 0.3
"""Below this a filler was made up: 6 lone ones after the last word had 0.0 each."""

WINDOW, LEAST_WORDS = 5.0, 5
"""Every 5 s of voice hold 5 words at least, or the recogniser dropped something: answers that lost a
stretch had 0.0 to 0.2 words a second there, those that did not never fewer than 1.8."""

SHORTEST_LOST = 2.0
"""Seconds of a whole piece's voice below which missing words say nothing."""


def is_filler(word: Word) -> bool:
    """Return whether a word is only a sound."""
    return bool(FILLER.match(word.text.strip(".,;:!?…-")))


def without_made_up(heard: Heard) -> Heard:
    """Return what was heard without the fillers that nobody said: unsure, or with no voice there."""

    def stands(word: Word) -> bool:
        if not is_filler(word):
            return True
        unsure = word.sure is not None and word.sure < FILLER_SURE
        voice = any(start < word.end and word.start < end for start, end in heard.voiced)
        return voice and not unsure

    return replace(heard, words=tuple(word for word in heard.words if stands(word)))


def lost(words: Sequence[Word], voiced: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return where there was a voice and hardly any word; usually nowhere."""
    voice = sum(end - start for start, end in voiced)
    if voice < SHORTEST_LOST:
        return ()
    window = min(WINDOW, voice)
    needed = LEAST_WORDS * window / WINDOW
    starts = sorted(_of_voice(word.start, voiced) for word in words)
    found: list[Stretch] = []
    steps = int((voice - window) / 0.5) + 1
    for begin in (step * 0.5 for step in range(steps)):
        inside = sum(begin <= start < begin + window for start in starts)
        if inside < needed:
            if found and begin <= found[-1][1]:
                found[-1] = (found[-1][0], begin + window)
            else:
                found.append((begin, begin + window))
    return tuple((_of_sound(a, voiced), _of_sound(b, voiced)) for a, b in found)


def _of_voice(moment: float, voiced: Sequence[Stretch]) -> float:
    """Return how much voice there was before a moment of the sound."""
    return sum(max(0.0, min(moment, end) - start) for start, end in voiced)


def _of_sound(spoken: float, voiced: Sequence[Stretch]) -> float:
    """Return the moment of the sound by which there was so much voice."""
    for start, end in voiced:
        if spoken <= end - start:
            return start + spoken
        spoken -= end - start
    return voiced[-1][1]


def delivery(heard: Heard, *, counts_fillers: bool) -> Spoken:
    """Return the facts of an answer.

    Args:
        heard: all of it.
        counts_fillers: whether the recogniser writes down what is only a sound.
    """
    real = [word for word in heard.words if not is_filler(word)]
    if not heard.voiced:
        return Spoken(0.0, 0.0, len(real))
    gaps = [
        Pause(round(end, 2), round(start - end, 2), _words_after(end, start, real))
        for (_, end), (start, _) in zip(heard.voiced, heard.voiced[1:], strict=False)
        if start - end >= LONG_PAUSE
    ]
    first, last = heard.voiced[0][0], heard.voiced[-1][1]
    return Spoken(
        first_word=round(first, 2),
        seconds=round(last - first, 2),
        words=len(real),
        pauses=tuple(sorted(gaps, key=lambda pause: -pause.seconds)[:MOST_PAUSES]),
        fillers=len(heard.words) - len(real) if counts_fillers else None,
        lost=round(sum(end - start for start, end in heard.lost), 1),
    )


def _words_after(begin: float, end: float, words: Sequence[Word]) -> str:
    """Return the words that followed a pause.

    The recogniser's own times are off by some tenths of a second: of the words near the pause the one
    after the end of a phrase is taken, where there is one.
    """
    if not words:
        return ""
    middle = (begin + end) / 2
    near = min(range(len(words)), key=lambda place: abs(words[place].start - middle))
    at = near if words[near].start >= begin - NEAR else near + 1
    for place in (at, at - 1, at + 1):
        if 0 < place < len(words) and words[place - 1].text.endswith((".", ",", ";", "?", "!")):
            at = place
            break
    return " ".join(word.text for word in words[at : at + WORDS_SHOWN]).rstrip(".,;:?!")
