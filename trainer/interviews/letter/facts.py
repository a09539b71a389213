"""Which facts of a story a letter tells, and in which sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trainer.grading import telling_words
from trainer.grading.delivery import has_number
from trainer.grading.numbers import Number, agree
from trainer.grading.tokens import tokenize
from trainer.interviews.letter.clause_words import clause_words
from trainer.interviews.letter.clauses import names_somebody, weave
from trainer.interviews.letter.model import Sentence, Source, SourceKind
from trainer.interviews.letter.names import names_in
from trainer.interviews.letter.topics import in_tone
from trainer.interviews.letter.tracing import SAME_NUMBER, split_sentences
from trainer.interviews.wording import bare, capital, lowered
from trainer.stories.model import Part, Story
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.interviews.letter.phrases import Phrases

ROOM = 62
"""Words of a story in a letter, so that the whole has 90 to 130 (from a gold set of letters)."""

SHORT = 9
"""Words of an action that another one may follow in the same sentence."""

MOST_OF_I, JOINED = 2, 32
"""Sentences in a row that begin with “I”; and words of two that stand in one so that no third one does."""

RESTATED = 0.6
"""Share of a note's telling words, 0..1, from which on the story's name has said it (own judgement)."""

_CHANGE = re.compile(
    r"\d.{0,20}?(?:->|→|=>|\b(?:to|instead of|auf|statt|a|en vez de|à(?! \d+ ?h)|au lieu de)) \S*\d"
    r"|\d.{0,20}? au lieu d['’]\D{0,12}\d"
)
"""“fell from 29 to 12” says more than “340 calls”."""

MOST_NOTES, LONGEST_GAP = 4, 180
"""Notes that a gap holds, and their characters where there are several; more are not quick to fill."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told of a story.

    Attributes:
        story: the story.
        points: indexes of the key points that may be told; none of them was heard.
        is_new: whether they have heard nothing of it, so that it needs a setting.
        room: words that there are.
        setback: whether they asked for something that went wrong: then how it ended is told, and not
            the damage.
        result_first: whether the result comes before the actions.
        language: the letter's; a story in another one stays notes.
        titled: whether the story's title stands above, so that its first point may lean on that.
        corrected: index of a point -> its sentence that was corrected above; empty for all of it.
        said_above: sentences of the person's own words that were corrected above.
    """

    story: Story
    points: tuple[int, ...]
    is_new: bool
    room: int = ROOM
    setback: bool = False
    result_first: bool = False
    language: str = "en"
    titled: bool = False
    corrected: Mapping[int, str] = field(default_factory=dict)
    said_above: frozenset[str] = frozenset()


def told_facts(telling: Telling, phrases: Phrases) -> list[Sentence]:
    """Return the sentences that tell of a story, at most one of them a gap with its notes."""
    facts = _Facts(telling)
    if telling.story.telling and telling.points:
        return facts.in_own_words(phrases)
    facts.choose()
    said = facts.sentences(phrases)
    words = clause_words(telling.language)
    if words is None or words.rules or phrases.tone["contracts"]:
        return said
    return [replace(one, text=in_tone(one.text, words, contracts=False)) for one in said]


class _Facts:
    """The key points of one telling, chosen and put in order."""

    def __init__(self, telling: Telling) -> None:
        self.telling, self.story = telling, telling.story
        words = clause_words(telling.language)
        known = words if primary(self.story.language) == telling.language else None
        self.mine = known.lists["mine"] if known else frozenset()
        self.unsure = known.lists.get("who_did", frozenset()) if known else frozenset()
        names = names_in(self.story)
        found = {
            index: weave(point.say, point.part, known, names)
            for index, point in enumerate(self.story.points)
        }
        for index, one in found.items():
            before = self.story.points[index - 1].say if index else ""
            if one and known and one.on_a_person and not names_somebody(before, known):
                found[index] = None  # whoever “her” is, the note before does not say
            deed = index > 0 and self.story.points[index - 1].part is Part.ACTION
            if one and one.on_a_deed and not deed:
                found[index] = None  # “No falls since. That saved £300 a week.”
        for index, said in telling.corrected.items():
            one = found[index]
            rest = tuple(text for text in one.sentences if text != said) if one and said else ()
            found[index] = replace(one, sentences=rest) if one and rest else None
        self.points = [
            index for index in telling.points if index not in telling.corrected or found[index]
        ]
        self.woven = {index: woven for index, woven in found.items() if woven is not None}
        self.chosen: set[int] = set()
        self.asked: set[int] = set()

    def _of(self, part: Part) -> list[int]:
        return [index for index in self.points if self.story.points[index].part is part]

    def _heaviest(self, indexes: Iterable[int]) -> list[int]:
        return sorted(indexes, key=lambda index: -self.story.points[index].weight)

    def results(self) -> list[int]:
        """Return the results, the best first: the one with a number; of a setback how it ended."""
        results = self._of(Part.RESULT)
        if self.telling.setback:
            return results[-1:]
        return sorted(
            self._heaviest(results),
            key=lambda index: (
                not self._has_number(index),
                -self.story.points[index].weight,
                not _CHANGE.search(self.story.points[index].say),
                index not in self.woven or self.woven[index].leans,
            ),
        )

    def actions(self) -> list[int]:
        """Return the actions, the weightiest first; of a setback the last ones, which mended it.

        Where they heard the damage, the first one mended it, too.
        """
        actions = self._of(Part.ACTION)
        if not self.telling.setback:
            return self._heaviest(actions)
        results = [n for n, point in enumerate(self.story.points) if point.part is Part.RESULT]
        first = len(actions) > 1 and set(results[:-1]) <= set(self.points)
        return list(reversed(actions[first:]))

    def choose(self) -> None:
        """Choose what is told within the room that there is, and what has to be asked."""
        results, actions = self.results(), self.actions()
        situations, tasks, reflections = map(self._of, (Part.SITUATION, Part.TASK, Part.REFLECTION))
        if results and not self._take(results[0]):
            self.asked.add(results[0])
        self._take_all(actions[:1])
        led = self.telling.result_first and bool(self.chosen & set(results))
        if self.telling.is_new and not led:
            any(map(self._sets, situations)) or any(map(self._take, filter(self._is_mine, tasks)))
        self._take_all([*actions[1:], *results[1:]])
        if self.telling.setback:
            self._take_all(filter(self._is_mine, reflections))
        if not self.chosen & set(actions):
            told = sorted(set(actions) & set(self.woven), key=self._words)
            if not any(self._take(index, fits=True) for index in told):
                self._ask(actions)
        if self.asked or not self.telling.is_new:
            # What is asked once anyway, or what somebody chose to add, is asked with all its figures.
            counted = filter(self._has_number, results)
            self._ask(index for index in counted if not self._take(index, fits=True))
        if not results and not actions:
            for index in (*situations, *tasks, *reflections):
                if not (self._take(index) or self.asked):
                    self.asked.add(index)

    def _sets(self, index: int) -> bool:
        """Take a situation that says more than what the story is called by."""
        language = self.telling.language
        called = telling_words(self.story.name or self.story.title, language)
        says = telling_words(self.story.points[index].say, language)
        return len(says & called) < RESTATED * len(says) and self._take(index)

    def _take_all(self, indexes: Iterable[int]) -> None:
        for index in indexes:
            self._take(index)

    def _ask(self, indexes: Iterable[int]) -> None:
        """Ask for notes that stand in no sentence, as many as a gap holds."""
        for index in indexes:
            length = sum(len(self.story.points[one].say) for one in self.asked | {index})
            room = len(self.asked) < MOST_NOTES and (length <= LONGEST_GAP or not self.asked)
            if room and index not in self.chosen:
                self.asked.add(index)

    def _has_number(self, index: int) -> bool:
        return has_number(self.story.points[index].say, self.telling.language)

    def _is_mine(self, index: int) -> bool:
        woven = self.woven.get(index)
        if woven is None:
            return False
        return woven.lead is not None or woven.sentences[0].split()[0].casefold() in self.mine

    def _take(self, index: int, *, fits: bool = False) -> bool:
        """Take a point that weaves, with the one before it where it leans on that one.

        It must fit into the room that there is unless it `fits` anyway.
        """
        group = {index}
        while (first := min(group)) in self.woven and self.woven[first].leans:
            heard = not self.telling.is_new and first - 1 not in self.points
            if heard and self.woven[first].on_it:
                break  # “I left out what came of it. It held for two years.”
            if self.story.name and self.woven[first].on_whose:
                break  # “winning back a brewery. I spent a day on their bottling line”
            if first == 0:
                if self.telling.titled:
                    break
                return False
            group.add(first - 1)
        if not all(
            one in self.woven and (one in self.points or one in self.chosen) for one in group
        ):
            return False
        words = sum(self._words(one) for one in self.chosen | group)
        if words > self.telling.room and self.chosen and not fits:
            return False
        self.chosen |= group
        return True

    def _words(self, index: int) -> int:
        return len(self.woven[index].text.split())

    # In sentences

    def sentences(self, phrases: Phrases) -> list[Sentence]:
        """Return what was chosen in the story's order, the gap where its first note stands."""
        order = sorted(self.chosen | self.asked)
        if self.telling.result_first:
            order.sort(key=lambda index: self.story.points[index].part is not Part.RESULT)
        said: list[Sentence] = []
        run: list[int] = []
        gap = False
        for index in order:
            # What one had to do is no event that another one follows with “Then”.
            done = self.story.points[index].part is not Part.TASK
            if done and index in self.chosen and self.woven[index].lead is not None:
                run.append(index)
                continue
            said += self._first_person(run, phrases)
            run = []
            if index in self.chosen:
                said.append(self._sentence(index))
            elif not gap:
                gap = True
                said.append(self._gap(sorted(self.asked), phrases))
        return said + self._first_person(run, phrases)

    def _first_person(self, run: Sequence[int], phrases: Phrases) -> list[Sentence]:
        """Return sentences of one's own doing: two short ones in one, every second with “Then”."""
        said: list[Sentence] = []
        rest = list(run)
        joint = f" {phrases.shared('and')} "
        while rest:
            group = [rest.pop(0)]
            lead, text = self.woven[group[0]].lead or "", self.woven[group[0]].text
            short = rest and self._is_short(group[0], joint) and self._is_short(rest[0], joint)
            # “because we were late and rolled it back”: who did?
            short = short and not any(one in self.unsure for one in text.casefold().split()[1:])
            if short and lead == self.woven[rest[0]].lead:
                group.append(rest.pop(0))
                text = f"{text.rstrip('.')}{joint}{_behind(lead, self.woven[group[1]].text)}"
            said.append(Sentence(text, tuple(map(self._source, group))))
        begins = phrases.table["lint"]["i"] or "(?!)"
        announced = "" if self.telling.is_new else phrases.say("left_rest")
        row = len(said) + bool(re.match(begins, announced))
        if len(said) > 1 and row > MOST_OF_I:
            at = len(said) > MOST_OF_I
            one, other = said[at : at + 2]
            text = f"{one.text.rstrip('.')}, {phrases.shared('and')} {lowered(other.text)}"
            plain = not any(mark in text for mark in (": ", "; ", ". "))
            if plain and len(text.split()) < JOINED:
                said[at : at + 2] = [Sentence(text, (*one.sources, *other.sources))]
        return [self._in_order(one, n, phrases) for n, one in enumerate(said)]

    def _in_order(self, sentence: Sentence, number: int, phrases: Phrases) -> Sentence:
        """Return a sentence of one's own doing, every second one with “Then”."""
        leads = phrases.table["then"].items()
        begun = (one for one in leads if sentence.text.startswith(f"{one[0]} ".lstrip()))
        lead, opening = next(begun, ("", ""))
        if number % 2 == 0 or not opening:
            return sentence
        then = f"{opening.split()[0].casefold()} "
        return replace(
            sentence, text=f"{opening} {_behind(lead, sentence.text).removeprefix(then)}"
        )

    def _is_short(self, index: int, joint: str) -> bool:
        """Return whether a sentence of one's own doing is so short that another one may follow in it."""
        woven = self.woven[index]
        marks = any(mark in woven.text for mark in (joint, ", ", ": ", "; ", ". "))
        return bool(woven.lead) and not marks and self._words(index) <= SHORT

    def _sentence(self, index: int) -> Sentence:
        return Sentence(self.woven[index].text, (self._source(index),))

    def _gap(self, indexes: Sequence[int], phrases: Phrases) -> Sentence:
        notes = "; ".join(bare(self.story.points[index].say) for index in indexes)
        return Sentence(phrases.gap("words", notes), tuple(map(self._source, indexes)))

    def _source(self, index: int) -> Source:
        return Source(SourceKind.POINT, self.story.title, self.story.points[index].say)

    def in_own_words(self, phrases: Phrases) -> list[Sentence]:
        """Return the sentences that the person gave; the best result too where its figures lack."""
        above = self.telling.said_above
        told = [one for _, one in split_sentences(self.story.telling) if one not in above]
        own = " ".join(" ".join(told).split())
        stop = "" if own.endswith((".", "!", "?")) else "."
        source = Source(SourceKind.STORY, self.story.title, own)
        said = [Sentence(f"{_begun(own, phrases)}{stop}", (source,))] if own else []
        settings = self._of(Part.SITUATION) if self.telling.is_new else []
        new = (one for one in settings if not self._stands_in(own, one) and self._sets(one))
        said[:0] = [self._sentence(one) for one in [next(new, None)] if one is not None]
        for index in self.results()[:1]:
            if self._counted(index) and not self._stands_in(own, index):
                woven = self.woven.get(index)
                tells = woven is not None and not woven.leans
                said.append(self._sentence(index) if tells else self._gap([index], phrases))
        learned = self._of(Part.REFLECTION) if self.telling.setback else []
        said += [
            self._sentence(index)
            for index in learned
            if self._is_mine(index) and bare(self.story.points[index].say) not in own
        ]
        return said

    def _stands_in(self, own: str, index: int) -> bool:
        """Return whether any figure of a note stands in a text."""
        tokens = tokenize(own, self.telling.language)
        theirs = [token.number for token in tokens if token.number is not None]
        return any(
            agree(known, one) >= SAME_NUMBER for one in self._counted(index) for known in theirs
        )

    def _counted(self, index: int) -> list[Number]:
        """Return the figures of a note; “one guest” and “two of them” are none that must be told."""
        tokens = tokenize(self.story.points[index].say, self.telling.language)
        numbers = (token.number for token in tokens if token.number is not None)
        return [number for number in numbers if number.unit or number.raw not in (1, 2)]


def _begun(own: str, phrases: Phrases) -> str:
    """Return sentences whose first words have a capital; “p95 …”, which can't have one, has its article."""
    for pattern, right in phrases.table.get("own_words", ()):
        own = re.sub(pattern, right, own)
    return re.sub(r"(?:^|(?<=[.!?] ))[^\W\d_A-Z]+(?=[ ,])", lambda word: capital(word[0]), own)


def _behind(lead: str, text: str) -> str:
    """Return a sentence without what was added in front of it, to stand inside another."""
    return text.removeprefix(f"{lead} ") if lead else lowered(text)


def notes_to_ask(story: Story, points: Collection[int], language: str) -> tuple[str, ...]:
    """Return the notes of actions and results that do not weave, for the one time that they are asked."""
    facts = _Facts(Telling(story, tuple(sorted(points)), is_new=True, language=language))
    return tuple(
        story.points[index].say
        for index in sorted(points)
        if story.points[index].part in (Part.ACTION, Part.RESULT) and index not in facts.woven
    )
