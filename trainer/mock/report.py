"""What a mock interview showed: question by question, and the one thing to do next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.competencies import read_as
from trainer.grading.model import Verdict
from trainer.grading.scoring import WORTH, raised
from trainer.mock.asking_on import OVER, WE_FROM, WE_TIMES
from trainer.mock.lacking import HALF, is_bare
from trainer.mock.model import Kind, Reason, Tone
from trainer.mock.shown import Shown
from trainer.stories.model import Part
from trainer.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trainer.grading.model import PointGrade, RecallGrade, WrongFact
    from trainer.mock.model import FollowUp, MockPlan, Slot
    from trainer.stories.model import Story

SAID_FROM, PARTLY_FROM = 0.75, 0.25
"""The shares of a part from which its sign is `●`, or `◐` (own judgement)."""

ABSENT = "·"
"""The sign of a part that a story doesn't have."""

TWICE = 2
"""How often a question must be passed on to be the one thing to do next."""

SURELY_WRONG = 0.8
"""How sure a wrong figure of a story must be that was only mentioned (as of one worth correcting)."""

OFTEN = 2
"""In how many stories a part must be missing to be the one thing to do next, at least."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One answer as it stands: its words, the story it told, and its grade; none where it told none."""

    text: str
    story: Story | None = None
    grade: RecallGrade | None = None


@dataclass(frozen=True, slots=True)
class AskedOn:
    """What the interviewer asked on, what was said to it, and whether anything was.

    Whether it was what they asked for is nothing that words alone tell for sure.
    """

    asks: FollowUp
    said: str
    answered: bool


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question with everything that was said to it.

    Attributes:
        place: its index in the plan.
        slot: the question.
        heard: the answers that stand: one, or two where another example was told; none without one.
        asked_on: the follow-ups, in order.
        seconds: the time of the whole.
        first: seconds that the first answer takes to say.
        aloud: whether it was said aloud.
        state: `answered`, `skipped`, or `not reached`.
        fits: the story that would have answered it best, None where none fits.
        near: the story that comes nearest where none fits.
        perhaps: the story that it perhaps told, where only the person can say; usually None.
        said: the words of the first answer, without what was said to the follow-ups; empty for one
            said aloud.
        before: share told of the same story in the mock interview before, 0..1; None where it
            wasn't told there.
        passed: how often it was passed on, where nothing was said to it in the end.
        mentioned: stories of which something was said at a question that needs none, with its grade.
    """

    place: int
    slot: Slot
    heard: tuple[Heard, ...] = ()
    asked_on: tuple[AskedOn, ...] = ()
    seconds: float = 0.0
    first: float = 0.0
    aloud: bool = False
    state: str = "answered"
    fits: Story | None = None
    near: Story | None = None
    perhaps: Story | None = None
    said: str = ""
    before: float | None = None
    passed: int = 0
    mentioned: tuple[tuple[Story, RecallGrade], ...] = ()

    @property
    def graded(self) -> tuple[tuple[Story, RecallGrade], ...]:
        """The stories told, with their grades."""
        return tuple((one.story, one.grade) for one in self.heard if one.story and one.grade)

    @property
    def touched(self) -> tuple[tuple[Story, RecallGrade], ...]:
        """The stories told and those mentioned, with their grades."""
        return (*self.graded, *self.mentioned)

    @property
    def main(self) -> tuple[Story, RecallGrade] | None:
        """The story that answers the question, with its grade; None without one.

        Another example takes its place; what they also wanted to hear about doesn't.
        """
        also = any(one.asks.kind is Kind.ALSO for one in self.asked_on)
        return self.graded[0 if also else -1] if self.graded else None

    @property
    def recall(self) -> float | None:
        """Share told of that story, 0..1; None without one."""
        return self.main[1].score if self.main else None

    @property
    def signs(self) -> str:
        """Its fingerprint: a sign for each of S T A R +R; `·` for a part that isn't there."""
        return fingerprint(self.main[1].points if self.main else ())

    @property
    def better(self) -> Story | None:
        """The story that would have fitted better than the one told, None where none would."""
        told = {story.id for story, _ in self.graded}
        return self.fits if self.fits and self.fits.id not in told else None

    @property
    def we_everywhere(self) -> tuple[int, int] | None:
        """How often “we” and “I” were said where “we” is everywhere; None where it isn't."""
        for _, grade in self.graded:
            we, i = grade.delivery.we, grade.delivery.i
            if we >= WE_FROM and we >= WE_TIMES * i:
                return we, i
        return None

    @property
    def is_long(self) -> bool:
        """Whether the first answer took much longer than its time."""
        return self.first > self.slot.seconds * OVER


