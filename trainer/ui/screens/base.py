"""What all screens share: a title line, the keys below, and a way to ask the coach."""

from __future__ import annotations

from asyncio import CancelledError
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, ParamSpec, TypeVar

from textual import getters, on
from textual.await_complete import AwaitComplete
from textual.events import Click, Resize, ScreenResume
from textual.geometry import Offset, Region
from textual.screen import ModalScreen, Screen

from trainer.errors import TrainerError
from trainer.ui.app_commands import GO_TO
from trainer.ui.coached_app import CoachedApp, tell
from trainer.ui.commands import Command, bindings, typed_key
from trainer.ui.components.hint import OPENS, PRESSES

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.ui.navigation import Navigation

Result = TypeVar("Result")
Answer = TypeVar("Answer")
Needs = ParamSpec("Needs")


class LeftOnce(Screen[Answer]):
    """A screen that answers once, and closes itself and no other.

    Textual's `dismiss` closes whatever stands in front. A job may end while help or another screen
    was opened over the one that began it, and a second key may come before the first one's answer.

    Attributes:
        COMMANDS_HERE: what its keys do; its BINDINGS are made from it.
    """

    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()

    app = getters.app(CoachedApp)

    is_reading = False
    """Whether what the keys are about is still being read; they wait for it."""

    _is_left = False
    _when_in_front: Callable[[], object] | None = None

    def __init_subclass__(cls, **options: Any) -> None:
        """Bind the keys of the screen's own commands."""
        if "COMMANDS_HERE" in vars(cls) and "BINDINGS" not in vars(cls):
            cls.BINDINGS = bindings(cls.COMMANDS_HERE)
        super().__init_subclass__(**options)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close with an answer; once it is laid out, and nothing stands before it any more."""
        if not self._may_leave(lambda: self.dismiss(result)):
            return AwaitComplete()
        self._is_left = True
        return super().dismiss(result)

    def give_way_to(self, screen: Screen[Any]) -> None:
        """Let another screen take this one's place; it answers nobody."""
        if self._may_leave(lambda: self.give_way_to(screen)):
            self._is_left = True
            self.app.switch_screen(screen)

    def _may_leave(self, later: Callable[[], object]) -> bool:
        if self._is_left or self not in self.app.screen_stack:
            return False
        if self.app.screen is not self or not self.is_mounted:
            self._when_in_front = later
            return False
        return True

    def _on_screen_resume(self, event: ScreenResume) -> None:  # noqa: ARG002
        # Textual calls the handlers of every class above by itself.
        if self._when_in_front is not None:
            self._when_in_front()
        self.query("KeyLine").refresh()
        self.call_after_refresh(self._follow_keys)

    def _on_screen_suspend(self) -> None:
        self.query("KeyLine").refresh()  # behind a dialog its keys do nothing

    @on(Click)
    async def press_clicked(self, event: Click) -> None:
        """Do what is under the pointer: a hint, a key in a sentence or a notice, a row that has one; open a story."""
        if story := event.style.meta.get(OPENS):
            event.stop()
            self.navigation.open_story(story)
        if shown := event.style.meta.get(PRESSES):
            event.stop()
            await self.press_shown(shown)

    async def press_shown(self, shown: str) -> None:
        """Do what a key does here that is shown as `d`, `F3`, `g s`, or `F2 v`, which F2 lists."""
        key = typed_key(shown)
        bound = self.active_bindings.get(key)
        under_more = [one for one in self.COMMANDS_HERE if one.letter == key]
        if shown.startswith("g "):
            await self.app.run_action(dict(GO_TO)[key].action)
        elif shown.startswith("F2 ") and under_more:
            await self.run_action(under_more[0].action)
        elif bound is None:
            self.app.simulate_key(key)
        elif bound.enabled:
            await self.app.run_action(bound.binding.action, bound.node)
        else:
            self.app.bell()

    def _on_option_list_option_highlighted(self) -> None:
        self.call_after_refresh(self._follow_keys)

    def _on_descendant_focus(self) -> None:
        self.call_after_refresh(self._follow_keys)

    async def _on_resize(self, event: Resize) -> None:  # noqa: ARG002  as of `_on_screen_resume`
        self.call_after_refresh(self._follow_keys)

    def _follow_keys(self) -> None:
        """Put the terminal's cursor where the keys are: screen readers and magnifiers follow it."""
        if self.app.screen is self and (place := self.pointed_at()) is not None:
            self.app.cursor_position = place
            # Textual moves the terminal's cursor when it next paints something: one cell will do.
            (self.focused or self.query_one("KeyLine")).refresh(Region(0, 0, 1, 1))

    def pointed_at(self) -> Offset | None:
        """Return the cell of the screen where the keys are; None where they are nowhere."""
        from textual.widgets import OptionList  # most screens have none

        focused = self.focused
        if isinstance(focused, OptionList) and focused.highlighted is not None:
            line = focused._index_to_line.get(focused.highlighted, 0)  # noqa: SLF001  the height of options isn't public
            inside = focused.content_region
            return Offset(inside.x, inside.y + line - focused.scroll_offset.y)
        # As Textual's fields have it, and our lists and pages.
        return getattr(focused, "cursor_screen_offset", None)

    @property
    def is_gone(self) -> bool:
        """Whether it was closed; what was begun on it before may still be under way."""
        return self._is_left or self._closing or self._closed or self._pruning

    async def laid_out(self) -> None:
        """Wait until what is on the screen is there."""
        await self._mounted_event.wait()

    @property
    def navigation(self) -> Navigation:
        """The ways to the other screens."""
        return self.app.navigation

    async def ask(
        self,
        job: Callable[Concatenate[Workspace, Needs], Result],
        *arguments: Needs.args,
        **options: Needs.kwargs,
    ) -> Result:
        """Run a job of the coach on its own thread and return what it returns.

        Where the screen was closed meanwhile, the job is done all the same, and whoever asked is
        cancelled: there is nothing left to show the answer on.
        """
        return self._if_open(await self.app.coach.run(job, *arguments, **options))

    async def ask_beside(
        self,
        job: Callable[Concatenate[Workspace, Needs], Result],
        *arguments: Needs.args,
        **options: Needs.kwargs,
    ) -> Result:
        """Run a job of the coach that leaves the history alone, and so need not wait for it."""
        return self._if_open(await self.app.coach.run_beside(job, *arguments, **options))

    async def ask_or_leave(
        self,
        job: Callable[Concatenate[Workspace, Needs], Result],
        *arguments: Needs.args,
        **options: Needs.kwargs,
    ) -> Result:
        """Run a job without which there is nothing to show: where it can't be done, say why and close."""
        try:
            return await self.ask(job, *arguments, **options)
        except TrainerError as error:
            self.tell(error)
            self.dismiss()
            raise CancelledError from error

    def _if_open(self, answer: Result) -> Result:
        if self.is_gone:
            raise CancelledError
        return answer

    def tell(self, error: TrainerError) -> None:
        """Show an error; see `tell`."""
        tell(self.app, error)


class TrainerScreen(LeftOnce[Answer]):
    """A full screen."""

    @property
    def key_labels(self) -> Mapping[str, str]:
        """What the key line calls an action here and now, where the command's label says too little."""
        return {}

    def recalled(self, name: str) -> str:
        """Return what was chosen the last time; empty where nothing was."""
        return self.app.chosen.get(name, "")

    def choose(self, **chosen: str) -> None:
        """Remember what was chosen for the next time."""
        self.app.choose(**chosen)

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


class TrainerDialog(ModalScreen[Answer], LeftOnce[Answer]):
    """A question over a screen; Escape answers with None."""

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is stored nowhere."""
        return False

    def action_cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    @contextmanager
    def taking_no_words(self) -> Iterator[None]:
        """Close the fields while what they hold is stored: words typed then would go with the dialog."""
        focused, fields = self.focused, self.query("Input, TextArea, Select")
        fields.set(disabled=True)
        try:
            yield
        finally:
            fields.set(disabled=False)
            if focused is not None and not self.is_gone:
                focused.focus()
