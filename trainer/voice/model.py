"""What is heard: words with their place in the sound and how sure the recogniser is of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

RATE = 16_000
"""Samples a second of all sound here: 16-bit, one channel, little-endian; what Whisper was made for."""

SAMPLE = 2
"""Bytes of a sample."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it was recognised.

    Attributes:
        text: with its punctuation, no blanks around it.
        start: where it begins, seconds from the beginning of the sound.
        end: where it ends.
        sure: how sure the recogniser is, 0..1; None where it does not say.
    """

    text: str
    start: float
    end: float
    sure: float | None = None


Stretch = tuple[float, float]
"""From when to when, in seconds."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in a sound.

    Attributes:
        words: in order.
        voiced: where a voice was, in order.
        lost: where one was that the recogniser did not understand, in order.
    """

    words: tuple[Word, ...] = ()
    voiced: tuple[Stretch, ...] = ()
    lost: tuple[Stretch, ...] = ()

    def moved(self, by: float) -> Heard:
        """Return the same, so many seconds later."""
        return Heard(
            tuple(Word(w.text, w.start + by, w.end + by, w.sure) for w in self.words),
            tuple((start + by, end + by) for start, end in self.voiced),
            tuple((start + by, end + by) for start, end in self.lost),
        )

    def __add__(self, later: Heard) -> Heard:
        """Return this and what was heard after it.

        A recogniser ends each piece with a full stop. Where the next one begins with a small letter the
        sentence went on (18 of 24 times, read by a program), and the stop is a comma.
        """
        words = self.words
        if words and later.words and later.words[0].text[:1].islower():
            last = words[-1]
            if last.text.endswith(".") and not last.text.endswith(".."):
                words = (*words[:-1], replace(last, text=f"{last.text[:-1]},"))
        return Heard(words + later.words, self.voiced + later.voiced, self.lost + later.lost)
