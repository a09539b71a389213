"""After a mock interview: what was told counts, is ticked, or put right where it wasn't sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import memory
from trainer.coach.find import find_story
from trainer.coach.grade_heard import grade_heard, without_marks
from trainer.coach.mock import look
from trainer.coach.mock_heard import Telling, over_all_of
from trainer.coach.mock_parts import keys_of, parts
from trainer.coach.which_story import find_told
from trainer.errors import TrainerError
from trainer.mock.course import answers
from trainer.mock.model import MockPlan, Step
from trainer.rehearsal.model import Attempt, Card, Follows, Link, Review
from trainer.rehearsal.ratings import suggest
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade, Verdict
    from trainer.rehearsal.spoken import Spoken


def settle(work: Workspace, plan: MockPlan) -> None:
    """Record what was told as reviews, the best telling of each story; once, however often it's called.

    See docs/decisions/0032: a telling under pressure counts like one in an interview, by what was heard
    of it over the whole mock interview.
    """
    _keep_what_was_heard(work, plan)
    best: dict[str, Attempt] = {}
    for attempt in standing_attempts(work, plan):
        known = best.get(attempt.story)
        if attempt.grade and (
            known is None or known.grade is None or attempt.grade.score > known.grade.score
        ):
            best[attempt.story] = attempt
    for story, attempt in best.items():
        if attempt.grade is None or work.history.mocks.was_reviewed(plan.id, story):
            continue
        _review(work, plan, attempt, attempt.grade)


def _keep_what_was_heard(work: Workspace, plan: MockPlan) -> None:
    """Put each story's grade over the whole mock interview in the place of that of one answer, once."""
    stories = {story.id: story for story in work.stories().stories}
    told = [
        (attempt, Telling(stories[attempt.story], attempt.answer, attempt.grade))
        for attempt in standing_attempts(work, plan)
        if attempt.grade and attempt.story in stories
    ]
    if all(work.history.mocks.was_reviewed(plan.id, one.story) for one, _ in told):
        return
    said = [turn.said for turn in work.history.mocks.turns(plan.id) if turn.step is Step.ANSWER]
    over_all = over_all_of([telling for _, telling in told], [one for one in said if one.strip()])
    for attempt, telling in told:
        heard = over_all(telling.story, telling.grade)
        if heard != telling.grade and not work.history.mocks.was_reviewed(plan.id, attempt.story):
            _put(work, replace(attempt, grade=heard), work.history.spoken.of(attempt.id))


def _review(work: Workspace, plan: MockPlan, attempt: Attempt, grade: RecallGrade) -> None:
    review = Review(
        id=f"{plan.id}-{attempt.story}",
        attempt=attempt.id,
        story=attempt.story,
        rating=suggest(grade),
        recalled=grade.score,
        at=memory.when_reviewed(work, attempt.story),
        utc_offset=work.moment().utc_offset,
    )
    work.history.record_review(review, memory.advance(work, review))


def standing_attempts(work: Workspace, plan: MockPlan) -> list[Attempt]:
    """Return the answers of a mock interview that no later one took the place of, as they count."""
    turns = work.history.mocks.turns(plan.id)
    ids = dict.fromkeys(_newest(work, turn.attempt) for turn in turns if turn.attempt)
    found = [one for ident in ids if (one := work.history.attempt(ident)) is not None]
    return list(work.history.tellings.judged(found))


def _newest(work: Workspace, attempt: str) -> str:
    return work.history.mocks.newest_of(attempt)


def to_tick(work: Workspace, plan: MockPlan) -> list[Attempt]:
    """Return the answers said aloud that a story answers and that nobody has ticked yet.

    One that was spoken and isn't put right yet waits for that.
    """
    return list(_without_story(work, plan, words=False))


def unsure(work: Workspace, plan: MockPlan) -> list[tuple[Attempt, Story]]:
    """Return the answers in words that perhaps told a story, with it; only the person can say."""
    stories = {
        story.id: story for story in work.stories().stories if story.status is not Status.RETRACTED
    }
    found = []
    settled = _told_none(work, plan)
    for attempt in _without_story(work, plan, words=True):
        if attempt.id in settled:
            continue
        perhaps = find_told(attempt.answer, tuple(stories.values()))
        if perhaps.ids:
            found.append((attempt, stories[perhaps.ids[0]]))
    return found


