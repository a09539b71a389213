"""The story bank: list, search, show, write and edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer import grading, stories
from trainer.coach import calendar, coming, interviews, memory, planning
from trainer.coach.find import find_story, story_called
from trainer.coach.mock_unfinished import hidden_answers, tellings_of
from trainer.errors import TrainerError
from trainer.file_names import plain_name
from trainer.questions.model import Kind, Question
from trainer.rehearsal.due import due_at
from trainer.rehearsal.fingerprint import Fingerprint, fingerprints
from trainer.rehearsal.model import Attempt, Card, Mode
from trainer.rehearsal.queue import FITTING
from trainer.storage import files
from trainer.stories import edit
from trainer.stories.model import KeyPoint, Status, Story
from trainer.stories.template import template
from trainer.text import primary
from trainer.toml import FormatError, decode

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.telling import LastTime, Told
    from trainer.toml.problems import Problem


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in the list.

    Attributes:
        story: the story.
        card: its memory, None where it was never rated.
        due: when it falls due, no later than helps for the next interview; None where it was
            never rated. What was left out of it in an interview makes it due now.
        when: that in words: `new`, `due`, `in 3 days`, or the status of one that is not active.
        rehearsed: how often it was told.
        last: how it was told the last time; None where it never was.
        file: name of its file.
        marks: what became of each of its parts the last time.
    """

    story: Story
    card: Card | None
    due: datetime | None
    when: str
    rehearsed: int
    last: LastTime | None
    file: str
    marks: Fingerprint


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story with its history.

    Attributes:
        row: the story and its card.
        answers: newest first; what was tried again stands with what it repeats.
        questions: those that it fits, best first.
        told_at: id of an attempt in an interview -> with whom that was.
    """

    row: StoryRow
    answers: tuple[Told, ...]
    questions: tuple[Question, ...]
    told_at: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """What came of a text from the editor.

    Attributes:
        path: the story file, None where nothing was saved.
        stories: the stories in it.
        problems: what has to be mended first; empty where it was saved.
        unchanged: True where the person changed nothing.
    """

    path: Path | None
    stories: tuple[Story, ...] = ()
    problems: tuple[Problem, ...] = ()
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class FileChange:
    """A change of a story file that can be taken back: the file, its bytes before and after."""

    path: Path
    before: bytes
    after: bytes


def rows(work: Workspace, search: str = "") -> tuple[StoryRow, ...]:
    """Return the stories in the bank's order; with `search`, those that hold all its words."""
    shelf = work.stories()
    cards = memory.cards(work)
    hidden = hidden_answers(work)
    counts = work.history.tellings.story_counts(hidden)
    last = work.history.tellings.last(without=hidden)
    words = search.casefold().split()
    interview, days = interviews.next_interview(work), work.days()
    left_out = planning.left_out(work)
    told_last = work.history.figures.last_points(list(last), 1, hidden)
    marks = fingerprints(shelf.stories, told_last)
    found = []
    for story in shelf.stories:
        if words and not _holds(story, words):
            continue
        card = cards.get(story.id)
        told = last[story.id].recall if story.id in last else None
        due = due_at(card, days, interview.at if interview else None, told) if card else None
        if story.id in left_out:
            due = min(work.now(), due or work.now())
        found.append(
            StoryRow(
                story=story,
                card=card,
                due=due,
                when=_when(work, story, due),
                rehearsed=counts.get(story.id, 0),
                last=last.get(story.id),
                file=shelf.files[story.id].name,
                marks=marks[story.id],
            )
        )
    return tuple(found)


def _when(work: Workspace, story: Story, due: datetime | None) -> str:
    if story.status is not Status.ACTIVE:
        return story.status.value
    if due is None:
        return "new"
    return "due" if due <= work.now() else coming.comes_back(work, due)


def _holds(story: Story, words: Sequence[str]) -> bool:
    fields = (
        story.id,
        story.title,
        story.role,
        story.organization,
        story.period,
        *story.competencies,
        *(point.say for point in story.points),
    )
    text = "\n".join(fields).casefold()
    return all(word in text for word in words)


def page(work: Workspace, story: str, *, questions: int = 8, answers: int = 20) -> StoryPage:
    """Return a story's page.

    Raises:
        TrainerError: there is no such story.
    """
    found = find_story(work, story)
    row = next(row for row in rows(work) if row.story.id == found.id)
    fits = [
        (grading.fit(found, question), question)
        for question in (work.banks().questions if questions else ())
        if question.kind is not Kind.TO_ASK
        and primary(question.language) == primary(found.language)
    ]
    fits.sort(key=lambda pair: -pair[0])
    told = tellings_of(work, found.id, answers)
    return StoryPage(
        row=row,
        answers=told,
        questions=tuple(question for fit, question in fits[:questions] if fit >= FITTING),
        told_at=_told_at(work, [one.attempt for one in told]),
    )


def last_tellings(work: Workspace, story: str, most: int) -> tuple[tuple[Told, str], ...]:
    """Return a story's last tellings, newest first, each with when it was in words."""
    now, begins = work.clock(), work.settings.day_begins
    told = tellings_of(work, story, most)
    return tuple((one, calendar.ago(one.attempt.started, now, begins)) for one in told)


