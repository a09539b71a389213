"""The report of a mock interview in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.mock.between import listen_for
from trainer.mock.do_next import do_next
from trainer.mock.exchange import BRIEF
from trainer.mock.for_a_coach import HEAD, nameless, says_back
from trainer.mock.left_open import is_all_we
from trainer.mock.model import Kind, Reason
from trainer.mock.parts_told import ABSENT, fingerprint
from trainer.mock.report_block import Block, Level, in_a_row, quoted
from trainer.mock.report_unsaid import of_unsaid
from trainer.mock.report_whole import of_whole
from trainer.mock.report_why import why_asked
from trainer.mock.words import words_of
from trainer.stories.model import Part, Story
from trainer.text import NUMBERS, clock_text, counted

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade
    from trainer.interviews.unsaid import Unsaid
    from trainer.mock.exchange import Exchange
    from trainer.mock.report import Report


LONGEST = 100
"""Characters of one's own question that are quoted, at most: so much is known again (own judgement)."""

LEGEND = "● you told it · ◐ partly · ○ left out · ≠ a fact differs from your story"
"""What the signs mean that stand beside the parts of a story."""


def blocks(
    report: Report,
    unsaid: Sequence[Unsaid] = (),
    *,
    answers: bool = True,
    quoted: bool = True,
) -> list[Block]:
    """Return a report as blocks.

    Args:
        report: the report.
        unsaid: what was left unsaid, the most worth telling first.
        answers: whether what was said is in it: the answers, the words that were wrong, and what was
            left unsaid. A coach gets a report without, and without the titles of private stories.
        quoted: whether the answers stand in it in full.
    """
    found = [
        Block(Level.TITLE, _title(report)),
        *(() if answers else (Block(Level.TEXT, HEAD),)),
        Block(Level.TEXT, _sum(report)),
        Block(Level.TEXT, f"Do next: {do_next(report, answers=answers)}"),
        Block(Level.HEADING, "Question by question"),
        *([Block(Level.TEXT, LEGEND)] if report.graded else []),
        *(
            block
            for exchange in report.exchanges
            for block in of_question(exchange, answers=answers, quoted=quoted)
        ),
        *of_whole(report, answers=answers),
        *(of_unsaid(unsaid, report.exchanges) if answers else ()),
    ]
    if answers:
        return found
    return [replace(one, text=nameless(one.text, report.private)) for one in found]


def _title(report: Report) -> str:
    plan = report.plan
    what = " · ".join(part for part in (plan.company, plan.role) if part)
    return f"Mock interview{f': {what}' if what else ''}"


def _sum(report: Report) -> str:
    return (
        summed_up(report)
        if report.recall is None
        else f"You covered {report.recall:.0%} {summed_up(report)}"
    )


def summed_up(report: Report) -> str:
    """Return of what the share was told, in which time, and how it went last time."""
    told = len(report.best)
    spent = f"{clock_text(report.seconds)} of {report.plan.minutes} minutes"
    if report.recall is None:
        new = any(exchange.told_new for exchange in report.exchanges)
        return f"{_of_none(report, new=new)}; {spent}."
    number = counted_in_words(told)
    ids = {grade.story for grade in report.best}
    others = {story.id for exchange in report.exchanges for story, _ in exchange.mentioned} - ids
    beside = f", and mentioned {counted_in_words(len(others))} more" if others else ""
    text = f"of {number} {'story' if told == 1 else 'stories'}{beside}; {spent}."
    if report.before is None:
        return text
    return f"{text} Last time, on {report.before_on}: {report.before:.0%}."


def _of_none(report: Report, *, new: bool) -> str:
    if not report.was_asked:
        return "You ended it before your first answer"
    if report.is_passed:
        return "You passed on all of it this time"
    return "What you told isn't in your stories yet" if new else "I didn't recognise your stories"


