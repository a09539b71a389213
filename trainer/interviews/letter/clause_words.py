"""What the clause rules know of a language, read from one file a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from trainer.interviews.letter.clause_patterns import Change, Rule, read_rules
from trainer.interviews.wording import lowered

_LOOSE_SIGNS = re.compile(
    r"->|→|=>|&(?![A-Z])|[@^*=<>{}()\[\]?!|#\"“”…]|\.\.|(?:^|\s)[+~–-](?:\s|\d)|[^\W\d]/\w(?<!\b[A-Z]/[A-Z])|\w/[^\W\d](?<!\b[A-Z]/[A-Z])"
    r"|(?<![\w$€£.,])\d[\d.,]*m\b"  # minutes, metres or millions?
    r"|\d[hm]\d"  # 2h40
    r"|\b[mp]at leave\b"
)
_QUOTED = re.compile(r"[\"“][\w-]+[\"”]")
"""One word in quotes stands in a letter as it is."""

_TIMES = re.compile(r"\d{1,4}x")
_BEFORE_COMMA = re.compile(r"[\w'’]+(?=,)")

_NONE: frozenset[str] = frozenset()
Said = tuple[str, str | None]
"""A sentence without its stop, and what was added in front of it, as in `Woven.lead`."""

_SMALL = "determiners prepositions adverbs conjunctions subjects goes_on finite"


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """What the file of one language says.

    Attributes:
        lists: its closed lists, split into words.
        text: the same as they stand.
        units, per, written: units, rates and short words written out.
        rules, changes: which notes are sentences; empty for English, whose rules are code.
    """

    lists: Mapping[str, frozenset[str]]
    text: Mapping[str, str]
    units: Mapping[str, tuple[str, str]]
    per: Mapping[str, str]
    written: Mapping[str, str]
    rules: tuple[Rule, ...] = ()
    changes: tuple[Change, ...] = ()

    def has(self, lists: str, word: str) -> bool:
        """Return whether a word stands in one of some lists; a language may lack a list."""
        low = word.casefold().strip(",")
        return any(low in self.lists.get(name, _NONE) for name in lists.split())

    def is_small(self, word: str) -> bool:
        """Return whether a word is surely written with a small letter inside a sentence."""
        return self.has(_SMALL, word.strip(",."))

    def lowered(self, text: str, names: frozenset[str] = _NONE) -> str:
        """Return a text as it stands inside a sentence; nouns keep their capital where they have one."""
        first = text.split(maxsplit=1)[0] if text.strip() else ""
        if self.text.get("capitals") == "nouns" and not self.is_small(first):
            return text if not first.islower() else lowered(text, names)
        return lowered(text, names)

    def fits(self, name: str, text: str) -> bool:
        """Return whether a text fits the pattern of that name."""
        return re.fullmatch(self.text[name], text, re.IGNORECASE) is not None

    def without_remark(self, text: str) -> str:
        """Return what was noted up to what is only said of it: “accessibility, her brother is blind”.

        Behind “when,” or “how,” the comma parts nothing: “the evening when, after the tour, we …”.
        """
        head = re.split(rf",\s+(?={self.text['remark']}\b)", text, maxsplit=1, flags=re.IGNORECASE)[
            0
        ]
        opens = any(
            self.has("goes_on conjunctions pronouns subjects", one)
            for one in _BEFORE_COMMA.findall(head)
        )
        return text if opens else head

    def is_shorthand(self, text: str) -> bool:
        """Return whether a text holds what nobody writes in a letter: arrows, brackets, “approx.”."""
        words = [word.strip("(),") for word in text.split()]
        clipped = any(map(self.is_clipped, words))
        return bool(_LOOSE_SIGNS.search(_QUOTED.sub("x", text))) or clipped

    def is_clipped(self, word: str) -> bool:
        """Return whether a word is short for another one: “approx.”, “3x”, and in English “hw”, “dpt”, but “3x faster”."""
        low = word.casefold()
        bare = (
            not self.rules and word.islower() and word.isalpha() and len(word) not in (1, 3)
        )  # “dbt”
        vowels = bare and set(low).isdisjoint("aeiouyáéíóúäöüàèê")
        times = _TIMES.fullmatch(low) is not None and bool(self.rules or low == "1x")
        return (
            self.has("shorthand", word)
            or times
            or (vowels and not self.has("measures clock", word))
        )

    def is_past(self, word: str) -> bool:
        """Return whether a word may be a verb in the past."""
        low = word.casefold().strip(",")
        regular = low.endswith("ed") and len(low) > 3 and low not in self.lists["not_past"]
        irregular = self.lists["past_only"] | self.lists["past_too"]
        again = low.removeprefix("re").removeprefix("-")  # “remade”, “re-drew”
        return regular or low in irregular or again in irregular

    def is_verb(self, word: str) -> bool:
        """Return whether a word is a verb in the past or finite, and no noun that looks like one."""
        return not self.is_mass(word) and (self.is_past(word) or self.has("finite", word))

    def is_number(self, word: str) -> bool:
        """Return whether a word is a number, in figures or letters."""
        low = word.casefold().strip(",~$€£(")
        first, _, rest = low.partition("-")
        of_age = "-" in rest  # “eight-year-olds”
        told = first.isdigit() and rest[:1].isalpha()  # “the 12-page form”
        told |= first[:-2].isdigit() and first.endswith(("st", "nd", "rd", "th"))  # “the 4th floor”
        of_age |= (
            bool(rest)
            and rest not in self.lists["numbers"]
            and not rest.endswith(("th", "ths", "rd", "rds"))
        )
        return (low[:1].isdigit() and not told) or (first in self.lists["numbers"] and not of_age)

    def is_year(self, word: str) -> bool:
        """Return whether a word is a year of our time: “2019”."""
        return word.isdecimal() and 1950 <= int(word) < 2100

    def is_many(self, word: str) -> bool:
        """Return whether a word is a plural, as it seems."""
        low = word.casefold().strip(",.")
        return low.endswith(("s", "people", "children", "men", "women", "feet", "teeth")) and (
            not low.endswith(("ss", "us", "is", "'s", "’s")) and len(low) > 2
        )

    def is_mass(self, word: str) -> bool:
        """Return whether a noun tells of no number: “cost”, “fuel”, a process (“tracing”)."""
        low = word.casefold().strip(",.").rpartition("-")[2]
        ends = tuple(self.lists.get("mass_ends", ()))
        return (
            low in self.lists["mass"]
            or (low.endswith("ing") and low not in self.lists["one_in_ing"])
            or (bool(ends) and low.endswith(ends) and low not in self.lists["not_mass"])
        )

    def is_bare(self, word: str) -> bool:
        """Return whether a noun needs no article: a plural, a mass, a process (“tracing”)."""
        low = word.casefold().strip(",.")
        return (
            self.is_many(word)
            or self.is_mass(low)
            or (low.endswith("ness") and low not in self.lists["not_bare"])
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
    text = {name: said for name, said in table.items() if isinstance(said, str)}
    lists = {name: frozenset(said.casefold().split()) for name, said in text.items()}
    return ClauseWords(
        lists,
        text,
        {name: (one, many) for name, (one, many) in table["units"].items()},
        table["per"],
        table.get("written", {}),
        read_rules(table.get("rules", ()), lists),
        tuple(
            Change(tuple(one["nouns"].split()), tuple(one["says"]))
            for one in table.get("changes", ())
        ),
    )
