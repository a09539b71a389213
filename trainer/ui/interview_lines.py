"""An interview as lines of a page: when, with whom, what for, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.interviews.model import Need
from trainer.ui.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trainer.coach.interview_rows import InterviewRow
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview, Interviewer

NEED_WORDS = {
    Need.MUST_HAVE: "must-have",
    Need.NICE_TO_HAVE: "nice to have",
    Need.UNKNOWN: "",
}


def day_of(interview: Interview) -> str:
    """Return the date and time of an interview, short."""
    from trainer.coach import calendar

    starts = calendar.local(interview.at, interview.utc_offset)
    zone = calendar.zone_mark(interview.at, interview.utc_offset)
    return f"{starts:%a} {starts.day} {starts:%b %H:%M}{zone}"


def load_interview_lines(work: Workspace, interview: str) -> list[Line]:
    """Return an interview's page; a job for the coach's thread.

    Raises:
        TrainerError: there is no such interview.
    """
    from trainer.coach import asking
    from trainer.coach.interview_rows import interview_row

    row = interview_row(work, interview)
    people = row.interview.interviewers
    asks = {person.name: asking.wordings(work, person.to_ask) for person in people}
    return list(_lines(row, asks))


def _lines(row: InterviewRow, asks: Mapping[str, Sequence[str]]) -> Iterator[Line]:
    one, letters = row.interview, row.letters
    yield Line(plain(one.company, "bold"))
    about = " · ".join(part for part in (one.role, one.round.replace("-", " ")) if part)
    yield Line(plain(about, "$foreground-muted"))
    yield Line(Content.assemble(f"{day_of(one)}, ", (row.when, "bold $primary")))
    yield BLANK
    yield from _next_step(row)
    yield heading("Who asks")
    if not one.interviewers:
        yield Line(Content.styled("Nobody is named yet. a adds a person.", "$foreground-muted"))
    for person in one.interviewers:
        yield from _person(person, asks[person.name])
    yield BLANK
    yield heading("What the job asks for")
    if not one.wanted:
        yield Line(
            Content.styled("Not known yet. p reads it from the job's text.", "$foreground-muted")
        )
    for wanted in one.wanted:
        name = plain(wanted.competency.replace("-", " "))
        need = NEED_WORDS[wanted.need]
        yield item(Content.assemble(name, (f"  {need}" if need else "", "$foreground-muted")))
    if one.next_round:
        yield BLANK
        yield Line(Content(f"Next round: {one.next_round.replace('-', ' ')}"))
    if letters:
        yield BLANK
        yield heading("Letters")
        for letter in letters:
            state = f"sent {letter.sent:%d %b}" if letter.sent else "not sent yet"
            text = Content.assemble(
                plain(letter.recipient or "to whom?"), (f"  {state}", "$primary")
            )
            yield item(text, "✓" if letter.sent else "·")
            if letter.came_back:
                yield Line(plain(f"came back: {letter.came_back}", "italic"), indent=5)


def _next_step(row: InterviewRow) -> Iterator[Line]:
    """Yield what to do next: the one thing that helps most now."""
    if not row.is_over:
        yield Line(Content("Rehearse until then. Name who asks and what the job asks for: it "
                           "decides what comes first."))  # fmt: skip
    elif row.interview.debriefed:
        yield Line(Content.assemble(("l", "bold $primary"), " opens the letters, ",
                                    ("u", "bold $primary"), " what was left unsaid."))  # fmt: skip
    else:
        yield Line(
            Content.assemble(
                "It is over. ", ("d", "bold $primary"), " notes what they asked, while it is fresh."
            )
        )
    yield BLANK


def _person(person: Interviewer, asks: Sequence[str]) -> Iterator[Line]:
    about = ", ".join(part for part in (person.role, person.email) if part)
    yield item(
        Content.assemble(plain(person.name, "bold"), plain(f"  {about}", "$foreground-muted"))
    )
    notes = [
        ("cares about", person.cares_about),
        ("to thank for", person.moment),
    ]
    for name, value in notes:
        if value:
            yield Line(plain(f"{name}: {value}"), indent=5)
    for ask in asks:
        yield Line(plain(ask), Content.styled("     ? ", "$primary"), 7)
    if person.no_contact:
        yield Line(Content.styled("would rather not get a letter", "$warning"), indent=5)
