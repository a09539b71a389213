"""The real event: with whom, what for, and who asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Round(StrEnum):
    """The stage of the hiring process."""

    SCREEN = "screen"
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring-manager"
    TECHNICAL = "technical"
    SYSTEM_DESIGN = "system-design"
    BEHAVIORAL = "behavioral"
    PANEL = "panel"
    ONSITE = "onsite"
    FINAL = "final"
    OTHER = "other"

    @property
    def words(self) -> str:
        """Its name as it is read; empty for one that nobody named."""
        return "" if self is Round.OTHER else self.value.replace("-", " ")


class Need(StrEnum):
    """How much the job asks for a competency."""

    MUST_HAVE = "must-have"
    NICE_TO_HAVE = "nice-to-have"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A competency that the job asks for, and how much."""

    competency: str
    need: Need = Need.UNKNOWN


@dataclass(frozen=True, slots=True)
class Interviewer:
    """A person who asks.

    Attributes:
        name: as they introduced themselves; letters are addressed to it.
        role: their job; may be empty.
        email: where a letter goes; may be empty.
        cares_about: what they said matters to them, in the person's words; may be empty.
        no_contact: whether they, or their company, wish not to be written to.
        moment: one specific moment of the conversation, as it ends “thank you for …”.
        to_ask: keys of the questions that the person wants to ask them, three at most.
        id: unique over all homes; what they asked and the letter to them belong to it, whatever they
            are called. Empty for somebody who is not stored yet.
    """

    name: str
    role: str = ""
    email: str = ""
    cares_about: str = ""
    no_contact: bool = False
    moment: str = ""
    to_ask: tuple[str, ...] = ()
    id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview.

    Attributes:
        id: unique over all homes.
        company: with whom.
        role: for which job; may be empty.
        round: the stage.
        at: when it starts, aware, UTC.
        utc_offset: the person's offset from UTC at that time, in minutes.
        wanted: the competencies that the job asks for; empty where unknown.
        interviewers: who asks; empty where unknown.
        posting: the job's text as it was pasted; may be empty.
        notes: what the person noted of the company, several lines; may be empty.
        next_round: the stage that comes after this one; None where unknown.
        deadline: until when a letter is welcome, aware, UTC; None for the usual 24 hours.
        debriefed: when the debrief was finished, aware, UTC; None while it was not.
    """

    id: str
    company: str
    role: str
    round: Round
    at: datetime
    utc_offset: int
    wanted: tuple[Wanted, ...] = ()
    interviewers: tuple[Interviewer, ...] = ()
    posting: str = ""
    notes: str = ""
    next_round: Round | None = None
    deadline: datetime | None = None
    debriefed: datetime | None = None

    @property
    def competencies(self) -> tuple[str, ...]:
        """The names of the competencies that the job asks for."""
        return tuple(one.competency for one in self.wanted)

    def interviewer(self, name: str) -> Interviewer | None:
        """Return the interviewer of a name, None where there is none."""
        return next((one for one in self.interviewers if one.name == name), None)

    def need(self, competencies: tuple[str, ...]) -> Need:
        """Return the strongest need for any of some competencies; unknown where none is asked for."""
        found = self.strongest(competencies)
        return found.need if found else Need.UNKNOWN

    def strongest(self, competencies: tuple[str, ...]) -> Wanted | None:
        """Return which of some competencies the job asks for most, the first of equals; None for none."""
        order = (Need.MUST_HAVE, Need.UNKNOWN, Need.NICE_TO_HAVE)
        found = (one for one in self.wanted if one.competency in competencies)
        return min(
            found,
            key=lambda one: (order.index(one.need), competencies.index(one.competency)),
            default=None,
        )
