"""The end of a session: what was done, and what comes back when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from trainer.coach import later as coach
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.document import BLANK, Line, heading
from trainer.ui.components.meter import meter
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.rehearsal_values import Rated
    from trainer.ui.session import Answered, Session

END_COMMANDS = (
    Command("end.home", scheme.ENTER | scheme.BACK, "home", "Home", "Go to Home.", old="h"),
    Command(
        "end.ahead", scheme.REHEARSE, "ahead", "Rehearse ahead", "Go on with what isn't due yet."
    ),
    Command("end.undo", scheme.UNDO, "undo", "Undo the last rating", "Take the last rating back."),
)


class SessionEndScreen(TrainerScreen[None]):
    """What a session has brought."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = END_COMMANDS
    HELP_TEXT = "What you answered, how much came back, and when each story is asked for again."

    def __init__(self, session: Session) -> None:
        """Show what was answered in a session."""
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """Lay out title, page and keys."""
        yield TitleLine("Session done", _count(len(self._session.answered)))
        yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the answers."""
        self._show()
        self.query_one(Page).focus()

    def _show(self) -> None:
        self.query_one(Page).show(list(end_lines(self._session)))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer undo only where there is something to take back."""
        return action != "undo" or self._session.last_rated is not None

    async def action_home(self) -> None:
        """Go to Home."""
        await self.app.run_action("app.go_home")

    async def action_ahead(self) -> None:
        """Go on with what isn't due yet."""
        await self.app.run_action("app.go_home")
        self.navigation.open_rehearsal(ahead=True)

    @one_at_a_time
    async def action_undo(self) -> None:
        """Take the last rating back; the answer stays, unrated."""
        from dataclasses import replace

        if self._session.last_rated is None:
            return
        await self.ask(coach.rating.undo_last_rating)
        self._session.answered[-1] = replace(self._session.answered[-1], rated=None)
        self._show()


def _count(number: int) -> str:
    return counted(number, "answer")


def end_lines(session: Session) -> Iterator[Line]:
    """Yield what a session has brought."""
    grades = [one.graded.grade for one in session.answered if one.graded.grade is not None]
    yield heading("What came back")
    told = f"{_count(len(session.answered))}"
    if grades:
        mean = sum(grade.score for grade in grades) / len(grades)
        average = "on average " if len(grades) > 1 else ""
        told += f"; {average}{mean:.0%} of the key points came back"
    yield Line(Content(f"{told}."))
    yield BLANK
    for one in session.answered:
        yield from _answered(one, session)
    if session.waiting:
        left = len(session.waiting)
        some = counted(left, "question is", "questions are")
        yield Line(Content(f"{some} left for another time."))


def _answered(one: Answered, session: Session) -> Iterator[Line]:
    story, grade = one.graded.story, one.graded.grade
    yield Line(plain(story.title if story else one.graded.task.asked, "bold"))
    score = (
        Content.assemble(meter(grade.score, 10), f" {grade.score:>4.0%}  ")
        if grade is not None
        else Content("no story yet  ")
    )
    after = one.graded.after
    again = f"{after.score:.0%} after trying again · " if after and grade else ""
    when = (
        f"{one.rated.rating.name.capitalize()}: {_what_then(one.rated, session)}"
        if one.rated is not None
        else "practice, not rated"
        if one.graded.suggested is None
        else "not rated"
    )
    yield Line(Content.assemble(score, (f"{again}{when}", "$foreground-muted")))
    yield BLANK


def _what_then(rated: Rated, session: Session) -> str:
    """Return when a story comes back; one rated Again may have come back in this session."""
    if rated.again is None:
        return f"comes back {rated.when}"
    if any(later.graded.task is rated.again for later in session.answered):
        return "it came back, see below"
    return "you left before I could ask it again"
