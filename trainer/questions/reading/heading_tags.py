"""What a section's heading says of its questions: competencies or a tag, and what they are after."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trainer.documents.competency_words import competencies_in
from trainer.documents.languages import pattern_of, words_of
from trainer.questions.model import Kind

_EMPTY = frozenset(words_of("no_tag"))
"""Words that say nothing of what a section's questions look for."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NOTE = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|（[^（）]{0,200}）")
MOST_COMPETENCIES = 3
_MOST_READ = 300
_MOST_WORDS_OF_LEAD = 4
"""Words from which on a heading that goes on below leads in and names nothing: “Sure, these were mine:”."""
MOST_TAG = 60
MOST_TAG_WORDS = 7


def competencies_of(heading: str) -> tuple[str, ...]:
    """Return the competencies that a heading names, at most `MOST_COMPETENCIES`."""
    bare = _NOTE.sub(" ", heading[:_MOST_READ])
    return competencies_in(bare, topics=True)[:MOST_COMPETENCIES]


def tag_of(heading: str) -> str:
    """Return a heading as a tag in kebab-case; empty where its words say nothing."""
    leads_in = heading.rstrip("*_ ").endswith((":", "：", "…", "..."))
    if leads_in and heading.count(" ") >= _MOST_WORDS_OF_LEAD:
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
    tag = "-".join(words)
    while len(tag) > MOST_TAG:
        tag = tag.rpartition("-")[0]
    return tag


def tells(name: str) -> bool:
    """Return whether a name becomes a competency or a tag."""
    return bool(name) and bool(competencies_of(name) or tag_of(name))


# Kinds

_TOLD = (Kind.TO_ASK, Kind.SITUATIONAL, Kind.MOTIVATION, Kind.BACKGROUND)
"""The kinds that headings and wordings tell, the surest first."""
_HEADINGS = {kind: re.compile(pattern_of(f"kind_headings.{kind}"), re.IGNORECASE) for kind in _TOLD}
_WORDINGS = {
    kind: re.compile(rf"\W*(?:{pattern_of(f'kind_wordings.{kind}')})", re.IGNORECASE)
    for kind in _TOLD[1:]
}


def tells_kind(heading: str) -> bool:
    """Return whether a heading says what all questions below it are after."""
    return any(said.search(heading.replace("’", "'")) for said in _HEADINGS.values())


def kind_of(ask: str, headings: Iterable[str]) -> Kind:
    """Return what a question is after; behavioral where neither its wording nor the title and sections above it say else."""
    names = [name.replace("’", "'") for name in headings]
    for kind, said in _HEADINGS.items():
        if any(said.search(name) for name in names):
            return kind
    wording = ask.replace("’", "'")
    return next((kind for kind, said in _WORDINGS.items() if said.match(wording)), Kind.BEHAVIORAL)
