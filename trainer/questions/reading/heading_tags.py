"""What a section's heading says of its questions: competencies where it names them, else a tag."""

from __future__ import annotations

import re

from trainer.documents.competency_words import competencies_in
from trainer.documents.languages import words_of

_EMPTY = frozenset(words_of("no_tag"))
"""Words that say nothing of what a section's questions look for."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NOTE = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|（[^（）]{0,200}）")
MOST_COMPETENCIES = 3
_MOST_READ = 300
_MOST_WORDS_OF_LEAD = 4
"""Words from which on a heading with a colon leads in and names nothing: “Sure, these were mine:”."""
MOST_TAG = 60
MOST_TAG_WORDS = 7


def competencies_of(heading: str) -> tuple[str, ...]:
    """Return the competencies that a heading names, at most `MOST_COMPETENCIES`."""
    bare = _NOTE.sub(" ", heading[:_MOST_READ])
    return competencies_in(bare, topics=True)[:MOST_COMPETENCIES]


def tag_of(heading: str) -> str:
    """Return a heading as a tag in kebab-case; empty where its words say nothing."""
    if heading.rstrip("*_ ").endswith((":", "：")) and heading.count(" ") >= _MOST_WORDS_OF_LEAD:
        return ""
    named = _WORD.findall(_NOTE.sub(" ", heading[:_MOST_READ].lower()))
    words = [word.replace("'", "").replace("’", "") for word in named]
    told = [word for word in words if word not in _EMPTY and not word.isdigit()]
    if not told or len(words) > MOST_TAG_WORDS:
        return ""
    while words and (words[0] in _EMPTY or words[0].isdigit()):
        words.pop(0)
    while words and words[-1] in _EMPTY:
        words.pop()
    tag = ""
    for word in words:
        longer = f"{tag}-{word}" if tag else word
        if len(longer) > MOST_TAG:
            break
        tag = longer
    return tag


def tells(name: str) -> bool:
    """Return whether a name becomes a competency or a tag."""
    return bool(name) and bool(competencies_of(name) or tag_of(name))
