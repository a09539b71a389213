"""What a job's text asks for, as competencies; a first reading for the person to correct."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.competencies import COMPETENCIES
from trainer.interviews.model import Need, Wanted

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNS: Mapping[str, str] = {
    "adaptability": r"adapt|flexib|fast[- ]changing|changing priorit|versatil",
    "ambiguity": r"ambigu|uncertain|unstructured|0 to 1|zero to one|undefined",
    "attention-to-detail": r"detail|accura|meticulous|precis",
    "collaboration": r"collaborat|cross[- ]functional|work closely|partner with|across teams",
    "communication": r"communicat|written and verbal|present(?:ation|ing)|articulate|storytell",
    "conflict": r"conflict|disagree|difficult conversation",
    "creativity": r"creativ|imaginat|original ideas",
    "crisis-management": r"incident|on[- ]call|outage|crisis|emergenc",
    "customer-focus": r"customer|client|patient|user[- ]cent|end users|service[- ]minded",
    "data-driven": r"data[- ]driven|metric|analytic|experiment|a/b test|evidence",
    "decision-making": r"decision|judg(?:e)?ment|trade-?offs?",
    "delegation": r"delegat",
    "delivering-results": r"deliver|results|ship|track record|execut|goal[- ]oriented",
    "diversity-inclusion": r"divers|inclusi|equity|belonging",
    "empathy": r"empath|compassion|bedside",
    "ethics": r"ethic|integrity and|complian",
    "feedback": r"feedback|critique",
    "hiring": r"hiring|recruit|interviewing candidates|build(?:ing)? (?:a|the) team|onboarding",
    "influence": r"influenc|persuad|without authority|buy[- ]in|advoca",
    "initiative": r"initiative|self[- ]start|proactiv|entrepreneur",
    "innovation": r"innovat",
    "integrity": r"integrity|honest|trustworth",
    "leadership": r"leader|lead (?:a|the) team|leading|manage (?:a|the) team|people manag",
    "learning": r"learn|curio|growth mindset|pick up new",
    "mentoring": r"mentor|coach|develop(?:ing)? (?:people|others|junior)|teach",
    "negotiation": r"negotiat",
    "ownership": r"owner|accountab|end[- ]to[- ]end|responsib\w+ for|take charge",
    "planning": r"planning|project manag|roadmap|organi[sz]ed|organi[sz]ational skill",
    "prioritization": r"prioriti|competing (?:demands|deadlines)",
    "problem-solving": r"problem[- ]solv|solve (?:hard|complex)|troubleshoot|debug|root cause",
    "process-improvement": r"process improv|continuous improve|efficien|optimi[sz]|streamlin",
    "quality": r"quality|reliab|test(?:ing|s)\b|best practice",
    "remote-work": r"remote|distributed team|asynchron",
    "resilience": r"resilien|pressure|stress|setback",
    "risk-taking": r"risk",
    "stakeholder-management": r"stakeholder|executives|c-level|senior leaders",
    "strategy": r"strateg|vision|long[- ]term",
    "teamwork": r"team player|teamwork|team[- ]oriented|part of a team",
    "technical-depth": r"architect|expert(?:ise)? in|deep (?:technical|knowledge)|system design|"
    r"proficien|years of (?:experience )?(?:with|in)",
    "time-management": r"time management|deadline|punctual|on time",
    "work-life-balance": r"work[- ]life",
}
"""Competency -> how job texts ask for it. The project's own reading of such texts, English only; the
person corrects what it finds."""

_FOUND = {name: re.compile(rf"\b(?:{signs})", re.IGNORECASE) for name, signs in _SIGNS.items()}

_NICE = re.compile(
    r"nice[- ]to[- ]have|bonus|preferred|a plus|ideally|desirable|advantage|would be great",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\bmust\b|required|requirement|essential|you have\b|you bring|what we need|need to have|"
    r"minimum qualif|mandatory|we expect|you will need",
    re.IGNORECASE,
)
_HEADING_WORDS = 8
"""A line this short may be a heading that says what the lines below it are."""

_SENTENCE_END = re.compile(r"(?<=[.!?;•])\s+")
_ITEM = re.compile(r"\s*(?:[-*•–·]|\d+[.)])\s")
_ENDS_A_SENTENCE = (".", "!", ";", ",")

LONGEST = 100_000
"""Characters of a job's text that are read."""


def wanted_in(posting: str) -> tuple[Wanted, ...]:
    """Return the competencies that a job's text asks for, must-haves first.

    A sentence's own words (“required”, “a plus”) say how much, for this sentence only; else the
    heading above it does, until the next heading; else it is unknown. A competency
    asked for several times counts as its strongest.

    Args:
        posting: the text as it was pasted; read up to LONGEST characters.
    """
    needs: dict[str, Need] = {}
    below = Need.UNKNOWN
    lines = posting[:LONGEST].splitlines()
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        if _is_heading(line, alone=not before.strip() and bool(after.strip())):
            below = _need(line) or Need.UNKNOWN
        for sentence in _SENTENCE_END.split(line):
            need = _need(sentence) or below
            for name, pattern in _FOUND.items():
                if pattern.search(sentence):
                    needs[name] = _stronger(needs.get(name), need)
    order = list(COMPETENCIES)
    ranked = sorted(needs, key=lambda name: (_ORDER.index(needs[name]), order.index(name)))
    return tuple(Wanted(name, needs[name]) for name in ranked)


def competencies_in(question: str) -> tuple[str, ...]:
    """Return the competencies that a question names in its own words, in the list's order."""
    return tuple(name for name in COMPETENCIES if name in _FOUND and _FOUND[name].search(question))


_ORDER = (Need.MUST_HAVE, Need.UNKNOWN, Need.NICE_TO_HAVE)


def _is_heading(line: str, *, alone: bool) -> bool:
    """Return whether a line says what those below it are: short, no list item, no whole sentence.

    Args:
        line: the line.
        alone: whether a blank line is above it, and none below.
    """
    text = line.strip()
    return (
        0 < len(text.split()) <= _HEADING_WORDS
        and not _ITEM.match(line)
        and not text.endswith(_ENDS_A_SENTENCE)
        and (alone or text.endswith(":") or text.startswith("#") or _need(text) is not None)
    )


def _need(line: str) -> Need | None:
    if _NICE.search(line):
        return Need.NICE_TO_HAVE
    return Need.MUST_HAVE if _MUST.search(line) else None


def _stronger(known: Need | None, new: Need) -> Need:
    return new if known is None else min(known, new, key=_ORDER.index)
