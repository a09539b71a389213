"""An interview as lines of a page: when, with whom, what for, and what is to be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.coach.cheat_sheet_text import title_of
from trainer.competencies import read_as
from trainer.interviews.model import Interview, Interviewer, Need
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.components.hint import key_name, opening, pressing, sentence
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.cheat_sheet import CheatSheet
    from trainer.coach.interview_rows import InterviewRow
    from trainer.coach.workspace import Workspace

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


@dataclass(frozen=True, slots=True)
class InterviewPage:
    """An interview, how far it is, and its page.

    Attributes:
        row: the interview.
        people: when it is, what to do next, and who one meets.
        topics: what the job asks for, and what answers it.
        rest: notes, the next round and letters; often empty.
    """

    row: InterviewRow
    people: list[Line]
    topics: list[Line]
    rest: list[Line]

    @property
    def lines(self) -> list[Line]:
        """All of it below each other."""
        return [*self.people, *self.topics, *self.rest]


def load_interview_page(work: Workspace, interview: str, *, inside: bool = False) -> InterviewPage:
    """Return an interview's page; a job for the coach's thread.

    Args:
        work: the opened home.
        interview: its id.
        inside: whether it's shown on a screen of its own, whose keys it may name.

    Raises:
        TrainerError: there is no such interview.
    """
    from trainer.coach.cheat_sheet import cheat_sheet
    from trainer.coach.interview_rows import interview_row

    row = interview_row(work, interview)
    sheet = cheat_sheet(work, row.interview.id)
    people = list(_people(row, sheet, inside=inside))
    return InterviewPage(row, people, list(_topics(sheet)), list(_rest(row)))


def _people(row: InterviewRow, sheet: CheatSheet, *, inside: bool) -> Iterator[Line]:
    one = row.interview
    asks = {person.name: asked for person, asked in sheet.asked}
    yield Line(plain(one.company, "bold"))
    about = " · ".join(part for part in (one.role, one.round.words) if part)
    yield Line(plain(about, "$foreground-muted"))
    yield Line(Content.assemble(f"{day_of(one)}, ", (row.when, "bold $primary")))
    yield BLANK
    yield from _next_step(row)
    yield heading("Who you meet")
    if not one.interviewers:
        add = "Press n to add one." if inside else "Open it to add one."
        yield Line(sentence(f"No interviewer yet. {add}", "$foreground-muted"))
    for person in one.interviewers:
        yield from _person(person, asks.get(person.name, ()), inside=inside)
    yield BLANK


def _rest(row: InterviewRow) -> Iterator[Line]:
    one = row.interview
    if one.notes:
        yield BLANK
        yield heading("Your notes")
        yield from (Line(plain(line or " ")) for line in one.notes.split("\n"))
    if one.next_round:
        yield BLANK
        yield Line(Content(f"Next round: {one.next_round.replace('-', ' ')}"))
    if row.letters:
        yield BLANK
        yield heading("Letters")
        for letter in row.letters:
            state = f"sent {letter.sent:%d %b}" if letter.sent else "not sent yet"
            text = Content.assemble(
                plain(letter.recipient or "to whom?"), (f"  {state}", "$primary")
            )
            yield item(pressing(text, "l"), "✓" if letter.sent else "·")
            if letter.came_back:
                yield Line(plain(f"came back: {letter.came_back}", "italic"), indent=5)


def _topics(sheet: CheatSheet) -> Iterator[Line]:
    """Yield what the job asks for, and below each the story that answers it with its figures."""
    if sheet.interview.wanted:
        yield heading("What the job asks for, and your story for it")
    else:
        yield heading("If they ask about")
        yield Line(
            sentence(
                "What the job asks for isn't known yet. Press b to paste its text.",
                "$foreground-muted",
            )
        )
    for row in sheet.rows:
        name, need = plain(read_as(row.topic.competency)), NEED_WORDS[row.topic.need]
        topic = Content.assemble(name, (f"  {need}" if need else "", "$foreground-muted"))
        story = row.topic.story
        if story is None:
            yield item(pressing(topic, "g c"))
            none = Content.styled("no story for this yet", "$partly")
            yield Line(pressing(none, "g c"), indent=5)
            continue
        yield item(opening(topic, story.id))
        yield Line(opening(plain(title_of(row), "bold"), story.id), indent=5)
        if row.figures:
            figures = plain(" · ".join(row.figures), "$said")
            yield Line(opening(figures, story.id), indent=5)


def _next_step(row: InterviewRow) -> Iterator[Line]:
    """Yield what to do next: the one thing that helps most now."""
    if not row.is_over:
        missing = [
            *(["who you'll meet"] if not row.interview.interviewers else []),
            *(["what the job asks for"] if not row.interview.wanted else []),
        ]
        add = f" Add {' and '.join(missing)}, if you know: it decides what you rehearse first."
        yield Line(
            Content.assemble(
                "Press ", key_name("v"), " for your cheat sheet.", add if missing else ""
            )
        )  # fmt: skip
    elif row.interview.debriefed:
        yield Line(
            Content.assemble(
                "Press ", key_name("d"), " and F5 to see what you left unsaid, ",
                key_name("l"), " for the letters.",
            )
        )  # fmt: skip
    else:
        yield Line(
            Content.assemble(
                "It's over. Press ",
                key_name("d"),
                " to note what they asked, while it's fresh.",
            )
        )
    yield BLANK


def _person(person: Interviewer, asks: Sequence[str], *, inside: bool) -> Iterator[Line]:
    about = ", ".join(part for part in (person.role, person.email) if part)
    who = Content.assemble(plain(person.name, "bold"), plain(f"  {about}", "$foreground-muted"))
    yield item(pressing(who, "n") if inside else who)  # in the list n is a new interview
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
