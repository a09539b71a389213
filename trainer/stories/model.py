"""The story bank as values: one real experience told as STAR+R, cut into key points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The parts of STAR+R, in the order in which they are told."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    REFLECTION = "reflection"


class Status(StrEnum):
    """Whether a story is rehearsed and offered for letters."""

    ACTIVE = "active"
    RESTING = "resting"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One thing that a full telling includes.

    Attributes:
        part: the STAR+R part it belongs to.
        say: the point in the person's own words.
        accept: other wordings that count as saying it.
        weight: how much it counts against its siblings; above 0, default 1.
    """

    part: Part
    say: str
    accept: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Story:
    """One real experience; `points` keep the order of STAR+R and, inside a part, of the file.

    `name` stands after “I told you about” in a letter, `telling` are the sentences in which the person
    tells it to a colleague, with the result; both may be empty.
    """

    id: str
    title: str
    points: tuple[KeyPoint, ...]
    role: str = ""
    organization: str = ""
    period: str = ""
    competencies: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    strength: int | None = None
    status: Status = Status.ACTIVE
    confidential: bool = False
    notes: str = ""
    language: str = "en"
    source: str = ""
    name: str = ""
    telling: str = ""

    @property
    def is_stub(self) -> bool:
        """Whether nothing is written of it but its title, as of an entry that was brought in."""
        return all(point.say == self.title for point in self.points)

    def part(self, part: Part) -> tuple[KeyPoint, ...]:
        """Return the key points of one part, in order."""
        return tuple(point for point in self.points if point.part is part)


@dataclass(frozen=True, slots=True)
class StoryBank:
    """The stories of one file, in the file's order; `source` names the file in messages."""

    stories: tuple[Story, ...]
    source: str = ""

    def __iter__(self) -> Iterator[Story]:
        return iter(self.stories)

    def __len__(self) -> int:
        return len(self.stories)
