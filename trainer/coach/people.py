"""The interviewers of an interview: added, changed, called otherwise, taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.coach.interviews import Details, change_interview, find_interview
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview, Interviewer


def save_person(
    work: Workspace, interview: str, person: Interviewer, before: str = ""
) -> Interview:
    """Add an interviewer, or store what is known of one now; everything of theirs follows a new name.

    Args:
        work: the opened home.
        interview: which interview, see `interviews.find_interview`.
        person: what is known of them.
        before: the name they had; empty for a new one.

    Raises:
        TrainerError: there is no such interview or person, or the name is missing or taken.
    """
    known = find_interview(work, interview)
    if not before:
        return _store(work, known, (*known.interviewers, person))
    old = _named(known, before)
    now = replace(person, id=old.id, to_ask=person.to_ask or old.to_ask)
    people = tuple(now if interviewer is old else interviewer for interviewer in known.interviewers)
    return _store(work, known, people)


def rename_person(work: Workspace, interview: str, before: str, name: str) -> Interview:
    """Call an interviewer otherwise; their questions and letters stay theirs.

    Raises:
        TrainerError: there is no such interview or person, or the name is missing or taken.
    """
    known = find_interview(work, interview)
    return save_person(work, known.id, replace(_named(known, before), name=name), before)


def remove_person(work: Workspace, interview: str, name: str) -> Interview:
    """Take an interviewer out; nobody is known any more to have asked what they asked.

    Raises:
        TrainerError: there is no such interview or person.
    """
    known = find_interview(work, interview)
    gone = _named(known, name)
    return _store(
        work,
        known,
        tuple(interviewer for interviewer in known.interviewers if interviewer is not gone),
    )


def _named(interview: Interview, name: str) -> Interviewer:
    found = interview.interviewer(name)
    if found is None:
        there = (
            ", ".join(interviewer.name for interviewer in interview.interviewers)
            or "you haven't named an interviewer yet"
        )
        raise TrainerError(f"there's no interviewer “{name}”", there)
    return found


def _store(work: Workspace, known: Interview, people: tuple[Interviewer, ...]) -> Interview:
    return change_interview(work, known.id, Details(interviewers=people))
