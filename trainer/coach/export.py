"""Writing stories out for other programs and other readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.coach.find import find_story
from trainer.errors import TrainerError
from trainer.interviews.letter.mini import mini_story
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.stories.model import Status
from trainer.stories.write import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.coach.workspace import Workspace
    from trainer.stories.model import Story


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """What was written, and what was left out, one line each."""

    text: str
    left_out: tuple[str, ...] = ()


def write_out(work: Workspace, wanted: Sequence[str], form: str) -> WrittenOut:
    """Return stories in a form: toml, or mini for short texts.

    Args:
        work: the opened home.
        wanted: ids of the stories; empty for all active ones.
        form: the form.

    Raises:
        TrainerError: there is no such story.
    """
    stories = [find_story(work, one) for one in wanted] or [
        story for story in work.stories().stories if story.status is Status.ACTIVE
    ]
    if form == "mini":
        return _mini(stories)
    return WrittenOut(write(stories) if stories else "")


def _mini(stories: Sequence[Story]) -> WrittenOut:
    texts, left_out = [], []
    for story in stories:
        try:
            texts.append(mini_story(story, load_phrases(Tone.PLAIN)))
        except TrainerError as error:
            left_out.append(str(error))
    text = "\n\n\n".join(texts)
    return WrittenOut(f"{text}\n" if text else "", tuple(left_out))
