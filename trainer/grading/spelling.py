"""Words that were compared without case and marks, as a text spells them; and others in their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.grading.letters import fold

if TYPE_CHECKING:
    from trainer.grading.model import PointGrade, WrongFact

_INSIDE_NUMBERS = ".,:"


def places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where whole words stand in a text, whatever their case and marks: start, and end behind."""
    letters: list[str] = []
    origin: list[int] = []
    for at, letter in enumerate(text):
        for each in fold(letter):
            letters.append(each)
            origin.append(at)
    plain, wanted = "".join(letters), fold(words)
    at = plain.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not _goes_on(plain, at - 1, at) and not _goes_on(plain, end, end - 1):
            yield origin[at], origin[end - 1] + 1
        at = plain.find(wanted, at + 1)


def _goes_on(text: str, outside: int, edge: int) -> bool:
    """Return whether the word or number at an edge goes on outside of it: the 3 of "3.5"."""
    beside = text[outside : outside + 1] if outside >= 0 else ""
    if beside in _INSIDE_NUMBERS and text[edge].isdigit():
        beyond = outside + (outside - edge)
        beside = text[beyond : beyond + 1] if beyond >= 0 else ""
        return beside.isdigit()
    return beside.isalnum() and text[edge].isalnum()


def spelled(text: str, words: str) -> str:
    """Return words as a text spells them where they stand first; as they are where they do not."""
    start, end = next(places(text, words), (0, 0))
    return text[start:end] or words


def corrected(text: str, wrong: str, right: str) -> tuple[str, int, int]:
    """Return a text with one fact in the place of another, and where that begins and ends.

    It stays as it is where the fact stands in it nowhere, more than once, or is all of it: what is
    meant then only the person can say. Begin and end are both the text's end in that case.
    """
    found = list(places(text, wrong))
    if len(found) != 1 or found[0] == (0, len(text)):
        return text, len(text), len(text)
    ((start, end),) = found
    return f"{text[:start]}{right}{text[end:]}", start, start + len(right)


def respelled(point: PointGrade, answer: str) -> PointGrade:
    """Return a point whose wrong fact is spelled as the point and the answer spell it: Dana, février."""
    if point.wrong_fact is None and point.misheard is None:
        return point
    return replace(
        point,
        wrong_fact=_respelled(point.wrong_fact, point, answer),
        misheard=_respelled(point.misheard, point, answer),
    )


def _respelled(fact: WrongFact | None, point: PointGrade, answer: str) -> WrongFact | None:
    if fact is None:
        return None
    expected, heard = spelled(point.say, fact.expected), spelled(answer, fact.heard)
    return replace(fact, expected=expected, heard=heard)
