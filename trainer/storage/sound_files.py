"""Sounds of spoken answers, kept only where somebody asked for it: a wav file and the times of its words."""

from __future__ import annotations

import io
import json
import wave
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.home import FOLDER_MODE, Home, keep_from_others

if TYPE_CHECKING:
    from pathlib import Path


RATE, SAMPLE = 16_000, 2
"""Samples a second, and bytes of one; one channel."""

Timed = tuple[str, float]
"""A word, and the seconds of the sound at which it begins."""


def keep(home: Home, ident: str, sound: bytes, words: Sequence[Timed]) -> None:
    """Keep a sound, for its owner only.

    Raises:
        TrainerError: it can't be kept.
    """
    packed = io.BytesIO()
    with wave.open(packed, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE)
        file.setframerate(RATE)
        file.writeframes(sound)
    try:
        home.sounds.mkdir(mode=FOLDER_MODE, exist_ok=True)
        keep_from_others(home.sounds, FOLDER_MODE)
    except OSError as error:
        raise TrainerError(f"{home.sounds} couldn't be made: {error.strerror}") from error
    files.replace(_of(home, ident, "json"), json.dumps(list(words)).encode("ascii"))
    files.replace(_of(home, ident, "wav"), packed.getvalue())


def load(home: Home, ident: str) -> bytes:
    """Return the samples of a sound.

    Raises:
        TrainerError: it can't be read, or is no sound that was kept here.
    """
    path = _of(home, ident, "wav")
    try:
        with wave.open(io.BytesIO(files.load(path).data)) as file:
            shape = (file.getnchannels(), file.getsampwidth(), file.getframerate())
            if shape == (1, SAMPLE, RATE):
                return bytes(file.readframes(file.getnframes()))
    except (wave.Error, EOFError) as error:
        raise TrainerError(f"{path} is no recording: {error}", "delete it") from error
    raise TrainerError(f"{path} isn't as it was kept", "delete it")


def words(home: Home, ident: str) -> tuple[Timed, ...]:
    """Return the words of a sound with their times; none where they can't be read."""
    try:
        found = json.loads(files.load(_of(home, ident, "json")).data)
        return tuple((str(text), float(start)) for text, start in found)
    except (TrainerError, ValueError, TypeError, RecursionError):
        return ()


def known(home: Home) -> tuple[str, ...]:
    """Return the ids of all sounds that are kept."""
    return tuple(sorted(path.stem for path in home.sounds.glob("*.wav")))


def kept_at(home: Home, ident: str) -> datetime:
    """Return when a sound was kept, UTC; the epoch where it's gone by now."""
    try:
        changed = _of(home, ident, "wav").stat().st_mtime
    except OSError:
        changed = 0.0
    return datetime.fromtimestamp(changed, UTC)


def forget(home: Home, ident: str) -> None:
    """Delete a sound for good.

    Raises:
        TrainerError: it can't be deleted.
    """
    for path in (_of(home, ident, "wav"), _of(home, ident, "json")):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise TrainerError(f"{path} can't be deleted: {error.strerror}") from error
    with suppress(OSError):  # there are others in it
        home.sounds.rmdir()


def _of(home: Home, ident: str, ending: str) -> Path:
    return home.sounds / f"{ident}.{ending}"
