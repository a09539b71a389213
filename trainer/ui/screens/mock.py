"""A mock interview: a question, a clock, an editor; nothing is shown of the answers until the end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.content import Content
from textual.widgets import Static

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.text import clock_text, counted
from trainer.ui import mock_jobs, scheme
from trainer.ui.commands import Command
from trainer.ui.components.block import Block
from trainer.ui.components.hint import sentence
from trainer.ui.components.lines import wrapped
from trainer.ui.components.meter import meter
from trainer.ui.components.way import Way
from trainer.ui.graded_ahead import BEFORE_PREPARING
from trainer.ui.mock_voice import MockVoice
from trainer.ui.mock_ways import ALOUD, TONES, WAYS
from trainer.ui.one_at_a_time import GROUP, one_at_a_time
from trainer.ui.pages.mock_lines import goodbye
from trainer.ui.saver import Saver
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.speaks import SPEAK, Speaks
from trainer.ui.stopwatch import Stopwatch
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.ticker import Ticker
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from datetime import datetime

    from textual.app import ComposeResult

    from trainer.mock.model import MockPlan
    from trainer.ui.mock_jobs import Seat, ToTick

MOCK_COMMANDS = (
    Command("mock.done", scheme.DONE, "done", "Done", "Hand in your answer and go on.",
            priority=True),
    Command("mock.aloud", scheme.VIEW, "aloud", "Say it aloud", "Speak your answer; or you said it aloud, and tick it at the "
            "end.", typing=True, old="f8", words="voice microphone record speak"),
    Command("mock.later", scheme.LATER, "later", "Later", "“I'd like to come back to that.”", typing=True, old="f9"),
    Command("mock.leave", scheme.BACK, "leave", "Leave (saved)", "Leave; go on another time."),
    Command("mock.pause", scheme.CLOCK, "pause", "Hold the clock", "Pause the clock, once; press it again to go on.",
            shown=False, typing=True, old="f7"),
    Command("mock.partner", scheme.ASK, "partner", "A friend asks", "Let a friend ask: they read the "
            "questions and tick what you say.", typing=True),
)  # fmt: skip

HINT = "Answer as you would in the interview. You'll hear how it went at the end."
NOTHING = "You haven't typed anything yet. Press F2 v to say it aloud, or F2 z to move on."
WIDEST = 92
"""Cells of a focus screen's block."""

TITLE = 58
"""Columns of the title line that the company doesn't have: the screen's name, how many questions, which one, what is left."""


