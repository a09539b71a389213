"""Home: the next interview, readiness, what is due, and one key to each of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import VerticalScroll
from textual.geometry import Offset

from trainer.coach import later as coach
from trainer.ui import scheme
from trainer.ui.coached_app import telling
from trainer.ui.commands import Command
from trainer.ui.components.block import Block
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click
    from textual.widgets import OptionList

    from trainer.coach.home import Beside, HomeView
    from trainer.ui.pages.home_beyond import Beyond

HOME_COMMANDS = (
    Command("home.rehearse", scheme.REHEARSE, "rehearse", "Rehearse", "Rehearse what's due."),
    Command("home.take", scheme.ENTER, "take", "Take what's offered", "Do what Home offers: rehearse.", shown=False),
    Command("home.example", scheme.VIEW, "example", "See a finished answer", "See a finished answer: what came back, "
            "what was missed.", shown=False),
    Command("home.ahead", None, "ahead", "Rehearse ahead", "Rehearse what isn't due yet.", shown=False,
            more="Rehearse what isn't due yet"),
    Command("home.stories", scheme.PLACES["stories"], "app.open('stories')", "Stories", "Look at your stories."),
    Command("home.questions", scheme.PLACES["questions"], "app.open('questions')", "Questions", "Search the questions."),
    Command("home.interviews", scheme.PLACES["interviews"], "app.open('interviews')", "Interviews",
            "Dates, debriefs, letters."),
    Command("home.progress", scheme.PLACES["progress"], "app.open('progress')", "Progress",
            "See what rehearsing has brought."),
    Command("home.mock", scheme.PLACES["mock"], "app.open('mock')", "Mock interview",
            "An interview with follow-up questions, like the real one.", shown=False, words="practise timer clock"),
    Command("home.coverage", scheme.PLACES["coverage"], "app.open('coverage')", "Coverage",
            "See what your stories cover.", shown=False, words="map gaps competencies"),
    Command("home.letter", scheme.PLACES["letter"], "app.open('letter')", "Letter",
            "Write the letter to whoever interviewed you last.", shown=False, words="mail email thank you note send"),
    # Where there is something to debrief, Home says the key beside it.
    Command("home.debrief", scheme.DEBRIEF, "debrief", "Debrief the interview", "Note what they asked in the last interview.",
            shown=False),
    Command("home.write", scheme.NEW, "write_here", "Write a story",
            "Write a story, its parts side by side.", shown=False),
    Command("home.tell", scheme.TELL, "app.open('telling')", "Tell one first", "Start a story by telling it.",
            shown=False),
    Command("home.own", scheme.OWN_EDITOR, "write", "Write one in your own editor", "Write a story in your own editor.",
            shown=False, old="O"),
    Command("home.adopt", scheme.YES, "adopt", "I renamed a story", "Say whether you renamed a story.",
            shown=False),
    Command("home.undo", scheme.UNDO, "undo", "Take the last rating back", "Take the last rating back.", shown=False, words="undo revert mistake"),
    Command("home.problems", scheme.PROBLEMS, "problems", "What's wrong in your files", "Show what's wrong in your files.",
            shown=False),
    Command("home.bring_back", scheme.SHOW, "bring_back", "Bring answers back",
            "Restore answers that lie in a backup or a second copy.", shown=False),
    Command("home.sample", scheme.OFFERS[0], "sample", "Look around first", "Look around first, with an invented person's stories.",
            shown=False),
    Command("home.leave", scheme.PLACES["home"], "leave", "Back to your own home", "Leave the sample stories.", shown=False),
    Command("home.take_in", scheme.IMPORT, "take_in", "Import what you have", "Import what you already have.", shown=False),
    Command("home.files", None, "files", "Where your files are", "Show where your story files live."),
    Command("home.reload", scheme.RELOAD, "reload", "Read the files again", "Read the files again.", shown=False),
    Command("home.quit", scheme.QUIT, "app.quit", "Quit", "Leave; everything is stored.", shown=False),
)  # fmt: skip


LOOK_AGAIN = 60
"""Seconds after which Home looks again."""

BEFORE_PREPARING = 1.5
"""Seconds from a Home that is filled to the work that Questions need not wait for then."""

WIDE, WIDEST = 110, 170
"""Cells from which there is a second column, and a third."""


class HomeScreen(TrainerScreen[None]):
    """Home. It shows its frame at once and fills in what the coach says."""

    CSS_PATH = "home.tcss"
    COMMANDS_HERE: ClassVar = HOME_COMMANDS
    HELP_TEXT = (
        "Home shows the next interview, how ready you are, and what's due. Rehearse a little "
        "every day: what you missed comes back first, what you know comes back later."
    )

    view: HomeView | None = None
    """What is shown; None until the home is open."""

    _beside: Beside | None = None
    """What a wide screen shows beside it; None until it was read."""

    _beyond: Beyond | None = None
    """What only a very wide screen shows; None until it was read."""

    _has_prepared = False
    _offered_texts = False
    _saw_example = False

    def compose(self) -> ComposeResult:
        """Lay out one page, empty; whatever Home says is painted on it."""
        yield TitleLine("Interview Trainer", "opening your home …")
        with VerticalScroll(classes="page", can_focus=False):
            yield Block(id="home-page")
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for what is shown, once the frame is painted, and again every minute: a countdown goes on by itself."""
        self.call_after_refresh(self.reload)
        self.set_interval(LOOK_AGAIN, self._look_again)

    def _look_again(self) -> None:
        if self.is_current:
            self.reload()

    def on_screen_resume(self) -> None:
        """Look again after another screen; what it did may change what is due."""
        if self.view is not None:
            self.reload()

    def on_resize(self) -> None:
        """Show the other column where there is room for it."""
        if self.view is not None:
            self._show(self.view)
            self._look_beside()

    @work(exclusive=True, group="look")
    async def reload(self) -> None:
        """Ask the coach what Home shows now, and show it."""
        view = await self.ask(coach.home.look)
        await self._show_ways(view)
        self.view = view
        self._show(view)
        self._offer_texts(view)
        self._look_beside()
        if not self._has_prepared:
            self._has_prepared = True
            self.set_timer(BEFORE_PREPARING, self._prepare)

    @work(group="prepare")
    async def _prepare(self) -> None:
        """Read the questions while somebody looks at Home, bank by bank: whatever they do goes first."""
        await self._read_questions()

    async def _read_questions(self) -> None:
        for path in await self.ask(coach.question_list.files_ahead):
            if self.is_current:
                await self.ask(coach.question_list.read_ahead, path)

    async def _show_ways(self, view: HomeView) -> None:
        """Welcome whoever has no story yet; mounted only then, since most days nobody needs it."""
        ways = self.query_one_optional("WaysToStart")
        if view.is_new and ways is None:
            from trainer.ui.widgets.ways_to_start import WaysToStart

            await self.query_one(".page").mount(WaysToStart())
        elif ways is not None and not view.is_new:
            await ways.remove()

    @work(exclusive=True, group="beside")
    async def _look_beside(self) -> None:
        """Read what only a wide screen shows."""
        view = self.view
        if view is None or self._panes(view) == 1:
            return
        self._beside = await self.ask(coach.home.beside)
        self._show(view)
        if self._panes(view) == 3:
            from trainer.ui.pages.home_beyond import Beyond  # few screens are as wide

            await self._read_questions()
            self._beyond = Beyond(
                await self.ask(coach.coverage.story_map), await self.ask(coach.statistics.points)
            )
            self._show(view)

    def _panes(self, view: HomeView) -> int:
        """Return how many columns stand side by side; the welcome is one block, and so is the evening before."""
        return (
            1
            if view.is_new or view.eve
            else 1 + sum(self.size.width >= one for one in (WIDE, WIDEST))
        )

    def _offer_texts(self, view: HomeView) -> None:
        """Offer once the texts that were typed and never handed in."""
        if view.waiting and not self._offered_texts and self.is_current:
            from trainer.ui.screens.recovery import RecoveryDialog  # only after a crash

            self._offered_texts = True
            self.app.push_screen(RecoveryDialog(view.waiting))

    def _show(self, view: HomeView) -> None:
        from trainer.ui.pages import home_lines  # the first paint needs none of it

        self.query_one(TitleLine).now = home_lines.now_line(view)
        self.query_one(TitleLine).subject = home_lines.subject(view)
        panes = self._panes(view)
        shown = home_lines.Shown(
            view, self._beside if panes > 1 else None, self._beyond if panes > 2 else None,
            self.size, panes, in_demo=self.app.in_demo, example=self._offers_example,
        )  # fmt: skip
        self.query_one("#home-page", Block).show(
            lambda width, _: home_lines.page_lines(shown, width)
        )
        self.set_class(view.is_new, "-first")
        self.set_class(view.eve, "-eve")
        self.call_after_refresh(self._follow_keys)
        self.refresh_bindings()

    def pointed_at(self) -> Offset | None:
        """Return where the filled row begins."""
        page = self.query_one("#home-page", Block)
        rows = page.rows(page.content_size.width, 0)
        filled = next((n for n, row in enumerate(rows) if row.plain.startswith("▌")), None)
        inside = page.content_region
        return super().pointed_at() if filled is None else inside.offset + Offset(0, filled)

    @property
    def _offers_example(self) -> bool:
        return self.view is not None and self.view.is_untouched_sample and not self._saw_example

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what makes sense now."""
        view = self.view
        if view is None:
            return action not in {
                "ahead",
                "take",
                "undo",
                "problems",
                "bring_back",
                "leave",
                "adopt",
                "sample",
                "write",
                "debrief",
                "example",
            }
        empty = view.is_new
        return {
            "rehearse": not empty,
            "ahead": not empty,
            "take": not empty,
            "example": view.throwaway and not empty,
            "undo": not empty,
            "sample": empty and not view.throwaway,
            "problems": view.problems > 0,
            "bring_back": bool(view.elsewhere),
            "leave": self.app.in_demo,
            "adopt": view.renamed is not None,
            "debrief": view.undebriefed is not None,
        }.get(action, True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Start in the way that was chosen."""
        event.stop()
        self.run_worker(self.run_action(event.option_id or ""))

    def on_click(self, event: Click) -> None:
        """Rehearse the story of today whose title was clicked."""
        from trainer.ui.pages.home_lines import TELLS

        if story := event.style.meta.get(TELLS):
            self.navigation.open_rehearsal(story=story)

    def action_rehearse(self) -> None:
        """Rehearse what's due; where nothing is, what isn't due yet."""
        view = self.view
        self.navigation.open_rehearsal(
            ahead=view is not None and view.stories > 0 and not view.today
        )

    def action_take(self) -> None:
        """Do what the filled row says."""
        if self._offers_example:
            self.action_example()
        elif self.view is not None and (lead := self.view.leads) is not None:
            self.run_worker(self.run_action("app.open('letter')" if lead.letter else "debrief"))
        elif self.view is not None and self.view.stories:
            self.action_rehearse()

    def action_example(self) -> None:
        """Show a finished answer; then it's the person's turn."""
        from trainer.ui.pages.example_lines import load_example_lines
        from trainer.ui.screens.reading import ReadingScreen

        self._saw_example = True
        self.app.push_screen(ReadingScreen("A finished answer", load_example_lines))

    def action_ahead(self) -> None:
        """Rehearse what is not due yet."""
        self.navigation.open_rehearsal(ahead=True)

    def action_reload(self) -> None:
        """Read the files again."""
        self.reload()

    async def action_sample(self) -> None:
        """Open the sample stories."""
        await self.app.enter_demo()

    async def action_leave(self) -> None:
        """Go back to the person's own home."""
        await self.app.leave_demo()

    def action_debrief(self) -> None:
        """Note what they asked in the last interview."""
        if self.view is not None and self.view.undebriefed is not None:
            self.navigation.open_debrief(self.view.undebriefed.id)

    def action_problems(self) -> None:
        """Show the problems of the person's files."""
        from trainer.ui.screens.problems_dialog import show_file_problems

        self.run_worker(show_file_problems(self), exclusive=True, group="dialog")

    def action_files(self) -> None:
        """Say where the story files live, and read them again afterwards."""
        from trainer.ui.screens.files_dialog import FilesDialog

        if self.view is not None:
            self.app.push_screen(FilesDialog(self.view.folder))

    @work(exclusive=True, group="dialog")
    async def action_take_in(self) -> None:
        """Take in what the person already has."""
        await self.navigation.import_stories()
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_write_here(self) -> None:
        """Write a story in the story editor."""
        await self.navigation.edit_story()
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_write(self) -> None:
        """Write a story in the person's editor."""
        from trainer.ui.writing import write_story

        await write_story(self)
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_bring_back(self) -> None:
        """Take in what a backup or a second copy of the history has, after asking."""
        from trainer.ui.bringing_back import bring_back

        if self.view is not None and self.view.elsewhere:
            with telling(self.app):
                await bring_back(self, self.view.elsewhere[0])
            self.reload()

    @work(exclusive=True, group="dialog")
    async def action_adopt(self) -> None:
        """Ask whether a story was renamed, and take its answers over."""
        from trainer.ui.screens.adopting import ask_whether_renamed

        if self.view is not None and self.view.renamed is not None:
            await ask_whether_renamed(self, self.view.renamed)
            self.reload()

    @work(exclusive=True, group="dialog")
    async def action_undo(self) -> None:
        """Take the last rating back, after asking."""
        from trainer.ui.undoing import undo_last_rating

        if await undo_last_rating(self):
            self.reload()
