"""Text to tokens with their place in the text as given."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")

STOP_WORDS = frozenset(
    [
        "a",
        "about",
        "after",
        "again",
        "all",
        "also",
        "am",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "before",
        "being",
        "both",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "doing",
        "done",
        "down",
        "each",
        "even",
        "few",
        "for",
        "from",
        "further",
        "get",
        "go",
        "got",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "here",
        "hers",
        "him",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "itself",
        "just",
        "know",
        "let",
        "like",
        "made",
        "make",
        "many",
        "me",
        "more",
        "most",
        "much",
        "my",
        "myself",
        "no",
        "nor",
        "not",
        "now",
        "of",
        "off",
        "on",
        "once",
        "one",
        "only",
        "or",
        "other",
        "our",
        "ours",
        "out",
        "over",
        "own",
        "really",
        "said",
        "same",
        "say",
        "she",
        "should",
        "so",
        "some",
        "still",
        "such",
        "than",
        "that",
        "the",
        "their",
        "theirs",
        "them",
        "then",
        "there",
        "these",
        "they",
        "thing",
        "things",
        "this",
        "those",
        "through",
        "to",
        "too",
        "under",
        "until",
        "up",
        "us",
        "very",
        "was",
        "we",
        "went",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "whom",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
        "yours",
        "yourself",
    ]
)
"""English words that carry little of a point; they count a fifth (see recall.STOP_WEIGHT)."""

_LANGUAGES = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian",
    "nl": "dutch", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "tr": "turkish",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number: its place, its folded form, and its stem."""

    start: int
    end: int
    word: str
    stem: str

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.word[0].isdigit()

    @property
    def is_stop(self) -> bool:
        """Whether it is a word that carries little."""
        return self.word in STOP_WORDS


@lru_cache(maxsize=8)
def _stemmer(language: str) -> Callable[[str], str]:
    name = _LANGUAGES.get(language.split("-", maxsplit=1)[0].lower())
    if name is None:
        return lambda word: word
    import snowballstemmer  # noqa: PLC0415  waits until something is graded

    stemmer: Any = snowballstemmer.stemmer(name)
    return lru_cache(maxsize=50_000)(stemmer.stemWord)


def fold(word: str) -> str:
    """Return a word without case and marks."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")


def tokenize(text: str, language: str = "en") -> tuple[Token, ...]:
    """Return the tokens of a text in order."""
    stem = _stemmer(language)
    tokens = []
    for match in _WORD.finditer(text):
        word = fold(match.group())
        word = word.removesuffix("'s")
        if word:
            tokens.append(Token(match.start(), match.end(), word, stem(word)))
    return tuple(tokens)
