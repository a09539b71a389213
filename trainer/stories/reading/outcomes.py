"""Tell what came of something from what was done."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*\s*(?:%|percent|prozent|por ciento|x\b|×|k\b|m\b|mm\b|bn\b|million|thousand|hours?|days?|weeks?|minutes?|min\b|mins\b|"
    r"seconds?|ms\b|users?|customers?|clients?|tb\b|gb\b|stunden|tage|horas|días|명|건|배|만|억|人|件|倍)"
    r"|[$€£¥₹₩]\s?\d|\b\d+(?:[.,]\d+)*\s?[$€£¥₹₩]|\bfrom\b.{0,40}\d.{0,30}\bto\b.{0,20}\d|\d\s*(?:->|→)\s*\d|\b\d{1,3}(?:,\d{3})+\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:increas|reduc|improv|decreas|doubl|tripl|halv|sav(?:ed|ing)|grew|cut\b|boost|rais(?:ed|ing)|lower|eliminat|accelerat|"
    r"achiev|won\b|award|exceed|surpass|outperform|deliver(?:ed|ing) .{0,40}(?:ahead|early|under budget)|generat|earn|result(?:ed|ing) in|led to|"
    r"leading to|enabl|speed(?:ing)? up|sped up|shorten|adopted by|used by|recognized|recognised|promoted|"
    r"gesteigert|reduziert|verbessert|gesenkt|verdoppelt|aument|redu[cj]|mejor|duplic|amélior|réduit|augment)\w*",
    re.IGNORECASE,
)


def is_outcome(text: str) -> bool:
    """Return whether words tell a result: a measure, or a verb of outcome."""
    return _NUMBER.search(text) is not None or _OUTCOME.search(text) is not None
