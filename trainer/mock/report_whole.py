"""What holds of a whole mock interview, in words: parts, competencies, what they care about, facts, repetitions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from trainer.mock.do_next import differs
from trainer.mock.report_block import Block, Level, in_a_row, quoted
from trainer.mock.slots import wish
from trainer.text import counted, often

if TYPE_CHECKING:
    from trainer.mock.report import Concern, Report


def of_whole(report: Report, *, answers: bool = True) -> Iterable[Block]:
    """Yield what holds of all stories told: their parts, competencies, wrong figures, repetitions."""
    if report.parts:
        yield Block(Level.HEADING, "Across the stories you told")
        for part, share in report.parts.items():
            yield Block(Level.ITEM, f"{part.capitalize()}: {share:.0%}")
    yield from _competencies(report)
    yield from _concerns(report.concerns)
    if report.spoken:
        yield Block(Level.HEADING, "How you spoke")
        yield from (Block(Level.ITEM, fact) for fact in report.spoken)
    if report.wrong_facts:
        yield Block(Level.HEADING, "Facts to check")
        if answers:
            for place, story, wrong in report.wrong_facts:
                said = differs(report, place, story, wrong)
                yield Block(Level.ITEM, f"Question {place + 1}, “{story.title}”: {said}.")
        else:
            yield Block(
                Level.TEXT, f"{counted(len(report.wrong_facts), 'fact')} differed from the stories."
            )
    if report.repeated:
        yield Block(Level.HEADING, "Told more than once")
        for title, times in report.repeated:
            yield Block(Level.ITEM, f"“{title}”, {often(times)}. Have another one ready.")
    if report.plan.own:
        yield Block(Level.HEADING, "What you wanted to ask them")
        yield from (Block(Level.ITEM, one) for one in report.plan.own)


def _competencies(report: Report) -> Iterable[Block]:
    shown = report.shown
    rows = (
        ("You showed: {}.", shown.shown),
        ("You showed some of: {}.", shown.partly),
        ("You didn't get to show: {}.", shown.not_shown),
        ("Must-haves they didn't get to: {}.", report.left_out),
        ("What you told about {} isn't in your stories yet.", shown.new),
        ("I can't tell whether you showed: {}.", shown.unclear),
    )
    note = _to_note(report) or _unnoted(report)
    if note or any(names for _, names in rows):
        yield Block(
            Level.HEADING,
            "What the job asks for" if report.names_wishes else "What was asked for",
        )
    for sentence, names in rows:
        if names:
            read = [wish(name) for name in names]
            listed = ", ".join(read) if ":" in sentence else in_a_row(read)
            yield Block(Level.ITEM, sentence.format(listed))
    if note:
        yield Block(Level.TEXT, note)


def _to_note(report: Report) -> str:
    """Return what the person can note of the stories they told, in one line; empty for nothing."""
    shows: dict[str, list[str]] = {}
    for title, name in report.shown.perhaps:
        if " " not in name:  # what the job's text says in its own words is no competency
            shows.setdefault(title, []).append(wish(name))
    titles = quoted(report.shown.unnoted)
    if not shows and titles:
        how = (
            "doesn't say yet what it shows" if len(titles) == 1 else "don't say yet what they show"
        )
        return f"{in_a_row(titles)} {how}. Note it under competencies when you edit the story."
    if not shows:
        return ""
    pairs = [f"“{title}” shows {in_a_row(names)}" for title, names in shows.items()]
    return f"If {', or if '.join(pairs)}, note it under competencies when you edit the story."


def _unnoted(report: Report) -> str:
    """Return why nobody is told which story would have fitted; empty where they are, or none was wanting."""
    blind = [one for one in report.exchanges if one.slot.wants_story and one.is_without_story]
    if not report.is_unnoted or not any(
        one.better is one.near is one.might is None for one in blind
    ):
        return ""
    return (
        "Some of your stories don't say what they show, so I can't tell where they'd fit. Note it under "
        "competencies when you edit one."
    )


def _concerns(concerns: Sequence[Concern]) -> Iterable[Block]:
    """Yield what the people who interview care about, and whether anything told was about it."""
    if concerns:
        yield Block(Level.HEADING, "What they care about")
    for one in concerns:
        titles = " and ".join(f"“{title}”" for title in one.told)
        if titles:
            text = f"Of what you told, {titles} {'come' if len(one.told) > 1 else 'comes'} closest to that."
        elif one.told_when_asked:
            text = (
                f"When they asked you about that, you told {in_a_row(quoted(one.told_when_asked))}."
            )
            text += f" “{one.untold[0]}” would be nearer." if one.untold else ""
        elif one.is_said or one.is_asked:
            text = (
                "You spoke of it."
                if one.is_said
                else "They asked you about that, and you answered."
            )
        elif one.is_unanswered:
            text = "They asked you about that, and you had no answer."
            text += f" “{one.untold[0]}” might be one." if one.untold else ""
        elif one.untold:
            text = (
                f"I didn't hear that, or not in so many words. “{one.untold[0]}” might be about it."
            )
        else:
            text = "I didn't hear that, or not in so many words."
        yield Block(Level.ITEM, f"{one.person}: {one.says}")
        yield Block(Level.TEXT, text)
