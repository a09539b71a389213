"""An answer as the interviewer heard it, and what may be said to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.mock.giving_away import gives_away

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade
    from trainer.mock.model import FollowUp, Slot
    from trainer.mock.words import Words
    from trainer.stories.model import Story


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as the interviewer heard it.

    Attributes:
        slot: what was asked.
        text: all that was said to this question so far; empty for one said aloud.
        story: the story that it told, None where it told none.
        grade: its grade, None where it told none.
        seconds: how long the last part of it took.
        aloud: whether it was said aloud.
        heard: whether `text` is what a program heard of it so far, which nobody has put right yet.
        told_before: whether an earlier question had the same story.
        asked_on: what the interviewer asked on already, oldest first.
        worn: all that they said already: nothing of it is said again.
        said: the last part of `text`, where it has several; empty where it's all of it.
        figure_asked: whether they asked for a number lately, or often enough.
        company: with whom the interview is; may be empty.
        ad: the job's text; may be empty.
        mentions: whether it mentions one of the stories at a question that needs none.
        names: whether it has the title of a story, be it ever so little of it.
        recalls: whether it has a word of a story that was told to another question.
    """

    slot: Slot
    text: str
    story: Story | None = None
    grade: RecallGrade | None = None
    seconds: float = 0.0
    aloud: bool = False
    heard: bool = False
    told_before: bool = False
    asked_on: tuple[FollowUp, ...] = ()
    worn: frozenset[str] = frozenset()
    said: str = ""
    figure_asked: bool = False
    company: str = ""
    ad: str = ""
    mentions: bool = False
    names: bool = False
    recalls: bool = False

    @property
    def last(self) -> str:
        """The last thing that was said."""
        return self.said or self.text


def may_say(answer: Answer, words: Words, text: str) -> bool:
    """Return whether a text wasn't said yet and gives nothing away."""
    used = text in answer.worn or any(text == one.text for one in answer.asked_on)
    if used or answer.grade is None or answer.story is None:
        return not used
    languages = {words.language, answer.story.language}
    return not any(gives_away(text, answer.grade, answer.text, language) for language in languages)
