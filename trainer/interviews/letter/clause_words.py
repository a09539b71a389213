"""What the clause rules know of a language, read from one file a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The closed lists of one language; `lists` are those of its file, split into words."""

    lists: Mapping[str, frozenset[str]]
    units: Mapping[str, tuple[str, str]]
    per: Mapping[str, str]

    def has(self, name: str, word: str) -> bool:
        """Return whether a word stands in a list, however it is written."""
        return word.casefold().strip(",") in self.lists[name]

    def is_past(self, word: str) -> bool:
        """Return whether a word may be a verb in the past."""
        low = word.casefold().strip(",")
        regular = low.endswith("ed") and len(low) > 3 and low not in self.lists["not_past"]
        return regular or low in self.lists["past_only"] or low in self.lists["past_too"]

    def is_verb(self, word: str) -> bool:
        """Return whether a word is a verb in the past or finite, and no noun that looks like one."""
        noun = self.has("mass", word)  # “cost”
        return not noun and (self.is_past(word) or self.has("finite", word))

    def is_number(self, word: str) -> bool:
        """Return whether a word is a number, in figures or letters."""
        low = word.casefold().strip(",~$€£(")
        return low[:1].isdigit() or low.partition("-")[0] in self.lists["numbers"]

    def is_many(self, word: str) -> bool:
        """Return whether a word is a plural, as it seems."""
        low = word.casefold().strip(",.")
        return low.endswith(("s", "people", "children", "men", "women", "feet", "teeth")) and (
            not low.endswith(("ss", "us", "is", "'s", "’s")) and len(low) > 2
        )

    def is_bare(self, word: str) -> bool:
        """Return whether a noun needs no article: a plural, a mass, a process, a name in capitals."""
        low = word.casefold().strip(",.")
        return (
            self.is_many(word)
            or low in self.lists["mass"]
            or (low.endswith(("ing", "ness")) and len(low) > 5)
        )

    def opens(self, word: str, names: frozenset[str] = frozenset()) -> bool:
        """Return whether a noun phrase that begins with this word is whole."""
        plain = word.strip(",")
        return (
            self.has("determiners", plain)
            or self.has("pronouns", plain)
            or self.is_number(plain)
            or plain in names
            or plain.partition("'")[0].partition("’")[0] in names
        )


@lru_cache(maxsize=8)
def clause_words(language: str) -> ClauseWords | None:
    """Return what the clause rules know of a language; None where it has none."""
    # A letter is drafted seldom: the reader and the file wait until then.
    import tomllib  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    path = files("trainer.interviews.letter") / "clauses" / f"{language}.toml"
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    return ClauseWords(
        {name: frozenset(text.split()) for name, text in table.items() if isinstance(text, str)},
        {name: (one, many) for name, (one, many) in table["units"].items()},
        table["per"],
    )
