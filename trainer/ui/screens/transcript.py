"""Transcript: an interview's words become questions and answers, looked at before they are taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from trainer.coach import later as coach
from trainer.interviews.transcripts import Exchange, Transcript, joined
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.document import BLANK, Line, item
from trainer.ui.components.hint import sentence
from trainer.ui.components.rows import Column, Even
from trainer.ui.components.way import Way
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.brought import PastedScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.row_heading import RowHeading
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace
    from trainer.interviews.debrief import Asked

TRANSCRIPT_COMMANDS = (
    Command("transcript.look", scheme.ENTER, "look", "Read", "Read the question and what you said."),
    Command("transcript.drop", scheme.MARK, "drop", "Keep / drop", "Drop a question, or keep it."),
    Command("transcript.join", scheme.MOVE_UP, "join", "Join", "Join it with the question above it."),
    Command("transcript.part", scheme.MOVE_DOWN, "part", "Part", "Part the last follow-up from its question.",
            shown=False),
    Command("transcript.rest", scheme.VIEW, "rest", "Left out", "Read what others said that asks nothing.",
            shown=False),
    Command("transcript.who", scheme.EDIT, "who", "Who am I", "Say which speaker you are.", old="c"),
    Command("transcript.take", scheme.DONE, "take", "Take them", "Put the questions into the "
            "debrief.", priority=True),
    Command("transcript.back", scheme.BACK, "back", "Back", "Stop, or go back; nothing is added."),
)  # fmt: skip

AGAIN = (
    Way("replace", "Replace them", "What you noted on those questions goes, too."),
    Way("both", "Keep both", "These come below them."),
)


@dataclass(slots=True)
class _Found:
    """A question with its follow-ups in the list; `kept` is what the person decides."""

    parts: tuple[Exchange, ...]
    kept: bool = True

    @property
    def exchange(self) -> Exchange:
        """All of it as one."""
        return joined(self.parts)


@dataclass(frozen=True, slots=True)
class _Split:
    """A text with what was read in it; it is read again when the person says who they are."""

    text: str
    read: Transcript
    groups: tuple[tuple[Exchange, ...], ...]


class TranscriptScreen(PastedScreen[None]):
    """The questions that were found in a transcript, before they are taken into the debrief."""

    CSS_PATH = "debrief.tcss"
    WHERE = "Where is the transcript?"
    WAYS = (
        Way("paste", "Paste it", "Speaker names, Q: and A:, or the text of a meeting tool."),
        Way("file", "Read a file", "Text, captions, a Word document, a table, a web page."),
    )
    FILE = ("Which file?", "~/interview.vtt")
    PASTE = (
        "The transcript",
        "It's split into questions and answers; nothing in it is run or followed.",
        "Paste it here …",
    )
    COMMANDS_HERE: ClassVar = TRANSCRIPT_COMMANDS
    HELP_TEXT = (
        "The transcript is split into questions and your answers; a follow-up stands with its "
        "question. Press Enter to read one, Space to drop what isn't a question, Alt+↑ to join it to the one "
        "above, Alt+↓ to split a follow-up off again, v to see what was left out, e if I took you for somebody "
        "else. F5 takes the rest into the debrief, where you can still change everything. The text stays on "
        "this computer."
    )
    COLUMNS: ClassVar[tuple[Column[_Found], ...]] = (
        Column("", 1, lambda row: "✓" if row.kept else "✗", "bold $primary"),
        Column("question", 0, lambda row: row.exchange.question),
        Column("by", 14, lambda row: row.exchange.by or "–", "$foreground-muted", from_width=60),
        Column("your words", 10, lambda row: str(len(row.exchange.answer.split())), right=True),
    )

    def __init__(self, interview: str) -> None:
        """Make the screen for an interview's transcript."""
        super().__init__()
        self._interview = interview
        self._stopped = False
        self._taking = False

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TitleLine("Transcript")
        yield Static(id="about", classes="quiet")
        with Vertical(id="asked-list"):
            yield RowHeading(self.COLUMNS)
            yield RowList[Any](Even.columns(self.COLUMNS))
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for the text."""
        self.query_one(RowList).focus()
        self.fetch()

    def read_file(self, work: Workspace, typed: dict[str, str]) -> _Split:
        """Return what is in a file."""
        return self.read_text(work, coach.debrief.read_file(typed["path"]))

    def read_text(self, work: Workspace, text: str, candidate: str = "") -> _Split:
        """Return what is in a text."""
        read = coach.debrief.read(work, self._interview, text, candidate)
        return _Split(text, read, coach.debrief.grouped(work, read.exchanges))

    async def take_in(self, split: _Split) -> None:
        """Show the questions that were found, and ask who the person is where that's not sure."""
        self._show(split)
        if split.read.asks_who:
            await self._ask_who("I couldn't tell which one you are.")

    def _show(self, split: _Split) -> None:
        self._shown = split
        self.query_one(RowList).show([_Found(group) for group in split.groups])
        self.query_one("#about", Static).update(sentence(_about(split.read), ""))
        self._count()

    _shown: _Split | None = None

    @property
    def _kept(self) -> list[Exchange]:
        return [row.exchange for row in self.query_one(RowList).rows if row.kept]

    def _count(self) -> None:
        kept = len(self._kept)
        self.query_one(TitleLine).now = counted(kept, "question")

    def action_drop(self) -> None:
        """Drop a question, or keep it."""
        rows = self.query_one(RowList)
        if rows.row is not None:
            rows.row.kept = not rows.row.kept
            rows.redraw()
            self._count()

    def action_look(self) -> None:
        """Show a question with the words that were said."""
        row = self.query_one(RowList).row
        if row is not None:
            lines = list(_lines(row.parts))
            self.app.push_screen(ReadingScreen("Transcript", lambda _work: lines))

    def action_rest(self) -> None:
        """Show what others said that asks nothing."""
        lines = list(_left_out(self._shown.read)) if self._shown else []
        self.app.push_screen(ReadingScreen("Left out", lambda _work: lines))

    def action_join(self) -> None:
        """Join a question with the one above it."""
        rows = self.query_one(RowList)
        at = rows.cursor
        if rows.row is None or at == 0:
            return
        found = list(rows.rows)
        found[at - 1 : at + 1] = [_Found((*found[at - 1].parts, *found[at].parts))]
        rows.show(found, cursor=at - 1)
        self._count()

    def action_part(self) -> None:
        """Part the last follow-up from its question."""
        rows = self.query_one(RowList)
        if rows.row is None or len(rows.row.parts) == 1:
            return
        at, parts = rows.cursor, rows.row.parts
        found = list(rows.rows)
        found[at : at + 1] = [_Found(parts[:-1], rows.row.kept), _Found(parts[-1:])]
        rows.show(found, cursor=at + 1)
        self._count()

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        """Show the words of the question that was chosen with the mouse."""
        event.stop()
        self.action_look()

    @one_at_a_time
    async def action_who(self) -> None:
        """Say which speaker the person is."""
        if self._shown and self._shown.read.named and self._shown.read.speakers:
            await self._ask_who()
        else:
            self.notify("There are no names in it.", markup=False)

    async def _ask_who(self, why: str = "") -> None:
        if self._shown is None:
            return
        read, text = self._shown.read, self._shown.text
        likely = sorted(read.speakers, key=lambda name: bool(why) and name != read.candidate)
        chosen = await self.app.push_screen_wait(
            ChoiceDialog("Which one are you?", [Way(name, name) for name in likely], why)
        )
        if chosen is not None:
            self._show(await self.ask(self.read_text, text, chosen))

    @one_at_a_time
    async def action_take(self) -> None:
        """Match and grade each question, with progress, then take all of them at once."""
        kept = self._kept
        title = self.query_one(TitleLine)
        taken: list[Asked] = []
        before = await self.ask(coach.debrief.taken_before, self._interview)
        way = await self._what_of(before) if before and kept else "both"
        if way is None:
            return
        replaced = before if way == "replace" else ()
        self._taking, self._stopped = True, False
        try:
            for number, exchange in enumerate(kept, start=1):
                title.now = sentence(
                    f"reading {number} of {len(kept)}, press Esc to stop", "$quiet"
                )
                taken.append(await self.ask(coach.debrief.from_exchange, self._interview, exchange))
                if self._stopped:
                    self._count()
                    return
            await self.ask(coach.debrief.keep, taken, instead_of=replaced)
            self.dismiss()
        finally:
            self._taking = False

    async def _what_of(self, before: tuple[Asked, ...]) -> str | None:
        """Ask what becomes of the questions of an earlier transcript."""
        count = counted(len(before), "question")
        return await self.app.push_screen_wait(
            ChoiceDialog(f"You already have {count} from a transcript", AGAIN)
        )

    def action_back(self) -> None:
        """Stop taking, else go back."""
        if self._taking:
            self._stopped = True
        else:
            self.action_leave()


