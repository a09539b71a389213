"""Several questions in one text: the first with its scene, and those that go on with it."""

from __future__ import annotations

from trainer.documents.asking import Asking, asking, ends_marked
from trainer.documents.languages import finder_of
from trainer.documents.sentences import bare_sentences, count_words

_BACK = finder_of("goes_on_asking")
"""Words with which a question goes on with the one before."""
_FEWEST_APART = 4
"""Questions of a paragraph that lists them; at most every fourth may lean on the one before it."""
_FEWEST_WORDS = 4
_LONGEST = 20
"""Words of the longest question that goes on with another; longer ones ask for themselves."""


def split_further(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the first question of a text with its scene, and those that go on with it.

    Where one of the others asks for itself, the text stays whole.
    """
    pieces = bare_sentences(text)
    first = next((at for at, piece in enumerate(pieces) if asking(piece) >= Asking.MARKED), -1)
    rest = pieces[first + 1 :]
    if first < 0 or not rest or not all(goes_on_asking(piece) for piece in rest):
        return text, ()
    return " ".join(pieces[: first + 1]), tuple(rest)


def asked_apart(text: str) -> list[str]:
    """Return the questions of a text that but lists them, each for itself; else the text alone."""
    pieces = bare_sentences(text)
    leaning = sum(map(goes_on_asking, pieces))
    long = all(count_words(piece) >= _FEWEST_WORDS for piece in pieces)
    apart = long and all(asking(piece) >= Asking.MARKED for piece in pieces)
    few = len(pieces) < _FEWEST_APART * max(leaning, 1)
    return pieces if apart and not few else [text]


def goes_on_asking(piece: str) -> bool:
    """Return whether a short question leans on the one before it."""
    return ends_marked(piece) and count_words(piece) <= _LONGEST and _BACK.search(piece) is not None
