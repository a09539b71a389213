"""Cards in notes, as apps for learning have them: ``front::back``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking
from trainer.documents.lines import Kind
from trainer.questions.reading.beside import asking_of

if TYPE_CHECKING:
    from trainer.documents.lines import Line
    from trainer.questions.reading.drafts import Drafts

_SIDES = re.compile(r"(?<=[^\s:])\s*:{2,3}\s*(?=[^\s:])")
_FEWEST = 2
_BACK = "the back of a card"


def without_backs(lines: Sequence[Line], drafts: Drafts) -> list[Line]:
    """Return the lines without the backs of cards, each front an item; others as they are.

    Args:
        lines: the lines of a list.
        drafts: where the backs are left.
    """
    kept: list[Line] = []
    backs: list[tuple[Line, str]] = []
    for line in lines:
        sides = _SIDES.split(line.text, maxsplit=1) if "::" in line.text else []
        if len(sides) > 1 and asking_of(sides[0]) is not Asking.NO:
            kept.append(replace(line, kind=Kind.ITEM, text=sides[0], mark=line.mark or "-"))
            backs.append((line, sides[1]))
        else:
            kept.append(line)
    if len(backs) < _FEWEST:
        return list(lines)
    for line, back in backs:
        drafts.leave(line.number, back, _BACK)
    return kept
