"""Read a document that holds stories, whatever its form."""

from __future__ import annotations

from trainer.errors import TrainerError
from trainer.stories.reading.cleaning import normal
from trainer.stories.reading.lines import cut
from trainer.stories.reading.model import Form, Reading
from trainer.stories.reading.star import StarReader

MOST_BYTES = 5_000_000
"""Bytes of UTF-8 of the longest document that is read; long story banks have a fiftieth."""


def read_stories(text: str, name: str = "") -> Reading:
    """Return the stories of a document, and what belongs to none.

    Args:
        text: the document: STAR Markdown, a JSON résumé, or plain notes.
        name: the file's name, whose ending is a hint where the content leaves a doubt.

    Raises:
        TrainerError: the document is longer than `MOST_BYTES`, or is JSON with a mistake in it.
    """
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise TrainerError(
            "The file is longer than 5 MB", "split it, or import only the part with stories"
        )
    text = normal(text)
    star = StarReader(cut(text))
    found, left = star.result()
    return Reading(Form.STAR, tuple(found), tuple(left))
