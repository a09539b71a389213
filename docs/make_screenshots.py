# ruff: noqa: INP001  a script, no part of a package
"""Make the pictures of the guide from the app itself: `python docs/make_screenshots.py [NAME…]`.

With `--check` nothing is written: it names the pictures that no longer show what the app shows.

Every main screen, in the dark and in the light theme, on the sample stories. The clock stands still
and nothing is random, so that a picture changes only when the app does.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from datetime import datetime, timedelta, timezone
from itertools import count, product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from picture_past import with_past
from picture_svg import without_hosts
from textual.widgets import Input, TextArea

from trainer.coach.demo import open_demo
from trainer.ui.app import TrainerApp

FOLDER = Path(__file__).parent / "screenshots"
sys.path.insert(0, str(FOLDER.parent.parent))  # the tests wait for the same screens

from tests.snapshots.settled import settle  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.pilot import Pilot

    from trainer.coach.workspace import Workspace

THEMES = {"dark": "trainer-dark", "light": "trainer-light"}
NOW = datetime(2026, 5, 28, 12, 30, tzinfo=timezone(timedelta(hours=2)))
ANSWER = (
    "When I joined, our checkout took more than two seconds and we lost twelve percent of the "
    "carts. I was asked to halve that before the holiday season.\n\n"
    "I moved the cart to Redis. Then, um, I sat down with finance and got rid of the fraud check "
    "up front. It went down to 400 milliseconds, and abandoned carts fell from 12 percent to 9 "
    "percent."
)


class Scene(NamedTuple):
    """How a screen is reached from the one that the app opens with.

    Attributes:
        keys: what is pressed; what has a space in it is typed as a text.
        size: columns and rows.
        story: the story to rehearse at once; without one the app opens with Home.
    """

    keys: Sequence[str] = ()
    size: tuple[int, int] = (100, 30)
    story: str = ""


SCENES = {
    "home": Scene(size=(80, 24)),
    "rehearse": Scene([ANSWER, "f3"], story="checkout-latency"),
    "grade": Scene([ANSWER, "ctrl+j", *["down"] * 8], (110, 37), story="checkout-latency"),
    "stories": Scene(["s"], (120, 32)),
    "story": Scene(["s", "down", "enter"]),
    "story-editor": Scene(["s", "e"], (120, 34)),
    "coverage": Scene(["s", "v"]),
    "drill": Scene(["g", "w", "enter", "2"]),
    "questions": Scene(["q"], (120, 32)),
    "banks": Scene(["q", "v"], (120, 32)),
    "interviews": Scene(["i", "down"], (120, 28)),
    "debrief": Scene(["d"]),
    "asked": Scene(["d", "f3"]),
    "unsaid": Scene(["d", "f5"], (120, 36)),
    "letter": Scene(["d", "f5", "l", "enter"], (120, 36)),
    "progress": Scene(["p"], (100, 40)),
    "help": Scene(["f1"]),
}


def main() -> int:
    """Make the pictures that are named, or all; return 1 if one that is checked is out of date."""
    check = "--check" in sys.argv
    names = [name for name in sys.argv[1:] if name != "--check"] or list(SCENES)
    os.environ["TZ"] = "UTC-2"
    time.tzset()
    for name in ("NO_COLOR", "TEXTUAL_THEME"):
        os.environ.pop(name, None)
    # A cursor that blinks would stand in one picture and not in the next.
    TextArea._toggle_cursor_blink_visible = lambda _: None  # type: ignore[assignment,method-assign]  # noqa: SLF001
    Input._toggle_cursor = lambda _: None  # type: ignore[assignment,method-assign]  # noqa: SLF001
    code = 0
    for folder, name in product(THEMES, names):
        if check and folder != "dark":
            continue  # the same words in other colours
        path = FOLDER / folder / f"{name}.svg"
        picture = asyncio.run(picture_of(SCENES[name], THEMES[folder]))
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(picture, encoding="utf-8")
            print(path)  # noqa: T201  a script says what it made
        elif words(picture) != words(path.read_text(encoding="utf-8")):
            code = 1
            print(f"{name} is out of date: python docs/make_screenshots.py {name}")  # noqa: T201
    return code


def words(picture: str) -> str:
    """Return all that stands on a picture, in its order; a cursor that blinks parts no words."""
    return "".join(re.findall(r"<text [^>]*>([^<]*)", picture))


async def picture_of(scene: Scene, theme: str) -> str:
    """Return what a screen looks like, as the SVG that Textual makes."""
    app = TrainerApp(_open, rehearse=bool(scene.story), story=scene.story)
    app.animation_level = "none"  # nothing may be half-way in a picture
    async with app.run_test(size=scene.size) as pilot:
        await settle(pilot)
        app.theme = theme
        await settle(pilot)
        for key in scene.keys:
            await _press(pilot, key)
        app.clear_notifications()
        await settle(pilot)
        return without_hosts(app.export_screenshot(title="Interview Trainer"))


async def _press(pilot: Pilot[None], key: str) -> None:
    where = pilot.app.focused
    if " " not in key:
        await pilot.press(key)
    elif isinstance(where, TextArea):
        where.insert(key)
    elif isinstance(where, Input):
        where.insert_text_at_cursor(key)
    await settle(pilot)


def _open() -> Workspace:
    numbers = count(1)
    work = open_demo(clock=lambda: NOW, new_id=lambda: f"{next(numbers):032x}")
    with_past(work)
    return work


if __name__ == "__main__":
    sys.exit(main())
