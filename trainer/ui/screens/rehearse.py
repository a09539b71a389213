"""Rehearse: one question at a time, answered from memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Unpack

from textual import work
from textual.containers import Horizontal

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.ui import rehearse_jobs
from trainer.ui.components.block import Block
from trainer.ui.draft_keeper import DraftKeeper
from trainer.ui.graded_ahead import GradedAhead
from trainer.ui.one_at_a_time import GROUP, one_at_a_time
from trainer.ui.pages.rehearse_beside import beside_lines
from trainer.ui.pages.rehearse_lines import answer_count, answer_hint, clock_line, empty_ways
from trainer.ui.plain import plain
from trainer.ui.rehearse_commands import REHEARSE_COMMANDS, REHEARSE_HELP, can_be_ticked, is_offered
from trainer.ui.said_aloud import said_aloud
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog, wants_to_leave
from trainer.ui.session import NOTHING_TYPED, Outcome, Session, Step, Typed
from trainer.ui.speaks import SPEAK, Speaks
from trainer.ui.typed_early import joined, typed_since
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.question_head import QuestionHead
from trainer.ui.widgets.ticker import Ticker
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from datetime import datetime

    from textual.app import ComposeResult

    from trainer.coach.rehearsal_values import Graded, Task
    from trainer.coach.workspace import Clock
    from trainer.ui.rehearse_jobs import Wanted

WIDE = 110
"""Cells from which the session stands beside the answer."""


class RehearseScreen(Speaks[None]):
    """A session: asks, hands in, shows the grade, and goes on."""

    # The grade comes next: read with this, its styles cost nothing when it opens.
    CSS_PATH: ClassVar = ["rehearse.tcss", "grade.tcss"]
    COMMANDS_HERE: ClassVar = REHEARSE_COMMANDS
    HELP_TEXT = REHEARSE_HELP

    def __init__(self, **wanted: Unpack[Wanted]) -> None:
        """Make a session of what is wanted."""
        super().__init__()
        self._wanted = wanted
        self._partner = wanted.get("partner", False)
        self.session = Session.of(())
        self._clock: Clock | None = None
        self._started: datetime | None = None
        self._keeper: DraftKeeper | None = None
        self._before: Graded | None = None
        self._ahead = GradedAhead(self, lambda: self.asking, lambda: self._editor.answer)

    def compose(self) -> ComposeResult:
        """Lay out question, editor and counts."""
        yield TitleLine("Rehearse", "choosing a question …")
        # Flat, the editor as wide as the screen: at every key Textual draws all widgets that share
        # the editor's container again, and cuts each row at every edge of a widget.
        yield QuestionHead()
        yield AnswerEditor()
        with Horizontal(id="counts"):
            yield Ticker(id="words", classes="quiet")
            yield Ticker(id="clock", classes="quiet")
        yield KeyLine()

    def on_mount(self) -> None:
        """Plan the session and let the clock be seen."""
        self.set_interval(1, self._show_clock)
        self._begin()

    @property
    def asking(self) -> Task | None:
        """What is asked now: a retry or probe, else the session's current task."""
        return self.session.asking

    @work(exclusive=True, group="session")
    async def _begin(self) -> None:
        start = await self.ask_or_leave(rehearse_jobs.start, self._wanted)
        self._clock = start.clock
        if start.session.current is None:
            self.notify(plain(start.empty).plain, markup=False)
            self.dismiss()
            return
        self.session = start.session
        if start.note:
            self.notify(plain(start.note).plain, severity="warning", markup=False, timeout=15)
        typed, early = start.typed, self._editor.answer  # early: before there was a question
        if early:
            typed = replace(typed, text=joined(typed.text or typed.on_record, early))
        self._show_task(typed)
        self._ahead.prepare()

    async def on_resize(self) -> None:
        """Show how the session goes beside the answer, as soon as there is room."""
        if self.size.width >= WIDE and self.query_one_optional("#session") is None:
            await self.mount(
                Block(lambda width, _: beside_lines(self.session, width), id="session")
            )

    def _show_task(self, typed: Typed = NOTHING_TYPED) -> None:
        task = self.asking
        if task is None:
            return
        self._before = typed.before
        self._started = self._clock() if self._clock else None
        self._keeper = DraftKeeper(
            self, task, lambda: self._editor.answer, typed.draft, handed_in=typed.on_record
        )
        self.query_one(QuestionHead).show(task)
        self.query_one(TitleLine).now = f"question {self.session.position}"
        if (beside := self.query_one_optional("#session", Block)) is not None:
            beside.show(lambda width, _: beside_lines(self.session, width))
        self._editor.start(typed.text or typed.on_record, answer_hint(task))
        self._show_clock()
        self.refresh_bindings()
        if self._partner and can_be_ticked(task) and not typed.text:
            self.run_worker(self._say_aloud(task), group=GROUP)

    def _show_clock(self) -> None:
        if self.asking is not None:
            now = self._clock() if self._clock else None
            clock = self.query_one("#clock", Ticker)
            clock.show(clock_line(self._started, now, self.asking.seconds))
            clock.display = self.recalled("clock") != "hidden"

    def on_answer_editor_counted(self, event: AnswerEditor.Counted) -> None:
        """Show how long the answer is, and grade it ahead where the person goes on thinking."""
        self.query_one("#words", Ticker).show(answer_count(event.words))
        self._ahead.counted(event.words)

    def on_text_area_changed(self) -> None:
        """Keep what is typed."""
        if self._keeper is not None:
            self._keeper.changed()

    def store_typed_text(self) -> None:
        """Store what is being typed, at once; the program is about to end."""
        if self._keeper is not None:
            self._keeper.store_now()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what makes sense for this question."""
        return is_offered(action, self.session)

    def action_hint(self) -> None:
        """Show the title of the story that is meant; the second time, its parts."""
        self.query_one(QuestionHead).hint()

    @one_at_a_time
    async def action_read(self) -> None:
        """Show a story that was never told, to be read before it is told."""
        await self._read_first()

    async def _read_first(self) -> None:
        from trainer.ui.screens.read_first import ReadFirstScreen

        if (task := self.asking) is None or task.story is None:
            return
        await self.app.push_screen_wait(ReadFirstScreen(task.story))
        await self._set_aside()
        self.session.go_on_with(replace(task, was_read=True))
        self._show_task(self.session.typed.pop(id(task), NOTHING_TYPED))

    def action_clock(self) -> None:
        """Hide or show the clock."""
        self.choose(clock="shown" if self.recalled("clock") == "hidden" else "hidden")
        self._show_clock()

    @one_at_a_time
    async def action_skip(self) -> None:
        """Put the question at the end; a retry or probe is left."""
        await self._skip()

    async def _skip(self) -> None:
        if self.session.side is not None:
            await self._end_draft(keep=False)
            await self._back_to_parent()
            return
        await self._set_aside()
        self.session.skip()
        self._show_current()

    async def _set_aside(self) -> None:
        """Put what is typed by, so that it is there when the question comes again."""
        current, keeper = self.session.current, self._keeper
        await self._end_draft(keep=bool(self._editor.answer.strip()))
        if current is not None:
            kept = keeper.kept if keeper else None
            self.session.typed[id(current)] = Typed(self._editor.answer, kept, self._before)

    def _show_current(self) -> None:
        self._show_task(self.session.typed.pop(id(self.session.current), NOTHING_TYPED))

    async def _end_draft(self, *, keep: bool) -> bool:
        """End the draft of what is typed; return whether it could be kept, or need not be."""
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            try:
                await keeper.close(keep=keep)
            except TrainerError as error:
                self._keeper = keeper
                self.tell(error)
                return False
        return True

    @one_at_a_time
    async def action_leave(self) -> None:
        """Leave; typed text is kept and offered again."""
        before, text = self._before, self._editor.answer.strip()
        if before is not None and text == before.attempt.answer.strip():
            self.session.go_on_with(before.task)
            await self._after(before, before.attempt.answer)  # it was not gone on with after all
            return
        if text and not await self.app.push_screen_wait(
            ConfirmDialog(
                "Leave without handing in?",
                "What you typed is kept and offered to you again on Home.",
                yes="Leave",
                no="Stay",
            )
        ):
            return
        if self.session.side is not None and not text:
            await self._skip()  # the answer that it followed waits to be rated
            return
        if await self._end_draft(keep=bool(text)) or await wants_to_leave(self.app):
            if not text and self._editor.answer.strip():  # somebody has begun to type after all
                self._show_task(Typed(self._editor.answer, before=before))
                return
            if before is not None and self.session.side is None:
                self.session.finish(before, None)  # what is on record stays an answer
            self._leave()

    def _leave(self) -> None:
        if not self.session.answered:
            self.dismiss()
            return
        from trainer.ui.screens.session_end import SessionEndScreen

        self.give_way_to(SessionEndScreen(self.session))

    @one_at_a_time
    async def action_hand_in(self) -> None:
        """Grade and record the answer, then show its grade."""
        task = self.asking
        if task is None or self._started is None:
            return
        if not self._editor.answer.strip():
            way = await self.app.push_screen_wait(
                ChoiceDialog("Nothing is typed yet", empty_ways(task))
            )
            if way == "aloud":
                await self._say_aloud(task)
            elif way == "skip":
                await self._skip()
            elif way == "read":
                await self._read_first()
            if way != "show":
                return
        await self._submit(task, self._editor.answer, self._started)

    async def _submit(self, task: Task, answer: str, started: datetime) -> None:
        if self._keeper is not None:
            self._keeper.hurry()  # it is on record only when it has been graded
        graded = await self.ask(coach.rehearse.hand_in, task, answer, started=started)
        await self._after(graded, answer)

    @one_at_a_time
    async def action_speak(self) -> None:
        """Speak the answer; what was heard comes into the field, to be put right."""
        await self._speak(self.asking)

    async def _speak(self, task: Task | None) -> None:
        if task is None or (spoken := await self.heard(task)) is None:
            return
        started, old, text = self._started, self._keeper, joined(self._editor.answer, spoken.text)
        self.session.go_on_with(spoken.task)
        self._show_task(Typed(text, before=self._before))
        self._started = started
        await self.keep_heard(spoken, self._keeper, old)

    @one_at_a_time
    async def action_aloud(self) -> None:
        """Say the answer aloud; it's written down where that is set up, else ticked."""
        self._partner = False
        if way := await self.way_to_say_it():
            await (self._speak if way == SPEAK else self._say_aloud)(self.asking)

    @one_at_a_time
    async def action_partner(self) -> None:
        """Hand the screen to a friend, who asks and ticks until they go back."""
        self._partner = True
        await self._say_aloud(self.asking)

    async def _say_aloud(self, task: Task | None) -> None:
        if self._clock is None or task is None:
            return
        graded = await said_aloud(self, task, self._clock, partner=self._partner)
        if graded is None:
            self._partner = False
        else:
            await self._after(graded, "")

    async def _after(self, graded: Graded, handed_in: str) -> None:
        """Show the grade of an answer that is on disk now; words typed beside it are kept."""
        words, _, _ = typed_since(handed_in, self._editor.answer)
        await self._end_draft(keep=bool(words.strip()))
        if words.strip():
            self.notify("I kept what you typed on the side. You'll find it on Home.", markup=False)
        self._editor.load_text("")
        await self._show_grade(graded)

    async def _show_grade(self, graded: Graded) -> None:
        from trainer.ui.screens.grade import GradeScreen

        probes = graded.task.question.probes if graded.task.question else ()
        outcome = await self.app.push_screen_wait(
            GradeScreen(
                graded,
                f"question {self.session.position}",
                probes=graded.grade is not None and self.session.probes_asked < len(probes),
                undoable=self.session.last_rated is not None and self.session.side is None,
            )
        )
        if outcome is not None:
            await self._go_on(outcome)

    async def _go_on(self, outcome: Outcome) -> None:
        from trainer.coach import planning

        step, graded, rated = outcome
        if step in (Step.RETRY, Step.PROBE):
            asked = self.session.probes_asked
            task = planning.retry(graded) if step is Step.RETRY else planning.probe(graded, asked)
            if task is not None:
                self.session.probes_asked += step is Step.PROBE
                self.session.ask_aside(task, graded)
                self._show_task()
        elif step is Step.GO_ON:
            self.session.go_on_with(planning.go_on(graded))
            self._show_task(Typed(before=graded))
        elif step is Step.UNDO:
            await self._undo()
        elif self.session.side is not None and step is Step.NEXT:
            await self._back_to_parent()
        else:
            main = self.session.end_side()
            answered = await self.ask(coach.rehearse.look_again, main) if main else graded
            self.session.finish(answered, rated)
            if step is Step.LEAVE or self.session.current is None:
                self._leave()
            else:
                self._show_current()

    async def _back_to_parent(self) -> None:
        """Show the grade from which a retry or probe went out, so that it can be rated."""
        parent = self.session.end_side()
        if parent is not None:
            await self._show_grade(await self.ask(coach.rehearse.look_again, parent))

    @one_at_a_time
    async def action_undo(self) -> None:
        """Take the last rating back and show its grade again."""
        await self._set_aside()
        await self._undo()

    async def _undo(self) -> None:
        if self.session.last_rated is None:
            return
        await self.ask(coach.rating.undo_last_rating)
        graded = self.session.take_back()
        await self._show_grade(await self.ask(coach.rehearse.look_again, graded))
