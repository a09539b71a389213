"""Import: what was found in a file, looked at before it is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.stories.model import Part
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command, bindings
from trainer.ui.components.rows import Column, Even
from trainer.ui.document import BLANK, Line, heading, item
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.question_ticks import tick_questions
from trainer.ui.screens.choice import ChoiceDialog, Way
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.paste_dialog import PasteDialog, PastedScreen
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_heading import RowHeading
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from trainer.coach.importing import Candidate, Preview
    from trainer.coach.workspace import Workspace

IMPORT_COMMANDS = (
    Command("import.open", scheme.ENTER, "choose", "Look", "Show the whole story as it was read."),
    Command("import.drop", scheme.MARK, "drop", "Keep / drop", "Take it, merge it, or leave it."),
    Command("import.left", scheme.VIEW, "left", "Left over", "Show what belongs to no story."),
    Command("import.take", scheme.DONE, "take", "Import them", "Write what is kept into your story "
            "bank.", priority=True),
    Command("import.back", scheme.BACK, "leave", "Back", "Go back; nothing is written."),
)  # fmt: skip

WAYS = (
    Way("file", "Read a file or a folder", "STAR Markdown, a résumé, notes, Word, or TOML."),
    Way("paste", "Paste a text", "Stories, bullets, whatever you have."),
)

TAKE, MERGE, LEAVE = "✓", "+", "✗"
WORDS = {TAKE: "new", MERGE: "merge", LEAVE: "leave"}


FEW = 2
"""Problems named below the list: the rows are the stories'; the rest stands on the page behind `v`."""


class _Row:
    """One story in the list and what is to become of it."""

    def __init__(self, one: Candidate, *, known: bool) -> None:
        self.one = one
        self.ways = [TAKE, LEAVE]
        if known and not one.same:
            self.ways = [MERGE, TAKE, LEAVE] if one.is_sure else [TAKE, MERGE, LEAVE]
        elif known:
            self.ways = [LEAVE, TAKE]
        self.way = self.ways[0] if one.ticked else LEAVE

    def turn(self) -> None:
        """Go on to the next thing that may become of it."""
        self.way = self.ways[(self.ways.index(self.way) + 1) % len(self.ways)]


def _points(row: _Row) -> str:
    return "".join(part.value[0].upper() if row.one.story.part(part) else "·" for part in Part)


