"""Say it aloud: speak against the clock, then tick what was said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container
from textual.widgets import Digits, Static

from trainer.grading.model import PointGrade, Verdict
from trainer.text import clock_text
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import sentence
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.stopwatch import Stopwatch
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.point_list import PointList
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.rehearsal_values import Task
    from trainer.coach.workspace import Clock
    from trainer.stories.model import KeyPoint

ALOUD_COMMANDS = (
    Command("aloud.clock", scheme.MARK, "space", "Clock", "Start and stop the clock; while "
            "ticking, change the chosen point.", priority=True),
    Command("aloud.said", scheme.SAID, "verdict('said')", "Said", "You said this point."),
    Command("aloud.partly", scheme.PARTLY, "verdict('partly')", "Partly", "You said a part of it."),
    Command("aloud.missed", scheme.MISSED, "verdict('missed')", "Missed", "You didn't say it."),
    Command("aloud.grade", scheme.DONE | scheme.ENTER, "grade", "Grade", "Hand in what you ticked.",
            priority=True),
    Command("aloud.back", scheme.BACK, "back", "Back", "Go back to the question."),
)  # fmt: skip

NEXT_VERDICT = {
    Verdict.MISSED: Verdict.SAID,
    Verdict.SAID: Verdict.PARTLY,
    Verdict.PARTLY: Verdict.MISSED,
}


@dataclass(frozen=True, slots=True)
class Told:
    """An answer said aloud: one verdict per key point, and how long it took in seconds."""

    verdicts: tuple[Verdict, ...]
    seconds: float


class AloudScreen(TrainerScreen[Told]):
    """Answers with what was told; Escape with None."""

    CSS_PATH = "aloud.tcss"
    COMMANDS_HERE: ClassVar = ALOUD_COMMANDS
    HELP_TEXT = (
        "Say your answer aloud, as in the interview. Space starts and stops the clock. Then the key "
        "points appear: tick what you said with s, what you said partly with p; the rest is missed."
    )

    def __init__(self, task: Task, clock: Clock, *, spoken: float | None = None) -> None:
        """Make the screen for a task that has a story.

        Args:
            task: what is asked.
            clock: gives the time.
            spoken: the seconds that it took, where it was said before and is only ticked now.
        """
        super().__init__()
        self._asked = task
        self._clock = clock
        self._watch: Stopwatch | None = None
        self._spoken = spoken or 0.0
        self._only_ticked = spoken is not None
        self.ticking = False

    def compose(self) -> ComposeResult:
        """Lay out question, clock and points."""
        yield TitleLine("Say it aloud", f"{clock_text(self._asked.seconds)} for the answer")
        with Container(classes="page", id="aloud"):
            yield Static(plain(self._asked.asked, "bold"), id="asked")
            yield Digits("0:00", id="digits")
            yield Static(sentence("Press Space to start the clock. Then speak.", ""), id="say")
            yield PointList()
        yield KeyLine()

    def on_mount(self) -> None:
        """Let the clock run."""
        self.set_interval(0.25, self._show_clock)
        self._begin()

    def _begin(self) -> None:
        """Hide the points until the story was told; where it was told before, tick at once."""
        self.query_one(PointList).display = False
        if self._only_ticked:
            self._stop()

    @property
    def _elapsed(self) -> float:
        return self._watch.seconds if self._watch else self._spoken

    def _show_clock(self) -> None:
        digits = self.query_one(Digits)
        digits.update(clock_text(self._elapsed))
        digits.set_class(self._elapsed > self._asked.seconds, "-over")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer ticking only after speaking."""
        return self.ticking if action in {"verdict", "grade"} else True

    def action_space(self) -> None:
        """Start the clock, stop it, or change the chosen point."""
        if self.ticking:
            points, chosen = self.query_one(PointList).points, self.query_one(PointList).chosen
            if chosen is not None:
                self._set(chosen, NEXT_VERDICT[points[chosen].verdict])
        elif self._watch is None:
            self._watch = Stopwatch(self._clock)
            self.query_one("#say", Static).update(
                sentence("Speak. Press Space to stop the clock.", "")
            )
        else:
            self._stop()

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.stop(self._watch.seconds)
        self.add_class("-ticking")
        used, target = clock_text(self._elapsed), clock_text(self._asked.seconds)
        self.query_one("#say", Static).update(
            f"{used} of {target}. What did you say? s said · p partly · m missed"
        )
        self._show_points()

    def _show_points(self) -> None:
        """Show what can be ticked, nothing of it ticked yet."""
        self.ticking = True
        points = self._points()
        shown = self.query_one(PointList)
        shown.display = True
        shown.show(
            [
                PointGrade(point.part, point.say, Verdict.MISSED, 0.0, point.weight)
                for point in points
            ],
            [point.accept for point in points],
        )
        shown.focus()
        self.refresh_bindings()

    def _points(self) -> tuple[KeyPoint, ...]:
        story = self._asked.story
        if story is None:
            return ()
        if self._asked.asks_for_some:
            return tuple(story.points[index] for index in self._asked.missed)
        return story.points

    def action_verdict(self, verdict: str) -> None:
        """Tick the chosen point and go to the next one."""
        points = self.query_one(PointList)
        if (chosen := points.chosen) is not None:
            self._set(chosen, Verdict(verdict))
            if chosen + 1 < len(points.points):
                points.action_cursor_down()

    def _set(self, point: int, verdict: Verdict) -> None:
        shown = self.query_one(PointList)
        shown.change(
            [
                replace(one, verdict=verdict) if index == point else one
                for index, one in enumerate(shown.points)
            ]
        )

    def action_grade(self) -> None:
        """Hand in what was ticked."""
        points = self.query_one(PointList).points
        self.dismiss(Told(tuple(point.verdict for point in points), self._elapsed))

    def action_back(self) -> None:
        """Go back to the question; nothing is recorded."""
        self.dismiss(None)
