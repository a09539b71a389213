"""What a mock interview showed: question by question, and all in all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.grading.model import PointGrade, RecallGrade, Verdict, WrongFact
from trainer.grading.scoring import raised
from trainer.mock.came_through import Came
from trainer.mock.parts_told import is_note, share_of
from trainer.mock.shown import Shown
from trainer.stories.model import Part, Story

if TYPE_CHECKING:
    from trainer.mock.exchange import Exchange
    from trainer.mock.model import MockPlan

SAID_FROM = 0.75
"""The share of a story from which it was told well enough (own judgement)."""


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that somebody who interviews cares about.

    Attributes:
        person: their name.
        says: it, in the person's words.
        about: title of the story that is about it; empty where nobody can tell.
        is_told: whether that one was told.
        told_when_asked: titles of the stories told when they asked for it, or at `near`.
        came: whether it came through in what was said.
        place: index of the question where it did, or nearly; None where nobody can tell.
        asked: index of the question where they asked for it, and something was said to that.
        unanswered: index of the question where they asked for it, and nothing was.
        is_own_question: whether the person asked them about it at the end.
        is_part: whether it's several things, and they asked for some of them.
        near: index of the question that came near it and was answered; None without one.
    """

    person: str
    says: str
    about: str = ""
    is_told: bool = False
    told_when_asked: tuple[str, ...] = ()
    came: Came = Came.UNSURE
    place: int | None = None
    asked: int | None = None
    unanswered: int | None = None
    is_own_question: bool = False
    is_part: bool = False
    near: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The report of one mock interview.

    Attributes:
        plan: the mock interview.
        exchanges: its questions in order.
        shown: which competencies of the job were shown; without a job, of those asked for.
        nearest: must-have of `left_out` in the posting's words -> title of the story that may show it; lacks some.
        lines: competency -> the posting's line that asks for it; lacks those of no line.
        before: the overall recall of the mock interview before, 0..1; None without one, or where it told
            other stories.
        before_on: the day of that one, as it is shown; empty without one.
        left_out: must-haves of the job that nobody asked for, and that surely weren't shown or spoken of: as the
            posting has them, or as competencies that it has no line for.
        musts: all of them, the heaviest first.
        wanted: what the job asks for; without a job, what the questions looked for.
        is_unnoted: whether some of the person's stories don't say what they show.
        names_wishes: whether anybody knows what the job asks for.
        concerns: what the people who interview care about, and what of it was told.
        spoken: how all of it was spoken, in words; empty where nothing was.
        private: titles and ids of the stories that go to nobody else: confidential or retracted.
    """

    plan: MockPlan
    exchanges: tuple[Exchange, ...]
    shown: Shown = field(default_factory=Shown)
    before: float | None = None
    before_on: str = ""
    left_out: tuple[str, ...] = ()
    musts: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    nearest: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    names_wishes: bool = False
    is_unnoted: bool = False
    concerns: tuple[Concern, ...] = ()
    spoken: tuple[str, ...] = ()
    private: frozenset[str] = frozenset()

    @property
    def graded(self) -> tuple[tuple[Story, RecallGrade], ...]:
        """All stories told, with their grades, in order."""
        return tuple(pair for exchange in self.exchanges for pair in exchange.graded)

    @property
    def best(self) -> tuple[RecallGrade, ...]:
        """The grade of each story told, over all its tellings: what one of them held was told."""
        tellings: dict[str, list[RecallGrade]] = {}
        for story, grade in self.graded:
            tellings.setdefault(story.id, []).append(grade)
        mentions: dict[str, list[RecallGrade]] = {}
        for exchange in self.exchanges:
            for story, grade in exchange.mentioned:
                mentions.setdefault(story.id, []).append(grade)
        return tuple(
            raised(known[0], known[1:], mentions.get(ident, ()))
            for ident, known in tellings.items()
        )

    @property
    def recall(self) -> float | None:
        """Weighted share of all key points of the stories told, 0..1; None where none was told."""
        points = [point for grade in self.best for point in grade.points]
        return share_of(points) if points else None

    @property
    def parts(self) -> Mapping[Part, float]:
        """Part of STAR+R -> the share of its key points that was told over all stories, 0..1."""
        found: dict[Part, list[PointGrade]] = {}
        for grade in self.best:
            for point in grade.points:
                if not is_note(point.say):
                    found.setdefault(point.part, []).append(point)
        return {part: share_of(found[part]) for part in Part if part in found}

    @property
    def was_asked(self) -> bool:
        """Whether anything was asked that was answered or passed on."""
        return any(exchange.state != "not reached" for exchange in self.exchanges)

    @property
    def is_passed(self) -> bool:
        """Whether every question that was asked was passed on."""
        asked = [exchange for exchange in self.exchanges if exchange.state != "not reached"]
        return bool(asked) and all(one.passed for one in asked)

    @property
    def seconds(self) -> float:
        """The time of all answers."""
        return sum(exchange.seconds for exchange in self.exchanges)

    @property
    def wrong_facts(self) -> tuple[tuple[int, Story, WrongFact], ...]:
        """Place of the question, story, and what was told in the place of what."""
        return tuple(
            (exchange.place, story, point.wrong_fact)
            for exchange in self.exchanges
            for story, grade in exchange.touched
            for point in grade.points
            if point.wrong_fact is not None
        )

    def told_right(self, place: int, story: Story, wrong: WrongFact) -> int | None:
        """Return the place of the question where a fact was told as the story has it; None without one."""
        say = next(
            point.say
            for told, grade in self.exchanges[place].touched
            for point in grade.points
            if told.id == story.id and point.wrong_fact == wrong
        )
        return next(
            (
                exchange.place
                for exchange in self.exchanges
                for told, grade in exchange.touched
                for point in grade.points
                if told.id == story.id
                and point.say == say
                and point.verdict is Verdict.SAID
                and point.evidence  # else it was said in answer to another question
                and point.wrong_fact is None
            ),
            None,
        )

    @property
    def repeated(self) -> tuple[tuple[str, int], ...]:
        """Titles of the stories told to more than one question, and to how many."""
        times = Counter(
            title
            for exchange in self.exchanges
            for title in dict.fromkeys(story.title for story, _ in exchange.graded)
        )
        return tuple((title, count) for title, count in times.items() if count > 1)


@dataclass(frozen=True, slots=True)
class Held:
    """A mock interview that is over, and the share told of its stories; None where none was told."""

    plan: MockPlan
    recall: float | None
