"""What is wrong in a file, line by line, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.block import Block
from trainer.ui.components.document import BLANK, Line
from trainer.ui.components.notice import notice
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog, TrainerScreen
from trainer.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace

PROBLEMS_COMMANDS = (
    Command(
        "problems.edit", scheme.EDIT, "edit", "Go on editing", "Open the text in the editor again."
    ),
    Command(
        "problems.keep",
        scheme.KEEP | scheme.BACK,
        "keep",
        "Keep for later",
        "Leave the text as it is.",
    ),
    Command(
        "problems.compare",
        scheme.VIEW,
        "compare",
        "Compare",
        "Show what differs in the copies.",
        old="c",
    ),
    Command("problems.discard", scheme.REMOVE, "discard", "Discard", "Delete the text for good."),
)


_STYLES = {"-": "$error", "+": "$success", "@": "$foreground-muted"}
"""How a line of a difference looks by its sign, which says the same."""


class NextStep(Enum):
    """What to do with a text that has problems."""

    EDIT = "edit"
    COMPARE = "compare"
    KEEP = "keep"
    DISCARD = "discard"


class ProblemsDialog(TrainerDialog[NextStep]):
    """Lists problems; Escape keeps everything as it is."""

    CSS_PATH = "dialogs.tcss"
    COMMANDS_HERE: ClassVar = PROBLEMS_COMMANDS

    def __init__(
        self,
        title: str,
        problems: Sequence[str],
        *,
        editable: bool = True,
        new: bool = False,
        copies: bool = False,
    ) -> None:
        """Make the list.

        Args:
            title: what has problems.
            problems: one line each, `FILE:LINE: FIELD: what; what to do`.
            editable: whether there is one text to go on editing.
            new: whether the text is not in the story bank yet, so that it may be discarded.
            copies: whether some of them are about copies, which can be compared.
        """
        super().__init__()
        self._title = title
        self._problems = tuple(problems)
        self._editable = editable
        self._new = new
        self._copies = copies

    def compose(self) -> ComposeResult:
        """Lay out the problems and the ways on."""
        with Vertical(classes="dialog"):
            yield Static(plain(self._title), classes="dialog-title")
            with VerticalScroll(classes="problems"):
                for problem in self._problems:
                    yield Block(partial(_painted, problem), classes="problem")
            with Horizontal(classes="buttons"):
                if self._copies:
                    yield KeyButton(scheme.VIEW, "Compare", "compare")
                if self._new:
                    yield KeyButton(scheme.REMOVE, "Discard", "discard")
                if self._editable:
                    yield KeyButton(scheme.KEEP, "Keep for later", "keep")
                else:
                    yield KeyButton(scheme.BACK, "Close", "keep")
                if self._editable:
                    yield KeyButton(scheme.EDIT, "Go on editing", "edit")

    def on_mount(self) -> None:
        """Put the focus on the way on."""
        self.query_one("#edit" if self._editable else "#keep").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done with this text."""
        return {"edit": self._editable, "discard": self._new, "compare": self._copies}.get(
            action, True
        )

    def action_edit(self) -> None:
        """Open the text in the editor again."""
        self.dismiss(NextStep.EDIT)

    def action_compare(self) -> None:
        """Show what differs in the copies."""
        self.dismiss(NextStep.COMPARE)

    def action_keep(self) -> None:
        """Leave the text as it is."""
        self.dismiss(NextStep.KEEP)

    def action_discard(self) -> None:
        """Delete the text for good."""
        self.dismiss(NextStep.DISCARD)


def _painted(problem: str, width: int, height: int) -> Sequence[Content]:  # noqa: ARG001  as of `Block`
    return notice(width, problem)


async def show_file_problems(screen: TrainerScreen[Any]) -> None:
    """Show every problem of the person's files."""
    problems, copies = await screen.ask(_problems)
    if not problems:
        screen.notify("Your files have no problems.", markup=False)
        return
    dialog = ProblemsDialog("Problems in your files", problems, editable=False, copies=copies)
    if await screen.app.push_screen_wait(dialog) is NextStep.COMPARE:
        from trainer.ui.screens.reading import ReadingScreen

        screen.app.push_screen(ReadingScreen("Copies", _difference_lines))


def _problems(work: Workspace) -> tuple[tuple[str, ...], bool]:
    """Return the problems, one line each, and whether some are about copies."""
    from trainer.coach import file_copies

    return tuple(str(problem) for problem in work.problems()), bool(file_copies.differences(work))


def _difference_lines(work: Workspace) -> list[Line]:
    from trainer.coach import file_copies

    lines: list[Line] = []
    for difference in file_copies.differences(work):
        lines += [
            BLANK,
            Line(
                plain(
                    f"{difference.copy.name}, a copy of {difference.original.name}", "bold $primary"
                )
            ),
        ]
        if difference.same:
            lines.append(Line(Content("Both say the same: you can delete the copy.")))
        lines += [Line(plain(line, _STYLES.get(line[:1], ""))) for line in difference.lines[2:]]
    return lines[1:]