def _told_at(work: Workspace, attempts: Sequence[Attempt]) -> dict[str, str]:
    """Return with whom the attempts of interviews were; they carry the interview's time."""
    real = [attempt for attempt in attempts if attempt.mode is Mode.INTERVIEW]
    if not real:
        return {}
    companies = {
        interview.at: interview.company for interview in work.history.debriefs.interviews()
    }
    return {one.id: companies[one.started] for one in real if one.started in companies}


def accept_wording(work: Workspace, story: str, point: int, wording: str) -> FileChange:
    """Add an accepted wording to a key point in the story's own file, in place.

    Raises:
        TrainerError: the point has three already, or the file cannot be changed.
    """
    return _edit_file(work, story, lambda text: edit.add_accept(text, story, point, wording))


def change_point(work: Workspace, story: str, point: int, changed: KeyPoint) -> FileChange:
    """Put a key point in the place of another in the story's own file.

    Raises:
        TrainerError: there is no such point, or the file cannot be changed.
    """
    known = find_story(work, story).points
    if not 0 <= point < len(known):
        raise TrainerError("your story no longer has this point", "look at it under Stories")
    points = [*known[:point], changed, *known[point + 1 :]]
    row = tuple(point for point in points if point.part is changed.part)
    return _edit_file(work, story, lambda text: edit.set_part(text, story, changed.part, row))


def _edit_file(work: Workspace, story: str, change: Callable[[str], str]) -> FileChange:
    path = work.stories().files.get(story)
    if path is None:
        raise TrainerError(f"there's no story “{story}”", "see `trainer story list`")
    before = after = b""

    def changed(data: bytes | None) -> bytes:
        nonlocal before, after
        before = data or b""
        after = change(decode(before, path.name)).encode()
        return after

    files.change(path, changed)
    return FileChange(path, before, after)


def take_back(change: FileChange) -> None:
    """Write a story file as it was before a change.

    Raises:
        TrainerError: it was changed again since, or cannot be written; it stays as it is.
    """

    def before(data: bytes | None) -> bytes:
        if data != change.after:
            raise TrainerError(
                f"{change.path.name} has changed since then", "change it back in your editor"
            )
        return change.before

    files.change(change.path, before)


def new_story_file(work: Workspace) -> Path:
    """Return a new file with the commented template, ready for the person's editor.

    It lies outside the story bank until `adopt` has checked it.
    """
    path = work.home.recovery / f"story-{work.new_id()[:8]}.toml"
    files.save_new(path, template().encode())
    return path


def unfinished_story_file(work: Workspace) -> Path | None:
    """Return the newest text of a story that was begun and is not in the story bank yet."""
    begun = work.home.recovery.glob("story-*.toml")
    return max(begun, key=lambda path: path.stat().st_mtime_ns, default=None)


def discard_story_file(work: Workspace, path: Path) -> None:  # noqa: ARG001  a job gets the workspace
    """Delete the text of a story that was begun.

    Raises:
        TrainerError: it cannot be deleted.
    """
    files.delete(path)


def adopt(work: Workspace, path: Path, *, keep: bool = False) -> Written:
    """Check a text from the editor and, where it is right, move it into the story bank.

    Where something is wrong the file stays as it is, so that the person can go on with it.

    Args:
        work: the opened home.
        path: the text.
        keep: leave a file in which nothing was written, because an editor may still show it.
    """
    loaded = files.load(path)
    if loaded.data.decode("utf-8", "replace").strip() == template().strip():
        if not keep:
            files.delete(path)
        return Written(None, unchanged=True)
    try:
        bank = stories.parse(decode(loaded.data, path.name), path.name)
    except FormatError as error:
        return Written(None, problems=error.problems)
    known = work.stories().files
    taken = [story.id for story in bank if story.id in known]
    if taken:
        raise TrainerError(f"you already have a story “{taken[0]}”", "give the new one another id")
    target = free_name(work.home.stories, bank.stories[0].id)
    files.save_new(target, loaded.data)
    with suppress(TrainerError):  # it is in the story bank: a text too many does no harm
        files.delete(path)
    return Written(target, tuple(bank))


def free_name(folder: Path, stem: str) -> Path:
    """Return a path in the folder that no file has yet."""
    stem = plain_name(stem, instead="story")
    path = folder / f"{stem}.toml"
    number = 2
    while path.exists():
        path = folder / f"{stem}-{number}.toml"
        number += 1
    return path


def check_file(path: Path) -> Written:
    """Check a story file after the person edited it in their own editor."""
    loaded = files.load(path)
    try:
        bank = stories.parse(decode(loaded.data, path.name), path.name)
    except FormatError as error:
        return Written(path, problems=error.problems)
    return Written(path, tuple(bank))


def file_of(work: Workspace, story: str) -> Path:
    """Return the file that holds the story that a person means, as `story_called` reads it.

    Raises:
        TrainerError: there is no such story.
    """
    return work.stories().files[story_called(work, story).id]
