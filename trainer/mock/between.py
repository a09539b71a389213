"""What an interviewer says between two questions; it praises nothing and claims nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.mock.course import Standing
    from trainer.mock.words import Words


def before(at: Standing, words: Words) -> tuple[str, ...]:
    """Return what is said before what is asked now: a greeting, a remark, and that they go back."""
    if not at.is_begun:
        return words.own("opening", at.plan.tone)[:1]
    again = ""
    if at.is_back and at.asks is None:
        again = words.say("back_more" if at.returned else "back")
        if at.is_owed:
            again = words.own("owed", at.plan.tone)[0]
    return tuple(one for one in (at.remark, again) if one)


def after(then: Standing, words: Words, remarks: Sequence[str]) -> str:
    """Return what is said once an answer is heard and nothing more is asked on: a nod, or goodbye.

    Args:
        then: where the mock interview stands after the answer.
        words: what the interviewer says.
        remarks: what was said between questions so far, oldest first; the last one isn't said again.
    """
    tone = then.plan.tone
    if then.ended:
        return words.own("closing", tone)[0]
    ways = words.own("okay", tone)
    start = then.plan.seed + len(remarks)
    turns = [ways[(start + number) % len(ways)] for number in range(len(ways))]
    return next(way for way in turns if not remarks or way != remarks[-1])
