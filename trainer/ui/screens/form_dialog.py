"""A form over a screen: a few fields, each with a name and an example."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label, Select, Static

from trainer.errors import TrainerError
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.screens.confirm import wants_to_leave
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.key_button import KeyButton
from trainer.ui.widgets.line_input import LineInput
from trainer.ui.widgets.path_input import PathInput

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace

FORM_COMMANDS = (
    Command("form.save", scheme.DONE, "save", "Save", "Save what the form says.", priority=True),
    Command("form.cancel", scheme.BACK, "leave", "Back", "Go back; nothing is saved."),
)

Result = TypeVar("Result")

TOLD_BACK_AFTER = 0.25
"""Seconds without a key after which a field says what is understood of it."""

DENSE_FROM = 6
"""Fields from which there is no room for blank lines between them on 24 rows."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field.

    Attributes:
        id: its name in the result.
        label: what stands before it.
        example: what stands in it while it is empty.
        value: what it begins with.
        choices: (label, value) pairs of a field that is chosen; empty for one that is typed.
        rows: how many rows a text of several lines is shown in; 1 for a text of one line.
        told_back: says what the coach understands of what is typed; runs on the coach's thread.
        is_path: whether it's where a file or a folder is.
    """

    id: str
    label: str
    example: str = ""
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    rows: int = 1
    told_back: Callable[[Workspace, str], str] | None = None
    is_path: bool = False


class FormDialog(TrainerDialog[Result], Generic[Result]):
    """Answers with what the save job returns; a wrong entry is said in place and nothing is lost."""

    CSS_PATH = ["dialogs.tcss", "form_dialog.tcss"]
    COMMANDS_HERE: ClassVar = FORM_COMMANDS

    def __init__(
        self,
        title: str,
        fields: tuple[FormField, ...],
        save: Callable[[Workspace, dict[str, str]], Result],
        *,
        about: str = "",
        yes: str = "Save",
        then: Callable[[Result], Awaitable[None]] | None = None,
        kept: dict[str, str] | None = None,
    ) -> None:
        """Make a form.

        Args:
            title: what it is for.
            fields: its fields; the first has the focus.
            save: stores what was typed, by field id; runs on the coach's thread. Its TrainerError
                is shown below the fields.
            about: a sentence above the fields.
            yes: the button that takes what was typed, as its verb.
            then: what has to come out well, too, before the form closes; its TrainerError is shown
                in the same place.
            kept: where what was typed stays when the form is left, and where it comes back from;
                None asks before anything typed is let go.
        """
        super().__init__()
        self._title, self._fields, self._save, self._about = title, fields, save, about
        self._yes, self._then, self._kept = yes, then, kept
        self._before: dict[str, str] = {}
        self.HELP_TEXT = " ".join(filter(None, (about, self._ways)))

    @property
    def _ways(self) -> str:
        """How the form is filled in, for help."""
        path = "In a path, Tab takes the name you see in grey. "
        stays = "What you typed will still be here next time."
        return (
            "Tab goes to the next field, Shift+Tab to the one before. "
            f"{path if any(field.is_path for field in self._fields) else ''}"
            "What you see in an empty field is an example. "
            f"{stays if self._kept is not None else 'Going back asks before anything you typed is lost.'}"
        )

    def compose(self) -> ComposeResult:
        """Lay out the fields, the problem, and the buttons."""
        dense = " -dense" if len(self._fields) >= DENSE_FROM else ""
        with Vertical(classes=f"dialog{dense}"):
            yield Static(plain(self._title), classes="dialog-title")
            if self._about:
                yield Static(plain(self._about), classes="quiet about")
            for field in self._fields:
                with Horizontal(classes="field"):
                    yield Label(plain(field.label))
                    yield _widget(field, (self._kept or {}).get(field.id, field.value))
                if field.told_back:
                    yield Static(classes="told-back", id=f"{field.id}-told-back")
            yield Static(classes="dialog-problem", id="problem")
            with Horizontal(classes="buttons"):
                yield KeyButton(scheme.BACK, "Back", "leave")
                yield KeyButton(scheme.DONE, self._yes, "save")

    def on_mount(self) -> None:
        """Start typing in the first field."""
        self._before = self.typed
        self.query_one(f"#{self._fields[0].id}").focus()

    @property
    def typed(self) -> dict[str, str]:
        """What the fields say, by their ids."""
        found: dict[str, str] = {}
        for field in self._fields:
            widget: Any = self.query_one(f"#{field.id}")
            found[field.id] = widget.answer if field.rows > 1 else str(widget.value)
        return found

    @property
    def has_unsaved(self) -> bool:
        """Whether a field says something else than at first."""
        return self.typed != self._before

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say below a field what is understood of it, where it can be misunderstood."""
        field = next((field for field in self._fields if field.id == event.input.id), None)
        if field is not None and field.told_back:
            new = event.value != self._before.get(field.id)
            told = self._tell_back(field.id, field.told_back, event.value if new else "")
            self.run_worker(told, exclusive=True, group=f"told-back-{field.id}")

    async def _tell_back(
        self, field: str, told_back: Callable[[Workspace, str], str], typed: str
    ) -> None:
        await sleep(TOLD_BACK_AFTER)
        told = await self.ask(told_back, typed)
        for line in self.query(f"#{field}-told-back").results(Static):  # none once it is closed
            line.update(plain(told, multiline=True))
            line.display = bool(told)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next field; the last one saves."""
        event.stop()
        if event.input.id == self._fields[-1].id:
            self.action_save()
        else:
            self.focus_next()

    @one_at_a_time
    async def action_leave(self) -> None:
        """Go back; where something was typed, only after asking."""
        if self._kept is not None:
            self._kept |= self.typed
        elif self.has_unsaved and not await wants_to_leave(self.app):
            return
        self.dismiss(None)

    @one_at_a_time
    async def action_save(self) -> None:
        """Save, or say what is wrong."""
        try:
            with self.taking_no_words():
                result = await self.ask(self._save, self.typed)
            if self._then is not None:
                await self._then(result)
        except TrainerError as error:
            self.query_one("#problem", Static).update(plain(f"✗ {error}"))
            return
        self.dismiss(result)


def _widget(field: FormField, value: str) -> LineInput | Select[str] | AnswerEditor:
    if field.rows > 1:
        editor = AnswerEditor(field.example)
        editor.id, editor.styles.height = field.id, field.rows
        editor.start(value)
        return editor
    if field.choices:
        return Select(
            [(plain(label), value) for label, value in field.choices],
            value=value,
            allow_blank=False,
            compact=True,
            id=field.id,
        )
    kind = PathInput if field.is_path else LineInput
    return kind(
        plain(value).plain,
        placeholder=field.example,
        id=field.id,
        compact=True,
        select_on_focus=False,
    )
