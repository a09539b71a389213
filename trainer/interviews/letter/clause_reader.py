"""A note in English, read as a clause: whose verb stands where, and what it needs beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_row import Row
from trainer.interviews.letter.figures import MOST_WORDS
from trainer.interviews.wording import lowered
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords

MOST_BEFORE_VERB = 12  # more words hide another clause


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class Reader(Row):
    """One note, read as a clause."""

    def __init__(self, note: str, words: ClauseWords, names: frozenset[str], part: Part) -> None:
        super().__init__(note, words, names)
        self.part = part

    def read(self) -> tuple[str, bool] | None:
        """Return the clause and whether “I” was added; None where it is not surely one."""
        if not self.row or self.words.is_shorthand(self.note):
            return None
        start = self.after_adverbs(0)
        past = start < len(self.row) and self.words.is_past(self.row[start])
        if past and (self.part is Part.ACTION or self.words.has("own_results", self.row[start])):
            return self._led_by_verb(start)
        if self.words.has("subjects", self.row[0]):
            return self._led_by_pronoun()
        counted = self.words.has("before_numbers", self.row[0]) and self.words.is_number(
            self.row[min(1, len(self.row) - 1)]
        )
        if self.words.has("prepositions", self.row[0]) and not counted:
            return self._led_by_time()
        return self._led_by_noun()

    def _led_by_verb(self, verb: int) -> tuple[str, bool] | None:
        low = self.row[verb].casefold()
        freely = self.part is Part.ACTION or self.words.has("own_freely", low)
        if not freely and not self.is_object(self.after_particles(verb + 1)):
            return None
        if not self.verb_is_whole(verb) or not self._rest_is_whole(verb + 1):
            return None
        return f"I {lowered(self._text(), self.names)}", True

    def _led_by_pronoun(self) -> tuple[str, bool] | None:
        verb = self.after_adverbs(1)
        if verb >= len(self.row) or not (
            self.is_finite(verb) or self.words.is_past(self.row[verb])
        ):
            return None
        if not self.verb_is_whole(verb) or not self._rest_is_whole(verb + 1):
            return None
        return _capital(self._text()), False

    def _led_by_time(self) -> tuple[str, bool] | None:
        """Read “After a term he left …”: the subject stands behind, and begins visibly."""
        for at in range(2, min(len(self.row) - 1, MOST_BEFORE_VERB)):
            if self.words.has("prepositions", self.row[at - 1]):
                continue
            pronoun = self.words.has("subjects", self.row[at])
            verb = self.after_adverbs(at + 1) if pronoun else self._finite_verb(at)
            if not (pronoun or self.words.has("determiners", self.row[at])) or verb is None:
                continue
            sure = verb < len(self.row) and (
                self.is_finite(verb) or self.words.is_past(self.row[verb])
            )
            if sure and self.verb_is_whole(verb) and self._rest_is_whole(verb + 1):
                return _capital(self._text()), False
            return None
        return None

    def _led_by_noun(self) -> tuple[str, bool] | None:
        verb = self._finite_verb()
        if verb is None or self.drops_subject(verb):
            return None
        article = self._article(verb)
        if article is None or not self.verb_is_whole(verb) or not self._rest_is_whole(verb + 1):
            return None
        text = self._text()
        return (f"{article} {lowered(text, self.names)}" if article else _capital(text)), False

    def _text(self) -> str:
        return " ".join(self.row)

    def _finite_verb(self, start: int = 0) -> int | None:
        """Return where the verb of the main clause stands; a relative clause has one of its own."""
        inner = 0
        for at in range(start + 1, min(len(self.row), start + MOST_BEFORE_VERB)):
            word, finite = self.row[at], self.is_finite(at)
            if self.is_inner(at):
                inner += 1
            elif inner and (finite or self.words.is_past(word)):
                inner -= 1
            elif finite:
                return at
            elif word.endswith(","):
                return None
        return None

    def _article(self, verb: int) -> str | None:
        """Return the article that a subject lacks, empty where it needs none, None where unsure."""
        words = self.words
        start = 0
        while start < verb - 1 and words.has("before_numbers", self.row[start]):
            start += 1
        if self.opens(start) and not words.has("subjects", self.row[start]):
            return ""
        group: list[str] = []
        for word in self.row[:verb]:
            if words.has("prepositions", word) or words.has("relatives", word):
                if word == "than" and len(group) > 1:
                    group.pop()  # “tickets older than a week”
                break
            if not words.has("adverbs", word) and not words.has("now", word):
                group.append(word)
        if not group or (self.is_figure and len(self.row[:verb]) > MOST_WORDS):
            return None
        if any(words.has("conjunctions", word) or words.is_verb(word) for word in group[1:]):
            return None
        if words.has("offices", group[-1]) and not words.has("bare_after", group[-1]):
            return "The"
        numbered = len(group) == 2 and words.is_number(group[1])  # “dock 4”
        if words.is_bare(group[-1]) or (numbered and not words.has("goes_on", group[0])):
            return ""
        if words.has("bare_phrases", "-".join(group[-2:])):
            return ""
        if group[-1].isupper():  # “DSO” is a measure; “API” may need its article
            return "" if self.is_figure or words.has("bare_after", group[-1]) else None
        if any(word[:1].isupper() for word in group[1:]):
            return ""
        if len(group) == 1 and not self.row[0][:1].islower():
            return "" if self.row[0] in self.names else None
        return "The"

    def verb_is_whole(self, verb: int) -> bool:
        """Return whether what a verb asks for is there, with its article."""
        words = self.words
        if self.row[verb].endswith(","):
            return True
        word = self.row[verb].rstrip(",").casefold()
        if words.has("bare_verbs", word):
            return True
        at = self.after_particles(verb + 1)
        if at >= len(self.row):
            return at > verb + 1 or verb > 0 or words.has("alone", word)
        return self._begins_whole(at)

    def _begins_whole(self, at: int) -> bool:
        """Return whether what begins here may do so without an article."""
        words, word = self.words, self.row[at]
        if words.has("prepositions", self.row[at - 1]) and words.has("bare_after", self.head(at)):
            return True
        plain = word.rstrip(",")
        return (
            self.opens(at)
            or any(
                words.has(name, plain)
                for name in ("prepositions", "conjunctions", "complements", "adverbs", "particles")
            )
            or words.is_bare(self.head(at))
            or words.is_past(plain)
            or (plain.endswith("ly") and len(plain) > 4)
        )

    def _noun_is_whole(self, at: int) -> bool:
        """Return whether the noun phrase behind a preposition or “and” needs no article."""
        head = self.head(at).rstrip(",")
        return (
            self._begins_whole(at)
            or self.words.has("bare_after", head)
            or self.words.has("times", head)
            or (self.row[at][:1].isupper() and not self.words.has("offices", self.row[at]))
            or (self.row[at - 1] == "to" and self.words.has("infinitive", self.row[at - 2]))
        )

    def _rest_is_whole(self, start: int) -> bool:
        """Return whether what follows the verb goes on as written prose does."""
        for at in range(start, len(self.row)):
            word = self.row[at]
            behind_comma = at > 1 and self.row[at - 1].endswith(",")
            if behind_comma and not self._goes_on(at):
                return False
            last = at + 1 >= len(self.row)
            low = word.casefold()
            if last:
                if low in ("the", "a", "an", "my", "our", "and", "or", "so", "because"):
                    return False
                continue
            if low in ("and", "or", "but", "then") and not self._joins(at):
                return False
            if low in (
                "so",
                "because",
                "although",
                "while",
                "when",
                "until",
                "since",
                "before",
            ) and not self._subordinates(at):
                return False
            names_noun = (
                low != "per"
                and self.words.has("prepositions", low)
                and (self.telegram or self.words.has("to_a_noun", low))
            )
            if names_noun and not self._noun_is_whole(at + 1):
                return False
        return True

    def _joins(self, at: int) -> bool:
        """Return whether what “and” joins is whole; a verb behind it has its object."""
        verb = self.after_adverbs(at + 1)
        if verb >= len(self.row):
            return True
        word = self.row[verb]
        if self.words.is_past(word):
            return self.verb_is_whole(verb)
        if self.words.has("articles", self.row[at - 1]) or self.row[at - 1].endswith(","):
            return True
        return not self.telegram or self._noun_is_whole(verb)

    def _subordinates(self, at: int) -> bool:
        """Return whether a clause stands behind “so”, “because”, “before”; or, there, a noun."""
        word, after = self.row[at].casefold(), self.after_adverbs(at + 1)
        if after >= len(self.row):
            return word in ("before", "since")
        words, nxt = self.words, self.row[after]
        if words.has("conjunctions", nxt) or words.has("prepositions", nxt):
            return True
        if word in ("before", "since", "until", "when", "while") and nxt.casefold().endswith("ing"):
            return True
        if word in ("before", "since", "until") and (
            words.is_bare(self.head(after))
            or words.has("times", self.head(after))
            or nxt[:1].isupper()
        ):
            return True
        if not self.opens(after) and not words.is_many(self.head(after)):
            return False
        if word in ("before", "since", "until", "when"):
            return True
        return any(
            self.is_finite(i) or words.is_past(self.row[i]) for i in range(after + 1, len(self.row))
        )

    def _goes_on(self, at: int) -> bool:
        """Return whether what stands behind a comma belongs to the clause before it.

        “did a, did b” is said with “and”; a second clause, a bare number or noun is not surely part
        of anything.
        """
        words, word = self.words, self.row[at].rstrip(",")
        low = word.casefold()
        if words.is_past(word) and not words.has("conjunctions", low):
            return self._second_verb(at)
        if low in ("i", "we", "he", "she", "they", "it", "there"):
            return False
        if any(
            words.has(name, low)
            for name in ("prepositions", "conjunctions", "relatives", "goes_on", "adverbs")
        ):
            return True
        if low.endswith("ing") or (low.endswith("ly") and len(low) > 4):
            return True
        end = next(
            (i for i in range(at, len(self.row)) if self.row[i].endswith(",")), len(self.row) - 1
        )
        listed = "and" in (one.casefold() for one in self.row[at:])
        if listed and end - at < 5:
            return self.opens(at) or words.is_bare(self.head(at)) or word[:1].isupper()
        if words.has("articles", low):
            inner = (
                i
                for i in range(at, end + 1)
                if self.row[i] in ("what", "that", "who", "which", "than")
            )
            return not any(self.is_finite(i) for i in range(at + 1, next(inner, end + 1)))
        return False

    def _second_verb(self, at: int) -> bool:
        """Say a verb behind a comma with “and”; one that may be a participle stays, or is unsure."""
        after = self.after_particles(at + 1)
        if after < len(self.row) and self.row[after].casefold() == "by":
            return True
        if self.part is not Part.ACTION or not self.is_object(after):
            return False
        before = [i + 1 for i in range(at - 1) if self.row[i].endswith(",")]
        if not all(self.words.is_past(self.row[i]) for i in before):
            return False
        if any(self.row[i].endswith(",") for i in range(at, len(self.row))):
            return True
        if "and" not in (word.casefold() for word in self.row[at - 2 : at]):
            self.row[at - 1] = f"{self.row[at - 1].rstrip(',')} and"
        return True
