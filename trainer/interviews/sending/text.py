"""A letter as text and as Markdown."""

from __future__ import annotations

import re
import textwrap

from trainer.interviews.sending.message import Message, header_text, plain_lines

WIDTH = 72
"""Characters of a line in a text file."""

_MARKDOWN = re.compile(r"([\\`*_<]|\](?=[(\[:]))|^(\s*)([#>+-]|\d+[.)])(?=\s)")


def to_text(message: Message) -> str:
    """Return a letter as plain text, its lines at most 72 characters long."""
    head = [f"To: {name}" for name in [_recipient(message)] if name]
    head.append(f"Subject: {header_text(message.subject, 'subject')}")
    body = "\n".join(_wrapped(line) for line in plain_lines(message.body))
    return "\n".join(head) + f"\n\n{body}\n"


def _recipient(message: Message) -> str:
    name, email = header_text(message.to_name, "to"), header_text(message.to_email, "to")
    return ", ".join(part for part in (name, email) if part)


def _wrapped(line: str) -> str:
    return textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False)


def to_markdown(message: Message) -> str:
    """Return a letter as Markdown that is shown as it was written: what would be marks is escaped."""
    lines = [_MARKDOWN.sub(_escaped, line) for line in plain_lines(message.body)]
    subject = _MARKDOWN.sub(_escaped, header_text(message.subject, "subject"))
    to = _recipient(message)
    head = f"**To:** {_MARKDOWN.sub(_escaped, to)}  \n" if to else ""
    return f"{head}**Subject:** {subject}\n\n" + "\n".join(_broken(lines)) + "\n"


def _escaped(match: re.Match[str]) -> str:
    if match[1]:
        return f"\\{match[1]}"
    mark = match[3]
    return f"{match[2]}{mark[:-1]}\\{mark[-1]}"


def _broken(lines: list[str]) -> list[str]:
    """Return lines with a hard break where two stand directly below each other."""
    following = [*lines[1:], ""]
    return [
        f"{line}  " if line and after else line
        for line, after in zip(lines, following, strict=True)
    ]
