"""A title on the line of its telling: bold, before a colon or a dash, or counted as a story and closed by a stop."""

from __future__ import annotations

import re

from trainer.documents.clauses import has_subject
from trainer.documents.inline import plain
from trainer.documents.languages import pattern_of
from trainer.documents.sentences import sentences
from trainer.documents.telling import tells
from trainer.stories.reading.labels import label_of

_BOLD = re.compile(r"^(\*\*|__)(?!\s)(.{2,120}?)(?<!\s)\1\s*[:–—-]?\s*(.*)$")
_MARKED = re.compile(r"^([*_`]{1,3})(?![\s*_`])([^*_`]{2,80})(?<!\s)\1\s*[:–—-]?\s*(.*)$")
_PLAIN = re.compile(r"^((?:[^\s:：]+ ){0,4}[^\s:：]+)[:：]\s+(.*)$")
_DASHED = re.compile(r"^((?:[^\s.!?;:：]+ ){0,7}[^\s.!?;:：]+) [–—-] (.*)$")
_COUNTED = re.compile(
    rf"^((?:{pattern_of('story_nouns')})\s*#?\s*\d{{1,2}}\s?[:：.)–-]\s+[^.!?:：]{{2,80}})[.!]\s+(.*)$",
    re.IGNORECASE,
)


def bold_lead(text: str) -> tuple[str, str]:
    """Return the bold beginning of a line and what stands behind it; both empty without one."""
    found = _BOLD.match(text)
    return (found[2], found[3]) if found else ("", "")


def marked_lead(text: str) -> tuple[str, str]:
    """Return the beginning of a line that is bold, slanted or set as code, and what stands behind it, as `bold_lead`."""
    found = _MARKED.match(text)
    return (found[2], found[3]) if found else bold_lead(text)


def plain_lead(text: str) -> tuple[str, str]:
    """Return the few words before a colon and what stands behind it; both empty without them."""
    found = _PLAIN.match(text)
    return (found[1], found[2]) if found else ("", "")


def told_behind(text: str) -> tuple[str, str]:
    """Return the title that a line begins with and the sentences that tell its story; both empty without.

    No title begins with a small letter or says what somebody did, and no label of a part is one.
    """
    if label_of(text):
        return "", ""
    found = _COUNTED.match(text) or _PLAIN.match(text) or _DASHED.match(text)
    for title, rest in (bold_lead(text), found.groups() if found else ("", "")):
        name, told = plain(title).rstrip(" .:"), plain(rest)
        named = name[:1].isupper() and not has_subject(name)
        if named and tells(told) and len(sentences(told)) > 1:
            return name, rest
    return "", ""
