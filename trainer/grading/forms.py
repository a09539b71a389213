"""Written forms of words: what an apostrophe joins comes apart, what is shortened is written out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from trainer.grading.letters import fold


@dataclass(frozen=True, slots=True)
class Forms:
    """How the words of a language are opened.

    Attributes:
        written: short or run-together form, folded -> what it stands for, with its marks.
        endings: what an apostrophe adds to a word without changing what it says ("'s", "'ll").
        negating: an ending that is a word of its own, which denies ("n't"); "" where none is.
        elided: word before an apostrophe -> the word that it stands for ("l" -> "le").
        number: what matches a number that is written as one word, None in most languages.
        numbers: its parts, longest first.
        one: how one is written among them, and as a word of its own.
    """

    written: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    endings: tuple[str, ...] = ()
    negating: str = ""
    elided: Mapping[str, str] = field(default_factory=dict)
    number: re.Pattern[str] | None = None
    numbers: tuple[str, ...] = ()
    one: tuple[str, str] = ("", "")

    def opened(self, word: str) -> tuple[str, ...]:
        """Return the words that a folded word stands for, itself where it is whole."""
        parts = self.apart(word) if "'" in word else (word,)
        if len(parts) > 1:
            return parts
        if self.number and self.number.fullmatch(parts[0]):
            return tuple(self._spelled(parts[0]))
        return self.written.get(parts[0], parts)

    def _spelled(self, word: str) -> Iterator[str]:
        """Yield the words of a number that is written as one: "achtundvierzigtausend"."""
        while word:
            part = next((part for part in self.numbers if word.startswith(part)), word)
            yield self.one[1] if part == self.one[0] and word != part else part
            word = word.removeprefix(part)

    def apart(self, word: str) -> tuple[str, ...]:
        """Return what an apostrophe joins: "didn't" is "did" and "not", "team's" is "team"."""
        if word in self.written:
            return self.written[word]
        if word.endswith("'") and word[:-1] in self.elided:
            return (self.elided[word[:-1]],)
        if self.negating and word.endswith(self.negating):
            return word.removesuffix(self.negating), "not"
        for suffix in self.endings:
            word = word.removesuffix(suffix)
        return (word.replace("'", ""),)

    def parts(self, raw: str) -> Iterator[tuple[int, str]]:
        """Yield the parts of a word as written, parted behind an elision, with their offsets.

        "qu'aucun" is "qu'" at 0 and "aucun" at 3.
        """
        at = 0
        while self.elided:
            head = raw[at:].replace("’", "'").partition("'")[0]
            if at + len(head) >= len(raw) - 1 or fold(head) not in self.elided:
                break
            yield at, raw[at : at + len(head) + 1]
            at += len(head) + 1
        yield at, raw[at:]


def forms(table: Mapping[str, Any], joined: Sequence[str] = ()) -> Forms:
    """Return the forms that a language's table names.

    Args:
        table: the language's data file.
        joined: words of numbers that the language writes together, longest first.
    """
    apostrophe, numbers = table.get("apostrophe", {}), table.get("numbers", {})
    return Forms(
        {fold(form): tuple(long.split()) for form, long in table.get("written", {}).items()},
        tuple(apostrophe.get("endings", "").split()),
        apostrophe.get("not", ""),
        apostrophe.get("elided", {}),
        re.compile(f"(?:{'|'.join(joined)})+") if joined else None,
        tuple(joined),
        (numbers.get("one_joined", ""), numbers.get("cardinals", {}).get("1", "").split(" ")[0]),
    )
