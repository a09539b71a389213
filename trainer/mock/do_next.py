"""The one thing to do after a mock interview, in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from trainer.competencies import read_as
from trainer.mock.between import listen_for
from trainer.mock.lacking import HALF, is_bare
from trainer.mock.model import Reason, Tone
from trainer.mock.parts_told import is_note, share_of
from trainer.mock.report import SAID_FROM, Report
from trainer.mock.slots import is_asked_for, wish
from trainer.mock.words import words_of
from trainer.stories.model import Part, Story
from trainer.text import counted

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade, WrongFact
    from trainer.mock.exchange import Exchange

TWICE = 2
"""How often a question must be passed on to be the one thing to do next."""

OFTEN = 2
"""In how many stories a part must be missing to be the one thing to do next, at least."""

TOO_OFTEN = 3
"""To how many questions the same story must be told to be the one thing to do next, at least (own judgement)."""

_LAND = {
    Part.SITUATION: "Set the scene first: you cut it short in {n} stories.",
    Part.TASK: "Say what you were asked to do: in {n} stories you told it only partly, or not at all.",
    Part.ACTION: "Say what you did, step by step: in {n} stories half of it or more was missing.",
    Part.RESULT: "Finish with the result: in {n} stories you told it only partly, or not at all.",
    Part.REFLECTION: "End with what you learned: in {n} stories you told it only partly, or not at all.",
}
_ORDER = (Part.RESULT, Part.ACTION, Part.TASK, Part.SITUATION, Part.REFLECTION)


def do_next(report: Report, *, answers: bool = True) -> str:
    """Return what helps most: a question without an answer first, then facts, why here, habits, the rest.

    Args:
        report: the report.
        answers: whether what was said may be in it; a figure isn't anybody else's to read.
    """
    return next(_in_order(report, answers=answers))


def _in_order(report: Report, *, answers: bool) -> Iterator[str]:
    if not report.was_asked:
        yield "Start another one when you've a quarter of an hour: this one ended before your first answer."
    if report.is_passed:
        yield "Choose one story that you like, and rehearse it once; then try fifteen minutes again."
    twice = [exchange for exchange in report.exchanges if exchange.passed >= TWICE]
    for one in sorted(twice, key=lambda one: set(report.musts).isdisjoint(one.slot.competencies)):
        story = one.better or one.nearest
        fits = f" “{story.title}” might fit it." if story else ""
        yield f"Have an answer ready for “{_bare(one)}”: you passed on it twice.{fits}"
    if report.wrong_facts and not answers:
        several = len(report.wrong_facts)
        what = (
            "one differed from your story"
            if several == 1
            else f"{several} differed from your stories"
        )
        yield f"Check your facts: {what}."
    for place, story, wrong in report.wrong_facts:
        yield f"Check the facts in “{story.title}”: {differs(report, place, story, wrong)}."
    short = [exchange.place for exchange in report.exchanges if exchange.is_short]
    if len(short) >= OFTEN and len(short) == sum(
        exchange.tells_in_words for exchange in report.exchanges
    ):
        yield (
            f"Tell more: what you said at {_questions(short)} is over in a quarter of a minute. Say what "
            "was going on, what you did, and how it ended."
        )
    new = [exchange.place for exchange in report.exchanges if exchange.told_new]
    if not report.graded and not new:
        yield "Next time, answer with one of your stories; I didn't recognise one this time."
    yield from _must_haves(report)
    for one in report.exchanges:
        if one.lacks_why:
            yield f"Have an answer ready for “{_bare(one)}”: {_no_why(one)}."
    yield from _habits(report)
    for one in report.exchanges:
        if one.breaks_off and not one.slot.wants_story:
            yield f"Think your answer to “{_bare(one)}” through to its end: it broke off."
    if any(_asked_none(exchange) for exchange in report.exchanges):
        yield "Have two questions ready for them: at the end I heard none."
    for concern in report.concerns:
        if concern.unanswered is not None:
            yield f"Have an answer ready on {concern.says}: they asked, and you had none."
    yield from _new_must_haves(report)
    if not report.graded:
        yield f"Write down what you told at {_questions(new)}: it isn't in your stories yet."
    else:
        yield from _the_rest(report)


def _asked_none(exchange: Exchange) -> bool:
    """Return whether they might have asked something at the end, and surely didn't."""
    if (
        exchange.slot.reason is not Reason.TO_ASK
        or exchange.aloud
        or exchange.state == "not reached"
    ):
        return False
    return bool(exchange.language) and not listen_for(exchange.said, words_of(exchange.language))


