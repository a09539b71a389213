"""A program reads a text, and the recogniser hears it as a rehearsal does; what was heard is kept."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING, Any

from trainer.voice.doubts import marked
from trainer.voice.gate import Gate
from trainer.voice.listening import hear
from trainer.voice.model import RATE, SAMPLE, Heard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.voice.recogniser import Recogniser

VOICES = {"en": "en-us", "de": "de", "es": "es", "fr": "fr-fr"}
"""The voice of espeak-ng that reads a language."""

BLOCK = RATE // 10 * SAMPLE


@dataclass(frozen=True)
class Read:
    """What was heard of a text.

    Attributes:
        text: what was read.
        heard: what was written down of it, with its marks.
        seconds: of the sound.
        rest: seconds that its last piece took to write down; what is left to do after the last word.
    """

    text: str
    heard: str
    seconds: float
    rest: float


def read(
    recogniser: Recogniser, texts: Sequence[str], voice: Sequence[str], keep: Path
) -> tuple[list[Read], float]:
    """Return what is heard of texts, and the seconds of sound that were heard in this run.

    What a run before has kept isn't heard again.
    """
    known, fresh = {}, 0.0
    if keep.exists():
        lines = keep.read_text("utf-8").splitlines()
        known = {one["text"]: Read(**one) for one in map(json.loads, lines)}
    for text in texts:
        if text not in known:
            known[text] = _read(recogniser, text, voice)
            with keep.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(known[text])) + "\n")
            fresh += known[text].seconds
            sys.stderr.write(".")
            sys.stderr.flush()
    return [known[text] for text in texts], fresh


def _read(recogniser: Recogniser, text: str, voice: Sequence[str]) -> Read:
    sound = spoken(text, voice)
    whole, last = Heard(), 0.0
    for begun, piece in pieces(sound):
        started = monotonic()
        whole += hear(recogniser, piece).moved(begun)
        last = monotonic() - started
    return Read(text, marked(whole), len(sound) / (RATE * SAMPLE), last)


def speaker(language: str) -> list[str]:
    """Return the command by which espeak-ng reads a language at a usual pace."""
    return ["espeak-ng", "-v", VOICES[language], "-s", "150", "-w", "{wav}", "--stdin"]


def spoken(text: str, voice: Sequence[str]) -> bytes:
    """Return a text as raw sound.

    Args:
        text: what is read; a voice takes a line break for the end of a sentence.
        voice: the command that reads standard input aloud into the file `{wav}`.
    """
    from faster_whisper.audio import decode_audio  # noqa: PLC0415  only where this runs

    with TemporaryDirectory() as folder:
        path = Path(folder) / "said.wav"
        subprocess.run(
            [word.replace("{wav}", str(path)) for word in voice],
            input=" ".join(text.split()).encode(), check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        samples: Any = decode_audio(str(path), sampling_rate=RATE)
    return bytes((samples * 32767).astype("<i2").tobytes())


def pieces(sound: bytes) -> Iterator[tuple[float, bytes]]:
    """Yield from when each piece is, in seconds, and its sound: cut as while somebody speaks."""
    gate, begun = Gate(), 0
    for at in range(BLOCK, len(sound) + BLOCK, BLOCK):
        gate.feed(sound[at - BLOCK : at])
        if gate.may_cut():
            yield begun / (RATE * SAMPLE), sound[begun:at]
            gate, begun = Gate(), at
    if begun < len(sound):
        yield begun / (RATE * SAMPLE), sound[begun:]
