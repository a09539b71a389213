"""What must hold of the app whatever is pressed: it lives, takes the next key, and loses no text."""

from __future__ import annotations

import asyncio
import inspect
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.events import Resize
from textual.geometry import Size
from textual.widgets import Input, TextArea

from trainer.coach.demo import open_demo
from trainer.ui.app import TrainerApp
from trainer.ui.screens.base import LeftOnce
from trainer.ui.screens.changes_dialog import ChangesDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.debrief import DebriefScreen
from trainer.ui.screens.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trainer.coach.workspace import Workspace

    from .person import Burst

MARKER = re.compile(r"qz\d+x\d+")
LONGEST = 20.0
"""Seconds that a key may take at most, on a machine that does other things as well."""


class BrokenError(Exception):
    """What was found: the app ended, is stuck, or lost a text."""


class Watched(TrainerApp):
    """The app, and which screens it showed, and how often it was told yes."""

    CSS_PATH = Path(inspect.getfile(TrainerApp)).with_name("app.tcss")

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, open_demo=self._open_sample, **named)
        self.samples: list[Path] = []
        self.shown: set[str] = set()
        self.agreed = 0

    def push_screen(self, screen: Any, *given: Any, **named: Any) -> Any:
        self.shown.add(type(screen).__name__)
        if isinstance(screen, ConfirmDialog | ChangesDialog):
            self._count(screen)
        return super().push_screen(screen, *given, **named)

    def switch_screen(self, screen: Any) -> Any:
        self.shown.add(type(screen).__name__)
        return super().switch_screen(screen)

    def _open_sample(self) -> Workspace:
        work = open_demo()
        self.samples.append(work.home.root)
        return work

    def _count(self, dialog: Any) -> None:
        def dismiss(result: Any = None) -> Any:
            self.agreed += bool(result)
            return LeftOnce.dismiss(dialog, result)

        dialog.dismiss = dismiss


class Watch:
    """Sends keys to a running app and looks after it."""

    def __init__(self, app: Watched, *roots: Path) -> None:
        """Begin to watch.

        Args:
            app: which runs.
            roots: its home, and where it writes what goes elsewhere.
        """
        self.app, self._roots = app, roots
        self.left: dict[str, str] = {}
        self._typed: dict[str, str] = {}
        self._agreed, self._deleted = 0, False

    async def walk(self, way: Iterable[Burst]) -> None:
        """Send one after the other, each when all that the one before it began is done.

        Raises:
            BrokenError: as for `send`.
        """
        for burst in way:
            await self.send(burst)
            for _ in range(3):  # what the coach answers may make a screen ask once more
                await self.app.coach.run(lambda _: None)
                await self._settled()

    async def send(self, burst: Burst, *, pause: float = 0.0) -> None:
        """Send what arrives together and wait until it has been dealt with.

        Args:
            burst: keys, or a size.
            pause: seconds to wait afterwards.

        Raises:
            BrokenError: where something that must hold does not.
        """
        agreed, self._agreed = self._agreed, self.app.agreed  # what was agreed to may take a moment
        if burst.size is not None:
            self.app._driver._size = burst.size
            self.app.post_message(Resize(Size(*burst.size), Size(*burst.size)))
        for event in burst.events:
            self.app.post_message(event)
        await self._settled()
        if pause:
            await asyncio.sleep(pause)
        await self._look(burst, excused=self.app.agreed > agreed)

    async def _settled(self) -> None:
        end = time.monotonic() + LONGEST
        while True:
            for _ in range(10):  # what is posted now is taken a few turns later
                await asyncio.sleep(0)
            self._alive()
            if not self.app._keys.are_waiting and self.app._message_queue.empty():
                return
            if time.monotonic() > end:
                raise BrokenError("a key was not dealt with")
            await asyncio.sleep(0.001)

    def _alive(self) -> None:
        if self.app._exception is not None:
            raise self.app._exception
        if self.app.return_code is not None:
            raise BrokenError(f"the app ended with {self.app.return_code}")

    async def _look(self, burst: Burst, *, excused: bool) -> None:
        now = self._texts()
        gone = {
            word: where
            for word, where in self._typed.items()
            if word not in now and not self._is_parted(word)
        }
        self._typed = now
        deleted, self._deleted = self._deleted or burst.takes_away, burst.takes_away
        if gone and not excused and not deleted:
            await self._must_arrive(gone)

    async def _must_arrive(self, words: dict[str, str]) -> None:
        """Fail where words that left a field come neither to another one nor to the disk."""
        end = time.monotonic() + LONGEST
        while lost := set(words) - self._stored() - set(self._texts()):
            if time.monotonic() > end or not self.app.is_running:
                break
            await self.app.coach.run(lambda _: None)  # what is on its way to the disk
            await self._settled()
            if lost == set(words) - self._stored() - set(self._texts()):
                break
        self.must_be_stored({word: words[word] for word in lost})

    def must_be_stored(self, words: dict[str, str]) -> None:
        """Fail where words that were typed are neither on a screen nor in the home."""
        lost = set(words) - self._stored()
        if lost:
            raise BrokenError(
                f"lost {', '.join(f'{word} of {words[word]}' for word in sorted(lost))}"
            )

    def texts(self) -> dict[str, str]:
        """Return the words that stand in fields now -> where."""
        return self._texts()

    def _texts(self) -> dict[str, str]:
        return {word: where for where, text in self._fields() for word in MARKER.findall(text)}

    def _is_parted(self, word: str) -> bool:
        """Return whether something was typed into the middle of a word."""
        parted = re.compile(".{0,80}?".join(word), re.DOTALL)
        return any(parted.search(text) for _, text in self._fields())

    def _fields(self) -> Iterator[tuple[str, str]]:
        """Yield the texts that stand in fields now, each with the name of its screen."""
        for screen in self.app.screen_stack:
            yield type(screen).__name__, getattr(screen, "pasted", "")
            for field in screen.query("*"):
                if isinstance(field, TextArea):
                    yield type(screen).__name__, field.text
                elif isinstance(field, Input) and isinstance(screen, FormDialog | DebriefScreen):
                    yield type(screen).__name__, field.value

    def _stored(self) -> set[str]:
        """Return the words in the files, and in their names, of the homes and of what was put out."""
        words: set[str] = set()
        for root in (*self._roots, *self.app.samples):
            for path in root.rglob("*"):
                words |= set(MARKER.findall(path.name))
                if path.is_file():
                    data = path.read_bytes().decode("utf-8", "replace")
                    words |= set(MARKER.findall(data))
        return words
