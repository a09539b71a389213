"""After a mock interview: the report, what was left unsaid, and how it went against the last one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from textwrap import fill
from typing import TYPE_CHECKING

from trainer.coach import mock
from trainer.coach.bank_making import write_to
from trainer.coach.calendar import local
from trainer.coach.cheat_sheet_text import WIDTH
from trainer.coach.mock_after import settle, standing_attempts, unsure
from trainer.coach.mock_fitting import is_better, might, nearer, without_told
from trainer.coach.mock_heard import as_it_is_now, heard_anywhere, turns_of
from trainer.coach.mock_unsaid import answered, left_unsaid
from trainer.coach.mock_wishes import wishes_of
from trainer.coach.spoken_text import spoken_facts
from trainer.coach.which_story import find_beside, grade, is_named, meant
from trainer.documents.sentences import sentences
from trainer.errors import TrainerError
from trainer.interviews.model import Interview, Round
from trainer.mock.cared import what_was_told
from trainer.mock.course import answers_begun
from trainer.mock.exchange import BRIEF, STORY_WORDS, AskedOn, Exchange, Heard
from trainer.mock.for_a_coach import titles_in
from trainer.mock.model import Kind, MockPlan, Reason, Step, Tone, Turn
from trainer.mock.nothing import has_none, passes, says_no
from trainer.mock.other_share import with_other_share
from trainer.mock.parts_told import without_notes
from trainer.mock.report import Held, Report
from trainer.mock.report_forms import FORMS, written
from trainer.mock.report_text import blocks
from trainer.mock.sure_facts import surely_wrong_only
from trainer.mock.too_long import takes
from trainer.mock.unended import breaks_off
from trainer.mock.why_us import lacks_why
from trainer.mock.words import Words, words_of
from trainer.rehearsal.spoken import united
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade
    from trainer.interviews.unsaid import Unsaid
    from trainer.rehearsal.model import Attempt


MENTIONS = (Reason.OPENER, Reason.WHY_US)
"""Questions that need no story, and at which one may be mentioned."""


@dataclass(frozen=True, slots=True)
class Done:
    """What is shown after a mock interview: its report, and what was left unsaid, as after a real one."""

    report: Report
    unsaid: tuple[Unsaid, ...]


def report(work: Workspace, wanted: str) -> Done:
    """Return the report of a mock interview that is over.

    Raises:
        TrainerError: there is no such mock interview, or it isn't over.
    """
    plan = mock.find_mock(work, wanted)
    if not mock.look(work, plan).ended:
        raise TrainerError(
            "this mock interview isn't over, and nothing is shown before that",
            "go on with `trainer mock --plain`, or end it with `trainer mock end`",
        )
    settle(work, plan)
    stories = {story.id: story for story in work.stories().stories}
    told_first = without_told(_exchanges(work, plan, stories))
    exchanges = heard_anywhere(_with_guesses(work, plan, told_first))
    bank = tuple(stories.values())
    answers = tuple(
        each
        for exchange in exchanges
        if exchange.graded and (each := answered(plan, exchange, bank)).told
    )
    # Of a free one, or one that is gone, nothing is known.
    job = mock.job_of(work, plan) or Interview(
        plan.id, plan.company, plan.role, Round.OTHER, plan.at, plan.utc_offset
    )
    before = _before(work, plan, stories)
    told = {
        story.id: grade.score
        for exchange in (before[1].exchanges if before else ())
        for story, grade in exchange.graded  # what they asked on has no share in the report
    }
    asked_before = {
        (story.id, exchange.slot.asked)
        for exchange in (before[1].exchanges if before else ())
        for story, _ in exchange.graded
    }
    is_alike = before is not None and _is_alike(before[1].exchanges, exchanges)
    wishes = wishes_of(plan, job, exchanges, answers, bank)
    return Done(
        Report(
            plan,
            tuple(_compared(exchange, told, asked_before) for exchange in exchanges),
            wishes.shown,
            before[1].recall if before and is_alike else None,
            before[0] if before else "",
            wishes.left_out,
            wishes.musts,
            wishes.wanted,
            wishes.nearest,
            wishes.lines,
            names_wishes=bool(job.wanted or wishes.musts),
            is_unnoted=any(not one.competencies and one.status is Status.ACTIVE for one in bank),
            concerns=tuple(what_was_told(job, exchanges, bank, plan.language)),
            spoken=_spoken(work, [attempt.id for attempt in standing_attempts(work, plan)]),
            private=_private(plan, bank),
        ),
        left_unsaid(plan, job, exchanges, bank),
    )


def _private(plan: MockPlan, bank: Sequence[Story]) -> frozenset[str]:
    """Return the titles and ids of the stories that go into nothing that others read.

    So are titles that no story has any more: nobody knows whether it was private.
    """
    kept = [one for one in bank if one.confidential or one.status is Status.RETRACTED]
    open_titles = {one.title for one in bank if one not in kept}
    before = {title for slot in plan.slots for title in titles_in(slot.why)} - open_titles
    return frozenset(name for one in kept for name in (one.title, one.id)) | before


def _compared(
    exchange: Exchange, told: Mapping[str, float], asked: Collection[tuple[str, str]]
) -> Exchange:
    """Return a question with how much of the same story was told last time, and whether to the same one."""
    if exchange.main is None:
        return exchange
    ident = exchange.main[0].id
    return replace(
        exchange, before=told.get(ident), before_here=(ident, exchange.slot.asked) in asked
    )


def _is_alike(before: Sequence[Exchange], now: Sequence[Exchange]) -> bool:
    """Return whether two mock interviews told the same stories: what was told of others can't be compared."""
    first, second = (
        {story.id for one in each for story, _ in one.graded} for each in (before, now)
    )
    return first == second


