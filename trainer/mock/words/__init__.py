"""What an interviewer says, one file a language, and how they ask for what is wanted in another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from trainer.mock.model import Tone
from trainer.text import primary

LANGUAGES = ("en", "de", "es", "fr")
"""Those of the shipped banks; in any other the interviewer speaks English."""


@dataclass(frozen=True, slots=True)
class Words:
    """What an interviewer says in one language.

    Attributes:
        language: as in `en`.
        table: both files.
    """

    language: str
    table: Mapping[str, Any]

    def say(self, name: str) -> str:
        """Return a phrase that all tones share."""
        return str(self.table[name])

    def list(self, name: str) -> tuple[str, ...]:
        """Return the ways to say something that all tones share."""
        return tuple(self.table[name])

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return how people say something, as whole words: `re.search` finds it anywhere."""
        return whole(str(self.table[name]))

    def finds(self, name: str, text: str) -> bool:
        """Return whether a text says something in the ways that the file knows."""
        return self.pattern(name).search(text) is not None

    def key(self, name: str) -> str:
        """Return the key of the bank's question that stands for the opener, why us, or the last one."""
        return str(self.table["questions"][name])

    def ways(self, kind: str, tone: Tone) -> tuple[str, ...]:
        """Return the ways to ask on, those of a tone first, then those of the others, neutral first."""
        order = dict.fromkeys((tone, Tone.NEUTRAL, *Tone))
        return tuple(way for one in order for way in self.own(kind, one))

    def others(self, said: str, tone: Tone) -> tuple[str, ...]:
        """Return the other ways to say something in a tone that was said word for word; often none."""
        tones = (tuple(ways) for ways in self.table["tone"][tone].values())
        every = (*tones, self.list("specific"), self.list("after"), self.list("another"))
        return next(
            (tuple(way for way in ways if way != said) for ways in every if said in ways), ()
        )

    def own(self, kind: str, tone: Tone) -> tuple[str, ...]:
        """Return the ways to say something in a tone alone."""
        return tuple(self.table["tone"][tone][kind])


@lru_cache(maxsize=512)
def whole(ways: str) -> re.Pattern[str]:
    """Return a pattern for ways to say something, as whole words in any case."""
    return re.compile(rf"(?:\b|(?<!\w))(?:{ways})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def words_of(language: str) -> Words:
    """Return what an interviewer says in a language; a BCP 47 tag."""
    import tomllib  # noqa: PLC0415  a mock interview is held seldom
    from importlib.resources import files  # noqa: PLC0415

    spoken = primary(language) if primary(language) in LANGUAGES else LANGUAGES[0]
    here = files("trainer.mock.words")
    both = (here / f"{spoken}.toml", here / "wanted" / f"{spoken}.toml")
    tables = [tomllib.loads(path.read_text("utf-8")) for path in both]
    return Words(spoken, tables[0] | tables[1])