@dataclass(frozen=True, slots=True)
class Report:
    """The report of one mock interview.

    Attributes:
        plan: the mock interview.
        exchanges: its questions in order.
        shown: which competencies of the job were shown; without a job, of those asked for.
        before: the overall recall of the mock interview before, 0..1; None without one.
        before_on: the day of that one, as it is shown; empty without one.
        left_out: must-haves of the job that neither a question nor a follow-up asked for.
    """

    plan: MockPlan
    exchanges: tuple[Exchange, ...]
    shown: Shown = field(default_factory=Shown)
    before: float | None = None
    before_on: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def graded(self) -> tuple[tuple[Story, RecallGrade], ...]:
        """All stories told, with their grades, in order."""
        return tuple(pair for one in self.exchanges for pair in one.graded)

    @property
    def best(self) -> tuple[RecallGrade, ...]:
        """The grade of each story told, over all its tellings: what one of them held was told."""
        tellings: dict[str, list[RecallGrade]] = {}
        for story, grade in self.graded:
            tellings.setdefault(story.id, []).append(grade)
        mentions: dict[str, list[RecallGrade]] = {}
        for one in self.exchanges:
            for story, grade in one.mentioned:
                mentions.setdefault(story.id, []).append(grade)
        return tuple(
            raised(known[0], known[1:], mentions.get(ident, ()))
            for ident, known in tellings.items()
        )

    @property
    def recall(self) -> float | None:
        """Weighted share of all key points of the stories told, 0..1; None where none was told."""
        points = [point for grade in self.best for point in grade.points]
        return _share(points) if points else None

    @property
    def parts(self) -> Mapping[Part, float]:
        """Part of STAR+R -> the share of its key points that was told over all stories, 0..1."""
        found: dict[Part, list[PointGrade]] = {}
        for grade in self.best:
            for point in grade.points:
                found.setdefault(point.part, []).append(point)
        return {part: _share(found[part]) for part in Part if part in found}

    @property
    def seconds(self) -> float:
        """The time of all answers."""
        return sum(one.seconds for one in self.exchanges)

    @property
    def wrong_facts(self) -> tuple[tuple[int, Story, WrongFact], ...]:
        """Place of the question, story, and what was told in the place of what."""
        return tuple(
            (one.place, story, point.wrong_fact)
            for one in self.exchanges
            for story, grade in one.touched
            for point in grade.points
            if point.wrong_fact is not None
            and ((story, grade) in one.graded or point.wrong_fact.sure >= SURELY_WRONG)
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
                one.place
                for one in self.exchanges
                for told, grade in one.touched
                for point in grade.points
                if told.id == story.id
                and point.say == say
                and point.verdict is Verdict.SAID
                and point.wrong_fact is None
            ),
            None,
        )

    @property
    def repeated(self) -> tuple[tuple[str, int], ...]:
        """Titles of the stories told more than once, and how often."""
        times = Counter(story.title for story, _ in self.graded)
        return tuple((title, count) for title, count in times.items() if count > 1)

    @property
    def do_next(self) -> str:
        """The one thing to do next, in a sentence."""
        return _do_next(self)


@dataclass(frozen=True, slots=True)
class Held:
    """A mock interview that is over, and the share told of its stories; None where none was told."""

    plan: MockPlan
    recall: float | None


def fingerprint(points: Iterable[PointGrade]) -> str:
    """Return a sign for each part of STAR+R, `≠` where a fact in it was wrong."""
    known = tuple(points)
    return "".join(_sign([point for point in known if point.part is part]) for part in Part)


