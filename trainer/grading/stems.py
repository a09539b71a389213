"""What the inflections of a word share: Snowball's stem, with what a language's data file adds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from trainer.grading.letters import fold
from trainer.grading.verbs import LEAST_BASE, verbs

_STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian",
    "nl": "dutch", "no": "norwegian", "nb": "norwegian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""BCP 47 language -> the Snowball stemmer that serves it."""

LEAST_WORD = 5
"""Letters of a plural, at least: "mes" and "tres" are none."""


def stemmer(language: str, table: Mapping[str, Any]) -> Callable[[str], str]:
    """Return word -> stem of a language, with the irregular forms of its table.

    Marks say how a word is inflected ("formé", "bajó"), so Snowball sees them, and its stem is folded;
    its English knows none.
    """
    snowball, known = _snowball(language), bases(table)
    apart = verbs(table.get("verbs", {}))
    respelled = _respelled(table.get("stems", {}))
    if language == "en":

        def stem(word: str) -> str:
            plain = fold(word)
            return snowball(known.get(plain) or known.get(plain.removesuffix("s")) or plain)

    elif apart.particles:

        def stem(word: str) -> str:
            particle, verb = apart.parted(word.lower())
            base = known.get(fold(verb)) or known.get(fold(word))
            short = fold(snowball(base or verb))
            return fold(particle) + (short.removesuffix("t") if len(short) > LEAST_BASE else short)

    else:
        single = _singular(table.get("stems", {}))

        def stem(word: str) -> str:
            base = known.get(fold(word)) or word.lower()
            return respelled(fold(snowball(single(base))))

    return lru_cache(maxsize=50_000)(stem)


def bases(table: Mapping[str, Any]) -> dict[str, str]:
    """Return inflected form, folded -> its base form, of the irregular words of a table."""
    forms: dict[str, str] = {}
    for group in table.get("irregular", "").replace("\n", " ; ").split(";"):
        base, *inflected = group.split() or [""]
        for form in inflected:
            forms.setdefault(fold(form), base)
    return forms


def _snowball(language: str) -> Callable[[str], str]:
    name = _STEMMERS.get(language)
    if name is None:
        return lambda word: word
    import Stemmer  # noqa: PLC0415  waits until something is graded

    # A stemmer's own cache may not be shared by threads; without it nothing in it changes.
    stem: Callable[[str], str] = Stemmer.Stemmer(name, 0).stemWord
    return stem


def _singular(table: Mapping[str, Any]) -> Callable[[str], str]:
    """Return what takes the end of a plural off that Snowball leaves: "mujeres" is "mujer"."""
    ends: Mapping[str, str] = table.get("plural", {})

    def single(word: str) -> str:
        end = next((end for end in ends if word.endswith(end)), "")
        if not end or len(word) < LEAST_WORD:
            return word
        return word.removesuffix(end) + ends[end]

    return single


def _respelled(table: Mapping[str, Any]) -> Callable[[str], str]:
    """Return what writes a stem in one way: "cuent" is "cont", "busqu" and "busc" are the same."""
    inside: Mapping[str, str] = table.get("inside", {})
    ends: Mapping[str, str] = table.get("ends", {})
    pattern = re.compile("|".join(inside)) if inside else None

    def respelled(stem: str) -> str:
        if pattern:
            stem = pattern.sub(lambda match: inside[match[0]], stem)
        end = next((end for end in ends if stem.endswith(end)), "")
        return stem.removesuffix(end) + ends[end] if end else stem

    return respelled
