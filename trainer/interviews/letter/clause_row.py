"""One note, word by word: what each of its words may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.interviews.letter.figures import said_figures

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords


class Row:
    """The words of one note."""

    def __init__(self, note: str, words: ClauseWords, names: frozenset[str]) -> None:
        """Cut a note into words; `names` always have a capital."""
        self.note, self.is_figure = said_figures(note, words)
        self.words, self.names = words, names
        self.row = self.note.split()
        # A note without any article is a telegram: there each noun is looked at, not only the first.
        self.telegram = not any(words.has("articles", word) for word in self.row)
        capitals = sum(word[:1].isupper() for word in self.row[1:])
        self.trusts_capitals = capitals * 2 <= len(self.row) - 1

    def is_finite(self, at: int) -> bool:
        """Return whether the word here is surely the verb of a clause."""
        words, word = self.words, self.row[at].rstrip(",")
        if words.has("finite", word):
            return True
        low = word.casefold()
        if words.has("alone", low) and self.has_subject(at):
            return True
        after = self.row[at + 1] if at + 1 < len(self.row) else ""
        if self.is_present(at, after):
            return True
        if not words.is_past(word) or not after or self.row[at].endswith(","):
            return False
        # “Head office rolled out the rule” does it; “rule rolled out on 3 wards” is done to.
        if words.has("off_particles", after) and at + 2 < len(self.row):
            return words.has("articles", self.row[at + 2]) and not self.is_time(at + 2)
        # “The team cut the backlog” does it; “costs cut 40 %”, “form signed 2 days later” is done to.
        sure = words.has("articles", after) or words.has("objects", after)
        if words.has("done_to", low) and not sure:
            return False
        return self.is_object(at + 1) and not self.is_time(at + 1)

    def is_inner(self, at: int) -> bool:
        """Return whether a clause inside a noun phrase begins here: “that …”, “ledgers nobody had …”."""
        words, word = self.words, self.row[at]
        joined = any(words.has(name, self.row[at - 1]) for name in ("prepositions", "conjunctions"))
        contact = words.has("subjects", word) and not words.has("goes_on", word) and not joined
        return words.has("relatives", word) or contact

    def drops_subject(self, verb: int) -> bool:
        """Return whether a verb stands first, so that no noun before `verb` is its subject."""
        words = self.words
        return words.is_verb(self.row[0]) and any(
            words.has(name, word) or words.is_number(word)
            for word in self.row[1:verb]
            for name in ("determiners", "prepositions")
        )

    def opens(self, at: int) -> bool:
        """Return whether a noun phrase that begins here is whole: it has an article, or is a name."""
        word = self.row[at].strip(",")
        capital = at > 0 and self.trusts_capitals and word[:1].isupper() and word[1:2].islower()
        return capital or self.words.opens(word, self.names)

    def has_subject(self, at: int) -> bool:
        """Return whether a word may be a verb here: no noun follows, of which it would be a part."""
        if at == 0:
            return False
        after = self.row[at + 1].casefold().rstrip(",") if at + 1 < len(self.row) else ""
        words = self.words
        return (
            not after
            or self.row[at].endswith(",")
            or self.opens(at + 1)
            or any(words.has(name, after) for name in ("prepositions", "conjunctions", "adverbs"))
            or (after.endswith("ly") and len(after) > 4)
        )

    def is_present(self, at: int, after: str) -> bool:
        """Return whether a present form stands here: behind “now”, or behind a plural."""
        words, low = self.words, self.row[at].casefold()
        if not after or at == 0:
            return False
        behind_now = words.has("now", self.row[at - 1]) and at > 1
        whole = self.opens(at + 1) or words.is_many(after) or words.has("prepositions", after)
        if behind_now and whole:
            stem = low.removesuffix("s")
            return low in words.lists["present"] or (
                low.endswith("s") and len(stem) > 2 and not words.has("adverbs", low)
            )
        many = words.is_many(self.row[at - 1])
        return many and low in words.lists["present"] and self.opens(at + 1)

    def is_object(self, at: int) -> bool:
        """Return whether plainly an object stands here."""
        if at >= len(self.row):
            return False
        word, words = self.row[at], self.words
        if words.has("before_numbers", word) and at + 1 < len(self.row):
            return words.is_number(self.row[at + 1])
        return self.opens(at) or (
            not words.has("prepositions", word)
            and not words.has("conjunctions", word)
            and not words.has("adverbs", word)
            and not words.is_past(word)
            and words.is_bare(self.head(at))
        )

    def is_time(self, at: int) -> bool:
        """Return whether a time stands here: “delivered 2 weeks early”, “adopted the same day”."""
        return any(self.words.has("times", word.strip(",.")) for word in self.row[at : at + 4])

    def after_adverbs(self, at: int) -> int:
        """Return the first place from here on where no adverb stands."""
        while at < len(self.row) and (
            self.words.has("adverbs", self.row[at])
            or (self.row[at].casefold().endswith("ly") and len(self.row[at]) > 5)
        ):
            at += 1
        return at

    def after_particles(self, at: int) -> int:
        """Return the first place from here on where neither adverb nor particle stands."""
        at = self.after_adverbs(at)
        while at < len(self.row) and self.words.has("particles", self.row[at]):
            at = self.after_adverbs(at + 1)
        return at

    def head(self, at: int) -> str:
        """Return the last word of the bare noun phrase that begins here."""
        words, head = self.words, self.row[at]
        for index in range(at, len(self.row)):
            word = self.row[index]
            stops = (
                words.has("prepositions", word)
                or words.has("conjunctions", word)
                or words.has("determiners", word)
                or words.has("adverbs", word)
                or words.is_number(word)
                or (index > at and words.has("finite", word))
                or (index > at and (words.is_past(word) or words.has("pronouns", word)))
            )
            if stops and index > at:
                break
            head = word
            if word.endswith(","):
                break
        return head
