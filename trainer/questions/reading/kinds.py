"""What a question of a list is after: said by the headings above it, else by its own wording."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trainer.documents.languages import pattern_of
from trainer.questions.model import Kind

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
    """Return what a question is after; behavioral where neither headings nor wording say else.

    Args:
        ask: its wording.
        headings: the title of the list and the names of the sections above it.
    """
    names = [name.replace("’", "'") for name in headings]
    for kind, said in _HEADINGS.items():
        if any(said.search(name) for name in names):
            return kind
    wording = ask.replace("’", "'")
    return next((kind for kind, said in _WORDINGS.items() if said.match(wording)), Kind.BEHAVIORAL)
