"""Tell it first: two minutes of free writing become a story's key points."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.widgets import Static

from trainer.coach import later as coach
from trainer.text import clock_text
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.saver import Saver
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.story_editor import StoryEditorScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.ticker import Ticker
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft, DraftFile

TELL_COMMANDS = (
    Command("tell.done", scheme.DONE, "done", "Cut it into points", "Propose the key points; you "
            "move and trim them.", priority=True),
    Command("tell.back", scheme.BACK, "back", "Leave", "Leave; what you typed is kept."),
)  # fmt: skip

HINT = (
    "Tell it as it comes, as to a friend; type, paste or dictate. What was wrong, what did you do, "
    "what came of it? Two minutes are enough."
)
SECONDS = 120


class TellScreen(TrainerScreen[str]):
    """Answers with the id of the story that came of it; Escape with None."""

    CSS_PATH = "tell.tcss"
    COMMANDS_HERE: ClassVar = TELL_COMMANDS
    AUTO_FOCUS = "AnswerEditor"
    HELP_TEXT = (
        "Write freely for two minutes. F5 proposes the key points and the parts they belong to; "
        "then you move and trim them in the story editor. Nothing is in your story bank before you "
        "save it there."
    )

    def __init__(self, question: str = "", draft: Draft | None = None, *, told: str = "") -> None:
        """Make the screen.

        Args:
            question: what starts it; empty for none.
            draft: a text that was told before and never became a story.
            told: what the field holds at first and is kept elsewhere, as in a debrief.
        """
        super().__init__()
        self._given = told
        self._question = _question_of(draft) if draft else question
        self._draft = draft
        self._left = SECONDS
        self._file: DraftFile | None = None
        self._saver = Saver(
            self, self._keep, lambda: self.query_one(AnswerEditor).answer, beside=True
        )

    def compose(self) -> ComposeResult:
        """Lay out the question, the field and the clock."""
        yield TitleLine("Tell it first")
        with Vertical(id="head"):
            asked = self._question or "Tell one thing that you did and that you are proud of."
            yield Static(plain(asked, "bold"), id="asked")
            yield Ticker(id="clock", classes="quiet")
        yield AnswerEditor(HINT)
        yield KeyLine()

    def on_mount(self) -> None:
        """Let the clock be seen, and go on with the text there is."""
        text = self._draft.text if self._draft is not None else self._given
        if text:
            self.query_one(AnswerEditor).start(text)
        self.set_interval(1, self._tick)
        self._show_clock()

    def _tick(self) -> None:
        self._left = max(0, self._left - 1)
        self._show_clock()

    def _show_clock(self) -> None:
        text = (
            f"{clock_text(self._left)} left" if self._left else "two minutes are over; go on or cut"
        )
        self.query_one("#clock", Ticker).show(text)

    def _keep(self, work: Workspace, text: str) -> None:
        from trainer.coach import drafts, story_sheets

        if work.writable and text.strip() and (self._file or text != self._given):
            if self._file is None:
                self._file = (
                    drafts.resume(work, self._draft)
                    if self._draft is not None
                    else story_sheets.begin_told(work, self._question)
                )
            self._file.save(text)

    def on_text_area_changed(self) -> None:
        """Keep what is typed."""
        self._saver.changed()

    def store_typed_text(self) -> None:
        """Store what is being typed, at once; the program is about to end."""
        self._saver.changed()  # the news of the last key may still wait in line
        self._saver.store_now()
        if self._file is not None:
            self._file.release()

    @one_at_a_time
    async def action_done(self) -> None:
        """Propose key points and open the editor with them."""
        editor = self.query_one(AnswerEditor)
        if not editor.answer.strip():
            self.notify("Nothing is told yet.", markup=False)
            return
        told = None
        while told != editor.answer:  # what was typed while it was cut belongs to it
            told = editor.answer
            await self._saver.store()
            sheet = await self.ask(coach.story_sheets.propose, told, self._question)
        saved = await self.app.push_screen_wait(StoryEditorScreen(sheet=sheet))
        if saved is not None:
            await self.ask_beside(self._end, False)
            self.dismiss(saved)

    def _end(self, work: Workspace, keep: bool) -> None:  # noqa: ARG002  every job gets it
        if self._file is not None:
            if keep:
                self._file.release()
            else:
                self._file.remove()
            self._file = None

    @one_at_a_time
    async def action_back(self) -> None:
        """Leave; what was typed is offered again on Home."""
        answer = self.query_one(AnswerEditor).answer
        untouched = bool(self._given) and answer == self._given
        if answer.strip() and not untouched and not await self.app.push_screen_wait(
            ConfirmDialog(
                "Leave?", "What you typed is kept and offered to you again on Home.",
                yes="Leave", no="Stay",
            )
        ):  # fmt: skip
            return
        if await self._saver.may_go():
            await self.ask_beside(self._end, not untouched)
            self.dismiss()


def _question_of(draft: Draft) -> str:
    """Return the question that started a text; what it is called is none."""
    known = draft.task.get("question")
    return known if isinstance(known, str) else draft.asked
