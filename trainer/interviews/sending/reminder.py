"""A reminder as a calendar file."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from trainer.errors import TrainerError
from trainer.interviews.sending.message import header_text, plain_lines

OCTETS = 75
"""RFC 5545, section 3.1: lines should not be longer."""


def to_ics(
    summary: str, at: datetime, uid: str, now: datetime, description: str = "", minutes: int = 15
) -> bytes:
    """Return an iCalendar file (RFC 5545) with one event and an alarm when it begins.

    It is an event and no to-do: a calendar without to-dos would leave one out. Times are in UTC;
    the file is unfolded again, and its lines must be exactly those that were meant.

    Args:
        summary: what to do, one line.
        at: when, aware.
        uid: an id of the program's own making; the same one replaces the event.
        now: when the file is made, aware.
        description: more lines; may be empty.
        minutes: how long the event is, 1 or more.

    Raises:
        TrainerError: a text holds a control character, or the summary a line break.
        ValueError: a time is not aware, or `minutes` is below 1.
    """
    if at.tzinfo is None or now.tzinfo is None:
        raise ValueError("at and now must be aware")
    if minutes < 1:
        raise ValueError("minutes must be 1 or more")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Interview Trainer//EN",
        "BEGIN:VEVENT",
        f"UID:{_text(uid, 'id')}",
        f"DTSTAMP:{_time(now)}",
        f"DTSTART:{_time(at)}",
        f"DTEND:{_time(at + timedelta(minutes=minutes))}",
        f"SUMMARY:{_text(summary, 'reminder')}",
    ]
    if description:
        lines.append(f"DESCRIPTION:{_text_of_lines(description)}")
    lines += [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_text(summary, 'reminder')}",
        "TRIGGER:PT0M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    data = "".join(f"{_folded(line)}\r\n" for line in lines).encode()
    if _unfolded(data) != lines:
        raise TrainerError("the reminder would not be read as it was meant")
    return data


def _time(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str, field: str) -> str:
    """Return a value of type TEXT: RFC 5545, section 3.3.11."""
    safe = header_text(text, field)
    for character in ("\\", ";", ","):
        safe = safe.replace(character, f"\\{character}")
    return safe


def _text_of_lines(text: str) -> str:
    return r"\n".join(_text(line, "reminder (details)") for line in plain_lines(text))


def _folded(line: str) -> str:
    """Return a line in pieces of at most 75 octets, no character cut in two."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > OCTETS - (1 if pieces else 0):
            pieces.append(piece)
            piece, size = "", 0
        piece += character
        size += width
    return "\r\n ".join([*pieces, piece])


def _unfolded(data: bytes) -> list[str]:
    """Return the lines that even a lenient reader sees, who takes a lone CR or LF for a line end."""
    return re.split(r"\r\n|\r|\n", data.decode().replace("\r\n ", "").removesuffix("\r\n"))
