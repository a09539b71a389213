"""Banks: the question banks that are here, and getting more of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work

from trainer.coach import later as coach
from trainer.coach.question_list import Wish
from trainer.errors import TrainerError
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.rows import Column
from trainer.ui.components.way import Way
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.bank_lines import bank_lines
from trainer.ui.removals import bring_back, remove, undo_command
from trainer.ui.screens.bank_screen import BankScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.fetch_dialog import FetchDialog
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.offer import OfferScreen

if TYPE_CHECKING:
    from trainer.coach.bank_sharing import Offer
    from trainer.coach.workspace import Workspace
    from trainer.questions.model import QuestionBank
    from trainer.storage.bank_sources import Source
    from trainer.ui.components.document import Line

BANKS_COMMANDS = (
    Command("banks.open", scheme.ENTER, "choose", "Open", "Show the questions of the chosen bank."),
    Command("banks.bring_in", scheme.IMPORT, "bring_in", "Import", "Import a bank, a list of questions, or "
            "updates of the banks you have."),
    Command("banks.get", None, "get", "Get a bank", "Get banks from a file, a folder, an address or git."),
    Command("banks.update", None, "update", "Check for updates", "Check your banks for updates."),
    Command("banks.import", None, "import_list", "Import a list", "Import a list of questions: Markdown, "
            "CSV, plain text or GIFT.", old="i"),
    Command("banks.export", scheme.EXPORT, "export", "Export", "Write the chosen bank's questions as a bank to "
            "share."),
    Command("banks.remove", scheme.REMOVE, "remove", "Remove", "Remove the chosen bank; what you rehearsed "
            "stays."),
    undo_command("banks"),
    Command("banks.search", scheme.SEARCH, "search", "Search", "Search the banks.", shown=False),
    Command("banks.back", scheme.BACK, "back", "Back", "Leave the search first, then the screen."),
)  # fmt: skip

WAYS_IN = (
    Way("get", "A question bank", "From a file, a folder, an address or git."),
    Way("import_list", "A list of questions", "Markdown, CSV, plain text or GIFT."),
    Way("update", "Updates of your banks", "From where you got them."),
)
"""What can be imported, by the action that does it."""


@dataclass(frozen=True, slots=True)
class BankRow:
    """One bank of the list and where it is from, in a word or two."""

    bank: QuestionBank
    place: str


class BanksScreen(BankScreen):
    """All question banks."""

    COMMANDS_HERE: ClassVar = BANKS_COMMANDS
    NAME = "Question banks"
    NEEDS_ROW: ClassVar = frozenset({"remove", "export", "choose"})
    HELP_TEXT = (
        "Your question banks. Press b to import more: from a file somebody sent you, a folder, "
        "an https address, or a git repository (git+https://…). You see what's in it before "
        "anything is installed. You can also turn a list you found into a bank, or look for updates. Press x to "
        "share a bank; your stories are never in it."
    )
    SEARCH_HINT = "Press / to search the banks"
    EMPTY = (
        "You have no question banks.\n"
        "A bank is a list of questions as interviewers ask them.\n"
        "\n"
        "b  Import one"
    )
    COLUMNS: ClassVar = (
        Column("bank", 0, lambda row: row.bank.title),
        Column("questions", 9, lambda row: str(len(row.bank)), right=True),
        Column("lang", 5, lambda row: row.bank.language, "$quiet", from_width=56),
        Column("from", 16, lambda row: row.place, "$quiet", from_width=64),
    )

    def rows(self, work: Workspace, search: str) -> Sequence[BankRow]:
        """Return the banks whose title, id or description holds all words of a search."""
        from trainer.coach import bank_sharing  # on the coach's thread

        words = search.casefold().split()
        origins = {one.bank.id: one.origin for one in bank_sharing.installed(work)}
        return [
            BankRow(bank, bank_sharing.place_of(work, bank.id, origins.get(bank.id)))
            for bank in work.banks().banks
            if all(
                word in f"{bank.title} {bank.id} {bank.description}".casefold() for word in words
            )
        ]

    def lines(self, work: Workspace, key: str) -> list[Line]:
        """Return a bank's page."""
        from trainer.coach.bank_sharing import origin_of
        from trainer.coach.banks import find_bank

        return list(bank_lines(find_bank(work, key), origin_of(work, key)))

    def key(self, row: BankRow) -> str:
        """Return the bank's id."""
        return row.bank.id

    def count(self, rows: Sequence[BankRow]) -> str:
        """Return how many banks there are."""
        return counted(len(rows), "bank")

    def open(self, key: str) -> None:
        """Show the questions of a bank."""
        self.navigation.open_questions(Wish(bank=key))

    @work(group="import")
    async def action_bring_in(self) -> None:
        """Ask what to import."""
        way = await self.app.push_screen_wait(ChoiceDialog("Import what?", WAYS_IN))
        if way is not None:
            await self.run_action(way)

    @one_at_a_time
    async def action_get(self) -> None:
        """Ask where from, fetch it, show what would come in."""
        offers: list[Offer] = []

        async def fetch(source: Source) -> None:
            offers.append(await self._fetched(source))

        form: FormDialog[Source] = FormDialog(
            "Get question banks",
            (FormField("source", "From", "~/Downloads/nursing.toml", is_path=True),),
            _source,
            about="A file, a folder, https://… or git+https://…; nothing is installed yet.",
            yes="Have a look",
            then=fetch,
        )
        if await self.app.push_screen_wait(form) is not None:
            await self._choose_of(tuple(offers))

    @one_at_a_time
    async def action_update(self) -> None:
        """Ask every source that is known, show what would change."""
        sources = await self.ask(_sources)
        if not sources:
            self.notify(
                "You haven't added a bank from a source yet. Press b to bring one in.", markup=False
            )
            return
        found: list[Offer] = []
        for source, banks in sources:
            try:
                found.append(await self._fetched(source, banks))
            except TrainerError as error:
                self.tell(error)
        if found:
            await self._choose_of(tuple(found))

    async def _fetched(self, source: Source, banks: tuple[str, ...] = ()) -> Offer:
        """Return what a source brings.

        Raises:
            TrainerError: it brings nothing, or was stopped.
        """
        seen = await self.app.push_screen_wait(FetchDialog(source, banks))
        if isinstance(seen, TrainerError):
            raise seen
        return seen

    async def _choose_of(self, offers: tuple[Offer, ...]) -> None:
        if await self.app.push_screen_wait(OfferScreen(offers)):
            self.reload()

    @one_at_a_time
    async def action_import_list(self) -> None:
        """Take in a list of questions."""
        from trainer.ui.screens.list_import import ListImportScreen

        if await self.app.push_screen_wait(ListImportScreen()):
            self.reload()

    @one_at_a_time
    async def action_export(self) -> None:
        """Show the chosen bank as it would leave, and write it."""
        from trainer.ui.screens.bank_export import BankExportScreen

        await self.app.push_screen_wait(BankExportScreen(self.chosen))

    @one_at_a_time
    async def action_remove(self) -> None:
        """Ask, and remove the chosen bank."""
        bank = self.chosen
        text = (
            "Its questions go away; your answers to them stay in your history. Its file is kept "
            f"as {bank}.toml~ in the folder banks."
        )
        if await remove(self, "Remove this bank?", text, coach.removing.remove_bank, bank):
            self._chosen = ""
            self.reload()

    @one_at_a_time
    async def action_bring_back(self) -> None:
        """Bring back the bank that was removed last."""
        if await bring_back(self, "bank"):
            self.reload()


def _source(work: Workspace, typed: dict[str, str]) -> Source:  # noqa: ARG001  every job gets it
    from trainer.coach import bank_sharing

    return bank_sharing.source_of(typed["source"])


def _sources(work: Workspace) -> list[tuple[Source, tuple[str, ...]]]:
    from trainer.coach import bank_sharing

    found = bank_sharing.sources_to_update(work)
    return [(bank_sharing.source_of(source), banks) for source, banks in found.items()]
