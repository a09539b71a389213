"""The story editor: the parts side by side, one key point a line, looked at while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import work
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.suggester import Suggester
from textual.widgets import Input, Label, Select, Static, TextArea

from trainer.coach import later as coach
from trainer.competencies import COMPETENCIES
from trainer.errors import TrainerError
from trainer.stories.model import Part, Status, Story
from trainer.stories.sheet import Sheet
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.block import Block
from trainer.ui.components.section import section
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.question_ticks import add_ticked
from trainer.ui.saver import Saver
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.typed_early import LoadsText, joined
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.part_editor import PartEditor, PartTitle
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft, DraftFile

EDITOR_COMMANDS = (
    Command("story_editor.save", scheme.DONE, "save", "Save", "Save the story.", priority=True),
    Command("story_editor.editor", scheme.OWN_EDITOR, "editor", "Own editor", "Save, then open the file in your "
            "own editor.", typing=True),
    Command("story_editor.up", scheme.MOVE_UP, "move_point(-1)", "Point up", "Move the key point under the "
            "cursor to the part before.", priority=True, old="f6"),
    Command("story_editor.down", scheme.MOVE_DOWN, "move_point(1)", "Point down", "Move the key point under the "
            "cursor to the part after.", priority=True, old="f7"),
    Command("story_editor.back", scheme.BACK, "back", "Leave", "Leave; what isn't saved is offered "
            "again."),
)  # fmt: skip

ABOUT = {
    Part.SITUATION: "What was wrong, and for whom?",
    Part.TASK: "What was yours to do, by when?",
    Part.ACTION: "What you did, one step a line.",
    Part.RESULT: "What came of it, with a number.",
    Part.REFLECTION: "What you'd do differently now.",
}

IN_LETTERS = (
    ("name", "Called", "in a letter: “I told you about …”"),
    ("telling", "Told", "in two sentences, as to a colleague"),
)

CHOSEN = (
    ("strength", "Strength", [("not said", ""), *((f"{n} of 5", str(n)) for n in range(1, 6))]),
    ("status", "Status", [(one.value, one.value) for one in Status]),
    ("confidential", "Letters", [("may go into letters", ""), ("confidential", "yes")]),
)
"""Field, label, and what can be chosen: what it says and its value."""

_TYPED = ("title", "competencies", "name", "telling")


class CompetencySuggester(Suggester):
    """Completes the last name of a list of competencies; → takes it."""

    def __init__(self) -> None:
        super().__init__(use_cache=True, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the list with its last name completed; None where nothing begins like it."""
        before, comma, last = value.rpartition(",")
        typed = last.strip().casefold().replace(" ", "-")
        if not typed:
            return None
        known = {one.strip() for one in before.split(",")}
        found = next(
            (name for name in COMPETENCIES if name.startswith(typed) and name not in known), None
        )
        lead = f"{before}{comma}{' ' if comma else ''}"
        # Textual shows only what continues the typed text as it stands.
        return f"{lead}{found}" if found and f"{lead}{found}".startswith(value) else None


