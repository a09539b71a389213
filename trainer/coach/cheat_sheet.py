"""What is on the cheat sheet of an interview, gathered from the home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.coach.asking import wordings
from trainer.coach.calendar import ago, local, until
from trainer.coach.coverage import rows_for
from trainer.coach.interviews import find_interview
from trainer.coach.question_proposals import proposals
from trainer.competencies import COMPETENCIES, read_as
from trainer.documents.competency_words import competencies_in
from trainer.grading.key_figures import key_figures
from trainer.interviews.bearing import bears, likeness, nearness
from trainer.interviews.cheat_sheet import Topic, others_than, topics
from trainer.interviews.fitting import fit_by_title
from trainer.interviews.model import Interview, Interviewer, Need, Wanted
from trainer.interviews.posting import musts_in_words, topic_of
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.workspace import Workspace

PERHAPS_SHOWS = 2
"""Competencies, of those that a question looks for, that a story perhaps shows whose words sound like it."""


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
        interview: with whom, for what, when, who asks, and the person's notes; what the job's text
            asks for in its own words is among what's wanted.
        at: when it starts, in the zone it was noted in.
        when: that in words: `in 3 days`, `yesterday`.
        rows: the topics, must-haves first.
        others: the strongest stories that answer none of them, as far as the page has room.
        asked: whom the person asks, and the wordings of their questions.
    """

    interview: Interview
    at: datetime
    when: str
    rows: tuple[Told, ...]
    others: tuple[Told, ...]
    asked: tuple[tuple[Interviewer, tuple[str, ...]], ...]


def cheat_sheet(work: Workspace, interview: str) -> CheatSheet:
    """Return the cheat sheet of an interview.

    Raises:
        TrainerError: there is no such interview, or several.
    """
    known = find_interview(work, interview)
    musts = musts_in_words(known.posting)
    known = replace(known, wanted=(*known.wanted, *(Wanted(one, Need.MUST_HAVE) for one in musts)))
    stories = {story.id: story for story in work.stories().stories}
    listed = rows_for(work, known.competencies)
    shown = {
        row.competency: [stories[one] for one in (*row.tagged, *row.fitting)] for row in listed
    }
    in_words = [competency for competency in known.competencies if competency not in COMPETENCIES]
    perhaps = _perhaps(work, known, shown) | {word: _near(work, word) for word in in_words}
    rows = topics(known, shown, perhaps)
    others = others_than(rows, _active(work))
    now = work.clock()
    return CheatSheet(
        known,
        local(known.at, known.utc_offset),
        until(known.at, now) if known.at > work.now() else ago(known.at, now),
        tuple(map(_told, rows)),
        tuple(map(_told, others)),
        tuple(
            (person, wordings(work, person.to_ask))
            for person in known.interviewers
            if person.to_ask
        ),
    )


def _told(topic: Topic) -> Told:
    return Told(topic, key_figures(topic.story) if topic.story else ())


def _perhaps(
    work: Workspace, interview: Interview, shown: Mapping[str, Sequence[Story]]
) -> dict[str, list[Story]]:
    """Return competency -> stories that name nothing and whose words sound like it.

    A story that was imported says neither what it shows nor what it is asked by; the questions that
    would be proposed for it look for something.
    """
    found: dict[str, list[Story]] = {}
    if all(shown.get(name) for name in interview.competencies):
        return found
    silent = [one for one in _active(work) if not one.competencies]
    for story in silent:  # “Falling out with Maureen over the rota”
        for name in competencies_in(story.title, sentence=True):
            found.setdefault(name, []).append(story)
    for story, proposal in proposals(work, silent):
        for name in proposal.question.competencies[:PERHAPS_SHOWS]:
            if story not in found.setdefault(name, []):
                found[name].append(story)
    return found


def _near(work: Workspace, must: str) -> list[Story]:
    """Return the story that bears most on what the job asks for in words of its own, if one does.

    One whose title has a telling word of it comes before all others.
    """
    about = topic_of(read_as(must))
    active = _active(work)
    named = [story for story in active if fit_by_title(about, story)]
    bearing = named or [story for story in active if bears(about, story)]
    return sorted(bearing, key=lambda one: -likeness(about, one) - nearness(about, one))[:1]


def _active(work: Workspace) -> list[Story]:
    return [story for story in work.stories().stories if story.status is Status.ACTIVE]
