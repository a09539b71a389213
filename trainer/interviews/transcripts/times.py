"""Times as transcripts write them: 12:03, 01:12:03, 00:00:05,250, 0:0:1.540, 10:12 AM, 20/11/2026, 14:02."""

from __future__ import annotations

import re

TIME = (
    r"\d{1,3}:(?:[0-5]\d|[0-5]?\d(?=:\d))(?::[0-5]?\d)?(?:[:;]\d\d)?(?:[.,]\d{1,6})?"
    r"(?:\s?[AaPp](?:\.\s?)?[Mm]\b\.?)?"
)
"""A time of day or since the start; at most 30 characters long, so that searching stays linear."""

_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_TO = r"\s*(?:-{1,2}>|[-–—]|to|bis)\s*"
AT_HEAD = re.compile(
    rf"[\[(（<{{]?\s*(?:{_DATE}(?:,\s*|\s+|T))?{TIME}Z?(?:{_TO}{TIME})?\s*[\])）>}}]?\s*(?:[-–—|·•:]\s+)?"
    r"|\[\s*\d{1,6}(?:\.\d{1,3})?s?\s*-{1,2}>\s*\d{1,6}(?:\.\d{1,3})?s?\s*\]\s*"
)
"""A time in front of what was said, with its date, its end, brackets and a dash behind it."""

DATED = re.compile(rf"[\[(]?\s*{_DATE}(?:,\s*|\s+|T){TIME}")
"""A day and a time in front of a line, as messengers write them."""

BEHIND_NAME = re.compile(
    rf"[\s|@,·–—-]*[\[(（<|]?\s*(?:{_DATE},?\s+)?{TIME}\s*(?:[-–—]\s*{TIME}\s*)?[\])）>]?\s*"
)
"""A time behind a name, with its day and what parts the two."""

CUE = re.compile(
    r"\s*\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,6})?\s*"
    r"(?:-{1,2}>\s*\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,6})?\s*(?:$|[a-zXY]\w*:)"
    r"|,\s*\d{1,3}:\d{1,2}(?::\d{1,2})?(?:\.\d{1,6})?\s*$)"
)

SPELLED = re.compile(
    r"(?:\d{1,2} (?:hours?|Stunden?|heures?|horas?)(?:,| and| und| et| y| e)? )?"
    r"(?:\d{1,3} (?:minutes?|Minuten?|minutos?)(?:,| and| und| et| y| e)? )?"
    r"\d{1,2} (?:seconds?|Sekunden?|secondes?|segundos?)\s?(?:\d{1,2}:)?(?:\d{1,2}:\d\d)?\s*$"
)
"""A time in words at the end of a line, as it is read aloud."""

AT_END = re.compile(rf"\s[\[(]?({TIME})[\])]?\s*$")
"""A time behind what was said; looked for in the last `END` characters of a line."""

END = 36