def counted_in_words(number: int) -> str:
    """Return a small number in words, any other in figures."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def of_question(
    exchange: Exchange, *, answers: bool = True, quoted: bool = True
) -> Iterable[Block]:
    """Yield one question: its fingerprint, recall and time, what was told, and what was said in turns; as `blocks`."""
    parts = _parts(*exchange.main) if exchange.main else ""
    parts = (
        f"{'in all your answers: ' if exchange.is_again else ''}{parts}".capitalize()
        if parts
        else ""
    )
    yield Block(Level.ITEM, exchange.slot.asked, exchange.place + 1)
    yield Block(Level.TEXT, " · ".join(filter(None, (parts, how_it_went(exchange)))))
    if what := told(exchange, answers=answers):
        yield Block(Level.TEXT, what)
    yield from (Block(Level.TEXT, text) for text in noticed(exchange))
    if exchange.spoken:
        yield Block(Level.TEXT, " ".join(exchange.spoken))
    if why := why_asked(exchange):
        yield Block(Level.TEXT, f"Why it was asked: {why}")
    if answers and quoted and exchange.said.strip():
        yield Block(Level.QUOTE, exchange.said)
    for asked in exchange.asked_on:
        done = "" if asked.answered or asked.said else " (you passed)"
        by = exchange.slot.by or "they"
        is_again = asked.asks.text.endswith(exchange.slot.asked)
        what = "said the question again." if is_again else f"asked: {asked.asks.text}{done}"
        if not answers and says_back(exchange, asked):
            what = f"asked on about something that was said.{done}"
        yield Block(Level.TEXT, f"Then {by} {what}")
        if answers and quoted and asked.said.strip():
            yield Block(Level.QUOTE, asked.said)


def how_it_went(exchange: Exchange) -> str:
    """Return how much was told of the story, also in the mock interview before, and the time."""
    if exchange.state != "answered":
        return exchange.state
    recall = "" if exchange.recall is None else f"{exchange.recall:.0%}"
    elsewhere = "" if exchange.before_here else ", to another question"
    before = "" if exchange.before is None else f" (last time{elsewhere}: {exchange.before:.0%})"
    time = f"{clock_text(exchange.seconds)} of {clock_text(exchange.slot.seconds)}"
    long = f", {too_long(exchange)}" if exchange.is_long else ""
    return f"{recall}{before}{', ' if recall else ''}{time}{long}"


def too_long(exchange: Exchange) -> str:
    """Return that an answer was too long; of a typed one in words, as typing takes another time."""
    if exchange.aloud:
        return "too long"
    words = counted(len(exchange.said.split()), "word")
    return f"and too long: {words} take {clock_text(exchange.first)} to say"


def noticed(exchange: Exchange) -> Iterator[str]:
    """Yield what an interviewer notices of an answer: what was passed on, and what they had to ask for."""
    if exchange.passed:
        yield f"You passed on it{' twice' if exchange.passed > 1 else ''}."
    if exchange.came_back:
        yield "You left it for later, and answered when they came back to it."
    if exchange.own_part_when_asked and is_all_we(*exchange.we_at_first):
        yield "You spoke mostly of “we”, so they had to ask for your part."
    elif exchange.own_part_when_asked:
        yield "You said which part was yours only when they asked."
    elif exchange.we_everywhere:
        even = ", even when they asked for your part" if exchange.asked_for(Kind.OWN_PART) else ""
        yield f"You spoke mostly of “we”{even}: say which part was yours."
    asked = None if exchange.declined else exchange.asked_for(Kind.RESULT)
    if asked and not asked.answered and len(asked.said.split()) < BRIEF:
        yield "They asked how it ended, and you didn't say."
    elif asked and exchange.ending_unheard:
        yield "They asked how it ended, and I didn't hear the ending that your story has."
    elif asked and exchange.ending_asked_for:
        unlike = ", in other words than your story's" if exchange.misses_ending else ""
        yield f"You said how it ended only when they asked{unlike}."
    elif not asked and exchange.stays_open:
        yield "I couldn't tell how it ended."
    elif not asked and exchange.never_ended:
        yield "I didn't hear how it ended, and your story says it."
    elif not asked:
        for story in exchange.begun:
            yield f"You began “{story.title}” and didn't say how it ended."
    if (asked := exchange.asked_for(Kind.FIGURE)) and asked.answered:
        yield "You gave the number only when they asked."
    if exchange.main is not None and exchange.lacks_result:
        yield f"Nothing of “{exchange.main[0].title}” stands under result: people ask how it ended, so note it."


def _parts(story: Story, grade: RecallGrade) -> str:
    """Return the parts of a story with their signs; one that it doesn't have isn't there."""
    pairs = zip(Part, fingerprint(story, grade), strict=True)
    return ", ".join(f"{part} {sign}" for part, sign in pairs if sign != ABSENT)


def told(exchange: Exchange, *, answers: bool = True) -> str:
    """Return which story a question was answered with, and which would have fitted better.

    Without the answers, what the person asked themselves isn't quoted.
    """
    if exchange.slot.reason is Reason.TO_ASK and exchange.said.strip():
        return _to_listen_for(exchange, answers=answers)
    why = (
        "I didn't hear what draws you to them."
        if exchange.lacks_why and not exchange.passed
        else ""
    )
    if not exchange.slot.wants_story and not exchange.graded:
        mentioned = [
            f"“{story.title}” ({_parts(story, grade)})" for story, grade in exchange.mentioned
        ]
        told_beside = f"You mentioned {in_a_row(mentioned)}." if mentioned else ""
        return " ".join(filter(None, (told_beside, why))) or _without(exchange)
    titles = in_a_row(list(dict.fromkeys(f"“{story.title}”" for story, _ in exchange.graded)))
    cited = in_a_row(quoted(story.title for story in exchange.cited))
    beside = f"You gave {cited} as an example." if cited else ""
    brief = f"You told some of {cited}." if cited else ""
    fits = f"“{exchange.better.title}” might have fitted" if exchange.better else ""
    if exchange.graded:
        better = f"{fits} better." if fits else ""
        if not fits and exchange.nearer:
            better = f"“{exchange.nearer.title}” might have come nearer."
        elif not fits and exchange.might:
            better = f"“{exchange.might.title}” might have fitted, too."
        what = "a little of " if exchange.is_little else ""
        return " ".join(filter(None, (f"You told {what}{titles}.", better, beside, why)))
    if not exchange.slot.wants_story:
        return why
    nearest, how = comes_near(exchange)
    near = f"“{nearest.title}” {how}." if nearest else ""
    if exchange.state != "answered":
        return f"“{exchange.better.title}” might fit." if exchange.better else near
    if exchange.declined or exchange.had_no_other:
        nothing = "You told nothing on it." if exchange.declined else ""
        if exchange.had_no_other:
            nothing = "You'd told one already, and had no other."
        return " ".join(filter(None, (nothing, f"{fits}." if fits else near)))
    if exchange.aloud:
        return "Said aloud, and not ticked."
    if exchange.perhaps:
        perhaps = (
            f"; perhaps “{exchange.perhaps.title}”"
            if exchange.is_named
            else ", or whether it's new"
        )
        return f"I'm not sure which story this was{perhaps}."
    better = f"{fits}." if fits else near
    if brief:
        return " ".join(filter(None, (brief, f"{fits}." if fits else "")))
    if exchange.told_new:
        write = "" if exchange.begins_with_none else ": write it down if you'd tell it again"
        fits = f" {fits}." if fits else ""
        return f"That isn't in your stories{' yet' if write else ''}{write}.{fits}"
    return f"I didn't recognise one of your stories. {better}".strip()


def _to_listen_for(exchange: Exchange, *, answers: bool) -> str:
    """Return what to listen for when they answer, by question where that differs; for a coach how many there were."""
    found = listen_for(exchange.said, words_of(exchange.language))
    if not found:
        return "I didn't hear a question in it."
    if not answers:  # what to listen for says nothing to whoever doesn't know the question
        return f"You asked {counted(len(found), 'question')} of your own."
    if len(found) == 1:
        return found[0][1]
    return " ".join(f"“{_short(asked)}” {hint}" for asked, hint in found if hint)


def _short(asked: str) -> str:
    """Return a question as it is known again: its end, where it asks, if it's long."""
    return asked if len(asked) <= LONGEST else f"… {asked[-LONGEST:].partition(' ')[2]}"


