"""Unsaid: what was left out in the room, whether it matters, and the person's decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.widgets import Static

from trainer.errors import TrainerError
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command, bindings
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.screens.bank_screen import BankScreen
from trainer.ui.screens.base import telling
from trainer.ui.screens.choice import Way
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.pick_dialog import PickDialog
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.unsaid_lines import (
    SHORT_ADVICE,
    chosen_text,
    load_item_lines,
    load_number_lines,
    load_overview_lines,
    short_words,
    verdict_text,
)
from trainer.ui.widgets.row_heading import RowHeading
from trainer.ui.widgets.row_list import Column, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.coach.unsaid import Aftermath, Finished
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.interviews.unsaid import Unsaid
    from trainer.ui.document import Line

UNSAID_COMMANDS = (
    Command("unsaid.toggle", scheme.MARK, "decide", "In or out", "Put it into the letter, or take it "
            "out.", old="i"),
    Command("unsaid.numbers", scheme.WHY, "numbers", "Why", "Show why it is worth telling, or not, with the "
            "numbers behind it."),
    Command("unsaid.said", scheme.SAID, "said", "I did say it", "You did say this; the grader missed it."),
    Command("unsaid.letters", scheme.LETTER, "letters", "Letter", "Write the follow-up letter."),
    Command("unsaid.search", scheme.SEARCH, "search", "Search", "Search them."),
    Command("unsaid.open", scheme.ENTER, "choose", "Open", "Show why it is worth telling, or not.", shown=False),
    Command("unsaid.reason", scheme.EDIT, "reason", "Out, because", "Take it out and note why.",
            shown=False),
    Command("unsaid.overview", scheme.SHOW, "overview", "What they heard", "Show what was heard, question by "
            "question.", shown=False),
    Command("unsaid.finish", scheme.DONE, "finish", "Missed ones first", "Let what was missed come back first.",
            shown=False),
    Command("unsaid.back", scheme.BACK, "back", "Back", "Go back to the debrief.", shown=False),
)  # fmt: skip


class UnsaidScreen(BankScreen):
    """Everything that was left unsaid, ranked by what it would add."""

    CSS_PATH: ClassVar[Any] = ["bank_screen.tcss", "unsaid.tcss"]  # beside the base's one
    COMMANDS_HERE: ClassVar = UNSAID_COMMANDS
    BINDINGS = bindings(UNSAID_COMMANDS)
    NAME = "Left unsaid"
    HELP_TEXT = (
        "What your stories had that you did not say, the most worth telling first; above it what "
        "you told otherwise than your story. What is missing of one part counts together. “letter” is "
        "worth a letter, “mention” fits in if there is room, “let it go” is not worth their time. "
        "w says why, with the numbers behind it; the decision is yours: Space puts something "
        "into the letter or takes it out. A letter carries one or two things well. “?” is a guess: "
        "say beside the question (F3 there) which story you told."
    )
    SEARCH_HINT = "Press / to search what was left unsaid"
    EMPTY = (
        "Nothing was left unsaid: what you noted covers what your stories hold, or no story of "
        "yours fits the questions.\n\nNote what you said to each question, then look again. F3 shows "
        "what they heard."
    )

    NO_STORY = (
        "You have no stories yet, so there is nothing to compare your answers with.\n\nGo back with "
        "Esc, press F3 on a question, then F2 n to write your first story from what you said. Or "
        "press l to write a short thank-you letter now."
    )
    NOTHING_NOTED = (
        "Nothing is noted of this interview yet.\n\nGo back with Esc and type what they asked; "
        "press F3 to note what you said. Then look here again."
    )

    def __init__(self, interview: str) -> None:
        """Make the list of an interview."""
        super().__init__()
        self._interview = interview
        self._view: Aftermath | None = None

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        """The columns; the first says what goes into the letter."""
        return (
            Column("", 1, self._mark, "bold $primary"),
            Column("Advice", 9, lambda one: SHORT_ADVICE[one.advice], "$primary"),
            Column("What you did not say", 0, short_words),
            Column("Q", 2, self._number, "$foreground-muted", right=True, from_width=40),
            Column("To", 12, lambda one: one.person or "–", "$foreground-muted", from_width=64),
        )

    def empty_text(self) -> str:
        """Return what is missing first: answers, stories, or nothing at all."""
        answers = self._view.answers if self._view is not None else ()
        if not answers:
            return self.NOTHING_NOTED
        return self.EMPTY if answers[0].fits else self.NO_STORY

    def _mark(self, one: Unsaid) -> str:
        if self._view is not None and self._view.includes(one):
            return "✓"
        return "?" if one.perhaps_told else " "

    def on_mount(self) -> None:
        """Leave a few lines below the list for the whole text of the chosen row."""
        left = self.query_one("#left")
        left.mount(Static(id="verdict"), before=self.query_one(RowHeading))
        left.mount(Static(id="chosen"))
        super().on_mount()

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        """Show the chosen row in full, and what they had asked."""
        chosen = self.query_one("#chosen", Static)
        chosen.set_class(event.row is None, "-none")
        if event.row is not None:
            chosen.update(chosen_text(event.row, self._number(event.row)))

    def _number(self, one: Unsaid) -> str:
        answers = self._view.answers if self._view is not None else ()
        return str(next((n for n, a in enumerate(answers, 1) if a.asked.id == one.asked.id), ""))

    def rows(self, work: Workspace, search: str) -> Sequence[Unsaid]:
        """Return what holds all words of a search."""
        from trainer.coach import unsaid

        self._view = unsaid.look(work, self._interview)
        words = search.casefold().split()
        return [
            one
            for one in self._view.unsaid
            if all(word in f"{one.say} {one.asked.heard} {one.person}".casefold() for word in words)
        ]

    def lines(self, work: Workspace, key: str) -> list[Line]:
        """Return why one of them is worth telling, or not."""
        return load_item_lines(work, self._interview, key)

    def key(self, row: Unsaid) -> str:
        """Return its id."""
        return row.id

    def count(self, rows: Sequence[Unsaid]) -> str:
        """Return how much goes into letters, and the time left."""
        from trainer.coach.letters import time_left

        view = self._view
        if view is None:
            return ""
        self._show_verdict(view)
        chosen = sum(view.includes(one) for one in rows)
        return f"{chosen} for the letter · {time_left(view.window)}"

    def _show_verdict(self, view: Aftermath) -> None:
        """Say above the list to whom no letter is needed."""
        verdict = self.query_one("#verdict", Static)
        verdict.update(verdict_text(view))
        verdict.display = bool(view.needs_no_letter)

    def open(self, key: str) -> None:
        """Show why."""
        interview = self._interview
        self.app.push_screen(
            ReadingScreen("Left unsaid", lambda work: load_item_lines(work, interview, key))
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what needs an item only where there is one."""
        return bool(self._chosen) or action not in {
            "choose",
            "decide",
            "reason",
            "said",
            "numbers",
        }

    @property
    def _item(self) -> Unsaid | None:
        row: Unsaid | None = self.query_one(RowList).row
        return row

    @one_at_a_time
    async def action_decide(self) -> None:
        """Put it into the letter, or take it out."""
        item, view = self._item, self._view
        if item is None or view is None:
            return
        with telling(self.app):
            await self.ask(_decide, self._interview, item.id, not view.includes(item), "")
        self.reload()
        self.show_page()

    @one_at_a_time
    async def action_reason(self) -> None:
        """Take it out, and note why."""
        item = self._item
        if item is None:
            return
        interview = self._interview

        def save(work: Workspace, typed: dict[str, str]) -> bool:
            _decide(work, interview, item.id, False, typed["reason"])
            return True

        await self.app.push_screen_wait(
            FormDialog(
                "Leave it out",
                (FormField("reason", "Because", "for your own record; may stay empty"),),
                save,
                about=item.say,
            )
        )
        self.reload()
        self.show_page()

    @one_at_a_time
    async def action_said(self) -> None:
        """Count it as said: the person knows better than the grader."""
        item = self._item
        if item is None:
            return
        if not item.points:
            self.notify(
                "This is a whole story. If you told it, say so beside the question (F3 there).",
                markup=False,
            )
            return
        says = item.says
        if len(says) > 1:
            chosen = await self.app.push_screen_wait(
                PickDialog(
                    "What of it did you say?", [Way(str(n), say) for n, say in enumerate(says)], ()
                )
            )
            if chosen is None:
                return
            says = tuple(says[int(number)] for number in chosen)
        with telling(self.app):
            await self.ask(_said, self._interview, item, says)
        self.reload()
        self.show_page()

    def action_numbers(self) -> None:
        """Show why, with the numbers behind the advice."""
        item, interview = self._item, self._interview
        if item is not None:
            self.app.push_screen(
                ReadingScreen("Why", lambda work: load_number_lines(work, interview, item.id))
            )

    def action_overview(self) -> None:
        """Show what was heard, question by question."""
        interview = self._interview
        self.app.push_screen(
            ReadingScreen("What they heard", lambda work: load_overview_lines(work, interview))
        )

    @one_at_a_time
    async def action_finish(self) -> None:
        """Record what was said in the room, so that what was missed comes back first."""
        try:
            done = await self.ask(_finish, self._interview)
        except TrainerError as error:
            self.tell(error)
            return
        self.notify(finished_text(done), markup=False)

    @work(exclusive=True, group="dialog")
    async def action_letters(self) -> None:
        """Write the follow-up letter."""
        with telling(self.app):
            interview = await self.ask(_finish_if_noted, self._interview)
            await self.doors.choose_letter(interview)


