"""Verbs that come apart: "holt … ab" and "abgeholt" are "abholen"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LEAST_BASE = 3
"""Letters that a verb has without what is taken off."""

LEAST_PARTICIPLE = 6
"""Letters of a participle: "gibt" and "geben" are none."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """How the verbs of a language come apart; without particles they do not.

    Attributes:
        particles: what stands before a verb, or at the end of its clause; longest first.
        participle: what a participle puts before the verb ("ge").
        infinitive: what stands inside an infinitive ("abzuholen").
        endings: ends of participles.
    """

    particles: tuple[str, ...] = ()
    participle: str = ""
    infinitive: str = ""
    endings: tuple[str, ...] = ()

    def parted(self, word: str) -> tuple[str, str]:
        """Return the particle of a word and its verb, both as one would look them up.

        "abgeholt" and "abzuholen" give "ab" with "holt" and "holen"; a word without a particle
        gives "" and itself, or what is left of a participle.
        """
        for particle in self.particles if word.startswith(self.particles) else ():
            rest = word.removeprefix(particle)
            if rest == word or len(rest) < LEAST_BASE:
                continue
            for inside in (self.participle, self.infinitive):
                bare = rest.removeprefix(inside)
                if bare != rest and len(bare) >= LEAST_BASE and bare.endswith(self.endings):
                    return particle, bare
        if len(word) >= LEAST_PARTICIPLE and self.participle and word.endswith(self.endings):
            return "", word.removeprefix(self.participle)
        return "", word

    def base(self, stem: str) -> str:
        """Return a stem without its particle, "" where it has none."""
        for particle in self.particles if stem.startswith(self.particles) else ():
            rest = stem.removeprefix(particle)
            if rest != stem and len(rest) >= LEAST_BASE:
                return rest
        return ""


def verbs(table: Mapping[str, str]) -> Verbs:
    """Return how a language's verbs come apart, as its table says."""
    return Verbs(
        tuple(sorted(table.get("particles", "").split(), key=len, reverse=True)),
        table.get("participle", ""),
        table.get("infinitive", ""),
        tuple(table.get("endings", "").split()),
    )
