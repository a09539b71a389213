"""Unsaid: what was left out in the room, whether it matters, and the person's decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.content import Content

from trainer.coach import later as coach
from trainer.interviews.impact import Advice
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.coached_app import telling
from trainer.ui.commands import Command
from trainer.ui.components.block import Block
from trainer.ui.components.hint import sentence
from trainer.ui.components.lines import wrapped
from trainer.ui.components.way import Way
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.interview_lines import day_of
from trainer.ui.pages.unsaid_lines import (
    load_item_lines,
    load_number_lines,
    load_overview_lines,
    verdict_text,
)
from trainer.ui.pages.unsaid_rows import UnsaidRows
from trainer.ui.screens.bank_screen import BankScreen
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.pick_dialog import PickDialog
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from trainer.coach.finishing import Finished
    from trainer.coach.unsaid import Aftermath
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.interviews.unsaid import Unsaid
    from trainer.ui.components.document import Line

UNSAID_COMMANDS = (
    Command("unsaid.toggle", scheme.MARK, "decide", "In or out", "Put it into the letter, or take it "
            "out.", old="i"),
    Command("unsaid.numbers", scheme.WHY, "numbers", "Why", "Show why it's worth telling, or not, with the "
            "numbers behind it."),
    Command("unsaid.said", scheme.SAID, "said", "I did say it", "You did say this; the grader missed it."),
    Command("unsaid.letters", scheme.LETTER, "letters", "Letter", "Write the follow-up letter."),
    Command("unsaid.search", scheme.SEARCH, "search", "Search", "Search what was left unsaid."),
    Command("unsaid.open", scheme.ENTER, "choose", "Open", "Show why it's worth telling, or not.", shown=False),
    Command("unsaid.reason", scheme.EDIT, "reason", "Out, because", "Take it out and note why.",
            shown=False),
    Command("unsaid.fewer", scheme.VIEW, "fewer", "All or fewer", "Show what you can let go, or hide it.",
            shown=False),
    Command("unsaid.overview", scheme.SHOW, "overview", "What they heard", "Show what was heard, question by "
            "question.", shown=False),
    Command("unsaid.finish", scheme.DONE, "finish", "Missed ones first", "Make what you missed come back first in rehearsal.",
            shown=False),
    Command("unsaid.back", scheme.BACK, "back", "Back", "Go back to the debrief.", shown=False),
)  # fmt: skip


class UnsaidScreen(BankScreen):
    """Everything that was left unsaid, ranked by what it would add."""

    CSS_PATH: ClassVar[Any] = ["bank_screen.tcss", "unsaid.tcss"]  # beside the base's one
    COMMANDS_HERE: ClassVar = UNSAID_COMMANDS
    NAME = "Left unsaid"
    NEEDS_ROW: ClassVar = frozenset({"choose", "decide", "reason", "said", "numbers"})
    HELP_TEXT = (
        "What you told differently comes first, then what you left out, with what's most worth telling at the "
        "top; what's missing from one part is one row. Press w to see why, with the numbers behind it, v to show or hide "
        "what you can let go. It's your call: Space puts something into the letter or takes it out. A "
        "letter carries one or two things well. [?] is my guess: go back and press F3 on the question to "
        "say which story you told."
    )
    SEARCH_HINT = "Press / to search what was left unsaid"
    EMPTY = (
        "There's nothing to show.\n"
        "Either you said it all, or none of your stories fits these questions. If some answers are still "
        "missing, note what you said and look again.\n"
        "\n"
        "F3  See what they heard"
    )

    NO_STORY = (
        "You have no stories yet, so there's nothing to compare your answers with.\n"
        "\n"
        "Esc  Go back: F3 on a question, then F2 n, writes your first story from what you said\n"
        "l  Write a short thank-you letter now"
    )
    NOTHING_NOTED = (
        "You haven't noted anything about this interview yet.\n"
        "\n"
        "Esc  Go back and type what they asked; F3 there notes what you said"
    )

    def __init__(self, interview: str) -> None:
        """Make the list of an interview."""
        super().__init__()
        self._interview = interview
        self._view: Aftermath | None = None
        self._found: Sequence[Unsaid] = ()
        self._fewer: bool | None = None  # whether to put out of sight what to let go, once chosen

    def empty_text(self) -> str:
        """Return what is missing first: answers, stories, or nothing at all."""
        answers = self._view.answers if self._view is not None else ()
        if not answers:
            return self.NOTHING_NOTED
        return self.EMPTY if answers[0].fits else self.NO_STORY

    def on_mount(self) -> None:
        """Leave room above the list for whom no letter is needed."""
        self.query_one("#left").mount(Block(id="verdict"), before=self.query_one(RowList))
        super().on_mount()

    async def on_resize(self) -> None:
        """Show those to let go, or put them out of sight, as there is room for them."""
        await super().on_resize()
        self.call_after_refresh(self._fill_again)

    def _fill_again(self) -> None:
        if self._view is not None:
            self.fill(self._found, self.chosen)

    def fill(self, rows: Sequence[Unsaid], chosen: str) -> None:
        """Show what was left unsaid; what to let go only where all of it is in view, or on demand."""
        view, listed = self._view, self.query_one(RowList)
        if view is None:
            return
        self._found = rows
        kept = [row for row in rows if row.advice is not Advice.LET_GO or view.includes(row)]
        can_fold = 0 < len(kept) < len(rows) and not self._searched
        width, height = listed.scrollable_content_region.size
        fits = UnsaidRows(view).lines_of(rows, max(1, width)) <= height
        fewer = not fits if self._fewer is None else self._fewer
        shown = kept if can_fold and fewer else rows
        look = UnsaidRows(view, len(rows) - len(shown), can_fold=can_fold).look()
        listed.show(shown, cursor=self.place(shown, chosen), look=look)

    def action_fewer(self) -> None:
        """Show what to let go, or put it out of sight."""
        if self._view is not None:
            self._fewer = len(self.query_one(RowList).rows) == len(self._found)
            self._fill_again()

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
        """Return how much goes into letters; beside it stands the time left."""
        from trainer.coach.letters import time_left

        view = self._view
        if view is None:
            return ""
        title = self.query_one(TitleLine)
        title.subject = f"{view.interview.company} · {day_of(view.interview)}"
        title.mark = Content.styled(time_left(view.window), "bold $partly")
        verdict, text = self.query_one("#verdict", Block), verdict_text(view)
        verdict.display = bool(text)
        verdict.show(lambda width, _: wrapped(sentence(text), width))
        self.call_after_refresh(self._fill_again)  # for the rows that are left now
        return f"{sum(view.includes(row) for row in rows)} for the letter"

    def open(self, key: str) -> None:
        """Show why."""
        interview = self._interview
        self.app.push_screen(
            ReadingScreen("Left unsaid", lambda work: load_item_lines(work, interview, key))
        )

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
            include = not view.includes(item)
            await self.ask(coach.unsaid.decide, self._interview, item.id, include=include)
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
            coach.unsaid.decide(work, interview, item.id, include=False, reason=typed["reason"])
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
        done = await self.ask(coach.finishing.finish, self._interview)
        self.notify(finished_text(done), markup=False)

    @work(exclusive=True, group="dialog")
    async def action_letters(self) -> None:
        """Write the follow-up letter."""
        interview = await self.ask(_finish_if_noted, self._interview)
        await self.navigation.choose_letter(interview)


JOTTED = (
    "Your rehearsals stay as they are: a short note says what you told, and not what you left out."
)


def finished_text(done: Finished) -> str:
    """Return what finishing a debrief brought, in one or two sentences."""
    count, guessed, jotted = len(done.missed), len(done.guessed), len(done.jotted)
    text = "You told all of it: nothing comes back early."
    if not done.told and not guessed:
        text = "No answer told one of your stories, so nothing comes back early."
    if count:
        stories = counted(count, "story comes", "stories come")
        text = f"{stories} back first, with exactly what you left out."
    elif jotted:
        text = JOTTED
    elif guessed and not done.reviewed:
        text = "Nothing comes back early, because none of your answers surely told one of your stories."
    if guessed:
        only = counted(guessed, "story is only guessed", "stories are only guessed")
        text += f" {only}: F3 beside the question says which you told."
    return text


def _said(work: Workspace, interview: str, item: Unsaid, says: tuple[str, ...]) -> None:
    from trainer.coach import unsaid
    from trainer.grading.model import Verdict

    unsaid.correct(work, interview, item.asked.id, item.story.id, says, Verdict.SAID)


def _finish_if_noted(work: Workspace, interview: str) -> Interview:
    """Record the debrief when its letter is begun, so that nobody has to remember to."""
    from trainer.coach.interview_rows import interview_row
    from trainer.coach.interviews import find_interview

    if interview_row(work, interview).asked:
        coach.finishing.finish(work, interview)
    return find_interview(work, interview)
