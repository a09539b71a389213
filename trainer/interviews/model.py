"""The real event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Round(StrEnum):
    """The stage of the hiring process."""

    SCREEN = "screen"
    HIRING_MANAGER = "hiring-manager"
    TECHNICAL = "technical"
    SYSTEM_DESIGN = "system-design"
    BEHAVIORAL = "behavioral"
    ONSITE = "onsite"
    FINAL = "final"
    OTHER = "other"


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
        competencies: what the job asks for; empty where unknown.
    """

    id: str
    company: str
    role: str
    round: Round
    at: datetime
    utc_offset: int
    competencies: tuple[str, ...] = ()
