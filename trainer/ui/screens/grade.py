"""Grade: the marked answer, its key points with their verdicts, and the rating."""

from __future__ import annotations

from asyncio import Lock
from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Mode, Rating
from trainer.text import visible
from trainer.ui import grade_jobs
from trainer.ui.commands import Command, bindings
from trainer.ui.document import Document
from trainer.ui.grade_text import SUPERSCRIPTS, marked_answer, summary_lines
from trainer.ui.one_at_a_time import one_at_a_time, under_way
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerScreen, telling
from trainer.ui.screens.choice import ChoiceDialog, Way
from trainer.ui.widgets.ask_line import AskLine
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.mark_list import MarkList
from trainer.ui.widgets.point_list import PointList
from trainer.ui.widgets.rating_bar import RatingBar
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from trainer.coach.rehearsal_values import Graded, Rated

GRADE_COMMANDS = (
    Command("grade.said", "s", "verdict('said')", "Said", "You did say this point."),
    Command("grade.partly", "p", "verdict('partly')", "Partly", "You said a part of it."),
    Command("grade.missed", "m", "verdict('missed')", "Missed", "You did not say it."),
    Command("grade.why", "x", "why", "Why", "Show why the point has its verdict."),
    Command("grade.keep", "k", "keep", "Keep", "Keep your own wording of the point; "
            "where no story tells it yet, make your answer a story."),
    Command("grade.yes", "y", "yes", "Yes", "Answer what is asked with yes: it was a slip, or you "
            "did say it.", shown=False),
    Command("grade.news", "e", "news", "Correct", "Correct your story: what you said is true now.",
            shown=False),
    Command("grade.other", "g", "other", "Other story", "You told another story.", shown=False),
    Command("grade.go_on", "c", "go_on", "Go back", "Not done yet? Continue your answer where you "
            "stopped."),
    Command("grade.retry", "t", "retry", "Retry", "Try again what was missed."),
    Command("grade.probe", "b", "probe", "Probe", "Answer the interviewer's next question."),
    Command("grade.next", "n", "next", "Next", "Go on without rating.", shown=False),
    Command("grade.undo", "u", "undo", "Undo", "Take back what you did here last; else the last "
            "rating.", shown=False),
    Command("grade.again", "1", "rate(1)", "Again", "Rate Again: it did not come back.", False),
    Command("grade.hard", "2", "rate(2)", "Hard", "Rate Hard: it came back with effort.", False),
    Command("grade.good", "3", "rate(3)", "Good", "Rate Good: it came back.", False),
    Command("grade.easy", "4", "rate(4)", "Easy", "Rate Easy: it came back by itself.", False),
    Command("grade.take", "enter", "take", "Take", "Take the suggested rating, or go on.",
            shown=False, priority=True),
    Command("grade.leave", "escape", "leave", "Leave", "End the session.", shown=False),
    Command("grade.help", "question_mark", "app.help", "Help", "Show this help.", shown=False),
)  # fmt: skip


LISTEN_FOR = Content.styled("What they listen for: tick what you said (Space)", "bold $primary")


class Step(Enum):
    """Where the person goes from a grade."""

    NEXT = auto()
    RETRY = auto()
    PROBE = auto()
    GO_ON = auto()
    UNDO = auto()
    LEAVE = auto()


Outcome = tuple[Step, "Graded", "Rated | None"]
"""The step, the graded answer as it is now, and its rating where it was rated."""


