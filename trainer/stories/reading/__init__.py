"""Reading what people already have: STAR Markdown, a résumé in any form, plain notes."""

from trainer.stories.reading.model import Form, Found, Left, Reading, to_json
from trainer.stories.reading.read import read_stories
from trainer.stories.reading.resume.fields import NoResumeError

__all__ = [
    "Form",
    "Found",
    "Left",
    "NoResumeError",
    "Reading",
    "read_stories",
    "to_json",
]
