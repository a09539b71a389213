"""Which question banks a job's trade has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.questions.model import Question, QuestionBank

ANY_TRADE = frozenset(
    {
        "assistant", "chief", "director", "engineer", "executive", "head", "junior", "lead", "leader",
        "management", "manager", "officer", "people", "senior", "service", "site", "specialist", "staff",
        "team", "work",
    }
)  # fmt: skip
"""Words of a role that tell no trade: “senior”, “manager”, “engineer”."""


_INDUSTRY = re.compile(r"[,(/|]|\s[-–—]\s|\s(?:for|in|für|pour|para)\s", re.IGNORECASE)
"""What stands between a role and the industry or team it is in."""


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words.replace(' ', '|')})", re.IGNORECASE)


SEVERAL_TRADES: Mapping[str, re.Pattern[str]] = {
    "operations": _any_of(
        "warehous logistic plant factory production supply fleet depot distribut manufactur stor(?:e|age)s? shipping"
    ),
    "logistics": _any_of("warehous fleet depot shift driver dispatch picking forklift inventory"),
    "security": _any_of(
        r"cyber infosec vulnerab cloud siem soc\b information.security pentest firewall"
    ),
    "design": _any_of("ux ui figma interaction usab user digital prototyp"),
    "designer": _any_of("ux ui figma interaction usab user digital prototyp"),
    "research": _any_of(r"phd universit institut publication laborator labs?\b doctora grants?\b"),
}
"""Words of a role that several trades have, and what the ad of the one that has a bank speaks of: a hotel has
operations, too."""


def of_the_trade(role: str, banks: Sequence[QuestionBank], ad: str = "") -> list[QuestionBank]:
    """Return the banks that name most of a role's trade in their title, or else in what they are for.

    Args:
        role: the job, as in “Charge nurse”.
        banks: all that there are.
        ad: the job's text, which tells what a word means that several trades have; empty for none.
    """
    head = _INDUSTRY.split(role)[0]  # “Account manager, logistics” sells
    return _naming(head, banks, ad) or _naming(role, banks, ad)


def _naming(role: str, banks: Sequence[QuestionBank], ad: str) -> list[QuestionBank]:
    words = {word for word in _words(role) if len(word) > 3 and word not in ANY_TRADE}
    words -= {word for word, own in SEVERAL_TRADES.items() if ad and not own.search(ad)}
    words |= {f"{word}s" for word in words}
    for texts in ([bank.title for bank in banks], [_whom(bank.description) for bank in banks]):
        told = [len(words & _words(text)) for text in texts]
        if most := max(told, default=0):
            return [bank for bank, count in zip(banks, told, strict=True) if count == most]
    return []


def is_of_another_trade(question: Question, role: str, bank: QuestionBank) -> bool:
    """Return whether a question is tagged with a trade of its bank's that the role doesn't name.

    Nobody asks a head of support for the deal they're proudest of, though one bank is for both.
    """
    tags = _words(" ".join(question.tags))
    is_trade = not tags.isdisjoint(_words(_whom(bank.description)))
    return is_trade and tags.isdisjoint(_words(role))


def _whom(description: str) -> str:
    """Return the sentences that say whom a bank is for: “For analysts …”, “Keeping customers: sales …”."""
    sentences = re.split(r"(?<=[.!?])\s", description)
    return " ".join(
        sentence for sentence in sentences if re.search(r"\bfor\b|:", sentence, re.IGNORECASE)
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text.casefold()))
