"""Which facts of a story a letter tells, and in which sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading.numbers import agree
from trainer.grading.tokens import tokenize
from trainer.interviews.letter.clause_words import clause_words
from trainer.interviews.letter.clauses import Woven, weave
from trainer.interviews.letter.model import Sentence, Source, SourceKind
from trainer.interviews.letter.names import names_in
from trainer.interviews.wording import bare, lowered
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from trainer.interviews.letter.phrases import Phrases
    from trainer.stories.model import KeyPoint, Story

ROOM, LATE_ROOM, NEXT_ROOM = 62, 56, 30
"""Words of a story in a letter, so that the whole has 90 to 130, a late one up to 110 (from a gold set
of letters); and of each further story."""

SHORT = 9
"""Words of an action that another one may follow in the same sentence."""

MOST_NOTES = 4
"""Notes that a gap holds; more are not quick to fill."""

SAME_NUMBER = 0.9
"""How surely two numbers must be the same fact (see grading.numbers.agree)."""


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
    """

    story: Story
    points: tuple[int, ...]
    is_new: bool
    room: int = ROOM
    setback: bool = False
    result_first: bool = False
    language: str = "en"
    titled: bool = False


def told_facts(telling: Telling, phrases: Phrases) -> list[Sentence]:
    """Return the sentences that tell of a story, at most one of them a gap with its notes."""
    facts = _Facts(telling)
    if telling.story.telling and telling.points:
        return facts.in_own_words(phrases)
    facts.choose()
    return facts.sentences(phrases)


def base(language: str) -> str:
    """Return a language without its region."""
    return language.partition("-")[0].casefold()


def has_number(say: str) -> bool:
    """Return whether a note has a figure."""
    return any(character.isdigit() for character in say)


