"""What the job asks for, and what the people who interview care about, in words: one short line for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from trainer.mock.came_through import Came
from trainer.mock.report_block import Block, Level, in_a_row, quoted
from trainer.mock.slots import wish

if TYPE_CHECKING:
    from trainer.mock.exchange import Exchange
    from trainer.mock.report import Concern, Report

CANT_TELL = "I can't tell whether it came through."
NOTHING_HEARD = "I heard nothing about that."

NOTE_IT = "If a story shows what it was told for, note that under competencies when you edit it: then I know."
UNNOTED = (
    "Some of your stories don't say what they show, so I can't tell where they'd fit. Note it under "
    "competencies when you edit one."
)


def of_job(report: Report) -> Iterable[Block]:
    """Yield what of the job's wishes was shown, what came of those that they asked for, and what they didn't."""
    shown = report.shown
    rows = [("You showed: {}.", shown.shown), ("You showed some of: {}.", shown.partly)]
    items = [Block(Level.ITEM, row.format(_listed(names))) for row, names in rows if names]
    items += _asked_for(report)
    items += _not_asked_for(report)
    if _is_to_note(report):
        items.append(Block(Level.ITEM, NOTE_IT))
    elif _is_blind(report):
        items.append(Block(Level.ITEM, UNNOTED))
    if items:
        heading = "What the job asks for" if report.names_wishes else "What was asked for"
        yield from (Block(Level.HEADING, heading), *items)


def _asked_for(report: Report) -> Iterator[Block]:
    """Yield what they asked for that isn't surely shown, those with the same answer together."""
    known = {*report.shown.shown, *report.shown.partly}
    by_answer: dict[str, list[str]] = {}
    for name in dict.fromkeys(report.wanted):
        asked = [one for one in report.exchanges if _asks(one, name)]
        if name not in known and (text := _answer(name, asked) or _asked_later(report, name)):
            by_answer.setdefault(text, []).append(name)
    for answer, names in by_answer.items():
        yield Block(Level.ITEM, _listed(names))
        yield Block(Level.TEXT, answer)


def _not_asked_for(report: Report) -> Iterator[Block]:
    """Yield the must-haves that nobody asked for: the competencies in a row, each of the posting's lines alone."""
    names = report.left_out
    if names:
        ready = "for it" if len(names) == 1 else "for each"
        many = "A must-have" if len(names) == 1 else "Must-haves"
        yield Block(
            Level.ITEM, f"{many} they didn't ask for in so many words; have a story ready {ready}"
        )
    if short := [one for one in names if " " not in one]:
        yield Block(Level.TEXT, f"{_listed(short)}.")
    told = {story.title for story, _ in report.graded}
    for one in names:
        title = report.nearest.get(one)
        shows = f" {'Did' if title in told else 'Would'} “{title}” show it?" if title else ""
        if " " in one:
            yield Block(Level.TEXT, f"{wish(one)}.{shows}")


def _asks(one: Exchange, name: str) -> bool:
    return one.slot.wants_story and one.state != "not reached" and name in one.slot.competencies


def _answer(name: str, asked: Sequence[Exchange]) -> str:
    """Return what was answered where they asked for something, with a story if there's one; empty where nobody did."""
    if not asked:
        return ""
    told = next((one for one in asked if one.own), None)
    if told is not None:
        return f"{_at(name, told)}, and you told {_titles(story.title for story, _ in told.own)}."
    new = next((one for one in asked if one.told_new and one.perhaps is None), None)
    if new is not None:
        return f"{_at(name, new)}, and what you told isn't in your stories yet: write it down."
    one = next((one for one in asked if one.state == "answered"), asked[0])
    return f"{_at(name, one)}, {_without_story(one)}"


def _asked_later(report: Report, name: str) -> str:
    """Return what was answered where they asked for something after an answer; empty where they didn't."""
    for one, place, is_answered in report.asked_on:
        if one == name:
            end = "you answered" if is_answered else "you had no answer"
            return f"They asked for it after your answer to question {place + 1}, and {end}."
    return ""


def _without_story(one: Exchange) -> str:
    if one.state != "answered":
        return "and you passed on it."
    if one.declined:
        return "and you had nothing to tell. Have a story ready for it."
    if one.perhaps is not None:
        perhaps = f"; perhaps “{one.perhaps.title}”" if one.is_named else ", or whether it's new"
        return f"and I'm not sure which story you told{perhaps}."
    if one.aloud:
        return "and you said your answer aloud; nobody ticked which story it was."
    if one.cited:
        return f"and you told a little of {_titles(story.title for story in one.cited)}."
    return "and I didn't recognise one of your stories."


def _at(name: str, one: Exchange) -> str:
    """Return where a wish came up: a line of the job's text is asked for, a competency is looked for."""
    number = one.place + 1
    return (
        f"They asked for it at question {number}"
        if " " in name
        else f"Question {number} looks for it"
    )


def _titles(titles: Iterable[str]) -> str:
    return in_a_row(quoted(dict.fromkeys(titles)))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(wish(name) for name in names)


def _is_to_note(report: Report) -> bool:
    """Return whether a story was told for a competency that nobody knows it to show; a line of an ad is none."""
    known = {*report.shown.shown, *report.shown.partly}
    names = [one for one in report.wanted if " " not in one and one not in known]
    return any(
        _asks(one, name) and not any(name in story.competencies for story, _ in one.own)
        for one in report.exchanges
        if one.own
        for name in names
    )


def _is_blind(report: Report) -> bool:
    """Return whether nobody is told which story would have fitted, and one was wanting."""
    blind = [one for one in report.exchanges if one.slot.wants_story and one.is_without_story]
    return report.is_unnoted and any(one.better is one.near is one.might is None for one in blind)


def of_concerns(concerns: Sequence[Concern]) -> Iterable[Block]:
    """Yield what the people who interview care about, and what is sure of how it came through."""
    if concerns:
        yield Block(Level.HEADING, "What they care about")
    for one in concerns:
        yield Block(Level.ITEM, f"{one.person}: {one.says}")
        yield Block(Level.TEXT, _came_through(one))


def _came_through(one: Concern) -> str:
    """Return what is sure of a thing that somebody cares about, and what the person can do about the rest."""
    if one.asked is not None:
        told = f"told {_titles(one.told_when_asked)}" if one.told_when_asked else "answered"
        return f"They asked you about that at question {one.asked + 1}, and you {told}."
    if one.unanswered is not None:
        none = f"They asked you about that at question {one.unanswered + 1}, and you had no answer."
        return f"{none} {_hint(one)}"
    if one.place is not None and one.came is Came.SAID:
        return f"You spoke of it at question {one.place + 1}."
    if one.place is not None:
        near = f"What you said at question {one.place + 1} comes near it."
        return f"{near} If you meant that, say it in so many words."
    if one.is_own_question:
        return f"You asked them about it yourself. Whether you told them anything of it I can't tell. {_hint(one)}"
    is_silent = one.came is Came.SILENT and not one.told
    return f"{NOTHING_HEARD if is_silent else CANT_TELL} {_hint(one)}"


def _hint(one: Concern) -> str:
    """Return what to have ready: a story that may be about it; whether it is only the person knows."""
    if one.told:
        return f"If “{one.told[0]}” is about it, say so when you tell it."
    if one.untold:
        return f"Would “{one.untold[0]}” show it?"
    return "Have a sentence ready on it."
