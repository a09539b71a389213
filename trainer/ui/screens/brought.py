"""What somebody brings, looked at as a list before it is stored, with the page of the chosen row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import work
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from trainer.ui.components.hint import sentence
from trainer.ui.components.rows import Column, Even
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import wants_to_leave
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.paste_dialog import PasteDialog
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_heading import RowHeading
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace
    from trainer.ui.components.document import Line
    from trainer.ui.components.way import Way

Answer = TypeVar("Answer")


class PastedScreen(TrainerScreen[Answer]):
    """A screen with what was read, before it is stored.

    Attributes:
        WHERE: the question where it is.
        WAYS: the answers, `file` and `paste`.
        FILE: the title of the form for a file, and an example.
        PASTE: the title of the field to paste in, what comes of it, and what stands in it while it's empty.
        pasted: the text, where it was pasted: there is no file to read it from once more.
    """

    WHERE: ClassVar[str]
    WAYS: ClassVar[tuple[Way, ...]]
    FILE: ClassVar[tuple[str, str]]
    PASTE: ClassVar[tuple[str, str, str]]
    pasted: str = ""

    def read_file(self, work: Workspace, typed: dict[str, str]) -> Any:
        """Return what is in the file at `path`; runs on the coach's thread."""
        raise NotImplementedError

    def read_text(self, work: Workspace, text: str) -> Any:
        """Return what is in a pasted text; runs on the coach's thread."""
        raise NotImplementedError

    async def take_in(self, read: Any) -> None:
        """Show what was read."""
        raise NotImplementedError

    @work(exclusive=True, group="fetch")
    async def fetch(self) -> None:
        """Ask whether it is in a file or pasted, and show what was read; for nothing, go back."""
        way = await self.app.push_screen_wait(ChoiceDialog(self.WHERE, self.WAYS))
        read = None
        if way == "file":
            title, example = self.FILE
            path = FormField("path", "File", example, is_path=True)
            file = FormDialog(title, (path,), self.read_file, yes="Read it")
            read = await self.app.push_screen_wait(file)
        elif way == "paste":
            paste = PasteDialog(*self.PASTE, self.read_text)
            read = await self.app.push_screen_wait(paste)
            self.pasted = paste.text
        if read is None:
            self.dismiss(None)
        else:
            await self.take_in(read)

    @property
    def has_unsaved(self) -> bool:
        """Whether a pasted text would be gone."""
        return bool(self.pasted)

    @one_at_a_time
    async def action_leave(self) -> None:
        """Go back; where a text was pasted, only after asking."""
        if not self.has_unsaved or await wants_to_leave(self.app):
            self.dismiss(None)


class BroughtScreen(PastedScreen[bool]):
    """Answers True where something was taken.

    Attributes:
        NAME: the screen's name.
        BEFORE: what stands beside it until something is read.
        COLUMNS: the columns of the list.
    """

    CSS_PATH = "bank_screen.tcss"
    NAME: ClassVar[str]
    BEFORE: ClassVar[str] = "choosing …"
    COLUMNS: ClassVar[tuple[Column[Any], ...]]

    def lines(self, row: Any) -> Iterable[Line]:
        """Return the page of a row."""
        raise NotImplementedError

    def count(self) -> str:
        """Return what would be taken now, for the title line."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay out the list, what there is to say about it, and the page of the chosen row."""
        yield TitleLine(self.NAME, self.BEFORE)
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield RowHeading(self.COLUMNS)
                yield RowList[Any](Even.columns(self.COLUMNS))
                yield Static(id="nothing", markup=False)
            yield Page()
        yield KeyLine()

    def show(self, rows: Sequence[Any], said: Sequence[str]) -> None:
        """Show rows, and below them what there is to say."""
        shown = self.query_one(RowList)
        shown.show(rows)
        shown.focus()
        nothing = self.query_one("#nothing", Static)
        nothing.display = bool(said)
        nothing.update(sentence("\n".join(said), ""))
        self.changed()

    def changed(self) -> None:
        """Draw the rows anew after one of them was marked or left."""
        self.query_one(RowList).redraw()
        self.query_one(TitleLine).now = self.count()

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        """Go on with a row that was clicked or entered."""
        event.stop()
        self.chosen(event.row)

    def chosen(self, row: Any) -> None:
        """Show the whole page of a row."""
        lines = list(self.lines(row))
        self.app.push_screen(ReadingScreen(self.NAME, lambda _: lines))

    def action_choose(self) -> None:
        """Go on with the row under the cursor."""
        self.query_one(RowList).action_choose()

    def on_row_list_highlighted(self) -> None:
        """Show the chosen row's page beside the list, where there is room."""
        page, row = self.query_one(Page), self.query_one(RowList).row
        if page.display and row is not None:
            page.show(list(self.lines(row)))

    def on_resize(self) -> None:
        """Fill the pane that a wider terminal has room for."""
        self.call_after_refresh(self.on_row_list_highlighted)
