"""Debrief: what they asked, typed as remembered, then each with what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.coached_app import telling
from trainer.ui.commands import Command
from trainer.ui.components.block import Block, nothing
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.asked_rows import asked_look, chosen_lines, is_noted
from trainer.ui.pages.interview_lines import day_of
from trainer.ui.plain import plain
from trainer.ui.saver import Saver
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.line_input import LineInput
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.debrief import Row
    from trainer.coach.workspace import Workspace
    from trainer.interviews.debrief import Asked
    from trainer.interviews.model import Interview

DEBRIEF_COMMANDS = (
    Command("debrief.details", scheme.ENTER, "details", "Add", "Add the question; with nothing typed, open the one you're on."),
    Command("debrief.unsaid", scheme.DONE, "unsaid", "What was unsaid",
            "See what you left unsaid, and whether it matters.", priority=True),
    Command("debrief.gap", scheme.NEXT_GAP, "gap", "Next gap", "Go to the next question without an answer."),
    Command("debrief.open", scheme.SHOW, "open", "What I said", "Note what you said to the question you're on."),
    Command("debrief.up", scheme.UP, "move(-1)", "Up", "Choose the question above.", shown=False),
    Command("debrief.down", scheme.DOWN, "move(1)", "Down", "Choose the question below.", shown=False),
    Command("debrief.transcript", scheme.IMPORT, "transcript", "Import a transcript", "Read it from a transcript.",
            typing=True, old="f6"),
    Command("debrief.remove", scheme.REMOVE, "remove", "Remove", "Remove the chosen question.",
            typing=True, old="f8"),
    Command("debrief.back", scheme.BACK, "back", "Back", "Go back; everything is stored."),
)  # fmt: skip

ABOUT = (
    "Type each question as you remember it, in any order, one a line. Everything is stored as you "
    "go; what you said to each comes next."
)

WIDE = 110
"""Cells from which what is noted of the chosen question stands beside the list."""


class DebriefScreen(TrainerScreen[None]):
    """Free recall first; what was said to each question is noted on a screen of its own."""

    CSS_PATH = "debrief.tcss"
    COMMANDS_HERE: ClassVar = DEBRIEF_COMMANDS
    HELP_TEXT = (
        "After the interview, before you forget: type every question that they asked, as you "
        "remember it. ↑ and ↓ choose one, and F3 lets you note what you said to it; a transcript does it for you "
        "(F2 b). Then press F5 to see what your stories had that you didn't say. You can leave and come "
        "back at any time."
    )

    def __init__(self, interview: str) -> None:
        """Make the debrief of an interview."""
        super().__init__()
        self._interview = interview
        self._typed_id = ""  # under which the coach stores what is being typed
        self._newest = ""  # added last, until the list shows it
        self._saver = Saver(self, self._keep_typed, self._typed)

    def compose(self) -> ComposeResult:
        """Lay out the list and the line for the next question."""
        yield TitleLine("Debrief", "reading …")
        yield Static(ABOUT, id="about", classes="quiet")
        with Vertical(id="asked-list"):
            yield RowList["Row"](asked_look(()))
        recall = LineInput(placeholder="What did they ask? Enter adds it.", id="recall")
        recall.each_line = True
        yield recall
        yield KeyLine()

    def on_mount(self) -> None:
        """Read what is noted already and start typing."""
        self.query_one("#recall").focus()
        self.reload()

    def on_screen_resume(self) -> None:
        """Read again what was noted on another screen."""
        self.reload()

    @work(exclusive=True, group="rows")
    async def reload(self, choose: str = "") -> None:
        """Show the questions noted so far, the cursor on one of them."""
        interview, rows = await self.ask_or_leave(_load, self._interview)
        rows = tuple(row for row in rows if row.asked.id != self._typed_id)
        shown = self.query_one(RowList)
        wanted = choose or (shown.row.asked.id if shown.row else "")
        at = next((i for i, r in enumerate(rows) if r.asked.id == wanted), 0)
        shown.show(rows, cursor=at, look=asked_look(rows))
        self._show_chosen()
        if shown.row is not None and shown.row.asked.id == self._newest:
            self._newest = ""
        noted = counted(len(rows), "question")
        title = self.query_one(TitleLine)
        title.subject = f"{interview.company} · {day_of(interview)}"
        title.now = noted if rows else "nothing noted yet"
        self.query_one("#asked-list").display = bool(rows)
        self.refresh_bindings()

    async def on_resize(self) -> None:
        """Show what is noted of the chosen question beside the list, as soon as there is room."""
        if self.size.width >= WIDE and self.query_one_optional("#chosen") is None:
            await self.mount(VerticalScroll(Block(), id="chosen", can_focus=False))
            self._show_chosen()

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        """Show what is noted of another question."""
        event.stop()
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._row
        for beside in self.query("#chosen").results(VerticalScroll):
            paint = (lambda width, _: chosen_lines(row, width)) if row is not None else nothing
            beside.query_one(Block).show(paint)

    @property
    def _row(self) -> Row | None:
        rows = self.query_one_optional(RowList)  # none while the screen is taken down
        return cast("Row | None", rows.row) if rows is not None else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what needs a question only where there is one."""
        typed = self.query_one_optional("#recall", Input)
        if action in {"open", "unsaid"} and typed is not None and typed.value.strip():
            return True
        return self._row is not None or action not in {"open", "remove", "unsaid", "gap"}

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open the chosen question: nothing is typed."""
        event.stop()
        self.action_open()

    def on_line_input_line_entered(self, event: LineInput.LineEntered) -> None:
        """Add the question; what is typed meanwhile is the next one."""
        event.stop()
        self.run_worker(self._add_entered(event.field), group="add")

    async def _add_entered(self, field: LineInput) -> None:
        if field.entered:  # else it was stored because the program was about to end
            await self._add(field.entered.popleft())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is typed."""
        event.stop()
        self._saver.changed()
        self.refresh_bindings()

    def _typed(self) -> str:
        return self.query_one("#recall", Input).value

    def _keep_typed(self, work: Workspace, typed: str) -> None:
        from trainer.coach import debrief

        self._typed_id = debrief.keep_typed(work, self._interview, self._typed_id, typed)

    def _note(self, work: Workspace, heard: str) -> Asked:
        from trainer.coach import debrief

        noted = debrief.note(work, self._interview, heard, asked=self._typed_id)
        self._typed_id = ""
        return noted

    def store_typed_text(self) -> None:
        """Store what is being typed, at once; the program is about to end."""
        field = self.query_one("#recall", LineInput)
        while field.entered:
            self.app.coach.run_now(self._note, field.entered.popleft())
        self._saver.changed()  # the news of the last key may still wait in line
        self._saver.store_now()

    async def _add(self, heard: str) -> str | None:
        """Add a question to the list; one that cannot be stored goes back into the field.

        Returns:
            The question's id; None where it cannot be added.
        """
        try:
            asked = await self.ask(self._note, heard)
        except TrainerError as error:
            field = self.query_one("#recall", Input)
            field.value = f"{heard} {field.value}".strip()
            self.tell(error)
            return None
        self._newest = asked.id
        self.reload(asked.id)
        return asked.id

    async def _take(self) -> str | None:
        """Add what the field holds to the list, behind what is being added.

        Returns:
            The id of the question, or of the one added just before; empty where there is neither;
            None where it cannot be added.
        """
        heard = self.query_one("#recall", LineInput).take_line()
        if heard.strip():
            return await self._add(heard)
        await self.ask(_wait)
        return self._newest

    def on_line_input_lines_pasted(self, event: LineInput.LinesPasted) -> None:
        """Add each of several lines that were pasted; what was typed before stays in the field."""
        event.stop()
        self.run_worker(self._add_lines(event.lines), group="paste")

    async def _add_lines(self, lines: tuple[str, ...]) -> None:
        try:
            noted = await self.ask(coach.debrief.note_lines, self._interview, lines)
        except TrainerError as error:
            self.tell(error)
            self.reload()
            return
        self.reload(noted[-1].id if noted else "")

    @one_at_a_time
    async def action_back(self) -> None:
        """Go back; what is typed is added first."""
        if await self._take() is not None:
            self.dismiss()

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        """Open the question that was chosen with the mouse."""
        event.stop()
        self.action_open()

    def action_details(self) -> None:
        """Open the chosen question."""
        self.action_open()

    @one_at_a_time
    async def action_open(self) -> None:
        """Note what was said to the question that is being typed, else to the chosen one."""
        from trainer.ui.screens.asked import AskedScreen

        added = await self._take()
        if added is None:
            return
        chosen = added or (self._row.asked.id if self._row else "")
        if chosen:
            self.app.push_screen(AskedScreen(self._interview, chosen))

    def action_move(self, rows: int) -> None:
        """Choose another question without leaving the line."""
        self._newest = ""
        self.query_one(RowList).action_move(rows)

    def action_gap(self) -> None:
        """Choose the next question without an answer, from the top behind the last one."""
        self._newest = ""
        rows = self.query_one(RowList)
        at, count = rows.cursor, len(rows.rows)
        order = ((at + step) % count for step in range(1, count + 1))
        rows.cursor = next((n for n in order if not is_noted(rows.rows[n])), at)

    @one_at_a_time
    async def action_remove(self) -> None:
        """Take the chosen question out, after asking where something is noted."""
        row = self._row
        if row is None:
            return
        if row.asked.said.strip() and not await self.app.push_screen_wait(
            ConfirmDialog(
                "Remove this question?",
                f"“{plain(row.asked.heard).plain}”\n\nWhat you noted about it goes with it.",
                yes="Remove it",
                no="Keep",
            )
        ):
            return
        with telling(self.app):
            await self.ask(coach.debrief.remove, row.asked.id)
        self.reload()

    @one_at_a_time
    async def action_transcript(self) -> None:
        """Take the questions from a transcript; what is typed is added first."""
        from trainer.ui.screens.transcript import TranscriptScreen

        if await self._take() is not None:
            self.app.push_screen(TranscriptScreen(self._interview))

    @one_at_a_time
    async def action_unsaid(self) -> None:
        """Show what was left unsaid; what is typed is added first."""
        if await self._take() is not None:
            self.navigation.open_unsaid(self._interview)


def _load(work: Workspace, interview: str) -> tuple[Interview, tuple[Row, ...]]:
    from trainer.coach import debrief, interviews  # on the coach's thread

    return interviews.find_interview(work, interview), debrief.rows(work, interview)


def _wait(work: Workspace) -> None:
    """Come behind everything that was asked of the coach before."""
