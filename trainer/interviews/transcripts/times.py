"""Times as transcripts write them: 12:03, 01:12:03, 00:00:05,250, 10:12 AM."""

from __future__ import annotations

import re

TIME = r"\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,6})?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
"""A time of day or since the start; at most 30 characters long, so that searching stays linear."""

_PARTS = re.compile(r"(\d{1,3}):(\d\d)(?::(\d\d))?(?:[.,](\d{1,6}))?\s?([AaPp])?", re.ASCII)


def seconds(time: str) -> float | None:
    """Return the seconds that a written time counts from its zero; None where it is no time.

    Two parts are minutes and seconds, except before AM or PM, where they are hours and minutes.
    """
    found = _PARTS.match(time)
    if found is None:
        return None
    first, second, third, fraction, half = found.groups()
    count = int(first) * 60 + int(second)
    if third is not None or half:
        count = count * 60 + int(third or 0)
    if half:
        count = count % 43200 + (43200 if half in "Pp" else 0)
    return count + float(f"0.{fraction}") if fraction else float(count)
