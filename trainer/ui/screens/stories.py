"""Stories: the story bank."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.content import Content

from trainer.coach import later as coach
from trainer.competencies import read_as
from trainer.rehearsal.fingerprint import of_share
from trainer.stories.model import Part
from trainer.text import counted, often
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.block import Block
from trainer.ui.components.meter import meter
from trainer.ui.components.moons import MOONS, fingerprint
from trainer.ui.components.rows import GAP, LEFT, Column, Even, Look, laid_out
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.coverage_lines import map_lines
from trainer.ui.pages.story_lines import load_brief_lines, load_story_lines
from trainer.ui.plain import plain
from trainer.ui.removals import bring_back, remove, undo_command
from trainer.ui.screens.bank_screen import WIDE, BankScreen
from trainer.ui.widgets.row_list import RowList
from trainer.ui.writing import edit_story, write_story

if TYPE_CHECKING:
    from trainer.coach.stories import StoryRow
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.coverage import Map
    from trainer.ui.components.document import Line

STORIES_COMMANDS = (
    Command("stories.open", scheme.ENTER, "choose", "Open", "Show the whole story and its history."),
    Command("stories.rehearse", scheme.REHEARSE, "rehearse", "Rehearse", "Rehearse the chosen story."),
    Command("stories.write", scheme.EDIT, "write_here", "Edit", "Write the chosen story, its parts side by side."),
    Command("stories.new", scheme.NEW, "new", "New", "Write a new story, its parts side by side."),
    Command("stories.coverage", scheme.VIEW, "coverage", "Coverage", "See where stories are missing.", old="c"),
    Command("stories.search", scheme.SEARCH, "search", "Search", "Search titles and key points.", shown=False),
    Command("stories.tell", scheme.TELL, "tell", "Tell one first", "Begin a story by telling it freely."),
    Command("stories.import", scheme.IMPORT, "import_stories", "Import", "Import what you have already.", old="i"),
    Command("stories.export", scheme.EXPORT, "export", "Export", "Write all your stories to a file."),
    Command("stories.drill", scheme.ASK, "drill", "Ask me: which story?", "Train to choose the right story.",
            shown=False),
    Command("stories.edit", scheme.OWN_EDITOR, "edit", "Own editor", "Edit the chosen story's file in your own editor.",
            shown=False),
    Command("stories.own", scheme.NEW_IN_OWN_EDITOR, "write", "New in own editor", "Write a new story in your own editor.",
            shown=False),
    Command("stories.remove", scheme.REMOVE, "remove", "Remove", "Take the chosen story out of your story bank.",
            shown=False, words="delete"),
    undo_command("stories"),
    Command("stories.reload", scheme.RELOAD, "reload", "Read the files again", "Read the files again.", shown=False),
    Command("stories.back", scheme.BACK, "back", "Back", "Go back to where you were."),
)  # fmt: skip


METER = 6
"""Cells of the meter beside a story's recall."""

THREE_PANES = 170
"""Cells from which the coverage has a pane of its own."""

AROUND = 6
"""Rows of the screen that are neither the list's nor the map's."""

LOFTY = 44
"""Rows of the screen from which each story has a second line."""


def _recall(row: StoryRow) -> Content:
    """Return how much of it was told last time; what was never told says so."""
    if row.last is None:
        return Content.styled("not told yet", "$quiet")
    share = row.last.recall
    bar = meter(share, METER, MOONS[of_share(share)][1])
    return Content.assemble(bar, (f" {share:>4.0%}", "$ink"))


def _due(row: StoryRow) -> Content:
    return plain(row.when, "bold $accent" if row.when == "due" else "$quiet")


COLUMNS: tuple[Column[StoryRow], ...] = (
    Column("STARR", len(Part), lambda row: fingerprint(row.marks)),
    Column("story", 0, lambda row: row.story.title),
    Column("last time", 12, _recall, from_width=52),
    Column("due", 11, _due, right=True),
)


def _two_lines(row: StoryRow, width: int) -> list[Content]:
    """Return a story with what it shows and how often it was told below it."""
    names = ", ".join(map(read_as, row.story.competencies))
    told = f"told {often(row.rehearsed)}" if row.rehearsed else ""
    facts = plain(" · ".join(part for part in (names, told) if part), "$quiet")
    indent = LEFT + len(Part) + GAP
    below = facts.truncate(max(1, width - indent - 1), ellipsis=True)
    return [laid_out(COLUMNS, row, width), Content.assemble(" " * indent, below)]


