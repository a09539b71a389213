"""Answering in a mock interview: every answer is on disk when this returns, and nothing is shown of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.find import find_story
from trainer.coach.mock import job_of, look
from trainer.coach.mock_after import settle, ticked
from trainer.coach.mock_asked_back import reply_to, what_is_asked_back
from trainer.coach.mock_told import (
    mentions_one,
    names_one,
    only_recalls,
    told_by,
    told_elsewhere,
)
from trainer.coach.which_story import TOLD_FROM, is_named
from trainer.coach.which_story import grade as told_grade
from trainer.errors import TrainerError
from trainer.grading.scoring import raised
from trainer.mock.answer import Answer
from trainer.mock.asking_on import ask_on
from trainer.mock.between import after, kind_word, left, reply
from trainer.mock.course import Standing, standing
from trainer.mock.going_on import calms
from trainer.mock.model import FollowUp, Kind, MockPlan, Reason, Slot, Step, Turn
from trainer.mock.nothing import leaves_for_later, passes
from trainer.mock.too_long import cut
from trainer.mock.words import words_of
from trainer.rehearsal.model import Attempt, Follows, Link, Mode

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.workspace import Workspace
    from trainer.grading.model import Verdict
    from trainer.mock.asked_back import Back


@dataclass(frozen=True, slots=True)
class Clocked:
    """When something was asked, aware, local; and the seconds it took, pauses not counted."""

    started: datetime
    seconds: float


def prepare(work: Workspace, plan: MockPlan) -> None:
    """Do what handing in does without recording anything, so that what it loads is there by then."""
    slot = next((slot for slot in plan.slots if slot.wants_story), None)
    stories = work.stories().stories
    if slot is not None and stories:
        said = " ".join(point.say for point in stories[0].points)
        told_by(work, slot, said)
        grading.grade_recall(stories[0], said, question=slot.asked)


def answer(work: Workspace, plan: MockPlan, said: str, time: Clocked) -> Standing:
    """Hand in what was typed; its grade decides what the interviewer asks on.

    The answer to a follow-up goes on with the answer before it: the interviewer hears both. Another
    example is an answer of its own. What was said aloud before it is ticked, so its words change nothing.
    Whoever asks something back is told that, and goes on with the same question; whoever says that they'd
    like to come back to it later, does.

    Raises:
        TrainerError: the mock interview is over, or the answer cannot be stored.
    """
    at, slot = _open(work, plan)
    said = said.encode("utf-8", "replace").decode()  # half a surrogate pair has no UTF-8
    if slot.reason is not Reason.TO_ASK and leaves_for_later(said, words_of(plan.language)):
        return skip(work, plan, seconds=time.seconds)
    asks_back = what_is_asked_back(at, slot, said)
    if asks_back is not None:
        return _reply(work, at, said, asks_back, time)
    earlier = work.history.attempt(at.attempt) if at.attempt else None
    anew = _asks_another(at)
    if anew:
        earlier = None
    whole = f"{earlier.answer}\n\n{said}".strip() if earlier else said
    aloud = at.aloud and earlier is not None
    anew = anew or bool(earlier and earlier.story)  # what was told stays told while it goes on
    story = None if aloud else told_by(work, slot, whole, anew=anew)
    grade = grading.grade_recall(story, whole, question=slot.asked) if story else None
    attempt = _attempt(work, slot, whole, time)
    attempt = replace(attempt, story=story.id if story else "", grade=grade)
    if earlier is not None:
        attempt = replace(attempt, seconds=earlier.seconds + attempt.seconds)
    if aloud and earlier is not None:
        attempt = replace(attempt, story=earlier.story, grade=earlier.grade)
    # Nobody says that they know it already where it's only perhaps that story.
    is_sure = story and grade and (grade.score >= TOLD_FROM or is_named(story, whole))
    before = bool(is_sure and story and story.id in told_elsewhere(work, at))
    heard = Answer(
        slot, whole, story, grade, time.seconds, aloud, told_before=before, asked_on=at.asked_on,
        said=said, mentions=mentions_one(work, slot, whole), names=names_one(work, whole),
    )  # fmt: skip
    turn = replace(_turn(work, at, heard, time.seconds), said=said, attempt=attempt.id)
    links = [Follows(Link.CONTINUES, earlier.id)] if earlier else []
    work.history.mocks.record_turn(turn, attempt, links)
    return _after(work, plan)


def answer_aloud(
    work: Workspace,
    plan: MockPlan,
    story: str,
    verdicts: Sequence[Verdict],
    time: Clocked,
) -> Standing:
    """Record an answer that was said aloud; only one of the question's own probes may follow it.

    Args:
        work: the opened home.
        plan: the mock interview.
        story: id of the story that was told; empty where none was, or where it is ticked later.
        verdicts: one per key point of it, in order.
        time: when and how long.

    Raises:
        TrainerError: the mock interview is over, there is no such story, or a verdict is missing.
    """
    at, slot = _open(work, plan)
    told, grade = None, None
    if story and (at.asks is None or _asks_another(at)) and slot.wants_story:
        told = find_story(work, story)
        grade = ticked(told, verdicts)
    heard = Answer(slot, "", told, grade, time.seconds, aloud=True, asked_on=at.asked_on)
    return _record_aloud(work, at, heard, time)


def answer_spoken(work: Workspace, plan: MockPlan, heard: str, time: Clocked) -> Standing:
    """Record an answer that was spoken; its words are put right after the mock interview.

    Nothing of it is graded before that. What the interviewer asks on may rest on what was heard.

    Args:
        work: the opened home.
        plan: the mock interview.
        heard: all that was heard of the answer so far, without marks; empty where some of it isn't
            written down yet, or wasn't understood.
        time: when and how long.

    Raises:
        TrainerError: the mock interview is over, or the answer cannot be stored.
    """
    at, slot = _open(work, plan)
    story = told_by(work, slot, heard, anew=_asks_another(at)) if heard else None
    grade = grading.grade_recall(story, heard, question=slot.asked) if story else None
    answered = Answer(
        slot, heard, story, grade, time.seconds, aloud=True, heard=True, asked_on=at.asked_on
    )
    return _record_aloud(work, at, answered, time)


def _record_aloud(work: Workspace, at: Standing, heard: Answer, time: Clocked) -> Standing:
    turn = replace(_turn(work, at, heard, time.seconds), aloud=True, attempt=at.attempt)
    if at.asks is not None and not _asks_another(at):  # it belongs to the answer before it
        work.history.mocks.record_turn(turn)
        return _after(work, at.plan)
    attempt = _attempt(work, heard.slot, "", time)
    if heard.grade is not None and heard.story is not None and not heard.heard:
        attempt = replace(attempt, story=heard.story.id, grade=heard.grade)
    work.history.mocks.record_turn(replace(turn, attempt=attempt.id), attempt)
    return _after(work, at.plan)


def _asks_another(at: Standing) -> bool:
    return at.asks is not None and at.asks.kind is Kind.OTHER_EXAMPLE


def skip(work: Workspace, plan: MockPlan, *, seconds: float = 0.0) -> Standing:
    """“I'd like to come back to that”: the question is asked once more later, then left.

    A follow-up is left at once, and so is the last question.
    """
    at, _ = _open(work, plan)
    later = comes_back(at)
    step = Step.SKIP if later else Step.LEFT
    place = -1 if at.place is None else at.place
    turn = Turn(work.new_id(), plan.id, work.now(), step, place, seconds, at.attempt)
    before = work.history.mocks.turns(plan.id)
    then, remarks = standing(plan, [*before, turn]), [one.remark for one in before if one.remark]
    words = words_of(plan.language)
    remark = left(then, words, remarks, later=later)
    turn = replace(turn, remark=remark)
    work.history.mocks.record_turn(turn)
    return _after(work, plan)


def comes_back(at: Standing) -> bool:
    """Return whether a question that is skipped now is asked once more later."""
    last = at.slot is None or at.slot.reason is Reason.TO_ASK
    return at.asks is None and not at.is_back and not last


def pause(work: Workspace, plan: MockPlan) -> Standing:
    """Take the one pause.

    Raises:
        TrainerError: it was taken already, or the mock interview is over.
    """
    at, _ = _open(work, plan)
    if at.paused:
        raise TrainerError("you've had your one pause", "you can still leave: all of it is kept")
    work.history.mocks.record_turn(Turn(work.new_id(), plan.id, work.now(), Step.PAUSE))
    return look(work, plan)


def end(work: Workspace, plan: MockPlan, *, seconds: float = 0.0) -> Standing:
    """End a mock interview early; what wasn't reached stays unasked."""
    if not look(work, plan).ended:
        turn = Turn(work.new_id(), plan.id, work.now(), Step.END, seconds=seconds)
        work.history.mocks.record_turn(turn)
    return _after(work, plan)


