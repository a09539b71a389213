"""The machine's clock and zone, looked at before anything is reckoned from them."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime

from trainer.errors import TrainerError
from trainer.text import visible

FIRST_YEAR, LAST_YEAR = 1970, 2199
"""What a date of a person's life is: before 1970 Windows knows no local time, and near the year 9999 a
sum of days ends in no date at all."""

_RULE = re.compile(r"(?:<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})[+-]?\d")
"""How a zone begins that is given by its offset: POSIX.1-2017, section 8.3, `TZ`."""

_MOST_SHOWN = 40


def local_now() -> datetime:
    """Return the time, aware, in the person's own zone.

    Raises:
        TrainerError: the zone's offset is none, or the clock stands in an impossible year.
    """
    try:
        now = datetime.now().astimezone()
    except (ValueError, OverflowError, OSError):
        raise TrainerError(
            f"the time zone in TZ, {_shown(os.environ)}, isn't a zone I know",
            "set TZ to one like Europe/Berlin, or unset it",
        ) from None
    if now.year > LAST_YEAR:
        raise TrainerError(f"this computer's clock says the year {now.year}", "set it right")
    return now


def is_possible(moment: datetime) -> bool:
    """Return whether a moment lies in the years in which days can be added and zones changed."""
    return FIRST_YEAR <= moment.year <= LAST_YEAR


def about_the_zone(environ: Mapping[str, str]) -> str:
    """Return what a person must be told about `TZ`, empty where the machine understands it.

    A machine takes a zone that it does not know for UTC and says nothing.
    """
    name = environ.get("TZ", "").removeprefix(":")
    if not name or name in ("UTC", "GMT") or _RULE.match(name) or os.path.isabs(name):  # noqa: PTH117
        return ""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415  only where TZ is set

    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = None
    now = datetime.now(UTC)
    if zone is not None and now.astimezone(zone).utcoffset() == now.astimezone().utcoffset():
        return ""
    return (
        f"This computer doesn't know the time zone in TZ, {_shown(environ)}, so times are taken as UTC. "
        "Set TZ to one like Europe/Berlin, or unset it."
    )


def _shown(environ: Mapping[str, str]) -> str:
    return f"“{visible(environ.get('TZ', '')[:_MOST_SHOWN], multiline=False)}”"
