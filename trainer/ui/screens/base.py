"""What all screens share: a title line, the keys below, and a way to ask the coach."""

from __future__ import annotations

from asyncio import CancelledError
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual.screen import ModalScreen, Screen

from trainer.errors import TrainerError
from trainer.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import App

    from trainer.ui.app import TrainerApp
    from trainer.ui.commands import Command

Result = TypeVar("Result")
Answer = TypeVar("Answer")


async def ask(
    app: App[Any], job: Callable[..., Result], *arguments: object, **options: object
) -> Result:
    """Run a job of the coach on its own thread and return what it returns."""
    return await cast("TrainerApp", app).coach.run(job, *arguments, **options)


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


class TrainerScreen(Screen[Answer]):
    """A full screen.

    Attributes:
        COMMANDS_HERE: what its keys do; its BINDINGS are made from it.
    """

    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()

    async def ask(
        self, job: Callable[..., Result], *arguments: object, **options: object
    ) -> Result:
        """Run a job of the coach; see `ask`.

        Where the screen was closed meanwhile, the job is done all the same, and whoever asked is
        cancelled: there is nothing left to show the answer on.
        """
        answer = await ask(self.app, job, *arguments, **options)
        if self._closing or self._closed or self._pruning:
            raise CancelledError
        return answer

    def tell(self, error: TrainerError) -> None:
        """Show an error; see `tell`."""
        tell(self.app, error)


class TrainerDialog(ModalScreen[Answer]):
    """A question over a screen; Escape answers with None."""

    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()

    def action_cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
