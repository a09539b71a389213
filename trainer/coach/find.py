"""Finding a story or a question by what a person typed, and the questions that concern them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.questions.model import Question
    from trainer.storage.story_files import StoryShelf
    from trainer.stories.model import Story


def find_story(work: Workspace, story: str) -> Story:
    """Return the story with an id.

    Raises:
        TrainerError: there is none; the hint names the nearest ids.
    """
    return story_of(work.stories(), story)


def story_of(shelf: StoryShelf, story: str) -> Story:
    """Return the story with an id from a story bank that was read.

    Raises:
        TrainerError: there is none; the hint names the nearest ids.
    """
    found = {candidate.id: candidate for candidate in shelf.stories}.get(story)
    if found is None:
        for file in shelf.unreadable:
            if story in file.ids:
                raise TrainerError(f"the story “{story}” can't be read", str(file.problems[0]))
        raise TrainerError(f"there's no story “{story}”", _ids_hint(shelf, story))
    return found


def story_called(work: Workspace, typed: str) -> Story:
    """Return the story that a person means, as `meant` reads what they typed."""
    return meant(work.stories(), typed)


def meant(shelf: StoryShelf, typed: str) -> Story:
    """Return the story that a person means by an id, its beginning, or words of its id or title.

    Raises:
        TrainerError: there is none, or several; the hint names them.
    """
    words = typed.casefold().replace("-", " ").split()
    found = (
        [story for story in shelf.stories if story.id == typed]
        or [story for story in shelf.stories if words and story.id.startswith(typed.casefold())]
        or [story for story in shelf.stories if words and _has_words(story, words)]
    )
    if len(found) > 1:
        hint = " or ".join(one.id for one in found[:4])
        raise TrainerError(f"“{typed}” could be several of your stories", f"say {hint}")
    return found[0] if found else story_of(shelf, typed)


def _has_words(story: Story, words: Sequence[str]) -> bool:
    own = {*story.id.split("-"), *story.title.casefold().split()}
    return all(word in own for word in words)


def story_once_called(work: Workspace, story: str) -> Story | None:
    """Return the story that has an id or had it before; None where it's gone."""
    now = work.history.names.now(story)
    return next((story for story in work.stories().stories if story.id == now), None)


def _ids_hint(shelf: StoryShelf, wanted: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  only where something is not found

    near = get_close_matches(wanted, [story.id for story in shelf.stories], n=3, cutoff=0.5)
    return f"did you mean {' or '.join(near)}?" if near else "see `trainer story list`"


def find_question(work: Workspace, key: str) -> Question:
    """Return the question with a key; the id alone is enough where it is the only one.

    Raises:
        TrainerError: there is none, or several banks have one of that id.
    """
    bank = work.bank(key.partition("/")[0]) if "/" in key else None
    questions = bank.questions if bank is not None else work.banks().questions
    found = [question for question in questions if key in (question.key, question.id)]
    exact = [question for question in found if question.key == key]
    if len(found) == 1 or exact:
        return (exact or found)[0]
    if found:
        keys = " or ".join(question.key for question in found)
        raise TrainerError(f"“{key}” is in several banks", f"say {keys}")
    raise TrainerError(f"there's no question “{key}”", "see `trainer match` to find one")


def asked_of(work: Workspace) -> tuple[Question, ...]:
    """Return the questions that a person may be asked of whom only their stories and banks are known.

    A shipped bank of a trade is theirs where a story names one of its questions; what is put to
    everybody and each bank that they added always is.
    """
    # Whoever grades a text finds a story and reads no bank: that takes 20 ms.
    from trainer.questions.model import FOR_EVERYBODY  # noqa: PLC0415
    from trainer.storage.bank_files import is_shipped  # noqa: PLC0415

    named = {key.partition("/")[0] for story in work.stories().stories for key in story.questions}
    theirs = FOR_EVERYBODY | named
    own = (bank for bank in work.banks().banks if bank.id in theirs or not is_shipped(bank.id))
    return tuple(question for bank in own for question in bank)
