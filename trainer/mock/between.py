"""What an interviewer says between two questions; it praises nothing and claims nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, asking
from trainer.documents.sentences import sentences

if TYPE_CHECKING:
    from trainer.mock.course import Standing
    from trainer.mock.words import Words


def before(at: Standing, words: Words) -> tuple[str, ...]:
    """Return what is said before what is asked now: a greeting, a remark, and that they go back."""
    if not at.is_begun:
        return words.own("opening", at.plan.tone)[:1]
    again = ""
    if at.is_back and at.asks is None and not at.asked_back:
        again = words.say("back_more" if at.returned else "back")
        if at.is_owed:
            again = words.own("owed", at.plan.tone)[0]
    return tuple(one for one in (at.remark, again) if one)


def reply(asked: str, words: Words, *, aloud: bool = False) -> str:
    """Return what is said to the person's own questions: that an answer follows.

    Only they who work there know it, so none is made up. Empty where nothing was asked.

    Args:
        asked: what was typed.
        words: what the interviewer says.
        aloud: whether it was said aloud, so that nobody knows what was asked.
    """
    found = _questions(asked, words)
    if not found and not aloud:
        return ""
    return str(words.table["reply"]["several" if len(found) > 1 else "one"])


def listen_for(asked: str, words: Words) -> tuple[tuple[str, str], ...]:
    """Return each of the person's own questions with what to listen for when it's answered; the same hint once."""
    table = words.table["reply"]
    found: dict[str, str] = {}
    for text in _questions(asked, words):
        way = _listen(table["listen"], text)
        found.setdefault(str(way["hint"] if way else table["hint"]), text)
    return tuple((text, hint) for hint, text in found.items())


def _questions(asked: str, words: Words) -> list[str]:
    """Return the sentences that ask something."""
    said = [one.strip() for one in sentences(" ".join(asked.split()), spoken=True)]
    wants = words.table["reply"]["wants"]
    return [one for one in said if _asks(one) or _begins(wants, one)]


def _listen(ways: Sequence[Mapping[str, str]], text: str) -> Mapping[str, str] | None:
    """Return the first way to listen to the answer to a question; None where nothing more is known."""
    return next(
        (one for one in ways if re.search(rf"\b(?:{one['asked']})(?!\w)", text, re.IGNORECASE)),
        None,
    )


def _begins(words: str, text: str) -> bool:
    return re.match(rf"(?:{words})(?!\w)", text, re.IGNORECASE) is not None


def _asks(sentence: str) -> bool:
    return asking(sentence, spoken=True) in (Asking.SURE, Asking.MARKED)


def after(then: Standing, words: Words, remarks: Sequence[str], said: str = "") -> str:
    """Return what is said once an answer is heard and nothing more is asked on: a nod, or goodbye.

    Args:
        then: where the mock interview stands after the answer.
        words: what the interviewer says.
        remarks: what was said between questions so far, oldest first; the last one isn't said again.
        said: what is said to the person's own questions.
    """
    tone = then.plan.tone
    if then.ended:
        return " ".join(filter(None, (said, words.own("closing", tone)[0])))
    if said:  # something is still owed
        return said
    ways = words.own("okay", tone)
    start = then.plan.seed + len(remarks)
    turns = [ways[(start + number) % len(ways)] for number in range(len(ways))]
    return next(way for way in turns if not remarks or way != remarks[-1])
