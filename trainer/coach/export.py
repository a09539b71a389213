"""Writing stories out for other programs and other readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.debrief import wording
from trainer.coach.find import story_called
from trainer.errors import TrainerError
from trainer.interviews.letter.mini import mini_story
from trainer.interviews.letter.profile import phrases_of, to_highlights
from trainer.storage.anki import to_package
from trainer.stories.markdown import to_markdown
from trainer.stories.model import Status, Story
from trainer.stories.write import write
from trainer.text import visible

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace

SHARED = ("json-resume-highlights", "mini")
"""Forms made to be read by others: confidential and retracted stories do not go there."""

FORMS = {
    "md": "md",
    "toml": "toml",
    "json": "json-resume-highlights",
    "txt": "mini",
    "apkg": "anki",
}
"""Ending of a file's name, and the form of `trainer story export` that it stands for."""


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """What was written, and what was left out, one line each."""

    data: bytes
    left_out: tuple[str, ...] = ()


def write_out(work: Workspace, wanted: Sequence[str], form: str) -> WrittenOut:
    """Return stories in one of the forms of `trainer story export`.

    Args:
        work: the opened home.
        wanted: the stories, as `story_called` reads them; empty for all active ones.
        form: the form.

    Raises:
        TrainerError: there is no such story, or a part of the program is missing for the form.
    """
    stories = [story_called(work, one) for one in wanted] or [
        story for story in work.stories().stories if story.status is Status.ACTIVE
    ]
    left_out = [_why(story) for story in stories if form in SHARED and _is_private(story)]
    stories = [story for story in stories if form not in SHARED or not _is_private(story)]
    if not stories:
        return WrittenOut(b"", tuple(left_out))
    if form in SHARED:  # sentences, which are those of its language
        stories = [grading.in_its_language(story) for story in stories]
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


def export(work: Workspace, name: str) -> Path:
    """Write all active stories to a new file, in the form that its name ends with, and return it.

    Raises:
        TrainerError: the name says no form, nothing can be written so, there is such a file, or it
            cannot be written.
    """
    from trainer.coach.bank_making import write_to  # noqa: PLC0415  only what leaves needs it

    form = FORMS.get(name.strip().rpartition(".")[2].casefold())
    if form is None:
        endings = ", ".join(f".{form}" for form in FORMS)
        raise TrainerError("the name doesn't say what to write", f"end it in {endings}")
    written = write_out(work, (), form)
    if not written.data:
        raise TrainerError(
            "there's nothing to write", "; ".join(written.left_out) or "write a story first"
        )
    return write_to(name, written.data)


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
