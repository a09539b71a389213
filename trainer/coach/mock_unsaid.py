"""What a mock interview left unsaid: what was said anywhere in it was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.which_story import echoes, grade
from trainer.grading.scoring import raised
from trainer.interviews.debrief import Answered, Asked, Told
from trainer.interviews.impact import FIT, fit_of
from trainer.interviews.model import Interviewer
from trainer.interviews.unsaid import find_unsaid
from trainer.questions.model import Question

if TYPE_CHECKING:
    from trainer.grading.model import Verdict
    from trainer.interviews.model import Interview
    from trainer.interviews.unsaid import Unsaid
    from trainer.mock.exchange import Exchange
    from trainer.mock.model import MockPlan, Slot
    from trainer.stories.model import Story


def left_unsaid(
    plan: MockPlan, job: Interview, exchanges: Sequence[Exchange], stories: Sequence[Story]
) -> tuple[Unsaid, ...]:
    """Return what was left unsaid, the most worth telling first.

    Args:
        plan: the mock interview.
        job: the interview that it was for.
        exchanges: its questions with what was said; also those that told no story count as heard.
        stories: the whole story bank.
    """
    answers = united([answered(plan, one, stories) for one in exchanges if one.heard])
    found = find_unsaid(_alone(job), answers, tuple(stories))
    return tuple(one for one in found if one.part is not None or _is_wanted(one, answers))


def _is_wanted(whole: Unsaid, answers: Sequence[Answered]) -> bool:
    """Return whether a whole story would have fitted its question clearly better than what was told."""
    one = next(one for one in answers if one.asked.id == whole.asked.id)
    told = max((FIT[fit_of(one.fits.get(each.story.id, 0.0))] for each in one.told), default=0.0)
    return FIT[fit_of(one.fits.get(whole.story.id, 0.0))] > told


def asked_id(plan: MockPlan, one: Exchange) -> str:
    """Return the id of a question of a mock interview, as of one of a debrief."""
    return f"{plan.id}-{one.place}"


def _alone(job: Interview) -> Interview:
    """Return the interview with one listener: whoever asks in a mock interview is one person.

    By name where one person sits there; of several, what one heard, all did, and what one cares about
    all do.
    """
    if len(job.interviewers) == 1:
        return job
    cares = "; ".join(one.cares_about for one in job.interviewers if one.cares_about.strip())
    return replace(job, interviewers=(Interviewer("", cares_about=cares),) if cares else ())


def answered(plan: MockPlan, one: Exchange, stories: Sequence[Story]) -> Answered:
    """Return a question of a mock interview as a debrief has it.

    Where no story was told, what was said counts as heard, and nothing else is asked of it. Where one
    was, what sounds like another isn't.
    """
    slot, question = one.slot, question_of(one.slot)
    told = tuple(Told(story, grade) for story, grade in one.graded)
    said = "\n\n".join(heard.text for heard in one.heard)
    ids = tuple(told_one.story.id for told_one in told)
    return Answered(
        Asked(asked_id(plan, one), plan.id, slot.asked, slot.question, ids, said, settled=True),
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


def united(answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """Return answers where each point of a story that was told counts as it was said best.

    In any of its tellings, by all of them together (what was half said in one and half in another was
    said), and in any other answer. Figures that were wrong stay with the telling that had them.
    """
    tellings: dict[str, list[tuple[Answered, Told]]] = {}
    for one in answers:
        for told in one.told:
            tellings.setdefault(told.story.id, []).append((one, told))
    best = {}
    for ident, known in tellings.items():
        story = known[0][1].story
        said = "\n\n".join(dict.fromkeys(one.asked.said for one, _ in known)).strip()
        grades = [told.grade for _, told in known]
        if len(known) > 1 and said:
            grades.append(grade(story, said, ""))
        beside = [
            grade(story, one.asked.said, "")
            for one in answers
            if one.asked.said.strip() and all(told.story.id != ident for told in one.told)
        ]
        best[ident] = [point.verdict for point in raised(grades[0], grades[1:], beside).points]
    return tuple(
        replace(one, told=tuple(_raised(told, best[told.story.id]) for told in one.told))
        for one in answers
    )


def _raised(told: Told, verdicts: Sequence[Verdict]) -> Told:
    pairs = zip(told.grade.points, verdicts, strict=True)
    points = tuple(replace(point, verdict=verdict) for point, verdict in pairs)
    return replace(told, grade=replace(told.grade, points=points))
