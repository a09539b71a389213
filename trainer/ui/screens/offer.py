"""What sources bring: looked at, chosen, installed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from trainer.coach import later as coach
from trainer.coach.bank_sharing import Arrival, Offer, State, ready
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.rows import Column
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.bank_lines import arrival_lines
from trainer.ui.screens.brought import BroughtScreen
from trainer.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from trainer.ui.components.document import Line

OFFER_COMMANDS = (
    Command("offer.open", scheme.ENTER, "choose", "Look", "Show the whole bank and what it changes."),
    Command("offer.mark", scheme.MARK, "mark", "Take / leave", "Take the bank, or leave it."),
    Command("offer.install", scheme.DONE, "install", "Install", "Install the marked ones.",
            priority=True),
    Command("offer.back", scheme.BACK, "leave", "Back", "Go back; nothing is installed."),
)  # fmt: skip


class _Row:
    """One bank and whether it is taken."""

    def __init__(self, arrival: Arrival) -> None:
        self.one = arrival
        self.can = arrival.state in (State.NEW, State.OTHER)
        self.taken = arrival in ready([arrival])


class OfferScreen(BroughtScreen):
    """Answers True where something was installed."""

    NAME, BEFORE = "What comes in", ""
    COMMANDS_HERE: ClassVar = OFFER_COMMANDS
    HELP_TEXT = (
        "What the source brings. Each bank was checked whole: control characters, links and other "
        "traps never get this far. A mark says that it will be installed; Space changes it. A bank "
        "that you changed yourself isn't marked: taking it replaces your version, which stays "
        "beside it as a file that ends in ~."
    )
    COLUMNS: ClassVar[tuple[Column[_Row], ...]] = (
        Column("", 1, lambda row: "✓" if row.taken else "", "bold $primary"),
        Column("bank", 0, lambda row: row.one.bank.title),
        Column("questions", 9, lambda row: str(len(row.one.bank)), right=True),
        Column("", 16, lambda row: _state(row.one), "$foreground-muted", from_width=56),
    )

    def __init__(self, offers: tuple[Offer, ...]) -> None:
        """Make the screen for what one or several sources bring."""
        super().__init__()
        self._offers = offers

    def on_mount(self) -> None:
        """Show the banks."""
        self.show(
            [_Row(arrival) for seen in self._offers for arrival in seen.arrivals], self._said()
        )

    def lines(self, row: _Row) -> Iterable[Line]:
        """Return the chosen bank."""
        return arrival_lines(row.one)

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

    def count(self) -> str:
        """Return how much would be installed."""
        rows: list[_Row] = list(self.query_one(RowList).rows)
        taken = sum(row.taken for row in rows)
        new = sum(len(row.one.bank) for row in rows if row.taken)
        known = sum(len(row.one.known) for row in rows if row.taken)
        parts = [counted(taken, "bank"), counted(new, "question")]
        if known:
            parts.append(f"{known} asked already")
        return " · ".join(parts)

    def action_mark(self) -> None:
        """Take the bank, or leave it."""
        rows = self.query_one(RowList)
        if rows.row is None:
            return
        if not rows.row.can:
            self.notify(f"It can't be installed: {rows.row.one.state}.", markup=False)
            return
        rows.row.taken = not rows.row.taken
        self.changed()

    @one_at_a_time
    async def action_install(self) -> None:
        """Install the marked ones."""
        chosen = [row.one for row in self.query_one(RowList).rows if row.taken]
        if not chosen:
            self.notify("Nothing is marked. Press Space to mark a bank.", markup=False)
            return
        await self.ask(coach.bank_sharing.install, chosen)
        self.notify(f"{counted(len(chosen), 'bank')} installed.", markup=False)
        self.dismiss(True)


_STATES = {
    State.NEW: "new",
    State.SAME: "as it is here",
    State.OTHER: "changed",
    State.TAKEN: "id is taken",
}


def _state(arrival: Arrival) -> str:
    return f"{_STATES[arrival.state]}{', yours too' if arrival.edited else ''}"