class _Facts:
    """The key points of one telling, chosen and put in order."""

    def __init__(self, telling: Telling) -> None:
        self.telling, self.story = telling, telling.story
        words = clause_words(telling.language)
        known = words if base(self.story.language) == telling.language else None
        self.mine = known.lists["mine"] if known else frozenset()
        names = names_in(self.story)
        self.woven: dict[int, Woven] = {}
        for index, point in enumerate(self.story.points):
            found = weave(point.say, point.part, known, names) if known else None
            if found is not None:
                self.woven[index] = found
        self.chosen: set[int] = set()
        self.asked: set[int] = set()

    def _of(self, part: Part) -> list[int]:
        points = self.story.points
        return [index for index in self.telling.points if points[index].part is part]

    def _heaviest(self, indexes: Iterable[int]) -> list[int]:
        return sorted(indexes, key=lambda index: -self.story.points[index].weight)

    def results(self) -> list[int]:
        """Return the results, the best first: the one with a number; of a setback how it ended."""
        results = self._of(Part.RESULT)
        if self.telling.setback:
            return results[-1:]
        return sorted(self._heaviest(results), key=lambda index: not self._has_number(index))

    def actions(self) -> list[int]:
        """Return the actions, the weightiest first; of a setback the last ones, which mended it."""
        actions = self._of(Part.ACTION)
        if self.telling.setback and len(actions) > 1:
            return list(reversed(actions[1:]))
        return self._heaviest(actions)

    def choose(self) -> None:
        """Choose what is told within the room that there is, and what has to be asked."""
        results, actions = self.results(), self.actions()
        for index in results[:1]:
            if not self._take(index):
                self.asked.add(index)
        setting = self._of(Part.SITUATION) + self._of(Part.TASK) if self.telling.is_new else []
        reflections = self._of(Part.REFLECTION) if self.telling.setback else []
        others = [
            index
            for part in (Part.SITUATION, Part.TASK, Part.REFLECTION)
            for index in self._of(part)
        ]
        for index in actions[:1]:
            self._take(index)
        tells = self.story.points
        any(
            self._take(one)
            for one in setting
            if tells[one].part is Part.SITUATION or self._is_mine(one)
        )
        for index in [*actions[1:], *results[1:], *filter(self._is_mine, reflections)]:
            self._take(index)
        self._ask(actions, Part.ACTION)
        if self.asked or not self.telling.is_new:
            # What is asked once anyway, or what somebody chose to add, is asked with all its figures.
            figures = [one for one in results if one not in self.chosen and self._has_number(one)]
            self.asked |= set(figures[: max(0, MOST_NOTES - len(self.asked))])
        if not results and not actions:
            for index in others:
                if not (self._take(index) or self.asked):
                    self.asked.add(index)

    def _ask(self, indexes: Sequence[int], part: Part) -> None:
        """Ask for the first notes of a part of which nothing could be woven."""
        if not any(self.story.points[index].part is part for index in self.chosen):
            self.asked |= set(list(indexes)[: max(0, MOST_NOTES - len(self.asked))])

    def _has_number(self, index: int) -> bool:
        return has_number(self.story.points[index].say)

    def _is_mine(self, index: int) -> bool:
        woven = self.woven.get(index)
        if woven is None:
            return False
        return woven.lead is not None or woven.sentences[0].split()[0].casefold() in self.mine

    def _take(self, index: int) -> bool:
        """Take a point that weaves, with the one before it where it leans on that one."""
        group = {index}
        while (first := min(group)) in self.woven and self.woven[first].leans:
            if first == 0:
                if self.telling.titled:
                    break
                return False
            group.add(first - 1)
        if not all(
            one in self.woven and (one in self.telling.points or one in self.chosen)
            for one in group
        ):
            return False
        if sum(self._words(one) for one in self.chosen | group) > self.telling.room and self.chosen:
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
            if index in self.chosen and self.woven[index].lead is not None:
                run.append(index)
                continue
            said += self._first_person(run, phrases)
            run = []
            if index in self.chosen:
                said.append(Sentence(self.woven[index].text, (self._source(index),)))
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
            lead, text = self.woven[group[0]].lead, self.woven[group[0]].text
            if rest and self._joins(group[0], rest[0], joint):
                group.append(rest.pop(0))
                text = f"{text.rstrip('.')}{joint}{self._behind(lead, self.woven[group[1]].text)}"
            opening = phrases.table["then"].get(lead, "") if len(said) % 2 else ""
            if opening and not text.startswith(f"{opening} "):
                then = f"{opening.split()[0].casefold()} "
                text = f"{opening} {self._behind(lead, text).removeprefix(then)}"
            said.append(Sentence(text, tuple(map(self._source, group))))
        return said

    def _behind(self, lead: str | None, text: str) -> str:
        """Return a sentence without what was added in front of it, to stand inside another."""
        return text.removeprefix(f"{lead} ") if lead else lowered(text)

    def _joins(self, first: int, second: int, joint: str) -> bool:
        same = self.woven[first].lead == self.woven[second].lead
        short = self._is_short(first, joint) and self._is_short(second, joint)
        return same and short and bool(self.woven[first].lead)

    def _is_short(self, index: int, joint: str) -> bool:
        woven = self.woven[index]
        plain = len(woven.sentences) == 1 and not any(
            mark in woven.sentences[0] for mark in (joint, ",", ":")
        )
        return plain and self._words(index) <= SHORT

    def _gap(self, indexes: Sequence[int], phrases: Phrases) -> Sentence:
        notes = "; ".join(bare(self.story.points[index].say) for index in indexes)
        return Sentence(phrases.gap("words", notes), tuple(map(self._source, indexes)))

    def _source(self, index: int) -> Source:
        return Source(SourceKind.POINT, self.story.title, self.story.points[index].say)

    def in_own_words(self, phrases: Phrases) -> list[Sentence]:
        """Return the sentences that the person gave; the best result too where its figures lack."""
        said: list[Sentence] = []
        own = " ".join(self.story.telling.split())
        if self.telling.is_new:
            for index in self._of(Part.SITUATION):
                if (
                    not said
                    and not self._shares(self.story.points[index], own)
                    and self._take(index)
                ):
                    said.append(Sentence(self.woven[index].text, (self._source(index),)))
        stop = "" if own.endswith((".", "!", "?")) else "."
        said.append(Sentence(f"{own}{stop}", (Source(SourceKind.STORY, self.story.title, own),)))
        for index in self.results()[:1]:
            say = self.story.points[index].say
            if has_number(say) and not same_figures(say, own):
                woven = self.woven.get(index)
                lean = woven is None or woven.leans
                said.append(
                    self._gap([index], phrases) if woven is None or lean
                    else Sentence(woven.text, (self._source(index),))
                )  # fmt: skip
        return said

    def _shares(self, point: KeyPoint, own: str) -> bool:
        return has_number(point.say) and same_figures(point.say, own)


def same_figures(say: str, text: str) -> bool:
    """Return whether any figure of a note stands in a text."""
    theirs = [token.number for token in tokenize(text) if token.number is not None]
    return any(
        agree(known, token.number) >= SAME_NUMBER
        for token in tokenize(say)
        if token.number is not None and token.number.raw not in (1, 2)
        for known in theirs
    )


def notes_to_ask(story: Story, points: Collection[int], language: str) -> tuple[str, ...]:
    """Return the notes of actions and results that do not weave, for the one time that they are asked."""
    facts = _Facts(Telling(story, tuple(sorted(points)), is_new=True, language=language))
    return tuple(
        story.points[index].say
        for index in sorted(points)
        if story.points[index].part in (Part.ACTION, Part.RESULT) and index not in facts.woven
    )