def _habits(report: Report) -> Iterator[str]:
    """Yield what they had to ask for, or never heard: how it ended, and what the person did themselves."""
    ends = [
        exchange.place
        for exchange in report.exchanges
        if exchange.lacks_ending and not exchange.declined
    ]
    parts = [exchange.place for exchange in report.exchanges if exchange.lacks_own_part]
    both = sorted({*ends, *parts})
    never = [exchange for exchange in report.exchanges if exchange.begun or exchange.never_ended]
    if ends and parts and len(both) >= OFTEN:
        yield (
            "Say what you did yourself, and how it ended, before they have to ask: at "
            f"{_questions(both)} one or the other was missing."
        )
    if len(ends) >= OFTEN:
        yield _say_the_end(ends, [one.place for one in never])
    ours = [exchange.place for exchange in report.exchanges if exchange.we_everywhere]
    if len(ours) >= OFTEN:
        yield f"Say which part was yours: at {_questions(ours)} you spoke mostly of “we”."
    for one in report.exchanges:
        if one.we_everywhere:
            what = f"in “{one.main[0].title}”" if one.main else f"at question {one.place + 1}"
            yield f"Say which part was yours {what}: you spoke mostly of “we”."
    for one in never:
        title = (*one.begun, *([one.main[0]] if one.main else []))[0].title
        yield f"Finish “{title}”: at question {one.place + 1} I didn't hear how it ended."
    if len(parts) >= OFTEN:
        yield f"Say “I” from the start: at {_questions(parts)} they had to ask what you did yourself."


def _say_the_end(missing: Sequence[int], never: Sequence[int]) -> str:
    """Return that an ending is told without being asked for, and where nobody heard it even then."""
    if len(never) == len(missing):
        return f"Finish with how it ended: at {_questions(missing)} I never heard it."
    say = f"Say how it ended before they have to ask: at {_questions(missing)} it was missing"
    return f"{say}, and at {_questions(never)} I never heard it." if never else f"{say}."


def _questions(places: Sequence[int]) -> str:
    """Return questions by their numbers: “question 2”, “questions 2, 3 and 4”."""
    numbers = [str(place + 1) for place in places]
    if len(numbers) == 1:
        return f"question {numbers[0]}"
    return f"questions {', '.join(numbers[:-1])} and {numbers[-1]}"


def _must_haves(report: Report) -> Iterator[str]:
    """Yield each must-have that was asked for, and whose questions had no story for an answer.

    One that a story told elsewhere shows comes after the others.
    """
    told = {story.id for story, _ in report.graded}
    shown = {name for story, _ in report.graded for name in story.competencies}
    for name in sorted(report.musts, key=lambda one: one in shown):
        asked = [
            exchange
            for exchange in report.exchanges
            if is_asked_for(name, exchange.slot, report.lines, report.plan.language)
        ]
        if not asked or not all(one.is_without_story for one in asked):
            continue
        fits = (story for one in asked for story in (one.better, one.nearest) if story)
        story = next((one for one in fits if one.id not in told), None)
        have = f"Find {'another' if name in shown else 'a'} story"
        perhaps = ""
        if story is not None and " " in name and not any(one.better for one in asked):
            perhaps = f", perhaps “{story.title}”"  # near to it by its words alone
        elif story is not None:
            have = f"Tell “{story.title}”"
        if any(one.told_new or one.had_no_other for one in asked):
            continue
        none = "you passed on it" if all(one.passed for one in asked) else "you told no story"
        asked_for = wish(name, report.lines)
        when = f"for {asked_for}"  # a line of the job's text isn't asked “about”
        if " " not in report.lines.get(name, name):
            when = f"{'for ' if story is None else ''}when they ask about {asked_for}"
        yield f"{have} {when}{perhaps}: it's a must-have, and {none}."


