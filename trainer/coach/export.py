"""Writing stories out for other programs and other readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.coach.debrief import wording
from trainer.coach.find import find_story
from trainer.errors import TrainerError
from trainer.interviews.letter.mini import mini_story
from trainer.interviews.letter.profile import phrases_of, to_highlights
from trainer.storage.anki import to_package
from trainer.stories.markdown import to_markdown
from trainer.stories.model import Status
from trainer.stories.write import write
from trainer.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.coach.workspace import Workspace
    from trainer.stories.model import Story

SHARED = ("json-resume-highlights", "mini")
"""Forms made to be read by others: confidential and retracted stories do not go there."""


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """What was written, and what was left out, one line each."""

    data: bytes
    left_out: tuple[str, ...] = ()


def write_out(work: Workspace, wanted: Sequence[str], form: str) -> WrittenOut:
    """Return stories in one of the forms of `trainer story export`.

    Args:
        work: the opened home.
        wanted: ids of the stories; empty for all active ones.
        form: the form.

    Raises:
        TrainerError: there is no such story, or a part of the program is missing for the form.
    """
    stories = [find_story(work, one) for one in wanted] or [
        story for story in work.stories().stories if story.status is Status.ACTIVE
    ]
    left_out = [_why(story) for story in stories if form in SHARED and _is_private(story)]
    stories = [story for story in stories if form not in SHARED or not _is_private(story)]
    if not stories:
        return WrittenOut(b"", tuple(left_out))
    if form == "mini":
        return _mini(stories, left_out)
    if form == "anki":
        asks = {story.id: _ask(work, story) for story in stories}
        names = {story.id: work.history.names.all_of(story.id)[0] for story in stories}
        return WrittenOut(to_package(stories, asks, names), tuple(left_out))
    if form == "md":
        keys = {key for story in stories for key in story.questions}
        text = visible(to_markdown(stories, {key: wording(work, key) or key for key in keys}))
    elif form == "toml":
        text = write(stories)
    else:
        text = visible(to_highlights(stories))
    return WrittenOut(text.encode(), tuple(left_out))


def _is_private(story: Story) -> bool:
    return story.confidential or story.status is Status.RETRACTED


def _why(story: Story) -> str:
    return f"“{story.title}” is {'confidential' if story.confidential else 'retracted'}: left out"


def _ask(work: Workspace, story: Story) -> str:
    return wording(work, story.questions[0]) if story.questions else ""


def _mini(stories: Sequence[Story], left_out: Sequence[str]) -> WrittenOut:
    texts, rest = [], list(left_out)
    for story in stories:
        try:
            texts.append(mini_story(story, phrases_of(story)))
        except TrainerError as error:
            rest.append(str(error))
    text = "\n\n\n".join(texts)
    return WrittenOut(f"{text}\n".encode() if text else b"", tuple(rest))