class MockScreen(Speaks[None]):
    """Asks, lets answer, asks on; then the report takes its place."""

    CSS_PATH = "mock.tcss"
    COMMANDS_HERE: ClassVar = MOCK_COMMANDS
    WAYS_TO_SAY_IT: ClassVar = ALOUD
    HELP_TEXT = (
        "A mock interview. Type your answers, or press F2 v to say them aloud. They may follow up. "
        "You'll see how it went at the end. Leave whenever you like: you go on "
        "at the same second. F2 a lets a friend ask and tick."
    )

    def __init__(self) -> None:
        """Make the screen; it goes on with the last mock interview, or asks how long a new one is."""
        super().__init__()
        self._seat: Seat | None = None
        self._started: datetime | None = None
        self._watch: Stopwatch | None = None
        self._kept = -1
        self._partner: bool | None = None  # as it was planned, until a key says otherwise
        self._voice = MockVoice(self)
        self._saver = Saver(self, mock_jobs.keep, self._typed, beside=True)

    def compose(self) -> ComposeResult:
        """Lay out who asks, the question, the clock and the editor."""
        yield TitleLine("Mock interview")
        yield Block(id="stage")
        yield Ticker(id="clock")
        yield Static(id="bar")
        yield AnswerEditor(HINT)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin, and let the clock be seen."""
        self.query_one(AnswerEditor).disabled = True
        self.set_interval(1, self._tick)
        self._begin()

    @work(exclusive=True, group="mock")
    async def _begin(self) -> None:
        try:
            if over := await self.ask(coach.mock_spoken.waiting):
                await self._voice.put_right(over)
                if not await self.ask(coach.mock_spoken.to_put_right, over):
                    self._show_report(over.id)
                    return
            plan, last = await self.ask(mock_jobs.unfinished)
            plan = plan or await self._choose(last)
            if plan is not None:
                self._show(await self.ask(mock_jobs.sit_down, plan))
                await asyncio.sleep(BEFORE_PREPARING)
                await self.ask(coach.mock_answers.prepare, plan)
        except TrainerError as error:
            self.tell(error)
            self.dismiss()

    async def _choose(self, last: str) -> MockPlan | None:
        """Ask how long; None where the person left, or looks at the last report."""
        more = (
            Way(
                "other", "For another interview, or for none", "you also choose how tough they are"
            ),
        )
        before = (
            Way("again", "The same questions again", "as in your last mock interview"),
            Way("report", "How the last one went", "its report"),
        )
        way = await self.app.push_screen_wait(
            ChoiceDialog("A mock interview: how long?", (*WAYS, *more, *(before if last else ())))
        )
        if way is None:
            self.dismiss()
        elif way == "report":
            self._show_report(last)
        elif way == "again":
            return await self.ask(mock_jobs.again, last)
        elif way == "other":
            return await self._choose_all()
        else:
            return await self.ask(mock_jobs.new, int(way))
        return None

    async def _choose_all(self) -> MockPlan | None:
        """Ask for which interview, how they ask on, and how long; None where the person left."""
        ahead = await self.ask(mock_jobs.ahead)
        chosen = []
        for title, ways in (
            ("For which interview?", ahead),
            ("How tough are they?", TONES),
            ("How long?", WAYS),
        ):
            way = await self.app.push_screen_wait(ChoiceDialog(title, ways))
            if way is None:
                self.dismiss()
                return None
            chosen.append(way)
        interview, tone, minutes = chosen
        return await self.ask(mock_jobs.new, int(minutes), interview, tone)

    # What is shown

    def _show(self, seat: Seat) -> None:
        """Show the question that is next."""
        self._seat, self._started = seat, seat.clock()
        self._watch = Stopwatch(seat.clock, seat.sitting.seconds)
        at = seat.sitting.at
        number, company = counted(len(at.plan.slots), "question"), at.plan.company
        what = (company, number if len(company) + TITLE <= self.size.width else "")
        self.query_one(TitleLine).subject = " · ".join(filter(None, what))
        self.query_one(Block).show(self._paint)
        editor = self.query_one(AnswerEditor)
        editor.disabled = False
        editor.start(seat.sitting.text)
        self._tick()
        self.refresh_bindings()
        if at.plan.partner if self._partner is None else self._partner:
            self._let_friend_ask()
        elif self._voice.speaks:
            self.run_worker(self._speak(), group=GROUP)
        elif seat.sitting.spoken:
            self.notify("What you said before is kept. Add to it, or press F5 if that was all.")

    def on_resize(self) -> None:
        """Draw the clock's bar as long as there is room for."""
        self.call_after_refresh(self._tick)

    @property
    def _elapsed(self) -> float:
        return self._watch.seconds if self._watch else 0.0

    @property
    def _paused(self) -> bool:
        return self._watch is not None and not self._watch.runs

    def _tick(self) -> None:
        if self._seat is None:
            return
        at, seconds = self._seat.sitting.at, self._elapsed
        left = max(0, round((at.left - seconds) / 60))
        self.query_one(TitleLine).now = f"{at.number} of {len(at.plan.slots)} · {left} min left"
        if (slot := at.slot) is not None:
            clock = f"{clock_text(seconds)} of {clock_text(slot.seconds)}"
            clock += "   Paused. Press F2 h to go on." if self._paused else ""
            self.query_one("#clock", Ticker).show(sentence(clock, ""))
            bar = self.query_one("#bar", Static)
            width = min(WIDEST, max(1, bar.content_size.width))
            bar.update(meter(min(1.0, seconds / max(1, slot.seconds)), width), layout=False)
            typed = self.query_one(AnswerEditor).answer
            if self.is_current and self._seat.sitting.stop_at_limit(typed, seconds):
                self.query_one(Block).show(self._paint)
        if int(seconds) != self._kept:  # the clock went on: that is kept, too
            self._kept = int(seconds)
            self._saver.changed()

    def _paint(self, width: int, height: int) -> list[Content]:  # noqa: ARG002
        if self._seat is None or self._seat.sitting.at.slot is None:
            return [Content("")]
        at, slot = self._seat.sitting.at, self._seat.sitting.at.slot
        width = min(width, WIDEST)
        who = f"{slot.asker}{',' if slot.by_role else ''} asks" if slot.by else "They ask"
        lines = wrapped(who, width, "$quiet")
        for one in self._seat.sitting.says:
            lines += wrapped(one, width)
        asked = at.asks.text if at.asks else slot.asked
        if at.asks:
            lines += wrapped(slot.asked, width, "$quiet")
        stopped = self._seat.sitting.stopped
        stop = [Content(""), *wrapped(stopped, width)] if stopped else []
        notes = [
            line for note in self._seat.sitting.notes for line in wrapped(note, width, "$quiet")
        ]
        return [*lines, Content(""), *wrapped(asked, width, "bold $ink"), *notes, *stop]

    # What is typed

    def _typed(self) -> tuple[Seat | None, str, float]:
        return self._seat, self.query_one(AnswerEditor).answer, self._elapsed

    def on_text_area_changed(self) -> None:
        """Keep what is typed."""
        if self._seat is not None:
            self._saver.changed()

    def store_typed_text(self) -> None:
        """Store what is being typed, at once; the program is about to end."""
        self._saver.stop()
        self._voice.end()
        if self._seat is not None:
            self.app.coach.run_now(mock_jobs.leave, self._typed(), beside=True)

    def on_unmount(self) -> None:
        """End the recogniser; sound that isn't written down is kept."""
        self._voice.end()

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done now."""
        if self._seat is None:
            return action not in {"done", "aloud", "later", "pause", "partner"}
        if action == "pause":
            return self._paused or not self._seat.sitting.at.paused
        return True

    @one_at_a_time
    async def action_done(self) -> None:
        """Hand in what was typed; a second F5 in haste doesn't leave the next question unanswered."""
        said, seat = self.query_one(AnswerEditor).answer, self._seat
        if seat is not None and not seat.sitting.spoken and not said.strip():
            self.notify(NOTHING, markup=False)
            return
        await self._hand_in()

    async def _hand_in(self) -> None:
        seat, said, seconds = self._seat, self.query_one(AnswerEditor).answer, self._elapsed
        if seat is not None and self._started is not None:
            started = self._started
            await self._go_on(lambda: self.ask(mock_jobs.answer, seat, said, started, seconds))

    @one_at_a_time
    async def action_aloud(self) -> None:
        """Speak the answer; or go on, as it was said aloud."""
        if way := await self.way_to_say_it():
            await (self._speak() if way == SPEAK else self._said_aloud())

    async def _speak(self) -> None:
        """Let the answer be spoken, and go on while it is written down."""
        if self._seat is not None and await self._voice.heard(self._seat):
            await self._hand_in()

    async def _said_aloud(self) -> None:
        seat, seconds = self._seat, self._elapsed
        if seat is not None and self._started is not None:
            started = self._started
            await self._go_on(lambda: self.ask(mock_jobs.answer_aloud, seat, started, seconds))

    @one_at_a_time
    async def action_partner(self) -> None:
        """Hand the screen to a friend, who asks and ticks until they go back."""
        self._partner = True
        await self._friend_asks()

    @work(group="friend")
    async def _let_friend_ask(self) -> None:
        await self._friend_asks()

    async def _friend_asks(self) -> None:
        """Let a friend tick the points of the question's story; where it has none, they read it here."""
        from trainer.ui.screens.partner import PartnerScreen

        seat, started = self._seat, self._started
        if seat is None or started is None or seat.task is None:
            return
        told = await self.app.push_screen_wait(PartnerScreen(seat.task, seat.clock))
        if told is None:
            self._partner = False
            return
        ticked, seconds = told.verdicts, told.seconds
        await self._go_on(lambda: self.ask(mock_jobs.answer_aloud, seat, started, seconds, ticked))

    @one_at_a_time
    async def action_later(self) -> None:
        """Come back to the question later."""
        seat, seconds = self._seat, self._elapsed
        if seat is not None:
            await self._go_on(lambda: self.ask(mock_jobs.skip, seat, seconds))

    async def _go_on(self, job: Callable[[], Awaitable[Seat]]) -> None:
        """Record what was done, and show the next question; after the last one, the report."""
        self._saver.stop()
        editor = self.query_one(AnswerEditor)
        editor.disabled = True
        try:
            seat = await job()
        except TrainerError as error:
            editor.disabled = False
            self.tell(error)
            return
        if seat.sitting.at.slot is not None:
            self._show(seat)
            return
        plan, self._seat = seat.sitting.at.plan, None
        await self._voice.put_right(plan)
        for one in await self.ask(mock_jobs.to_tick, plan):
            await self._tick_off(plan, one, seat)
        self._show_report(plan.id, goodbye(seat.sitting.at))

    async def _tick_off(self, plan: MockPlan, one: ToTick, seat: Seat) -> None:
        """Let the person tick what they said aloud; Escape leaves it unticked."""
        from trainer.ui.screens.aloud import AloudScreen

        ways = [Way(story.id, story.title) for story in one.stories]
        told = await self.app.push_screen_wait(
            ChoiceDialog("Which story did you tell?", ways, one.asked)
        )
        story = next((story for story in one.stories if story.id == told), None)
        if story is None:
            return
        task = mock_jobs.task_of(one, story)
        ticked = await self.app.push_screen_wait(AloudScreen(task, seat.clock, spoken=one.seconds))
        if ticked is not None:
            await self.ask(coach.mock_after.tick, plan, one.attempt, story.id, ticked.verdicts)

    def _show_report(self, plan: str, last_words: str = "") -> None:
        from trainer.ui.screens.mock_report import MockReportScreen

        self.give_way_to(MockReportScreen(plan, last_words))

    @one_at_a_time
    async def action_pause(self) -> None:
        """Stop the clock, once; the same key lets it go on."""
        seat, watch = self._seat, self._watch
        if seat is None or watch is None:
            return
        if watch.runs:
            seconds = watch.seconds
            await self.ask(mock_jobs.pause, seat)
            watch.stop(seconds)
        else:
            watch.go_on()
        self._tick()
        self.refresh_bindings()

    @one_at_a_time
    async def action_leave(self) -> None:
        """Leave; what was typed and the clock are kept."""
        self._saver.stop()
        if self._seat is not None:
            await self.ask_beside(mock_jobs.leave, self._typed())
        self.dismiss()
