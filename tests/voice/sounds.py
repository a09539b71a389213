"""Sounds for tests, made by the standard library: tones for a voice, a faint hiss for the room."""

from __future__ import annotations

import math
import sys
import wave
from array import array
from functools import cache
from pathlib import Path
from random import Random

RATE = 16_000
HERE = Path(__file__).parent


def sound(*stretches: float, room: int = 12) -> bytes:
    """Return raw sound: silence and voice in turns, so many seconds each, silence first."""
    return b"".join(
        _second(place % 2 == 1, room)[: 2 * int(part * RATE)]
        for place, seconds in enumerate(stretches)
        for part in [1.0] * int(seconds) + [seconds % 1]
    )


@cache
def _second(voice: bool, room: int) -> bytes:
    random = Random(room)
    samples = array("h", (random.randint(-room, room) for _ in range(RATE)))
    if voice:
        for at in range(RATE):
            samples[at] += int(6000 * math.sin(at * 0.08))
    return samples.tobytes()


def write(path: Path, raw: bytes) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(raw)
    return path


def microphone(*words: object) -> list[str]:
    """Return the command of the fake microphone."""
    return [sys.executable, str(HERE / "fake_microphone.py"), *map(str, words)]


def recogniser(say: str, *words: object) -> list[str]:
    """Return the command of the stub that writes down what it is told to."""
    stub = str(HERE / "stub_recogniser.py")
    return [sys.executable, stub, "{wav}", "--say", say, *map(str, words)]
