"""What speaking needs: downloading a model, choosing one's own, and saying what is there and what is not."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.coach.rehearsal_values import Task
from trainer.coach.speaking import Speaking, microphone_of, model_folder, recogniser_of
from trainer.errors import TrainerError
from trainer.storage.settings import save_voice
from trainer.text import primary
from trainer.voice import models
from trainer.voice.recorder import devices, missing_extra

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.voice.models import Model


def offered(language: str, *, larger: bool) -> Model:
    """Return the model that setup would download for a language.

    Raises:
        TrainerError: the extra that uses it is missing.
    """
    if find_spec("faster_whisper") is None:
        raise missing_extra("voice-whisper")
    return models.offered(primary(language), larger=larger)


def caution(language: str) -> str:
    """Return what somebody should know who speaks a language; empty for English."""
    return models.caution(primary(language))


def is_there(work: Workspace, model: Model) -> bool:
    """Return whether a model is there already, whole to its last byte."""
    try:
        models.check(work.home.voice / model.name, model, thoroughly=True)
    except TrainerError:
        return False
    return True


def download(work: Workspace, model: Model, progress: Callable[[int], None]) -> Path:
    """Download a model into the home, where the person said yes; see `models.fetch`.

    Raises:
        TrainerError: it couldn't be downloaded, or nothing of this home can be written.
    """
    if not work.writable:
        raise TrainerError("nothing can be saved in this folder", "choose another with --home DIR")
    return models.fetch(model, work.home.voice, progress)


def use_folder(work: Workspace, name: str) -> None:
    """Use a model of one's own from now on.

    Raises:
        TrainerError: there is none in the folder, or the setting can't be saved.
    """
    folder = Path(name).expanduser().absolute()
    models.check(folder)
    work.settings = save_voice(work.home, {"model": str(folder)})


def use_command(work: Workspace, command: str) -> None:
    """Use a command of one's own to write down what is said from now on.

    Raises:
        TrainerError: it names no file to write down, or the setting can't be saved.
    """
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise TrainerError(f"that's no command: {error}", "close the quotes") from error
    if not any("{wav}" in word for word in words):
        raise TrainerError("the command doesn't say {wav}", "write {wav} where the file goes")
    work.settings = save_voice(work.home, {"recogniser": words})


def trial(work: Workspace) -> Speaking:
    """Return a recording that answers nothing and is kept nowhere.

    Raises:
        TrainerError: something that it needs is missing.
    """
    recogniser = recogniser_of(work, "en")
    return Speaking(Task("", None, None), None, microphone_of(work), recogniser, 0.0)


def microphones() -> list[dict[str, Any]]:
    """Return the microphones there are: `name`, and `default` for the one that is used.

    Raises:
        TrainerError: they can't be listed.
    """
    if find_spec("sounddevice") is None:
        raise missing_extra("voice")
    return devices()


def voice_rows(work: Workspace) -> Iterator[tuple[bool, str]]:
    """Say what there is for speaking, whether each of it is well, and what to do; usually one line."""
    voice = work.settings.voice
    known = find_spec("sounddevice") or find_spec("faster_whisper") or work.home.voice.is_dir()
    if not known and not voice.microphone and not voice.recogniser:
        yield True, "not set up; `trainer voice setup` if you'd like to speak your answers"
        return
    yield _looked(lambda: _microphone(work))
    yield _looked(lambda: _recogniser(work))


def _looked(look: Callable[[], str]) -> tuple[bool, str]:
    try:
        return True, look()
    except TrainerError as error:
        return False, str(error)


def _microphone(work: Workspace) -> str:
    command = microphone_of(work)
    if work.settings.voice.microphone:
        return f"microphone: your command {command[0]}"
    found = devices()
    if not found:
        raise TrainerError("there's no microphone here", "you can type meanwhile")
    named = next((one["name"] for one in found if one["default"]), found[0]["name"])
    return f"microphone: {work.settings.voice.device or named}"


def _recogniser(work: Workspace) -> str:
    recogniser_of(work, "en").close()
    if work.settings.voice.recogniser:
        return f"recogniser: your command {work.settings.voice.recogniser[0]}"
    folder = model_folder(work, "en")
    model = next((model for model in models.MODELS if folder == work.home.voice / model.name), None)
    models.check(folder, model, thoroughly=True)
    return f"model: {folder}, {'whole' if model else 'your own'}"
