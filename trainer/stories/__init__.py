"""The story bank: values, reading, checking."""

from trainer.competencies import COMPETENCIES
from trainer.stories.format import FORMAT, check, parse, schema
from trainer.stories.model import KeyPoint, Part, Status, Story, StoryBank

__all__ = [
    "COMPETENCIES",
    "FORMAT",
    "KeyPoint",
    "Part",
    "Status",
    "Story",
    "StoryBank",
    "check",
    "parse",
    "schema",
]
