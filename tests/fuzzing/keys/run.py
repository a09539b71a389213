"""Runs of the random person: a home, an app on it, so many keys, and what came of it."""

from __future__ import annotations

import asyncio
import os
import shutil
import traceback
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from textual.events import Key

from trainer.coach.demo import open_demo
from trainer.coach.drafts import begin_answer
from trainer.coach.rehearsal_values import Task
from trainer.coach.workspace import open_workspace
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.home import HomeScreen

from .person import Person, pressed
from .scenes import BROKEN, bursts, scenes, write_files
from .watch import BrokenError, Watch, Watched

if TYPE_CHECKING:
    from collections.abc import Iterator


OF_YESTERDAY = Task("What are you proudest of?", None, None)

BETWEEN_SCENES = 60
"""Keys after which the person goes home and on to another screen."""

MOST_ESCAPES = 60
PAUSES = (0.0,) * 12 + (0.01, 0.05, 0.5)


@dataclass
class Outcome:
    """What came of a run.

    Attributes:
        keys: how many were pressed.
        shown: names of the screens that were opened.
        found: what broke, with the last keys; empty where nothing did.
    """

    keys: int = 0
    shown: set[str] = field(default_factory=set)
    found: str = ""


async def run(folder: Path, *, keys: int, seed: int, empty: bool = False) -> Outcome:
    """Press so many keys in a home of its own.

    Args:
        folder: an empty folder for the home and what the scenes need.
        keys: how many.
        seed: the same keys again for the same seed.
        empty: whether the home is without a story, else it is the demo's.
    """
    write_files(folder / "files")
    outcome, last = Outcome(), deque[str](maxlen=60)
    root = folder / "home"
    if not empty:
        demo_home(root)
    app = Watched(lambda: open_workspace(root))
    with alone(folder / "files"):
        try:
            async with app.run_test(size=(80, 24)) as pilot:
                watch = Watch(app, root, folder / "files")
                await pilot.pause()
                await _press(watch, outcome, last, Random(seed), keys, folder / "files")
                await _quit(watch)
            watch.must_be_stored(watch.left)
        except Exception as error:  # noqa: BLE001  whatever it is, it is told with the keys before it
            told = "".join(traceback.format_exception(error))
            outcome.found = f"{told}\nseed {seed}, last: {' | '.join(last)}"
    outcome.shown = app.shown
    return outcome


def demo_home(root: Path) -> None:
    """Make a home with the demo's stories and interviews, a broken file, and a text of yesterday."""
    demo = open_demo()
    demo.after_close = None
    draft = begin_answer(demo, OF_YESTERDAY)
    draft.save("We moved the cart")
    draft.release()
    demo.close()
    shutil.move(demo.home.root, root)
    (root / "stories" / "broken.toml").write_text(BROKEN)
    (root / "config.toml").write_text('[letter]\nname = "Sam Doe"\n')


async def _press(
    watch: Watch, outcome: Outcome, last: deque[str], chance: Random, keys: int, files: Path
) -> None:
    person, ways = Person(chance), scenes(files)
    since = 0
    while outcome.keys < keys:
        if since >= BETWEEN_SCENES:
            since = 0
            await go_home(watch, last)
            unseen = [name for name in ways if name not in watch.app.shown] or [*ways]
            way = [*bursts(ways[chance.choice(unseen)])]
            last.extend(burst.said for burst in way)
            outcome.keys += sum(burst.keys for burst in way)
            await watch.walk(way)
        burst = person.next(watch.app)
        last.append(f"{type(watch.app.screen).__name__}: {burst.said} {burst.size or ''}")
        await watch.send(burst, pause=chance.choice(PAUSES))
        outcome.keys += burst.keys
        since += burst.keys


async def go_home(watch: Watch, last: deque[str] | None = None) -> None:
    """Leave everything, as a person can: Escape, and yes where it asks."""
    for _ in range(MOST_ESCAPES):
        if isinstance(watch.app.screen, HomeScreen):
            return
        name = type(watch.app.screen).__name__
        key = "y" if name == "ConfirmDialog" else "escape"
        said = f"{name}: {key} to go home"
        if last is not None and (not last or last[-1] != said):
            last.append(said)
        await watch.send(pressed(key), pause=0.02)
    stack = ", ".join(type(screen).__name__ for screen in watch.app.screen_stack)
    raise BrokenError(f"there is no way home from the last of {stack}")


async def _quit(watch: Watch) -> None:
    """Leave the app; what stands in its fields is stored, or it asks first."""
    await watch.walk([pressed("f4")])  # so that the screen in front is ready
    app, left = watch.app, watch.texts()
    app.agreed = 0
    app.post_message(Key("ctrl+q", None))
    for _ in range(200):
        if app.return_code is not None:
            break
        await asyncio.sleep(0.05)
        if isinstance(app.screen, ConfirmDialog):
            app.post_message(Key("y", "y"))
    else:
        raise BrokenError("the app does not end")
    watch.left = {} if app.agreed or app.in_demo else left  # the samples' home is thrown away


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep files that are written by a name without a folder, and an editor, away from the machine."""
    before, home, editor = Path.cwd(), os.environ.get("HOME"), os.environ.get("EDITOR")
    os.chdir(folder)
    os.environ |= {"HOME": str(folder), "EDITOR": shutil.which("true") or "true"}
    try:
        yield
    finally:
        os.chdir(before)
        for name, value in (("HOME", home), ("EDITOR", editor)):
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
