"""The kinds of word in an English sentence: what the word at a place may be, by lists and by its ending."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords

Ends = frozenset[int]
"""Places right behind what was read; empty where nothing of the kind begins."""

NONE: Ends = frozenset()


def remembered(read: Callable[[Any, int], Ends]) -> Callable[[Any, int], Ends]:
    """Read at each place once: what begins there does not depend on what came before."""

    @wraps(read)
    def found(self: WordKinds, at: int) -> Ends:
        key = (read.__name__, at)
        if key not in self.known:
            self.known[key] = NONE  # what is being read cannot begin with itself
            self.known[key] = read(self, at) if at < len(self.row) else NONE
        return self.known[key]

    return found


class WordKinds:
    """The words of a sentence, commas among them, each with what it may be."""

    def __init__(
        self,
        row: Sequence[str],
        words: ClauseWords,
        names: frozenset[str] = frozenset(),
        *,
        given: int = 0,
    ) -> None:
        """Look at a row of words; `names` always have a capital, and so many of its first words no note said."""
        self.row, self.words, self.names, self.given = list(row), words, names, given
        self.known: dict[tuple[str, int], Ends] = {}

    def has(self, lists: str, at: int) -> bool:
        """Return whether the word here stands in one of some lists."""
        return 0 <= at < len(self.row) and self.words.has(lists, self.row[at])

    def says(self, word: str, at: int) -> bool:
        """Return whether this very word stands here."""
        return 0 <= at < len(self.row) and self.row[at].casefold() == word

    def is_pair(self, lists: str, at: int) -> bool:
        """Return whether two words that go together stand here: “on board”."""
        return self.words.has(lists, "-".join(self.row[at : at + 2]))

    def begins(self, lists: str, at: int) -> bool:
        """Return whether the word here stands in one of some lists, be it with its verb: “we'd”."""
        if at >= len(self.row):
            return False
        word = self.row[at].replace("’", "'").partition("'")[0]
        return self.words.has(lists, word) and (self.is_contracted(at) or word == self.row[at])

    def is_contracted(self, at: int) -> bool:
        """Return whether a word has its verb in it: “we'd”."""
        word = self.row[at].replace("’", "'")
        return word.endswith(("'d", "'ve", "'re", "'ll", "'m", "'s"))

    def is_number(self, at: int) -> bool:
        """Return whether the word here is a number."""
        return at < len(self.row) and self.words.is_number(self.row[at])

    def is_name(self, at: int) -> bool:
        """Return whether the word here has a capital that no beginning of a sentence gave it."""
        word = self.row[at]
        if (word in self.names and not word.isupper()) or self.words.has("letters", word):
            return True
        if "_" in word or (at > 0 and word[:1].isalpha() and any(map(str.isdigit, word))):
            return True  # “A3”, “p99”
        return at > 0 and word[:1].isupper() and any(map(str.islower, word))

    def is_whose(self, at: int) -> bool:
        """Return whether somebody's name or an office stands here whose something is: “Helen's”."""
        word = self.row[at] if at < len(self.row) else ""
        if (
            self.words.has("times", word[:-2])
            or self.words.is_many(word[:-2] or "x")
            or word.endswith(("s'", "s’"))
        ):
            return word.endswith(
                ("'s", "’s", "s'", "s’")
            )  # “children's clothing”, “owners' phones”
        if self.words.has("roles one_of_many common offices", word[:-2]):
            return False  # “supervisor's advice”: whose?
        return word.endswith(("'s", "’s")) and (
            word[:1].isupper()
            or (self.words.has("pronouns", word[:-2]) and not self.words.has("with_is", word[:-2]))
        )

    def is_somebody(self, at: int) -> bool:
        """Return whether a person or several of them stand here: “driver”, “guests”."""
        word = self.row[at].casefold().rstrip(",") if 0 <= at < len(self.row) else ""
        people = "customers roles one_of_many persons"
        return self.words.has(people, word) or self.words.has(people, word.removesuffix("s"))

    def is_nounish(self, at: int) -> bool:
        """Return whether the word here may be part of a noun with its adjectives."""
        if at >= len(self.row) or self.row[at] == "," or self.begins("subjects", at):
            return False
        if self.has("noun_too", at) or self.is_name(at):
            return True
        small = (
            "determiners prepositions conjunctions subjects pronouns finite past_only past_too"
            " never_nouns"
        )
        return not self.has(small, at) and (not self.has("adverbs", at))

    def ends_noun(self, at: int) -> bool:
        """Return whether the word here may end a noun phrase, so that a relative clause may follow."""
        noun = self.is_nounish(at) and (not self.is_past(at) or self.has("noun_too", at))
        return noun or self.has("pronouns", at) or self.is_number(at) or self.says(",", at)

    def is_adjective(self, at: int) -> bool:
        """Return whether the word here tells how something is."""
        if at >= len(self.row):
            return False
        low = self.row[at].casefold()
        ends = tuple(self.words.lists["adjective_ends"])
        return self.has("adjectives", at) or (
            low.endswith(ends) and self.is_nounish(at) and len(low) > 4
        )

    def is_doing(self, at: int) -> bool:
        """Return whether a verb in “-ing” stands here."""
        return at < len(self.row) and self.row[at].endswith("ing") and not self.has("pronouns", at)

    def is_past(self, at: int) -> bool:
        """Return whether the word here may be a verb in the past."""
        return at < len(self.row) and self.words.is_past(self.row[at])

    def tells_how(self, at: int) -> bool:
        """Return whether the word here tells how: “quickly”, and no “reply”."""
        word = self.row[at].casefold() if at < len(self.row) else ""
        return word.endswith("ly") and len(word) > 4 and not self.has("no_manner", at)

    def after_adverbs(self, at: int) -> int:
        """Return the first place from here on where no adverb stands."""
        while at < len(self.row):
            pair = self.is_pair("adverb_pairs", at)
            if not (pair or self.has("adverbs", at) or self.tells_how(at)):
                break
            at += 1 + pair
        return at

    def after_not(self, at: int) -> int:
        """Return the first place from here on where neither adverb nor “not” stands."""
        at = self.after_adverbs(at)
        return self.after_adverbs(at + 1) if self.says("not", at) else at

    def counts_bare(self) -> bool:
        """Return whether an article lacks before “first ten” or “last six months”, but where a note begins."""
        return any(
            self.has("counted_from", at)
            and self.is_number(at + 1)
            and not self.has("determiners prepositions", at - 1)
            for at in range(1, len(self.row))
        )

    def after(self, places: Iterable[int], read: Callable[[int], Ends]) -> Ends:
        """Return where a reading ends that begins at any of some places."""
        return frozenset(end for at in places for end in read(at))

    def _ends(self, at: int) -> bool:
        return at >= len(self.row) or self.row[at] == ","
