"""The wording of a key point inside other text."""

from __future__ import annotations

import re

_END = re.compile(r"[\s.;:,!]+$")


def bare(say: str) -> str:
    """Return a key point without the stop at its end."""
    return _END.sub("", say.strip())
