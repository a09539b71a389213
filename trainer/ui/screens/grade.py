"""Grade: the key points with their verdicts, the marked answer, and the rating."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from trainer.coach import later as coach
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Rating
from trainer.text import counted
from trainer.ui.components.document import Document
from trainer.ui.grade_commands import GRADE_COMMANDS
from trainer.ui.listening import listen_again
from trainer.ui.one_at_a_time import one_at_a_time, under_way
from trainer.ui.pages.grade_beside import load_beside_lines
from trainer.ui.pages.grade_text import summary_lines
from trainer.ui.plain import plain
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.grade_settling import SettlingScreen
from trainer.ui.session import Outcome, Step
from trainer.ui.widgets.answer_pane import AnswerPane
from trainer.ui.widgets.ask_line import AskLine
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.mark_list import MarkList
from trainer.ui.widgets.point_list import PointList
from trainer.ui.widgets.rating_bar import RatingBar
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.rehearsal_values import Graded

LISTEN_FOR = Content.styled("What they listen for: tick what you said (Space)", "bold $ink")

WIDE = 110
"""Cells from which points and answer stand side by side."""

HUGE = 170
"""Cells from which the last tellings have a pane of their own."""

TURNS = {
    Verdict.MISSED: Verdict.SAID,
    Verdict.SAID: Verdict.PARTLY,
    Verdict.PARTLY: Verdict.MISSED,
}
"""The verdict after each; what was missed was mostly said after all."""


class GradeScreen(SettlingScreen[Outcome]):
    """One graded answer; it ends with an `Outcome`."""

    CSS_PATH = "grade.tcss"
    COMMANDS_HERE: ClassVar = GRADE_COMMANDS
    HELP_TEXT = (
        "All key points of the story: ● said, ◐ partly, ○ missed. ↑ and ↓ choose one. Beside them (v on a "
        "narrow screen) is your answer: the underlined words are where you told the point with that number. "
        "I can be wrong: Space changes a mark (or s, p, m), and k keeps your words so that they count "
        "the next time. Where I'm not sure I ask; answer if you like. Then rate how well the "
        "story came back. Not done yet? e goes back to your answer; when you hand it in again, only "
        "that version counts."
    )

    def __init__(self, graded: Graded, position: str, *, probes: bool, undoable: bool) -> None:
        """Show a graded answer.

        Args:
            graded: the recorded answer.
            position: where the session is, as `2 of 5`.
            probes: whether the interviewer has a next question.
            undoable: whether a rating before it can be taken back.
        """
        super().__init__(graded)
        self._position = position
        self._probes = probes
        self._undoable = undoable
        question = graded.task.question if graded.grade is None else None
        lines = question.listen_for if question else ()
        self._listen_for = [(str(number), plain(line)) for number, line in enumerate(lines)]

    def compose(self) -> ComposeResult:
        """Lay out question, score, points and rating; the answer where there is room for it."""
        story = self.graded.story
        grade = self.graded.grade
        length = f"{counted(grade.words, 'word')} · " if grade is not None and grade.words else ""
        title = f"“{story.title}”" if story else ""
        yield TitleLine("Grade", f"{length}{self._position}", title)
        with Container(classes="page", id="grade"):
            yield Static(plain(self.graded.task.asked, "bold"), id="asked")
            yield Static(id="summary")
            with Container(id="panes"):
                yield PointList()
                if self._listen_for:
                    yield MarkList([("", LISTEN_FOR), *self._listen_for])
                if self.app.size.width >= WIDE or self.graded.grade is None:
                    yield AnswerPane()
            yield AskLine()
            yield RatingBar()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the grade."""
        self.show_all()
        (self.query_one(MarkList) if self._listen_for else self.query_one(PointList)).focus()

    async def on_resize(self) -> None:
        """Show the answer beside the points as soon as there is room."""
        if self.size.width >= WIDE:
            await self._make_pane()
        if self.size.width >= HUGE and self.query_one_optional("#beside") is None:
            await self.query_one("#panes").mount(Static(id="beside"))
            self._show_beside()
        self.refresh_bindings()

    @work(exclusive=True, group="beside")
    async def _show_beside(self) -> None:
        """Show the last tellings, where there is a pane for them."""
        if (beside := self.query_one_optional("#beside", Static)) is not None:
            beside.update(Document(await self.ask(load_beside_lines, self.graded)))

    async def _make_pane(self) -> None:
        if self.query_one_optional(AnswerPane) is None:
            await self.query_one("#panes").mount(AnswerPane())
            self._mark()

    def show_all(self) -> None:
        """Show the grade against whichever story it is."""
        graded = self.graded
        points = graded.grade.points if graded.grade else ()
        self.query_one(PointList).show(
            points,
            self._accepted(),
            only_told=not graded.task.is_counted,
            answer=graded.attempt.answer,
        )
        self.query_one(PointList).set_class(not points, "-none")
        self.set_class(not points, "-answer")
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
        self._show_beside()
        self._mark()
        self.refresh_bindings()

    def _mark(self) -> None:
        if (pane := self.query_one_optional(AnswerPane)) is not None:
            pane.show(self.graded, self.chosen)

    def on_point_list_chosen(self, event: PointList.Chosen) -> None:
        """Let the evidence of the chosen point stand out, and bring it into sight."""
        event.stop()
        self._mark()
        if (pane := self.query_one_optional(AnswerPane)) is not None:
            pane.bring(self.graded, event.point)
        self.refresh_bindings()

    @property
    def key_labels(self) -> dict[str, str]:
        """Enter is called what it takes, v what it shows."""
        rating = self.graded.suggested
        view = "Key points" if self.has_class("-answer") else "Your answer"
        return {"take": rating.name.capitalize() if rating else "Go on", "view": view}

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
            "view": on_points and self.size.width < WIDE,
            "mark": on_points,
            "why": on_points,
            "keep": on_points or self._can_be_a_story,
            "yes": bool(graded.asks),
            "news": self._out_of_date() is not None,
            "other": self._can_be_another,
            "go_on": self._can_go_on,
            "correct": bool(self._corrections),
            "retry": missed and graded.task.is_counted,
            "probe": self._probes,
            "undo": self._undoable or bool(graded.done),
            "rate": bool(graded.choices),
            "listen": bool(graded.spoken and graded.spoken.sounds),
        }.get(action, True)

    @one_at_a_time
    async def action_listen(self) -> None:
        """Play the answer from any point of its text."""
        await listen_again(self, self.graded)

    # Verdicts

    @work(group="verdict")
    async def action_verdict(self, verdict: str) -> None:
        """Overturn the verdict on the chosen point."""
        if (point := self.chosen) is not None:
            await self._change(coach.rehearse.overturn, point, Verdict(verdict))

    def action_mark(self) -> None:
        """Turn the verdict on the chosen point to the next one."""
        if self.chosen is not None:
            now = self.query_one(PointList).points[self.chosen].verdict
            self.action_verdict(TURNS[now].value)

    def show_verdicts(self) -> None:
        """Show the same points with other verdicts."""
        if self.graded.grade is not None:
            self.query_one(PointList).change(self.graded.grade.points)
        self._show_state()

    def action_why(self) -> None:
        """Show why the chosen point has its verdict, or hide it."""
        self.query_one(PointList).explain()

    async def action_view(self) -> None:
        """Show the answer in place of the points, or the points again."""
        await self._make_pane()
        self.toggle_class("-answer")
        self.refresh_bindings()

    # Going on

    def action_take(self) -> None:
        """Take the suggested rating; where the answer is not rated, go on."""
        if self.graded.suggested is None:
            self.action_next()
        else:
            self.action_rate(int(self.graded.suggested))

    @one_at_a_time
    async def action_rate(self, rating: int) -> None:
        """Record the rating, then go on."""
        async with self._turn:
            rated = await self.ask(coach.rating.rate, self.graded, Rating(rating))
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
        elif await self._change(coach.settling.take_back):
            self._say("Taken back.")

    @work(exclusive=True, group="dialog")
    async def action_leave(self) -> None:
        """Hide an explanation first; then end the session, after asking. The answer is stored."""
        points = self.query_one_optional(PointList)  # none while the screen is made
        if points is not None and points.is_explaining:
            points.hide_reasons()
            return
        unrated = " You haven't rated it yet." if self.graded.choices else ""
        if await self.app.push_screen_wait(
            ConfirmDialog(
                "End the session here?",
                f"Your answer is stored.{unrated} The rest comes another time.",
                yes="End it",
                no="Stay",
            )
        ):
            self._go_on(Step.LEAVE)
