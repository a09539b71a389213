"""What the job asks for, and what the people who interview care about, in words: one short line for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from trainer.mock.came_through import Came
from trainer.mock.report_block import Block, Level, in_a_row, quoted
from trainer.mock.slots import is_asked_for, wish

if TYPE_CHECKING:
    from trainer.mock.exchange import Exchange
    from trainer.mock.report import Concern, Report

DID_YOU = "Did you get to each of these? Where I could tell, it says so."
DID_YOU_TO_IT = "Did you get to it? I couldn't tell."

NOTE_IT = (
    "Some of your stories don't say what they show. Note it under competencies when you edit them, and I can "
    "tell you which question each one fits."
)


def of_job(report: Report, *, answers: bool = True) -> Iterable[Block]:
    """Yield what of the job's wishes was shown, what came of those that they asked for, and what they didn't.

    A coach, who reads no answers, isn't told what to note in somebody else's stories.
    """
    shown = report.shown
    rows = [
        ("You had a story for: {}.", shown.shown),
        ("You told some of a story for: {}.", shown.partly),
    ]
    items = [Block(Level.ITEM, row.format(_listed(names, report))) for row, names in rows if names]
    items += _asked_for(report)
    items += _not_asked_for(report)
    if report.is_unnoted and report.was_asked and answers:
        items.append(Block(Level.ITEM, NOTE_IT))
    if items:
        heading = "What the job asks for" if report.names_wishes else "What was asked for"
        yield from (Block(Level.HEADING, heading), *items)


def _asked_for(report: Report) -> Iterator[Block]:
    """Yield what they asked for that isn't surely shown, those with the same answer together."""
    known = {wish(one, report.lines) for one in (*report.shown.shown, *report.shown.partly)}
    answers: dict[str, dict[str, None]] = {}
    for name in dict.fromkeys(report.wanted):
        reached = (exchange for exchange in report.exchanges if exchange.state != "not reached")
        asked = [
            one
            for one in reached
            if is_asked_for(name, one.slot, report.lines, report.plan.language)
        ]
        text = _answer(name, asked)
        if text and (said := wish(name, report.lines)) not in known:
            answers.setdefault(said, {})[text] = None
    by_answer: dict[str, list[str]] = {}
    for said, texts in answers.items():
        by_answer.setdefault(" ".join(texts), []).append(said)
    for answer, wishes in by_answer.items():
        yield Block(Level.ITEM, ", ".join(wishes))
        yield Block(Level.TEXT, answer)


def _not_asked_for(report: Report) -> Iterator[Block]:
    """Yield the must-haves that nobody asked for in so many words: the competencies in a row, each of the posting's lines alone."""
    names = report.left_out
    if names:
        ready = "it" if len(names) == 1 else "each"
        many = "A must-have" if len(names) == 1 else "Must-haves"
        yield Block(Level.ITEM, f"{many} that may not have come up; be ready for {ready}")
    if short := [name for name in names if " " not in name]:
        yield Block(Level.TEXT, f"{_listed(short, report)}.")
    told = {
        story.title
        for exchange in report.exchanges
        for story in (*(each for each, _ in exchange.touched), *exchange.cited)
    }
    for name in names:
        title = report.nearest.get(name)
        shows = f" {'Did' if title in told else 'Would'} “{title}” show it?" if title else ""
        if " " in name:
            yield Block(Level.TEXT, f"“{name}”.{shows}")


def _answer(name: str, asked: Sequence[Exchange]) -> str:
    """Return what was answered where they asked for something, with a story if there's one; empty where nobody did."""
    if not asked:
        return ""
    told = next((one for one in asked if one.graded), None)
    if told is not None:
        what = "a little of " if told.is_little else ""
        titles = _titles(story.title for story, _ in told.graded)
        return f"{_at(name, told)}, and you told {what}{titles}."
    one = next((one for one in asked if one.state == "answered"), asked[0])
    return ", ".join(filter(None, (_at(name, one), _without_story(one)))) + "."


def _without_story(exchange: Exchange) -> str:
    """Return what came of a question that no story of the bank was surely told to; as in `report_text.told`."""
    if exchange.state != "answered":
        return "and you passed on it"
    if exchange.declined:
        return "and you told nothing on it"
    if exchange.had_no_other:
        return "and you had no other story than one you'd told"
    if exchange.aloud:
        return "and you said your answer aloud; nobody ticked which story it was"
    if exchange.perhaps is not None:
        perhaps = (
            f"; perhaps “{exchange.perhaps.title}”"
            if exchange.is_named
            else ", or whether it's new"
        )
        return f"and I'm not sure which story you told{perhaps}"
    if exchange.cited:
        return f"and you told some of {_titles(story.title for story in exchange.cited)}"
    if exchange.told_new:
        return "and what you told isn't in your stories yet: write it down"
    return "and I didn't recognise one of your stories"


def _at(name: str, exchange: Exchange) -> str:
    """Return where a wish came up: a line of the job's text is asked about, to a competency a question comes near."""
    if " " in name:
        return f"They asked about it at question {exchange.place + 1}"
    return f"Question {exchange.place + 1} came near it"


def _titles(titles: Iterable[str]) -> str:
    return in_a_row(quoted(dict.fromkeys(titles)))


def _listed(names: Iterable[str], report: Report) -> str:
    return ", ".join(dict.fromkeys(wish(name, report.lines) for name in names))


def of_concerns(concerns: Sequence[Concern]) -> Iterable[Block]:
    """Yield what the people who interview care about, and what is sure of how it came through."""
    texts = [_came_through(concern) for concern in concerns]
    if concerns:
        yield Block(Level.HEADING, "What they care about")
    if len(texts) > 1 and not all(texts):
        yield Block(Level.TEXT, DID_YOU)
    for concern, text in zip(concerns, texts, strict=True):
        yield Block(Level.ITEM, f"{concern.person}: {concern.says}")
        if text or len(texts) == 1:
            yield Block(Level.TEXT, text or DID_YOU_TO_IT)


def _came_through(concern: Concern) -> str:
    """Return what is sure of a thing that somebody cares about, and which story is about it; else nothing."""
    told = f", and you told {_titles(concern.told_when_asked)}" if concern.told_when_asked else ""
    if concern.asked is not None:
        what = "some of that" if concern.is_part else "that"
        return f"They asked you about {what} at question {concern.asked + 1}{told}."
    if concern.unanswered is not None:
        none = f"They asked you about that at question {concern.unanswered + 1}, and you had no answer."
        return f"{none} {_hint(concern)}".strip()
    if concern.place is not None and concern.came is Came.SAID:
        return f"You spoke of it at question {concern.place + 1}."
    if concern.place is not None:
        near = f"What you said at question {concern.place + 1} comes near it."
        return f"{near} If you meant that, say it in so many words."
    if concern.is_own_question:
        return f"You asked them about it yourself. {_hint(concern)}".strip()
    near = "" if concern.near is None else f"Question {concern.near + 1} came near it{told}."
    return " ".join(filter(None, (near, "" if near and concern.is_told else _hint(concern))))


def _hint(concern: Concern) -> str:
    """Return which story is about it, where one is; empty else."""
    if not concern.about:
        return ""
    told = f"If “{concern.about}” is about it, say so when you tell it."
    return told if concern.is_told else f"Would “{concern.about}” show it?"
