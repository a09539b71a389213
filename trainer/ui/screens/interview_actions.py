"""What can be done with one interview, in the list of them and on its page."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual import work

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.way import Way
from trainer.ui.interview_forms import (
    PEOPLE_ABOUT,
    interview_fields,
    person_fields,
    save_interview,
    save_notes,
    save_person,
)
from trainer.ui.pages.interview_lines import day_of
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.paste_dialog import PasteDialog
from trainer.ui.screens.pick_dialog import PickDialog

if TYPE_CHECKING:
    from trainer.coach.interview_rows import InterviewRow
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.ui.scheme import Meaning


def interview_commands(screen: str, people: Meaning | None = None) -> tuple[Command, ...]:
    """Return the commands of an interview, by ids of the screen that has them.

    Args:
        screen: the ids' first word.
        people: what adds a person; None where a list has that key.
    """
    return (
        Command(f"{screen}.debrief", scheme.DEBRIEF, "debrief", "Debrief", "Note what they asked."),
        Command(f"{screen}.letters", scheme.LETTER, "letters", "Letter", "Write the follow-up letters."),
        Command(f"{screen}.sheet", scheme.VIEW, "sheet", "Sheet", "Show the sheet for the day itself.", old="c"),
        Command(f"{screen}.edit", scheme.EDIT, "edit", "Edit", "Change it.", shown=False),
        Command(f"{screen}.people", people, "people", "New person", "Add or change an interviewer."),
        Command(f"{screen}.ask", scheme.ASK, "ask_them", "Ask three questions", "Choose the three questions that you will "
                "ask an interviewer.", shown=False, old="q"),
        Command(f"{screen}.posting", scheme.IMPORT, "posting", "Import the posting", "Read what the job asks for.",
                shown=False),
        Command(f"{screen}.unsaid", None, "unsaid", "What was unsaid", "See what you left out."),
    )  # fmt: skip


class InterviewActions(TrainerScreen[None]):
    """A screen with an interview that its keys change; it says which, and shows what changed."""

    @property
    @abstractmethod
    def row(self) -> InterviewRow:
        """The interview that is meant, and how far it is."""

    @abstractmethod
    def show_anew(self) -> None:
        """Show what is known now."""

    def action_sheet(self) -> None:
        """Show the cheat sheet."""
        self.navigation.open_cheat_sheet(self.row.interview.id)

    @work(exclusive=True, group="dialog")
    async def action_edit(self) -> None:
        """Change what is noted of the interview."""
        known = self.row.interview
        await self.app.push_screen_wait(
            FormDialog(f"{known.company}", interview_fields(known), save_interview(known))
        )
        self.show_anew()

    @work(exclusive=True, group="dialog")
    async def action_notes(self) -> None:
        """Write notes on the company."""
        known = self.row.interview
        await self.app.push_screen_wait(
            PasteDialog(
                f"Notes on {known.company}",
                "What you want to remember: what they make, who told you what, links. The first "
                "lines come onto your cheat sheet.",
                "Type or paste …",
                save_notes(known.id),
                known.notes,
                take="Save",
                may_be_empty=True,
            )
        )
        self.show_anew()

    @work(exclusive=True, group="dialog")
    async def action_people(self) -> None:
        """Add an interviewer, or change one."""
        known = self.row.interview
        name = ""
        if known.interviewers:
            ways = [
                Way(interviewer.name, interviewer.name, interviewer.role)
                for interviewer in known.interviewers
            ]
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
        self.show_anew()

    @work(exclusive=True, group="dialog")
    async def action_ask_them(self) -> None:
        """Choose what to ask an interviewer."""
        known = self.row.interview
        name = await self._whom(known)
        if name is None:
            return
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
                await self.ask(coach.asking.choose, known.id, name, marked)
                break
            except TrainerError as error:
                self.tell(error)
        self.show_anew()

    async def _whom(self, known: Interview) -> str | None:
        """Return the name of the interviewer who is to be asked; None where nobody is."""
        if not known.interviewers:
            self.notify("First say who asks: open the interview and press n.", markup=False)
            return None
        if len(known.interviewers) == 1:
            return known.interviewers[0].name
        people = [
            Way(interviewer.name, interviewer.name, interviewer.role)
            for interviewer in known.interviewers
        ]
        return await self.app.push_screen_wait(ChoiceDialog("Ask whom?", people))

    @work(exclusive=True, group="dialog")
    async def action_posting(self) -> None:
        """Read what the job asks for from its text."""
        known = self.row.interview
        found = await self.app.push_screen_wait(
            PasteDialog(
                "What does the job ask for?",
                "Paste the job posting, and I'll look for what it asks for.",
                "Paste the posting here …",
                lambda work, text: _read_posting(work, known.id, text),
                known.posting,
            )
        )
        if found is None:
            return
        self.notify(
            f"I found {counted(found, 'thing')} that it asks for. If that's not right, press e."
            if found
            else "I can't tell what it asks for. Press e to write it yourself.",
            markup=False,
        )
        self.show_anew()

    @work(exclusive=True, group="dialog")
    async def action_debrief(self) -> None:
        """Note what they asked; of an interview that lies ahead, only after asking."""
        row = self.row
        if row.is_over or await self.app.push_screen_wait(
            ConfirmDialog(
                "It hasn't happened yet",
                f"{row.interview.company} is on {day_of(row.interview)}, {row.when}. If you've had it already, press "
                "e later to correct the date.",
                yes="Debrief it now",
                no="Not yet",
            )
        ):
            self.navigation.open_debrief(row.interview.id)

    def action_unsaid(self) -> None:
        """Show what was left unsaid."""
        self.navigation.open_unsaid(self.row.interview.id)

    @work(exclusive=True, group="dialog")
    async def action_letters(self) -> None:
        """Open the letter to an interviewer."""
        await self.navigation.choose_letter(self.row.interview)


def _read_posting(work: Workspace, interview: str, text: str) -> int:
    from trainer.coach import interviews
    from trainer.interviews.posting import musts_in_words, wanted_in

    noted, found = interviews.find_interview(work, interview).wanted, wanted_in(text)
    known = {one.competency for one in noted}
    wanted = (*noted, *(one for one in found if one.competency not in known))
    interviews.change_interview(
        work, interview, interviews.Details(posting=text, wanted=wanted or None)
    )
    return len(found) + len(musts_in_words(text))


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
