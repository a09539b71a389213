# ruff: noqa: INP001  a script, no part of a package
"""Make the pictures of the README from the app itself: `python docs/make_screenshots.py`.

The app runs on the sample stories, with a clock that stands still, so that a picture changes only
when the app does.
"""

from __future__ import annotations

import asyncio
import os
import re
import time
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from textual.widgets import TextArea

from trainer.coach.demo import open_demo
from trainer.ui.app import TrainerApp

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

FOLDER = Path(__file__).parent / "screenshots"
HOME_SIZE = (80, 24)
GRADE_SIZE = (100, 36)
NOW = datetime(2026, 5, 28, 9, 30, tzinfo=timezone(timedelta(hours=2)))
STORY = "checkout-latency"
ANSWER = (
    "When I joined, our checkout took more than two seconds and we lost about twelve percent of "
    "the carts. I was asked to halve that before the holiday season.\n\n"
    "I moved the cart to Redis. Then, um, I sat down with finance and got rid of the fraud check "
    "up front. In the end latency was down to 400 milliseconds and abandonment fell to 9 percent."
)

_FONT = re.compile(r"@font-face\s*\{[^}]*\}\s*")


def main() -> None:
    """Make all pictures."""
    os.environ["TZ"] = "UTC-2"
    time.tzset()
    for name in ("NO_COLOR", "TEXTUAL_THEME"):
        os.environ.pop(name, None)
    FOLDER.mkdir(exist_ok=True)
    asyncio.run(_home())
    asyncio.run(_grade())


def _app(**options: object) -> TrainerApp:
    numbers = count(1)
    opener = partial(open_demo, clock=lambda: NOW, new_id=lambda: f"{next(numbers):032x}")
    app = TrainerApp(opener, **options)  # type: ignore[arg-type]
    app.animation_level = "none"  # nothing may be half-way in a picture
    return app


async def _home() -> None:
    app = _app()
    async with app.run_test(size=HOME_SIZE) as pilot:
        await _until(pilot, lambda: getattr(app.screen, "view", None) is not None)
        _save(app, "home")


async def _grade() -> None:
    app = _app(rehearse=True, story=STORY)
    async with app.run_test(size=GRADE_SIZE) as pilot:
        await _until(pilot, lambda: _named(app, "RehearseScreen") and app.screen.query(TextArea))
        await _until(pilot, lambda: isinstance(app.focused, TextArea))
        app.screen.query_one(TextArea).insert(ANSWER)
        await pilot.pause()
        await pilot.press("ctrl+j")
        await _until(pilot, lambda: _named(app, "GradeScreen"))
        await pilot.pause(0.3)
        _save(app, "grade")


def _named(app: TrainerApp, screen: str) -> bool:
    return type(app.screen).__name__ == screen


async def _until(pilot: Pilot[None], fact: Callable[[], object]) -> None:
    for _ in range(500):
        if fact():
            await pilot.pause()
            return
        await pilot.pause(0.02)
    raise TimeoutError(f"the app stayed on {pilot.app.screen!r}")


def _save(app: TrainerApp, name: str) -> None:
    path = FOLDER / f"{name}.svg"
    picture = app.export_screenshot(title="Interview Trainer")
    # Whoever looks at it has a monospaced font; no picture fetches one from somewhere.
    path.write_text(_FONT.sub("", picture), encoding="utf-8")
    print(path)  # noqa: T201  a script says what it made


if __name__ == "__main__":
    main()