def _open(work: Workspace, plan: MockPlan) -> tuple[Standing, Slot]:
    at = look(work, plan)
    if at.slot is None:
        raise TrainerError(
            "this mock interview is over", f"see `trainer mock report {plan.id[:8]}`"
        )
    return at, at.slot


def _reply(work: Workspace, at: Standing, said: str, asked: Back, time: Clocked) -> Standing:
    """Record what was asked back with what they say to it; a follow-up without other words is left at that."""
    says = reply_to(work, at, asked)
    if not says:
        return skip(work, at.plan, seconds=time.seconds)
    place = -1 if at.place is None else at.place
    turn = Turn(work.new_id(), at.plan.id, work.now(), Step.BACK, place, max(0.0, time.seconds))
    work.history.mocks.record_turn(replace(turn, said=said, remark=says))
    return _after(work, at.plan)


def _attempt(work: Workspace, slot: Slot, said: str, time: Clocked) -> Attempt:
    start = work.moment(time.started)
    return Attempt(
        id=work.new_id(),
        mode=Mode.MOCK,
        question=slot.question,
        asked=slot.asked,
        story="",
        started=start.at,
        utc_offset=start.utc_offset,
        seconds=max(0.0, time.seconds),
        answer=said,
        grade=None,
    )


def _turn(work: Workspace, at: Standing, heard: Answer, seconds: float) -> Turn:
    """Return the turn of an answer, with what the interviewer asks on; nothing once time is up."""
    plan = at.plan
    words, number = words_of(plan.language), plan.seed + (at.place or 0)
    happened = work.history.mocks.turns(plan.id)
    asks, turns = None, [one for one in happened if one.step is not Step.BACK]
    remarks = [turn.remark for turn in happened if turn.remark]
    asked = [turn.asks for turn in turns if turn.asks]
    heard = replace(
        _heard_before(heard, at, turns),
        worn=frozenset([*remarks, *(one.text for one in asked)]),
        figure_asked=_asked_for_figures(asked),
        recalls=only_recalls(heard, at, turns),
        company=plan.company,
        ad=job.posting if (job := job_of(work, plan)) else "",
    )
    theirs = heard.slot.reason is Reason.TO_ASK
    if at.left > seconds:
        asks = ask_on(heard, words, plan.tone, number)
    turn = Turn(
        id=work.new_id(),
        mock=plan.id,
        at=work.now(),
        step=Step.ANSWER,
        place=-1 if at.place is None else at.place,
        seconds=max(0.0, seconds),
        asks=asks,
        remark=cut(heard, words, plan.tone, asks=asks is not None)
        or ("" if theirs or calms(asks, words) else kind_word(plan, words, remarks, heard.last)),
    )
    then = standing(plan, [*turns, turn])
    if then.ended or (asks is None and not turn.remark):
        said = reply(heard.text, words, plan.seed, aloud=heard.aloud) if theirs else ""
        nods = after(then, words, remarks, said, by=heard.slot.by)
        leaves = not theirs and not heard.aloud and passes(heard.last, words)
        turn = replace(
            turn, remark=(left(then, words, remarks, later=False) if leaves else "") or nods
        )
    return turn


def _heard_before(heard: Answer, at: Standing, turns: Sequence[Turn]) -> Answer:
    """Return an answer with what was said of its story at questions that need none: it isn't asked again."""
    slots = at.plan.slots
    said = [turn.said for turn in turns if turn.place >= 0 and not slots[turn.place].wants_story]
    text = "\n\n".join(filter(None, said))
    if heard.story is None or heard.grade is None or heard.aloud or not text:
        return heard
    return replace(heard, grade=raised(heard.grade, (), [told_grade(heard.story, text, "")]))


def _asked_for_figures(asked: Sequence[FollowUp]) -> bool:
    """Return whether they asked for a number just now, or twice: whoever asks for one always is deaf."""
    times = sum(one.kind is Kind.FIGURE for one in asked)
    return times > 1 or (bool(asked) and asked[-1].kind is Kind.FIGURE)


def _after(work: Workspace, plan: MockPlan) -> Standing:
    at = look(work, plan)
    if at.ended:
        settle(work, plan)
    return at
