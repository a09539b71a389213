"""Clauses of English: a subject, and a verb that surely is its own, in written prose.

Nothing stands in a letter for which there is no rule here. A word that no list knows is taken as part
of a noun behind its article, or as a verb behind “to” and “did”; anywhere else it makes the note unsure.
"""

from __future__ import annotations

from trainer.interviews.letter.verb_phrases import VerbPhrases
from trainer.interviews.letter.word_kinds import NONE, Ends, remembered


class Clauses(VerbPhrases):
    """The clauses in a row of words."""

    @remembered
    def clause(self, at: int) -> Ends:
        """A subject and its verb."""
        there = self.says("there", at)
        start = self.after_adverbs(at) if not there else at
        found: set[int] = set()
        pointed = (
            start < len(self.row) and self.is_contracted(start) and self.begins("there_is", start)
        )
        if self.begins("subjects", start) or there or pointed:
            verb = start + 1 + self.says("else", start + 1)
            found |= self.contracted(verb) if self.is_contracted(start) else self.finite(verb)
        for verb in self.subject(start):
            nobody = self.says("no", start) and self.says("one", verb - 1)
            somebody = nobody or (verb == start + 1 and self.has("pronouns", start))
            found |= self.finite(verb) if somebody else self.finite_of_a_noun(verb)
        return frozenset(found)

    # What follows a subject

    @remembered
    def finite(self, at: int) -> Ends:
        """A verb behind “I”, “they”, “who”, with what follows it."""
        verb = self.after_adverbs(at + self.says("both", at))
        if (
            self.has("nobody_is", at - 1)
            and self._ends(verb + 1)
            and self.has("done_to done_to_them", verb)
        ):
            return NONE  # “nobody hired”
        if self.is_past(verb):
            inside = at > 1 and self.begins("subjects relatives", at - 1)
            free = inside or self.has("by_oneself", verb) or self._needs_none(verb)
            return self.follows(verb, needs_object=not free) | self._auxiliary(verb)
        return self._auxiliary(verb) | self.in_the_present(verb, at)

    def _needs_none(self, verb: int) -> bool:
        """Return whether an active verb is whole without an object: “rolled out to 40 shops”, “chose by lot”."""
        at = verb + 1
        away = not self.has("past_too", verb) and (
            self.has("off_particles", at)
            and self.has("prepositions", at + 1)
            and not self.says("by", at + 1)
        )
        return away or (
            self.says("by", at)
            and (
                self.has("sorting", verb)
                or self.is_doing(at + 1)
                or self.is_pair("set_phrases", at)
            )
        )

    @remembered
    def finite_of_a_noun(self, at: int) -> Ends:
        """A verb behind a noun: one that no noun is, and that is surely no participle."""
        verb = self.after_adverbs(at)
        found = self._auxiliary(verb)
        present = self.has("same_in_the_past either", verb)
        if self.says("now", verb - 1) and self.is_past(verb) and not present:
            return found  # “the field now planned in every year”
        moves = self.has("intransitive alone_with_particle", verb) and (
            not self.has("done_to", verb) or self.has("customers", at - 1)
        )
        moves |= self.says("paid", verb) and self.has("customers", at - 1)
        somebody = self._is_introduced(at) or (
            self.is_somebody(at - 1) and not self.has("done_to_people", verb)
        )
        if self.has("past_only alone", verb) or (moves and somebody):
            return found | self.follows(verb)
        if self.is_past(verb):
            object_at = verb + 1 + self.has("off_particles", verb + 1)
            timed = self.has("takes_time", verb) and self._is_timed(object_at)
            timed &= not self.has("times", at - 1)  # “30 hours won each month”
            left = (
                bool(self.noun_phrase(object_at)) and not self.is_doing(object_at)
            ) or self.is_pair("set_phrases", verb + 1)
            went = self.says("left", verb) and left  # no “two complaints left open”
            active = self.has("before_doing", verb) and self.is_doing(object_at)
            active |= self.has("saying", verb) and self.begins("subjects", object_at)
            participle = self.has("done_to noun_too", verb) and not self.says("cost", verb)
            if (
                active
                or went
                or timed
                or self.has("either", verb)
                or self._does(object_at, done_to=participle, introduced=self._is_introduced(at))
            ):
                found |= self.follows(verb)
        elif self._is_in_the_present(verb, at):
            found |= self.follows(verb, needs_object=False)
        return found

    def beats(self, at: int) -> Ends:
        """A verb behind what one does: “(counting) beats arguing”, “(being honest) turned out …”."""
        if self.is_pair("turning_out", at) and self.says("to", at + 2):
            return self.follows(at)
        verb = self.has("takes", at) or self.says("beats", at)
        return self.after({at + 1}, self._doing) if verb and self.is_doing(at + 1) else NONE

    def _is_in_the_present(self, verb: int, at: int) -> bool:
        """Return whether a verb in the present stands behind a noun: “teams use”, “the ward now uses”."""
        now = self.has("now", verb - 1)
        one = self._is_one(at)
        if self.words.is_many(self.row[at - 1]) and not one:
            return self.has("present", verb) or self._is_plainly_done(verb, now=now or verb > at)
        sure = now or self.has("objects", verb + 1)
        sure |= self.has("takes", verb) and not self.has("base", at - 1)
        behind = self._is_object(verb + 1) or (
            self.is_number(verb + 1) and bool(self.noun_phrase(verb + 1))
        )
        sure |= self._is_introduced(at) and behind
        return sure and verb < len(self.row) and self.row[verb].endswith("s")

    def _is_one(self, at: int) -> bool:
        """Return whether the subject before a place is surely one: “a goal the patient picks”, “news”."""
        first = next((one for one in range(at) if self.row[one] == ","), -1) + 1
        return self.has("of_one", first) or self.words.is_mass(self.row[at - 1])

    def _is_introduced(self, at: int) -> bool:
        """Return whether the subject before a place has its article: no note drops a verb then."""
        said = range(self.given, at)
        return any(self.has("determiners", one) and at in self.subject(one) for one in said)

    def _is_plainly_done(self, verb: int, *, now: bool) -> bool:
        """Return whether a verb stands behind several: “(owners) ring us”, “(they) now share a folder”."""
        if (
            not self.is_nounish(verb)
            or self.is_adjective(verb)
            or self.has("prepositions", verb)
            or self.has("first_of_two", verb - 1)
            or self.words.is_many(self.row[verb])
        ):
            return False
        behind = self.after_particles(verb + 1) if now else verb + 1
        return (now and self.has("base", verb)) or self._is_object(behind)

    def _does(self, at: int, *, done_to: bool, introduced: bool) -> bool:
        """Return whether an object stands here, so that the noun before the verb does something."""
        ends = self.noun_phrase(at)
        if not ends or any(self.is_time(at, end) for end in ends):
            return False
        if introduced and not done_to and self.words.is_bare(self.row[min(ends) - 1]):
            return True  # “the dentist finished notes”
        at += self.has("before_numbers", at)
        if self.is_number(at):
            one = self.row[at] in ("one", "1")
            some = self.says("of", at + 1) or bool(self._core(at + 1, many=not one))
            counted = introduced and not self.has("measures", at + 1) and "%" not in self.row[at]
            return some and (not done_to or counted)
        return self.has("determiners pronouns", at) or self.is_name(at)

    def in_the_present(self, verb: int, start: int) -> Ends:
        """A verb in the present behind the subject that ends before `start`."""
        if verb >= len(self.row) or start == 0:
            return NONE
        word = self.row[verb].casefold()
        subject = self.row[start - 1].casefold()
        ends_in_s = word.endswith("s") and not word.endswith("ss")
        many = subject in ("i", "we", "they", "you") or self.words.is_many(subject)
        own = subject in ("i", "we", "they") and not ends_in_s
        plain = self.has("present", verb) or own or (start > 1 and not ends_in_s)
        fits = plain if many else ends_in_s or subject in ("who", "that", "which")
        return self.follows(verb, needs_object=False) if fits and self.is_nounish(verb) else NONE

    def _auxiliary(self, at: int) -> Ends:
        if self.has("being", at):
            asked = any(self.has("asking", one) for one in range(at))
            bare = {at + 1} if asked and self._ends(at + 1) else NONE  # “where the money was”
            return self.after_being(at + 1) | bare
        if self.has("having", at):
            behind = self.after_not(at + 1 + self.says("since", at + 1))  # “have since copied it”
            if self.row[at].endswith("n't") and self._ends(behind):
                return frozenset({behind})  # “or said they hadn't”
            return self.follows(at) | self.participle(behind) | self.infinitive(behind)
        if self.begins("modals", at) and self.is_contracted(at):  # “should've asked”
            return self.participle(self.after_not(at + 1))
        if self.has("modals", at):
            alone = {at + 1} if self._ends(self.after_adverbs(at + 1)) else set()
            return self.base(self.after_not(at + 1)) | alone
        return NONE

    @remembered
    def contracted(self, at: int) -> Ends:
        """What stands behind “I'd”, “he's”, “we'll”."""
        behind = self.after_not(at)
        whose = self.row[at - 1].replace("’", "'").endswith("body's") and self.is_nounish(behind)
        if (
            whose
            and not self.is_adjective(behind)
            and not self.is_past(behind)
            and not self.is_doing(behind)
        ):
            return NONE  # “nobody's job”
        return self.participle(behind) | self.base(behind) | self.after_being(behind)