class StoriesScreen(BankScreen):
    """The story bank as a list."""

    CSS_PATH: ClassVar[Any] = ["bank_screen.tcss", "stories.tcss"]  # beside the base's one
    COMMANDS_HERE: ClassVar = STORIES_COMMANDS
    NAME = "Stories"
    NEEDS_ROW: ClassVar = frozenset(
        {"rehearse", "write_here", "edit", "choose", "remove", "export"}
    )
    HELP_TEXT = (
        "Your story bank. A story is one real experience, cut into key points by situation, task, "
        "action, result and reflection. e opens the story editor. Stories live in files of yours; "
        "o opens the file in your own editor. “last time” is how much of it you told then."
    )
    SEARCH_HINT = "Press / to search titles, key points and competencies"
    EMPTY = (
        "You have no stories yet.\n"
        "A story is one real experience, cut into the points that a full telling has: "
        "situation, task, action, result, reflection.\n"
        "\n"
        "n  Write one here\n"
        "t  Tell one freely first; you sort it afterwards\n"
        "b  Import what you have: notes, a résumé, Markdown, Word\n"
        "O  Write one in your own editor"
    )
    COLUMNS: ClassVar = COLUMNS

    _unreadable: tuple[str, ...] = ()

    def rows(self, work: Workspace, search: str) -> Sequence[StoryRow]:
        """Return the stories that hold all words of a search."""
        from trainer.coach import stories  # on the coach's thread, while the screen is painted
        from trainer.coach.unreadable import unreadable_lines

        self._unreadable = unreadable_lines(work.stories())
        return stories.rows(work, search)

    def fill(self, rows: Sequence[StoryRow], chosen: str) -> None:
        """Show the stories, and where there is room what they cover."""
        super().fill(rows, chosen)
        self._show_map()

    async def on_resize(self) -> None:
        """Show what the stories cover where there is room for it."""
        await super().on_resize()
        self._show_map()

    @work(exclusive=True, group="map")
    async def _show_map(self) -> None:
        """Show the coverage below the list, on very wide screens in a pane of its own."""
        if self.size.width < WIDE:
            return
        seen = await self.ask(coach.coverage.story_map)
        apart = self.size.width >= THREE_PANES
        block = self.query_one_optional("#map", Block)
        if block is not None and block.has_class("-apart") != apart:
            await block.remove()
            block = None
        if block is None:
            block = Block(id="map", classes="-apart" if apart else "")
            await self.query_one("#panes" if apart else "#left").mount(block)
        # Only when the list has its height is it known how much is left.
        self.call_after_refresh(self._fill_map, block, seen, apart=apart)

    def _fill_map(self, block: Block, seen: Map, *, apart: bool) -> None:
        listed = self.query_one(RowList)
        rows = self.size.height - AROUND - (0 if apart else listed.size.height)
        block.show(lambda width, _: map_lines(seen, width, rows))

    def empty_text(self) -> str:
        """Return which stories cannot be read, else how to write a first one."""
        return "\n\n".join(self._unreadable) or self.EMPTY

    @property
    def look(self) -> Look:
        """One line a story; two where there is height for it."""
        high = self.app.size.height >= LOFTY
        return Even(_two_lines, 2) if high else super().look

    def lines(self, work: Workspace, key: str) -> list[Line]:
        """Return the page of a story."""
        return load_story_lines(work, key)

    def brief(self, work: Workspace, key: str) -> list[Line]:
        """Return what is mostly forgotten of a story, and to whom it was told."""
        return load_brief_lines(work, key)

    def key(self, row: StoryRow) -> str:
        """Return the story's id."""
        return row.story.id

    def count(self, rows: Sequence[StoryRow]) -> str:
        """Return how many stories there are and how many are due."""
        due = sum(row.when == "due" for row in rows)
        stories = counted(len(rows), "story", "stories")
        return f"{stories} · {due} due" if due else stories

    def open(self, key: str) -> None:
        """Show a story on a screen of its own."""
        self.navigation.open_story(key)

    def action_rehearse(self) -> None:
        """Rehearse the chosen story."""
        self.navigation.open_rehearsal(story=self.chosen)

    @one_at_a_time
    async def action_export(self) -> None:
        """Ask where, and write all stories."""
        from trainer.ui.exporting import export

        await export(
            self,
            "~/stories.md, .toml, .txt or .apkg",
            "All your active stories. A .txt file holds short ones for a profile, .apkg makes cards for Anki.",
            _export,
        )

    def action_drill(self) -> None:
        """Train to choose the right story."""
        self.navigation.open_drill()

    def action_coverage(self) -> None:
        """Show the coverage map."""
        self.navigation.open_coverage()

    @one_at_a_time
    async def action_remove(self) -> None:
        """Remove the chosen story, after asking."""
        row = self.query_one(RowList).row
        if row is None:
            return
        text = (
            f"“{row.story.title}”\n\nI'll take it out of {row.file}. Your answers and ratings stay."
        )
        if await remove(
            self, "Remove this story?", text, coach.removing.remove_story, row.story.id
        ):
            self.reload()

    @one_at_a_time
    async def action_bring_back(self) -> None:
        """Bring back the story that was removed last."""
        if await bring_back(self, "story"):
            self.reload()

    @work(exclusive=True, group="dialog")
    async def action_new(self) -> None:
        """Write a new story in the story editor."""
        await self._opened(self.navigation.edit_story())

    @work(exclusive=True, group="dialog")
    async def action_write_here(self) -> None:
        """Write the chosen story, or a new one where there is none, in the story editor."""
        await self._opened(self.navigation.edit_story(self.chosen))

    @work(exclusive=True, group="dialog")
    async def action_tell(self) -> None:
        """Begin a story by telling it freely."""
        await self._opened(self.navigation.tell_story())

    async def _opened(self, screen: Awaitable[str | None]) -> None:
        saved = await screen
        if saved is not None:
            self._chosen = saved
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_import_stories(self) -> None:
        """Take in what the person already has."""
        await self.navigation.import_stories()
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_write(self) -> None:
        """Write a new story."""
        story = await write_story(self)
        if story is not None:
            self._chosen = story.id
            self.reload()

    @work(exclusive=True, group="dialog")
    async def action_edit(self) -> None:
        """Edit the chosen story's file."""
        await edit_story(self, self.chosen)
        self.reload()


def _export(work: Workspace, path: str) -> str:
    from trainer.coach import export

    return str(export.export(work, path))
