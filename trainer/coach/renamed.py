"""Histories whose story is gone, the likeliest new one, and taking them over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.coach.find import find_story
from trainer.errors import TrainerError
from trainer.stories.likeness import told_alike
from trainer.text import counted

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.stories.model import Story

ALIKE_FROM = 0.5
"""The share of the words of the old key points from which a story is offered (own judgement)."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A history whose story is in no file any more.

    Attributes:
        id: the story's id.
        answers: how many there are.
        likely: the story that it most likely is today; None where none is like it.
    """

    id: str
    answers: int
    likely: Story | None

    @property
    def words(self) -> str:
        """What a person is told of it."""
        some = counted(self.answers, "answer was", "answers were")
        text = f"{some} told as “{self.id}”, a story that's in none of your files"
        return f"{text}; it looks like “{self.likely.title}”" if self.likely else text


def orphans(work: Workspace, *, also_settled: bool = False) -> tuple[Orphan, ...]:
    """Return the histories without a story, those with the most answers first.

    Stories that cannot be read are not gone: while it is unknown which those are, there is none.

    Args:
        work: the opened home.
        also_settled: also those of which the person said that the story is gone.
    """
    shelf = work.stories()
    if any(one.stories != len(one.ids) or not one.stories for one in shelf.unreadable):
        return ()
    known = {story.id for story in shelf.stories}
    known |= {name for one in shelf.unreadable for name in one.ids}
    settled = frozenset() if also_settled else work.history.names.gone
    counts = work.history.tellings.story_counts()
    gone = [name for name in counts if name not in known and name not in settled]
    names = sorted(gone, key=lambda name: (-counts[name], name))
    return tuple(Orphan(name, counts[name], _likeliest(work, name)) for name in names)


def _likeliest(work: Workspace, gone: str) -> Story | None:
    """Return the story that says most of what was graded under a name, None where none says half."""
    graded = [
        attempt.grade for attempt in work.history.attempts(story=gone, limit=20) if attempt.grade
    ]
    says = [point.say for point in graded[0].points] if graded else []
    rated = [(told_alike(says, story), story) for story in work.stories().stories]
    best, story = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    return story if best >= ALIKE_FROM else None


def returned(work: Workspace) -> dict[str, str]:
    """Return old name -> new name where a story of the old name is in the files again."""
    known = work.stories().files
    return {old: new for old, new in work.history.names.old.items() if old in known}


def adopt(work: Workspace, old: str, new: str) -> Orphan:
    """Let everything that was told under an old id belong to a story of today.

    Answers and ratings are not changed; they are read under the new id from now on, and the
    schedule is made anew from both.

    Raises:
        TrainerError: the new one is no story, or the old one still is, or has no history.
    """
    story = find_story(work, new)
    if old in work.stories().files:
        raise TrainerError(
            f"“{old}” is one of your stories, so it keeps its answers",
            "you can only move answers from an id that's gone",
        )
    if work.history.names.old.get(old) == story.id:
        raise TrainerError(f"what was told as “{old}” already belongs to “{new}”")
    found = next((one for one in orphans(work, also_settled=True) if one.id == old), None)
    if found is None:
        gone = ", ".join(one.id for one in orphans(work)[:5])
        hint = f"without a story are: {gone}" if gone else "every answer has its story"
        raise TrainerError(f"you told nothing as “{old}”", hint)
    _say(work, old, story.id)
    return Orphan(old, found.answers, story)


def let_go(work: Workspace, old: str) -> None:
    """Note that the story of an old id is gone for good, so that nobody is asked about it again."""
    _say(work, old, old)


def is_back(work: Workspace, story: str) -> None:
    """Note that a story that was let go is there again: should it be renamed, that counts anew."""
    if story in work.history.names.gone:
        _say(work, story, "")


def undo(work: Workspace, old: str) -> str:
    """Give back what was taken over from an old id; return the story that had it.

    Raises:
        TrainerError: nothing was taken over from it.
    """
    had = work.history.names.old.get(old)
    if had is None and old not in work.history.names.gone:
        taken = ", ".join(work.history.names.old) or "nothing was"
        raise TrainerError(f"nothing was moved from “{old}”", f"moved: {taken}")
    _say(work, old, "")
    return had or old


def _say(work: Workspace, old: str, new: str) -> None:
    work.history.names.say(old, new, work.now())
    work.history.rebuild_schedule(work.schedule.rebuild)
