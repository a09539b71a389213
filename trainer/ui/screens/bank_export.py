"""A bank as it would leave: shown whole, then written where the person says."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work

from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.document import BLANK, Line, item
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.page_screen import PageScreen
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from trainer.coach.bank_making import Export
    from trainer.coach.workspace import Workspace

EXPORT_COMMANDS = (
    Command("export.write", scheme.DONE, "write", "Write", "Save the file where you say."),
    Command("export.back", scheme.BACK, "leave", "Back", "Go back; nothing is saved."),
)


class BankExportScreen(PageScreen[bool]):
    """Shows the file, every character of it, before it exists."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = EXPORT_COMMANDS
    HELP_TEXT = (
        "The file that would leave, as it would be written. Only the fields of a question are in "
        "it. A question of your own that names one of your companies, interviewers or stories is "
        "left out and named above."
    )

    def __init__(self, bank: str) -> None:
        """Make the page for a bank."""
        super().__init__("To share", bank)
        self._bank = bank
        self._export: Export | None = None

    def on_mount(self) -> None:
        """Make the bank and show it."""
        self._show()

    @work(exclusive=True)
    async def _show(self) -> None:
        made = await self.ask_or_leave(_make, self._bank)
        self._export = made
        lines = [item(plain(line), "!", "$warning") for line in made.left_out]
        lines += [BLANK] if lines else []
        lines += [Line(plain(line or " ")) for line in made.text.splitlines()]
        self.query_one(Page).show(lines)
        self.query_one(TitleLine).now = counted(len(made.bank), "question")

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(False)

    @one_at_a_time
    async def action_write(self) -> None:
        """Ask where, and write it."""
        made = self._export
        if made is None:
            return

        def write(_: Workspace, typed: dict[str, str]) -> str:
            from trainer.coach import bank_making

            return str(bank_making.write_to(typed["path"], made.text.encode()))

        form: FormDialog[str] = FormDialog(
            "Where should it go?",
            (FormField("path", "File", f"~/{made.bank.id}.toml", is_path=True),),
            write,
            yes="Write it",
        )
        path = await self.app.push_screen_wait(form)
        if path:
            self.notify(plain(f"Written to {path}.").plain, markup=False)
            self.dismiss(True)


def _make(work: Workspace, bank: str) -> Export:
    from trainer.coach import bank_making

    return bank_making.export(work, bank_making.choose(work, bank=bank), f"{bank}-shared")
