"""A text cut into lines, the same whatever the line ends and the byte order mark."""

from __future__ import annotations

from trainer.errors import TrainerError

MOST_BYTES = 5_000_000
"""The largest transcript that is read: more than fifty hours of talk."""

MOST_LINES = 150_000
"""The most lines that are read: a caption file of twenty hours has fewer."""


def lines_of(text: str) -> list[str]:
    """Return the lines without byte order mark and line ends.

    Raises:
        TrainerError: when the text is larger than `MOST_BYTES` or has more than `MOST_LINES` lines.
    """
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise TrainerError(
            f"This transcript is larger than {MOST_BYTES // 1_000_000} MB",
            "cut it to one interview",
        )
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if plain.count("\n") > MOST_LINES:
        raise TrainerError(
            f"This transcript has more than {MOST_LINES:,} lines", "cut it to one interview"
        )
    return plain.split("\n")
