"""Soft line ends: paragraphs that flow on every screen (RFC 3676)."""

from __future__ import annotations

from trainer.interviews.sending.message import plain_lines

LINE = 72
"""Characters of a soft-wrapped line; RFC 3676 asks for 78 at most."""


def flowed(body: str) -> str:
    """Return a text with soft line ends: a blank at a line's end means that the line goes on.

    Every line of the letter is a paragraph of its own for the reader; blanks at its end are lost.
    A line that begins with a blank, “>” or “From ” gets one blank in front, which readers take
    away again (section 4.4).
    """
    return "\n".join(_flowed(line) for line in plain_lines(body)) + "\n"


def _flowed(line: str) -> str:
    rows: list[str] = []
    row = ""
    for word in line.split(" "):
        # “-- ” alone is the mark above a signature, and ends the flow: section 4.3.
        if row and row != "-- " and len(row) + len(word) > LINE:
            rows.append(row)
            row = ""
        row += f"{word} "
    rows.append(row.rstrip(" "))
    return "\n".join(f" {row}" if row.startswith((" ", ">", "From ")) else row for row in rows)
