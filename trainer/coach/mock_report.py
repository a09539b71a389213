"""After a mock interview: the report, what was left unsaid, and how it went against the last one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from textwrap import fill
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import interviews, mock
from trainer.coach.bank_making import write_to
from trainer.coach.calendar import local
from trainer.coach.cheat_sheet_text import WIDTH
from trainer.coach.mock_after import settle, standing_attempts, unsure
from trainer.coach.told import echoes, grade
from trainer.errors import TrainerError
from trainer.grading.delivery import WORDS_A_MINUTE
from trainer.grading.scoring import WORTH
from trainer.interviews.debrief import Answered, Asked, Told
from trainer.interviews.heard import wanted_of
from trainer.interviews.model import Interview, Round
from trainer.interviews.unsaid import find_unsaid
from trainer.mock.course import answers_begun
from trainer.mock.model import Step
from trainer.mock.report import AskedOn, Exchange, Heard, Held, Report
from trainer.mock.report_text import FORMS, blocks, written
from trainer.mock.shown import find_shown
from trainer.questions.model import Question

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from trainer.coach.workspace import Workspace
    from trainer.grading.model import Verdict
    from trainer.interviews.unsaid import Unsaid
    from trainer.mock.model import MockPlan, Slot, Turn
    from trainer.rehearsal.model import Attempt
    from trainer.stories.model import Story


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
    exchanges = _with_guesses(work, plan, _exchanges(work, plan, stories))
    answers = tuple(
        _answered(plan, one, tuple(stories.values())) for one in exchanges if one.graded
    )
    job = _job(work, plan)
    before = _before(work, plan, stories)
    told = {story.id: grade.score for story, grade in before[1].graded} if before else {}
    return Done(
        Report(
            plan,
            tuple(
                replace(one, before=told.get(one.graded[-1][0].id) if one.graded else None)
                for one in exchanges
            ),
            find_shown(wanted_of(job, answers), answers, _planned(plan, exchanges)),
            before[1].recall if before else None,
            before[0] if before else "",
        ),
        find_unsaid(_alone(job), united(answers), tuple(stories.values())),
    )


def _planned(plan: MockPlan, exchanges: Sequence[Exchange]) -> dict[str, str]:
    return {_asked_id(plan, one): one.fits.id for one in exchanges if one.fits}


def _asked_id(plan: MockPlan, one: Exchange) -> str:
    return f"{plan.id}-{one.place}"


def united(answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """Return answers where each point of a story told more than once counts as it was told best.

    Also by all its tellings together: what was half said in one and half in another was said. Figures
    that were wrong stay with the telling that had them.
    """
    tellings: dict[str, list[tuple[Answered, Told]]] = {}
    for one in answers:
        for told in one.told:
            tellings.setdefault(told.story.id, []).append((one, told))
    best: dict[str, tuple[Verdict, ...]] = {}
    for ident, known in tellings.items():
        if len(known) > 1:
            said = "\n\n".join(dict.fromkeys(one.asked.said for one, _ in known)).strip()
            grades = [told.grade for _, told in known]
            if said:
                grades.append(grade(known[0][1].story, said, ""))
            verdicts = zip(*([p.verdict for p in one.points] for one in grades), strict=True)
            best[ident] = tuple(max(column, key=WORTH.__getitem__) for column in verdicts)
    return tuple(
        replace(one, told=tuple(_raised(told, best.get(told.story.id)) for told in one.told))
        for one in answers
    )


def _raised(told: Told, verdicts: tuple[Verdict, ...] | None) -> Told:
    if verdicts is None:
        return told
    pairs = zip(told.grade.points, verdicts, strict=True)
    points = tuple(replace(point, verdict=verdict) for point, verdict in pairs)
    return replace(told, grade=replace(told.grade, points=points))


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


def _job(work: Workspace, plan: MockPlan) -> Interview:
    """Return the interview it was for; of a free one, or one that is gone, nothing is known."""
    known = next((one for one in interviews.interviews(work) if one.id == plan.interview), None)
    return known or Interview(
        plan.id, plan.company, plan.role, Round.OTHER, plan.at, plan.utc_offset
    )


def _alone(job: Interview) -> Interview:
    """Return the interview with one listener: whoever asks in a mock interview is one person.

    By name where one person sits there; of several, what one heard, all did.
    """
    return job if len(job.interviewers) == 1 else replace(job, interviewers=())


def _exchanges(
    work: Workspace, plan: MockPlan, stories: Mapping[str, Story]
) -> tuple[Exchange, ...]:
    turns = work.history.mocks.turns(plan.id)
    stand = {one.id: one for one in standing_attempts(work, plan)}
    return tuple(
        _exchange(work, place, slot, [one for one in turns if one.place == place], stand, stories)
        for place, slot in enumerate(plan.slots)
    )


def _with_guesses(
    work: Workspace, plan: MockPlan, exchanges: Sequence[Exchange]
) -> tuple[Exchange, ...]:
    """Return questions with the story that an answer perhaps told, where only the person can say."""
    perhaps = {attempt.asked: story for attempt, story in unsure(work, plan)}
    return tuple(
        replace(one, perhaps=None if one.graded else perhaps.get(one.slot.asked))
        for one in exchanges
    )


def _exchange(
    work: Workspace,
    place: int,
    slot: Slot,
    turns: Sequence[Turn],
    stand: Mapping[str, Attempt],
    stories: Mapping[str, Story],
) -> Exchange:
    answered = [one for one in turns if one.step is Step.ANSWER]
    ids = dict.fromkeys(
        work.history.mocks.newest_of(one.attempt) for one in answered if one.attempt
    )
    heard = tuple(_heard(stand[one], stories) for one in ids if one in stand)
    state = "answered" if answered else "skipped" if turns else "not reached"
    return Exchange(
        place,
        slot,
        heard,
        tuple(_asked_on(answered)),
        sum(one.seconds for one in turns),
        _spoken(answered[0]) if answered else 0.0,
        any(one.aloud for one in answers_begun(turns)),
        state,
        stories.get(work.history.names.now(slot.story)),
        near=stories.get(work.history.names.now(slot.near)),
        said=answered[0].said if answered else "",
        passed=0 if answered else sum(one.step in (Step.SKIP, Step.LEFT) for one in turns),
    )


def _spoken(turn: Turn) -> float:
    """Return the seconds of an answer as it is heard: what was typed is as long as saying it takes."""
    return turn.seconds if turn.aloud else len(turn.said.split()) / WORDS_A_MINUTE * 60


def _heard(attempt: Attempt, stories: Mapping[str, Story]) -> Heard:
    return Heard(attempt.answer, stories.get(attempt.story), attempt.grade)


def _asked_on(answered: Sequence[Turn]) -> list[AskedOn]:
    """Return the follow-ups: each stands in the turn before the one that answers it."""
    found = []
    for number, turn in enumerate(answered):
        if turn.asks is None:
            continue
        reply = answered[number + 1] if number + 1 < len(answered) else None
        said = reply.said if reply else ""
        found.append(AskedOn(turn.asks, said, bool(reply and (reply.aloud or said.strip()))))
    return found


def _answered(plan: MockPlan, one: Exchange, stories: Sequence[Story]) -> Answered:
    """Return a question of a mock interview as a debrief has it."""
    slot = one.slot
    bank, _, ident = slot.question.partition("/")
    question = Question(bank, ident, slot.asked, competencies=slot.competencies)
    told = tuple(Told(story, grade) for story, grade in one.graded)
    said = "\n\n".join(heard.text for heard in one.heard)
    ids = tuple(told_one.story.id for told_one in told)
    return Answered(
        Asked(_asked_id(plan, one), plan.id, slot.asked, slot.question, ids, said, settled=True),
        question,
        told,
        {story.id: grading.fit(story, question) for story in stories},
        tuple(told_one.story for told_one in told),
        echoes=echoes(said, slot.asked, stories, ids),
    )


def recall(work: Workspace, plan: MockPlan) -> float | None:
    """Return the share of the key points told in a mock interview, 0..1; None where none was."""
    stories = {story.id: story for story in work.stories().stories}
    return Report(plan, _exchanges(work, plan, stories)).recall


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
            told = Report(one, _exchanges(work, one, stories))
            if told.graded:
                when = local(one.at, one.utc_offset)
                return f"{when.day} {when:%b}", told
    return None
