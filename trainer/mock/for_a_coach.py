"""What a report for somebody else must not hold: the person's own words, said back by whoever asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.mock.model import Kind

if TYPE_CHECKING:
    from collections.abc import Collection

    from trainer.mock.exchange import AskedOn, Exchange

HEAD = (
    "For a coach: “you” is whoever was asked, “I” is the trainer. Nothing that was said is in it."
)

RUN = 4
"""Words in a row of a follow-up that were said before, from which they're the person's own (own judgement)."""

NAMELESS = "a private story"
"""What a story is called that is confidential or retracted: its title doesn't go out."""

_TITLED = re.compile(
    r"(?=(?:(?:left something out of|haven't told|\d% of|;) |^)“(.*)”(?: yet| comes nearest)?\.$)",
    re.DOTALL,
)
"""A reason for a question with the title of a story, as it was called when the question was chosen."""

_AT_FIRST = re.compile(rf"(?:^|(?<=[.!?] )){NAMELESS}")
_WORD = re.compile(r"[\w'’]+")
_QUOTED = re.compile(r"[“«„]([^”»“]+)[”»“]")


def says_back(exchange: Exchange, on: AskedOn) -> bool:
    """Return whether a follow-up holds words of what was said to its question: “You said “much better””.

    That somebody said “we” is no secret.
    """
    if on.asks.kind is Kind.OWN_PART:
        return False
    before = exchange.asked_on[: exchange.asked_on.index(on)]
    said = _plain("\n".join((exchange.said, *(each.said for each in before))))
    quoted = (_plain(found) for found in _QUOTED.findall(on.asks.text))
    asks = _plain(on.asks.text).split()
    runs = (" ".join(asks[at : at + RUN]) for at in range(len(asks) - RUN + 1))
    return any(f" {each.strip()} " in said for each in (*quoted, *runs))


def titles_in(why: str) -> frozenset[str]:
    """Return what may be titles of stories in the reason for a question; since then they may be called otherwise."""
    return frozenset(match[1] for match in _TITLED.finditer(why))


def nameless(text: str, private: Collection[str]) -> str:
    """Return a sentence without the titles of private stories, which stand in quotes there."""
    for title in private:
        text = text.replace(f"“{title}”", NAMELESS)
    return _AT_FIRST.sub(NAMELESS.capitalize(), text)


def nameless_value(value: object, private: Collection[str]) -> object:
    """Return a JSON value without titles and ids of private stories, which stand alone or in sentences."""
    if isinstance(value, str):
        return NAMELESS if value in private else nameless(value, private)
    if isinstance(value, list):
        return [nameless_value(one, private) for one in value]
    if isinstance(value, dict):
        return {name: nameless_value(one, private) for name, one in value.items()}
    return value


def _plain(text: str) -> str:
    """Return the words of a text without case or marks, a space around each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
