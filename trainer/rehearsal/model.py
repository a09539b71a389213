"""What rehearsing leaves behind: attempts, reviews and the memory of each story."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.grading.model import RecallGrade, Verdict


class Rating(IntEnum):
    """How well a story came back, in the words and numbers of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Mode(StrEnum):
    """How an answer came about.

    `typed` and `aloud` are rehearsals that may be rated; `retry` repeats only what was missed and
    `probe` answers an interviewer's next question: neither moves the schedule. `interview` is what
    was said in the room, `mock` what was said in a mock interview.
    """

    TYPED = "typed"
    ALOUD = "aloud"
    RETRY = "retry"
    PROBE = "probe"
    MOCK = "mock"
    INTERVIEW = "interview"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One answer with its grade; immutable once recorded.

    Attributes:
        id: unique over all homes.
        mode: how it came about.
        question: `bank-id/question-id`, or empty where the story itself was asked for.
        asked: the wording that was shown.
        story: id of the story it was graded against; empty where no story was told.
        started: when the question was shown, aware, UTC.
        utc_offset: the person's offset from UTC then, in minutes.
        seconds: from the question to the hand-in; 0 or more.
        answer: the text as given; empty for one said aloud.
        grade: the recall grade, or None without a story.
    """

    id: str
    mode: Mode
    question: str
    asked: str
    story: str
    started: datetime
    utc_offset: int
    seconds: float
    answer: str
    grade: RecallGrade | None


class Link(StrEnum):
    """How an attempt follows an earlier one.

    One that `continues` another is the same answer, gone on with; one that `rereads` another is the
    same answer held against another story: both take its place. `retries` and `probes` belong to the
    telling that they follow.
    """

    CONTINUES = "continues"
    REREADS = "rereads"
    RETRIES = "retries"
    PROBES = "probes"


@dataclass(frozen=True, slots=True)
class Follows:
    """That an attempt follows an earlier one, whose id this holds; an attempt may in several ways."""

    how: Link
    earlier: str


@dataclass(frozen=True, slots=True)
class Overturn:
    """The person's own verdict on one key point of an attempt; the last one counts.

    Attributes:
        attempt: id of the attempt.
        point: index of the key point in the attempt's grade.
        verdict: what the person says it was.
        at: when, aware, UTC.
    """

    attempt: str
    point: int
    verdict: Verdict
    at: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """A rated attempt: what moves the schedule of a story.

    Attributes:
        id: unique over all homes.
        attempt: id of the attempt it rates.
        story: id of the story.
        rating: the person's rating.
        recalled: score of the attempt's grade when it was rated, 0..1.
        at: when, aware, UTC.
        utc_offset: the person's offset from UTC then, in minutes.
    """

    id: str
    attempt: str
    story: str
    rating: Rating
    recalled: float
    at: datetime
    utc_offset: int


@dataclass(frozen=True, slots=True)
class Card:
    """The memory of one story after its last review; rebuilt from the reviews at any time.

    Attributes:
        story: id of the story.
        stability: days until retrievability falls to 90 %, FSRS's S, above 0.
        difficulty: FSRS's D, 1..10.
        due: when retrievability falls to the desired retention, whole days after the last review;
            aware, UTC. What is due on which day: see `due`.
        last_review: when it was last rated, aware, UTC.
        recalled: share of the key points told at the last review, 0..1.
        reviews: how often it was rated.
        lapses: how often it was rated Again after the first time.
        rating: the last rating.
        utc_offset: the person's offset from UTC at the last review, in minutes.
    """

    story: str
    stability: float
    difficulty: float
    due: datetime
    last_review: datetime
    recalled: float
    reviews: int
    lapses: int
    rating: Rating
    utc_offset: int
