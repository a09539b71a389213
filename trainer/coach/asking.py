"""The questions that a person asks the interviewer: three for each, chosen before they meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.find import find_question
from trainer.coach.interviews import Details, change_interview, find_interview
from trainer.errors import TrainerError
from trainer.questions.model import Kind, Question
from trainer.text import counted

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview, Interviewer

MOST = 3
"""Questions for one interviewer: what the last five minutes of an interview have room for."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that could be asked.

    Attributes:
        question: of kind to-ask.
        chosen: whether the person wants to ask it this interviewer.
        also_to: names of the other interviewers of this interview whom it is chosen for.
    """

    question: Question
    chosen: bool
    also_to: tuple[str, ...]


def whom(work: Workspace, interview: str, name: str = "") -> tuple[Interview, Interviewer]:
    """Return an interview and one of its interviewers.

    Raises:
        TrainerError: there is no such interview or interviewer, or it is not said which one.
    """
    found = find_interview(work, interview)
    if not found.interviewers:
        raise TrainerError(
            f"you haven't named an interviewer for {found.company}",
            "add one first, with `trainer interview edit --interviewer`",
        )
    if not name and len(found.interviewers) > 1:
        names = ", ".join(interviewer.name for interviewer in found.interviewers)
        raise TrainerError(f"there are several interviewers: {names}", "say --to NAME")
    person = found.interviewer(name) if name else found.interviewers[0]
    if person is None:
        raise TrainerError(f"“{name}” isn't an interviewer at {found.company}", "check the name")
    return found, person


def suggestions(
    work: Workspace, interview: Interview, person: Interviewer
) -> tuple[Suggestion, ...]:
    """Return what could be asked, the chosen first, then by what the person is and cares about."""
    known = [question for question in work.banks().questions if question.kind is Kind.TO_ASK]
    about = f"{person.cares_about} {person.role}".strip()
    near = [one.question for one in grading.match_question(about, known, 10)] if about else []
    rank = {key: place for place, key in enumerate(near)}
    others = [
        interviewer for interviewer in interview.interviewers if interviewer.name != person.name
    ]
    places = {one.key: rank.get(one.key, len(rank)) for one in known}
    ordered = sorted(known, key=lambda one: (one.key not in person.to_ask, places[one.key]))
    also = (tuple(two.name for two in others if one.key in two.to_ask) for one in ordered)
    pairs = zip(ordered, also, strict=True)
    return tuple(Suggestion(one, one.key in person.to_ask, names) for one, names in pairs)


def choose(work: Workspace, interview: str, name: str, keys: Sequence[str]) -> Interview:
    """Note what the person will ask an interviewer; it replaces what was noted before.

    Raises:
        TrainerError: there is no such interview, interviewer or question, or there are too many.
    """
    found, person = whom(work, interview, name)
    wanted = tuple(dict.fromkeys(find_question(work, key).key for key in keys))
    if len(wanted) > MOST:
        raise TrainerError(
            f"{counted(len(wanted), 'question is', 'questions are')} more than there is time for",
            f"choose {MOST}",
        )
    people = [
        replace(interviewer, to_ask=wanted) if interviewer is person else interviewer
        for interviewer in found.interviewers
    ]
    return change_interview(work, found.id, Details(interviewers=tuple(people)))


def wordings(work: Workspace, keys: Sequence[str]) -> tuple[str, ...]:
    """Return the wordings of questions by their keys; of one whose bank is gone, the key."""
    known = {question.key: question.ask for question in work.banks().questions} if keys else {}
    return tuple(known.get(key, key) for key in keys)
