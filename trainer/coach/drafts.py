"""Text being typed: kept safe while it is typed, offered back after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.coach.rehearsal_values import DEFAULT_SECONDS, Task
from trainer.storage import recovery

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft, DraftFile

ANSWER = "answer"
"""The kind of draft that holds an answer to a question."""


def begin_answer(work: Workspace, task: Task) -> DraftFile:
    """Return the draft that an answer to a task is kept in while it is typed."""
    return recovery.begin(
        work.home,
        kind=ANSWER,
        question=task.question.key if task.question else "",
        story=task.story.id if task.story else "",
        asked=task.asked,
        started=work.now(),
        draft_id=work.new_id(),
    )


def resume(work: Workspace, draft: Draft) -> DraftFile:
    """Return the file of a waiting text, to go on typing in it."""
    return recovery.resume(work.home, draft)


def task_of(work: Workspace, draft: Draft) -> Task:
    """Return what a waiting text answers; a question or story that is gone is left out."""
    bank = work.bank(draft.question.partition("/")[0]) if draft.question else None
    questions = {question.key: question for question in bank} if bank else {}
    stories = {story.id: story for story in work.stories().stories}
    question = questions.get(draft.question)
    return Task(
        asked=draft.asked,
        question=question,
        story=stories.get(work.history.names.now(draft.story)),
        seconds=question.seconds if question else DEFAULT_SECONDS,
    )


def waiting(work: Workspace) -> tuple[Draft, ...]:
    """Return the texts that were never handed in and that no running program is typing."""
    return tuple(recovery.waiting_drafts(work.home)) if work.writable else ()


def discard(work: Workspace, draft: Draft) -> None:
    """Delete a waiting text for good."""
    recovery.discard(work.home, draft)


def keep(work: Workspace, draft: Draft) -> str:
    """Put a waiting text aside as a file that is not offered again; return the file's path."""
    return str(recovery.keep(work.home, draft))