def _about(read: Transcript) -> str:
    if not read.exchanges:
        return f"Nothing to add: {read.problems[0]}. Press Escape to go back."
    who = f"You're “{read.candidate}”. " if read.named else ""
    more = "".join(f"{problem[:1].upper()}{problem[1:]}. " for problem in read.problems[:1])
    if len(read.problems) > 1:
        more += f"{counted(len(read.problems) - 1, 'more note')} (press v to see). "
    count = sum(turn.speaker not in ("", read.candidate) for turn in read.left_out)
    if count:
        turns = counted(count, "turn of others asks", "turns of others ask")
        more += f"{turns} nothing and {'is' if count == 1 else 'are'} left out (press v to see). "
    elif read.left_out:
        more += f"{counted(len(read.left_out), 'note')} around the talk left out (press v to see). "
    return f"{who}{more}Press Space to drop a line that's no question, F5 to add the rest to the debrief."


def _lines(parts: tuple[Exchange, ...]) -> Iterator[Line]:
    for part in parts:
        yield Line(plain(part.question, "bold"))
        for paragraph in part.answer.split("\n"):
            yield Line(plain(paragraph))
        yield BLANK


def _left_out(read: Transcript) -> Iterator[Line]:
    for problem in read.problems:
        yield item(plain(problem))
    if not read.left_out:
        yield Line(Content("Nothing was left out."))
    for turn in read.left_out:
        who = f"{turn.speaker}, line" if turn.speaker else "Line"
        yield item(plain(f"{who} {turn.line}: {turn.text}"))
