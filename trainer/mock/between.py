"""What an interviewer says between two questions; it praises nothing and claims nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, asking
from trainer.documents.sentences import sentences
from trainer.interviews.letter.names import whole_name
from trainer.interviews.letter.phrases import Tone as Formal
from trainer.interviews.letter.phrases import load_phrases
from trainer.mock.asked_back import Back, asks_them, checks
from trainer.mock.model import Reason, Tone
from trainer.mock.ways import by_turns
from trainer.mock.words import Words, whole

if TYPE_CHECKING:
    from trainer.mock.course import Standing
    from trainer.mock.model import MockPlan

WHOLE = 3
"""Words of a question that is joined to another, at least (own judgement): “who and when” is one."""


HINTS = {
    "case": "Notice whether they tell you of a real case, or only how it should go.",
    "number": "Notice whether they know the number or have to look it up.",
    "measure": "Notice whether they name something you could be measured by.",
    "name": "Notice whether a name comes at once, or they have to think.",
    "reason": "Notice whether you get a real reason, or only a polite one.",
}
"""What to listen for, in the report's language, whatever the mock interview was held in."""

_TURNS = (Reason.WHY_US, Reason.TO_ASK)
"""Questions that are turned to in words of their own."""


def before(at: Standing, words: Words) -> tuple[str, ...]:
    """Return what is said before what is asked now: a greeting, a remark, and that they go back."""
    seed, tone = at.plan.seed, at.plan.tone
    if not at.is_begun:
        return (_with_names(_turn_by(words.own("opening", tone), seed), at.plan, words),)
    again = ""
    if at.is_back and at.asks is None and not at.asked_back:
        again = _turn_by(words.list("back_more" if at.returned else "back"), seed)
        if at.is_owed:
            again = _turn_by(words.own("owed", tone), seed)
    return tuple(one for one in (at.remark, again) if one)


def _with_names(greeting: str, plan: MockPlan, words: Words) -> str:
    """Return a greeting in which whoever asks first says who they are, and who is there besides.

    Behind its first sentence, before it where it has no other. Nobody is a function: “the head of product”.
    """
    phrases = load_phrases(Formal.PLAIN, words.language)
    there = dict.fromkeys(slot.by for slot in plan.slots if slot.by)
    first, *others = (whole_name(one, phrases) for one in there or ("",))
    if not all((first, *others)):
        return greeting
    *most, last = others or ("",)
    named = f" {words.say('and')} ".join(filter(None, (", ".join(most), last)))
    own = re.sub(f"^{words.say('untitled')}", "", first, flags=re.IGNORECASE)
    says = words.list("introduces")[bool(others)].format(first=own, others=named)
    hello, dot, rest = greeting.partition(". ")
    return f"{hello}. {says} {rest}" if dot else f"{says} {greeting}"


def reply(asked: str, words: Words, seed: int, *, aloud: bool = False) -> str:
    """Return what is said to the person's own questions: that an answer follows.

    Only they who work there know it, so none is made up. Empty where nothing was asked.

    Args:
        asked: what was typed.
        words: what the interviewer says.
        seed: of the plan: another mock interview has other words.
        aloud: whether it was said aloud, so that nobody knows what was asked.
    """
    found = _questions(asked, words)
    if not found and not aloud:
        return ""
    table = words.table["reply"]
    way = _listen(table["listen"], found[0]) if len(found) == 1 else None
    ways = table["several"] if len(found) > 1 else (way or {}).get("say", table["one"])
    return _turn_by(ways, seed)


def listen_for(asked: str, words: Words) -> tuple[tuple[str, str], ...]:
    """Return each of the person's own questions with what to listen for when it's answered; the same hint once."""
    found: dict[str, str] = {}
    for text in _questions(asked, words):
        way = _listen(words.table["reply"]["listen"], text)
        found.setdefault(HINTS[way["hint"]] if way else "", text)
    return tuple((text, hint) for hint, text in found.items())


def _questions(asked: str, words: Words) -> list[str]:
    """Return what asks something: a sentence, or each of two questions that one sentence joins."""
    table = words.table["reply"]
    said = [sentence.strip() for sentence in sentences(" ".join(asked.split()), spoken=True)]
    asks = [one for one in said if _asks(one) or _begins(table["wants"], one)]
    return [one for sentence in asks for one in _apart(sentence, table["joined"])]


