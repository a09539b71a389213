"""What a clause in English goes on with once it is whole: “…, and then we left”, “… rather than ask”, “… line by line”."""

from __future__ import annotations

from trainer.interviews.letter.clause_parts import ClauseParts
from trainer.interviews.letter.word_kinds import NONE, Ends, remembered


class ClauseTails(ClauseParts):
    """What may stand behind a clause that could end here."""

    def goes_on(self, ends: Ends) -> Ends:
        """Return these ends and those of all that may stand behind them."""
        found, new = set(ends), set(ends)
        while new:
            new = {end for at in new for end in self._goes_on(at)} - found
            found |= new
        return frozenset(found)

    @remembered
    def _goes_on(self, at: int) -> Ends:
        if self.row[at] == ",":
            return self._behind_a_comma(at + 1)
        found = set(self.subordinate(at)) | self.relative(at)
        found |= self.prepositional(at) | self.infinitive(at)
        if self._is_paired(at):
            found.add(at + 3)
        if self.has("degrees", at) and (self.has("how_much", at + 1) or self.tells_how(at + 1)):
            found.add(at + 2)  # “talked too much”
        if self.after_adverbs(at) > at:
            found.add(self.after_adverbs(at))
        has_been = self.says("since", at) and any(
            self.has("having", one) or self.says("been", one) for one in range(at)
        )
        if self._is_paired_off(at):
            found.add(at + 3)
        if self.says("each", at) or ((self.says("before", at) or has_been) and self._ends(at + 1)):
            found.add(at + 1)
        times = {end for end in self.noun_phrase(at) if self.is_time(at, end)}
        found |= {end for end in times if not self.is_a_bare_while(at, end)}
        found |= self._how_far(at)
        if (
            self.row[at] in ("a", "an")
            and self.has("prepositions", at - 3)
            and self.is_number(at - 2)
        ):
            found |= self._core(at + 1, one=True)  # “rose by 600 litres a cow”
        if self.has("compared_how", at) and not self._core(at + 1):
            found.add(at + 1)  # “goes down easier in person”
        if self.has("joining", at):
            found |= self._joined(self.after_adverbs(at + 1)) | self._joined(at + 1)
            found |= self._how_far(at + 1)
        if self.has("contrasting", at):
            found |= self._contrast(at + 1)
        if self.says("as", at):  # “as agreed”
            found |= self.participle(at + 1)
        return frozenset(found)

    def _how_far(self, at: int) -> Ends:
        """“a step behind”, “two doors down”, “five weeks out from …”."""
        if not self.is_number(at) and not self.has("of_one", at):
            return NONE
        return frozenset(end + 1 for end in self._single_or_none(at) if self.has("far", end))

    def _single_or_none(self, at: int) -> Ends:
        return self.single(at) if at < len(self.row) else NONE

    def _is_paired(self, at: int) -> bool:
        """Return whether a word stands here twice, with a preposition between: “line by line”."""
        pair = self.row[at : at + 3 : 2]
        return len(pair) > 1 and pair[0] == pair[1] and self.has("prepositions", at + 1)

    def _is_paired_off(self, at: int) -> bool:
        """Return whether two little words end a clause here: “before and after”, “up and down”."""
        both = all(self.has("particles then_or_before adverbs", one) for one in (at, at + 2))
        return both and self.has("joints", at + 1) and self._ends(at + 3)

    def _joined(self, at: int) -> Ends:
        found = set(self.clause(at))
        begun = self.subordinate(at)  # “and where it was missing I asked”
        led = {end for end in begun if self.begins("subjects", end)}
        found |= self.after(led, self.clause)
        if self.says("so", at - 1):
            return frozenset(found)
        found |= self._doing(self.after_adverbs(at)) | self.adjective(at) | self.infinitive(at)
        if self.says("not", at):
            found |= self._contrast(at + 1)  # “before the rain and not in it”
        if self.says("nothing", at) and self.has("else", at + 1):
            found.add(at + 2)
        if any(self.has("asking", place) for place in range(at)) or self.has("asking_for", at):
            found |= self.content(at)
        if self.is_past(at) or self.has("being having modals", at):
            found |= self.finite(at)
        if (
            self.row[at].endswith("s")
            and self.has("determiners pronouns", at + 1)
            and self.is_nounish(at)
        ):
            found |= (
                self.follows(at) if any(self.has("relatives", one) for one in range(at)) else NONE
            )
        if self.has("participles", at) and any(self.has("having", one) for one in range(at)):
            found |= self.participle(at)  # “had sold the van and taken the keys”
        return frozenset(found) | self.prepositional(at)

    def _contrast(self, at: int) -> Ends:
        """What stands behind “not”, “rather than”, “instead of”, “mostly”, “even”."""
        while self.has("contrasting prepositions", at):
            at += 1
        often = {
            end
            for end in self.noun_phrase(at + 1)
            if self.has("adverbs", at) and self.is_time(at + 1, end)
        }
        found = often | set(self.noun_phrase(at)) | self.subordinate(at) | self.adjective(at)
        found |= self.content(at)  # “not who was careful”
        if self.is_number(at):
            found |= self._number(at)  # “and not twenty”
        for before in (at - 1, at - 2):
            found |= self.prepositional(before)
        if self.has("before_nouns adverbs then_or_before", at - 1):
            found.add(at)
        return frozenset(found)

    @remembered
    def _behind_a_comma(self, at: int) -> Ends:
        """Only what surely belongs to the clause before it: a bare noun or a second clause does not."""
        found = set(self.subordinate(at + self.has("just_when", at)))
        if not (
            self.says("be", at + 1) and self.has("said_aside", at + 2)
        ):  # “…, to be fair it was …”
            found |= self.infinitive(at)
        if self.is_number(at) and self.is_pair("in_all", at + 1):
            found.add(at + 3)  # “…, 412 in total”
        if self.has("relatives", at) and not self.says("that", at):
            found |= self.relative(at)
        if self.has("joining", at):
            found |= self._goes_on(at)
        if self.has("contrasting", at):
            found |= self._contrast(at + 1)
        if self.has("alone_behind_comma", at):
            found.add(at + 1)
        if self.says("then", at):
            found |= self.noun_phrase(at + 1) | self._number(at + 1)
        if self.has("far", at):
            found |= self.prepositional(at + 1)  # “…, away from the home”
        verb = self.after_adverbs(at)
        if self.is_done_to(verb) and self.says("by", verb + 1):
            found |= self.prepositional(verb + 1)
        theirs = {end for start in (at, at + 1) for end in self.subject(start)}
        theirs = {end for end in theirs if self.says("them", end - 1)}
        found |= self.after(theirs, self.adjective)
        found |= {end + 1 for end in theirs if self.has("adverbs", end)}
        if self.has("before_numbers", at) and self.is_number(at + 1):
            # “…, about €90,000 more a month”: what comes of it, where nothing follows
            last = len(self.row)
            so_many = {
                end for end in self.subject(at + 1) if end == last or self.is_time(end, last)
            }
            written_out = self.row[at + 1][-1:].isdigit()  # “£9k” is shorthand
            return frozenset(found) | ({last} if so_many and written_out else NONE)
        if self._is_paired(at):
            found.add(at + 3)
        # “a was done, b was done, and c was done”
        listed = {end for end in self.clause(at) if self.says(",", end)}
        found |= {end for end in listed if self.has("joints", end + 1)}
        return frozenset(found) | self.prepositional(self.after_adverbs(at))
