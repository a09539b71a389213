"""The debrief: what was asked in the room, and what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from trainer.grading.model import RecallGrade, Verdict

if TYPE_CHECKING:
    from trainer.questions.model import Question
    from trainer.stories.model import Story


class Feeling(StrEnum):
    """How an answer felt to the person who gave it."""

    STRONG = "strong"
    OKAY = "okay"
    ROUGH = "rough"


class Reaction(StrEnum):
    """What the interviewer did after the answer."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    PUSHED_BACK = "pushed-back"
    MOVED_ON = "moved-on"


@dataclass(frozen=True, slots=True)
class Correction:
    """The person's own verdict on a key point of a story told in the room.

    Attributes:
        story: the story's id.
        say: the key point's wording, which stays when points are moved.
        verdict: what the person says it was.
    """

    story: str
    say: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it was asked in the room, and what was said.

    Attributes:
        id: unique over all homes.
        interview: id of the interview.
        heard: the question as remembered, in the person's words.
        question: the bank's question it matches, `bank/id`; empty where none does.
        stories: ids of the stories that were told, in order.
        said: what was said; empty where it is not remembered.
        feeling: how it felt; None where not noted.
        reaction: what the interviewer did; None where not noted.
        by: name of the interviewer who asked; empty where unknown.
        alone: whether nobody but who asked heard the answer; in one interview all hear it otherwise.
        nags: whether it keeps coming back.
        from_transcript: whether `said` is a transcript rather than memory.
        settled: whether the person chose the stories; otherwise the grader may.
        chosen: whether the person chose the bank's question; otherwise the matcher may.
        corrections: the person's own verdicts on what was said.
        about: what they asked about, as the person would say it in a letter; empty for the bank's.
    """

    id: str
    interview: str
    heard: str
    question: str = ""
    stories: tuple[str, ...] = ()
    said: str = ""
    feeling: Feeling | None = None
    reaction: Reaction | None = None
    by: str = ""
    nags: bool = False
    from_transcript: bool = False
    settled: bool = False
    chosen: bool = False
    corrections: tuple[Correction, ...] = ()
    about: str = ""
    alone: bool = False

    @property
    def pressed(self) -> bool:
        """Whether the interviewer probed or pushed back, which makes the question count more."""
        return self.reaction is Reaction.PUSHED_BACK

    def heard_by(self, person: str) -> bool:
        """Return whether a person heard the answer: all who were there, unless one was alone with it."""
        return not self.alone or self.by in ("", person)


@dataclass(frozen=True, slots=True)
class Told:
    """One story told in answer to a question, with its grade; the person's verdicts are in it."""

    story: Story
    grade: RecallGrade


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of the debrief with everything that is known of it.

    Attributes:
        asked: what the person noted.
        question: the bank's question behind it, None where none matches.
        told: the stories that were told and what was said of them; empty where nothing is known.
        fits: story id -> how well each story of the bank fits the question, 0..1.
        named: the stories that were told, also where nobody noted what was said of them.
        perhaps: whether those stories are a guess from what was said.
        perhaps_asked: whether the bank's question is a guess; then the wording that was heard
            stands for itself.
        echoes: story id -> how much of each key point the answer holds of stories that it did not
            tell, 0..1; what sounds like them.
    """

    asked: Asked
    question: Question | None
    told: tuple[Told, ...]
    fits: Mapping[str, float]
    named: tuple[Story, ...] = ()
    perhaps: bool = False
    perhaps_asked: bool = False
    echoes: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    @property
    def is_noted(self) -> bool:
        """Whether anything is known of the answer, so that it can be weighed."""
        return bool(self.asked.said.strip() or self.named or self.asked.feeling)

    @property
    def is_guess(self) -> bool:
        """Whether no bank surely has the question."""
        return self.perhaps_asked or self.question is None

    @property
    def wants_story(self) -> bool:
        """Whether a story may answer the question, as far as anybody knows."""
        return self.question is None or self.question.kind.is_told

    @property
    def competencies(self) -> tuple[str, ...]:
        """What the question looks for; without a known question, what the told stories show."""
        if self.question is not None:
            return self.question.competencies
        return tuple(
            dict.fromkeys(competency for story in self.named for competency in story.competencies)
        )


TELLING_FROM = 1.0
"""Words of a note for each word of a story's key points from which it may be a telling (own judgement):
whoever tells a story says more than stands in its points, whoever jots it down afterwards far less."""


def is_telling(asked: Asked, story: Story) -> bool:
    """Return whether what's noted is a telling of a story: a transcript, or as long as one.

    A jotting says what was told. What isn't in it may have been told all the same.
    """
    words = sum(len(point.say.split()) for point in story.points)
    return asked.from_transcript or len(asked.said.split()) >= TELLING_FROM * words


COVERED: Mapping[Verdict, float] = {Verdict.SAID: 1.0, Verdict.PARTLY: 0.5, Verdict.MISSED: 0.0}
"""How much of a key point each verdict leaves with the listener."""


def covered(grade: RecallGrade) -> tuple[float, ...]:
    """Return per key point how much of it was said, 0..1."""
    return tuple(COVERED[point.verdict] for point in grade.points)
