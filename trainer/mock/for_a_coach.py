"""What a report for somebody else must not hold: the person's own words, said back by whoever asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.mock.model import Kind

if TYPE_CHECKING:
    from trainer.mock.exchange import AskedOn, Exchange

HEAD = (
    "For a coach: “you” is whoever was asked, “I” is the trainer. Nothing that was said is in it."
)

RUN = 4
"""Words in a row of a follow-up that were said before, from which they're the person's own (own judgement)."""

_WORD = re.compile(r"[\w'’]+")
_QUOTED = re.compile(r"[“«„]([^”»“]+)[”»“]")


def says_back(one: Exchange, on: AskedOn) -> bool:
    """Return whether a follow-up holds words of what was said to its question: “You said “much better””.

    That somebody said “we” is no secret.
    """
    if on.asks.kind is Kind.OWN_PART:
        return False
    before = one.asked_on[: one.asked_on.index(on)]
    said = _plain("\n".join((one.said, *(each.said for each in before))))
    quoted = (_plain(found) for found in _QUOTED.findall(on.asks.text))
    asks = _plain(on.asks.text).split()
    runs = (" ".join(asks[at : at + RUN]) for at in range(len(asks) - RUN + 1))
    return any(f" {each.strip()} " in said for each in (*quoted, *runs))


def _plain(text: str) -> str:
    """Return the words of a text without case or marks, a space around each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