def export(work: Workspace, wanted: str, name: str, *, answers: bool = True) -> Path:
    """Write the report to a new file, in the form that its name ends with, and return it.

    Without the answers it is a coach's copy; see `blocks`.

    Raises:
        TrainerError: the name says no form, there is such a file, or it cannot be written.
    """
    form = name.strip().rpartition(".")[2].casefold()
    if form not in FORMS:
        raise TrainerError("the name doesn't say what to write", "end it in .html, .md or .txt")
    done = report(work, wanted)
    text = written(blocks(done.report, done.unsaid, answers=answers), form, _filled)
    return write_to(name, text.encode("utf-8", "backslashreplace"))


def _filled(text: str, indent: str, first: str) -> str:
    return fill(text, WIDTH, initial_indent=first, subsequent_indent=indent)


def _exchanges(
    work: Workspace, plan: MockPlan, stories: Mapping[str, Story]
) -> tuple[Exchange, ...]:
    turns = work.history.mocks.turns(plan.id)
    stand = {attempt.id: attempt for attempt in standing_attempts(work, plan)}
    job = mock.job_of(work, plan)
    ad = job.posting if job else ""
    return tuple(
        _exchange(
            work, plan, place, [turn for turn in turns if turn.place == place], stand, stories, ad
        )
        for place in range(len(plan.slots))
    )


def _with_guesses(
    work: Workspace, plan: MockPlan, exchanges: Sequence[Exchange]
) -> tuple[Exchange, ...]:
    """Return questions with the story that an answer perhaps told, where only the person can say."""
    perhaps = {attempt.asked: story for attempt, story in unsure(work, plan)}
    return tuple(
        exchange if exchange.graded else _guessed(exchange, perhaps.get(exchange.slot.asked))
        for exchange in exchanges
    )


def _guessed(exchange: Exchange, perhaps: Story | None) -> Exchange:
    said = "\n\n".join(turns_of(exchange))
    return replace(
        exchange, perhaps=perhaps, is_named=perhaps is not None and is_named(perhaps, said)
    )


