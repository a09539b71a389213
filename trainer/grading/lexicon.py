"""What the grader knows of a language: small tables read once from the package's data files."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.denials import Outcomes, Phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian",
    "nl": "dutch", "no": "norwegian", "nb": "norwegian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""BCP 47 language -> the Snowball stemmer that serves it."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of one language; only English has more than its stemmer.

    Attributes:
        stem: word -> what its inflections share.
        stop: words that carry little.
        common: stems that count half.
        negators: words that deny what follows.
        written: short or run-together form -> what it stands for.
        sounds: stem -> stems that dictation takes it for.
        synonyms: stem -> numbers of the groups it stands in.
        interview: the same for words that ask for the same in an interview.
        opposites: stem -> (pair, side) for words that have an opposite.
        outcomes: phrases that deny without a negator.
    """

    stem: Callable[[str], str]
    stop: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    negators: frozenset[str] = frozenset(["nicht", "kein", "keine", "nie", "no", "nunca", "jamais"])
    written: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sounds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    synonyms: Mapping[str, frozenset[int]] = field(default_factory=dict)
    interview: Mapping[str, frozenset[int]] = field(default_factory=dict)
    opposites: Mapping[str, frozenset[tuple[int, int]]] = field(default_factory=dict)
    outcomes: Outcomes = field(default_factory=Outcomes)


def primary(language: str) -> str:
    """Return the language of a BCP 47 tag without its region and script."""
    return language.replace("_", "-").split("-", maxsplit=1)[0].lower()


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """Return the tables of a language (without region); an unknown one has plain words."""
    stem = _stemmer(language)
    return _english(stem) if language == "en" else Lexicon(stem)


def _stemmer(language: str) -> Callable[[str], str]:
    name = _STEMMERS.get(language)
    if name is None:
        return lambda word: word
    import Stemmer  # noqa: PLC0415  waits until something is graded

    # A stemmer's own cache may not be shared by threads; without it nothing in it changes.
    return lru_cache(maxsize=50_000)(Stemmer.Stemmer(name, 0).stemWord)


def _english(snowball: Callable[[str], str]) -> Lexicon:
    # 5 ms: the tables, and what reads them, wait until something is graded.
    import tomllib  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    data = files("trainer.grading") / "data"
    table = tomllib.loads((data / "english.toml").read_text("utf-8"))
    bases = _bases(table["irregular"])

    @lru_cache(maxsize=50_000)
    def stem(word: str) -> str:
        return snowball(bases.get(word) or bases.get(word.removesuffix("s")) or word)

    return Lexicon(
        stem=stem,
        stop=frozenset(table["stop"].split()),
        common=frozenset(stem(word) for word in table["common"].split()),
        negators=frozenset(table["negators"].split()),
        written={form: tuple(long.split()) for form, long in table["written"].items()},
        sounds=_pairs(table["sounds"], stem),
        synonyms=_groups((data / "synonyms.txt").read_text("utf-8"), stem),
        interview=_groups((data / "interview.txt").read_text("utf-8"), stem),
        opposites=_opposites(table["opposite"], stem),
        outcomes=Outcomes(
            unchanged=_phrases(table["unchanged"]),
            refused=_phrases(table["refused"]),
            undone=_phrases(table["undone"]),
            wished=frozenset(stem(word) for word in table["wished"].split()),
            thought=frozenset(stem(word) for word in table["thought"].split()),
            lacking=frozenset(stem(word) for word in table["lacking"].split()),
            lacking_ahead=frozenset(table["lacking_ahead"].split()),
        ),
    )


def _bases(text: str) -> dict[str, str]:
    bases: dict[str, str] = {}
    for group in text.replace("\n", " ; ").split(";"):
        base, *forms = group.split() or [""]
        for form in forms:
            bases.setdefault(form, base)
    return bases


def _phrases(text: str) -> Phrases:
    """Return the phrases of a table, which ";" or a new line parts, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in text.replace("\n", ";").split(";"):
        words = tuple(phrase.split())
        if words:
            found.setdefault(words[0], []).append(words)
    return {first: tuple(phrases) for first, phrases in found.items()}


def _pairs(table: Mapping[str, str], stem: Callable[[str], str]) -> dict[str, frozenset[str]]:
    pairs: dict[str, set[str]] = {}
    for one, other in table.items():
        pairs.setdefault(stem(one), set()).add(stem(other))
        pairs.setdefault(stem(other), set()).add(stem(one))
    return {word: frozenset(others) for word, others in pairs.items()}


def _groups(text: str, stem: Callable[[str], str]) -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(text.splitlines()):
        if line and not line.startswith("#"):
            for word in line.split():
                groups.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


def _opposites(
    table: list[dict[str, str]], stem: Callable[[str], str]
) -> dict[str, frozenset[tuple[int, int]]]:
    sides: dict[str, set[tuple[int, int]]] = {}
    for number, pair in enumerate(table):
        for side, key in enumerate(("one", "other")):
            for word in pair[key].split():
                sides.setdefault(stem(word), set()).add((number, side))
    return {word: frozenset(found) for word, found in sides.items()}
