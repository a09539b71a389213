"""What was found in a document that holds stories, and what was left of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum


class Form(StrEnum):
    """The forms in which people keep what they can tell."""

    STAR = "star"
    RESUME = "json-resume"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Found:
    """A story as found; the parts hold key points in the order of the document.

    Attributes:
        title: without numbering and theme; never empty.
        competencies: names of `trainer.competencies`.
        questions: wordings as written, not matched to any bank.
        notes: what has no field of its own, one line for each piece.
        line: where the story begins, from 1.
        role: what the person was then, empty where the document does not say.
        organization: where that was.
        period: when that was, as written.
        confidential: whether it says of itself that it must stay secret.
    """

    title: str
    situation: tuple[str, ...] = ()
    task: tuple[str, ...] = ()
    action: tuple[str, ...] = ()
    result: tuple[str, ...] = ()
    reflection: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    notes: str = ""
    line: int = 1
    role: str = ""
    organization: str = ""
    period: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """A piece of the document that belongs to no story: its line, from 1, and its text."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as read; `found` and `left` each in the order of their lines."""

    kind: Form
    found: tuple[Found, ...]
    left: tuple[Left, ...]


_LISTS = ("situation", "task", "action", "result", "reflection", "competencies", "questions")


def to_json(reading: Reading) -> dict[str, list[dict[str, object]]]:
    """Return the reading as the values that `--dry-run --json` prints."""
    return {
        "stories": [
            {
                "title": story.title,
                **{name: list(getattr(story, name)) for name in _LISTS},
                "notes": story.notes,
            }
            for story in reading.found
        ],
        "not_understood": [asdict(piece) for piece in reading.left],
    }
