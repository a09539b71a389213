"""Reading a résumé, whatever its form: what was achieved in each job becomes a stub of a story."""

from trainer.stories.reading.resume.fields import (
    NoResumeError,
    linkedin_rows,
    resume_of_rows,
    resume_of_values,
)
from trainer.stories.reading.resume.page import resume_of_lines

__all__ = [
    "NoResumeError",
    "linkedin_rows",
    "resume_of_lines",
    "resume_of_rows",
    "resume_of_values",
]
