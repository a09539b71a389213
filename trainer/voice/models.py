"""The models for speech: what they are, how large, whose, and whether one is there and whole."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from trainer.errors import TrainerError
from trainer.voice.recorder import missing_extra


@dataclass(frozen=True, slots=True)
class Model:
    """One model.

    Attributes:
        name: as Whisper's makers named it.
        english: whether it knows English only.
        size: bytes of its weights.
        revision: the version of its repository that is downloaded.
        digest: SHA-256 of its weights.
    """

    name: str
    english: bool
    size: int
    revision: str
    digest: str

    @property
    def repository(self) -> str:
        """Where it comes from."""
        return f"Systran/faster-whisper-{self.name}"

    @property
    def about(self) -> str:
        """What it is, how large, whose and from where, in a sentence."""
        return (
            f"Whisper {self.name}, {self.size / 1e6:.0f} MB, by OpenAI and Systran under the MIT licence, "
            f"from huggingface.co/{self.repository}"
        )


MODELS = (
    Model(
        "base.en", True, 145_216_508, "3d3d5dee26484f91867d81cb899cfcf72b96be6c",
        "2a166925539a16005f14ff328359f9b9adb9dc4fb631bb3b227526862e93e2ef",
    ),
    Model(
        "small.en", True, 483_545_366, "d1d751a5f8271d482d14ca55d9e2deeebbae577f",
        "62b2a45b05ee59acb4a5341b33ee35e041395d378d418a18acfe4c9e768ee37a",
    ),
    Model(
        "base", False, 145_217_532, "ebe41f70d5b6dfa9166e2c581c45c9c0cfc57b66",
        "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    ),
    Model(
        "small", False, 483_546_902, "536b0662742c02347bc0e980a01041f333bce120",
        "3e305921506d8872816023e4c273e75d2419fb89b24da97b4fe7bce14170d671",
    ),
)  # fmt: skip
"""What setup offers. A published comparison on read English has 12 % of words wrong for base, 16 % for
tiny (Phonetics and Speech Sciences 15(3), 2023); the sums are those of their makers' repositories."""

MISHEARD = {"de": "one word in three", "es": "one word in three", "fr": "two words in three"}
"""What `base` wrote down otherwise of three to six answers each, read by a robot's voice (espeak-ng), which is
harder to understand than a person; see docs/grading.md. Of English it was one word in seven."""

NEEDED = ("model.bin", "config.json")
"""Files without which a folder holds no model."""


def offered(language: str, *, larger: bool) -> Model:
    """Return the model to download for a language (its primary tag)."""
    wanted = "small" if larger else "base"
    return next(
        model
        for model in MODELS
        if model.english == (language == "en") and model.name.split(".")[0] == wanted
    )


def caution(language: str) -> str:
    """Return what somebody should know who speaks a language (its primary tag); empty for English."""
    if language == "en":
        return ""
    share = MISHEARD.get(language)
    tried = (
        f"it got {share} wrong when a robot's voice read answers to it; yours is easier."
        if share
        else "nobody has tried yet how much."
    )
    return f"It mishears more in this language than in English: {tried} Check the text before you hand it in."


def installed(folder: Path, language: str) -> Model | None:
    """Return the best model for a language that lies in the home's folder; None without one."""
    fitting = [model for model in MODELS if language == "en" or not model.english]
    fitting.sort(key=lambda one: (-one.size // 10_000_000, not one.english))
    return next((one for one in fitting if (folder / one.name).is_dir()), None)


def check(folder: Path, model: Model | None = None, *, thoroughly: bool = False) -> None:
    """Look whether a folder holds a whole model.

    Args:
        folder: the folder.
        model: which one it should be; None for one of the person's own.
        thoroughly: whether its weights are read and their sum is checked.

    Raises:
        TrainerError: it does not.
    """
    again = "`trainer voice setup` downloads it again"
    for name in NEEDED:
        if not (folder / name).is_file():
            raise TrainerError(f"{folder} is no model for speech: there's no {name} in it", again)
    if model is None:
        return
    weights = folder / "model.bin"
    if weights.stat().st_size != model.size or (thoroughly and _sum(weights) != model.digest):
        raise TrainerError(f"the model in {folder} is damaged", again)


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fetch(
    model: Model, into: Path, progress: Callable[[int], None], command: Sequence[str] = ()
) -> Path:
    """Download a model into a folder, where the person said yes; what's there already stays.

    Args:
        model: which.
        into: the folder of all models; this one gets a folder of its own in it.
        progress: called now and then with the bytes that are there.
        command: what is run in place of the program that downloads it.

    Raises:
        TrainerError: it couldn't be downloaded, or is not what its maker published; or the disk is full.
    """
    into.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished, finished = into / f"{model.name}.part", into / model.name
    if shutil.disk_usage(into).free < model.size - _size(unfinished):
        raise TrainerError(f"there's too little room in {into}", "make room, then run it again")
    program = [sys.executable, "-P", str(Path(__file__).with_name("whisper.py"))]
    words = [*(command or program), "--fetch", model.repository, model.revision, str(unfinished)]
    process = subprocess.Popen(  # noqa: S603  our own program
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        while process.poll() is None:
            progress(_size(unfinished))
            sleep(0.2)
        said, _ = process.communicate()
    finally:
        process.kill()
        process.wait()
    _look_at(said)
    try:
        check(unfinished, model, thoroughly=True)
    except TrainerError as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise TrainerError(
            "what came isn't the model that its makers published, and was deleted",
            "try again later",
        ) from error
    shutil.rmtree(unfinished / ".cache", ignore_errors=True)
    shutil.rmtree(finished, ignore_errors=True)
    unfinished.rename(finished)
    return finished


def _look_at(said: bytes) -> None:
    """Raise what the program that downloads a model says went wrong."""
    try:
        answer = json.loads(said)
    except ValueError:
        answer = {"error": "the download stopped", "why": ""}
    if "error" not in answer:
        return
    if answer.get("why") == "extra":
        raise missing_extra("voice-whisper")
    reason = " ".join(str(answer["error"]).split())[:200]
    raise TrainerError(
        f"the model couldn't be downloaded: {reason}", "run it again; what's there already stays"
    )


def _size(folder: Path) -> int:
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
