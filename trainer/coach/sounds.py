"""Listening again: the recordings that were kept, played from any point of their text, and deleted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from trainer.coach.calendar import local
from trainer.errors import TrainerError
from trainer.storage import sound_files
from trainer.storage.sound_files import RATE, SAMPLE
from trainer.voice.player import Player, player
from trainer.voice.recorder import missing_extra

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.spoken import Spoken

BREAK = 0.7
"""Seconds between two words from which a phrase ends (own choice: well beyond the times' own error)."""

LONGEST = 14
"""Words of a phrase, at most: what fits a line."""

BEFORE = 0.4
"""Seconds before a phrase at which it is played: the recogniser's times are off by as much."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words of a sound: which one, from when, in seconds, and the words."""

    sound: str
    start: float
    text: str


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer whose recording was kept.

    Attributes:
        attempt: its id; of one that was never handed in, that of its recording.
        asked: what was asked; empty where it was never handed in.
        day: when, as a person reads it.
        phrases: its text, line by line.
    """

    attempt: str
    asked: str
    day: str
    phrases: tuple[Phrase, ...]


def phrases(work: Workspace, spoken: Spoken | None) -> tuple[Phrase, ...]:
    """Return what can be listened to of an answer, in order; nothing where no sound was kept."""
    if spoken is None or not spoken.sounds or not work.writable:
        return ()
    there = set(sound_files.known(work.home))
    return tuple(
        phrase for ident in spoken.sounds if ident in there for phrase in _phrases(work, ident)
    )


def _phrases(work: Workspace, ident: str) -> Iterator[Phrase]:
    """Yield the words of a sound, a line each; at least its beginning."""
    timed = sound_files.words(work.home, ident)
    if not timed:
        yield Phrase(ident, 0.0, "from the beginning")
    begun = 0
    for at in range(1, len(timed) + 1):
        text, start = timed[at - 1]
        ends = at == len(timed) or text.endswith((".", "?", "!"))
        if ends or timed[at][1] - start >= BREAK + 0.3 or at - begun >= LONGEST:
            said = " ".join(word for word, _ in timed[begun:at])
            yield Phrase(ident, timed[begun][1], said)
            begun = at


def kept(work: Workspace) -> list[Kept]:
    """Return the answers that can be listened to, the newest first, also those never handed in."""
    found, left = [], set(sound_files.known(work.home))
    for attempt, spoken in work.history.spoken.with_sounds():
        if left.isdisjoint(spoken.sounds):
            continue  # gone, or an answer that was gone on with has them too
        left -= set(spoken.sounds)
        recorded = work.history.attempt(attempt)
        known = phrases(work, spoken)
        if recorded is not None and known:
            day = f"{local(recorded.started, recorded.utc_offset):%Y-%m-%d %H:%M}"
            found.append(Kept(attempt, recorded.asked, day, known))
    zone = work.clock().tzinfo
    for ident in left:
        day = f"{sound_files.kept_at(work.home, ident).astimezone(zone):%Y-%m-%d %H:%M}"
        found.append(Kept(ident, "", day, tuple(_phrases(work, ident))))
    return sorted(found, key=lambda one: one.day, reverse=True)


def play(work: Workspace, phrase: Phrase) -> Player:
    """Play a sound from a phrase on.

    Raises:
        TrainerError: it can't be played, or isn't there any more.
    """
    sound = sound_files.load(work.home, phrase.sound)
    begin = int(max(0.0, phrase.start - BEFORE) * RATE) * SAMPLE
    command = work.settings.voice.player
    if not command and find_spec("sounddevice") is None:
        raise missing_extra("voice")
    return Player(command or player(), sound[begin:])


def forget(work: Workspace, one: Kept) -> None:
    """Delete the sound of an answer for good; its text and grade stay.

    Raises:
        TrainerError: it can't be deleted.
    """
    for ident in dict.fromkeys(phrase.sound for phrase in one.phrases):
        sound_files.forget(work.home, ident)


def forget_all(work: Workspace) -> int:
    """Delete every sound that was kept, also of answers that were never handed in; return how many.

    Raises:
        TrainerError: one can't be deleted.
    """
    known = sound_files.known(work.home)
    for ident in known:
        sound_files.forget(work.home, ident)
    return len(known)


def find(work: Workspace, wanted: str) -> Kept:
    """Return an answer by the beginning of its id; the newest for an empty one.

    Raises:
        TrainerError: there is none, or several.
    """
    known = kept(work)
    found = [one for one in known if one.attempt.startswith(wanted.strip().lower())]
    if not wanted:
        found = found[:1]
    if len(found) == 1:
        return found[0]
    if found:
        raise TrainerError(f"“{wanted}” means several answers", "write more of the id")
    raise TrainerError(
        f"there's no recording of “{wanted}”" if wanted else "no recording was kept",
        "see `trainer voice list`" if known else "keep_sound = true below [voice] in config.toml keeps them from now on",
    )  # fmt: skip
