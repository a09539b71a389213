"""A text cut into lines, the same whatever the line ends and the byte order mark."""

from __future__ import annotations

from trainer.errors import TrainerError

MOST_BYTES = 5_000_000
"""The largest transcript that is read: more than fifty hours of talk."""


def unified(text: str) -> str:
    """Return the text without byte order mark and with newlines as its only line ends.

    Raises:
        TrainerError: when the text is larger than `MOST_BYTES`.
    """
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise TrainerError(
            f"This transcript is larger than {MOST_BYTES // 1_000_000} MB",
            "cut it to one interview",
        )
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