class GradeScreen(TrainerScreen[Outcome]):
    """One graded answer; it ends with an `Outcome`."""

    CSS_PATH = "grade.tcss"
    COMMANDS_HERE: ClassVar = GRADE_COMMANDS
    BINDINGS = bindings(GRADE_COMMANDS)
    HELP_TEXT = (
        "Your answer, marked: what is underlined carries the key point with that number. Below "
        "are all key points of the story: ✓ said, ◐ partly, ✗ missed. ↑ and ↓ choose one. The "
        "verdicts are the program's reading; s, p and m put them right, and k keeps your words "
        "so that they count the next time. Where it isn't sure it asks; answer if you like. Then rate how well the story came back. Not done yet? "
        "c goes back to your answer; when you hand it in again, only that version counts."
    )

    def __init__(self, graded: Graded, position: str, *, probes: bool, undoable: bool) -> None:
        """Show a graded answer.

        Args:
            graded: the recorded answer.
            position: where the session is, as `2 of 5`.
            probes: whether the interviewer has a next question.
            undoable: whether a rating before it can be taken back.
        """
        super().__init__()
        self.graded = graded
        self._position = position
        self._probes = probes
        self._undoable = undoable
        self._turn = Lock()
        self._has_story = graded.story is not None
        question = graded.task.question if graded.grade is None else None
        lines = question.listen_for if question else ()
        self._listen_for = [(str(number), plain(line)) for number, line in enumerate(lines)]

    def compose(self) -> ComposeResult:
        """Lay out summary, answer, points and rating."""
        yield TitleLine("Grade", self._position)
        with Container(classes="page", id="grade"):
            yield Static(plain(self.graded.task.asked, "bold"), id="asked")
            yield Static(id="summary")
            with Container(id="panes"):
                with VerticalScroll(id="answer", can_focus=False):
                    yield Static(id="marked")
                yield PointList()
                if self._listen_for:
                    yield MarkList([("", LISTEN_FOR), *self._listen_for])
            yield AskLine()
            yield RatingBar()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the grade."""
        self._show_all()
        (self.query_one(MarkList) if self._listen_for else self.query_one(PointList)).focus()

    def _show_all(self) -> None:
        graded = self.graded
        points = graded.grade.points if graded.grade else ()
        self.query_one(PointList).show(
            points, self._accepted(), only_told=not graded.task.is_counted
        )
        self.query_one(PointList).display = bool(points)
        self.query_one("#answer").display = bool(graded.attempt.answer.strip())
        self._show_state()

    def _accepted(self) -> list[tuple[str, ...]]:
        story, task = self.graded.story, self.graded.task
        if story is None or self.graded.grade is None:
            return []
        wordings = [point.accept for point in story.points]
        if task.asks_for_some:
            wordings = [wordings[index] for index in task.missed]
        count = len(self.graded.grade.points)
        return [*wordings, *[()] * count][:count]

    def _show_state(self) -> None:
        """Show what a changed verdict changes."""
        graded = self.graded
        self.query_one("#summary", Static).update(Document(list(summary_lines(graded))))
        self.query_one(AskLine).show(graded.asks)
        self.query_one(RatingBar).show(graded.choices, graded.suggested)
        self._mark()
        self.refresh_bindings()

    def _mark(self) -> None:
        points = self.graded.grade.points if self.graded.grade else ()
        chosen = self.query_one(PointList).chosen
        self.query_one("#marked", Static).update(
            marked_answer(self.graded.attempt.answer, points, chosen)
        )

    def on_point_list_chosen(self, event: PointList.Chosen) -> None:
        """Let the evidence of the chosen point stand out, and bring it into sight."""
        event.stop()
        self._mark()
        points = self.graded.grade.points if self.graded.grade else ()
        if event.point < len(points) and points[event.point].evidence:
            before = self.graded.attempt.answer[: points[event.point].evidence[0].start]
            pane = self.query_one("#answer", VerticalScroll)
            row = plain(before, multiline=True).get_height({}, max(1, pane.size.width - 2))
            pane.scroll_to(y=max(0, row - 2), animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what makes sense for this answer."""
        graded = self.graded
        on_points = graded.grade is not None
        best = graded.after or graded.grade
        missed = best is not None and any(
            point.verdict is not Verdict.SAID for point in best.points
        )
        return {
            "verdict": on_points,
            "why": on_points,
            "keep": on_points or self._can_be_a_story,
            "yes": bool(graded.asks),
            "news": self._out_of_date() is not None,
            "other": bool(graded.attempt.answer.strip())
            and graded.attempt.mode in (Mode.TYPED, Mode.ALOUD),
            "go_on": bool(graded.attempt.answer.strip()) and graded.after is None,
            "retry": missed and graded.task.is_counted,
            "probe": self._probes,
            "undo": self._undoable or bool(graded.done),
            "rate": bool(graded.choices),
        }.get(action, True)

    # Verdicts

    async def _change(self, job: Callable[..., Graded], *given: object) -> bool:
        """Do what changes the grade and show it; return whether it could be done."""
        try:
            async with self._turn:
                self.graded = await self.ask(job, self.graded, *given)
        except TrainerError as error:
            self.tell(error)
            return False
        self._show_verdicts()
        return True

    @work(group="verdict")
    async def action_verdict(self, verdict: str) -> None:
        """Overturn the verdict on the chosen point."""
        point = self.query_one(PointList).chosen
        if point is not None:
            await self._change(grade_jobs.overturn, point, Verdict(verdict))

    def _show_verdicts(self) -> None:
        if self.graded.grade is not None:
            self.query_one(PointList).change(self.graded.grade.points)
        self._show_state()

    def action_why(self) -> None:
        """Show why the chosen point has its verdict, or hide it."""
        self.query_one(PointList).explain()

    @property
    def _can_be_a_story(self) -> bool:
        return not self._has_story and bool(self.graded.attempt.answer.strip())

    async def _make_story(self) -> None:
        """Open the story editor with the answer, cut into key points."""
        sheet = await self.ask(grade_jobs.as_sheet, self.graded)
        if await self.doors.edit_story(sheet=sheet):
            self._has_story = True
            self.refresh_bindings()
            self._say("It's in your story bank now. Next time it's asked for.")

    @work(exclusive=True, group="dialog")
    async def action_keep(self) -> None:
        """Keep the person's own wording of the chosen point, or the whole answer as a story."""
        from trainer.ui.screens.wording import WordingDialog

        if self._can_be_a_story:
            await self._make_story()
            return
        if (point := self.query_one(PointList).chosen) is None:
            return
        marked = (self.get_selected_text() or "").translate(_WITHOUT_NUMBERS).strip()
        with telling(self.app):
            own = await self.ask(grade_jobs.own_words, self.graded, point, marked)
            wording = await self.app.push_screen_wait(
                WordingDialog(own.before, own.say, note=own.note, new=own.new)
            )
            if wording and await self._change(grade_jobs.keep_wording, point, wording):
                self._say(f"“{wording}” counts from now on.")

    def _say(self, what: str) -> None:
        self.notify(visible(what, multiline=False), markup=False)

    # What is asked

    @work(group="verdict")
    async def action_yes(self) -> None:
        """Answer what is asked: it was a slip, or it was said and its words count from now on."""
        if await self._change(grade_jobs.yes) and self.graded.done[-1].words:
            self._say(f"“{self.graded.done[-1].words}” counts from now on. u takes that back.")

    def _out_of_date(self) -> int | None:
        """Return the point that may be out of date: the one asked about, else the chosen one."""
        if self.graded.grade is None:
            return None
        asked = [one.point for one in self.graded.asks[:1] if one.news]
        points = self.query_one_optional(PointList)  # none while the screen is taken down
        chosen = points.chosen if points is not None else None
        point = asked[0] if asked else chosen
        wrong = point is not None and self.graded.grade.points[point].wrong_fact
        return point if wrong else None

    @work(exclusive=True, group="dialog")
    async def action_news(self) -> None:
        """Correct the story, after showing how the point will read."""
        from trainer.ui.screens.wording import CORRECTING, WordingDialog

        if (point := self._out_of_date()) is None:
            return
        with telling(self.app):
            proposal = await self.ask(grade_jobs.proposal, self.graded, point)
            say = await self.app.push_screen_wait(
                WordingDialog(
                    proposal.before, proposal.say, CORRECTING, note=proposal.note, new=proposal.new
                )
            )
            if say and await self._change(grade_jobs.news, point, say):
                self._say("Your story is corrected. u takes that back.")

    @work(exclusive=True, group="dialog")
    async def action_other(self) -> None:
        """Choose the story that was told, and grade the answer against it."""
        stories = await self.ask(grade_jobs.other_stories, self.graded)
        if not stories:
            self.notify("There is no other story in your story bank.", markup=False)
            return
        chosen = await self.app.push_screen_wait(
            ChoiceDialog("Which story did you tell?", [Way(*story) for story in stories])
        )
        if chosen is None:
            return
        with telling(self.app):
            async with self._turn:
                self.graded = await self.ask(grade_jobs.grade_against, self.graded, chosen)
            self._show_all()

    # Going on

    def on_rating_bar_taken(self, event: RatingBar.Taken) -> None:
        """Take the rating that was clicked."""
        event.stop()
        self.action_rate(int(event.rating))

    def action_take(self) -> None:
        """Take the suggested rating; where the answer is not rated, go on."""
        if self.graded.suggested is None:
            self.action_next()
        else:
            self.action_rate(int(self.graded.suggested))

    @one_at_a_time
    async def action_rate(self, rating: int) -> None:
        """Record the rating, then go on."""
        try:
            async with self._turn:
                rated = await self.ask(grade_jobs.rate, self.graded, Rating(rating))
        except TrainerError as error:
            self.tell(error)
            return
        self.dismiss((Step.NEXT, self.graded, rated))

    def _go_on(self, step: Step) -> None:
        if not under_way(self):  # a rating that is being stored ends the screen itself
            self.dismiss((step, self.graded, None))

    def action_next(self) -> None:
        """Go on without rating."""
        self._go_on(Step.NEXT)

    def action_retry(self) -> None:
        """Try again what was missed."""
        self._go_on(Step.RETRY)

    def action_probe(self) -> None:
        """Answer the interviewer's next question."""
        self._go_on(Step.PROBE)

    def action_go_on(self) -> None:
        """Go back to the answer to type on."""
        self._go_on(Step.GO_ON)

    @work(group="verdict")
    async def action_undo(self) -> None:
        """Take back what was done here last; without that, the last rating."""
        if not self.graded.done:
            self._go_on(Step.UNDO)
        elif await self._change(grade_jobs.take_back):
            self._say("Taken back.")

    def action_leave(self) -> None:
        """Hide an explanation first; then end the session. The answer is stored."""
        points = self.query_one(PointList)
        if points.is_explaining:
            points.hide_reasons()
        else:
            self._go_on(Step.LEAVE)


_WITHOUT_NUMBERS = dict.fromkeys(SUPERSCRIPTS.values())