def _sign(points: Sequence[PointGrade]) -> str:
    if not points:
        return ABSENT
    if any(point.wrong_fact for point in points):
        return "≠"
    share = _share(points)
    return "●" if share >= SAID_FROM else "◐" if share >= PARTLY_FROM else "○"


def _share(points: Sequence[PointGrade]) -> float:
    whole = sum(point.weight for point in points) or 1.0
    return sum(point.weight * WORTH[point.verdict] for point in points) / whole


_LAND = {
    Part.SITUATION: "Set the scene first: you cut it short in {n} stories.",
    Part.TASK: "Say what you were asked to do: it was missing from {n} stories.",
    Part.ACTION: "Say what you did, step by step: most of it was missing from {n} stories.",
    Part.RESULT: "Finish with the result: in {n} stories you told it only partly, or not at all.",
    Part.REFLECTION: "End with what you learned: it was missing from {n} stories.",
}
_ORDER = (Part.RESULT, Part.ACTION, Part.TASK, Part.SITUATION, Part.REFLECTION)


def _do_next(report: Report) -> str:
    """Return what helps most: a part that is often missing, a wrong figure, a gap, time, the next."""
    graded = report.graded
    if not graded:
        return "Next time, answer with one of your stories; I didn't recognise one this time."
    languages = {story.id: story.language for story, _ in graded}
    weak = Counter(
        part for grade in report.best for part in _too_little(grade, languages[grade.story])
    )
    worst = max(_ORDER, key=lambda part: (weak[part], -_ORDER.index(part)))
    if weak[worst] >= OFTEN and weak[worst] * 2 >= len(report.best):
        return _LAND[worst].format(n=_of(weak[worst], len(report.best)))
    wanted = [one for one in report.exchanges if one.slot.wants_story]
    without = sum(not one.graded for one in wanted)
    if without * 2 > len(wanted):
        many = counted(len(wanted), "question")
        return f"Next time, tell a story wherever you can: {without} of {many} had none."
    passed = next((one for one in report.exchanges if one.passed >= TWICE), None)
    if passed is not None:
        return f"Have an answer ready for “{passed.slot.asked}”: you passed on it twice."
    if report.wrong_facts:
        place, story, wrong = report.wrong_facts[0]
        said = differs(report, place, story, wrong)
        return f"Check the figures in “{story.title}”: {said}."
    gap = next(
        (
            one
            for one in report.exchanges
            if one.slot.reason is Reason.GAP and not one.graded and not one.slot.near
        ),
        None,
    )
    if gap is not None and gap.slot.competencies:
        return f"Find a story about {read_as(gap.slot.competencies[0])}: you have none yet."
    long = [one for one in report.exchanges if one.is_long]
    if long:
        count = counted(len(long), "answer")
        return f"Keep it shorter: {count} ran longer than an interviewer will listen."
    weakest = min(report.best, key=lambda grade: grade.score)
    if weakest.score < SAID_FROM:
        title = next(story.title for story, _ in graded if story.id == weakest.story)
        return f"Rehearse “{title}” once more: you told {weakest.score:.0%} of it."
    if report.plan.tone is Tone.PRESSING:
        return "Do one more in a few days."
    return "Do one more in a few days, with a tougher interviewer."


def differs(report: Report, place: int, story: Story, wrong: WrongFact) -> str:
    """Return what was said in the place of what, and at which question it was told as it is."""
    text = f"you said {wrong.heard}, your story says {wrong.expected}"
    right = report.told_right(place, story, wrong)
    return text if right is None else f"{text}, and so did you at question {right + 1}"


def _of(count: int, whole: int) -> str:
    if count == whole:
        return "both" if whole == 2 else f"all {whole}"
    return f"{count} of {whole}"


def _too_little(grade: RecallGrade, language: str) -> Iterable[Part]:
    """Yield the parts of which at most half was told; a bare date is no part of them."""
    points = [one for one in grade.points if not is_bare(one.part, one.say, language)]
    for part in Part:
        mine = [point for point in points if point.part is part]
        if mine and _share(mine) <= HALF:
            yield part