class StoryEditorScreen(LoadsText[str]):
    """Answers with the id of the saved story; Escape with None."""

    CSS_PATH = "story_editor.tcss"
    COMMANDS_HERE: ClassVar = EDITOR_COMMANDS
    AUTO_FOCUS = "#title"
    HELP_TEXT = (
        "One key point a line. A line that begins with = is another way to say the point above it; "
        "*2 at the end of a line lets the point count twice. Tab goes on to the next part; Alt+↑ and Alt+↓ "
        "move a point to the part before or after. What you type is kept safe; F5 writes it into the story's file, where only what you changed is "
        "touched."
    )

    def __init__(
        self, story: str = "", *, sheet: Sheet | None = None, draft: Draft | None = None
    ) -> None:
        """Make the editor.

        Args:
            story: id of the story; empty for a new one.
            sheet: what to begin with in place of the story as it is.
            draft: a text that was never saved, to go on with.
        """
        super().__init__()
        self._story = draft.story if draft else story
        self._given = sheet
        self._draft = draft
        self._file: DraftFile | None = None
        self._loaded: Sheet | None = None
        self._began: Sheet | None = None
        self._saver = Saver(self, self._keep, lambda: self.sheet, self._kept, beside=True)

    def compose(self) -> ComposeResult:
        """Lay out the title, the parts, the rest, and what to look at."""
        yield TitleLine("Story", "reading …")
        with VerticalScroll(id="sheet", can_focus=False):
            with Horizontal(classes="field"):
                yield Label("Title")
                yield Input(
                    id="title", placeholder="what you call the story", compact=True,
                    select_on_focus=False,
                )  # fmt: skip
            with Vertical(id="parts"):
                for part in Part:
                    with Vertical(classes="part"):
                        yield PartTitle(part, ABOUT[part])
                        yield PartEditor(part)
                with Vertical(classes="part", id="about"):
                    yield from self._about()
        yield Static(id="remarks")
        yield KeyLine()

    def _about(self) -> ComposeResult:
        """Lay out what is said about the story, beside its parts."""
        yield Block(lambda width, _: (section(width, "About it"),))
        with Horizontal(classes="field"):
            yield Label("Shows")
            yield Input(
                id="competencies", placeholder="for example ownership, conflict", compact=True,
                select_on_focus=False, suggester=CompetencySuggester(),
            )  # fmt: skip
        for name, label, example in IN_LETTERS:
            with Horizontal(classes="field"):
                yield Label(label)
                yield Input(id=name, placeholder=example, compact=True, select_on_focus=False)
        for name, label, offered in CHOSEN:
            with Horizontal(classes="field"):
                yield Label(label)
                yield Select(offered, value=offered[0][1], allow_blank=False, compact=True, id=name)

    def on_mount(self) -> None:
        """Read the story."""
        self._open()

    @work(exclusive=True, group="open")
    async def _open(self) -> None:
        try:
            sheet, began = await self.ask_or_leave(_read, self._story, self._given, self._draft)
        finally:
            self.text_arrived()
        early = self.sheet
        self._fill(sheet)
        self._loaded = self.sheet
        self._began = self._loaded if began is sheet else began
        self.query_one(TitleLine).now = "saved" if self._story and not self._draft else "not saved"
        self._add(early)
        self._saver.changed()

    def _fill(self, sheet: Sheet) -> None:
        for name in _TYPED:
            self.query_one(f"#{name}", Input).value = plain(getattr(sheet, name)).plain
        for name in ("strength", "status"):
            self.query_one(f"#{name}", Select).value = getattr(sheet, name)
        self.query_one("#confidential", Select).value = "yes" if sheet.confidential else ""
        for editor in self.query(PartEditor):
            editor.load_text(sheet.parts[editor.part])
            editor.move_cursor(editor.document.end)

    def _add(self, early: Sheet) -> None:
        """Put what was typed before the story was there behind its words."""
        for name in _TYPED:
            between = ", " if name == "competencies" else " "
            field = self.query_one(f"#{name}", Input)
            field.value = joined(field.value, getattr(early, name), between)
        for editor in self.query(PartEditor):
            if early.parts[editor.part].strip():
                editor.load_text(joined(editor.text, early.parts[editor.part]))
                editor.move_cursor(editor.document.end)

    @property
    def sheet(self) -> Sheet:
        """What stands on the sheet now."""
        return Sheet(
            title=self.query_one("#title", Input).value,
            competencies=self.query_one("#competencies", Input).value,
            strength=str(self._chosen("strength")),
            status=str(self._chosen("status")),
            confidential=bool(self._chosen("confidential")),
            parts={editor.part: editor.text for editor in self.query(PartEditor)},
            name=self.query_one("#name", Input).value,
            telling=self.query_one("#telling", Input).value,
        )

    def _chosen(self, name: str) -> Any:
        return cast("Select[str]", self.query_one(f"#{name}", Select)).value

    @property
    def _is_changed(self) -> bool:
        return self._loaded is not None and (
            self.sheet != self._loaded or self._draft is not None or self._given is not None
        )

    # Kept while it is typed

    def _keep(self, work: Workspace, sheet: Sheet) -> tuple[str, ...]:
        """Keep the sheet as a draft, and return what to look at; on the coach's thread."""
        from trainer.coach import drafts, story_sheets

        if work.writable and self._is_worth_keeping(sheet):
            if self._file is None:
                self._file = (
                    drafts.resume(work, self._draft)
                    if self._draft is not None
                    else story_sheets.begin(work, self._story, sheet.title, self._began)
                )
            self._file.save(story_sheets.to_text(sheet))
        return story_sheets.remarks(work, sheet, self._story)

    def _is_worth_keeping(self, sheet: Sheet) -> bool:
        return sheet != self._loaded or self._draft is not None or self._given is not None

    def _kept(self, remarks: tuple[str, ...]) -> None:
        lines = [f"! {remark}" for remark in remarks[:3]]
        self.query_one("#remarks", Static).update(plain("\n".join(lines), multiline=True))
        self.query_one("#remarks").set_class(bool(lines), "-some")
        if self._is_changed:
            self.query_one(TitleLine).now = "not saved yet"

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is typed."""
        event.stop()
        if isinstance(event.text_area, PartEditor):
            for title in self.query(PartTitle):
                title.count(event.text_area)
        self._changed()

    def on_input_changed(self) -> None:
        """Keep what is typed."""
        self._changed()

    def on_select_changed(self) -> None:
        """Keep what is chosen."""
        self._changed()

    def _changed(self) -> None:
        if self._loaded is not None and self.sheet != self._loaded:
            self._saver.changed()

    def store_typed_text(self) -> None:
        """Store what is being typed, at once; the program is about to end."""
        self._changed()  # the news of the last key may still wait in line
        self._saver.store_now()
        if self._file is not None:
            self._file.release()

    # Keys

    @one_at_a_time
    async def action_save(self) -> None:
        """Save the story, or say what is missing."""
        saved = await self._save()
        if saved is not None:
            await add_ticked(self, saved.id, new=not self._story)
            self.notify(plain(f"“{saved.title}” is saved.").plain, markup=False)
            self.dismiss(saved.id)

    async def _save(self) -> Story | None:
        try:
            saved = await self.ask(coach.story_sheets.save, self.sheet, self._story, self._began)
        except TrainerError as error:
            self._kept((str(error),))  # where remarks stand, and in sight until it's mended
            return None
        self._loaded, self._given = self.sheet, None  # nothing is left to keep
        await self._end(keep=False)
        self._draft = None
        return saved

    async def _end(self, *, keep: bool) -> None:
        """Let go of the draft: its text is stored elsewhere, or is to be offered again."""
        await self.ask_beside(self._close, keep)

    def _close(self, work: Workspace, keep: bool) -> None:
        from trainer.coach import drafts

        if self._file is None and self._draft is not None and not keep:
            self._file = drafts.resume(work, self._draft)
        if self._file is not None:
            if keep:
                self._file.release()
            else:
                self._file.remove()
            self._file = None

    def action_move_point(self, by: int) -> None:
        """Move the line under the cursor, and the other wordings below it, to another part."""
        here = self.focused
        parts = list(self.query(PartEditor))
        if not isinstance(here, PartEditor) or not 0 <= parts.index(here) + by < len(parts):
            return
        lines, row = here.text.split("\n"), here.cursor_location[0]
        while row and lines[row].lstrip().startswith("="):
            row -= 1
        end = row + 1
        while end < len(lines) and lines[end].lstrip().startswith("="):
            end += 1
        moved = "\n".join(lines[row:end])
        if not moved.strip():
            return
        other = parts[parts.index(here) + by]
        start, stop = (
            ((row, 0), (end, 0)) if end < len(lines) else _from_the_line_before(lines, row)
        )
        here.replace("", start, stop, maintain_selection_offset=False)
        gap = "\n" if other.text.strip() else ""
        other.insert(f"{gap}{moved}", other.document.end)
        other.focus()
        other.move_cursor(other.document.end)

    @one_at_a_time
    async def action_editor(self) -> None:
        """Save, then open the file in the person's own editor."""
        from trainer.ui.writing import edit_story

        saved = await self._save()
        if saved is not None:
            await edit_story(cast("Any", self), saved.id)
            self.dismiss(saved.id)

    @one_at_a_time
    async def action_back(self) -> None:
        """Leave; what isn't saved is offered again on Home, unless it's thrown away."""
        if not self._is_changed:
            await self._end(keep=False)
            self.dismiss()
            return
        dialog = ConfirmDialog(
            "Leave without saving?",
            "What you typed is kept and offered to you again on Home.",
            yes="Leave",
            no="Stay",
        )
        if await self.app.push_screen_wait(dialog) and await self._saver.may_go():
            await self._end(keep=True)
            self.dismiss()


def _from_the_line_before(lines: list[str], row: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the stretch from the end of the line before a row to the end of the text."""
    start = (row - 1, len(lines[row - 1])) if row else (0, 0)
    return start, (len(lines) - 1, len(lines[-1]))


def _read(
    work: Workspace, story: str, given: Sheet | None, draft: Draft | None
) -> tuple[Sheet, Sheet | None]:
    """Return what to begin with, and the story as it was when the writing began, if there was one."""
    from trainer.coach import story_sheets

    if draft is not None:
        return story_sheets.from_draft(draft), story_sheets.began_of(draft)
    if given is not None:
        return given, None
    if not story:
        return story_sheets.BLANK, None
    sheet = story_sheets.read(work, story)
    return sheet, sheet
