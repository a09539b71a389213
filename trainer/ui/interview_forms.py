"""The forms of an interview and of an interviewer: their fields, and what saving them does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.interviews.model import Interview, Interviewer, Round
from trainer.ui.date_field import date_field
from trainer.ui.screens.form_dialog import FormField

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace

PEOPLE_ABOUT = "What they care about, and one moment to thank for, make the letter theirs."

ROUNDS = tuple((stage.words or "another", stage.value) for stage in Round)


def interview_fields(known: Interview | None) -> tuple[FormField, ...]:
    """Return the fields of an interview, filled with what is known."""
    from trainer.coach import looks_for

    when, deadline = _times(known)
    return (
        FormField("company", "Company", "with whom", known.company if known else ""),
        FormField("role", "Role", "for which job (may stay empty)", known.role if known else ""),
        FormField(
            "stage", "Round", value=(known.round if known else Round.OTHER).value,
            choices=(("not known", Round.OTHER.value), *ROUNDS[:-1]),
        ),
        date_field("when", "Date, time", "friday 2 pm, or 2026-05-29 14:00", when),
        FormField(
            "wanted", "Looks for", "ownership (must), mentoring (nice)", looks_for.written(known), rows=3,
        ),
        FormField(
            "next_round", "Next round",
            value=known.next_round.value if known and known.next_round else "-",
            choices=(("not known", "-"), *ROUNDS),
        ),
        date_field("deadline", "Letter until", "24 hours after it, if empty", deadline),
        FormField(
            "notes", "Notes", "what they make, who told you what, links",
            known.notes if known else "", rows=3,
        ),
    )  # fmt: skip


def _times(known: Interview | None) -> tuple[str, str]:
    """Return when it is and until when a letter is welcome, as the fields show them."""
    from trainer.coach.calendar import written

    if known is None:
        return "", ""
    until = known.deadline
    deadline = written(until, known.utc_offset) if until else ""
    return written(known.at, known.utc_offset), deadline


def save_interview(known: Interview | None) -> Callable[[Workspace, dict[str, str]], Interview]:
    """Return the job that stores a new interview, or changes a known one."""

    def save(work: Workspace, typed: dict[str, str]) -> Interview:
        from trainer.coach import interviews, looks_for

        when, deadline = _times(known)
        wanted, posting = looks_for.read(typed["wanted"], known)
        details = interviews.Details(
            company=typed["company"],
            # A field that was not touched says nothing: its time keeps the zone it was noted in.
            when=None if known and typed["when"] == when else typed["when"],
            role=typed["role"],
            stage=typed["stage"],
            wanted=wanted,
            posting=posting,
            next_round="" if typed["next_round"] == "-" else typed["next_round"],
            deadline=None if known and typed["deadline"] == deadline else typed["deadline"],
            notes=typed["notes"],
        )
        if known is None:
            return interviews.add_interview(work, details)
        return interviews.change_interview(work, known.id, details)

    return save


def save_notes(interview: str) -> Callable[[Workspace, str], Interview]:
    """Return the job that stores the notes on the company."""

    def save(work: Workspace, typed: str) -> Interview:
        from trainer.coach import interviews

        return interviews.change_interview(work, interview, interviews.Details(notes=typed))

    return save


def person_fields(known: Interviewer | None) -> tuple[FormField, ...]:
    """Return the fields of an interviewer, filled with what is known."""
    one = known or Interviewer("")
    return (
        FormField("name", "Name", "as they introduced themselves", one.name),
        FormField("role", "Role", "their job", one.role),
        FormField("email", "E-mail", "where the letter goes", one.email),
        FormField("cares_about", "Cares about", "what they said matters to them", one.cares_about),
        FormField("moment", "Thank for", "how you explained the roll-out to me", one.moment),
        FormField(
            "no_contact", "Letter", value="yes" if one.no_contact else "",
            choices=(("may be written to", ""), ("would rather not get a letter", "yes")),
        ),
    )  # fmt: skip


def save_person(interview: str, before: str) -> Callable[[Workspace, dict[str, str]], Interview]:
    """Return the job that stores an interviewer; one whose name is emptied is taken out.

    Args:
        interview: id of the interview.
        before: the name they had; empty for a new one.
    """

    def save(work: Workspace, typed: dict[str, str]) -> Interview:
        from trainer.coach import people

        if before and not typed["name"].strip():
            return people.remove_person(work, interview, before)
        person = Interviewer(
            typed["name"],
            typed["role"],
            typed["email"],
            typed["cares_about"],
            bool(typed["no_contact"]),
            typed["moment"],
        )
        return people.save_person(work, interview, person, before)

    return save
