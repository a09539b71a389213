"""Verb phrases of English: a participle, a basic form or “been” with what it needs and what may follow it."""

from __future__ import annotations

from trainer.interviews.letter.clause_tails import ClauseTails
from trainer.interviews.letter.word_kinds import NONE, Ends, remembered

MOST_OBJECTS = 2
"""“gave each team a dashboard”; a third noun phrase without a preposition is another note."""

_ONE_WHO = ("er", "or", "ist", "ian")
"""How words end for somebody by what they do."""


class VerbPhrases(ClauseTails):
    """A verb without its subject, and what it goes on with."""

    @remembered
    def participle(self, at: int) -> Ends:
        """“taken off the list”, “been late”, as behind “had”."""
        if self.says("been", at):
            asked = any(self.has("asking", one) for one in range(at))
            return self.after_being(at + 1) | ({at + 1} if asked else NONE)  # “where it had been”
        if self.is_past(at) or self.has("participles", at):
            return self.follows(at, needs_object=False)
        return NONE

    @remembered
    def base(self, at: int) -> Ends:
        """A verb in its basic form, behind “to”, “did”, “could”: any word that may be one."""
        at = self.after_adverbs(at)
        if self.says("be", at):
            return self.after_being(at + 1)
        if self.has("having", at):
            alone = self.has("modals", at - 1) and self._ends(at + 1)  # “and I shouldn't have”
            rest = self.follows(at) | self.participle(at + 1)
            return rest | ({at + 1} if alone else NONE)
        plain = (
            at < len(self.row) and self.row[at].islower() and not self.words.is_many(self.row[at])
        )
        liked = self.says("like", at) and self.has("modals", at - 1)  # “he doesn't like trains”
        verb = (
            plain
            and (self.is_nounish(at) or self.has("base", at) or liked)
            and not self.row[at].endswith("ing")
        )
        if not verb:
            return NONE
        ends = self.follows(at, needs_object=False)
        again = {
            end + 1 + self.says("to", end + 1)  # “to slow down and to speak up”
            for end in ends
            if self.has("joints", end)
            and (self.has("base", end + 1) or not self.is_adjective(end + 2))
        }  # no “(kept the yard) tidy and van clean”
        last = len(self.row)
        again |= {
            then
            for end in ends
            if self.says(",", end) and any(self.has("joints", one) for one in range(end, last))
            for then in [end + 1 + self.has("joints", end + 1)]
            if self.has("base", then) or self.has("articles objects", then + 1)
        }  # “stop it, find out why, and get them back”
        return ends | self.after(again, self.base)

    @remembered
    def after_being(self, at: int) -> Ends:
        """What somebody or something was: “late”, “on call”, “given within 40 minutes”, “moving off”."""
        at = self.after_not(at)
        found: set[int] = set()
        if self.is_past(at) or self.has("participles", at) or self.is_doing(at):
            found |= self.follows(at, needs_object=False)
            found |= self.goes_on(self.adjective(at + 1)) if self.is_past(at) else NONE
            behind = {self.after_adverbs(end + 1) for end in found if self.has("prepositions", end)}
            found |= {end for end in behind if self._ends(end)}  # “was spoken to personally”
        adjective = self.adjective(at) | self.noun_phrase(at) | self.prepositional(at)
        if self.says("was", at - 1) and self.has("mine", at - 2):
            adjective |= {end for end in self._core(at) if self._is_a_role(at, end)}
        aged = at > 1 and (self.has("of_a_person", at - 2) or self.is_name(at - 2))
        aged |= self.says("there", at - 2) or (
            self.says("was", at - 1) and any(map(self.is_whose, range(at - 1)))
        )
        if aged and self.is_number(at):
            adjective |= self._number(at)  # “he was 84”, “there were five”
        found |= self.goes_on(adjective) | self.infinitive(at) | self.content(at)
        if self.has("particles", at):
            found |= self.goes_on(frozenset({at + 1}))
        if at >= len(self.row) or self.has("adverbs", at - 1):
            found |= self.goes_on(frozenset({at}))
        return frozenset(found)

    def _is_a_role(self, at: int, end: int) -> bool:
        """Return whether these words are what somebody was, which needs no article: “(was) lead electrician with …”."""
        role = self.has("roles", end - 1) or (end > at + 1 and self.row[end - 1].endswith(_ONE_WHO))
        other = self.has("one_of_many", end - 1) or self.is_adjective(at) or self.says("former", at)
        return role and not other and self.has("prepositions", end)

    def follows(self, verb: int, *, needs_object: bool = True) -> Ends:
        """Return the ends of what may follow a verb here."""
        free = not needs_object or self.has("alone either intransitive", verb)
        states = {(verb + 1, 0, free)}
        ends: set[int] = set()
        seen = set(states)
        while states:
            at, objects, whole = states.pop()
            if whole:
                ends.add(at)
            for state in self._next(verb, at, objects, whole=whole):
                if state not in seen:
                    seen.add(state)
                    states.add(state)
        return self.goes_on(frozenset(ends)) if ends else NONE

    def _next(self, verb: int, at: int, objects: int, *, whole: bool) -> set[tuple[int, int, bool]]:
        """Return the states behind one more piece: where it ends, objects so far, whether all is there."""
        if at >= len(self.row):
            return set()
        found: set[tuple[int, int, bool]] = set()
        if self.has("adverbs particles", at) or self.after_adverbs(at) > at:
            stays = self.has("alone_with_particle", verb)
            alone = self.has("particles", at) and (stays or self.is_pair("alone_pairs", verb))
            found.add((at + 1, objects, whole or alone))
        by = whole or self.has("by_preposition", verb)
        found |= {(end, objects, by) for end in self.prepositional(at)}
        off = (
            at == verb + 2 and self.has("off_particles", at - 1) and self.has("objects", at)
        )  # “turned off it”
        near = at <= self.after_particles(verb + 1) or self.has("oneself", at)
        near |= self.says(",", at - 1)
        behind = objects or near  # no “gave to him the same one”
        behind = behind and not (self.says("no", at) and at > verb + 2)  # “at 4pm, no exceptions”
        for end in NONE if off else self.noun_phrase(at):
            if self.is_time(at, end):
                then = end + self.has("then_or_before", end)
                if objects and then == end and self.is_a_bare_while(at, end):
                    continue  # “weighed every bin 2 weeks”
                found.add((then, objects, whole or self.has("takes_time", verb)))
            elif self.has("oneself", at) and at > verb + 1:  # “told her myself”
                found.add((end, objects, True))
            elif behind and objects < (1 if self.has("one_object", verb) else MOST_OBJECTS):
                found.add((end, objects + 1, True))
        if self.has("greetings", at) and self.has("said", verb):
            found.add((at + 1, objects + 1, True))  # “to say sorry”, “said yes”
        if self.says("what", at) and self.has("asking", verb - 1 - self.has("having", verb - 1)):
            found.add((at + 1, objects + 1, True))  # “who owed what”
        if at == verb + 1 and self.says(",", at):  # “drafted, with the union, a form”
            aside = {end for end in self.prepositional(at + 1) if self.says(",", end)}
            found |= {(end + 1, objects, whole) for end in aside if self.noun_phrase(end + 1)}
        if objects or self.has("linking", verb):
            found |= {(end, objects, True) for end in self.adjective(at)}
            if self.has("linking", verb) and self.is_past(at):
                found |= {(end, objects, True) for end in self.follows(at, needs_object=False)}
        if self.has("takes_time", verb) and at == verb + 1 and self.has("compared_how", at):
            found.add((at + 1, objects, True))  # “took longer”
        if self.says("being", verb):  # “accept not being seen”
            found |= {(end, objects, True) for end in self.after_being(at)}
        if (
            self.has("saying", verb)
            and at == verb + 1
            and self.says("so", at)
            and self._ends(at + 1)
        ):
            found.add((at + 1, objects, True))  # “and said so”
        asks = at > verb + 1 or not self.has("never_asking", verb)
        asks &= not (objects and self.has("one_object", verb))  # “explained them how to use it”
        clauses = self.infinitive(at) | (self.content(at) if asks else NONE)
        doing = at + (self.says("not", at) and self.has("before_doing", verb))
        does = objects or self.has("before_doing", verb)
        if self.is_doing(doing) and does and not self.is_bare_thing(doing):
            clauses |= self.follows(doing, needs_object=False)
        if (
            self.says("helped", verb)
            and at == verb + 1
            and (self.has("base", at) or self._is_object(at + 1))
        ):
            clauses |= self.base(at)  # “helped write it”
        if objects and self.has("causing having", verb):  # “had their teeth brushed”
            clauses |= self.base(at) | self.participle(at)
        if objects and self.has("asking_to", verb) and self.says("to", at):
            clauses |= self.base(at + 1)
        if self.has("saying", verb):
            said = self.after_particles(verb + 1)
            to_whom = {end for end in self.noun_phrase(said) if not self.is_time(said, end)}
            here = at == said or at in to_whom
            clauses |= self.clause(at) if here and not self._is_quoted(at) else NONE
        return found | {(end, objects, True) for end in clauses}

    def after_particles(self, at: int) -> int:
        """Return the first place from here on where neither adverb nor particle stands."""
        at = self.after_adverbs(at)
        while self.has("particles", at):
            at = self.after_adverbs(at + 1)
        return at

    def _is_object(self, at: int) -> bool:
        return (self.has("articles objects", at) or self.says("you", at)) and not self._is_timed(at)

    def _is_timed(self, at: int) -> bool:
        return any(self.is_time(at, end) for end in self.noun_phrase(at))

    def _is_quoted(self, at: int) -> bool:
        """Return whether a clause stands here as it was spoken: “(I said) I'm not going up”."""
        return self.has("being_now", at + 1) or self.row[at].endswith(
            ("'m", "’m", "'re", "’re", "'s", "’s")
        )
