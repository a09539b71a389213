"""Cards in notes, as apps for learning have them: ``front::back``, or both parted by a line with ``?``."""

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
_TURNED = re.compile(r"\?{1,2}")
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
    turned = False
    for line in lines:
        sides = _SIDES.split(line.text, maxsplit=1) if "::" in line.text else []
        if line.kind is Kind.TEXT and _TURNED.fullmatch(line.text) and kept and not line.loose:
            turned = True
            kept[-1] = replace(kept[-1], kind=Kind.ITEM, mark="-")
            backs.append((line, ""))
        elif turned and not line.loose and line.kind not in (Kind.HEADING, Kind.COMMENT):
            backs.append((line, line.raw))
        elif len(sides) > 1 and asking_of(sides[0]) is not Asking.NO:
            turned = False
            kept.append(replace(line, kind=Kind.ITEM, text=sides[0], mark=line.mark or "-"))
            backs.append((line, sides[1]))
        else:
            turned = turned and line.kind is Kind.COMMENT
            kept.append(line)
    if len(backs) < _FEWEST:
        return list(lines)
    for line, back in backs:
        drafts.leave(line.number, back, _BACK)
    return kept
