"""A public list of questions, looked at line by line before it becomes a bank."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.components.rows import Column
from trainer.ui.components.way import Way
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.brought import BroughtScreen
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from trainer.coach.bank_making import Known
    from trainer.coach.workspace import Workspace
    from trainer.questions.reading import FoundQuestion, LeftLine, ListReading

LIST_COMMANDS = (
    Command("list.turn", scheme.MARK, "turn", "Take / leave", "Take the line as a question, or leave "
            "it."),
    Command("list.take", scheme.DONE, "take", "Make a bank", "Put the marked ones into a bank.",
            priority=True),
    Command("list.back", scheme.BACK, "leave", "Back", "Go back; nothing is saved."),
)  # fmt: skip


class _Row:
    """A line of the list, what it would be as a question, and whether it is taken."""

    def __init__(self, found: FoundQuestion, *, why: str = "", known: Known | None = None) -> None:
        self.found, self.why, self.known = found, why, known
        self.taken = not (why or (known and known.same))

    @property
    def remark(self) -> str:
        """Why the line is left, or looked at twice, in a few words; empty where nothing is to say."""
        if self.known is None:
            return self.why
        return "asked already" if self.known.same else "like one you have"


class ListImportScreen(BroughtScreen):
    """Answers True where a bank was made or has grown."""

    NAME = "A list of questions"
    WHERE = "Where are the questions?"
    WAYS = (
        Way("file", "Read a file", "Markdown, CSV, plain text or GIFT."),
        Way("paste", "Paste a text", "Whatever you copied from a page."),
    )
    FILE = ("Which file?", "~/Downloads/questions.md")
    PASTE = ("Questions", "You'll see all of it before anything is saved.", "Paste …")
    COMMANDS_HERE: ClassVar = LIST_COMMANDS
    HELP_TEXT = (
        "A list of questions you found, line by line. A line with ✓ becomes a question; the others "
        "are left, and the last column says why. Press Space to change your mind about a line. "
        "Follow-up questions stay with their question, headings become competencies or tags."
    )
    COLUMNS: ClassVar[tuple[Column[_Row], ...]] = (
        Column("", 1, lambda row: "✓" if row.taken else "", "bold $primary"),
        Column("line", 4, lambda row: str(row.found.line), "$foreground-muted", right=True),
        Column("question", 0, lambda row: row.found.ask),
        Column("", 22, lambda row: row.remark, "$foreground-muted", from_width=64),
    )

    _bank_id = ""

    def on_mount(self) -> None:
        """Ask where it is."""
        self.fetch()

    def read_file(self, work: Workspace, typed: dict[str, str]) -> _Read:
        """Return the list in a file."""
        from trainer.coach import bank_making

        return _Read(work, *bank_making.read_file(typed["path"]))

    def read_text(self, work: Workspace, text: str) -> _Read:
        """Return the list in a text."""
        return _Read(work, text, "-")

    async def take_in(self, read: _Read) -> None:
        """Show the lines that were found."""
        self._bank_id = read.name
        rows = [
            _Row(question, known=read.known.get(place))
            for place, question in enumerate(read.reading.questions)
        ]
        rows += [_Row(_as_question(one), why=one.why) for one in read.reading.left]
        rows.sort(key=lambda row: row.found.line)
        nothing = "I found no question in it. Press Space to take a line anyway."
        self.show(rows, [] if read.reading.questions else [nothing])

    def lines(self, row: _Row) -> Iterator[Line]:
        """Yield a line as it would become a question."""
        parted = row.found.apart()
        yield Line(plain(parted.ask, "bold"))
        if row.remark:
            why = f"{row.remark}: {row.known.question.key}" if row.known else f"left: {row.why}"
            yield Line(plain(why, "$warning"))
        yield BLANK
        if parted.probes:
            yield heading("What they may ask next")
            yield from (item(plain(probe), "?") for probe in parted.probes)
            yield BLANK
        for name, values in (("Looks for", parted.competencies), ("Tags", parted.tags)):
            if values:
                mark = Content.styled(name, "$foreground-muted")
                yield Line(plain(", ".join(values)), mark, 11)

    def count(self) -> str:
        """Return how many lines are taken, and how many left."""
        rows: list[_Row] = list(self.query_one(RowList).rows)
        taken = sum(row.taken for row in rows)
        return f"{counted(taken, 'question')} · {counted(len(rows) - taken, 'line')} left"

    def chosen(self, row: _Row) -> None:
        """Change the mind about a line that was clicked or entered."""
        row.taken = not row.taken
        self.changed()

    def action_turn(self) -> None:
        """Take the line, or leave it."""
        row = self.query_one(RowList).row
        if row is not None:
            self.chosen(row)

    @one_at_a_time
    async def action_take(self) -> None:
        """Ask for the bank's name and write it."""
        chosen = [row.found for row in self.query_one(RowList).rows if row.taken]
        if not chosen:
            self.notify("Nothing is marked. Press Space to take a line.", markup=False)
            return

        def write(work: Workspace, typed: dict[str, str]) -> str:
            from trainer.coach import bank_making

            path, count = bank_making.add_list(work, chosen, typed["id"], typed["title"])
            return f"{counted(count, 'question')} more in {path.name}."

        said = await self.app.push_screen_wait(
            FormDialog(
                "Into which bank?",
                (
                    FormField("id", "Id", "staff-engineer", self._bank_id),
                    FormField("title", "Title", "What you call it"),
                ),
                write,
                about="If you have a bank with this id, they're added to it; if not, you get a new one.",
            )
        )
        if said:
            self.notify(plain(said).plain, markup=False)
            self.dismiss(True)


def _as_question(left: LeftLine) -> FoundQuestion:
    from trainer.questions.reading import FoundQuestion

    return FoundQuestion(" ".join(left.text.split()), line=left.line)


class _Read:
    """A list as it was read, the bank it might become, and what is asked already."""

    def __init__(self, work: Workspace, text: str, name: str) -> None:
        from trainer.coach import bank_making

        self.reading: ListReading = bank_making.read_list(text, name)
        self.name = bank_making.bank_name(name)
        self.known = bank_making.known_of(work, self.reading)