def _new_must_haves(report: Report) -> Iterator[str]:
    """Yield each must-have to which a story was told that the bank doesn't have."""
    for name in report.musts:
        if any(
            exchange.told_new and name in exchange.slot.competencies
            for exchange in report.exchanges
        ):
            yield (
                f"Write down what you told when they asked about {wish(name, report.lines)}: it's a "
                "must-have, and it's none of your stories yet."
            )


def _bare(exchange: Exchange) -> str:
    """Return a question as it stands within a sentence."""
    return exchange.slot.asked.rstrip(" .")


def _no_why(exchange: Exchange) -> str:
    if exchange.passed:
        return "you passed on it twice" if exchange.passed >= TWICE else "you passed on it"
    return "I didn't hear what draws you to them"


def _the_rest(report: Report) -> Iterator[str]:
    for title, times in report.repeated:
        if times >= TOO_OFTEN:
            yield f"Have another story ready beside “{title}”: you told it to {counted(times, 'question')}."
    languages = {story.id: story.language for story, _ in report.graded}
    weak = Counter(
        part for grade in report.best for part in _too_little(grade, languages[grade.story])
    )
    for part in _ORDER:
        if weak[part] >= OFTEN and weak[part] * 2 >= len(report.best):
            yield _LAND[part].format(n=_of(weak[part], len(report.best)))
    wanted = [exchange for exchange in report.exchanges if exchange.slot.wants_story]
    without = sum(one.is_without_story and not one.told_new for one in wanted)
    if without * 2 > len(wanted):
        many = counted(len(wanted), "question")
        yield f"Next time, tell a story wherever you can: {without} of {many} had none."
    for exchange in report.exchanges:
        is_gap = (
            exchange.slot.reason is Reason.GAP and not exchange.slot.near and not exchange.might
        )
        if is_gap and exchange.is_without_story and not exchange.told_new and not report.is_unnoted:
            for name in exchange.slot.competencies[:1]:
                yield f"Find a story about {read_as(name)}: none of yours is noted for it."
    long = [exchange for exchange in report.exchanges if exchange.is_long]
    if long:
        count = counted(len(long), "answer")
        yield f"Keep it shorter: {count} ran longer than an interviewer will listen."
    titles = {story.id: story.title for story, _ in report.graded}
    weakest = min(report.best, key=lambda grade: grade.score)
    if weakest.score < SAID_FROM:
        yield f"Rehearse “{titles[weakest.story]}” once more: you told {weakest.score:.0%} of it."
    tougher = "" if report.plan.tone is Tone.PRESSING else ", with a tougher interviewer"
    when = "before the interview" if report.plan.interview else "in a few days"
    yield f"Do one more {when}{tougher}."


def differs(report: Report, place: int, story: Story, wrong: WrongFact) -> str:
    """Return what was said in the place of what, and at which question it was told as it is."""
    text = f"you said {wrong.heard}, your story says {wrong.expected}"
    right = report.told_right(place, story, wrong)
    return text if right is None else f"{text}, and so did you at question {right + 1}"


def _of(count: int, whole: int) -> str:
    if count == whole:
        return "both" if whole == 2 else f"all {whole}"
    return f"{count} of {whole}"


def _too_little(grade: RecallGrade, language: str) -> Iterable[Part]:
    """Yield the parts of which at most half was told; a bare date is no part of them, nor a note to oneself."""
    points = [
        point
        for point in grade.points
        if not (is_bare(point.part, point.say, language) or is_note(point.say))
    ]
    for part in Part:
        mine = [point for point in points if point.part is part]
        if mine and share_of(mine) <= HALF:
            yield part
