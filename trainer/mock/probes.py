"""Which of a question's own probes the interviewer asks: none that gives something away, or was answered already."""

from __future__ import annotations

from trainer.mock.answer import Answer, may_say
from trainer.mock.lacking import content
from trainer.mock.model import FollowUp, Kind
from trainer.mock.words import Words, whole


def probe(answer: Answer, words: Words, turn: int) -> FollowUp | None:
    """Return one of the question's own probes that gives nothing away, None without one.

    One whose words were said already was answered before it's asked; so is what nearly went wrong in a
    story that tells what went wrong, how much it was where nobody knows, and what was learnt.
    """
    probes = answer.slot.probes
    for one in words.table["answered"]:
        told = one.get("told") or words.table[one["told_as"]]
        if whole(told).search(answer.text):
            probes = tuple(text for text in probes if not whole(one["asks"]).search(text))
    said = content(answer.text, words.language)
    for number in range(len(probes)):
        text = probes[(turn + number) % len(probes)]
        told = content(text, words.language)
        if may_say(answer, words, text) and not (told and told <= said):
            return FollowUp(Kind.PROBE, text)
    return None
