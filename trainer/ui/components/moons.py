"""The moon marks: what became of a key point, of a part, of a telling."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from trainer.grading.model import Verdict
from trainer.stories.model import Part

MOONS = {
    Verdict.SAID: ("●", "$said"),
    Verdict.PARTLY: ("◐", "$partly"),
    Verdict.MISSED: ("○", "$missed"),
}
"""Sign and style of each verdict."""

NOT_TOLD = ("·", "$quiet")
"""What was never told."""

WRONG = ("≠", "bold $missed")
"""A fact that differs from the story."""

LETTERS = {
    Part.SITUATION: "S",
    Part.TASK: "T",
    Part.ACTION: "A",
    Part.RESULT: "R",
    Part.REFLECTION: "+R",
}
"""What a part is called where there is little room: STAR+R."""


def moon(verdict: Verdict | None) -> Content:
    """Return the mark of a verdict; None for what was never told."""
    return Content.styled(*(NOT_TOLD if verdict is None else MOONS[verdict]))


def fingerprint(verdicts: Iterable[Verdict | None], gap: str = "") -> Content:
    """Return marks side by side: a story's parts in the order of STAR+R, or a point's tellings."""
    return Content(gap).join([moon(verdict) for verdict in verdicts])
