"""What the screen of one question of a debrief asks of the coach, which is imported on its own thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.interviews.debrief import Asked


@dataclass(frozen=True, slots=True)
class AskedView:
    """One question as the screen shows it.

    Attributes:
        asked: what is noted.
        number: its place, from 1.
        total: how many questions there are.
        following: the next one; None for the last.
        question: the bank's wording; empty where none matches.
        told: titles of the stories told.
        people: the interviewers' names.
        perhaps: whether the stories are a guess.
        guess: whether the bank's question is one.
        has_stories: whether the story bank holds any.
    """

    asked: Asked
    number: int
    total: int
    following: Asked | None
    question: str
    told: tuple[str, ...]
    people: tuple[str, ...]
    perhaps: bool = False
    guess: bool = False
    has_stories: bool = True


def load(work: Workspace, interview: str, asked: str) -> AskedView:
    """Return one question as the screen shows it."""
    from trainer.coach import debrief, interviews

    known = debrief.questions(work, interview)
    found = debrief.find_asked(work, interview, asked)
    number = [one.id for one in known].index(asked) + 1
    titles = {story.id: story.title for story in work.stories().stories}
    people = interviews.find_interview(work, interview).interviewers
    told = debrief.told_stories(work, found)
    return AskedView(
        asked=found,
        number=number,
        total=len(known),
        following=known[number] if number < len(known) else None,
        question=debrief.wording(work, found.question),
        told=tuple(titles.get(one, one) for one in told.ids),
        perhaps=told.perhaps,
        guess=debrief.is_guess(work, found),
        people=tuple(person.name for person in people),
        has_stories=bool(titles),
    )


def save(work: Workspace, interview: str, asked: str, changes: dict[str, object]) -> AskedView:
    """Change what is known of a question."""
    from trainer.coach import debrief

    found = debrief.find_asked(work, interview, asked)
    debrief.change(work, replace(found, **changes))  # type: ignore[arg-type]
    return load(work, interview, asked)


def reword(work: Workspace, interview: str, asked: str, heard: str) -> AskedView:
    """Change how a question is remembered."""
    from trainer.coach import debrief

    debrief.reword(work, debrief.find_asked(work, interview, asked), heard)
    return load(work, interview, asked)


def near_questions(work: Workspace, heard: str) -> list[tuple[str, str]]:
    """Return keys and wordings of the banks' questions nearest to what was heard."""
    from trainer.coach import debrief

    return [(match.question, match.ask) for match in debrief.matches(work, heard, limit=6)]


def add_own(work: Workspace, heard: str) -> str:
    """Add what was heard to the person's own questions; return its key."""
    from trainer.coach import banks

    return banks.add_own_question(work, heard).key


def stories(work: Workspace, interview: str, asked: str) -> list[tuple[str, str, str, bool]]:
    """Return the stories that may have been told; see `debrief.story_choices`."""
    from trainer.coach import debrief

    return debrief.story_choices(work, debrief.find_asked(work, interview, asked))