def _apart(sentence: str, joined: str) -> Sequence[str]:
    """Return the questions that a sentence joins: “Who decides, and how do you hear of it?” has two."""
    parts = re.split(rf",? {joined}", sentence, flags=re.IGNORECASE)
    if any(len(part.split()) < WHOLE for part in parts):
        return (sentence,)
    starts = (f"{part[:1].upper()}{part[1:]}" for part in parts)
    return [f"{one}?" for one in (each.rstrip(" ?.…") for each in starts)] if parts[1:] else parts


def _listen(ways: Sequence[Mapping[str, str]], text: str) -> Mapping[str, str] | None:
    """Return the first way to listen to the answer to a question; None where nothing more is known."""
    return next(
        (way for way in ways if whole(way["asked"]).search(text)),
        None,
    )


def _begins(words: str, text: str) -> bool:
    return re.match(rf"(?:{words})(?!\w)", text, re.IGNORECASE) is not None


def _asks(sentence: str) -> bool:
    return asking(sentence, spoken=True) in (Asking.SURE, Asking.MARKED)


def kind_word(plan: MockPlan, words: Words, remarks: Sequence[str], heard: str) -> str:
    """Return something kind to whoever is nervous, tells of a death or of what they're ashamed of, or asks something.

    Once is enough, so it's often empty; of a question, that there's time for it at the end.

    Args:
        plan: the mock interview.
        words: what the interviewer says.
        remarks: what was said between questions so far.
        heard: the last thing that the person said.
    """
    hard = () if plan.tone is Tone.PRESSING else (("hard", "thanks_for_telling"),)
    for hears, says in (("sad", "sorry"), *hard, ("nervous", "calming")):
        ways = words.list(says)
        if words.finds(hears, heard) and not any(remark in ways for remark in remarks):
            return _turn_by(ways, plan.seed)
    if checks(heard, words):
        return _turn_by(words.list("that_is_it"), plan.seed)
    later = words.table["asked_back"][Back.LATER]
    unsaid = [turn for turn in by_turns(later, plan.seed) if turn not in remarks]
    return next(iter(unsaid), "") if asks_them(heard, words) else ""


def after(
    then: Standing, words: Words, remarks: Sequence[str], said: str = "", *, by: str = ""
) -> str:
    """Return what is said once an answer is heard and nothing more is asked on: a nod, or goodbye.

    Whoever asks the next question, and not the one before it, says that they go on.

    Args:
        then: where the mock interview stands after the answer.
        words: what the interviewer says.
        remarks: what was said between questions so far, oldest first; the last one isn't said again.
        said: what is said to the person's own questions.
        by: who asked the question that was answered; empty where nobody is named.
    """
    seed, tone = then.plan.seed, then.plan.tone
    if then.ended:
        return " ".join(filter(None, (said, _turn_by(words.own("closing", tone), seed))))
    if said:  # something is still owed
        return said
    nods = words.own("okay", tone)
    if then.slot is not None and not then.is_back:
        last = remarks[-1] if remarks else ""
        nod = _fresh([nod for nod in nods if not last.startswith(nod)], then, remarks)
        if then.slot.reason in _TURNS:
            return f"{nod} {_turn_by(words.own(f'before-{then.slot.reason}', tone), seed)}"
        others = by_turns(words.list("hand_over"), seed) if by not in ("", then.slot.by) else ()
        if goes_on := next((one for one in others if not any(one in it for it in remarks)), ""):
            return f"{nod} {goes_on}"
    return _fresh(nods if then.is_back else (*nods, *words.own("onward", tone)), then, remarks)


def left(then: Standing, words: Words, remarks: Sequence[str], *, later: bool) -> str:
    """Return what is said once a question was left, for later or for good; empty where they go back at once."""
    if then.ended:
        return after(then, words, remarks)
    if then.is_back:
        return ""
    return _fresh(words.own("sure" if later else "moving_on", then.plan.tone), then, remarks)


def _turn_by(ways: Sequence[str], seed: int) -> str:
    return ways[seed % len(ways)]


def _fresh(ways: Sequence[str], then: Standing, remarks: Sequence[str]) -> str:
    """Return one of several ways that wasn't said yet, else one that wasn't said last; a seed decides."""
    turns = list(ways)
    Random(then.plan.seed).shuffle(turns)  # noqa: S311  nothing secret hangs on it
    start = len(remarks) % len(turns)
    turns = turns[start:] + turns[:start]
    unsaid = (turn for turn in turns if turn not in remarks)
    return next(unsaid, next(turn for turn in turns if not remarks or turn != remarks[-1]))