def finished_text(done: Finished) -> str:
    """Return what finishing a debrief brought, in one or two sentences."""
    count, guessed = len(done.missed), len(done.guessed)
    text = "You told all of it: nothing comes back early."
    if not done.told and not guessed:
        text = "No answer told one of your stories, so nothing comes back early."
    if count:
        stories = counted(count, "story comes", "stories come")
        text = f"{stories} back first, with exactly what you left out."
    elif guessed and not done.reviewed:
        text = "Nothing comes back early: no answer surely told one of your stories."
    if guessed:
        only = counted(guessed, "story is only guessed", "stories are only guessed")
        text += f" {only}: F3 beside the question says which you told."
    return text


def _decide(work: Workspace, interview: str, item: str, include: bool, reason: str) -> None:
    from trainer.coach import unsaid

    unsaid.decide(work, interview, item, include=include, reason=reason)


def _said(work: Workspace, interview: str, item: Unsaid, says: tuple[str, ...]) -> None:
    from trainer.coach import unsaid
    from trainer.grading.model import Verdict

    unsaid.correct(work, interview, item.asked.id, item.story.id, says, Verdict.SAID)


def _finish(work: Workspace, interview: str) -> Finished:
    from trainer.coach import unsaid

    return unsaid.finish(work, interview)


def _finish_if_noted(work: Workspace, interview: str) -> Interview:
    """Record the debrief when its letter is begun, so that nobody has to remember to."""
    from trainer.coach.interview_rows import interview_row
    from trainer.coach.interviews import find_interview

    if interview_row(work, interview).asked:
        _finish(work, interview)
    return find_interview(work, interview)
