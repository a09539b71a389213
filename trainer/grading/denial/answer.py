"""What an answer says did not happen: negators, and phrases of refusal and of no change.

The words stand in the language's data file; here is how they are held together.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.grading.denial.words import DenialWords, Phrases
    from trainer.grading.tokens import Token

NEGATION_REACH = 9
"""A negator denies the words that follow it within so many tokens of its clause."""

WEAK_REACH = 3
"""The same for "no" and its like, which deny the next few words only."""

TAKEN_BACK = 18
"""A clause with "but … never" takes back so many tokens before it."""

SUBJECT = 6
"""Words before a negator among which its subject is looked for."""

SHORT = 5
"""Words of a clause in which "it" can only mean the sentence before: "In the end it fell through"."""


@dataclass(frozen=True, slots=True)
class Denials:
    """What an answer denies.

    Attributes:
        by: place of a token -> place of the word that denies it.
        firm: places of the words that deny an event ("never hired", "told no"), not a state or a
            wish ("was not sure", "did not want").
        who: places of the words that deny who did it, and not that it was done ("not myself").
        before: places of the words that say how things had stood ("nobody had told them").
        phrases: those of them that begin a phrase which speaks of what stands before it -> the
            last place of the phrase.
    """

    by: dict[int, int] = field(default_factory=dict)
    firm: set[int] = field(default_factory=set)
    who: set[int] = field(default_factory=set)
    before: set[int] = field(default_factory=set)
    phrases: dict[int, int] = field(default_factory=dict)


def denials(tokens: Sequence[Token], words: DenialWords) -> Denials:
    """Return what an answer denies.

    A negator denies what follows it in its clause ("never got it approved"); "but" with a negator
    takes back the clause before ("we planned a trial, but it never happened"), and so does a
    refusal ("I asked for a budget and was told no"); "stayed the same" denies what it is said of.
    """
    return _Reading(tokens, words).denied() if words.negators else Denials()


class _Reading:
    """An answer that is read for what it denies."""

    def __init__(self, tokens: Sequence[Token], words: DenialWords) -> None:
        self.tokens = tokens
        self.words = words
        self.denials = Denials()

    def denied(self) -> Denials:
        """Return what the answer denies."""
        done = 0
        for place, token in enumerate(self.tokens):
            if token.word in self.words.first:
                done = max(done, self._phrase(place))
            if token.is_negator and place >= done and self._stands(place):
                for at in self._negated(place):
                    self.denials.by.setdefault(at, place)
                behind = (self.tokens[at].word for at in self._behind(place + 1, place))
                if not self.words.alone.isdisjoint(behind):
                    self.denials.who.add(place)
                if self._is_event(place):
                    self.denials.firm.add(place)
                if self._was_before(place):
                    self.denials.before.add(place)
        return self.denials

    def _phrase(self, place: int) -> int:
        """Add what a phrase that begins at a place denies; return the place behind it, 0 without."""
        by, firm = self.denials.by, self.denials.firm
        ahead = self._length(place, self.words.undone)
        if ahead:
            firm.add(place)
            by.update(dict.fromkeys(self._behind(place + ahead, place), place))
            return place + ahead
        refused = self._length(place, self.words.refused)
        length = refused or self._length(place, self.words.unchanged)
        overcome = bool(refused) and self._is_overcome(place)
        if not length or overcome or self._is_of_anybody(place):
            return 0
        behind = self.tokens[place + length : place + length + 1]
        if not refused and any(token.word in self.words.determiners for token in behind):
            return 0  # "never moved the shelves" is said of the shelves
        firm.add(place)
        self.denials.phrases[place] = place + length - 1
        by.update(dict.fromkeys(self._before(place, taking_back=bool(refused)), place))
        return place + length

    def _negated(self, place: int) -> Iterator[int]:
        """Yield the places that a negator denies; nothing in a wish, a condition, or "not until"."""
        token, words = self.tokens[place], self.words
        lead = {word.word for word in self._lead(place, 4)}
        behind = self.tokens[place + 1 : place + 1 + TAKEN_BACK]
        if words.conditions & lead or any(word.stem in words.wished for word in behind[:2]):
            return
        if any(word.word in words.until and word.sentence == token.sentence for word in behind):
            return
        strong = token.word in words.strong
        far = strong or token.word in words.no_one
        reach = NEGATION_REACH if far else WEAK_REACH
        yield from self._behind(place + 1, place, self._wanted_of_others(place) or reach)
        if far:
            yield from self._ahead(place)
        if strong and self._turns(place):
            begins = place - len(self._lead(place, TAKEN_BACK))
            before = self.tokens[begins - 1].clause if begins else token.clause
            for at in range(max(0, place - TAKEN_BACK), begins):
                if self.tokens[at].clause == before and self.tokens[at].sentence == token.sentence:
                    yield at

    def _wanted_of_others(self, place: int) -> int:
        """Return how far a negator reaches that denies a wish: "didn't tell us to stop" denies no stopping."""
        behind = self.tokens[place + 1 : place + 1 + SHORT]
        if not behind or behind[0].stem not in self.words.asked_of:
            return 0
        return next((at for at, one in enumerate(behind) if one.word in self.words.infinitive), 0)

    def _ahead(self, place: int) -> Iterator[int]:
        """Yield the places of the statement before a negator that it denies, too."""
        first = max(0, place - self.words.back)
        for at in range(place - 1, first - 1, -1):
            if self.tokens[at].clause != self.tokens[place].clause:
                return
            yield at
            if self.tokens[at].word in self.words.and_ and self.words.back:
                return

    def _goes_on(self, at: int) -> bool:
        """Return whether "and we" begins another statement, which the negator does not reach."""
        following = self.tokens[at + 1].word if at + 1 < len(self.tokens) else ""
        return self.tokens[at].word in self.words.and_ and following in self.words.subjects

    def _begins_anew(self, first: int, at: int) -> bool:
        """Return whether another statement begins where dictation sets no comma: "didn't charge it cost me".

        Behind a verb of thinking the subject belongs to what is thought: "didn't know they had moved".
        """
        words, between = self.words, self.tokens[first:at]
        if self.tokens[at].word not in words.anew:
            return False
        return not any(t.stem in words.thought or t.word in words.doubts for t in between)

    def _behind(self, first: int, place: int, reach: int = NEGATION_REACH) -> Iterator[int]:
        """Yield the places from the first on that stand in the same statement."""
        for at in range(first, min(len(self.tokens), first + reach)):
            if self.tokens[at].clause != self.tokens[place].clause or self._goes_on(at):
                return
            if at > first + 1 and self._begins_anew(first, at):
                return
            yield at

    def _stands(self, place: int) -> bool:
        """Return whether a negator denies by itself: not "not only", nor "nada" behind "no"."""
        behind = self.tokens[place + 1 : place + 2]
        if any(token.word in self.words.softeners for token in behind):
            return False
        if self.words.back and any(t.word in self.words.at_first for t in self._lead(place, 3)):
            return False
        if (
            self._answers(place)
            or self._bounds(place)
            or self._advises(place)
            or self._contrasts(place)
            or self._is_idle(place)
        ):
            return False
        doubling = self.words.doubling
        return not doubling or all(t.word not in doubling for t in self._lead(place, 6))

    def _answers(self, place: int) -> bool:
        """Return whether "no" is what was said ("I said no and left"), and denies no noun behind it."""
        token, before = self.tokens[place], self.tokens[max(0, place - 1)]
        if token.word not in self.words.no or before.word not in self.words.saying:
            return False
        behind = self.tokens[place + 1 : place + 2]
        return not any(
            word.clause == token.clause and (not word.is_stop or word.word in self.words.person)
            for word in behind
        )

    def _is_idle(self, place: int) -> bool:
        """Return whether a negator denies nothing that was told: "one never knows", "not even 40", "not who don't"."""
        tokens, words = self.tokens, self.words
        beside = [*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 3]]
        knows = tokens[place].word in words.never and any(t.stem in words.thought for t in beside)
        counted = any(token.number for token in tokens[place + 1 : place + 2])
        return knows or counted or self._is_of_anybody(place) or self._is_doubled(place)

    def _is_of_anybody(self, place: int) -> bool:
        """Return whether a clause tells what anybody may meet: "you'd have a drop that never happened"."""
        lead = [token.word for token in self._lead(place, TAKEN_BACK)]
        return not self.words.anybody.isdisjoint(lead) and self.words.subjects.isdisjoint(lead)

    def _is_doubled(self, place: int) -> bool:
        """Return whether two negators undo each other: "not from people who aren't", "didn't say nothing".

        So they do in "there wasn't one I hadn't rung".
        """
        if not self.words.relative:
            return False
        behind = [self.tokens[at] for at in self._behind(place + 1, place, TAKEN_BACK)]
        ahead = self._lead(place, TAKEN_BACK)
        close = any(token.is_negator for token in behind[: SHORT - 2])
        if close or self._are_related(behind) or self._are_related(ahead[::-1]):
            return True
        clause = self.tokens[place].clause
        rest = [t for t in self.tokens[place + 1 : place + 1 + SUBJECT] if t.clause == clause]
        there = any(token.word in self.words.existing for token in ahead)
        return there and any(token.is_negator for token in [*ahead, *rest])

    def _are_related(self, between: Sequence[Token]) -> bool:
        """Return whether another negator stands among words, a relative pronoun between."""
        until = next((at for at, token in enumerate(between) if token.is_negator), 0)
        return any(token.word in self.words.relative for token in between[:until])

    def _bounds(self, place: int) -> bool:
        """Return whether a negator only bounds ("never less than three") or is undone itself.

        "Never spend it without a trial" denies neither the spending nor the trial.
        """
        behind = [
            token.word
            for token in self.tokens[place + 1 : place + NEGATION_REACH]
            if token.clause == self.tokens[place].clause
        ]
        before = self._lead(place, NEGATION_REACH)
        undone = self.tokens[place].word in self.words.undoing and any(
            token.is_negator for token in before
        )
        return bool(
            undone
            or self.words.than.intersection(behind[:3])
            or self.words.undoing.intersection(behind)
        )

    def _advises(self, place: int) -> bool:
        """Return whether a negator tells what one should not do, which is no event.

        "Don't move first" and "never accept that" begin without a subject; "you wouldn't believe it"
        has one that is nobody.
        """
        words = self.words
        lead = [token.word for token in self._lead(place, SUBJECT)]
        if words.anybody.intersection(lead[-3:]):
            return True
        subject = [word for word in lead if word not in words.opening]
        if self.tokens[place].word in words.plain:
            return bool(subject) and words.urging.issuperset(subject)
        behind = self.tokens[place + 1 : place + 3]
        if self.tokens[place].word not in words.strong or subject or not words.urging:
            return False
        return bool(behind) and not any(self._is_past(token) for token in behind)

    def _is_past(self, token: Token) -> bool:
        """Return whether a word is a form of the past, as far as its end or the tables tell."""
        ends = token.word.endswith(self.words.participles)
        return ends or (token.word in self.words.past and token.word not in self.words.present)

    def _did(self, behind: Sequence[Token]) -> bool:
        """Return whether what stands behind "nobody" tells what was done, in the same statement."""
        told = itertools.takewhile(lambda token: token.word not in self.words.and_, behind)
        return any(map(self._is_past, told))

    def _contrasts(self, place: int) -> bool:
        """Return whether a negator only sets one thing off: "not the sensors", "it was not the plug"."""
        words = self.words
        if self.tokens[place].word not in words.plain or not words.carriers:
            return False
        before = self.tokens[max(0, place - 2) : place]
        behind = self.tokens[place + 1 : place + 2]
        if any(token.word in words.single for token in behind):
            return False
        joined = any(token.word in words.subjects for token in before[-1:])  # "I'm not keen"
        if not joined and not any(token.word in words.carriers for token in before):
            return True
        cleft = bool(before) and before[0].word in words.cleft
        return cleft and any(token.word in words.determiners for token in behind)

    def _turns(self, place: int) -> bool:
        """Return whether a clause that begins with "but" leads to the negator, and does not console."""
        lead = {token.word for token in self._lead(place, 6)}
        return bool(lead & self.words.but) and lead.isdisjoint(self.words.consoling)

    def _lead(self, place: int, most: int) -> list[Token]:
        """Return the words of the clause before a place, at most so many."""
        clause = self.tokens[place].clause
        before = self.tokens[max(0, place - most) : place]
        return [token for token in before if token.clause == clause]

    def _before(self, place: int, *, taking_back: bool) -> Iterator[int]:
        """Yield what a phrase is said of: the words before it in its clause.

        One that takes back reaches the clause before, too, and where "it" did so, the sentence
        before.
        """
        begins = place - len(self._lead(place, TAKEN_BACK))
        yield from range(begins, place)
        if not taking_back or not begins:
            return
        here, before = self.tokens[place], self.tokens[begins - 1]
        lead = self.tokens[begins:place]
        refers = 0 < len(lead) <= SHORT and lead[-1].word in self.words.referring
        if before.sentence != here.sentence and not refers:
            return
        for at in range(max(0, place - TAKEN_BACK), begins):
            if self.tokens[at].clause == before.clause:
                yield at

    def _is_event(self, place: int) -> bool:
        """Return whether a negator denies that something happened."""
        words = self.words
        lead = [token.word for token in self._lead(place, 4 + words.back)]
        behind = self.tokens[place + 1 : place + 4]
        around = [*self._lead(place, words.back), *behind]
        if words.doubts.intersection(lead[-4:]) or any(
            token.stem in words.wished or token.stem in words.thought for token in around
        ):
            return False
        word = self.tokens[place].word
        if word in words.no_one and words.past and not self._did(behind[:2]):
            return False  # "nobody steals that"
        if word in words.never:
            return not words.able.intersection(token.word for token in behind[:1])
        if word in words.plain:
            if words.back and self._tells_past(place):
                return True
            return self._is_passive(lead, behind) or bool(words.auxiliaries.intersection(lead[-2:]))
        if word in words.no:
            is_person = bool(behind) and behind[0].word in words.person
            return is_person or any(token.word in words.passives for token in behind)
        return False

    def _was_before(self, place: int) -> bool:
        """Return whether a negator says how things had stood for others: "nobody had told them"."""
        words, token = self.words, self.tokens[place]
        related = any(one.word in words.relative for one in self._lead(place, SHORT - 2))
        rest = self.tokens[place + 1 : place + TAKEN_BACK]
        yet = any(one.word in words.yet and one.clause == token.clause for one in rest)
        if token.word not in words.no_one | words.no and not related and not yet:
            return False
        first = max(0, place - SUBJECT)
        near = [
            (at, one)
            for at, one in enumerate(self.tokens[first : place + SUBJECT], first)
            if one.clause == token.clause
        ]
        had = next((at for at, one in near if one.word in words.earlier), None)
        if had is None or any(one.word in words.speaker for at, one in near if at < had):
            return False
        behind = [one for at, one in near if at > max(had, place)][: SHORT - 2]
        return any(map(self._is_past, behind))

    def _tells_past(self, place: int) -> bool:
        """Return whether the clause of a negator is told in the past: by its auxiliary or its verb.

        In German the auxiliary may stand far before "nicht" or behind it; in Spanish the verb stands
        behind "no", with nothing but a pronoun between.
        """
        words = self.words
        behind = [
            token
            for token in self.tokens[place + 1 : place + 7]
            if token.clause == self.tokens[place].clause
        ]
        near = [*self._lead(place, words.back), *behind]
        if any(token.word in words.auxiliaries for token in near):
            return True
        verb = next((token.word for token in behind[:3] if token.word not in words.pronouns), "")
        return bool(words.events) and verb.endswith(words.events)

    def _is_passive(self, lead: Sequence[str], behind: Sequence[Token]) -> bool:
        """Return whether "was not" stands before a participle, "not fully" included."""
        passive = self.words.passives.intersection(lead[-1:])
        return bool(passive) and any(map(self._is_past, behind[:2]))

    def _length(self, place: int, phrases: Phrases) -> int:
        """Return how many tokens a phrase that begins at a place takes, 0 where none does."""
        tokens = self.tokens
        for phrase in phrases.get(tokens[place].word, ()):
            at = place
            for word in phrase:
                while at > place and at < len(tokens) and tokens[at].word in self.words.inside:
                    at += 1
                if at == len(tokens) or tokens[at].word != word:
                    break
                at += 1
            else:
                return at - place
        return 0

    def _is_overcome(self, place: int) -> bool:
        """Return whether a refusal was overcome later, or was the speaker's own."""
        around = self.tokens[max(0, place - 3) : place + 6]
        just_before = self.tokens[max(0, place - 1) : place]
        own = any(token.word in self.words.speaker for token in just_before)
        return own or any(token.word in self.words.at_first for token in around)
