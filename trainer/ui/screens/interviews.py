"""Interviews: those ahead and those that are over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work

from trainer.errors import TrainerError
from trainer.text import counted
from trainer.ui.commands import Command, bindings
from trainer.ui.interview_forms import (
    PEOPLE_ABOUT,
    interview_fields,
    person_fields,
    save_interview,
    save_person,
)
from trainer.ui.interview_lines import day_of, load_interview_lines
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.removals import bring_back, remove, undo_command
from trainer.ui.screens.bank_screen import BankScreen
from trainer.ui.screens.choice import ChoiceDialog, Way
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.paste_dialog import PasteDialog
from trainer.ui.screens.pick_dialog import PickDialog
from trainer.ui.widgets.row_list import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.coach.interview_rows import InterviewRow
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.ui.document import Line

INTERVIEWS_COMMANDS = (
    Command("interviews.open", "enter", "choose", "Open", "Debrief it, or change its facts."),
    Command("interviews.new", "n", "new", "New", "Note an interview."),
    Command("interviews.edit", "e", "edit", "Edit", "Change what is noted of it."),
    Command("interviews.people", "a", "people", "People", "Add or change an interviewer."),
    Command(
        "interviews.ask",
        "q",
        "ask_them",
        "Ask",
        "Choose the three questions that you will ask an interviewer.",
    ),
    Command("interviews.posting", "p", "posting", "Job", "Read what the job asks for."),
    Command("interviews.debrief", "d", "debrief", "Debrief", "Note what they asked."),
    Command("interviews.unsaid", "u", "unsaid", "Unsaid", "See what you left out.", shown=False),
    Command("interviews.letters", "l", "letters", "Letters", "Write the follow-up letters."),
    Command("interviews.remove", "delete", "remove", "Remove", "Forget it.", shown=False),
    undo_command("interviews"),
    Command("interviews.search", "slash", "search", "Search", "Search them.", shown=False),
    Command("interviews.back", "escape", "back", "Back", "Go back to where you were."),
    Command("interviews.help", "question_mark", "app.help", "Help", "Show this help.", shown=False),
)

NEEDS_ONE = {
    "choose",
    "edit",
    "people",
    "ask_them",
    "posting",
    "debrief",
    "unsaid",
    "letters",
    "remove",
}


class InterviewsScreen(BankScreen):
    """The interviews as a list, the chosen one beside it."""

    COMMANDS_HERE: ClassVar = INTERVIEWS_COMMANDS
    BINDINGS = bindings(INTERVIEWS_COMMANDS)
    NAME = "Interviews"
    HELP_TEXT = (
        "With a date set, what you are most likely to have forgotten by then comes first. After "
        "the interview, d notes what they asked and what you said; then you see what your stories "
        "had that you did not say, and whether it is worth a letter."
    )
    SEARCH_HINT = "Press / to search companies and people"
    EMPTY = (
        "No interview is noted.\n\nn notes one: with whom, and when. Its date decides what is "
        "rehearsed first. After it, note here what they asked: you see what you left unsaid, and "
        "draft the follow-up letter."
    )
    COLUMNS: ClassVar = (
        Column("Company", 0, lambda row: row.interview.company),
        Column("Date", 23, lambda row: day_of(row.interview), "$foreground-muted", from_width=64),
        Column("When", 12, lambda row: row.when, "$primary"),
        Column("State", 11, lambda row: row.state, from_width=48),
    )

    def rows(self, work: Workspace, search: str) -> Sequence[InterviewRow]:
        """Return the interviews that hold all words of a search."""
        from trainer.coach.interview_rows import interview_rows

        return interview_rows(work, search)

    def lines(self, work: Workspace, key: str) -> list[Line]:
        """Return the page of an interview."""
        return load_interview_lines(work, key)

    def key(self, row: InterviewRow) -> str:
        """Return the interview's id."""
        return row.interview.id

    def count(self, rows: Sequence[InterviewRow]) -> str:
        """Return how many lie ahead, and what is still to do about the others."""
        ahead = sum(not row.is_over for row in rows)
        waiting = sum(row.is_over and row.interview.debriefed is None for row in rows)
        unsent = sum(row.unsent for row in rows)
        parts = [
            f"{ahead} ahead" if ahead else "",
            f"{waiting} to debrief" if waiting else "",
            f"{counted(unsent, 'letter')} to send" if unsent else "",
        ]
        return " · ".join(part for part in parts if part) or (
            f"{len(rows)} behind you" if rows else "none yet"
        )

    def open(self, key: str) -> None:
        """Debrief an interview that is over; of one that lies ahead, change the facts."""
        row = self._row
        if row is not None and row.is_over:
            self.doors.open_debrief(key)
        else:
            self.action_edit()

    @property
    def _row(self) -> Any:
        from trainer.ui.widgets.row_list import RowList

        return self.query_one(RowList).row

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what needs an interview only where there is one."""
        return bool(self._chosen) or action not in NEEDS_ONE

    @work(exclusive=True, group="dialog")
    async def action_new(self) -> None:
        """Note an interview."""
        added: Interview | None = await self.app.push_screen_wait(
            FormDialog("A new interview", interview_fields(None), save_interview(None))
        )
        if added is not None:
            self._chosen = added.id
            self.reload()

    @work(exclusive=True, group="dialog")
    async def action_edit(self) -> None:
        """Change what is noted of the chosen interview."""
        known = self._row.interview
        await self.app.push_screen_wait(
            FormDialog(f"{known.company}", interview_fields(known), save_interview(known))
        )
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_people(self) -> None:
        """Add an interviewer, or change one."""
        known: Interview = self._row.interview
        name = ""
        if known.interviewers:
            ways = [Way(one.name, one.name, one.role) for one in known.interviewers]
            chosen = await self.app.push_screen_wait(
                ChoiceDialog("Who asks?", [*ways, Way("\0", "Somebody else", "Add a person.")])
            )
            if chosen is None:
                return
            name = "" if chosen == "\0" else chosen
        await self.app.push_screen_wait(
            FormDialog(
                name or "Who asks?",
                person_fields(known.interviewer(name)),
                save_person(known.id, name),
                about=PEOPLE_ABOUT,
            )
        )
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_ask_them(self) -> None:
        """Choose what to ask an interviewer."""
        known: Interview = self._row.interview
        if not known.interviewers:
            self.notify("Name who asks first: a adds a person.", markup=False)
            return
        name = known.interviewers[0].name
        if len(known.interviewers) > 1:
            people = [Way(one.name, one.name, one.role) for one in known.interviewers]
            chosen = await self.app.push_screen_wait(ChoiceDialog("Ask whom?", people))
            if chosen is None:
                return
            name = chosen
        ways = await self.ask(_to_ask, known.id, name)
        person = known.interviewer(name)
        marked: list[str] | None = list(person.to_ask) if person else []
        while marked is not None:
            marked = await self.app.push_screen_wait(
                PickDialog(f"Which three will you ask {name}?", ways, marked)
            )
            if marked is None:
                break
            try:
                await self.ask(_choose, known.id, name, marked)
                break
            except TrainerError as error:
                self.tell(error)
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_posting(self) -> None:
        """Read what the job asks for from its text."""
        known: Interview = self._row.interview
        found = await self.app.push_screen_wait(
            PasteDialog(
                "What does the job ask for?",
                "Paste the job's text. Competencies are read from it; e shows them to correct.",
                "Paste the posting here …",
                lambda work, text: _read_posting(work, known.id, text),
                known.posting,
            )
        )
        if found is None:
            return
        self.notify(
            f"It asks for {counted(found, 'competency', 'competencies')}. Press e to correct them.",
            markup=False,
        )
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_debrief(self) -> None:
        """Note what they asked; of an interview that lies ahead, only after asking."""
        row = self._row
        if row.is_over or await self.app.push_screen_wait(
            ConfirmDialog(
                "It hasn't happened yet",
                f"{row.interview.company} is on {day_of(row.interview)}, {row.when}. If you've had it already, press "
                "e later to correct the date.",
                yes="Debrief it now",
                no="Not yet",
            )
        ):
            self.doors.open_debrief(row.interview.id)

    def action_unsaid(self) -> None:
        """Show what was left unsaid."""
        self.doors.open_unsaid(self.chosen)

    @work(exclusive=True, group="dialog")
    async def action_letters(self) -> None:
        """Open the letter to an interviewer."""
        await self.doors.choose_letter(self._row.interview)

    @one_at_a_time
    async def action_remove(self) -> None:
        """Forget the chosen interview, after asking."""
        known = self._row.interview
        text = (
            f"{known.company}, {day_of(known)}\n\nIts debrief goes with it. Your answers, ratings "
            "and letters stay."
        )
        if await remove(self, "Remove this interview?", text, _remove, known.id):
            self.reload()

    @one_at_a_time
    async def action_bring_back(self) -> None:
        """Bring back the interview that was removed last."""
        if await bring_back(self, "interview"):
            self.reload()


def _read_posting(work: Workspace, interview: str, text: str) -> int:
    from trainer.coach import interviews
    from trainer.interviews.posting import wanted_in

    wanted = wanted_in(text)
    interviews.change_interview(
        work, interview, interviews.Details(posting=text, wanted=wanted or None)
    )
    return len(wanted)


def _to_ask(work: Workspace, interview: str, name: str) -> list[Way]:
    from trainer.coach import asking

    return [
        Way(
            row.question.key,
            row.question.ask,
            f"(you ask {', '.join(row.also_to)} this)" if row.also_to else "",
        )
        for row in asking.suggestions(work, *asking.whom(work, interview, name))
    ]


def _choose(work: Workspace, interview: str, name: str, keys: list[str]) -> None:
    from trainer.coach import asking

    asking.choose(work, interview, name, keys)


def _remove(work: Workspace, interview: str) -> None:
    from trainer.coach import removing

    removing.remove_interview(work, interview)
