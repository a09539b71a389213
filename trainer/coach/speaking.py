"""One spoken answer: ready or not, from the open microphone to the text that is corrected and graded."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from trainer.coach import drafts
from trainer.coach.draft_kinds import PENDING
from trainer.errors import TrainerError
from trainer.rehearsal.spoken import Spoken, united
from trainer.storage import recovery, sound_files
from trainer.text import primary
from trainer.voice import models
from trainer.voice.delivery import delivery
from trainer.voice.doubts import marked
from trainer.voice.listening import Listening, Now, hear
from trainer.voice.model import RATE, SAMPLE, Heard
from trainer.voice.recogniser import CommandRecogniser, Recogniser, WhisperProgram
from trainer.voice.recorder import ALLOWED, MUTED, UNMUTE, microphone, missing_extra
from trainer.voice.speaker import Speaker, voice_command

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task
    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft, DraftFile


def recogniser_of(work: Workspace, language: str) -> Recogniser:
    """Return what writes down a language here.

    Raises:
        TrainerError: nothing does: an extra, a model or a setting is missing.
    """
    voice, language = work.settings.voice, primary(language)
    if voice.recogniser:
        return CommandRecogniser(voice.recogniser, work.home.recovery)
    if find_spec("faster_whisper") is None:
        raise missing_extra("voice-whisper")
    return WhisperProgram(model_folder(work, language), language)


def model_folder(work: Workspace, language: str) -> Path:
    """Return the folder of the model for a language, which is whole as far as a glance tells.

    Raises:
        TrainerError: there is none, or it is damaged.
    """
    own = work.settings.voice.model
    if own:
        folder = Path(own).expanduser()
        models.check(folder)
        return folder
    model = models.installed(work.home.voice, language)
    if model is None:
        way = "" if language == "en" else f" --language {language}"
        raise TrainerError(
            "there's no model for speech yet", f"bring one with `trainer voice setup{way}`, or type"
        )
    models.check(work.home.voice / model.name, model)
    return work.home.voice / model.name


def microphone_of(work: Workspace) -> Sequence[str]:
    """Return the command of the microphone.

    Raises:
        TrainerError: the extra that records is missing.
    """
    voice = work.settings.voice
    if voice.microphone:
        return voice.microphone
    if find_spec("sounddevice") is None:
        raise missing_extra("voice")
    return microphone(voice.device)


def read_aloud(work: Workspace, text: str, language: str) -> Speaker | None:
    """Read a question aloud where that is wished for; None where it isn't.

    Raises:
        TrainerError: nothing can read it; it is shown, and that is enough.
    """
    voice = work.settings.voice
    if not voice.read_questions:
        return None
    return Speaker(voice.speaker or voice_command(primary(language)), text)


class SoundKeeper:
    """Holds the sound of an answer while it is spoken, to keep it beside the text."""

    def __init__(self, work: Workspace) -> None:
        """Begin with no sound."""
        self.id = work.new_id()
        self.sound = bytearray()
        self._home = work.home

    def keep(self, heard: Heard) -> None:
        """Keep it, with the times of its words.

        Raises:
            TrainerError: it can't be kept.
        """
        words = [(word.text, round(word.start, 2)) for word in heard.words]
        sound_files.keep(self._home, self.id, bytes(self.sound), words)


def sound_keeper(work: Workspace) -> SoundKeeper | None:
    """Return what keeps the sound of an answer; None where that isn't wished for."""
    return SoundKeeper(work) if work.settings.voice.keep_sound and work.writable else None


