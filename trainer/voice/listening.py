"""One answer while it is spoken: microphone, pieces cut at pauses, and the recogniser at work on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Protocol

from trainer.errors import TrainerError
from trainer.voice.delivery import lost, without_made_up
from trainer.voice.gate import SILENT, Gate
from trainer.voice.model import Heard
from trainer.voice.recorder import MUTED, Recorder

if TYPE_CHECKING:
    from trainer.voice.recogniser import Recogniser

LONGEST = 300.0
"""Seconds after which a recording ends: more than twice the usual answer."""

MUTED_AFTER, QUIET_AFTER = 2.0, 5.0
"""Seconds of exact zeros, and of no voice, after which the person is asked about the microphone."""


class Keeper(Protocol):
    """Keeps what is spoken until it is written down, and the text from then on."""

    def keep_sound(self, piece: int, block: bytes) -> None:
        """Add a block to the sound of a piece.

        Raises:
            TrainerError: it can't be kept.
        """

    def written(self, piece: int, heard: Heard) -> None:
        """Keep all that was heard up to the end of a piece, whose sound is needed no more.

        Raises:
            TrainerError: it can't be kept.
        """


@dataclass(frozen=True, slots=True)
class Now:
    """How it stands.

    Attributes:
        seconds: of sound so far.
        level: loudness, decibels below full scale.
        opened: whether the microphone is open: from then on the clock runs.
        speaking: whether it still records.
        written: whether all of it is written down, as far as it could be.
        note: what the person should know meanwhile; usually empty.
    """

    seconds: float = 0.0
    level: float = SILENT
    opened: bool = False
    speaking: bool = True
    written: bool = False
    note: str = ""


class Listening:
    """Records and recognises at once; asked with `look` ten times a second.

    Attributes:
        heard: all that is written down so far.
        problem: what went wrong, if anything did; what was heard before it is kept.
    """

    def __init__(
        self,
        microphone: Sequence[str],
        recogniser: Recogniser,
        keeper: Keeper,
        silence: float = 0.0,
    ) -> None:
        """Take note of what to use; nothing is opened before `start`.

        Args:
            microphone: its command.
            recogniser: writes it down; closed with this.
            keeper: keeps sound and text on the way.
            silence: seconds without a voice, after there was one, that end it; 0 for never.
        """
        self.heard = Heard()
        self.problem: TrainerError | None = None
        self._recorder = Recorder(microphone, self._take)
        self._recogniser = recogniser
        self._keeper = keeper
        self._silence = silence
        self._whole, self._piece = Gate(), Gate()
        self._sound = bytearray()
        self._number = 0
        self._pieces: SimpleQueue[tuple[int, float, bytes] | None] = SimpleQueue()
        self._writer = Thread(target=self._write_down, daemon=True)
        self._closed = self._unkept = False

    def start(self) -> None:
        """Open the microphone.

        Raises:
            TrainerError: it can't be.
        """
        self._recorder.start()
        self._writer.start()
        Thread(target=self._finish, daemon=True).start()

    def look(self) -> Now:
        """Return how it stands; ends the recording at its limit, or in silence where that is set."""
        self._recorder.look()
        whole = self._whole
        speaking = self._recorder.running
        note = self._recorder.note
        if speaking and self._recorder.began:
            quiet = whole.silent_for()
            if quiet is None and whole.all_zero and whole.seconds >= MUTED_AFTER:
                note = MUTED
            elif quiet is None and whole.seconds >= QUIET_AFTER:
                note = "I don't hear you. Is your microphone muted?"
            if whole.seconds >= LONGEST or (
                self._silence and quiet is not None and quiet >= self._silence
            ):
                self._recorder.stop()
        return Now(
            whole.seconds, whole.level, self._recorder.began, speaking,
            not speaking and not self._writer.is_alive(), note,
        )  # fmt: skip

    def stop(self) -> None:
        """Stop recording; what was said is written down."""
        self._recorder.stop()

    def close(self) -> None:
        """End everything at once; sound that is not written down stays with the keeper."""
        self._closed = True
        self._recorder.stop()
        self._recogniser.close()

    @property
    def heard_a_voice(self) -> bool:
        """Whether there was a voice in the sound."""
        return bool(self._whole.voiced())

    @property
    def all_zero(self) -> bool:
        """Whether there was nothing in the sound, not even noise."""
        return self._whole.seconds > 0 and self._whole.all_zero

    def _take(self, block: bytes) -> None:
        """Take a block of the microphone's; on the recorder's thread."""
        self._whole.feed(block)
        self._piece.feed(block)
        self._sound += block
        if not self._unkept:
            try:
                self._keeper.keep_sound(self._number, block)
            except TrainerError as error:  # it goes on in memory; the person is told at the end
                self._unkept, self.problem = True, error
        if self._piece.may_cut():
            self._cut()

    def _cut(self) -> None:
        begun = self._whole.seconds - self._piece.seconds
        self._pieces.put((self._number, begun, bytes(self._sound)))
        self._number += 1
        self._sound, self._piece = bytearray(), Gate()

    def _finish(self) -> None:
        """Hand over the last piece when the recording has ended."""
        self._recorder.wait()
        self.problem = self._recorder.problem or self.problem
        if self._sound:
            self._cut()
        self._pieces.put(None)

    def _write_down(self) -> None:
        """Recognise the pieces, one after the other."""
        try:
            while (piece := self._pieces.get()) is not None and not self._closed:
                number, begun, sound = piece
                self.heard += hear(self._recogniser, sound).moved(begun)
                self._keeper.written(number, self.heard)
        except TrainerError as error:
            if not self._closed:
                self.problem = error


def hear(recogniser: Recogniser, sound: bytes) -> Heard:
    """Return what is said in a piece; one that lost a stretch is heard again, without the hint.

    Raises:
        TrainerError: it can't be recognised.
    """
    gate = Gate()
    gate.feed(sound)
    if not gate.may_hold_words():
        return Heard()
    heard = without_made_up(recogniser.hear(sound))
    gaps = lost(heard.words, heard.voiced)
    if gaps:
        again = without_made_up(recogniser.hear(sound, hint=False))
        missing = lost(again.words, again.voiced)
        if _length(missing) < _length(gaps):
            heard, gaps = again, missing
    return replace(heard, lost=gaps)


def _length(stretches: Sequence[tuple[float, float]]) -> float:
    return sum(end - start for start, end in stretches)
