"""A note in English, read as a clause: whose verb stands where, and what it needs beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.figures import MOST_WORDS, said_figures
from trainer.interviews.wording import capital, lowered
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords, Said

_FROM_TO = re.compile(r" from \S*\d\S* to \S*\d")
MOST_BEFORE_VERB = 12  # more words hide another clause


class Reader:
    """The words of one note; behind its end every list says no."""

    def __init__(self, note: str, part: Part, words: ClauseWords, names: frozenset[str]) -> None:
        """Cut a note into words; `names` always have a capital."""
        self.note, self.is_figure = said_figures(note, words)
        self.part, self.words, self.names = part, words, names
        self.row = self.note.split()
        # A note without any article is a telegram: there each noun is looked at, not only the first.
        self.telegram = not any(words.has("articles", word) for word in self.row)
        capitals = sum(word[:1].isupper() for word in self.row[1:])
        self.trusts_capitals = capitals * 2 <= len(self.row) - 1

    def read(self) -> Said | None:
        """Return the clause and what was added in front; None where it is not surely one."""
        if not self.row or self.words.is_shorthand(self.note):
            return None
        verb, acts = self.after_adverbs(0), self.part is Part.ACTION
        if acts and self.has("describing", verb) and not self.opens(verb + 1):
            return None
        if self.is_past(verb) and (acts or self.has("own_results", verb)):
            freely = acts or self.has("own_freely", verb)
            if not freely and not self.is_object(self.after_particles(verb + 1)):
                return None
            return (f"I {self._low()}", "I") if self._is_whole(verb) else None
        if self.has("subjects", 0):
            verb = self.after_adverbs(1)
            return (capital(self._text()), None) if self._does(verb) else None
        counted = self.has("before_numbers", 0) and self.is_number(1)
        if self.has("prepositions", 0) and not counted:
            return self._led_by_time()
        return self._led_by_noun()

    def _led_by_time(self) -> Said | None:
        """Read “After a term he left …”: the subject stands behind, and begins visibly."""
        for at in range(2, min(len(self.row) - 1, MOST_BEFORE_VERB)):
            pronoun = self.has("subjects", at)
            if self.has("prepositions", at - 1) or not (pronoun or self.has("determiners", at)):
                continue
            verb = self.after_adverbs(at + 1) if pronoun else self._finite_verb(at)
            if verb is not None:
                return (capital(self._text()), None) if self._does(verb) else None
        return None

    def _led_by_noun(self) -> Said | None:
        verb = self._finite_verb()
        if verb is None or self._drops_subject(verb):
            return None
        article = self._article(verb)
        if article is None or not self._is_whole(verb):
            return None
        return (f"{article} {self._low()}" if article else capital(self._text())), None

    def _text(self) -> str:
        return " ".join(self.row)

    def _low(self) -> str:
        return lowered(self._text(), self.names)

    # What a word may be

    def has(self, lists: str, at: int) -> bool:
        """Return whether the word here stands in one of some lists."""
        return at < len(self.row) and self.words.has(lists, self.row[at])

    def is_past(self, at: int) -> bool:
        """Return whether the word here may be a verb in the past."""
        return at < len(self.row) and self.words.is_past(self.row[at])

    def is_number(self, at: int) -> bool:
        """Return whether the word here is a number."""
        return at < len(self.row) and self.words.is_number(self.row[at])

    def ends_part(self, at: int) -> bool:
        """Return whether a comma stands behind the word here."""
        return self.row[at].endswith(",")

    def is_bare(self, at: int) -> bool:
        """Return whether the noun phrase that begins here needs no article."""
        return at < len(self.row) and self.words.is_bare(self.head(at))

    def opens(self, at: int) -> bool:
        """Return whether a noun phrase that begins here is whole: it has an article, or is a name."""
        if at >= len(self.row):
            return False
        word = self.row[at].strip(",")
        name = at > 0 and self.trusts_capitals and word[:1].isupper() and word[1:2].islower()
        return name or self.words.opens(word, self.names)

    def is_object(self, at: int) -> bool:
        """Return whether plainly an object stands here."""
        if self.has("before_numbers", at) and at + 1 < len(self.row):
            return self.is_number(at + 1)
        other = self.has("prepositions conjunctions adverbs", at) or self.is_past(at)
        return self.opens(at) or (not other and self.is_bare(at))

    def is_time(self, at: int) -> bool:
        """Return whether a time stands here: “delivered 2 weeks early”, “adopted the same day”."""
        return any(self.words.has("times", word.strip(",.")) for word in self.row[at : at + 4])

    def _is_when(self, at: int) -> bool:
        """Return whether a time stands where an object would: “paid back the next week”."""
        return self.has("articles", at) and self.has("times", at + 1) and self.has("times", at + 2)

    def after_adverbs(self, at: int) -> int:
        """Return the first place from here on where no adverb stands."""
        while self.has("adverbs", at) or (at < len(self.row) and _is_manner(self.row[at])):
            at += 1
        return at

    def after_particles(self, at: int) -> int:
        """Return the first place from here on where neither adverb nor particle stands."""
        at = self.after_adverbs(at)
        while self.has("particles", at):
            at = self.after_adverbs(at + 1)
        return at

    def head(self, at: int) -> str:
        """Return the last word of the bare noun phrase that begins here."""
        end = at
        while not self.ends_part(end) and end + 1 < len(self.row):
            stops = "prepositions conjunctions determiners adverbs finite pronouns"
            if self.has(stops, end + 1) or self.is_number(end + 1) or self.is_past(end + 1):
                break
            end += 1
        return self.row[end]

    # Which word is the verb

    def is_finite(self, at: int) -> bool:
        """Return whether the word here is surely the verb of a clause."""
        words, last = self.words, at + 1 >= len(self.row)
        if self.has("finite", at):
            return True
        alone = self.has("alone", at) or (self.has("either", at) and self.opens(0))
        if alone and self._has_subject(at):
            return True
        if last:
            return False
        if self._is_present(at):
            return True
        if not self.is_past(at) or self.ends_part(at):
            return False
        # “Head office rolled out the rule” does it; “rule rolled out on 3 wards” is done to.
        if self.has("off_particles", at + 1) and at + 2 < len(self.row):
            return self.has("articles", at + 2) and not self.is_time(at + 2)
        # “The team cut the backlog” does it; “costs cut 40 %”, “form signed 2 days later” is done to.
        if words.has("done_to", self.row[at]) and not self.has("articles objects", at + 1):
            return False
        return self.is_object(at + 1) and not self.is_time(at + 1)

    def _has_subject(self, at: int) -> bool:
        """Return whether a word may be a verb here: no noun follows, of which it would be a part."""
        after = at + 1
        return at > 0 and (
            after >= len(self.row)
            or self.ends_part(at)
            or self.opens(after)
            or self.has("prepositions conjunctions adverbs", after)
            or _is_manner(self.row[after])
        )

    def _is_present(self, at: int) -> bool:
        """Return whether a present form stands here: behind “now”, or behind a plural."""
        low, after = self.row[at].casefold(), at + 1
        if at > 1 and self.has("now", at - 1):
            whole = self.opens(after) or self.words.is_many(self.row[after])
            other = low.endswith("s") and not self.has("adverbs", at)
            return (whole or self.has("prepositions", after)) and (other or self.has("present", at))
        many = at > 0 and self.words.is_many(self.row[at - 1])
        return many and self.has("present", at) and self.opens(after)

    def _finite_verb(self, start: int = 0) -> int | None:
        """Return where the verb of the main clause stands; a relative clause has one of its own."""
        inner = 0
        for at in range(start + 1, min(len(self.row), start + MOST_BEFORE_VERB)):
            finite = self.is_finite(at)
            if self._is_inner(at):
                inner += 1
            elif inner and (finite or self.is_past(at)):
                inner -= 1
            elif finite:
                return at
            elif self.ends_part(at):
                return None
        return None

    def _is_inner(self, at: int) -> bool:
        """Return whether a clause inside a noun phrase begins here: “that …”, “ledgers nobody had …”."""
        joined = self.has("prepositions conjunctions goes_on", at - 1) or self.has("goes_on", at)
        return self.has("relatives", at) or (self.has("subjects", at) and not joined)

    def _drops_subject(self, verb: int) -> bool:
        """Return whether a verb stands first, so that no noun before `verb` is its subject."""
        return self.words.is_verb(self.row[0]) and any(
            self.has("determiners prepositions", at) or self.is_number(at) for at in range(1, verb)
        )

    def _article(self, verb: int) -> str | None:
        """Return the article that a subject lacks, empty where it needs none, None where unsure."""
        words, start = self.words, 0
        while start < verb - 1 and self.has("before_numbers", start):
            start += 1
        if self.opens(start) and not self.has("subjects", start):
            return ""
        group: list[str] = []
        for word in self.row[:verb]:
            if words.has("prepositions relatives", word):
                if word == "than" and len(group) > 1:
                    group.pop()  # “tickets older than a week”
                break
            if not words.has("adverbs now", word):
                group.append(word)
        if not group or (self.is_figure and verb > MOST_WORDS):
            return None
        last, joined = group[-1], "-".join(group[-2:])
        if any(words.has("conjunctions", word) or words.is_verb(word) for word in group[1:]):
            return None
        if words.has("offices", last) and not words.has("bare_after", last):
            return "The"
        numbered = len(group) > 1 and words.is_number(last) and not words.has("goes_on", group[0])
        if words.is_bare(last) or words.has("bare_phrases", joined) or numbered:  # “dock 4”
            return ""
        if last.isupper():  # “DSO” is a measure; “API” may need its article
            measure = self.is_figure or _FROM_TO.search(self.note)
            return "" if measure or words.has("bare_after", last) else None
        if any(word[:1].isupper() for word in group[1:]):
            return ""
        if len(group) == 1 and not last[:1].islower():
            return "" if last in self.names else None
        return "The"

    # Whether all is there

    def _does(self, verb: int) -> bool:
        return (self.is_finite(verb) or self.is_past(verb)) and self._is_whole(verb)

    def _is_whole(self, verb: int) -> bool:
        """Return whether what follows the verb goes on as written prose does."""
        if not self.verb_is_whole(verb):
            return False
        for at in range(verb + 1, len(self.row)):
            if self.ends_part(at - 1) and not self._goes_on(at):
                return False
            if at + 1 == len(self.row):
                return not self.has("never_last", at)
            noun = self.has("to_a_noun", at) or (self.telegram and self.has("prepositions", at))
            if (
                self._lacks_the(at)
                or (self.has("joints", at) and not self._joins(at))
                or (self.has("subordinators", at) and not self._subordinates(at))
                or (noun and self.row[at] != "per" and not self._noun_is_whole(at + 1))
            ):
                return False
        return True

    def _lacks_the(self, at: int) -> bool:
        """Return whether “my”, “the” or “a” is missing: “own hours”, “for first time”, “3 MB file”."""
        word, before = self.row[at].casefold(), self.row[at - 1]
        mine = self.has("determiners", at - 1) or before.endswith(("'s", "’s"))
        if word.lstrip("0123456789.") in self.words.lists["sizes"]:
            ends = self.has("determiners prepositions conjunctions adverbs", at + 1)
            return not (mine or ends or (at > 1 and self.has("determiners", at - 2)))
        if word == "own" and not self.opens(at + 1):
            return not mine
        return word == "first" and self.has("needs_the", at - 1) and self.has("times", at + 1)

    def verb_is_whole(self, verb: int) -> bool:
        """Return whether what a verb asks for is there, with its article."""
        if self.ends_part(verb) or self.has("bare_verbs", verb):
            return True
        at = self.after_particles(verb + 1)
        if at >= len(self.row):
            return at > verb + 1 or verb > 0 or self.has("alone either", verb)
        if at > verb + 1 and _is_manner(self.row[at - 1]) and self.is_past(at):
            return self.is_bare(at)  # “supported newly qualified nurse”
        return self._begins_whole(at)

    def _begins_whole(self, at: int) -> bool:
        """Return whether what begins here may do so without an article."""
        behind = self.has("prepositions", at - 1) and self.words.has("bare_after", self.head(at))
        small = self.has("prepositions conjunctions complements adverbs particles", at)
        manner = _is_manner(self.row[at])
        return behind or small or manner or self.opens(at) or self.is_bare(at) or self.is_past(at)

    def _noun_is_whole(self, at: int) -> bool:
        """Return whether the noun phrase behind a preposition or “and” needs no article."""
        return (
            self._begins_whole(at)
            or self.words.has("bare_after times", self.head(at))
            or (self.row[at][:1].isupper() and not self.has("offices", at))
            or "_" in self.row[at]  # the name of a column
            or (self.row[at - 1] == "to" and self.has("infinitive", at - 2))
        )

    def _joins(self, at: int) -> bool:
        """Return whether what “and” joins is whole; a verb behind it has its object."""
        verb = self.after_adverbs(at + 1)
        if self.is_past(verb):
            linked = self.ends_part(at - 1) or self.has("joints conjunctions", at - 1)
            return (linked or self.row[at] != "then") and self.verb_is_whole(verb)
        free = self.has("articles", at - 1) or self.ends_part(at - 1) or not self.telegram
        return free or verb >= len(self.row) or self._noun_is_whole(verb)

    def _subordinates(self, at: int) -> bool:
        """Return whether a clause stands behind “so”, “because”, “before”; or, there, a noun."""
        after, may_name = self.after_adverbs(at + 1), self.has("before_nouns", at)
        if after >= len(self.row):
            return may_name
        word, head = self.row[after], self.head(after)
        if self.has("conjunctions prepositions", after) or word.endswith("ing"):
            return True
        named = self.words.is_bare(head) or self.words.has("times", head) or word[:1].isupper()
        if may_name and named:
            return True
        if not self.opens(after) and not self.words.is_many(head):
            return False
        rest = range(after + 1, len(self.row))
        return may_name or any(self.is_finite(one) or self.is_past(one) for one in rest)

    def _goes_on(self, at: int) -> bool:
        """Return whether what stands behind a comma belongs to the clause before it.

        “did a, did b” is said with “and”; a second clause, a bare number or noun is not surely part
        of anything.
        """
        if self.is_past(at) and not self.has("conjunctions", at):
            return self._second_verb(at)
        if self.has("clause_subjects", at):
            return False
        if (
            self.has("adverbs", at)
            and not self.has("before_numbers", at)
            and self.is_number(at + 1)
        ):
            return False  # “…, weekly 15 minutes”
        word = self.row[at].rstrip(",")
        small = self.has("prepositions conjunctions relatives goes_on adverbs", at)
        if small or word.endswith("ing") or _is_manner(word):
            return True
        last = len(self.row) - 1
        end = next((one for one in range(at, last) if self.ends_part(one)), last)
        if "and" in self.row[at:] and end - at < 5:
            return self.opens(at) or self.is_bare(at) or word[:1].isupper()
        inner = (one for one in range(at, end + 1) if self.has("inner", one))
        before = range(at + 1, next(inner, end + 1))
        return self.has("articles", at) and not any(map(self.is_finite, before))

    def _second_verb(self, at: int) -> bool:
        """Say a verb behind a comma with “and”; one that may be a participle stays, or is unsure."""
        after = self.after_particles(at + 1)
        if after < len(self.row) and self.row[after] == "by":
            return True
        if self.part is not Part.ACTION or not self.is_object(after) or self._is_when(after):
            return False
        if self.is_number(after) and after + 1 == len(self.row):
            return False  # “…, mentored 2”
        if any(self.has("who", one) for one in range(at)):
            return False  # who led: “the only one who knew it, led …”
        if not all(self.is_past(one + 1) for one in range(at - 1) if self.ends_part(one)):
            return False
        last = not any(map(self.ends_part, range(at, len(self.row))))
        if last and "and" not in self.row[at - 2 : at]:
            self.row[at - 1] = f"{self.row[at - 1].rstrip(',')} and"
        return True


def _is_manner(word: str) -> bool:
    """Return whether a word tells how: “quickly”."""
    low = word.casefold().strip(",")
    return low.endswith("ly") and len(low) > 4  # not “fly”, “only”
