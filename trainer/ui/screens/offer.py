"""What sources bring: looked at, chosen, installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from trainer.coach import later as coach
from trainer.coach.bank_sharing import State, ready
from trainer.errors import TrainerError
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.bank_lines import arrival_lines
from trainer.ui.commands import Command, bindings
from trainer.ui.components.rows import Column, Even
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_heading import RowHeading
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.bank_sharing import Arrival, Offer

OFFER_COMMANDS = (
    Command("offer.open", scheme.ENTER, "choose", "Look", "Show the whole bank and what it changes."),
    Command("offer.mark", scheme.MARK, "mark", "Take / leave", "Take the bank, or leave it."),
    Command("offer.install", scheme.DONE, "install", "Install", "Install the marked ones.",
            priority=True),
    Command("offer.back", scheme.BACK, "leave", "Back", "Go back; nothing is installed."),
)  # fmt: skip


class _Row:
    """One bank and whether it is taken."""

    def __init__(self, one: Arrival) -> None:
        self.one = one
        self.can = one.state in (State.NEW, State.OTHER)
        self.taken = one in ready([one])


class OfferScreen(TrainerScreen[bool]):
    """Answers True where something was installed."""

    CSS_PATH = "bank_screen.tcss"
    COMMANDS_HERE: ClassVar = OFFER_COMMANDS
    BINDINGS = bindings(OFFER_COMMANDS)
    HELP_TEXT = (
        "What the source brings. Each bank was checked whole: control characters, links and other "
        "traps never get this far. A mark says that it will be installed; Space changes it. A bank "
        "that you changed yourself is not marked: taking it replaces your version, which stays "
        "beside it as a file that ends in ~."
    )
    COLUMNS: ClassVar[tuple[Column[_Row], ...]] = (
        Column("", 1, lambda row: "✓" if row.taken else "", "bold $primary"),
        Column("Bank", 0, lambda row: row.one.bank.title),
        Column("Questions", 9, lambda row: str(len(row.one.bank)), right=True),
        Column("", 16, lambda row: _state(row.one), "$foreground-muted", from_width=56),
    )

    def __init__(self, offers: tuple[Offer, ...]) -> None:
        """Make the screen for what one or several sources bring."""
        super().__init__()
        self._offers = offers

    def compose(self) -> ComposeResult:
        """Lay out the banks, what could not be taken, and the page of the chosen bank."""
        yield TitleLine("What comes in")
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield RowHeading(self.COLUMNS)
                yield RowList[Any](Even.columns(self.COLUMNS))
                yield Static(id="nothing", markup=False)
            yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the banks."""
        rows = [_Row(one) for seen in self._offers for one in seen.arrivals]
        listed = self.query_one(RowList)
        listed.show(rows)
        listed.focus()
        said = self._said()
        nothing = self.query_one("#nothing", Static)
        nothing.display = bool(said)
        nothing.update(plain("\n".join(said), multiline=True))
        self._count()

    def _said(self) -> list[str]:
        said: list[str] = []
        for seen in self._offers:
            said += [f"✗ {problem}" for problem in seen.problems]
            said += [f"{bank}: isn't in its source any more; yours stays" for bank in seen.gone]
            if seen.skipped:
                said.append(f"{counted(len(seen.skipped), 'other file')} left where they are")
        if not any(seen.arrivals for seen in self._offers):
            said.append("There's no bank in it that can be installed.")
        return said

    def _count(self) -> None:
        rows: list[_Row] = list(self.query_one(RowList).rows)
        taken = sum(row.taken for row in rows)
        new = sum(len(row.one.bank) for row in rows if row.taken)
        known = sum(len(row.one.known) for row in rows if row.taken)
        parts = [counted(taken, "bank"), counted(new, "question")]
        if known:
            parts.append(f"{known} asked already")
        self.query_one(TitleLine).now = " · ".join(parts)

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        """Show the chosen bank beside the list, where there is room."""
        page = self.query_one(Page)
        if page.display and event.row is not None:
            page.show(list(arrival_lines(event.row.one)))

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        """Show the whole bank."""
        event.stop()
        one = event.row.one
        self.app.push_screen(ReadingScreen("What comes in", lambda _: list(arrival_lines(one))))

    def action_choose(self) -> None:
        """Show the whole bank."""
        self.query_one(RowList).action_choose()

    def action_mark(self) -> None:
        """Take the bank, or leave it."""
        rows = self.query_one(RowList)
        if rows.row is None:
            return
        if not rows.row.can:
            self.notify(f"It can't be installed: {rows.row.one.state}.", markup=False)
            return
        rows.row.taken = not rows.row.taken
        rows.redraw()
        self._count()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(False)

    @one_at_a_time
    async def action_install(self) -> None:
        """Install the marked ones."""
        chosen = [row.one for row in self.query_one(RowList).rows if row.taken]
        if not chosen:
            self.notify("Nothing is marked. Press Space to mark a bank.", markup=False)
            return
        try:
            await self.ask(coach.bank_sharing.install, chosen)
        except TrainerError as error:
            self.tell(error)
            return
        self.notify(f"{counted(len(chosen), 'bank')} installed.", markup=False)
        self.dismiss(True)


_STATES = {
    State.NEW: "new",
    State.SAME: "as it is here",
    State.OTHER: "changed",
    State.TAKEN: "id is taken",
}


def _state(one: Arrival) -> str:
    return f"{_STATES[one.state]}{', yours too' if one.edited else ''}"
