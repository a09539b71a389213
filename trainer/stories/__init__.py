"""The story bank: values, reading, checking."""

from trainer.stories.format import check, parse
from trainer.stories.format import schema_of_file as schema
from trainer.stories.model import KeyPoint, Part, Status, Story, StoryBank

__all__ = ["KeyPoint", "Part", "Status", "Story", "StoryBank", "check", "parse", "schema"]
