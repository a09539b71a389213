"""What rehearsing hands to the screens and the command line: tasks, graded answers, ratings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.rehearsal.model import Attempt, Mode, Rating

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.stories import FileChange
    from trainer.grading.model import RecallGrade, StoryMatch, Verdict
    from trainer.questions.model import Question
    from trainer.rehearsal.queue import Reason
    from trainer.rehearsal.spoken import Spoken
    from trainer.stories.model import Story

DEFAULT_SECONDS = 120
"""Time for an answer where no question gives one: the two minutes of a usual interview answer."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to rehearse.

    Attributes:
        asked: the wording to show.
        question: the question behind it, None where the story itself is asked for.
        story: the story it is meant for, None where no story fits yet.
        seconds: time for the answer.
        reason: why it is asked now; None where the person chose it.
        mode: typed by default; retry and probe follow an attempt.
        missed: the key points that a retry, or a probe for one part, asks for, as indices into
            `story.points`; empty for a probe that asks for no part, which isn't counted.
        predicted: predicted recall at the interview or now, 0..1; None where nothing is known.
        again: how often the story came back in this session, because it was rated Again.
        of: id of the attempt that a retry or a probe follows; empty where it follows none.
        continues: id of the attempt that is gone on with: handed in, this takes its place; empty for
            a new answer.
        never_told: whether the story was told nowhere yet, so that it may be read first.
        was_read: whether it was read just before it is told.
        in_mock: whether what it asks for was left out in a mock interview.
        spoken: how its answer was spoken, where that is written down and not handed in yet.
    """

    asked: str
    question: Question | None
    story: Story | None
    seconds: int = DEFAULT_SECONDS
    reason: Reason | None = None
    mode: Mode = Mode.TYPED
    missed: tuple[int, ...] = ()
    predicted: float | None = None
    again: int = 0
    of: str = ""
    continues: str = ""
    never_told: bool = False
    was_read: bool = False
    in_mock: bool = False
    spoken: Spoken | None = None

    @property
    def can_be_read(self) -> bool:
        """Whether to offer the story to be read first."""
        return self.never_told and not self.was_read and self.story is not None

    @property
    def asks_for_some(self) -> bool:
        """Whether it asks for some of the story's key points, those in `missed`."""
        return self.mode is Mode.RETRY or bool(self.missed)

    @property
    def is_counted(self) -> bool:
        """Whether the share that is told of it says anything: a probe may ask for no part at all."""
        return self.mode is not Mode.PROBE or bool(self.missed)


@dataclass(frozen=True, slots=True)
class Plan:
    """A session: its tasks in order; where there are none, `empty` says why and what to do."""

    tasks: tuple[Task, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One rating button: the rating, when the story would be due, and when it comes back in words."""

    rating: Rating
    due: datetime
    when: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the person about their answer, where the grade isn't sure.

    Attributes:
        point: index of the key point in the grade.
        text: the question.
        yes: what answering with yes says, to stand beside its key.
        news: whether the story may be out of date instead.
    """

    point: int
    text: str
    yes: str
    news: bool


@dataclass(frozen=True, slots=True)
class Done:
    """What the person did to a grade, so that it can be taken back.

    Attributes:
        point: index of the key point.
        verdict: the one that it had before.
        asks: the questions that were open before.
        change: what it changed in the story's file, None where nothing.
        words: the accepted wording that was kept with it; empty without one.
    """

    point: int
    verdict: Verdict
    asks: tuple[Asked, ...]
    change: FileChange | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Graded:
    """A recorded attempt and all that the Grade view shows.

    Attributes:
        task: what was asked.
        attempt: as it was recorded.
        story: the story it was graded against, None without one.
        grade: the recall grade with the person's own verdicts in it, None without a story.
        told: the stories the answer tells, best first.
        instead: the story that was told in place of the task's one, None where it was that one.
        fitting: other stories that fit the question.
        suggested: the rating to suggest, None where the attempt is not rated.
        choices: the four ratings with their next interval; empty where it is not rated.
        after: the best state that it reached together with its retries; None before the first.
        gain: of a retry, the share of the story that its telling had at once, and with its retries,
            0..1; None of anything else.
        taken_back: the ratings that the answer had which this one goes on with; they were taken back.
        asks: what the person is asked about it, one question after the other; usually nothing.
        done: what the person did to this grade since it is shown, oldest first.
        spoken: how it was spoken; None where it was not.
    """

    task: Task
    attempt: Attempt
    story: Story | None
    grade: RecallGrade | None
    told: tuple[StoryMatch, ...] = ()
    instead: Story | None = None
    fitting: tuple[Story, ...] = ()
    suggested: Rating | None = None
    choices: tuple[Choice, ...] = ()
    after: RecallGrade | None = None
    gain: tuple[float, float] | None = None
    taken_back: tuple[Rating, ...] = ()
    asks: tuple[Asked, ...] = ()
    done: tuple[Done, ...] = ()
    spoken: Spoken | None = None


@dataclass(frozen=True, slots=True)
class Rated:
    """What a rating changed.

    Attributes:
        story: the rated story.
        rating: its rating.
        due: when it is due by the schedule.
        when: when it comes back, in words: `this session`, `tonight`, `in 3 days`.
        again: what asks for it once more in this session; None where it need not.
    """

    story: Story
    rating: Rating
    due: datetime
    when: str
    again: Task | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """A rating that was taken back; its attempt may be rated again."""

    attempt: str
    story: str
    rating: Rating


@dataclass(frozen=True, slots=True)
class LastRating:
    """The rating that an undo would take back: the story's title, and when it was in words."""

    title: str
    rating: Rating
    ago: str