def _without(exchange: Exchange) -> str:
    """Return what is sure of an answer to a question that needs no story; empty where there was none."""
    if exchange.state != "answered":
        return ""
    if not exchange.aloud and not exchange.said.strip():
        return "I didn't hear an answer."
    return "You broke off before the end." if exchange.breaks_off else ""


def named(exchange: Exchange) -> tuple[str, bool]:
    """Return in a few words which story answered a question, and whether one is wanting.

    For a row of a list; see `told` for a sentence.
    """
    titles = dict.fromkeys(story.title for story, _ in exchange.graded)
    if exchange.lacks_why and exchange.state == "answered":
        return " · ".join((*titles, "no reason heard")), True
    if titles:
        return " · ".join(titles), False
    if not exchange.slot.wants_story:
        mentioned = " · ".join(story.title for story, _ in exchange.mentioned)
        if not mentioned and exchange.state != "answered":
            return ("you passed on it" if exchange.passed else ""), False
        if exchange.slot.reason is Reason.TO_ASK:
            asked = (
                exchange.aloud
                or not exchange.language
                or listen_for(exchange.said, words_of(exchange.language))
            )
            return ("needs no story" if asked else "no question heard"), False
        broke_off = "you broke off" if exchange.breaks_off else "needs no story"
        return (f"mentioned: {mentioned}" if mentioned else broke_off), False
    if exchange.state == "answered" and (exchange.aloud or exchange.perhaps):
        guess = (
            f"perhaps {exchange.perhaps.title}"
            if exchange.perhaps and exchange.is_named
            else "not sure which"
        )
        return (guess if exchange.perhaps else "not ticked"), False
    if exchange.cited:
        return f"some of {in_a_row([story.title for story in exchange.cited])}", False
    fits, how = (exchange.better, "might fit") if exchange.better else comes_near(exchange)
    if exchange.told_new and fits is None:
        return "not in your stories yet", True
    if exchange.passed and fits is None:
        return "you passed on it", False
    if fits is None:
        return "no story heard", True
    return f"{fits.title} {how}", False


def comes_near(exchange: Exchange) -> tuple[Story | None, str]:
    """Return the story that comes nearest to a question that none fits, and how sure that is; None without one.

    To a line of the job's text it's near by words alone, and to what a title names nobody knows more.
    """
    in_words = any(" " in name for name in exchange.slot.competencies)
    is_near = exchange.nearest is not None and exchange.nearest == exchange.near
    return exchange.nearest, "comes nearest" if is_near and not in_words else "might fit"
