"""Tell what came of something from what was done."""

from __future__ import annotations

import re

from trainer.documents.languages import pattern_of

_NUMBER = re.compile(
    rf"\d+(?:[.,]\d+)*\s*(?:%|x\b|×|k\b|m\b|mm\b|bn\b|tb\b|gb\b|{pattern_of('measures')})"
    r"|[$€£¥₹₩]\s?\d|\b\d+(?:[.,]\d+)*\s?[$€£¥₹₩]|\bfrom\b.{0,40}\d.{0,30}\bto\b.{0,20}\d"
    r"|\d\s*(?:->|→)\s*\d|\b\d{1,3}(?:,\d{3})+\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(rf"\b(?:{pattern_of('outcomes')})\w*", re.IGNORECASE)


def is_outcome(text: str) -> bool:
    """Return whether words tell a result: a measure, or a verb of outcome."""
    return _NUMBER.search(text) is not None or _OUTCOME.search(text) is not None
