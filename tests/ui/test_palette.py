"""The palette finds what people type, and says the key beside it."""

from __future__ import annotations

from trainer.ui.palette import CommandProvider
from trainer.ui.screens.stories import StoriesScreen

from .waiting import home_is_open, until

ON_HOME = {
    "drill": ("Which story?", "g w"),
    "export": ("Go to Stories", "g s"),
    "print": ("Cheat sheet", ""),
    "timer": ("Go to Rehearse", "g r"),
    "undo": ("Take the last rating back", "u"),
    "remap": ("Change the keys", ""),
    "delete": ("Go to Stories", "g s"),
    "mock": ("Mock interview", "m"),
    "theme": ("Theme", ""),
    "dark": ("Theme", ""),
    "resume": ("Import stories", ""),
    "email": ("Letter", "l"),
}
"""What is typed, the command that is meant, and its key."""

ON_STORIES = {"export": ("Export", "x"), "delete": ("Remove", "⌫"), "undo": ("Bring back", "u")}


async def found(app, query):
    """Return what the palette offers for some words, the best first: name -> its row."""
    provider = CommandProvider(app.screen)
    hits = [hit async for hit in provider.search(query)]
    hits.sort(key=lambda hit: -hit.score)
    return {hit.text: hit.match_display.plain for hit in hits}


async def test_what_people_type_is_found_with_its_key(app):
    """Other words than its name lead to a command, too; its key stands at the right edge of the row."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        for query, (name, key) in ON_HOME.items():
            rows = await found(app, query)
            assert name in list(rows)[:5], (query, list(rows))
            assert rows[name].rstrip().endswith(key or name)
            assert len(rows[name]) <= 76
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen) and app.screen.chosen)
        for query, (name, key) in ON_STORIES.items():
            rows = await found(app, query)
            assert next(iter(rows)) == name, (query, list(rows))
            assert rows[name].endswith(f" {key}")
        assert await found(app, "zqxj") == {}
