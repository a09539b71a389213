"""The app: opens the home, shows the screens, and ends in good order."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Coroutine, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.events import CursorPosition, Event, Key, Paste, Resize
from textual.worker import WorkerFailed

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.text import visible
from trainer.ui.app_commands import APP_COMMANDS
from trainer.ui.coached_app import CoachedApp, tell, telling
from trainer.ui.commands import Command, bindings
from trainer.ui.driver import (
    survive_a_closed_terminal,
    survive_pasted_line_feeds,
    survive_stray_bytes,
)
from trainer.ui.keys_in_order import KeysInOrder
from trainer.ui.least_size import at_least, bounded, survive_pages_without_lines
from trainer.ui.leaving import is_all_stored
from trainer.ui.navigation import Navigation
from trainer.ui.one_cell import ASK, Signs
from trainer.ui.palette import CommandProvider, Palette
from trainer.ui.plain import OutputGuard
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.home import HomeScreen
from trainer.ui.signals import listen_for_signals
from trainer.ui.themes import ANSI, DARK, LIGHT, SHORT_NAMES, Themes, own_roles, usual_theme

if TYPE_CHECKING:
    from textual.filter import LineFilter
    from textual.geometry import Size

    from trainer.coach.workspace import Workspace
    from trainer.storage.settings import Settings
    from trainer.ui.rehearse_jobs import Wanted

_GUARD = OutputGuard()
"""One for all: Textual keeps what a filter made of a line by the filter that made it."""

EXIT_WRONG_INPUT = 2
"""The exit status where the home cannot be opened."""


class TrainerApp(CoachedApp):
    """Interview Trainer in the terminal."""

    TITLE = "Interview Trainer"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar = {CommandProvider}
    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = APP_COMMANDS
    BINDINGS = [*bindings(APP_COMMANDS), Binding("question_mark", "help", show=False)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall")]

    def __init__(
        self,
        open_workspace: Callable[[], Workspace],
        *,
        questions: Sequence[str] = (),
        story: str = "",
        limit: int | None = None,
        rehearse: bool = False,
        partner: bool = False,
        debrief: str = "",
        mock: bool = False,
        open_demo: Callable[[], Workspace] | None = None,
    ) -> None:
        """Make the app.

        Args:
            open_workspace: opens the home; called on the coach's thread.
            questions: with `rehearse`, the questions to ask.
            story: with `rehearse`, the story to tell.
            limit: with `rehearse`, the most questions.
            partner: with `rehearse`, whether a friend asks.
            rehearse: whether to start rehearsing at once.
            debrief: id of an interview to debrief at once.
            mock: whether to hold a mock interview at once.
            open_demo: opens the sample stories from an empty home; by default the coach's demo.
        """
        survive_stray_bytes()
        survive_pasted_line_feeds()
        survive_a_closed_terminal()
        survive_pages_without_lines()
        super().__init__(open_workspace, open_demo)
        for theme in (DARK, LIGHT, *ANSI):
            self.register_theme(theme)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = DARK.name
        self.navigation = Navigation(self)
        self._keys = KeysInOrder(self, super().on_event)
        self._configured_theme = ""
        self.signs = Signs(self)
        self._start: Wanted | None = None
        if rehearse:
            self._start = {
                "questions": questions, "story": story, "limit": limit, "partner": partner
            }  # fmt: skip
        self._debrief = debrief
        self._mock = mock

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Add the guard that keeps control characters from the terminal, and narrow signs where needed."""
        return [*super().get_line_filters(), _GUARD, *self.signs.filters]

    def on_cursor_position(self, event: CursorPosition) -> None:
        """Take the terminal's answer about how wide it draws our signs."""
        self.signs.take(event)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give Textual's own themes the colours that only this app's styles name."""
        return own_roles(self.current_theme)

    def get_key_display(self, binding: Binding) -> str:
        """Return what the key line calls a key: `F2`, as it stands on the keyboard."""
        shown = super().get_key_display(binding)
        return "+".join(part.title() if len(part) > 1 else part for part in shown.split("+"))

    async def on_event(self, event: Event) -> None:
        """Take keys one after the other, and sizes as large as can be; the rest goes Textual's way."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            await self._keys.take(event)
        elif isinstance(event, Resize):
            await super().on_event(bounded(event))
            self.screen.refresh()  # more of the same may be in view now
        else:
            await super().on_event(event)

    @property
    def size(self) -> Size:
        """The size of the terminal, or of the least that everything is laid out in."""
        return at_least(super().size)

    async def on_mount(self) -> None:
        """Listen for the signals that end a program, show the first screen and open the home."""
        listen_for_signals(self)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = usual_theme(self)
        if self._driver is not None:
            self._driver.write(ASK)
        if self._start is None:
            await self.push_screen(HomeScreen())
            if self._debrief:
                self.navigation.open_debrief(self._debrief)
            if self._mock:
                self.navigation.open_mock()
        else:
            # Home is laid out when the session ends: under the first question it would cost a
            # third of the time until that is painted.
            self.navigation.open_rehearsal(then_home=True, **self._start)
        self.call_after_refresh(
            lambda: self.run_worker(self._open_home(), name="open home", exit_on_error=True)
        )

    # Opening the home

    async def _open_home(self) -> None:
        try:
            settings, self.chosen = await self.coach.run(_settings)
        except TrainerError as error:
            self.exit(
                return_code=EXIT_WRONG_INPUT,
                message=Text(f"trainer: {visible(str(error), multiline=False)}", overflow="fold"),
            )
            return
        self._apply(settings)
        with telling(self):
            await self.coach.run(_back_up)

    def _apply(self, settings: Settings) -> None:
        """Take over the theme and the keys of config.toml."""
        wanted = coach.remembering.theme(settings.theme, self.chosen)
        self._configured_theme = settings.theme
        theme = SHORT_NAMES.get(wanted, wanted)
        if theme and theme in self.available_themes:
            self.theme = theme
        elif theme and wanted == settings.theme:
            self._warn("config.toml: theme", f"there's no theme “{wanted}”")
        self.signs.choose(settings.signs)
        if settings.keys:
            self._apply_keys(settings.keys)

    def _apply_keys(self, wanted: Mapping[str, str]) -> None:
        from trainer.ui.keys import checked_keymap  # imports every screen: only where it is needed

        usable, problems = checked_keymap(wanted)
        for problem in problems:
            self._warn("config.toml: keys", problem)
        self.update_keymap(usable)

    def _warn(self, title: str, text: str) -> None:
        self.notify(
            visible(text, multiline=False), title=title, severity="warning", markup=False, timeout=8
        )

    # Screens

    def action_open(self, name: str) -> None:
        """Open a screen; see `Navigation.open`."""
        self.navigation.open(name)

    def action_help(self) -> None:
        """Show what the screen is for and what its keys do; the same key closes it."""
        from trainer.ui.screens.help import HelpScreen

        screen = self.screen
        if isinstance(screen, HelpScreen):
            screen.dismiss()
        elif isinstance(screen, Palette):
            screen.close_for(self.action_help)
        else:
            self.push_screen(HelpScreen(screen))

    def action_more(self) -> None:
        """Show every key of the screen in front, and where one can go."""
        self._strip(places=False)

    def action_go(self) -> None:
        """Let the next letter say where to go."""
        self._strip(places=True)

    def _strip(self, *, places: bool) -> None:
        if isinstance(self.screen, TrainerScreen):
            from trainer.ui.screens.more import MoreDialog

            self.push_screen(MoreDialog(self.screen, places=places))

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open already."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def search_themes(self) -> None:
        """Open the palette of the themes."""
        self.push_screen(Palette(providers=[Themes], placeholder="Search for themes…"))

    def action_choose_theme(self, name: str) -> None:
        """Take a theme, now and the next time."""
        self.theme = name
        self.choose(theme=name, theme_before=self._configured_theme)

    async def action_go_home(self) -> None:
        """Close everything above Home, what is typed there stored, and let Home look again."""
        if is_all_stored(self):
            await self._close_to_home()
        else:
            self._one_way_out(self._close_to_home)

    async def _close_to_home(self) -> None:
        # Counted first: Home may open a dialog as soon as it is in front, and that stays.
        stack = self.screen_stack
        above = list(takewhile(lambda one: not isinstance(one, HomeScreen), reversed(stack)))
        for _ in above[: len(stack) - 1]:
            await self.pop_screen()
        home = next((one for one in self.screen_stack if isinstance(one, HomeScreen)), None)
        if home is not None:
            home.reload()
        else:
            await self.push_screen(HomeScreen())

    # Ending

    async def action_quit(self) -> None:
        """Leave: what is typed is stored first; where it has no place, the person is asked."""
        if is_all_stored(self):
            self.exit()
        else:
            self._one_way_out(self._leave)

    async def _leave(self) -> None:
        self.exit()

    def _one_way_out(self, way: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Go a way that leaves what is stored nowhere, after asking once."""
        from trainer.ui.screens.confirm import wants_to_leave

        async def ask() -> None:
            if await wants_to_leave(self):
                await way()

        if not any(worker.group == "leave" and not worker.is_finished for worker in self.workers):
            self.run_worker(ask(), group="leave")

    def _handle_exception(self, error: Exception) -> None:
        """Tell what a person can mend where a worker met it; anything else ends the app.

        A job of the coach can fail at any time (another program holds the history, the disk is full),
        and not every screen has something better to say than the error itself.
        """
        if isinstance(error, WorkerFailed) and isinstance(error.error, TrainerError):
            tell(self, error.error)
        else:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave with the places of an error; Textual's own report shows every value, stories too."""
        from trainer.crash import report  # nobody needs it until something breaks

        error = sys.exc_info()[1] or self._exception
        if error is not None:
            self.panic(Text(report(error), overflow="fold"))


def _settings(work: Workspace) -> tuple[Settings, dict[str, str]]:
    return work.settings, coach.remembering.recall(work)


def _back_up(work: Workspace) -> None:
    from trainer.coach import copies

    if work.saved and work.after_close is None:
        copies.back_up(work)
