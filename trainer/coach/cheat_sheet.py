"""What is on the cheat sheet of an interview, gathered from the home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.coach.asking import wordings
from trainer.coach.calendar import ago, local, until
from trainer.coach.coverage import rows_for
from trainer.coach.interviews import find_interview
from trainer.grading.key_figures import key_figures
from trainer.interviews.cheat_sheet import Topic, topics

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview, Interviewer


@dataclass(frozen=True, slots=True)
class Told:
    """A topic with what to have ready for it.

    Attributes:
        topic: what they may ask about, and the story that answers it.
        figures: the story's figures as its own words write them, three at most.
    """

    topic: Topic
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheatSheet:
    """One interview on one page.

    Attributes:
        interview: with whom, for what, when, who asks, and the person's notes.
        at: when it starts, in the zone it was noted in.
        when: that in words: `in 3 days`, `yesterday`.
        rows: the topics, must-haves first.
        asked: whom the person asks, and the wordings of their questions.
    """

    interview: Interview
    at: datetime
    when: str
    rows: tuple[Told, ...]
    asked: tuple[tuple[Interviewer, tuple[str, ...]], ...]

    @property
    def gaps(self) -> tuple[str, ...]:
        """What the job asks for and no story shows."""
        return tuple(row.topic.competency for row in self.rows if row.topic.story is None)


def cheat_sheet(work: Workspace, interview: str) -> CheatSheet:
    """Return the cheat sheet of an interview.

    Raises:
        TrainerError: there is no such interview, or several.
    """
    known = find_interview(work, interview)
    stories = {story.id: story for story in work.stories().stories}
    shown = {
        row.competency: [stories[one] for one in (*row.tagged, *row.fitting)]
        for row in rows_for(work, known.competencies)
    }
    now = work.clock()
    return CheatSheet(
        known,
        local(known.at, known.utc_offset),
        until(known.at, now) if known.at > work.now() else ago(known.at, now),
        tuple(
            Told(topic, key_figures(topic.story) if topic.story else ())
            for topic in topics(known, shown)
        ),
        tuple(
            (person, wordings(work, person.to_ask))
            for person in known.interviewers
            if person.to_ask
        ),
    )
