"""A session under way: what is still to be asked, and what was answered."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from trainer.rehearsal.again import put_back

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded, Rated, Task
    from trainer.storage.recovery import Draft


class Step(Enum):
    """Where the person goes from a grade."""

    NEXT = auto()
    RETRY = auto()
    PROBE = auto()
    GO_ON = auto()
    UNDO = auto()
    LEAVE = auto()


Outcome = tuple[Step, "Graded", "Rated | None"]
"""Of a grade: the step, the graded answer as it is now, and its rating where it was rated."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that is behind the person; `rated` is None where they went on without rating."""

    graded: Graded
    rated: Rated | None


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed for a question.

    Attributes:
        text: the text.
        draft: what it is kept in; None where it is in nothing.
        before: the answer on record that it goes on with; None where it is a new one.
    """

    text: str = ""
    draft: Draft | None = None
    before: Graded | None = None

    @property
    def on_record(self) -> str:
        """The text of the answer that it goes on with, empty without one."""
        return self.before.attempt.answer if self.before else ""


NOTHING_TYPED = Typed()


@dataclass(slots=True)
class Session:
    """The tasks in the order in which they come, and the answers in the order they came.

    Attributes:
        waiting: what is still to be asked; the first is being asked now.
        answered: what was answered, oldest first.
        typed: what was typed for a task that was left for a moment, by the task's place in memory.
        side: a retry or probe of the current task, asked before going on; None without one.
        main: the graded answer that it follows, which is rated afterwards.
        probes_asked: how many probes of the current task were asked.
    """

    waiting: deque[Task]
    answered: list[Answered] = field(default_factory=list)
    typed: dict[int, Typed] = field(default_factory=dict)
    side: Task | None = None
    main: Graded | None = None
    probes_asked: int = 0

    @classmethod
    def of(cls, tasks: Iterable[Task]) -> Session:
        """Return a session that begins with the first task."""
        return cls(deque(tasks))

    @property
    def current(self) -> Task | None:
        """What is asked now; None at the end."""
        return self.waiting[0] if self.waiting else None

    @property
    def asking(self) -> Task | None:
        """What is asked now: a retry or probe, else the current task."""
        return self.side or self.current

    @property
    def position(self) -> str:
        """Where the session is, as `2 of 5`."""
        done = len(self.answered)
        return f"{done + 1} of {done + len(self.waiting)}"

    @property
    def last_rated(self) -> Answered | None:
        """The last answer, where it was rated, so that the rating can be taken back."""
        last = self.answered[-1] if self.answered else None
        return last if last is not None and last.rated is not None else None

    def skip(self) -> None:
        """Put what is asked now at the end."""
        self.waiting.rotate(-1)

    def go_on_with(self, task: Task) -> None:
        """Ask what is asked now in another way: its answer is gone on with."""
        if self.side is not None:
            self.side = task
        else:
            self.waiting[0] = task

    def ask_aside(self, task: Task, graded: Graded) -> None:
        """Ask a retry or probe that follows a graded answer, or another retry or probe of it."""
        self.side = task
        self.main = self.main or graded

    def end_side(self) -> Graded | None:
        """End a retry or probe; return the graded answer that it followed."""
        main, self.side, self.main = self.main, None, None
        return main

    def finish(self, graded: Graded, rated: Rated | None) -> None:
        """Go on to the next task; what was rated Again comes back after a few others."""
        self.probes_asked = 0
        task = self.waiting.popleft()
        self.typed.pop(id(task), None)
        self.answered.append(Answered(graded, rated))
        if rated is not None and rated.again is not None:
            put_back(self.waiting, rated.again)

    def take_back(self) -> Graded:
        """Make the last answered task the current one again; return its graded answer."""
        self.end_side()
        self.probes_asked = 0
        last = self.answered.pop()
        again = last.rated.again if last.rated is not None else None
        self.waiting = deque(task for task in self.waiting if task is not again)
        self.waiting.appendleft(last.graded.task)
        return last.graded
