"""Which story?: a question, a few stories, ten seconds; only the choice counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from trainer.coach import later as coach
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import sentence
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.coverage import DrillTask

DRILL_COMMANDS = (
    Command(
        "drill.choose",
        scheme.ENTER,
        "choose",
        "Choose",
        "Take the story under the cursor.",
        priority=True,
    ),
    *(
        Command(
            f"drill.take_{number}",
            scheme.OFFERS[number - 1],
            f"take({number})",
            str(number),
            f"Take story {number}.",
            shown=False,
        )
        for number in range(1, 5)
    ),
    Command("drill.next", scheme.DONE, "next", "Next question", "Go on with the next question."),
    Command("drill.back", scheme.BACK, "close", "Leave", "Leave the drill."),
)

SECONDS = 10

REST_RIGHT, REST_WRONG = 2, 6
"""Seconds until the next question comes by itself: the more there is to read, the longer (own judgement)."""

READY = (
    "A question, four of your stories, ten seconds: which one would you tell?\n\n"
    "Choose with its number, or with the arrows and Enter. Nothing is told or graded here.\n\n"
    "Press Enter to begin."
)


class DrillScreen(TrainerScreen[None]):
    """Choosing is trained and counted apart from telling."""

    CSS_PATH = "drill.tcss"
    COMMANDS_HERE: ClassVar = DRILL_COMMANDS
    HELP_TEXT = (
        "A question and a few of your stories: choose the one you would tell, within ten seconds. "
        "Nothing is told or graded here; afterwards you see how well each story fits, and the next "
        "question comes by itself."
    )

    def __init__(self) -> None:
        """Make the drill."""
        super().__init__()
        self._tasks: tuple[DrillTask, ...] = ()
        self._at = 0
        self._right = 0
        self._left = SECONDS
        self._rest = 0
        self._answered = False
        self._ready = False

    def compose(self) -> ComposeResult:
        """Lay out question, choices and what came of it."""
        yield TitleLine("Which story?")
        with Vertical(classes="page"):
            yield Static(id="asked")
            yield Static(id="left", classes="quiet")
            yield OptionList(id="choices")
            yield Static(id="outcome")
        yield KeyLine()

    def on_mount(self) -> None:
        """Choose the questions and let the seconds be seen."""
        self.set_interval(1, self._tick)
        self._begin()

    @work(exclusive=True)
    async def _begin(self) -> None:
        self._tasks = await self.ask_or_leave(coach.coverage.drill)
        self.query_one("#asked", Static).update(sentence(READY, ""))
        self.query_one(TitleLine).now = counted(len(self._tasks), "question")

    def _show(self) -> None:
        task = self._tasks[self._at]
        self._answered, self._left = False, SECONDS
        self.query_one("#asked", Static).update(plain(task.question.ask, "bold"))
        self.query_one("#outcome", Static).update("")
        choices = self.query_one("#choices", OptionList)
        choices.clear_options()
        choices.add_options(
            Option(Content.assemble((f"{number}  ", "$primary"), plain(choice.title)), id=choice.id)
            for number, choice in enumerate(task.choices, 1)
        )
        choices.highlighted = 0
        choices.focus()
        self._count()
        self._show_left()

    def _count(self) -> None:
        asked = self._at + self._answered
        score = f" · {self._right} of {asked} right" if asked else ""
        self.query_one(TitleLine).now = f"question {self._at + 1} of {len(self._tasks)}{score}"

    def _show_left(self) -> None:
        left = self.query_one("#left", Static)
        left.update("" if self._answered else f"{counted(self._left, 'second')} left")

    def _tick(self) -> None:
        if not self._ready:
            return
        if self._answered:
            self._go_on_by_itself()
            return
        self._left -= 1
        if self._left <= 0:
            self._answer("")
        else:
            self._show_left()

    def _go_on_by_itself(self) -> None:
        """Ask the next question after a rest; what came of the last one stays until it was read."""
        self._rest -= 1
        if self._rest <= 0 and self._at + 1 < len(self._tasks):
            self.action_next()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the choice; once answered, go on."""
        event.stop()
        if self._answered:
            self.action_next()
        else:
            self._answer(event.option_id or "")

    def action_choose(self) -> None:
        """Begin; then take the story under the cursor; once answered, go on."""
        choices = self.query_one("#choices", OptionList)
        if not self._tasks:
            return
        if not self._ready:
            self._ready = True
            self._show()
        elif self._answered:
            self.action_next()
        else:
            choices.action_select()

    def action_take(self, number: int) -> None:
        """Take a story by its number."""
        if self._ready and not self._answered and number <= len(self._tasks[self._at].choices):
            self._answer(self._tasks[self._at].choices[number - 1].id)

    def _answer(self, story: str) -> None:
        task = self._tasks[self._at]
        self._answered = True
        right = task.is_right(story)
        self._keep(task, story)
        self._right += right
        self._rest = REST_RIGHT if right else REST_WRONG
        if right:
            said = Content.styled("✓ Yes, that one fits best.", "bold $success")
        elif story:
            said = Content.styled("✗ Another one fits better.", "bold $warning")
        else:
            said = Content.styled("✗ Time's up.", "bold $warning")
        ranked = sorted(task.choices, key=lambda choice: -task.fits[choice.id])
        lines = [
            Content.assemble((f"  {task.fits[one.id]:>4.0%} ", "$primary"), plain(one.title))
            for one in ranked
        ]
        last = self._at + 1 == len(self._tasks)
        on = "That was the last one." if last else "The next one comes by itself, or press Enter."
        hint = sentence(f"How well each fits. {on}", "$foreground-muted")
        self.query_one("#outcome", Static).update(Content("\n").join([said, *lines, hint]))
        self._count()
        self._show_left()

    @work(group="keep")
    async def _keep(self, task: DrillTask, story: str) -> None:
        await self.ask(coach.coverage.record_choice, task, story)

    def action_next(self) -> None:
        """Go on with the next question; after the last one, say how it went."""
        if not self._ready:
            self.action_choose()
        elif not self._answered:
            self._answer("")
        elif self._at + 1 < len(self._tasks):
            self._at += 1
            self._show()
        else:
            self.notify(f"{self._right} of {len(self._tasks)} chosen right.", markup=False)
            self.dismiss()
