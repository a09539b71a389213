"""Recovery: texts that were typed and never handed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from trainer.coach import later as coach
from trainer.text import counted, visible
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import hints
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.screens.confirm import ConfirmDialog

if TYPE_CHECKING:
    from datetime import datetime

    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft

RECOVERY_COMMANDS = (
    Command("recovery.restore", scheme.ENTER, "restore", "Go on", "Go on with the chosen text."),
    Command("recovery.view", scheme.VIEW, "view", "View", "Read the whole text."),
    Command("recovery.keep", scheme.KEEP, "keep", "Keep as file", "Put it aside as a text file."),
    Command("recovery.discard", scheme.REMOVE, "discard", "Discard", "Delete it, after asking."),
    Command("recovery.close", scheme.BACK, "cancel", "Not now", "Leave everything as it is."),
)

KEYS = (
    ("Enter", "Go on"),
    ("v", "View"),
    ("k", "Keep as file"),
    ("⌫", "Discard"),
    ("Esc", "Not now"),
)

SHOWN = 240
"""Characters of a text that the list shows."""


class RecoveryDialog(TrainerDialog[None]):
    """Offers each waiting text; nothing is discarded by itself."""

    CSS_PATH = ["dialogs.tcss", "recovery.tcss"]
    COMMANDS_HERE: ClassVar = RECOVERY_COMMANDS
    HELP_TEXT = (
        "You typed these answers and never handed them in. Nothing is thrown away by itself."
    )

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Offer the waiting texts, oldest first."""
        super().__init__()
        self._drafts = list(drafts)

    def compose(self) -> ComposeResult:
        """Lay out the texts and the keys."""
        with Vertical(classes="dialog"):
            yield Static("You typed something and never handed it in", classes="dialog-title")
            yield OptionList()
            yield Static(hints(*KEYS))

    @work(exclusive=True, group="recovery")
    async def on_mount(self) -> None:
        """List the texts, with when they were typed in words."""
        began = await self.ask(_ages, [draft.began for draft in self._drafts])
        self.query_one(OptionList).add_options(
            Option(_prompt(draft, when), id=draft.id)
            for draft, when in zip(self._drafts, began, strict=True)
        )
        self.query_one(OptionList).highlighted = 0
        self.query_one(OptionList).focus()

    @property
    def _chosen(self) -> Draft | None:
        index = self.query_one(OptionList).highlighted
        return self._drafts[index] if index is not None else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on with the text."""
        event.stop()
        self.action_restore()

    def action_restore(self) -> None:
        """Go on with the chosen text where it was typed."""
        if (draft := self._chosen) is not None:
            self.dismiss(None)
            self.navigation.open_draft(draft)

    def action_view(self) -> None:
        """Show the whole text."""
        if (draft := self._chosen) is not None:
            self.app.push_screen(TextDialog(draft.asked, draft.text))

    @one_at_a_time
    async def action_keep(self) -> None:
        """Put the chosen text aside as a file."""
        if (draft := self._chosen) is None:
            return
        path = await self.ask(coach.drafts.keep, draft)
        self.notify(visible(f"Kept in {path}", multiline=False), markup=False, timeout=10)
        self._remove(draft)

    @one_at_a_time
    async def action_discard(self) -> None:
        """Delete the chosen text, after asking."""
        if (draft := self._chosen) is None:
            return
        if await self.app.push_screen_wait(
            ConfirmDialog(
                "Discard this text?",
                f"{_words(draft)}. You can't get it back.",
                yes="Discard",
                no="Keep",
            )
        ):
            await self.ask(coach.drafts.discard, draft)
            self._remove(draft)

    def _remove(self, draft: Draft) -> None:
        self._drafts.remove(draft)
        self.query_one(OptionList).remove_option(draft.id)
        if not self._drafts:
            self.dismiss(None)


class TextDialog(TrainerDialog[None]):
    """A text to read."""

    CSS_PATH = ["dialogs.tcss", "recovery.tcss"]
    COMMANDS_HERE: ClassVar = (
        Command(
            "text.close", scheme.BACK | scheme.ENTER | scheme.VIEW, "cancel", "Back", "Go back."
        ),
    )

    def __init__(self, title: str, text: str) -> None:
        """Show a text under a title."""
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        with Vertical(classes="dialog"):
            yield Static(plain(self._title), classes="dialog-title")
            yield Static(plain(self._text, multiline=True), classes="block")
            yield Static(hints(("Esc", "Back")))


def _words(draft: Draft) -> str:
    return counted(draft.words, "word")


def _what(draft: Draft) -> str:
    """Return what a text was typed for, where that is not a new answer."""
    if draft.task.get("continues"):
        return " · an answer you went on with"
    mode = draft.task.get("mode")
    return {"retry": " · a second try at what you missed", "probe": " · their next question"}.get(
        mode if isinstance(mode, str) else "", ""
    )


def _prompt(draft: Draft, when: str) -> Content:
    text = " ".join(draft.text.split())
    first = text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()} …"
    about = f"{when} · {_words(draft)}{_what(draft)}"
    return Content.assemble(
        plain(draft.asked, "bold"), "\n", (about, "$foreground-muted"),
        "\n", plain(first),
    )  # fmt: skip


def _ages(work: Workspace, moments: Sequence[datetime]) -> list[str]:
    from trainer.coach import calendar

    now, begins = work.clock(), work.settings.day_begins
    return [calendar.ago(moment, now, begins) for moment in moments]
