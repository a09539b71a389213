"""Where a voice is in a sound, by its loudness; and where the sound may be cut."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Sequence

from trainer.voice.model import RATE, SAMPLE, Stretch

FRAME = 0.03
"""Seconds of one measurement of loudness (usual in speech processing: 20 to 30 ms)."""

FRAME_BYTES = int(RATE * FRAME) * SAMPLE

SILENT = -70.0
"""Decibels below full scale that count as nothing at all."""

LEAST_VOICE = -50.0
"""Decibels that a voice has at least: below is hiss, however quiet the room is (own choice)."""

LOUD = -30.0
"""Decibels from which a sound that never falls quiet is heard out all the same: somebody may speak
without a pause (own choice; the hum of a room is lower)."""

LEAST_RISE = 10.0
"""Decibels by which a sound must stand out of the room to hold a voice."""

SHARE_OF_RISE = 0.4
"""How far up between the room and the voice the threshold is; measured on a sound of known pauses."""

SHORTEST_VOICE, SHORTEST_GAP = 0.09, 0.2
"""Seconds: what is shorter is a click, or the closed lips within a word. A pause begins at 0.2 s
(Campione and Véronis 2002)."""

CUT_FROM, CUT_PAUSE, CUT_AT = 8.0, 0.25, 25.0
"""Seconds after which a piece is cut at the next pause, how long that is, and when it is cut anyway:
Whisper reads windows of 30 s and may drop the rest of a long one without a word."""


def loudness(block: bytes) -> float:
    """Return the decibels of 16-bit samples below full scale, `SILENT` at least."""
    samples = array("h", block[: len(block) - len(block) % SAMPLE])
    if sys.byteorder == "big":
        samples.byteswap()
    if not samples:
        return SILENT
    power = sum(sample * sample for sample in samples) / len(samples)
    return max(SILENT, 10 * math.log10(power / 32768**2)) if power else SILENT


def voiced(levels: Sequence[float]) -> tuple[Stretch, ...]:
    """Return where a voice is.

    Args:
        levels: the loudness of frames of `FRAME` seconds, one after the other.
    """
    if not levels:
        return ()
    ordered = sorted(levels)
    room, voice = ordered[len(ordered) // 10], _loudest(ordered)
    if voice < LEAST_VOICE or (room > LEAST_VOICE and voice - room < LEAST_RISE):
        return ()
    # A piece that is all voice has no room in it: then what is well below the voice is the gap.
    threshold = max(LEAST_VOICE, min(room + SHARE_OF_RISE * (voice - room), voice - LEAST_RISE))
    found: list[Stretch] = []
    begun: int | None = None
    for place, level in enumerate((*levels, SILENT)):
        if level >= threshold and begun is None and place < len(levels):
            begun = place
        elif level < threshold and begun is not None:
            found.append((begun * FRAME, place * FRAME))
            begun = None
    if begun is not None:
        found.append((begun * FRAME, len(levels) * FRAME))
    return _whole(found)


def _loudest(ordered: Sequence[float]) -> float:
    """Return the loudness that a twentieth of the frames, in order, reaches: no click decides."""
    return ordered[-1 - len(ordered) // 20] if ordered else SILENT


def _whole(found: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Close the gaps within words, then drop the clicks."""
    whole: list[Stretch] = []
    for start, end in found:
        if whole and start - whole[-1][1] < SHORTEST_GAP - 1e-6:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return tuple((start, end) for start, end in whole if end - start >= SHORTEST_VOICE - 1e-6)


class Gate:
    """Measures a sound while it comes in, and says where it may be cut.

    Attributes:
        level: the loudness of the last frame, decibels below full scale.
        seconds: of all sound so far.
        all_zero: whether every sample so far was exactly 0, as from a microphone that is refused.
    """

    def __init__(self) -> None:
        """Begin with no sound."""
        self.level = SILENT
        self.seconds = 0.0
        self.all_zero = True
        self._rest = b""
        self._levels: list[float] = []

    def feed(self, block: bytes) -> None:
        """Take the next samples; a block may end within one."""
        self.seconds += len(block) / (RATE * SAMPLE)
        self.all_zero = self.all_zero and not any(block)
        self._rest += block
        while len(self._rest) >= FRAME_BYTES:
            self.level = loudness(self._rest[:FRAME_BYTES])
            self._levels.append(self.level)
            self._rest = self._rest[FRAME_BYTES:]

    def voiced(self) -> tuple[Stretch, ...]:
        """Return where a voice was so far."""
        return voiced(self._levels)

    def may_hold_words(self) -> bool:
        """Return whether there may be words in it: a voice was heard, or it is loud all through."""
        return bool(self.voiced()) or _loudest(sorted(self._levels)) >= LOUD

    def silent_for(self) -> float | None:
        """Return how long there was no voice after there was one; None before there was one."""
        found = self.voiced()
        return max(0.0, len(self._levels) * FRAME - found[-1][1]) if found else None

    def may_cut(self) -> bool:
        """Return whether the sound so far is long enough and ends in a pause."""
        if self.seconds < CUT_FROM:
            return False
        quiet = self.silent_for()
        return self.seconds >= CUT_AT or quiet is None or quiet >= CUT_PAUSE
