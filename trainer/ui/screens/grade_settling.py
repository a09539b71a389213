"""What a person settles on a Grade: their own words, a slip, news, another story."""

from __future__ import annotations

from abc import abstractmethod
from asyncio import Lock
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import work

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.rehearsal.model import Mode
from trainer.text import visible
from trainer.ui import grade_jobs
from trainer.ui.components.way import Way
from trainer.ui.grade_commands import CORRECTIONS
from trainer.ui.pages.grade_text import SUPERSCRIPTS
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.widgets.point_list import PointList

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded

Answer = TypeVar("Answer")


class SettlingScreen(TrainerScreen[Answer], Generic[Answer]):
    """A screen with a graded answer that its keys put right."""

    def __init__(self, graded: Graded) -> None:
        """Begin with a graded answer."""
        super().__init__()
        self.graded = graded
        self._turn = Lock()
        self._has_story = graded.story is not None

    @abstractmethod
    def show_verdicts(self) -> None:
        """Show what a change has done to the grade."""

    @abstractmethod
    def show_all(self) -> None:
        """Show the grade against another story."""

    async def _change(self, job: Callable[..., Graded], *given: object) -> bool:
        """Do what changes the grade and show it; return whether it could be done."""
        try:
            async with self._turn:
                self.graded = await self.ask(job, self.graded, *given)
        except TrainerError as error:
            self.tell(error)
            return False
        self.show_verdicts()
        return True

    @property
    def _can_be_a_story(self) -> bool:
        return not self._has_story and bool(self.graded.attempt.answer.strip())

    async def _make_story(self) -> None:
        """Open the story editor with the answer, cut into key points."""
        sheet = await self.ask(grade_jobs.as_sheet, self.graded)
        if await self.navigation.edit_story(sheet=sheet):
            self._has_story = True
            self.refresh_bindings()
            self._say("It's in your story bank now. You'll be asked for it next time.")

    @work(exclusive=True, group="dialog")
    async def action_keep(self) -> None:
        """Keep the person's own wording of the chosen point, or the whole answer as a story."""
        from trainer.ui.screens.wording import WordingDialog

        if self._can_be_a_story:
            await self._make_story()
            return
        if (point := self.chosen) is None:
            return
        marked = (self.get_selected_text() or "").translate(_WITHOUT_NUMBERS).strip()
        own = await self.ask(coach.settling.own_words, self.graded, point, marked)
        wording = await self.app.push_screen_wait(
            WordingDialog(own.before, own.say, note=own.note, new=own.new)
        )
        if wording and await self._change(coach.settling.keep_wording, point, wording):
            self._say(f"“{wording}” counts from now on.")

    def _say(self, what: str) -> None:
        self.notify(visible(what, multiline=False), markup=False)

    # What is asked

    @work(group="verdict")
    async def action_yes(self) -> None:
        """Answer what is asked: it was a slip, or it was said and its words count from now on."""
        if await self._change(coach.settling.yes) and self.graded.done[-1].words:
            self._say(f"“{self.graded.done[-1].words}” counts from now on. u takes that back.")

    @property
    def chosen(self) -> int | None:
        """The place of the chosen point; None without one, and while the screen is made or taken down."""
        points = self.query_one_optional(PointList)
        return None if points is None else points.chosen

    @property
    def _can_be_another(self) -> bool:
        attempt = self.graded.attempt
        return bool(attempt.answer.strip()) and attempt.mode in (Mode.TYPED, Mode.ALOUD)

    @property
    def _can_go_on(self) -> bool:
        return bool(self.graded.attempt.answer.strip()) and self.graded.after is None

    @property
    def _corrections(self) -> list[Way]:
        """What can be corrected here."""
        can = {
            "go_on": self._can_go_on,
            "news": self._out_of_date() is not None,
            "other": self._can_be_another,
        }
        return [way for way in CORRECTIONS if can[way.id]]

    @work(exclusive=True, group="correct")
    async def action_correct(self) -> None:
        """Correct what is asked about, else ask what is to be corrected."""
        ways = self._corrections
        if self.graded.asks and self.graded.asks[0].news:
            self.action_news()
        elif (
            way := await self.app.push_screen_wait(ChoiceDialog("Correct what?", ways))
        ) is not None:
            await self.run_action(way)

    def _out_of_date(self) -> int | None:
        """Return the point that may be out of date: the one asked about, else the chosen one."""
        if self.graded.grade is None:
            return None
        asked = [one.point for one in self.graded.asks[:1] if one.news]
        point = asked[0] if asked else self.chosen
        wrong = point is not None and self.graded.grade.points[point].wrong_fact
        return point if wrong else None

    @work(exclusive=True, group="dialog")
    async def action_news(self) -> None:
        """Correct the story, after showing how the point will read."""
        from trainer.ui.screens.wording import CORRECTING, WordingDialog

        if (point := self._out_of_date()) is None:
            return
        proposal = await self.ask(coach.settling.proposal, self.graded, point)
        say = await self.app.push_screen_wait(
            WordingDialog(
                proposal.before, proposal.say, CORRECTING, note=proposal.note, new=proposal.new
            )
        )
        if say and await self._change(coach.settling.news, point, say):
            self._say("Your story is corrected. u takes that back.")

    @work(exclusive=True, group="dialog")
    async def action_other(self) -> None:
        """Choose the story that was told, and grade the answer against it."""
        stories = await self.ask(grade_jobs.other_stories, self.graded)
        if not stories:
            self.notify("There's no other story in your story bank.", markup=False)
            return
        chosen = await self.app.push_screen_wait(
            ChoiceDialog("Which story did you tell?", [Way(*story) for story in stories])
        )
        if chosen is None:
            return
        async with self._turn:
            self.graded = await self.ask(coach.rehearse.grade_against, self.graded, chosen)
        self.show_all()


_WITHOUT_NUMBERS = dict.fromkeys(SUPERSCRIPTS.values())
