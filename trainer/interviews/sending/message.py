"""A letter as it is put out, and what may stand in a header."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trainer.errors import TrainerError
from trainer.text import first_control

LONGEST_HEADER = 500
"""Characters of a name or a subject; more is no name and no subject."""

_BREAK = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(" {2,}")
_ENCODED_WORD = re.compile(r"=\?[^?\s]*\?[bBqQ]\?")


@dataclass(frozen=True, slots=True)
class Message:
    """A letter as it is put out.

    Attributes:
        to_name: whom it goes to; may be empty.
        to_email: their address; may be empty.
        subject: one line.
        body: paragraphs with blank lines between them, one line each, or lines set by hand.
        from_name: who writes; may be empty.
        from_email: from where; may be empty, which leaves it to the mail program.
    """

    to_name: str
    to_email: str
    subject: str
    body: str
    from_name: str = ""
    from_email: str = ""


def header_text(text: str, field: str) -> str:
    """Return a text that may stand in a header, each run of blanks as one, as readers show it.

    Raises:
        TrainerError: it holds what could begin another header, hides what it says, is written as
            an encoded word, or is far too long.
    """
    if _BREAK.search(text) or first_control(text) is not None:
        raise TrainerError(f"{field}: there is a line break or a control character", "take it out")
    if _ENCODED_WORD.search(text):
        raise TrainerError(f"{field}: “=?…?” would be read as a code", "write it in plain letters")
    if len(text) > LONGEST_HEADER:
        raise TrainerError(f"{field}: it has {len(text)} characters", "shorten it")
    return _BLANKS.sub(" ", text).strip()


def plain_lines(body: str) -> list[str]:
    """Return the lines of a letter, every kind of line end taken for the same."""
    text = re.sub(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", body)
    text = re.sub(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f]", "", text)
    return [
        line.rstrip() for line in text.encode("utf-8", "replace").decode().strip("\n").split("\n")
    ]
