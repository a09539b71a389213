"""A letter as text and as Markdown."""

from __future__ import annotations

import re

from trainer.interviews.sending.message import Message, header_text, plain_lines
from trainer.interviews.sending.wrapping import wrap

WIDTH = 72
"""Columns of a line in a text file."""

_MARKS = re.compile(
    r"""
    ([\\`*|~]                               # code, emphasis, tables, crossed out
    |(?<![^\W_])_ | _(?![^\W_])             # emphasis; inside a word an underscore is one
    |<(?=[A-Za-z/!?])                       # HTML and links
    |&(?=\#?\w+;)                           # entities
    |!(?=\[) | \](?=[(\[:]))                # images, links and what they refer to
    """,
    re.VERBOSE,
)
_AT_START = re.compile(r"(?:>|[#+-](?=[\s#+-]|$)|=+$|\d{1,9}[.)](?=\s|$))")
"""What makes a quote, heading, list or rule at the beginning of a line."""


def to_text(message: Message) -> str:
    """Return a letter as plain text, its lines at most 72 columns wide.

    Raises:
        TrainerError: the recipient or the subject holds a line break or what hides text.
    """
    to = _recipient(message)
    head = [f"To: {to}"] if to else []
    head.append(f"Subject: {header_text(message.subject, 'subject')}")
    body = [row for line in plain_lines(message.body) for row in wrap(line, WIDTH)]
    return "\n".join([*head, "", *body, ""])


def _recipient(message: Message) -> str:
    name, email = header_text(message.to_name, "to"), header_text(message.to_email, "to")
    return ", ".join(part for part in (name, email) if part)


def to_markdown(message: Message) -> str:
    """Return a letter as Markdown that is shown as it was written.

    What would be a mark is escaped, and nothing else, so that the letter reads well pasted as plain
    text too. Lines set directly below each other keep their break; blanks at the beginning of a
    line, which would make it code, are left out. A paragraph is one line.

    Raises:
        TrainerError: the recipient or the subject holds a line break or what hides text.
    """
    to = _recipient(message)
    subject = header_text(message.subject, "subject")
    head = [f"**To:** {_inline(to)}"] if to else []
    head.append(f"**Subject:** {_inline(subject)}".rstrip())
    lines = [_line(line) for line in plain_lines(message.body)]
    return "\n".join([*_broken(head), "", *_broken(lines), ""])


def _inline(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _line(text: str) -> str:
    text = text.lstrip()
    match = _AT_START.match(text)
    if not match:
        return _inline(text)
    mark = match[0]
    # Digits cannot be escaped, the point behind them can.
    escaped = f"{mark[:-1]}\\{mark[-1]}" if mark[0].isdigit() else f"\\{mark}"
    return escaped + _inline(text[match.end() :])


def _broken(lines: list[str]) -> list[str]:
    """Return lines with a hard break where two stand directly below each other."""
    following = [*lines[1:], ""]
    return [
        f"{line}  " if line and after else line
        for line, after in zip(lines, following, strict=True)
    ]
