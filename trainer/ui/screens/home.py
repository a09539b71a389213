"""Home: the next interview, readiness, what is due, and one key to each of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList, Static

from trainer.text import counted, visible
from trainer.ui.commands import Command, bindings
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerScreen, telling
from trainer.ui.screens.home_view import (
    interview_lines,
    now_line,
    readiness_lines,
    today_lines,
)
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine
from trainer.ui.widgets.ways_to_start import WaysToStart

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.home import HomeView
    from trainer.coach.rehearsal_values import LastRating, Undone
    from trainer.coach.workspace import Workspace
    from trainer.ui.app import TrainerApp

HOME_COMMANDS = (
    Command("home.rehearse", "r", "rehearse", "Rehearse", "Rehearse what is due."),
    Command("home.ahead", "a", "ahead", "Ahead", "Rehearse what is not due yet.", shown=False),
    Command("home.stories", "s", "app.open('stories')", "Stories", "Look at your story bank."),
    Command("home.questions", "q", "app.open('questions')", "Questions", "Search the questions."),
    Command(
        "home.interviews", "i", "app.open('interviews')", "Interviews", "Dates, debriefs, letters."
    ),
    Command(
        "home.progress", "g", "app.open('progress')", "Progress", "See what rehearsing brought."
    ),
    # Where there is something to debrief, Home says the key beside it.
    Command(
        "home.debrief",
        "d",
        "debrief",
        "Debrief",
        "Note what they asked in the last one.",
        shown=False,
    ),
    Command(
        "home.write",
        "w",
        "write_here",
        "Write",
        "Write a story, its parts side by side.",
        shown=False,
    ),
    Command(
        "home.own", "O", "write", "Own editor", "Write a story in your own editor.", shown=False
    ),
    Command(
        "home.adopt",
        "y",
        "adopt",
        "Take over",
        "Take over the answers of a renamed story.",
        shown=False,
    ),
    Command("home.undo", "u", "undo", "Undo rating", "Take the last rating back.", shown=False),
    Command(
        "home.problems",
        "p",
        "problems",
        "Problems",
        "Show what is wrong in your files.",
        shown=False,
    ),
    Command(
        "home.bring_back",
        "m",
        "bring_back",
        "Bring back",
        "Take in answers that lie in a backup or a second copy.",
        shown=False,
    ),
    Command(
        "home.sample", "t", "sample", "Sample", "Open stories of an invented person.", shown=False
    ),
    Command("home.leave", "b", "leave", "Own home", "Leave the sample stories.", shown=False),
    Command(
        "home.take_in", "f", "take_in", "Import", "Take in what you already have.", shown=False
    ),
    Command("home.files", "", "files", "Files", "Show where your story files live."),
    Command("home.reload", "ctrl+r", "reload", "Reload", "Read the files again.", shown=False),
    Command("home.quit", "ctrl+q", "app.quit", "Quit", "Leave; everything is stored."),
    Command("home.help", "question_mark", "app.help", "Help", "Show this help.", shown=False),
)


LOOK_AGAIN = 60
"""Seconds after which Home looks again."""


class HomeScreen(TrainerScreen[None]):
    """Home. It shows its frame at once and fills in what the coach says."""

    CSS_PATH = "home.tcss"
    COMMANDS_HERE: ClassVar = HOME_COMMANDS
    BINDINGS = bindings(HOME_COMMANDS)
    HELP_TEXT = (
        "Home shows the next interview, how ready you are, and what is due. Rehearse a little "
        "every day: what you missed comes back first, what you know comes back later."
    )

    view: HomeView | None = None
    """What is shown; None until the home is open."""

    _offered_texts = False

    def compose(self) -> ComposeResult:
        """Lay out the three blocks, empty, and the ways to start, hidden."""
        yield TitleLine("Home", "opening your home …")
        yield Static(id="banner")
        with VerticalScroll(classes="page", can_focus=False), Vertical(id="home-body"):
            with Vertical(id="home-ahead"):
                yield Static("Next interview", classes="heading")
                yield Static(id="home-interview", classes="block")
                yield Static("Readiness", classes="heading")
                yield Static(id="home-readiness", classes="block")
            with Vertical(id="home-today"):
                yield Static("Today", classes="heading")
                yield Static(id="home-due", classes="block")
            yield WaysToStart()
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for what is shown, and again every minute: a countdown goes on by itself."""
        self.reload()
        self.set_interval(LOOK_AGAIN, self._look_again)

    def _look_again(self) -> None:
        if self.is_current:
            self.reload()

    def on_screen_resume(self) -> None:
        """Look again after another screen; what it did may change what is due."""
        if self.view is not None:
            self.reload()

    def on_resize(self) -> None:
        """Fit the lines to the new width."""
        if self.view is not None:
            self._show(self.view)

    @work(exclusive=True, group="look")
    async def reload(self) -> None:
        """Ask the coach what Home shows now, and show it."""
        with telling(self.app):
            self.view = await self.ask(_look)
            self._show(self.view)
            self._offer_texts(self.view)

    def _offer_texts(self, view: HomeView) -> None:
        """Offer once the texts that were typed and never handed in."""
        if view.waiting and not self._offered_texts and self.is_current:
            from trainer.ui.screens.recovery import RecoveryDialog  # only after a crash

            self._offered_texts = True
            self.app.push_screen(RecoveryDialog(view.waiting))

    def _show(self, view: HomeView) -> None:
        empty = view.is_new
        width = self._width()
        self.query_one(TitleLine).now = now_line(view)
        self._show_banner(view)
        noted = view.interview is not None or view.undebriefed is not None or view.unsent > 0
        self.query_one("#home-ahead").display = noted or not empty
        self.query_one("#home-today").display = not empty
        self.query_one(WaysToStart).show(view)
        self.query_one("#home-interview", Static).update(interview_lines(view))
        self.query_one("#home-readiness", Static).update(readiness_lines(view, min(width, 60)))
        self.query_one("#home-due", Static).update(today_lines(view, self._titles(), width))
        self.refresh_bindings()

    def _width(self) -> int:
        """Return how wide a line of a block may be."""
        if self.has_class("-wide"):
            return min(self.size.width - 4, 150) // 2 - 5
        return max(16, min(self.size.width - 6, 96))

    def _titles(self) -> int:
        """Return how many titles of today fit without scrolling."""
        others = 8 if self.has_class("-wide") else 18
        return max(3, min(20, self.size.height - others))

    def _show_banner(self, view: HomeView) -> None:
        lines = [*view.notices]
        if view.throwaway:
            way_out = ", b goes back to your own home" if self._app.in_demo else ""
            lines.insert(0, f"Sample stories: nothing here is kept{way_out}.")
        lines += [f"{found.words} Press m to bring them back." for found in view.elsewhere[:1]]
        if view.renamed:
            lines.append(f"{view.renamed.words}. Press y to say whether it is.")
        if view.problems:
            some = counted(view.problems, "problem")
            lines.append(f"{some} in your files: p shows what to do.")
        banner = self.query_one("#banner", Static)
        banner.display = bool(lines)
        banner.update(plain("\n".join(lines), multiline=True))

    @property
    def _app(self) -> TrainerApp:
        return cast("TrainerApp", self.app)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what makes sense now."""
        view = self.view
        if view is None:
            return action not in {
                "ahead",
                "undo",
                "problems",
                "bring_back",
                "leave",
                "adopt",
                "sample",
                "write",
                "debrief",
            }
        empty = view.is_new
        return {
            "rehearse": not empty,
            "ahead": not empty,
            "undo": not empty,
            "sample": empty and not view.throwaway,
            "problems": view.problems > 0,
            "bring_back": bool(view.elsewhere),
            "leave": self._app.in_demo,
            "adopt": view.renamed is not None,
            "debrief": view.undebriefed is not None,
        }.get(action, True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Start in the way that was chosen."""
        event.stop()
        self.run_worker(self.run_action(event.option_id or ""))

    def action_rehearse(self) -> None:
        """Rehearse what is due."""
        self.doors.open_rehearsal()

    def action_ahead(self) -> None:
        """Rehearse what is not due yet."""
        self.doors.open_rehearsal(ahead=True)

    def action_reload(self) -> None:
        """Read the files again."""
        self.reload()

    async def action_sample(self) -> None:
        """Open the sample stories."""
        await self._app.enter_demo()

    async def action_leave(self) -> None:
        """Go back to the person's own home."""
        await self._app.leave_demo()

    def action_debrief(self) -> None:
        """Note what they asked in the last interview."""
        if self.view is not None and self.view.undebriefed is not None:
            self.doors.open_debrief(self.view.undebriefed.id)

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
        await self.doors.import_stories()
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_write_here(self) -> None:
        """Write a story in the story editor."""
        await self.doors.edit_story()
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
        with telling(self.app):
            await self._undo()

    async def _undo(self) -> None:
        from trainer.ui.screens.confirm import ConfirmDialog

        last = await self.ask(_last_rating)
        if last is None:
            self.notify("There is no rating to take back.", markup=False)
            return
        text = f"{last.rating.name.title()} on “{last.title}”, rated {last.ago}. The answer stays."
        if await self.app.push_screen_wait(
            ConfirmDialog("Take the last rating back?", text, yes="Take it back")
        ):
            await self.ask(_undo)
            self.notify(
                visible(f"“{last.title}” is as it was before.", multiline=False), markup=False
            )
            self.reload()


def _look(work: Workspace) -> HomeView:
    from trainer.coach import home  # on the coach's thread, while the screen is painted

    return home.look(work)


def _last_rating(work: Workspace) -> LastRating | None:
    from trainer.coach import rating

    return rating.last_rating(work)


def _undo(work: Workspace) -> Undone | None:
    from trainer.coach import rating

    return rating.undo_last_rating(work)