class StoryImportScreen(PastedScreen[bool]):
    """Answers True where something was imported."""

    CSS_PATH = "bank_screen.tcss"
    COMMANDS_HERE: ClassVar = IMPORT_COMMANDS
    BINDINGS = bindings(IMPORT_COMMANDS)
    HELP_TEXT = (
        "Here's what I found; nothing is saved yet. Press Space to add a story, merge it into the one "
        "you have already, or skip it. The letters show which parts it "
        "has: situation, task, action, result, reflection. v shows the lines that belong to no "
        "story. In a folder only stories with several points are ticked; if it holds a story bank, only "
        "that bank's stories are."
    )
    COLUMNS: ClassVar[tuple[Column[_Row], ...]] = (
        Column("", 1, lambda row: row.way, "bold $primary"),
        Column("Story", 0, lambda row: row.one.story.title),
        Column("Parts", 5, _points, "$foreground-muted"),
        Column("Points", 6, lambda row: str(len(row.one.story.points)), right=True, from_width=56),
        Column("", 8, lambda row: WORDS[row.way], "$primary", from_width=44),
    )

    def __init__(self) -> None:
        """Make the screen."""
        super().__init__()
        self._preview: Preview | None = None

    def compose(self) -> ComposeResult:
        """Lay out the list and the page of the chosen story."""
        yield TitleLine("Import", "choosing …")
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield RowHeading(self.COLUMNS)
                yield RowList[Any](Even.columns(self.COLUMNS))
                yield Static(id="nothing", markup=False)
            yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask where it is."""
        self._fetch()

    @work(exclusive=True, group="fetch")
    async def _fetch(self) -> None:
        way = await self.app.push_screen_wait(ChoiceDialog("Where are your stories?", WAYS))
        preview: Preview | None = None
        if way == "file":
            preview = await self.app.push_screen_wait(
                FormDialog(
                    "Which file or folder?",
                    (FormField("path", "File", "~/interview-prep/story-bank.md"),),
                    _read_path,
                    yes="Read it",
                )
            )
        elif way == "paste":
            about = "You'll see all of it before anything is written."
            dialog = PasteDialog("Your stories", about, "Paste …", _read_text)
            preview = await self.app.push_screen_wait(dialog)
            self.pasted = dialog.text
        if preview is None:
            self.dismiss(False)
            return
        self._show(preview)

    def _show(self, preview: Preview) -> None:
        self._preview = preview
        ours = {one.story.id for one in preview.candidates}
        rows = [
            _Row(one, known=one.twin is not None and one.twin.id not in ours)
            for one in (*preview.ticked, *preview.unticked)
        ]
        shown = self.query_one(RowList)
        shown.show(rows)
        shown.focus()
        nothing = self.query_one("#nothing", Static)
        lines = [preview.totals] if rows and preview.files > 1 else []
        problems, rest = preview.problems[:FEW], len(preview.problems) - FEW
        lines += problems
        if rest > 0:
            lines.append(f"and {counted(rest, 'more problem')}. Press v to see them.")
        if not rows:
            lines.append(
                "I found no story in it. Press v to see what I read, or Escape to go back."
            )
        nothing.display = bool(lines)
        nothing.update(plain("\n".join(lines), multiline=True))
        self._count()

    def _count(self) -> None:
        rows: list[_Row] = list(self.query_one(RowList).rows)
        taken = sum(row.way == TAKE for row in rows)
        merged = sum(row.way == MERGE for row in rows)
        left = len(self._preview.left) if self._preview else 0
        parts = [
            f"{taken} new",
            f"{merged} to merge" if merged else "",
            f"{counted(left, 'line')} left over",
        ]
        self.query_one(TitleLine).now = " · ".join(part for part in parts if part)

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        """Show the chosen story beside the list, where there is room."""
        page = self.query_one(Page)
        if page.display and event.row is not None:
            page.show(list(candidate_lines(event.row.one)))

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        """Show the whole story."""
        event.stop()
        one = event.row.one
        self.app.push_screen(ReadingScreen("Import", lambda _: list(candidate_lines(one))))

    def action_choose(self) -> None:
        """Show the whole story."""
        self.query_one(RowList).action_choose()

    def action_drop(self) -> None:
        """Say what becomes of the story."""
        rows = self.query_one(RowList)
        if rows.row is not None:
            rows.row.turn()
            rows.redraw()
            self._count()

    def action_left(self) -> None:
        """Show what belongs to no story."""
        preview = self._preview
        if preview is not None:
            self.app.push_screen(ReadingScreen("Left over", lambda _: list(left_lines(preview))))

    @one_at_a_time
    async def action_take(self) -> None:
        """Write what is kept into the story bank."""
        rows: list[_Row] = list(self.query_one(RowList).rows)
        new = [row.one for row in rows if row.way == TAKE]
        merge = [row.one for row in rows if row.way == MERGE]
        if not (new or merge):
            self.notify("Nothing is kept: Space keeps a story.", markup=False)
            return
        questions = await tick_questions(self, [one.story for one in new])
        if questions is None:
            return
        try:
            taken = await self.ask(coach.importing.take, new, merge, questions)
        except TrainerError as error:
            self.tell(error)
            return
        where = f" They are in {taken.path.name}." if taken.path else ""
        self.notify(
            plain(f"{counted(len(new), 'story', 'stories')} imported.{where}").plain, markup=False
        )
        self.dismiss(True)


def candidate_lines(one: Candidate) -> Iterator[Line]:
    """Yield a story as it was read."""
    yield Line(plain(one.story.title, "bold"))
    yield Line(plain(f"{one.file}, line {one.line}", "$foreground-muted"))
    if one.twin is not None:
        new = "it says nothing new" if one.same else "it has more than that"
        yield Line(plain(f"Seems to be “{one.twin.title}”; {new}.", "$warning"))
    yield BLANK
    for part in Part:
        points = one.story.part(part)
        if points:
            yield heading(part.value.capitalize())
            yield from (item(plain(point.say)) for point in points)
            yield BLANK
    asked = [f"“{wording}”: {match.ask}" for wording, match in one.links.items()]
    for name, value in (
        ("Shows", ", ".join(one.story.competencies)),
        ("Questions", "\n".join(asked) or ", ".join(one.story.questions)),
        ("Notes", one.story.notes),
    ):
        if value:
            mark = Content.styled(name, "$foreground-muted")
            yield Line(plain(value, multiline=True), mark, 11)


def left_lines(preview: Preview) -> Iterator[Line]:
    """Yield what belongs to no story, with its lines."""
    if preview.problems:
        yield heading("What couldn't be read", str(len(preview.problems)))
        yield from (item(plain(problem), "!", "bold $partly") for problem in preview.problems)
        yield BLANK
    yield heading("Belongs to no story", str(len(preview.left)))
    if not preview.left:
        yield Line(Content("Nothing: every line has its place."))
    for name, piece in preview.left:
        mark = Content.styled(f"{piece.line:>4} ", "$foreground-muted")
        yield Line(plain(f"{piece.text}  ({name})" if len({n for n, _ in preview.left}) > 1 else piece.text),
                   mark, 6)  # fmt: skip


def _read_path(work: Workspace, typed: dict[str, str]) -> Preview:
    from trainer.coach import importing

    if not typed["path"].strip() or typed["path"].strip() == "-":
        raise TrainerError("the file is missing", "write where it is")
    return importing.preview(work, importing.read_source(typed["path"].strip()))


def _read_text(work: Workspace, text: str) -> Preview:
    from trainer.coach import importing

    return importing.preview(work, [("what you pasted", text)])
