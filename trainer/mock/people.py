"""Who sits in an interview: what they look for besides the job's text, and who asks which question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.documents.competency_words import competencies_in
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.mock.lacking import content
from trainer.mock.model import Reason, Slot

_LOOKED_FOR: Mapping[Round, tuple[str, ...]] = {
    Round.SCREEN: ("career-goals", "motivation", "communication"),
    Round.RECRUITER: ("motivation", "career-goals", "communication"),
    Round.HIRING_MANAGER: ("delivering-results", "ownership", "prioritization"),
    Round.TECHNICAL: ("technical-depth", "problem-solving", "quality"),
    Round.SYSTEM_DESIGN: ("decision-making", "technical-depth", "planning"),
    Round.BEHAVIORAL: ("conflict", "feedback", "teamwork"),
    Round.PANEL: ("conflict", "decision-making", "teamwork"),
    Round.ONSITE: ("teamwork", "problem-solving", "conflict"),
    Round.FINAL: ("strategy", "leadership", "integrity"),
}
"""What each round looks for besides the job's text (own judgement, after what interviewers publish)."""

_ROUNDS: Mapping[Round, str] = {
    Round.SCREEN: "a first call",
    Round.RECRUITER: "a talk with a recruiter",
    Round.HIRING_MANAGER: "a hiring manager",
    Round.TECHNICAL: "a technical round",
    Round.SYSTEM_DESIGN: "a design round",
    Round.BEHAVIORAL: "a behavioral round",
    Round.PANEL: "a panel",
    Round.ONSITE: "a day on site",
    Round.FINAL: "a last round",
}


@dataclass(frozen=True, slots=True)
class Aim:
    """A competency that is looked for besides the job's text, and why in a sentence.

    `is_said` where somebody who interviews is known to care about it.
    """

    competency: str
    reason: Reason
    why: str
    is_said: bool = False


def aims(interview: Interview | None) -> Iterator[Aim]:
    """Yield what the people who interview care about, then what the round looks for."""
    if interview is None:
        return
    for person in interview.interviewers:
        for name in competencies_in(person.cares_about, sentence=True):
            why = f"You noted what {person.name} cares about: “{person.cares_about}”."
            yield Aim(name, Reason.CARES, why, is_said=True)
    for person in interview.interviewers:
        for name in competencies_in(person.role):
            yield Aim(name, Reason.CARES, f"You'll meet {person.name}, {person.role}.")
    for name in _LOOKED_FOR.get(interview.round, ()):
        asks = _ROUNDS[interview.round]
        yield Aim(
            name, Reason.ROUND, f"{asks.capitalize()} is often about {name.replace('-', ' ')}."
        )


def with_people(
    slots: Sequence[Slot], interview: Interview | None, language: str
) -> tuple[Slot, ...]:
    """Give each question to the one who cares about it, the others to who has asked least so far."""
    people = interview.interviewers if interview else ()
    if not people:
        return tuple(slots)
    asks = [_who_cares(people, slot, language) for slot in slots]
    times = Counter(one.name for one in asks if one)
    opener = people[0]
    found = []
    for slot, theirs in zip(slots, asks, strict=True):
        person = theirs
        if person is None and slot.reason is Reason.OPENER:
            person = opener
        if person is None:
            person = min(people, key=lambda person: times[person.name])
        times[person.name] += theirs is None
        found.append(replace(slot, by=person.name, by_role=person.role))
    return tuple(found)


def _who_cares(people: Sequence[Interviewer], slot: Slot, language: str) -> Interviewer | None:
    """Return who cares most about what a question asks: by its words, else by what it looks for."""
    if not slot.wants_story:
        return None
    if slot.reason is Reason.CARES and not slot.question:
        return next(
            (person for person in people if slot.competencies[0] in person.cares_about), None
        )
    asked = content(slot.asked, language)
    best = max(people, key=lambda person: len(asked & content(person.cares_about, language)))
    if asked & content(best.cares_about, language):
        return best
    return next((person for person in people if _asks(person, slot)), None)


def _asks(person: Interviewer, slot: Slot) -> bool:
    """Return whether a question looks for what somebody cares about, or answers for."""
    cares = (*competencies_in(person.cares_about, sentence=True), *competencies_in(person.role))
    return not set(cares).isdisjoint(slot.competencies)
