"""Noun phrases of English: which words, from a place on, surely make one that has its article."""

from __future__ import annotations

from trainer.interviews.letter.word_kinds import NONE, Ends, WordKinds, remembered

LONGEST = 6
"""Words of a noun phrase behind its article; more of them hide a verb."""


class NounPhrases(WordKinds):
    """The words of a sentence, commas among them, and the noun phrases in it."""

    @remembered
    def noun_phrase(self, at: int) -> Ends:
        """One noun phrase or several of them: “the menu”, “a, b and c”."""
        first = self.single(at)
        first |= {end for one in first for end in self._named(one)}
        first |= {one + 1 for one in first if self.words.is_year("".join(self.row[one : one + 1]))}
        ends, items = set(first), set(first)
        while items:
            more = items - first  # no “140 complaints, and the local paper”
            last = {end + 1 for end in items if self.has("joints", end)}
            last |= {end + 2 for end in more if self.says(",", end) and self.has("joints", end + 1)}
            commas = {
                end + 1 for end in items if self.says(",", end) and not self.says("no", end + 1)
            }
            ends |= self.after(last, self.single)
            listed = self.after(commas, self.single) - items
            items = {end for end in listed if self._list_is_closed(end)}
        return frozenset(ends)

    def _named(self, at: int) -> Ends:
        """Read who somebody is between two commas: “(our chair), Anna,”, “(Anna), head of sales,”."""
        if not self.says(",", at) or self.is_number(at - 1) or self.has("times", at - 1):
            return NONE
        if self.is_name(at - 1):
            office = self.has("roles", at + 1) and self.says("of", at + 2)
            ends = self._core(at + 3) if office else NONE
        else:
            end = at + 1 + self.has("titles", at + 1)
            while end < len(self.row) and self.is_name(end) and not self.has("times", end):
                end += 1
            ends = frozenset({end}) if end > at + 1 else NONE
        behind = {one + 1 for one in ends if self.says(",", one)}  # no “Rang the firm, Hull, York”
        return frozenset(one for one in behind if one < len(self.row) and not self.is_name(one))

    def _list_is_closed(self, at: int) -> bool:
        """Return whether “and” comes soon, so that what stands behind a comma is one of a list."""
        return any(self.has("joints", place) for place in range(at, min(at + 8, len(self.row))))

    @remembered
    def single(self, at: int) -> Ends:
        """One noun phrase: a pronoun, a quantity, a noun with its article or without need of one."""
        found: set[int] = set()
        if at == 0 and self.says("not", 0) and self.has("of_one", 1):
            return self._determined(1)  # “not a single visitor”
        if self.row[at][:1] in '"“' and self.row[at][-1:] in '"”':
            found.add(at + 1)  # “wrote "late" on it”
        if self.has("times", at) and self.has("numbers", at + 1):
            found.add(at + 2)  # “day one”
        if self.is_name(at) and self.has("times", at) and self.has("times", at + 1):
            found.add(at + 2)  # “Sunday morning”
        if self.has("titles", at) and self.row[at + 1 : at + 2] and self.row[at + 1][:1].isupper():
            found.add(at + 2)  # “Mr. D”
        if self.has("pronouns", at) and not self.has("never_objects", at):
            found.add(at + 1 + self.says("else", at + 1))
        if self.says("each", at) and self.says("other", at + 1):
            found.add(at + 2)
        if self.has("nothing_but", at) and self.says("but", at + 1):
            found |= self.after({at + 2}, self.noun_phrase)  # “with nothing but a list”
        start = at + 2 if self.has("compared", at) and self.says("than", at + 1) else at
        while self.has("before_numbers", start) and not self.says("at", start):  # “at 5 am”
            start += 1
        start += 2 * (self.says("at", start) and self.has("ranked", start + 1))  # “at least 5”
        if self.is_number(start):
            found |= self._counted(start)
        elif start == at:
            found |= self._determined(at)
            found |= self._bare(at)
        return frozenset(found)

    def _counted(self, at: int) -> Ends:
        """“40 minutes”, “3 of 4”, “18 %”, “one owner”."""
        end = at + 1
        if self.says("or", end) and self.is_number(end + 1):
            end += 2  # “six or seven times”
        while self.is_number(end) or self.has("measures more", end):
            end += 1
        one = self.row[at].casefold() in ("one", "1")
        measured = self.row[end - 1].endswith("%") or not self.row[at][:1].isalnum()
        told = self.says("that", end) or self.says("who", end)  # “31 that were late”
        told |= self.has("being having modals", end)  # “only four had to go”
        alone = {end} if measured or end > at + 1 or self.says("of", end) or one or told else set()
        return frozenset(alone | self._core(end, many=not one))

    def _determined(self, at: int) -> Ends:
        at += self.has("titles last_or_next", at) and self.is_whose(
            at + 1
        )  # “Mrs T's cat”, “last week's”
        word = self.row[at]
        if not self.has("determiners", at) and not self.is_whose(at):
            return NONE
        end, one = at + 1, self.has("of_one", at)
        many = self.has("of_many", at) and not (self.says("all", at) and self.has("times", at + 1))
        while self._has_another(end):
            some = self.has("of_many", end)  # “a few”, “a dozen”
            many, one = many or some, not some and (one or self.has("of_one", end))
            end += 1
        if (
            self.says("other", end - 1)
            and end - 1 > at
            and not self._core(end)
            and not self.is_number(end)
        ):
            return frozenset({end})  # “in one place and … in the other”
        if self.says("same", end) and not self._core(end + 1):
            return frozenset({end + 1})  # “do the same”
        if self.says("own", end) and not self._core(end + 1):
            return frozenset({end + 1})  # “on my own”
        while self.has("degrees", end):
            end += 1
        end += self.has("ranked", end) and self.is_number(end + 1)  # “the top 400”
        if self.says("no", at) and self.says("one", end):
            return frozenset({end + 1})
        if self.is_number(end) and ":" in self.row[end] and self.has("articles", at):
            return frozenset({end + 1}) | self._core(end + 1)  # “the 05:12”, “the 05:12 run”
        if self.is_number(end):
            named = self.says("of", end + 1) or self.has("articles", at)
            alone = {end + 1} if named or self.begins("relatives", end + 1) else set()
            if self.says("all", at):
                alone.add(end + 1)  # “all three”
            counted = end + 1
            while self.is_number(counted) or self.has("measures", counted):
                counted += 1
            if alone and self.has("more_than_ten", counted - 1):
                alone.add(counted)  # “the other nine hundred”
            if counted < len(self.row) and self.row[counted].endswith("est"):
                alone.add(counted + 1)  # “the six weakest”
            digits = self.row[end][:1].isdigit()
            one &= not self.has("more_than_ten", counted - 1)  # “a hundred people”
            clock = self.has("clock", counted - 1)  # “the 10 pm round”, “the 15% slide”
            clock |= self.row[end].endswith("%")
            return frozenset(
                alone | self._core(counted, many=not (one or clock), one=one and not digits)
            )
        alone = {end} if self.has("alone_too", end - 1) or word.endswith(("'s", "’s")) else set()
        return frozenset(alone | self._core(end, many=many, one=one) | self._paired(end))

    def _paired(self, at: int) -> Ends:
        """Two words before one noun: “(every) ketamine and methadone bottle”."""
        last = at + 2
        if not self.has("joints", at + 1) or at + 1 not in self._core(at) or self.is_past(last):
            return NONE
        sure = not self.has("adjectives", at)
        return frozenset(
            end
            for end in self._core(last)
            if sure and end > last + 1 and not self.has("adjectives", end - 1)
        )

    def _has_another(self, at: int) -> bool:
        """Return whether a second word of the kind stands behind one: “all the”, “no other”."""
        first = self.has("before_articles", at - 1) and self.has("determiners", at)
        return first or self.has("after_articles", at) or self.is_whose(at)

    def _core(self, at: int, *, many: bool = False, one: bool = False) -> Ends:
        """Read what stands between an article and the end of its noun."""
        found = set()
        for end in range(at + 1, min(at + LONGEST, len(self.row)) + 1):
            number = self.has("numbers", end - 1) and not self.has("one_noun", end - 1)
            if not self.is_nounish(end - 1) or (number and end - 1 > at):
                break
            plural = self.words.is_many(self.row[end - 1])
            mass = self.has("one_as_many", end - 1) or self.words.is_mass(self.row[end - 1])
            fits = (not many or plural or mass) and not (
                one and plural and not self.has("one_in_s", end - 1)
            )
            if fits and self._is_head(end - 1):
                found.add(end)
        return frozenset(found)

    def _bare(self, at: int) -> Ends:
        """Read a noun that needs no article: several, a mass, a name."""
        if self.row[at].endswith(("'s", "’s")):
            return NONE  # “supervisor's advice”
        found = set()
        for end in range(at + 1, min(at + LONGEST - 1, len(self.row)) + 1):
            if not self.is_nounish(end - 1) or (end - 1 > at and self.is_number(end - 1)):
                break
            office = any(self.has("offices one_of_many roles", place) for place in range(at, end))
            name = self.is_name(end - 1) and not office  # no “asked manager Holger”
            own = any(self.has("needs_owner", place) for place in range(at, end))
            # “stopped asking”, “kept line moving”: who does it is no noun's beginning
            doing = self.row[end - 1].endswith("ing") and (
                self.has("before_doing", at - 1) or (self.has("causing", at - 1) and end > at + 1)
            )
            if own or doing or not self._is_head(end - 1):
                continue
            capitals = end == at + 1 == 1 and self.row[0].isupper() and len(self.row[0]) > 1
            if self.row[at].isupper() and len(self.row[at]) > 1 and end == at + 1 and not office:
                capitals |= self.has(
                    "prepositions joints", at - 1
                )  # “at HMP”, “safeguarding and GDPR”
            if name or capitals or self.words.is_bare(self.row[end - 1]):
                found.add(end)
        if self.says("part", at) and self.says("of", at + 1):
            found.add(at + 1)
        if self.is_pair("bare_phrases", at):
            found.add(at + 2)  # “head office”, “next time”
        if self._is_numbered(at):
            found.add(at + 2)  # “dock 4”
        return frozenset(found)

    def _is_numbered(self, at: int) -> bool:
        """Return whether a thing with its number stands here, and no quantity: “aisle 7”, “bed 6”."""
        word, number = self.row[at], self.row[at + 1 : at + 2]
        named = number and number[0].isdigit() and len(number[0]) < 3
        return bool(
            named
            and self.is_nounish(at)
            and self._is_head(at)
            and not self.words.is_bare(word)
            and not self.is_past(at)
            and not self.has("base measures roles one_of_many", at)
            and (not self._core(at + 2) or self.row[at + 2].endswith("ing"))
        )

    def _is_head(self, at: int) -> bool:
        """Return whether the word here may be the last of a noun phrase."""
        word = self.row[at]
        verb = self.words.is_past(word) and not self.has("noun_too", at)
        if self.has("one_noun", at):
            return True
        other = (
            self.tells_how(at) or self.has("never_heads", at) or word.endswith(("'s", "’s", "s'"))
        )
        return not verb and not other and any(map(str.isalnum, word)) and not self.is_number(at)

    # Times

    def is_time(self, at: int, end: int) -> bool:
        """Return whether a noun phrase is a time: “the next day”, “two weeks”, “every Friday”."""
        while self.has("before_numbers", at) and at < end - 1:
            at += 1
        opens = self.has("determiners time_words", at) or self.is_number(at)
        opens |= end == at + 1  # “Friday”
        whole = opens and self.has("times", end - 1) and not self.says("of", end)
        return whole and all(map(self._tells_time, range(at, end)))

    def time(self, at: int) -> Ends:
        """A time that a sentence begins with: “a year later”."""
        ends = {end for end in self.noun_phrase(at) if self.is_time(at, end)}
        return frozenset(end + self.has("then_or_before", end) for end in ends)

    def is_a_bare_while(self, at: int, end: int) -> bool:
        """Return whether a number of days or weeks stands here that lacks its “for”: “weighed it 2 weeks”."""
        lasts = self.is_number(at) and self.has("whiles", end - 1)
        rate = self.has("of_one far then_or_before", end) or self.says("in", end)
        return (
            lasts and not rate and not any(self.has("takes_time linking", one) for one in range(at))
        )

    def _tells_time(self, at: int) -> bool:
        either = self.has("joints", at) and self.is_number(at - 1)  # “six or seven times”
        return either or self.has("times determiners time_words", at) or self.is_number(at)
