"""A session under way: what is still to be asked, and what was answered."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.rehearsal.again import put_back

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.coach.rehearsal_values import Graded, Rated, Task


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that is behind the person; `rated` is None where they went on without rating."""

    graded: Graded
    rated: Rated | None


@dataclass(slots=True)
class Session:
    """The tasks in the order in which they come, and the answers in the order they came.

    Attributes:
        waiting: what is still to be asked; the first is being asked now.
        answered: what was answered, oldest first.
        texts: what was typed for a task that was left for a moment, by the task's place in memory.
    """

    waiting: deque[Task]
    answered: list[Answered] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, tasks: Iterable[Task]) -> Session:
        """Return a session that begins with the first task."""
        return cls(deque(tasks))

    @property
    def current(self) -> Task | None:
        """What is asked now; None at the end."""
        return self.waiting[0] if self.waiting else None

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

    def finish(self, graded: Graded, rated: Rated | None) -> None:
        """Go on to the next task; what was rated Again comes back after a few others."""
        task = self.waiting.popleft()
        self.texts.pop(id(task), None)
        self.answered.append(Answered(graded, rated))
        if rated is not None and rated.again is not None:
            put_back(self.waiting, rated.again)

    def take_back(self) -> Graded:
        """Make the last answered task the current one again; return its graded answer."""
        last = self.answered.pop()
        again = last.rated.again if last.rated is not None else None
        self.waiting = deque(task for task in self.waiting if task is not again)
        self.waiting.appendleft(last.graded.task)
        return last.graded