def _exchange(
    work: Workspace,
    plan: MockPlan,
    place: int,
    turns: Sequence[Turn],
    stand: Mapping[str, Attempt],
    stories: Mapping[str, Story],
    ad: str,
) -> Exchange:
    slot = plan.slots[place]
    answered = [turn for turn in turns if turn.step is Step.ANSWER]
    ids = dict.fromkeys(
        work.history.mocks.newest_of(one.attempt) for one in answered if one.attempt
    )
    said = "\n\n".join(one.said for one in answered)
    heard = tuple(_heard(stand[one], stories) for one in ids if one in stand)
    state = "answered" if answered else "skipped" if turns else "not reached"
    best = stories.get(work.history.names.now(slot.story))
    told = [one.story for one in heard if one.story and one.grade]
    asks_why = slot.reason is Reason.WHY_US and bool(turns)
    typed = not any(one.aloud for one in answered)
    words = words_of(plan.language)
    untold = typed and bool(answered) and slot.wants_story and not told
    declined = untold and _declines(answered, words)
    return Exchange(
        place,
        slot,
        heard,
        tuple(_asked_on(turns, words)),
        sum(turn.seconds for turn in turns),
        takes(answered[0].said, answered[0].seconds, aloud=answered[0].aloud) if answered else 0.0,
        any(one.aloud for one in answers_begun(turns)),
        state,
        best,
        near=stories.get(work.history.names.now(slot.near)),
        said=answered[0].said if answered else "",
        passed=0 if answered else sum(turn.step in (Step.SKIP, Step.LEFT) for turn in turns),
        mentioned=_mentioned(said, heard, stories) if slot.reason in MENTIONS else (),
        is_better=best is not None and is_better(best, slot, told),
        lacks_why=asks_why and typed and lacks_why(_to_why(answered), plan.company, words, ad),
        spoken=_spoken(work, [one for one in ids if one in stand]),
        language=plan.language,
        came_back=bool(answered) and any(turn.step is Step.SKIP for turn in turns),
        nearer=nearer(slot, told, stories) if told and slot.wants_story else None,
        might=might(slot, told, stories)
        if slot.wants_story and not slot.near and not best
        else None,
        declined=declined,
        spoken_of=_spoken_of(answered, heard, stories) if slot.wants_story else (),
        is_open=untold and not declined and breaks_off(said, words.language),
    )


def _declines(answered: Sequence[Turn], words: Words) -> bool:
    """Return whether a question was answered with having nothing to tell, and no more than a word was said later.

    So it is where they heard no example, asked for one, and there was none.
    """
    first, rest = answered[0], [one.said for one in answered[1:]]
    is_vague = first.asks is not None and first.asks.text in words.table["specific"]
    was_none = bool(rest) and (passes(rest[0], words) or says_no(rest[0], words))
    return (passes(first.said, words) or (is_vague and was_none)) and all(
        passes(one, words) or len(one.split()) < STORY_WORDS for one in rest
    )


def _spoken_of(
    answered: Sequence[Turn], heard: Sequence[Heard], stories: Mapping[str, Story]
) -> tuple[Story, ...]:
    """Return the stories that something was surely said of in answers that tell none."""
    told = "\n\n".join(one.text for one in heard if one.grade)
    bank = [story for story in stories.values() if story.status is not Status.RETRACTED]
    found = (story for one in answered if one.said not in told for story in meant(one.said, bank))
    return tuple({one.id: one for one in found}.values())


def _to_why(answered: Sequence[Turn]) -> str:
    """Return what was said to why here, without what they also wanted to hear about."""
    texts, anew = [], False
    for turn in answered:
        if not anew:
            texts.append(turn.said)
        anew = turn.asks is not None and turn.asks.kind is Kind.OTHER_EXAMPLE
    return "\n\n".join(texts)


