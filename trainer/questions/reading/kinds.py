"""What a found question is after: said by the headings above it, else by its own wording."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.questions.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

_THEM = (
    r"(?:the |your |my |our |an |a |any )?(?:potential |prospective |future |next )?"
    r"(?:interviewers?|hiring (?:managers?|teams?)|recruiters?|employers?|compan(?:y|ies)|panel|boss|manager|them)"
)
_HEADINGS = {
    Kind.TO_ASK: re.compile(
        rf"\b(?:to|can|could|should|might|will|i'll|i|you|candidates?) ask {_THEM}\b"
        rf"|\b(?:questions?|asks?) (?:for|to) {_THEM}\b|^\W*for {_THEM}\W*$|^\W*to[ -]ask\W*$"
        r"|\breverse interview|\bmy (?:own )?questions for\b|\bquestions? (?:for you|i(?: will|'ll| want to)? ask)\b"
        r"|fragen an (?:den|die|das|ihren?|deinen?) (?:arbeitgeber|unternehmen|firma|interviewer|gesprächspartner)"
        r"|rückfragen an|preguntas? (?:para|al?) (?:el |la )?(?:entrevistador|empresa|reclutador)"
        r"|questions? (?:à poser|pour) (?:au |à l[ea'’] ?|le |la |l['’])?(?:recruteur|employeur|entreprise)"
        r"|perguntas? para (?:o |a )?(?:entrevistador|empresa)",
        re.IGNORECASE,
    ),
    Kind.SITUATIONAL: re.compile(r"\bsituational\b|\bhypothetical|\bscenarios?\b", re.IGNORECASE),
    Kind.MOTIVATION: re.compile(r"\bmotivation(?:al)?\b|\bwhy (?:us|you|this)\b", re.IGNORECASE),
    Kind.BACKGROUND: re.compile(
        r"^\W*(?:your )?background\W*$|\bresume walk|\bintroduc(?:tion|ing yourself)", re.IGNORECASE
    ),
}
"""Headings that say what all questions below them are after, the surest kind first."""

_WORDINGS = {
    Kind.SITUATIONAL: re.compile(
        r"\W*(?:what would you (?:do|say)\b.{0,80}\b(?:if|when)\b|how would you (?:handle|react|respond|deal with)\b"
        r"|(?:imagine|suppose|say) (?:that )?(?:you|your|a|an|the|two|one)\b)",
        re.IGNORECASE,
    ),
    Kind.MOTIVATION: re.compile(
        r"\W*(?:why (?:do you want|would you (?:like|want)|us\b|here\b|this (?:company|role|job|position|team|place|hospital|school)"
        r"|our\b|are you (?:leaving|looking|interested|applying))|what (?:motivates|drives|attracts|attracted) you)",
        re.IGNORECASE,
    ),
    Kind.BACKGROUND: re.compile(
        r"\W*(?:(?:please )?tell (?:me|us) (?:a (?:bit|little) )?(?:more )?about yourself|(?:please )?introduce yourself"
        r"|(?:can|could) you (?:please )?introduce yourself"
        r"|(?:walk|take) (?:me|us) through your (?:resume|résumé|cv|background|career))",
        re.IGNORECASE,
    ),
}
"""Wordings that are after one kind of answer in whatever list they stand."""


def kind_of(ask: str, headings: Iterable[str]) -> Kind:
    """Return what a question is after; behavioral where neither headings nor wording say else.

    Args:
        ask: its wording.
        headings: the title of the list and the names of the sections above it.
    """
    names = [name.replace("’", "'") for name in headings]
    for kind, said in _HEADINGS.items():
        if any(said.search(name) for name in names):
            return kind
    wording = ask.replace("’", "'")
    return next((kind for kind, said in _WORDINGS.items() if said.match(wording)), Kind.BEHAVIORAL)
