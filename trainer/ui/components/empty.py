"""What stands where there is nothing yet: a sentence, why, and numbered ways on."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from trainer.ui.components.hint import key_name
from trainer.ui.components.lines import wrapped


def empty(width: int, what: str, why: str, ways: Sequence[tuple[str, str]] = ()) -> list[Content]:
    """Return an empty state in lines of `width` cells.

    Args:
        width: cells.
        what: one sentence.
        why: what belongs here, and why it is good to have.
        ways: key and what it does, of each way on.
    """
    rows = [*wrapped(what, width, "bold $ink"), *wrapped(why, width, "$quiet")]
    if ways:
        rows.append(Content(""))
    for key, label in ways:
        lead = Content.assemble("  ", key_name(key))
        rows += wrapped(label, width, indent=max(5, len(key) + 4), first=lead)
    return rows
