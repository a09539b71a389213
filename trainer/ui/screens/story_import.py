"""Import: what was found in a file, looked at before it is imported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from trainer.coach import later as coach
from trainer.competencies import read_as
from trainer.errors import TrainerError
from trainer.stories.model import Part
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.components.rows import Column
from trainer.ui.components.way import Way
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.question_ticks import tick_questions
from trainer.ui.screens.brought import BroughtScreen
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from trainer.coach.importing import Candidate, Preview
    from trainer.coach.workspace import Workspace

IMPORT_COMMANDS = (
    Command("import.open", scheme.ENTER, "choose", "Look", "Show the whole story as it was read."),
    Command("import.drop", scheme.MARK, "drop", "Keep / drop", "Take it, merge it, or leave it."),
    Command("import.left", scheme.VIEW, "left", "Left over", "Show what belongs to no story."),
    Command("import.take", scheme.DONE, "take", "Import them", "Write what's kept into your story "
            "bank.", priority=True),
    Command("import.join", scheme.MOVE_UP, "join", "Join", "Make one story of it and the one above."),
    Command("import.undo", scheme.UNDO, "undo", "Undo", "Take the last joining back.", shown=False),
    Command("import.back", scheme.BACK, "leave", "Back", "Go back; nothing is written."),
)  # fmt: skip

TAKE, MERGE, LEAVE = "✓", "+", "✗"
WORDS = {TAKE: "new", MERGE: "merge", LEAVE: "leave"}

FEW = 2
"""Problems named below the list: the rows are the stories'; the rest stands on the page behind `v`."""


class _Row:
    """One story in the list and what is to become of it."""

    def __init__(self, candidate: Candidate) -> None:
        self.one = candidate
        self.ways = [LEAVE, TAKE] if candidate.known and candidate.same else [TAKE, LEAVE]
        if candidate.known and not candidate.same:
            self.ways.insert(0 if candidate.sure else 1, MERGE)
        self.way = self.ways[0] if candidate.ticked else LEAVE

    def turn(self) -> None:
        """Go on to the next thing that may become of it."""
        self.way = self.ways[(self.ways.index(self.way) + 1) % len(self.ways)]


def _points(row: _Row) -> str:
    return "".join(part.value[0].upper() if row.one.story.part(part) else "·" for part in Part)


