"""Reading what people already have: STAR Markdown, a JSON résumé, plain notes."""

from trainer.stories.reading.model import Form, Found, Left, Reading, to_json

__all__ = ["Form", "Found", "Left", "Reading", "to_json"]
