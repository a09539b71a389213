"""What stands around a verb in English: its subject, prepositions, and clauses inside a clause."""

from __future__ import annotations

from collections.abc import Callable

from trainer.interviews.letter.noun_phrases import NounPhrases
from trainer.interviews.letter.word_kinds import NONE, Ends, remembered


class ClauseParts(NounPhrases):
    """What may stand around a verb; the verb itself is read by `VerbPhrases`, with its subject by `Clauses`."""

    # What `VerbPhrases` reads: a participle or a basic form with what follows it, and what may follow a verb.
    participle: Callable[[int], Ends]
    base: Callable[[int], Ends]
    follows: Callable[..., Ends]
    # What `Clauses` reads: a subject and its verb, the verb behind a subject, “I'd” and the like, the present
    # behind the subject that ends before the second place.
    clause: Callable[[int], Ends]
    finite: Callable[[int], Ends]
    contracted: Callable[[int], Ends]
    in_the_present: Callable[[int, int], Ends]

    def subject(self, at: int) -> Ends:
        """A noun phrase with what hangs on it: “the drivers who came late”."""
        ends = self.noun_phrase(at)
        ends |= {end + 2 for end in ends if self.has("joints", end) and self.says("i", end + 1)}
        for _ in range(3):
            ends |= self.after(ends, self.hangs_on)
        return frozenset(ends)

    @remembered
    def hangs_on(self, at: int) -> Ends:
        """What belongs to the noun before it: “of the ward”, “who came late”, “to close early”."""
        return self.prepositional(at) | self.relative(at) | self.infinitive(at)

    @remembered
    def adjective(self, at: int) -> Ends:
        """“late”, “too quick”, “clear and short”, “pale, cold and barely standing”."""
        end = self._one_adjective(at)
        last = end
        while last and self.says(",", last) and self._one_adjective(last + 1):
            last = self._one_adjective(last + 1)
        if not end:
            return NONE
        closed = last > end and self.has("joints", last)
        return frozenset({end, last}) if closed else frozenset({end})

    def _one_adjective(self, at: int) -> int:
        """Return where an adjective with its degree ends; 0 where none stands here."""
        return at + 1 if self.is_adjective(at) else 0

    def is_bare_thing(self, at: int) -> bool:
        """Return whether a thing that lacks its article ends a clause here: “how to read drawing”."""
        return self.has("one_in_ing", at) and self._ends(at + 1)

    @remembered
    def prepositional(self, at: int) -> Ends:
        """A preposition and its noun phrase: “to the board”, “from 30 to 45 minutes”, “on call”."""
        if self.says("per", at):
            return self._core(at + 1)
        if not self.has("prepositions", at) and not (
            self.has("before_to", at) and self.says("to", at + 1)
        ):
            return NONE
        behind = at + 1
        if self.is_pair("set_phrases", at):
            return frozenset({at + 2})
        if self.has("off_particles", at) and self.has("objects", at + 1) and self.is_past(at - 1):
            return NONE  # “turned off it”
        while self.has("prepositions before_numbers degrees", behind) and behind < at + 3:
            behind += 1
        back = self.says("the", at + 1) and self.says("back", at + 2)
        found = {at + 3} if back else set()
        for start in range(at + 1, behind + 1):
            found |= self.noun_phrase(start)
            found |= self.time(start)
            if start >= len(self.row):
                continue
            if self.is_number(start):
                found |= self._number(start)
            compound = self.has("before_of", start) and self.says("of", start + 1)
            if compound or self.has("bare_after times places", start):
                found.add(start + 1)  # “in favour of …”
                if self.words.is_year("".join(self.row[start + 1 : start + 2])):
                    found.add(start + 2)  # “since spring 2024”
            if self._is_measured(at):
                found.add(start + 1)
            adjective = self.is_nounish(start) and not self.has("needs_owner", start)
            if adjective and self.has("bare_after", start + 1):
                found.add(start + 2)  # “at design stage”, “on night shift”
            found |= self._doing(start)
            found |= self._question(start)
        if self.says("with", at):  # “with us watching”, “with 14 lorries due”
            states = self.after(self.subject(at + 1), self._state)
            more = {end + 1 for end in states if self.has("joints", end)}
            found |= states | self.after(self.after(more, self.subject), self._state)
        ends = frozenset(found)
        return ends | self.after(ends, self.hangs_on)

    def _doing(self, at: int) -> Ends:
        return self.follows(at, needs_object=False) if self.is_doing(at) else NONE

    def _state(self, at: int) -> Ends:
        ends = self._ends(at + 1) or self.has("joints", at + 1)
        there = {at + 1} if self.has("inside particles", at) and ends else NONE
        return self.adjective(at) | self._doing(at) | self.participle(at) | there

    def _number(self, at: int) -> Ends:
        """Read a number that stands alone: “to 30”, “between 2 and 4 am”."""
        end = at + 1
        if self.says("at", at - 1) and self.has("past_or_to", end) and self.is_number(end + 1):
            return frozenset({end + 2})  # “at ten past five”
        if self.has("joints", end) and self.is_number(end + 1):
            end += 2
        while self.has("measures times", end):
            end += 1
        goes_on = self._core(end) and not self.has("adverbs", end) and not self.is_past(end)
        return NONE if goes_on else frozenset({end})

    def _is_measured(self, at: int) -> bool:
        """Return whether a bare noun may follow: “a roll of wallpaper”, “sorted it by street”."""
        sorts = self.says("by", at) and any(self.has("sorting", one) for one in range(at))
        of = self.says("of", at) and self.has("containers measures counts times", at - 1)
        return (of or sorts) and self.is_nounish(at + 1) and not self.is_past(at + 1)

    # Clauses inside a clause

    @remembered
    def relative(self, at: int) -> Ends:
        """“who came late”, “that we used”, “nobody had opened”, “used by 40 teams”, “to show it”."""
        found: set[int] = set()
        if self.begins("relatives", at) and not self.ends_noun(at - 1):
            return NONE
        if self.begins("relatives", at) and self.is_contracted(at):
            found |= self.contracted(at + 1)
        elif self.has("relatives", at):
            found |= self.finite(at + 1) | self.clause(at + 1) | self.lacking(at + 1)
        elif self.begins("subjects", at) or (
            self.has("determiners", at) and (not self.says("no", at) or self.says("one", at + 1))
        ):
            noun = self.ends_noun(at - 1) and not self.has("objects", at - 1)
            found |= self.lacking(at) if noun and not self.says(",", at - 1) else NONE
        if self.ends_noun(at - 1) and not self.says(",", at - 1):
            found |= self.done_to_it(at)
        else:
            several = (
                {end for end in self._bare(at) if self.has("modals", end)}
                if at < len(self.row)
                else NONE
            )
            found |= self.lacking(at) if several and self.ends_noun(at - 1) else NONE
        than = at + self.is_adjective(at)
        if self.says("than", than):
            found |= self.noun_phrase(than + 1) | self.clause(than + 1) | self.lacking(than + 1)
        return frozenset(found)

    def is_done_to(self, verb: int) -> bool:
        """Return whether a participle stands behind a comma, with no object: “…, protected in the rota”."""
        acts = "past_only alone either intransitive by_oneself alone_with_particle before_doing linking saying finite"
        past = self.is_past(verb) or self.has("participles", verb)
        by = self.says("by", verb + 1)
        behind = self.has("prepositions", verb + 1) and not self.has("off_particles", verb + 1)
        return past and (by or (behind and not self.has(acts, verb)))

    def done_to_it(self, at: int) -> Ends:
        """“(a sheet) signed by two people”, “(prams) left at the entrance”."""
        verb = self.after_adverbs(at)
        if not (self.is_past(verb) or self.has("participles", verb)) or self.has(
            "past_only alone", verb
        ):
            return NONE
        if not self.has("prepositions", verb + 1) or self.has(
            "measures persons customers one_of_many roles", at - 1
        ):
            return NONE
        return self.prepositional(verb + 1)

    @remembered
    def lacking(self, at: int) -> Ends:
        """A clause whose object stands before it: “(the book) she had written”."""
        ends = self.noun_phrase(at) | ({at + 1} if self.begins("subjects", at) else set())
        found: set[int] = set()
        for end in ends:
            verb = self.after_not(end)
            if self.is_contracted(end - 1) and self.begins("subjects", end - 1):
                found |= self.contracted(end)
            elif self.has("being having modals", verb):
                found |= self.participle(verb + 1)
                found |= self.base(self.after_not(verb + 1)) if self.has("modals", verb) else NONE
                found |= self._doing(verb + 1)
                found |= NONE if self.participle(verb + 1) else {verb + 1}
            elif self.is_past(verb):
                found |= self.follows(verb, needs_object=False)
            else:
                found |= self.in_the_present(verb, end)
        behind = {end + 1 for end in found if self.has("prepositions", end)}
        return frozenset(found) | {end for end in behind if self._is_complete(end)}

    def _is_complete(self, at: int) -> bool:
        """Return whether nothing stands here that a preposition before it might be of."""
        joined = self.has("joints", at) and (self.is_past(at + 1) or self.has("being", at + 1))
        return self._ends(at) or joined or self.tells_how(at) or self.has("being modals", at)

    @remembered
    def infinitive(self, at: int) -> Ends:
        """“to do it”, “not to do it”."""
        at += self.says("not", at)
        verb = self.after_adverbs(at + 1)
        sure = (
            self.has("takes_to_do asking", at - 1)
            or self.is_adjective(at - 1)  # “cheaper to dig”
            or self.has("base having", verb)
            or self.says("be", verb)
            or bool(self.single(verb + 1))
            or (self.has("prepositions", verb + 1) and self._ends(verb + 2))
            or (
                verb < len(self.row)
                and self.row[verb].endswith(("atise", "atize", "nise", "nize", "ify"))
            )
        )
        found = self.base(verb) if self.says("to", at) and sure else NONE
        return found | {
            end + 1 for end in found if self.has("prepositions", end) and self._ends(end + 1)
        }

    @remembered
    def content(self, at: int) -> Ends:
        """“that it was late”, “how to do it”, “what they needed”, “whether …”."""
        if self.says("that", at):
            return self.clause(at + 1)
        return self._question(at)

    @remembered
    def _question(self, at: int) -> Ends:
        if not self.has("asking", at):
            return NONE
        behind = {at + 1, at + 2} if self.has("how_many", at) else {at + 1}
        found: set[int] = set()
        for start in behind:
            found |= self.infinitive(start) | self.clause(start)
            found |= self.lacking(start) if self.has("asking_for", at) else NONE
            found |= self.finite(start) | self.after(self._core(start), self.lacking)
        if self.says("whose", at):
            found |= self.after(self._core(at + 1), self.finite)
        if self.says("why", at):
            found.add(at + 1)
        if self.says("how", at) and self.says("of", at + 2):  # “how much of the job is talking”
            found |= self.after(self.prepositional(at + 2), self.finite)
        return frozenset(found)

    @remembered
    def subordinate(self, at: int) -> Ends:
        """“because the source kept 30 days”, “before asking”, “so that …”, “until Easter”."""
        if self.says("because", at) and self.says("of", at + 1):
            return self.prepositional(at + 1)
        in_case = self.says("in", at) and self.says("case", at + 1)
        if not self.has("subordinators", at) and not in_case:
            return NONE
        behind = at + 1 + in_case
        behind += self.says("that", behind)
        found = set(self.clause(behind))
        if self.has("before_nouns", at):
            found |= self.noun_phrase(behind)
        return frozenset(found)