class StoryImportScreen(BroughtScreen):
    """Answers True where something was imported."""

    NAME = "Import"
    WHERE = "Where are your stories?"
    WAYS = (
        Way("file", "Read a file or a folder", "STAR Markdown, a résumé, notes, Word, or TOML."),
        Way("paste", "Paste a text", "Stories, bullets, whatever you have."),
    )
    FILE = ("Which file or folder?", "~/interview-prep/story-bank.md")
    PASTE = ("Your stories", "You'll see all of it before anything is written.", "Paste …")
    COMMANDS_HERE: ClassVar = IMPORT_COMMANDS
    HELP_TEXT = (
        "Here's what I found; nothing is saved yet. Press Space to add a story, merge it into the one "
        "you have already, or skip it. Where one story came in as two, Alt+↑ joins it with the one "
        "above, and u takes that back. The letters show which parts it "
        "has: situation, task, action, result, reflection. v shows the lines that belong to no "
        "story. In a folder only stories with several points are ticked; if it holds a story bank, only "
        "that bank's stories are."
    )
    COLUMNS: ClassVar[tuple[Column[_Row], ...]] = (
        Column("", 1, lambda row: row.way, "bold $primary"),
        Column("story", 0, lambda row: row.one.story.title),
        Column("parts", 5, _points, "$foreground-muted"),
        Column("points", 6, lambda row: str(len(row.one.story.points)), right=True, from_width=56),
        Column("", 8, lambda row: WORDS[row.way], "$primary", from_width=44),
    )

    def __init__(self) -> None:
        """Make the screen."""
        super().__init__()
        self._preview: Preview | None = None
        self._before: list[tuple[list[_Row], int]] = []

    def on_mount(self) -> None:
        """Ask where it is."""
        self.fetch()

    def read_file(self, work: Workspace, typed: dict[str, str]) -> Preview:
        """Return what a file or a folder would bring."""
        path = typed["path"].strip()
        if path in ("", "-"):
            raise TrainerError("the file is missing", "write where it is")
        return coach.importing.preview(work, coach.importing.read_source(path))

    def read_text(self, work: Workspace, text: str) -> Preview:
        """Return what a text would bring."""
        return coach.importing.preview(work, [("what you pasted", text)])

    async def take_in(self, preview: Preview) -> None:
        """Show the stories that were found."""
        self._preview = preview
        rows = list(map(_Row, (*preview.ticked, *preview.unticked)))
        said = [preview.totals] if rows and preview.files > 1 else []
        said += preview.problems[:FEW]
        if preview.problems[FEW:]:
            more = counted(len(preview.problems) - FEW, "more problem")
            said.append(f"and {more}. Press v to see them.")
        if not rows:
            said.append("I found no story in it. Press v to see what I read, or Escape to go back.")
        self.show(rows, said)

    def lines(self, row: _Row) -> Iterator[Line]:
        """Yield the chosen story."""
        return candidate_lines(row.one)

    def count(self) -> str:
        """Return how many stories come in, and how many lines don't."""
        rows: list[_Row] = list(self.query_one(RowList).rows)
        taken = sum(row.way == TAKE for row in rows)
        merged = sum(row.way == MERGE for row in rows)
        left = len(self._preview.left) if self._preview else 0
        parts = [
            f"{taken} new",
            f"{merged} to merge" if merged else "",
            f"{counted(left, 'line')} left over",
        ]
        return " · ".join(part for part in parts if part)

    def action_drop(self) -> None:
        """Say what becomes of the story."""
        row = self.query_one(RowList).row
        if row is not None:
            row.turn()
            self.changed()

    def action_join(self) -> None:
        """Make one story of the chosen one and the one above it."""
        shown = self.query_one(RowList)
        rows, at = list(shown.rows), shown.cursor
        if at < 1:
            self.notify("There's no story above it to join it with.", markup=False)
            return
        self._before.append((rows, at))
        above = rows[at - 1]
        row = _Row(coach.importing.joined(above.one, rows[at].one))
        row.way = above.way if above.way in row.ways else row.ways[0]
        shown.show([*rows[: at - 1], row, *rows[at + 1 :]], cursor=at - 1)
        self.changed()

    def action_undo(self) -> None:
        """Take the last joining back."""
        if self._before:
            rows, at = self._before.pop()
            self.query_one(RowList).show(rows, cursor=at)
            self.changed()

    def action_left(self) -> None:
        """Show what belongs to no story."""
        preview = self._preview
        if preview is not None:
            self.app.push_screen(ReadingScreen("Left over", lambda _: list(left_lines(preview))))

    @one_at_a_time
    async def action_take(self) -> None:
        """Write what's kept into the story bank."""
        rows: list[_Row] = list(self.query_one(RowList).rows)
        new = [row.one for row in rows if row.way == TAKE]
        merge = [row.one for row in rows if row.way == MERGE]
        if not (new or merge):
            self.notify("Nothing is marked. Press Space to take a story.", markup=False)
            return
        questions = await tick_questions(self, [one.story for one in new])
        if questions is None:
            return
        taken = await self.ask(coach.importing.take, new, merge, questions)
        where = f" They are in {taken.path.name}." if taken.path else ""
        self.notify(
            plain(f"{counted(len(new), 'story', 'stories')} imported.{where}").plain, markup=False
        )
        self.dismiss(True)


def candidate_lines(candidate: Candidate) -> Iterator[Line]:
    """Yield a story as it was read."""
    yield Line(plain(candidate.story.title, "bold"))
    yield Line(plain(f"{candidate.file}, line {candidate.line}", "$foreground-muted"))
    if candidate.twin is not None:
        new = "it says nothing new" if candidate.same else "it has more than that"
        yield Line(plain(f"Seems to be “{candidate.twin.title}”; {new}.", "$warning"))
    yield BLANK
    for part in Part:
        points = candidate.story.part(part)
        if points:
            yield heading(part.value.capitalize())
            yield from (item(plain(point.say)) for point in points)
            yield BLANK
    asked = [f"“{wording}”: {match.ask}" for wording, match in candidate.links.items()]
    for name, value in (
        ("Shows", ", ".join(map(read_as, candidate.story.competencies))),
        ("Questions", "\n".join(asked) or ", ".join(candidate.story.questions)),
        ("Notes", candidate.story.notes),
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
