"""What Stories and Questions share: a list with a search, and the page of the chosen row beside it.

Where there is no room for the page, a few lines about the chosen row stand below the list.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from trainer.errors import TrainerError
from trainer.ui.components.document import Document, Line
from trainer.ui.components.empty import empty
from trainer.ui.components.rows import Column, Even, Look
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_heading import RowHeading
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.search_box import SearchBox
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

    from trainer.coach.workspace import Workspace

Row = TypeVar("Row")

PREVIEW_PAUSE = 0.12
"""Seconds that the cursor rests on a row before its page is read for the pane beside the list."""

WIDE = 110
"""Cells from which there is a pane beside the list."""


class BankScreen(TrainerScreen[None]):
    """A bank as a list; a subclass says what its rows are.

    Attributes:
        NAME: the screen's name.
        SEARCH_HINT: what can be searched.
        EMPTY: what to say where the bank is empty.
        COLUMNS: the columns of the list.
        NEEDS_ROW: actions that are offered only where there is a row.
    """

    CSS_PATH = "bank_screen.tcss"
    AUTO_FOCUS = "RowList"
    NAME: ClassVar[str]
    SEARCH_HINT: ClassVar[str]
    EMPTY: ClassVar[str]
    COLUMNS: ClassVar[tuple[Column[Any], ...]] = ()
    NEEDS_ROW: ClassVar[frozenset[str]] = frozenset({"choose"})

    is_reading = True

    _searched = ""
    _chosen = ""
    _timer: Timer | None = None

    @abstractmethod
    def rows(self, work: Workspace, search: str) -> Sequence[Any]:
        """Return the rows that a search finds; runs on the coach's thread."""

    @abstractmethod
    def lines(self, work: Workspace, key: str) -> list[Line]:
        """Return the page of a row; runs on the coach's thread."""

    def brief(self, work: Workspace, key: str) -> list[Line]:  # noqa: ARG002
        """Return a few lines about a row, for narrow screens; runs on the coach's thread."""
        return []

    @abstractmethod
    def key(self, row: Any) -> str:
        """Return what a row is known by."""

    def place(self, rows: Sequence[Any], key: str) -> int:
        """Return where the row of a key stands; 0 where it does not."""
        return next((at for at, row in enumerate(rows) if self.key(row) == key), 0)

    @abstractmethod
    def count(self, rows: Sequence[Any]) -> str:
        """Return the number of rows in words, for the title line."""

    @abstractmethod
    def open(self, key: str) -> None:
        """Show a row's page on a screen of its own."""

    def empty_text(self) -> str:
        """Return what to say where the bank is empty; one that knows why overrides it."""
        return self.EMPTY

    @property
    def look(self) -> Look:
        """How the rows look now; a list that isn't in columns overrides it."""
        return Even.columns(self.columns)

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        """The columns; a list whose cells depend on the screen's state overrides it."""
        return self.COLUMNS

    @property
    def chosen(self) -> str:
        """The key of the row under the cursor; empty where there is none."""
        row = self.query_one(RowList).row
        return self.key(row) if row is not None else ""

    def compose(self) -> ComposeResult:
        """Lay out search, list and page."""
        yield TitleLine(self.NAME)
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield SearchBox(placeholder=self.SEARCH_HINT)
                if self.columns:
                    yield RowHeading(self.columns)
                yield RowList[Any](self.look)
                yield Static(id="nothing", markup=False)
                yield Static(id="brief")
            if self.app.size.width >= WIDE:
                yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the bank and put the keys on the list."""
        self.query_one(RowList).focus()
        self.reload()

    def on_screen_resume(self) -> None:
        """Read again after another screen; what it did may change what is due."""
        if self._chosen:
            self.reload()

    @work(exclusive=True, group="rows")
    async def reload(self) -> None:
        """Read the rows again and keep the cursor where it was."""
        self.is_reading = True
        try:
            rows = await self.ask(self.rows, self._searched)
        except TrainerError as error:
            self.is_reading = False
            self.tell(error)
            return
        before = self._chosen
        self.fill(rows, before)
        self._chosen = self.chosen  # for the next key, which comes before what the list says of it
        self.is_reading = False
        self.query_one(TitleLine).now = self.count(rows)
        self._show_nothing(bool(rows))

    def fill(self, rows: Sequence[Any], chosen: str) -> None:
        """Show rows, the cursor where it was."""
        at = self.place(rows, chosen) if chosen else 0  # looking for nothing would pass all rows
        self.query_one(RowList).show(rows, cursor=at, look=self.look)

    def _show_nothing(self, found: bool) -> None:
        nothing = self.query_one("#nothing", Static)
        nothing.display = not found
        self.query_one(RowList).display = found
        self.query(RowHeading).set(display=found)
        self._keep_letters_as_keys(found)
        if self._searched:
            nothing.update(empty("Nothing holds all these words.\n\nEsc  Empty the search"))
        else:
            nothing.update(empty(self.empty_text()))
        self.refresh_bindings()

    def _keep_letters_as_keys(self, found: bool) -> None:
        """Keep the keys off the search box, which an empty list would pass them on to.

        Only somebody who is searching stays in it; on an empty list there is nothing to search.
        """
        searching = bool(self._searched) and isinstance(self.focused, SearchBox)
        if found and self.focused is None:
            self.query_one(RowList).focus()
        elif not found and not searching:
            self.set_focus(None)

    @on(SearchBox.Paused)
    def _search(self, event: SearchBox.Paused) -> None:
        if event.text != self._searched:
            self._searched = event.text
            self.reload()

    @on(SearchBox.Left)
    def _leave_search(self, event: SearchBox.Left) -> None:
        self._show_search(bool(event.text))
        if event.text != self._searched:
            self._searched = event.text
            self.reload()
        listed = self.query_one(RowList)
        self.set_focus(listed if listed.display else None)  # an empty list takes no keys

    @on(RowList.Highlighted)
    def _prepare_page(self, event: RowList.Highlighted) -> None:
        before, self._chosen = self._chosen, self.key(event.row) if event.row is not None else ""
        if bool(before) != bool(self._chosen):
            self.refresh_bindings()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(PREVIEW_PAUSE, self.show_page)

    @on(RowList.Selected)
    def _open(self, event: RowList.Selected) -> None:
        self.open(self.key(event.row))

    async def on_resize(self) -> None:
        """Fill the pane that a wider terminal has room for; it is mounted the first time."""
        self.query_one(RowList).paint_as(self.look)
        if self.size.width >= WIDE and not self.query(Page):
            await self.query_one("#panes").mount(Page())
        self.call_after_refresh(self.show_page)

    @work(exclusive=True, group="page")
    async def show_page(self) -> None:
        """Show what there is to the chosen row: its page beside the list, or a few lines below."""
        wide, chosen = self.size.width >= WIDE, self._chosen
        lines = await self.ask(self.lines if wide else self.brief, chosen) if chosen else []
        brief = self.query_one("#brief", Static)
        brief.display = bool(lines) and not wide
        if not wide:
            brief.update(Document(lines))
        for page in self.query(Page) if wide else ():
            page.show(lines)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what needs a row only where there is one."""
        return bool(self._chosen) or action not in self.NEEDS_ROW

    def action_choose(self) -> None:
        """Open the row under the cursor."""
        self.query_one(RowList).action_choose()

    def action_search(self) -> None:
        """Type what to search for."""
        self._show_search(True)
        self.query_one(SearchBox).focus()

    def _show_search(self, shown: bool) -> None:
        """Show the search only where something is searched for: its rows are the list's."""
        self.query_one(SearchBox).display = shown

    def action_reload(self) -> None:
        """Read the files again."""
        self.reload()

    def action_back(self) -> None:
        """Leave the search first, then the screen."""
        if self._searched:
            self._searched = ""
            self.query_one(SearchBox).value = ""
            self._show_search(False)
            self.query_one(RowList).focus()
            self.reload()
        else:
            self.dismiss()
