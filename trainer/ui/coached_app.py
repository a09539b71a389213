"""The app as its screens know it: what they ask of it. It knows none of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from textual.app import App

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.text import visible
from trainer.ui.coach_thread import CoachThread
from trainer.ui.components.hint import notice_markup

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from trainer.coach.workspace import Workspace
    from trainer.ui.navigation import Navigation

NEWS_SECONDS = 20
"""How long news that matters is shown, such as that the history was put back."""


def tell(app: App[Any], error: TrainerError) -> None:
    """Show an error that a person can mend, with the way out."""
    app.notify(
        visible(error.hint or ""),
        title=visible(error.message, multiline=False),
        severity="error",
        markup=False,
    )


@contextmanager
def telling(app: App[Any]) -> Iterator[None]:
    """Show an error that ends the block, in place of ending the app."""
    try:
        yield
    except TrainerError as error:
        tell(app, error)


class CoachedApp(App[None]):
    """An app with a coach behind it.

    Attributes:
        coach: runs jobs on the open home, the demo's while that is open.
        navigation: the ways between the screens.
        chosen: what was chosen the last time, by name.
    """

    navigation: Navigation

    def __init__(
        self,
        open_workspace: Callable[[], Workspace],
        open_demo: Callable[[], Workspace] | None = None,
    ) -> None:
        """Make an app; see `TrainerApp`."""
        super().__init__()
        self.coach = CoachThread(open_workspace, self._tell_news)
        self.chosen: dict[str, str] = {}
        self._own_coach: CoachThread | None = None
        self._open_demo = open_demo or _open_demo

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002  Textual asks for it
    ) -> None:
        """Show a notice for a while; a click on a key that it names presses the key.

        Args:
            message: a sentence of ours, which quotes what others wrote.
            title: what stands above it, in bold.
            severity: how bad it is.
            timeout: seconds; Textual's usual time without it.
            markup: unheeded: nothing but the keys is ever markup.
        """
        super().notify(
            notice_markup(message), title=title, severity=severity, timeout=timeout, markup=True
        )

    def _tell_news(self, text: str) -> None:
        self.notify(
            visible(text, multiline=False), severity="warning", markup=False, timeout=NEWS_SECONDS
        )

    def on_unmount(self) -> None:
        """Close the home, after what is still being stored."""
        self.coach.close()
        if self._own_coach is not None:
            self._own_coach.close()

    def choose(self, **chosen: str) -> None:
        """Remember what was chosen, in the person's own home."""
        self.chosen |= chosen
        self.run_worker(self._remember(chosen), group="choices")

    async def _remember(self, chosen: dict[str, str]) -> None:
        with telling(self):
            await (self._own_coach or self.coach).run(coach.remembering.remember, chosen)

    # The demo, from an empty home

    @property
    def in_demo(self) -> bool:
        """Whether the sample stories are open in place of the person's own home."""
        return self._own_coach is not None

    async def enter_demo(self) -> None:
        """Open the sample stories; the person's own home stays open behind them."""
        if not self.in_demo:
            self._own_coach, self.coach = self.coach, CoachThread(self._open_demo, self._tell_news)
            await self.run_action("app.go_home")

    async def leave_demo(self) -> None:
        """Close the sample stories, which deletes them, and go back to the person's own home."""
        if self._own_coach is not None:
            demo, self.coach, self._own_coach = self.coach, self._own_coach, None
            await asyncio.to_thread(demo.close)
            await self.run_action("app.go_home")


def _open_demo() -> Workspace:
    from trainer.coach.demo import open_demo

    return open_demo()
