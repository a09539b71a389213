"""How an answer was spoken, as its sound says; kept beside the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence between two words.

    Attributes:
        at: seconds from the beginning of the recording.
        seconds: how long it was.
        before: the words that came next; empty where they aren't known.
    """

    at: float
    seconds: float
    before: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The facts of one spoken answer; all times are in seconds and measured on the sound.

    Attributes:
        first_word: from the open microphone to the first word.
        seconds: from the first word to the last one.
        words: number of words, fillers not counted.
        pauses: the longest ones of `LONG_PAUSE` and more, the longest first.
        fillers: how many were heard at least; None where the recogniser leaves them out.
        lost: how much of it the recogniser did not understand.
        heard: its text, before the person corrected it.
        sounds: ids of its sounds, in order, where they were kept; some may be deleted by now.
    """

    first_word: float
    seconds: float
    words: int
    pauses: tuple[Pause, ...] = ()
    fillers: int | None = None
    lost: float = 0.0
    heard: str = ""
    sounds: tuple[str, ...] = ()

    @property
    def pace(self) -> int | None:
        """Words a minute; None where too little was said to tell."""
        return round(self.words / self.seconds * 60) if self.seconds >= LEAST_FOR_PACE else None

    @property
    def fillers_a_minute(self) -> float | None:
        """Fillers a minute, at least; None where they weren't counted or too little was said."""
        if self.fillers is None or self.seconds < LEAST_FOR_PACE:
            return None
        return self.fillers / self.seconds * 60


def united(several: Sequence[Spoken]) -> Spoken | None:
    """Return the facts of an answer that was spoken in several goes; None without one.

    It began with the first of them; what lay between two is no pause.
    """
    if not several:
        return None
    pauses = sorted(
        (pause for spoken in several for pause in spoken.pauses), key=lambda pause: -pause.seconds
    )
    fillers = [one.fillers for one in several]
    return Spoken(
        first_word=several[0].first_word,
        seconds=sum(one.seconds for one in several),
        words=sum(one.words for one in several),
        pauses=tuple(pauses[:MOST_PAUSES]),
        fillers=None if None in fillers else sum(filler or 0 for filler in fillers),
        lost=sum(one.lost for one in several),
        heard="\n\n".join(one.heard for one in several),
        sounds=tuple(ident for one in several for ident in one.sounds),
    )


def spoken_of(facts: Mapping[str, Any]) -> Spoken:
    """Return the facts that `dataclasses.asdict` made JSON of; what a newer version added is left out.

    Raises:
        KeyError, TypeError, ValueError: they are none.
    """
    return Spoken(
        first_word=float(facts["first_word"]),
        seconds=float(facts["seconds"]),
        words=int(facts["words"]),
        pauses=tuple(
            Pause(float(fact["at"]), float(fact["seconds"]), str(fact["before"]))
            for fact in facts["pauses"]
        ),
        fillers=None if facts["fillers"] is None else int(facts["fillers"]),
        lost=float(facts["lost"]),
        heard=str(facts["heard"]),
        sounds=tuple(map(str, facts.get("sounds", ()))),
    )


LONG_PAUSE = 1.0
"""Seconds from which a pause is long (Campione and Véronis 2002: brief below 0.2 s, medium to 1 s)."""

LEAST_FOR_PACE = 10.0
"""Seconds below which a pace says nothing (own choice: one sentence more or less changes it too much)."""

MOST_PAUSES = 3
"""How many of the long pauses are kept."""