class Speaking:
    """An answer while it is spoken and written down; what is not in its place yet survives a kill."""

    def __init__(
        self, task: Task, file: DraftFile | None, microphone: Sequence[str],
        recogniser: Recogniser, silence: float, keeper: SoundKeeper | None = None,
    ) -> None:  # fmt: skip
        """Make one of its parts; see `begin`."""
        self._keeper = keeper
        self._task = task
        self._file = file
        self._recogniser = recogniser
        self._corrected: str | None = None
        self._lock = Lock()
        self._listening = Listening(microphone, recogniser, self, silence)

    def keep_sound(self, piece: int, block: bytes) -> None:
        """Keep sound until it is written down."""
        if self._keeper is not None:
            self._keeper.sound += block
        with self._lock:
            if self._file is not None:
                self._file.keep_sound(piece, block)

    def written(self, piece: int, heard: Heard) -> None:
        """Keep the text of all pieces so far; the sound of the last one is needed no more."""
        with self._lock:
            if self._file is not None:
                self._file.save(f"{marked(heard)} {PENDING}".strip())
                self._file.drop_sound(piece)

    def start(self) -> None:
        """Open the microphone.

        Raises:
            TrainerError: it can't be, or nothing can be kept safe.
        """
        if self._file is not None:
            self._file.save(PENDING)
        self._listening.start()

    def look(self) -> Now:
        """Return how it stands."""
        return self._listening.look()

    def stop(self) -> None:
        """Stop recording; what was said is written down."""
        self._listening.stop()

    @property
    def problem(self) -> TrainerError | None:
        """What went wrong, or None; what was heard before it is in the text."""
        listening = self._listening
        if listening.problem is None and not listening.heard_a_voice:
            if listening.all_zero:
                return TrainerError(MUTED.rstrip("."), ALLOWED.get(sys.platform, UNMUTE))
            return TrainerError("I heard no voice", "look at `trainer voice test`, or type")
        return listening.problem

    @property
    def has_voice(self) -> bool:
        """Whether there was a voice in the sound."""
        return self._listening.heard_a_voice

    @property
    def text(self) -> str:
        """What was written down, with a mark at what may be wrong; as corrected so far."""
        return marked(self._listening.heard) if self._corrected is None else self._corrected

    @property
    def unwritten(self) -> bool:
        """Whether some of it is only sound, because it could not be written down."""
        return self._file is not None and bool(self._file.sounds())

    def correct(self, text: str) -> None:
        """Take the text as the person corrected it.

        Raises:
            TrainerError: it can't be kept safe.
        """
        self._corrected = text
        if self._file is not None:
            self._file.save(text, drafts.stored(self.task))

    @property
    def task(self) -> Task:
        """What it answers, and how it was spoken."""
        facts = _facts(self._listening.heard, self._recogniser)
        if self._keeper is not None:
            facts = replace(facts, sounds=(self._keeper.id,))
        before = self._task.spoken
        return replace(self._task, spoken=united([before, facts]) if before else facts)

    def keep_for_listening(self) -> None:
        """Keep its sound where that is wished for: its text has its place.

        Raises:
            TrainerError: it can't be kept; the text is kept all the same.
        """
        if self._keeper is not None:
            self._keeper.keep(self._listening.heard)

    def end(self, *, keep: bool) -> None:
        """End everything; with `keep`, what isn't in its place is offered at the next start."""
        self._listening.close()
        with self._lock:  # nothing is added from now on
            file, self._file = self._file, None
        if file is None:
            return
        whole = not file.sounds()
        if not keep or (whole and not self.text):
            file.remove()
            return
        if whole:
            file.save(self.text, drafts.stored(self.task))
        file.release()


def begin(work: Workspace, task: Task) -> Speaking:
    """Return an answer to a task that is about to be spoken; `start` opens the microphone.

    Raises:
        TrainerError: something that it needs is missing; it says what, and how to bring it.
    """
    command = microphone_of(work)
    recogniser = recogniser_of(work, task.story.language if task.story else "en")
    file = drafts.begin_answer(work, task) if work.writable else None
    silence = work.settings.voice.silence
    return Speaking(task, file, command, recogniser, silence, sound_keeper(work))


def check(work: Workspace) -> None:
    """Look whether an answer can be spoken and written down here.

    Raises:
        TrainerError: something is missing; it says what.
    """
    microphone_of(work)
    recogniser_of(work, "en").close()


def is_set_up(work: Workspace) -> bool:
    """Return whether an answer can be spoken and written down here."""
    try:
        check(work)
    except TrainerError:
        return False
    return True


def with_sound(work: Workspace) -> tuple[Draft, ...]:
    """Return the answers that a program was killed over while they were spoken, oldest first."""
    return tuple(one for one in drafts.waiting(work) if is_sound(work, one))


def is_sound(work: Workspace, draft: Draft) -> bool:
    """Return whether some of a waiting answer is only sound yet."""
    return recovery.has_sound(work.home, draft)


def write_down(work: Workspace, draft: Draft, language: str = "") -> Draft:
    """Write down the sound of a waiting answer; return it as it waits then.

    Args:
        work: the opened home.
        draft: the answer.
        language: of what was said; empty for that of its story.

    Raises:
        TrainerError: it can't be written down; its sound stays.
    """
    task = drafts.task_of(work, draft).task
    recogniser = recogniser_of(work, language or (task.story.language if task.story else "en"))
    file = drafts.resume(work, draft)
    before, heard, begun = draft.text.replace(PENDING, "").strip(), Heard(), 0.0
    try:
        for _, sound in file.sounds():
            heard += hear(recogniser, sound).moved(begun)
            begun += len(sound) / (RATE * SAMPLE)
        # Of an answer whose beginning is text already only the words are known, not the times.
        facts = _facts(heard, recogniser)
        text = f"{before} {marked(heard)}".strip()
        if before:
            facts = Spoken(0.0, 0.0, len(text.split()), heard=text)
        file.save(text, drafts.stored(replace(task, spoken=facts)))
        for piece, _ in file.sounds():
            file.drop_sound(piece)
        return file.draft
    finally:
        recogniser.close()
        file.release()


def _facts(heard: Heard, recogniser: Recogniser) -> Spoken:
    facts = delivery(heard, counts_fillers=recogniser.counts_fillers)
    return replace(facts, heard=marked(heard))
