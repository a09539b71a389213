"""Text being typed: kept safe while it is typed, offered back after a crash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from trainer.coach.draft_kinds import ANSWER, MOCK, SPOKEN
from trainer.coach.rehearsal_values import DEFAULT_SECONDS, Task
from trainer.errors import TrainerError
from trainer.rehearsal.model import Mode
from trainer.rehearsal.queue import Reason
from trainer.rehearsal.spoken import spoken_of
from trainer.storage import recovery, sound_files
from trainer.text import counted

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft, DraftFile
    from trainer.stories.model import Story


@dataclass(frozen=True, slots=True)
class Resumed:
    """What a waiting text answers; `note` says what changed in the story meanwhile, usually nothing."""

    task: Task
    note: str = ""


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
        task=stored(task),
    )


def keep_words(work: Workspace, text: str) -> None:
    """Keep a text that its place could not take when the program was told to end.

    Raises:
        TrainerError: it cannot be kept either.
    """
    if work.writable and text.strip():
        file = begin_answer(work, Task("What were you typing when the program ended?", None, None))
        file.save(text)
        file.release()


def stored(task: Task) -> dict[str, Any]:
    """Return a task as JSON values: every field, what lies in other files by its name.

    The points that a retry asks for are stored by their words: a story may be edited before the text
    is gone on with, and then their numbers mean others.
    """
    values: dict[str, Any] = {field.name: getattr(task, field.name) for field in fields(task)}
    points = task.story.points if task.story else ()
    return values | {
        "question": task.question.key if task.question else "",
        "story": task.story.id if task.story else "",
        "missed": [points[index].say for index in task.missed],
        "spoken": asdict(task.spoken) if task.spoken else None,
    }


def resume(work: Workspace, draft: Draft) -> DraftFile:
    """Return the file of a waiting text, to go on typing in it."""
    return recovery.resume(work.home, draft)


def task_of(work: Workspace, draft: Draft) -> Resumed:
    """Return what a waiting text answers; a question or story that is gone is left out."""
    bank = work.bank(draft.question.partition("/")[0]) if draft.question else None
    questions = {question.key: question for question in bank} if bank else {}
    stories = {story.id: story for story in work.stories().stories}
    question = questions.get(draft.question)
    task = Task(
        asked=draft.asked,
        question=question,
        story=stories.get(work.history.names.now(draft.story)),
        seconds=question.seconds if question else DEFAULT_SECONDS,
    )
    try:
        return _as_stored(work, task, draft.task)
    except (KeyError, TypeError, ValueError):  # of another version: the text is what matters
        return Resumed(task)


def _as_stored(work: Workspace, task: Task, values: dict[str, Any]) -> Resumed:
    """Return the task that was stored, with the question and the story that are there now.

    Raises:
        KeyError, TypeError, ValueError: it was stored otherwise.
    """
    if not values:
        return Resumed(task)
    # A field that tasks did not have when it was stored has its usual value.
    plain = {field.name: values[field.name] for field in fields(task) if field.name in values}
    says = [str(say) for say in plain["missed"]]
    whole = replace(
        task,
        **plain
        | {
            "question": task.question,
            "story": task.story,
            "seconds": int(plain["seconds"]),
            "reason": Reason(plain["reason"]) if plain["reason"] else None,
            "mode": Mode(plain["mode"]),
            "predicted": None if plain["predicted"] is None else float(plain["predicted"]),
            "missed": _places(task.story, says),
            "again": int(plain.get("again", 0)),
            "never_told": bool(plain.get("never_told")),
            "was_read": bool(plain.get("was_read")),
            "in_mock": bool(plain.get("in_mock")),
            "of": _if_recorded(work, plain.get("of")),
            "continues": _if_recorded(work, plain.get("continues")),
            "spoken": spoken_of(plain["spoken"]) if plain.get("spoken") else None,
        },
    )
    if whole.mode is not Mode.RETRY or len(whole.missed) == len(says):
        return Resumed(whole)
    return _for_an_edited_story(whole, len(says))


def _places(story: Story | None, says: Sequence[str]) -> tuple[int, ...]:
    """Return the places of key points in a story as it is now; those it has no more are left out."""
    points = story.points if story else ()
    return tuple(index for index, point in enumerate(points) if point.say in says)


def _if_recorded(work: Workspace, attempt: object) -> str:
    known = isinstance(attempt, str) and attempt and work.history.attempt(attempt)
    return str(attempt) if known else ""


def _for_an_edited_story(task: Task, asked_for: int) -> Resumed:
    """Return a retry whose points are no longer all in the story, and what the person is told."""
    if task.story is None:
        return Resumed(task, "The story behind this answer is gone. Your text is kept as it is.")
    if task.missed:
        left = asked_for - len(task.missed)
        some = counted(left, "point")
        note = f"{some} you were asked for changed in your story, so only the others are asked for."
        return Resumed(task, note)
    everything = tuple(range(len(task.story.points)))
    note = "You changed your story since then, so this asks for all of it. It still isn't rated."
    return Resumed(replace(task, missed=everything), note)


def waiting(work: Workspace) -> tuple[Draft, ...]:
    """Return the texts that were never handed in and that no running program is typing.

    What was typed or spoken in a mock interview waits for that, while it isn't over; what was spoken
    and handed in waits there to be put right.
    """
    found = tuple(recovery.waiting_drafts(work.home)) if work.writable else ()
    return tuple(one for one in found if one.kind == ANSWER or not _is_of_mock(work, one))


def _is_of_mock(work: Workspace, draft: Draft) -> bool:
    from trainer.coach import mock, mock_parts  # noqa: PLC0415  hardly ever asked

    plan = next((one for one in mock.mocks(work) if draft.id.startswith(one.id)), None)
    if plan is None or draft.kind not in (MOCK, SPOKEN):
        return False
    if not mock.look(work, plan).ended:
        return True
    handed_in = set(mock_parts.keys_of(work.history.mocks.turns(plan.id)).values())
    mine = [part for part in mock_parts.parts(work, plan) if part.draft.id == draft.id]
    return any(one.key in handed_in for one in mine)


def discard(work: Workspace, draft: Draft) -> None:
    """Delete a waiting text for good, and with it the recording of what was spoken of it.

    The recording of an answer on record, which the text only went on with, stays.

    Raises:
        TrainerError: it can't be deleted.
    """
    recovery.discard(work.home, draft)
    facts = draft.task.get("spoken")
    kept = set(facts.get("sounds", ())) if isinstance(facts, dict) else set()
    kept.intersection_update(sound_files.known(work.home))
    if kept:
        kept.difference_update(*(one.sounds for _, one in work.history.spoken.with_sounds()))
    for ident in kept:
        sound_files.forget(work.home, ident)


def keep(work: Workspace, draft: Draft) -> str:
    """Put a waiting text aside as a file that is not offered again; return the file's path.

    Raises:
        TrainerError: some of it was spoken and is not written down yet, or it can't be put aside.
    """
    if recovery.has_sound(work.home, draft):
        raise TrainerError(
            "some of what you said isn't written down yet",
            "`trainer rehearse --speak` writes it down first; or discard it",
        )
    return str(recovery.keep(work.home, draft))
