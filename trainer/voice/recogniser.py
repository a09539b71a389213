"""Runs a recogniser: the program beside this file, or any command that writes subtitles."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import tempfile
import wave
from collections.abc import Sequence
from pathlib import Path
from threading import Lock, Timer
from typing import Any, Protocol

from trainer.errors import TrainerError
from trainer.voice.gate import Gate
from trainer.voice.model import RATE, SAMPLE, Heard, Word
from trainer.voice.recorder import missing_extra
from trainer.voice.subtitles import LARGEST, read_words

FILLERS_HINT = "um, uh, er, hmm"
"""Whisper leaves out what is only a sound: of 22 ums it wrote 0; with this hint 17 to 20."""

HINTS = {
    "en": FILLERS_HINT,
    "de": "äh, ähm, öh, hm",
    "es": "eh, em, mmm",
    "fr": "euh, heu, hm",
}
"""The same in the other languages that have a grader of their own; nobody has measured it there. In any
other language fillers aren't asked for, and so not counted."""

SLOWEST, PATIENCE = 3.0, 60.0
"""A recogniser may take so many times the length of the sound, and so many seconds more."""


class Recogniser(Protocol):
    """Writes down what is said in a sound; one at a time."""

    counts_fillers: bool

    def hear(self, sound: bytes, *, hint: bool = True) -> Heard:
        """Return what is said in raw 16-bit mono 16 kHz sound.

        Args:
            sound: the samples.
            hint: whether to ask for what is only a sound, too.

        Raises:
            TrainerError: it can't be recognised.
        """

    def close(self) -> None:
        """End it, whatever it does."""


