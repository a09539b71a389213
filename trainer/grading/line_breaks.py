"""Line breaks in an answer: a line that was only wrapped runs on, a list stays a list."""

from __future__ import annotations

import re

_WRAP = re.compile(r"(?<=[^\s.!?;:…])([ \t\r]*)\n([ \t]*)(?=[^\W_])")
"""A break behind no stop and before a word or a figure, not before the sign of a list."""

_NUMBERED = re.compile(r"\d+[.)]\s")

_INSIDE = re.compile(r"[.!?…][\"'”’)]*[ \t]+[^\W\d_a-z]")
"""A stop with a capital behind it on the same line: what somebody writes who writes sentences."""

_ENDS = (".", "!", "?", "…")


def unwrapped(answer: str) -> str:
    """Return an answer in which a sentence runs over the ends of its lines; its length stays.

    Who types into a terminal breaks a line wherever it is full, and "three" at the end of a line
    counts what stands on the next. That is told from sentences: a stop and a capital within a line,
    or a capital first and a stop last. Of anything else the lines are jottings, each by itself, and
    so is a line that begins with a capital or with the sign of a list.

    Args:
        answer: the text as it was typed.
    """
    text = answer.strip()
    whole = text[:1].isupper() and text.endswith(_ENDS)
    if "\n" not in text or not (whole or _INSIDE.search(text)):
        return answer
    return _WRAP.sub(_one_space, answer)


def _one_space(broken: re.Match[str]) -> str:
    answer, at = broken.string, broken.end()
    runs_on = answer[at].islower() or (answer[at].isdigit() and not _NUMBERED.match(answer, at))
    return f"{broken[1]} {broken[2]}" if runs_on else broken[0]
