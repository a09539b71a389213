"""A draft keeps what it was typed for, whole, whatever kind it is."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest

from trainer.coach import drafts, planning, rating, rehearse, story_sheets
from trainer.coach.rehearsal_values import Task
from trainer.errors import TrainerError
from trainer.rehearsal.model import Link, Mode, Rating
from trainer.rehearsal.queue import Reason
from trainer.rehearsal.spoken import Pause, Spoken
from trainer.stories.model import Part

STORY = "checkout-latency"


def left(work, task: Task, text: str = "I moved the cart"):
    """Type an answer to a task and leave; return what is offered afterwards."""
    typed = drafts.begin_answer(work, task)
    typed.save(text)
    typed.release()
    return next(one for one in drafts.waiting(work) if one.id == typed.draft.id)


def told(work, answer: str = "Checkout took 2.3 s."):
    return rehearse.hand_in(
        work, planning.plan(work, story=STORY).tasks[0], answer, started=work.clock()
    )


def test_every_field_of_a_task_comes_back(work):
    """Whatever a task holds, now or in a later version, is in the draft: none is copied by hand."""
    graded = told(work)
    plain = graded.task
    full = replace(
        plain,
        seconds=45,
        reason=Reason.ROOM,
        mode=Mode.RETRY,
        missed=(1, 3),
        predicted=0.25,
        again=2,
        of=graded.attempt.id,
        continues=graded.attempt.id,
        never_told=True,
        was_read=True,
        in_mock=True,
        spoken=Spoken(
            1.5, 40.0, 90, (Pause(3.0, 2.5, "After the change"),), 2, 8.0, "so(?) it was"
        ),
    )
    bare = Task("q?", None, None)
    assert all(getattr(full, one.name) != getattr(bare, one.name) for one in fields(Task))
    for task in (full, plain, bare):
        assert drafts.task_of(work, left(work, task)) == drafts.Resumed(task)


def test_a_retry_that_is_left_comes_back_as_the_retry(work):
    """Gone on with, it is scored against what it asks for, has no rating, and moves no schedule."""
    graded = told(work)
    retry = planning.retry(graded)
    resumed = drafts.task_of(work, left(work, retry)).task
    answer = retry.story.points[retry.missed[0]].say
    again = rehearse.hand_in(work, resumed, answer, started=work.clock())
    assert len(again.grade.points) == len(retry.missed)
    assert (again.choices, again.suggested) == ((), None)
    assert [link.how for link in work.history.follows(again.attempt.id)] == [Link.RETRIES]
    assert rehearse.reopen(work, graded.attempt.id).after.score > graded.grade.score
    with pytest.raises(TrainerError, match="isn't rated"):
        rating.rate(work, again, Rating.GOOD)


def test_a_probe_that_is_left_comes_back_as_the_probe(work):
    """It asks what the interviewer asked on, and has no rating."""
    task = planning.plan(work, questions=["behavioral/most-successful-project"]).tasks[0]
    graded = rehearse.hand_in(work, task, "Checkout took 2.3 s.", started=work.clock())
    probe = planning.probe(graded, 0)
    resumed = drafts.task_of(work, left(work, probe)).task
    assert resumed == probe
    assert rehearse.hand_in(work, resumed, "By half.", started=work.clock()).choices == ()


def test_a_draft_of_0_1_0_is_still_read(work, home):
    """What an older version stored comes back as the question, the story and the text it has."""
    file = {
        "id": "old", "kind": "answer", "question": "behavioral/most-successful-project",
        "story": STORY, "asked": "What are you proud of?",
        "started": "2026-05-01T09:00:00+00:00", "text": "I moved the cart",
    }  # fmt: skip
    (home / "recovery" / "answer-old.json").write_text(json.dumps(file))
    (draft,) = drafts.waiting(work)
    task = drafts.task_of(work, draft).task
    assert (task.asked, task.story.id, task.question.id) == (
        "What are you proud of?", STORY, "most-successful-project",
    )  # fmt: skip
    assert (task.mode, draft.text) == (Mode.TYPED, "I moved the cart")


def test_a_field_that_came_later_costs_nothing(work, home):
    """A draft of a version whose tasks had fewer fields comes back as what it was."""
    retry = planning.retry(told(work))
    draft = left(work, retry)
    path = home / "recovery" / f"answer-{draft.id}.json"
    document = json.loads(path.read_text())
    for name in ("again", "of", "continues"):
        del document["task"][name]
    path.write_text(json.dumps(document))
    (draft,) = drafts.waiting(work)
    assert drafts.task_of(work, draft).task == replace(retry, of="")


@pytest.mark.parametrize("task", [{"mode": "dance"}, {"missed": 7}, {"seconds": []}, {"x": 1}])
def test_a_task_that_makes_no_sense_costs_no_text(work, home, task):
    """A file of another version, or one that was edited, is still offered with its text."""
    draft = left(work, planning.retry(told(work)))
    path = home / "recovery" / f"answer-{draft.id}.json"
    document = json.loads(path.read_text())
    path.write_text(
        json.dumps(document | {"task": document["task"] | task if "x" not in task else task})
    )
    (draft,) = drafts.waiting(work)
    assert draft.text == "I moved the cart"
    assert drafts.task_of(work, draft).task.asked == draft.asked


def test_points_are_found_by_their_words_after_the_story_was_edited(work, home):
    """A point in front moves the others; the retry asks for the same words, and says nothing."""
    retry = planning.retry(told(work))
    wanted = {retry.story.points[index].say for index in retry.missed}
    draft = left(work, retry)
    story = story_sheets.read(work, STORY)
    parts = story.parts | {Part.SITUATION: "A new first point\n" + story.parts[Part.SITUATION]}
    story_sheets.save(work, replace(story, parts=parts), STORY)
    resumed = drafts.task_of(work, draft)
    assert resumed.note == ""
    assert {resumed.task.story.points[index].say for index in resumed.task.missed} == wanted
    assert resumed.task.missed != retry.missed


def _reworded(text: str, says: list[str]) -> str:
    for say in says:
        text = text.replace(say, "Something else, said anew")
    return text


@pytest.mark.parametrize(
    ("keep", "note"), [(1, "so only the others are asked for"), (0, "asks for all of it")]
)
def test_what_the_story_has_no_more_is_said(work, keep, note):
    """Points that were reworded or removed are not asked for, the person is told, and still nothing
    is rated."""
    retry = planning.retry(told(work))
    draft = left(work, retry)
    stays = {retry.story.points[index].say for index in retry.missed[:keep]}
    gone = [retry.story.points[index].say for index in retry.missed[keep:]]
    story = story_sheets.read(work, STORY)
    parts = {part: _reworded(text, gone) for part, text in story.parts.items()}
    story_sheets.save(work, replace(story, parts=parts), STORY)
    resumed = drafts.task_of(work, draft)
    points = resumed.task.story.points
    asked = {points[index].say for index in resumed.task.missed}
    assert asked == (stays or {point.say for point in points})
    assert note in resumed.note
    graded = rehearse.hand_in(work, resumed.task, draft.text, started=work.clock())
    assert (graded.choices, len(graded.grade.points)) == ((), len(resumed.task.missed))


def test_a_retry_of_a_story_that_is_gone_keeps_the_text(work, home):
    """There is nothing to grade against; the answer is stored, and it is said."""
    draft = left(work, planning.retry(told(work)))
    (home / "stories" / "mine.toml").unlink()
    resumed = drafts.task_of(work, draft)
    assert "gone" in resumed.note
    graded = rehearse.hand_in(work, resumed.task, draft.text, started=work.clock())
    assert (graded.grade, work.history.attempt(graded.attempt.id).answer) == (None, draft.text)


def test_the_draft_of_a_story_knows_what_the_story_was(work):
    """A story that another program changed while its draft waited is not written over."""
    began = story_sheets.read(work, STORY)
    file = story_sheets.begin(work, STORY, began.title, began)
    mine = replace(began, parts=began.parts | {Part.RESULT: "Ten times faster"})
    file.save(story_sheets.to_text(mine))
    file.release()
    theirs = replace(began, parts=began.parts | {Part.TASK: "Asked to by the founder"})
    story_sheets.save(work, theirs, STORY, began)
    (draft,) = drafts.waiting(work)
    assert story_sheets.began_of(draft) == began
    saved = story_sheets.save(
        work, story_sheets.from_draft(draft), STORY, story_sheets.began_of(draft)
    )
    assert [point.say for point in saved.part(Part.TASK)] == ["Asked to by the founder"]
    assert [point.say for point in saved.part(Part.RESULT)] == ["Ten times faster"]


@pytest.mark.parametrize("question", ["", "Tell me about a conflict."])
def test_the_draft_of_a_told_story_knows_its_question(work, question):
    """What it is called on the list is no question where none started it."""
    file = story_sheets.begin_told(work, question)
    file.save("So there we were")
    file.release()
    (draft,) = drafts.waiting(work)
    assert draft.task == {"question": question}
