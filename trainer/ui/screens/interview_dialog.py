"""The interviews ahead: see them, add one, remove one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Label, OptionList, Select, Static
from textual.widgets.option_list import Option

from trainer.errors import TrainerError
from trainer.interviews.model import Round
from trainer.ui.commands import Command, bindings
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog, ask, telling
from trainer.ui.screens.confirm import ConfirmDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace

INTERVIEW_COMMANDS = (
    Command("interview.add", "ctrl+j,f5", "add", "Add", "Add the interview.", priority=True),
    Command("interview.remove", "delete", "remove", "Remove", "Remove the chosen interview."),
    Command("interview.close", "escape", "cancel", "Close", "Go back to where you were."),
)

FIELDS = (
    ("company", "Company", "with whom"),
    ("role", "Role", "for which job (may stay empty)"),
    ("when", "Date, time", "2026-05-29 14:00"),
    ("competencies", "Looks for", "ownership, conflict (may stay empty)"),
)
"""Id, label and example of the fields that are typed."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """An interview in the list: its id, and what the list says of it."""

    id: str
    text: str


class InterviewDialog(TrainerDialog[None]):
    """Interviews; a wrong entry is said in place and nothing that was typed is lost."""

    CSS_PATH = ["dialogs.tcss", "interview_dialog.tcss"]
    COMMANDS_HERE: ClassVar = INTERVIEW_COMMANDS
    BINDINGS = bindings(INTERVIEW_COMMANDS)
    HELP_TEXT = (
        "With a date set, what you are most likely to have forgotten by then comes first, and "
        "nothing that is needed is put off until after the interview."
    )

    def compose(self) -> ComposeResult:
        """Lay out the list and the form."""
        with Vertical(classes="dialog"):
            yield Static("Interviews", classes="dialog-title")
            yield OptionList(id="known")
            for name, label, example in FIELDS[:2]:
                yield from self._field(name, label, example)
            with Horizontal(classes="field"):
                yield Label("Round")
                yield Select(
                    [(stage.value.replace("-", " "), stage.value) for stage in Round],
                    value=Round.HIRING_MANAGER.value,
                    allow_blank=False,
                    compact=True,
                    id="round",
                )
            for name, label, example in FIELDS[2:]:
                yield from self._field(name, label, example)
            yield Static(classes="dialog-problem", id="problem")
            with Horizontal(classes="buttons"):
                yield Button("Close  esc", id="close", compact=True)
                yield Button("Add  f5", id="add", variant="primary", compact=True)

    def _field(self, name: str, label: str, example: str) -> ComposeResult:
        with Horizontal(classes="field"):
            yield Label(label)
            yield Input(placeholder=example, id=name, compact=True)

    def on_mount(self) -> None:
        """Read the interviews and start typing."""
        self.query_one("#company").focus()
        self.reload()

    @work(exclusive=True, group="interviews")
    async def reload(self) -> None:
        """Read the interviews and list them."""
        with telling(self.app):
            self._list(await ask(self.app, _listed))

    def _list(self, listed: Sequence[_Listed]) -> None:
        known = self.query_one("#known", OptionList)
        known.clear_options()
        known.add_options(Option(plain(one.text), id=one.id) for one in listed)
        known.display = bool(listed)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next field; the last one adds."""
        event.stop()
        if event.input.id == FIELDS[-1][0]:
            self.action_add()
        else:
            self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        if event.button.id == "add":
            self.action_add()
        else:
            self.dismiss(None)

    @work(exclusive=True, group="dialog")
    async def action_add(self) -> None:
        """Add the interview, or say what is wrong with it."""
        typed = {name: self.query_one(f"#{name}", Input).value for name, _, _ in FIELDS}
        problem = self.query_one("#problem", Static)
        try:
            await ask(self.app, _add, typed, str(self.query_one("#round", Select).value))
        except TrainerError as error:
            problem.update(plain(f"✗ {error}"))
            self.query_one("#company" if not typed["company"].strip() else "#when").focus()
            return
        problem.update("")
        self.dismiss(None)
        self.notify(plain(f"The interview with {typed['company']} is set.").plain, markup=False)

    @work(exclusive=True, group="dialog")
    async def action_remove(self) -> None:
        """Remove the chosen interview, after asking."""
        known = self.query_one("#known", OptionList)
        if not known.has_focus or known.highlighted is None:
            return
        chosen = known.get_option_at_index(known.highlighted)
        if await self.app.push_screen_wait(
            ConfirmDialog(
                "Remove this interview?",
                f"{chosen.prompt}\n\nAnswers and ratings stay.",
                yes="Remove",
                no="Keep",
            )
        ):
            with telling(self.app):
                await ask(self.app, _remove, chosen.id or "")
            self.reload()


def _listed(work: Workspace) -> tuple[_Listed, ...]:
    from trainer.coach import calendar

    listed = []
    for one in calendar.interviews(work):
        if one.at > work.now():
            starts = calendar.local(one.at, one.utc_offset)
            when = f"{starts:%a} {starts.day} {starts:%b, %H:%M}"
            parts = (when, one.company, one.role, calendar.until(one.at, work.clock()))
            listed.append(_Listed(one.id, " · ".join(part for part in parts if part)))
    return tuple(listed)


def _add(work: Workspace, typed: dict[str, str], stage: str) -> None:
    from trainer.coach import calendar

    calendar.add_interview(
        work,
        typed["company"],
        typed["when"],
        role=typed["role"],
        stage=stage,
        competencies=[
            word.strip().lower().replace(" ", "-")
            for word in typed["competencies"].split(",")
            if word.strip()
        ],
    )


def _remove(work: Workspace, interview: str) -> None:
    from trainer.coach import calendar

    calendar.remove_interview(work, interview)
