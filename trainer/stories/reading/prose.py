"""A document of nothing but paragraphs: the stories that it tells in prose."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.documents.inline import plain
from trainer.documents.letters import greets
from trainer.documents.lines import Kind, Line
from trainer.documents.runs import runs
from trainer.documents.sentences import bare_sentences
from trainer.stories.reading.cues import acts, parts_of
from trainer.stories.reading.labels import Field
from trainer.stories.reading.sections import Section

_NEEDED = {Field.SITUATION, Field.ACTION, Field.RESULT}
_FEWEST_DEEDS = 2
"""Sentences that tell a deed in a story that no heading announces."""
_LONGEST_NAME = 80


def stories_in_prose(lines: Sequence[Line]) -> list[Section]:
    """Return the stories of a text without headings, bullets and tables; none of another text.

    Each paragraph that tells how things stood, what one did and what came of it is one, and beside
    it each that has a name and a deed; else all of them together may be. A short line above names it.
    """
    told = [line for line in lines if line.text]
    if any(line.kind is not Kind.TEXT or line.quoted for line in told) or greets(told):
        return []
    paragraphs = runs(told, lambda _, line: not line.loose)
    if any(map(_is_told, paragraphs)):
        names = [None, *map(_name, paragraphs)]
        return [
            Section(name, paragraph)
            for name, paragraph in zip(names, paragraphs, strict=False)
            if _is_told(paragraph) or (name and any(map(acts, _sentences(paragraph))))
        ]
    if not _is_told(told):
        return []
    name = _name(paragraphs[0])
    return [Section(name, told[1:] if name else list(told))]


def _is_told(lines: Sequence[Line]) -> bool:
    """Return whether lines tell a whole story of what one did."""
    sentences = _sentences(lines)
    deeds = sum(map(acts, sentences))
    return deeds >= _FEWEST_DEEDS and set(parts_of(sentences)) >= _NEEDED


def _sentences(lines: Sequence[Line]) -> list[str]:
    return bare_sentences(plain(" ".join(line.text for line in lines)))


def _name(paragraph: Sequence[Line]) -> Line | None:
    """Return the line that names what stands below it; none where it is a paragraph itself."""
    line = paragraph[0]
    is_name = (
        len(paragraph) == 1 and len(line.text) <= _LONGEST_NAME and line.text[-1] not in ".!?;,"
    )
    return line if is_name else None
