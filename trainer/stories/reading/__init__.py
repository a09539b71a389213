"""Reading what people already have: STAR Markdown, a JSON résumé, plain notes."""

from trainer.stories.reading.model import Form, Found, Left, Reading, to_json
from trainer.stories.reading.read import MOST_BYTES, read_stories

__all__ = ["MOST_BYTES", "Form", "Found", "Left", "Reading", "read_stories", "to_json"]