def _spoken(work: Workspace, attempts: Sequence[str]) -> tuple[str, ...]:
    """Return how some answers were spoken, in words, without those of the answers; else nothing."""
    found = united([one for ident in attempts if (one := work.history.spoken.of(ident))])
    if found is None:
        return ()
    pauses = tuple(replace(pause, before="") for pause in found.pauses)
    return spoken_facts(replace(found, pauses=pauses))


def _mentioned(
    said: str, heard: Sequence[Heard], stories: Mapping[str, Story]
) -> tuple[tuple[Story, RecallGrade], ...]:
    """Return the stories that were mentioned, without those that were told."""
    bank = [story for story in stories.values() if story.status is not Status.RETRACTED]
    told = {one.story.id for one in heard if one.story}
    found = (one.story for one in find_beside(said, bank) if one.story not in told)
    return tuple((stories[one], surely_wrong_only(grade(stories[one], said, ""))) for one in found)


def _heard(attempt: Attempt, stories: Mapping[str, Story]) -> Heard:
    story, grade = stories.get(attempt.story), attempt.grade
    if story and grade:
        now = as_it_is_now(story, grade, attempt.answer)
        sure = surely_wrong_only(now, story.language)
        grade = without_notes(with_other_share(sure, attempt.answer, story.language))
    return Heard(attempt.answer, story, grade)


def _tells(back: str) -> bool:
    """Return whether more than a question is in what came back: the beginning of an answer."""
    rest = (
        sentence
        for sentence in sentences(" ".join(back.split()), spoken=True)
        if "?" not in sentence
    )
    return sum(len(one.split()) for one in rest) >= BRIEF


def _asked_on(turns: Sequence[Turn], words: Words) -> list[AskedOn]:
    """Return the follow-ups: each stands in the turn before the one that answers it, or passes on it.

    The one at which the mock interview was ended isn't among them: nobody had to answer it. What was told along
    with a question back belongs to the answer.
    """
    answered = [turn for turn in turns if turn.step is Step.ANSWER]
    was_ended = bool(turns) and turns[-1].step is Step.ANSWER
    found = []
    for number, turn in enumerate(answered):
        reply = answered[number + 1] if number + 1 < len(answered) else None
        if turn.asks is None or (reply is None and was_ended):
            continue
        end = turns.index(reply) if reply else len(turns)
        back = [one.said for one in turns[turns.index(turn) : end] if one.step is Step.BACK]
        told = [one for one in back if _tells(one) and not has_none(one, words)]
        said = "\n\n".join((*told, reply.said) if reply else told)
        is_answer = reply is not None and (reply.aloud or not has_none(reply.said, words))
        more = [
            way
            for tone in Tone
            for way in words.table["tone"][tone].get(f"{turn.asks.kind}_more", ())
        ]
        for_more = turn.asks.text in more
        found.append(AskedOn(turn.asks, said, is_answer or bool(told), for_more=for_more))
    return found


def recall(work: Workspace, plan: MockPlan) -> float | None:
    """Return the share of the key points told in a mock interview, as its report has it, 0..1; None where none was."""
    stories = {story.id: story for story in work.stories().stories}
    return Report(plan, heard_anywhere(_exchanges(work, plan, stories))).recall


def held(work: Workspace, most: int | None = None) -> tuple[Held, ...]:
    """Return the mock interviews that are over, the newest first, at most so many."""
    over = (one for one in mock.mocks(work) if mock.look(work, one).ended)
    return tuple(Held(one, recall(work, one)) for one in islice(over, most))


def _before(
    work: Workspace, plan: MockPlan, stories: Mapping[str, Story]
) -> tuple[str, Report] | None:
    """Return the day and what was told of the mock interview before this one, None without one."""
    for one in mock.mocks(work):
        if one.at < plan.at and one.id != plan.id and mock.look(work, one).ended:
            told = Report(one, heard_anywhere(_exchanges(work, one, stories)))
            if told.graded:
                when = local(one.at, one.utc_offset)
                return f"{when.day} {when:%b}", told
    return None