def _without_story(work: Workspace, plan: MockPlan, *, words: bool) -> Iterator[Attempt]:
    """Yield the answers, with words or without, of which nobody knows yet which story they told."""
    turns = work.history.mocks.turns(plan.id)
    waiting, keys = {part.key for part in parts(work, plan)}, keys_of(turns)
    begun = {
        _newest(work, told[0].attempt)
        for told in answers(turns)
        if (told[0].has_words is words and plan.slots[told[0].place].wants_story)
        and waiting.isdisjoint(keys[one.id] for one in told)
    }
    for attempt in standing_attempts(work, plan):
        if attempt.id in begun and attempt.grade is None and not attempt.story:
            yield attempt


def answer_to(work: Workspace, plan: MockPlan, place: int) -> Attempt | None:
    """Return the answer to a question as it stands, the last one of several; None without one."""
    turns = work.history.mocks.turns(plan.id)
    ids = [
        work.history.mocks.newest_of(turn.attempt)
        for turn in turns
        if turn.place == place and turn.attempt
    ]
    return work.history.attempt(ids[-1]) if ids else None


def perhaps_told(work: Workspace, planned: str) -> tuple[Story, ...]:
    """Return the stories that may have been told, the one that a question was planned for first."""
    likely = work.history.names.now(planned)
    active = [story for story in work.stories().stories if story.status is Status.ACTIVE]
    return tuple(sorted(active, key=lambda one: one.id != likely))


def tick(
    work: Workspace, plan: MockPlan, attempt: str, story: str, verdicts: Sequence[Verdict]
) -> None:
    """Record what of a story was told in an answer said aloud, after the mock interview.

    Args:
        work: the opened home.
        plan: the mock interview.
        attempt: id of the answer.
        story: id of the story that was told.
        verdicts: one per key point of it, in order.

    Raises:
        TrainerError: there is no such answer or story, or a verdict is missing.
    """
    known = work.history.attempt(attempt)
    if known is None:
        raise TrainerError("there is no such answer")
    told = find_story(work, story)
    put(work, plan, replace(known, story=told.id, grade=ticked(told, verdicts)))


def told_was(work: Workspace, plan: MockPlan, attempt: str, story: str) -> None:
    """Record which story an answer told: the person knows. What was typed is held against it.

    Raises:
        TrainerError: there is no such answer or story, or it was said aloud, so that it is ticked.
    """
    known = work.history.attempt(attempt)
    if known is None:
        raise TrainerError("there is no such answer")
    if not known.answer.strip():
        raise TrainerError("this was said aloud", "tick what you said of it")
    told = find_story(work, story)
    spoken = work.history.spoken.of(known.id)
    _, heard = without_marks(known.answer, spoken)
    grade = grade_heard(told, known.answer, known.asked, heard, spoken)
    put(work, plan, replace(known, story=told.id, grade=grade), spoken)


def told_none(work: Workspace, plan: MockPlan, attempt: str) -> None:
    """Record that an answer told none of the person's stories: they know, and nobody guesses any more.

    Raises:
        TrainerError: there is no such answer.
    """
    known = work.history.attempt(attempt)
    if known is None:
        raise TrainerError("there is no such answer")
    put(work, plan, replace(known, story="", grade=None), work.history.spoken.of(known.id))


def _told_none(work: Workspace, plan: MockPlan) -> set[str]:
    """Return the ids of the answers of which the person said so: they stand anew, word for word, without a story."""
    turns = [turn for turn in work.history.mocks.turns(plan.id) if turn.attempt]
    pairs = (
        (work.history.attempt(turn.attempt), work.history.attempt(_newest(work, turn.attempt)))
        for turn in turns
    )
    return {
        now.id
        for first, now in pairs
        if first and now and first.id != now.id and not now.story and first.answer == now.answer
    }


def put(work: Workspace, plan: MockPlan, answer: Attempt, spoken: Spoken | None = None) -> None:
    """Record an answer as it is known now in the place of what was known of it, and count it.

    Args:
        work: the opened home.
        plan: the mock interview.
        answer: with the id under which it is on record.
        spoken: how it was spoken; None where it was not.
    """
    _put(work, answer, spoken)
    if look(work, plan).ended:
        settle(work, plan)


def _put(work: Workspace, answer: Attempt, spoken: Spoken | None) -> None:
    def rebuild(name: str, rest: list[Review]) -> Card | None:
        return work.schedule.rebuild(rest).get(name)

    follows = Follows(Link.REREADS, answer.id)
    anew = replace(answer, id=work.new_id())
    work.history.record_in_place(anew, follows, (), rebuild, work.now(), spoken)


def ticked(story: Story, verdicts: Sequence[Verdict]) -> RecallGrade:
    """Return the grade of an answer that was said aloud, from one verdict per key point, in order.

    Raises:
        TrainerError: a verdict is missing.
    """
    if len(verdicts) != len(story.points):
        raise TrainerError("not every point was ticked", "say of each whether you told it")
    return grading.grade_ticked(story, verdicts)
