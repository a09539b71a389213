"""What a mock interview left unsaid: what was said anywhere in it was said."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.mock_heard import turns_of
from trainer.coach.which_story import echoes
from trainer.grading.model import RecallGrade, Verdict
from trainer.grading.scoring import scored
from trainer.interviews.debrief import Answered, Asked, Told
from trainer.interviews.impact import SETTING
from trainer.interviews.model import Interview, Interviewer
from trainer.interviews.unsaid import Unsaid, find_unsaid
from trainer.mock.lacking import content, figures
from trainer.mock.parts_told import is_begun
from trainer.questions.model import Question
from trainer.stories.model import Part, Story

if TYPE_CHECKING:
    from trainer.mock.exchange import Exchange
    from trainer.mock.model import MockPlan, Slot

GIST = 0.45
"""The score from which a point was told in other words, so that nobody left it unsaid (own judgement: of 124
such points of labelled answers, people call 40 said, 68 partly said, and 16 missed)."""


def left_unsaid(
    plan: MockPlan, job: Interview, exchanges: Sequence[Exchange], stories: Sequence[Story]
) -> tuple[Unsaid, ...]:
    """Return what was left unsaid, the most worth telling first.

    Args:
        plan: the mock interview.
        job: the interview that it was for.
        exchanges: its questions as they were heard, see `heard_anywhere`; also those that told no story.
        stories: the whole story bank.
    """
    told = [answered(plan, exchange, stories) for exchange in exchanges if exchange.heard]
    begun = [_begun(plan, exchange) for exchange in exchanges if exchange.mentioned]
    said = "\n\n".join(text for exchange in exchanges for text in turns_of(exchange))
    answers = [_in_gist(one, said) for one in (*told, *begun)]
    found = find_unsaid(_alone(job), answers, tuple(stories))
    ids = {story.id for exchange in exchanges for story, _ in exchange.graded}
    return tuple(
        one
        for one in found
        if (_is_wanted(one, exchanges) if one.part is None else _is_missed(one, ids))
    )


def _is_missed(unsaid: Unsaid, told: Collection[str]) -> bool:
    """Return whether what was left out of a part is worth a word.

    Of a story that was only begun the ending is; a beginning that was cut short is nothing.
    """
    if unsaid.wrong is not None:
        return unsaid.story.id in told
    if unsaid.story.id not in told:
        return unsaid.part is Part.RESULT and unsaid.left_out
    return unsaid.left_out or unsaid.part not in SETTING


def _begun(plan: MockPlan, exchange: Exchange) -> Answered:
    """Return a question at which a story was begun without being asked for, as a debrief has it."""
    told = tuple(Told(story, grade) for story, grade in exchange.mentioned if is_begun(grade))
    ids = tuple(each.story.id for each in told)
    slot = exchange.slot
    asked = Asked(
        asked_id(plan, exchange),
        plan.id,
        slot.asked,
        slot.question,
        ids,
        exchange.said,
        settled=True,
    )
    return Answered(asked, question_of(slot), told, {}, tuple(each.story for each in told))


def _in_gist(one: Answered, said: str) -> Answered:
    """Return an answer in which what was told in other words counts as said."""
    told = tuple(
        replace(each, grade=_gist(each.grade, each.story.language, said)) for each in one.told
    )
    return replace(one, told=told)


def _gist(grade: RecallGrade, language: str, said: str) -> RecallGrade:
    heard = content(said, language)
    points = tuple(
        replace(point, verdict=Verdict.SAID)
        if point.verdict is Verdict.PARTLY
        and point.score >= GIST
        and not (point.part is Part.RESULT and figures(point.say, language) - heard)
        else point
        for point in grade.points
    )
    return scored(replace(grade, points=points))


def _is_wanted(whole: Unsaid, exchanges: Sequence[Exchange]) -> bool:
    """Return whether a whole story might have fitted its question clearly better than what was told.

    One of which anything was said elsewhere wasn't left out whole.
    """
    if any(whole.story in exchange.cited for exchange in exchanges):
        return False
    place = int(whole.asked.id.rpartition("-")[2])
    exchange = next(exchange for exchange in exchanges if exchange.place == place)
    return bool(exchange.graded) and whole.story in (exchange.better, exchange.nearer)


def asked_id(plan: MockPlan, exchange: Exchange) -> str:
    """Return the id of a question of a mock interview, as of one of a debrief."""
    return f"{plan.id}-{exchange.place}"


def _alone(job: Interview) -> Interview:
    """Return the interview with one listener: whoever asks in a mock interview is one person.

    By name where one person sits there; of several, what one heard, all did, and what one cares about
    all do.
    """
    if len(job.interviewers) == 1:
        return job
    cares = "; ".join(
        interviewer.cares_about
        for interviewer in job.interviewers
        if interviewer.cares_about.strip()
    )
    return replace(job, interviewers=(Interviewer("", cares_about=cares),) if cares else ())


def answered(plan: MockPlan, exchange: Exchange, stories: Sequence[Story]) -> Answered:
    """Return a question of a mock interview as a debrief has it.

    Where no story was told, what was said counts as heard, and nothing else is asked of it. Where one
    was, what sounds like another isn't.
    """
    slot, question = exchange.slot, question_of(exchange.slot)
    told = tuple(Told(story, grade) for story, grade in exchange.graded)
    said = "\n\n".join(heard.text for heard in exchange.heard)
    ids = tuple(told_one.story.id for told_one in told)
    return Answered(
        Asked(
            asked_id(plan, exchange), plan.id, slot.asked, slot.question, ids, said, settled=True
        ),
        question,
        told,
        {story.id: grading.fit(story, question) for story in stories} if told else {},
        tuple(told_one.story for told_one in told),
        echoes={} if told else echoes(said, slot.asked, stories, ids),
    )


def question_of(slot: Slot) -> Question:
    """Return a question of a plan as one of a bank."""
    bank, _, ident = slot.question.partition("/")
    return Question(bank, ident, slot.asked, competencies=slot.competencies)
