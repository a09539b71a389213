"""Windows of a few columns and lines, and of none: every screen opens in them, shrinks and grows."""

from __future__ import annotations

import pytest
from textual.widgets import Footer

from tests.fuzzing.keys.person import Burst, pressed
from tests.fuzzing.keys.run import alone, demo_home, go_home
from tests.fuzzing.keys.scenes import bursts, scenes, write_files
from tests.fuzzing.keys.watch import Watch, Watched

from .waiting import home_is_open, until

SMALL = [(width, height) for width in range(1, 7) for height in range(1, 4)]
KEYS = ("down", "pagedown", "pageup", "end", "home", "tab")


@pytest.fixture
def watch(tmp_path, open_home):
    write_files(tmp_path / "files")
    demo_home(tmp_path / "home")
    with alone(tmp_path / "files"):
        yield Watch(Watched(open_home(tmp_path / "home")), tmp_path / "home")


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
async def test_every_screen_in_every_small_window(watch, tmp_path, part):
    """Each screen is opened large and shrunk, opened small, and grown again, at 1 to 6 columns and 1 to 3
    lines and at 0 by 0, and its keys work there."""
    sizes = iter(SMALL * 9)
    ways = [*scenes(tmp_path / "files").items()][part::4]
    async with watch.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _, way in ways:
            await watch.send(Burst((), "", size=(80, 24)))
            await go_home(watch)
            await watch.walk(bursts(way))
            await watch.send(Burst((), "", size=(0, 0)))
            await watch.send(Burst((), "", size=next(sizes)))
            await watch.send(pressed(*KEYS))
            await watch.send(pressed("f1", "escape", "escape"))
            await watch.walk(bursts(way[-1:]))
        assert watch.app.shown >= {name for name, _ in ways}


async def test_the_window_is_laid_out_again_when_it_grows(app):
    """After a window of one cell everything is where it was."""
    async with app.run_test(size=(1, 1)) as pilot:
        await home_is_open(pilot)
        await pilot.resize_terminal(0, 0)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: app.screen.query_one(Footer).region.y == 23)
        assert app.screen.size == (80, 24)
