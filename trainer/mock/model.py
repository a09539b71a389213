"""A mock interview as values: its plan, and what happened in it so far."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from trainer.stories.model import Part

if TYPE_CHECKING:
    from datetime import datetime


class Tone(StrEnum):
    """How the interviewer asks on."""

    FRIENDLY = "friendly"
    NEUTRAL = "neutral"
    PRESSING = "pressing"


class Reason(StrEnum):
    """Why a question is asked."""

    OPENER = "opener"
    MUST_HAVE = "must-have"
    WANTED = "wanted"
    CARES = "cares"
    ROUND = "round"
    GAP = "gap"
    WEAK = "weak"
    OTHER = "other"
    WHY_US = "why-us"
    TO_ASK = "to-ask"


WITHOUT_STORY = frozenset([Reason.OPENER, Reason.WHY_US, Reason.TO_ASK])
"""Questions that no story answers, so that their answers are not graded."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One question of a plan.

    Attributes:
        reason: why it is asked.
        asked: the wording.
        question: `bank/id`; empty where no bank has it.
        story: id of the story that answers it best; empty where none fits.
        competencies: what it looks for.
        probes: the question's own next questions.
        seconds: time for the answer.
        why: the reason in a sentence, for afterwards.
        by: name of who asks; empty where nobody is known.
        by_role: their job; may be empty.
        near: id of the story that comes nearest where none fits; empty for none.
    """

    reason: Reason
    asked: str
    question: str = ""
    story: str = ""
    competencies: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    seconds: int = 120
    why: str = ""
    by: str = ""
    by_role: str = ""
    near: str = ""

    @property
    def asker(self) -> str:
        """Who asks, with their job; empty where nobody is known."""
        return ", ".join(part for part in (self.by, self.by_role) if part)

    @property
    def likely(self) -> str:
        """Id of the story that is most likely told: the one that fits, else the nearest; may be empty."""
        return self.story or self.near

    @property
    def wants_story(self) -> bool:
        """Whether a story answers it."""
        return self.reason not in WITHOUT_STORY


@dataclass(frozen=True, slots=True)
class MockPlan:
    """A mock interview before its first answer; never changed after that.

    Attributes:
        id: unique over all homes.
        at: when it was made, aware, UTC.
        utc_offset: the person's offset from UTC then, in minutes.
        minutes: how long it is meant to take.
        seed: what the choice depended on besides the home.
        tone: how the interviewer asks on.
        language: the language it is held in, as in `en`.
        slots: the questions in order.
        interview: id of the interview it is for; empty for a free one.
        company: with whom; may be empty.
        role: for which job; may be empty.
        left_out: must-haves of the job that there was no room or no question for.
        own: the questions that the person wants to ask.
        partner: whether a friend asks and ticks.
        again: id of the mock interview that this one replays; empty for a new one.
    """

    id: str
    at: datetime
    utc_offset: int
    minutes: int
    seed: int
    tone: Tone
    language: str
    slots: tuple[Slot, ...]
    interview: str = ""
    company: str = ""
    role: str = ""
    left_out: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    partner: bool = False
    again: str = ""


class Kind(StrEnum):
    """What the interviewer asks on for."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    REFLECTION = "reflection"
    FIGURE = "figure"
    OWN_PART = "own_part"
    OTHER_EXAMPLE = "other_example"
    PROBE = "probe"
    WHY_THEM = "why_them"


AIMS = {
    Kind.SITUATION: Part.SITUATION,
    Kind.TASK: Part.TASK,
    Kind.ACTION: Part.ACTION,
    Kind.RESULT: Part.RESULT,
    Kind.REFLECTION: Part.REFLECTION,
    Kind.FIGURE: Part.RESULT,
    Kind.OWN_PART: Part.ACTION,
}
"""The part of STAR+R that a question asks for; none for any other."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the interviewer asks on after an answer."""

    kind: Kind
    text: str

    @property
    def aims(self) -> Part | None:
        """The part of the story it asks for; None where it asks for none."""
        return AIMS.get(self.kind)


class Step(StrEnum):
    """What a turn did: `left` leaves a question for good, `skip` until later; `back` asks something back.

    `words` brings the words of an answer that was spoken before; what happened doesn't change by it.
    """

    ANSWER = "answer"
    WORDS = "words"
    BACK = "back"
    SKIP = "skip"
    LEFT = "left"
    PAUSE = "pause"
    END = "end"


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that happened; appended, never changed.

    Attributes:
        id: unique over all homes.
        mock: id of the mock interview.
        at: when, aware, UTC.
        step: what happened.
        place: index of the question in the plan; -1 for a pause and the end.
        seconds: how long it took, pauses not counted.
        attempt: id of the attempt that holds the answer; empty without one.
        said: the words of this turn alone, without the answer that it goes on with; of one that was
            spoken once they were put right.
        aloud: whether it was said aloud: spoken and put right afterwards, or ticked.
        asks: what the interviewer asks on after it; None where they go to the next question.
        remark: what the interviewer says before that: the polite cut; usually empty.
        of: id of the turn whose words these are; empty of anything but `words`.
    """

    id: str
    mock: str
    at: datetime
    step: Step
    place: int = -1
    seconds: float = 0.0
    attempt: str = ""
    said: str = ""
    aloud: bool = False
    asks: FollowUp | None = None
    remark: str = ""
    of: str = ""

    @property
    def has_words(self) -> bool:
        """Whether what was said is known: it was typed, or spoken and put right."""
        return not self.aloud or bool(self.said.strip())