class WhisperProgram:
    """Whisper in a program of its own, started at the first use and kept."""

    def __init__(self, model: Path, language: str, command: Sequence[str] = ()) -> None:
        """Take note of the model's folder and the language.

        Args:
            model: the folder.
            language: as Whisper names it: `en`.
            command: what is run in place of the program.
        """
        program = [sys.executable, "-P", str(Path(__file__).with_name("whisper.py"))]
        self._command = [*(command or program), str(model)]
        self._language = language
        self._hint = HINTS.get(language, "")
        self.counts_fillers = bool(self._hint)
        self._process: subprocess.Popen[bytes] | None = None

    def hear(self, sound: bytes, *, hint: bool = True) -> Heard:
        """Return what is said; see `Recogniser.hear`."""
        process = self._process or self._start()
        request = {
            "sound": base64.b64encode(sound).decode("ascii"),
            "language": self._language,
            "hint": self._hint if hint else "",
        }
        timer = Timer(_limit(sound), process.kill)
        timer.daemon = True
        timer.start()
        try:
            if process.stdin is None:
                raise crashed()
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            answer = self._answer(process)
        except OSError as error:
            self.close()
            raise crashed() from error
        finally:
            timer.cancel()
        return _heard(answer)

    def close(self) -> None:
        """End the program at once."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    _closed(stream)

    def _start(self) -> subprocess.Popen[bytes]:
        process = self._process = subprocess.Popen(  # noqa: S603  our own program
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._answer(process)
        return process

    def _answer(self, process: subprocess.Popen[bytes]) -> dict[str, Any]:
        line = process.stdout.readline(LARGEST) if process.stdout else b""
        try:
            answer = json.loads(line)
            problem = answer.get("error")
        except (ValueError, AttributeError) as error:
            self.close()
            raise crashed() from error
        if problem is None:
            return dict(answer)
        self.close()
        if answer.get("why") == "extra":
            raise missing_extra("voice-whisper")
        if answer.get("why") == "model":
            raise TrainerError(
                f"the model for speech can't be read: {_one_line(problem)}",
                "`trainer voice setup` downloads it again",
            )
        raise TrainerError(
            f"this couldn't be written down: {_one_line(problem)}", "type it instead"
        )


class Shared:
    """A recogniser that several recordings use in turn; it goes on when one of them is closed."""

    def __init__(self, recogniser: Recogniser) -> None:
        """Share a recogniser; `end` closes it."""
        self._recogniser = recogniser
        self._lock = Lock()
        self._ended = False
        self.counts_fillers = recogniser.counts_fillers

    def hear(self, sound: bytes, *, hint: bool = True) -> Heard:
        """Return what is said, once nobody else is heard; see `Recogniser.hear`."""
        with self._lock:
            if self._ended:
                raise crashed()
            return self._recogniser.hear(sound, hint=hint)

    def close(self) -> None:
        """Leave it to the others."""

    def end(self) -> None:
        """End it, whatever it does."""
        self._ended = True
        self._recogniser.close()


class CommandRecogniser:
    """Any command that writes SRT, VTT or JSON for a wav file."""

    counts_fillers = False

    def __init__(self, words: Sequence[str], folder: Path) -> None:
        """Take note of the command.

        Args:
            words: the command; `{wav}` and `{stem}` in it are replaced by the file, and by the file
                without its ending.
            folder: where the file lies while it is recognised.
        """
        self._words = tuple(words)
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def hear(self, sound: bytes, *, hint: bool = True) -> Heard:  # noqa: ARG002  what it takes, a command's own words say
        """Return what is said; see `Recogniser.hear`."""
        try:
            with tempfile.TemporaryDirectory(prefix=".speech-", dir=self._folder) as folder:
                return self._heard(sound, Path(folder) / "speech.wav")
        except OSError as error:
            raise TrainerError(
                f"the sound can't be handed to the recogniser: {error.strerror}",
                "make room, or type",
            ) from error

    def close(self) -> None:
        """End the command at once."""
        self._closed = True
        if self._process is not None:
            self._process.kill()

    def _heard(self, sound: bytes, path: Path) -> Heard:
        write_wav(path, sound)
        stem = str(path.with_suffix(""))
        words = [word.replace("{wav}", str(path)).replace("{stem}", stem) for word in self._words]
        written = self._run(words, _limit(sound))
        gate = Gate()
        gate.feed(sound)
        found = sorted(
            one for one in path.parent.iterdir() if one.suffix in {".srt", ".vtt", ".json"}
        )
        if found:
            with found[0].open("rb") as file:
                heard = read_words(file.read(LARGEST + 1), found[0].suffix[1:])
        else:
            heard = read_words(written, "json" if written.lstrip()[:1] == b"{" else "srt")
        return Heard(heard, gate.voiced())

    def _run(self, words: Sequence[str], limit: float) -> bytes:
        try:
            self._process = subprocess.Popen(  # noqa: S603  the person's own command; no shell
                words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise TrainerError(
                f"the recogniser's command {words[0]} can't be run: {error.strerror}",
                "look at recogniser in the table [voice] of config.toml",
            ) from error
        if self._closed:
            self._process.kill()
        try:
            written, _ = self._process.communicate(timeout=limit)
        except subprocess.TimeoutExpired as error:
            self._process.kill()
            self._process.communicate()
            raise TrainerError("the recogniser takes too long", "type it instead") from error
        if self._process.returncode:
            raise TrainerError(
                f"the recogniser's command ended with {self._process.returncode}",
                "look at recogniser in the table [voice] of config.toml, or type",
            )
        return written


def write_wav(path: Path, sound: bytes) -> None:
    """Write raw sound as a wav file that only its owner can read.

    Raises:
        OSError: it can't be written.
    """
    path.touch(mode=0o600)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE)
        file.setframerate(RATE)
        file.writeframes(sound)


def crashed() -> TrainerError:
    """Return what a person is told whose recogniser is not there any more."""
    return TrainerError(
        "the program that writes down what you say stopped", "try again, or type it instead"
    )


def _limit(sound: bytes) -> float:
    return SLOWEST * len(sound) / (RATE * SAMPLE) + PATIENCE


def _heard(answer: dict[str, Any]) -> Heard:
    """Return what an answer of the program says.

    Raises:
        TrainerError: it is no answer.
    """
    try:
        words = tuple(
            Word(str(text), float(start), float(end), None if sure is None else float(sure))
            for text, start, end, sure in answer["words"]
        )
        voice = tuple((float(start), float(end)) for start, end in answer["voice"])
    except (KeyError, TypeError, ValueError) as error:
        raise crashed() from error
    return Heard(words, voice)


def _one_line(text: object) -> str:
    return " ".join(str(text).split())[:200]


def _closed(stream: Any) -> None:
    try:
        stream.close()
    except BrokenPipeError:  # what was left to write has no reader any more
        return
