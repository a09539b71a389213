from __future__ import annotations

from .conftest import SIZES, pressing, settle


@SIZES
def test_stories(snap_compare, still_app, size):
    """The story bank as a list, beside it the chosen story where there is room."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing("s"))


@SIZES
def test_story(snap_compare, still_app, size):
    """One story with its parts."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing("s", "enter"))


def test_story_history(snap_compare, still_app):
    """The end of a story's page: questions, answers, facts."""
    assert snap_compare(still_app, terminal_size=(80, 24), run_before=pressing("s", "enter", "end"))


def test_stories_empty(snap_compare, still_empty_app):
    """The empty story bank teaches what a story is."""
    assert snap_compare(still_empty_app, terminal_size=(80, 24), run_before=pressing("s"))


def test_stories_search(snap_compare, still_app):
    """A search narrows the list."""
    assert snap_compare(
        still_app, terminal_size=(80, 24), run_before=pressing("s", "slash", *"depots", "enter")
    )


def test_stories_very_wide(snap_compare, still_app):
    """At 200 columns the lines stay readable."""
    assert snap_compare(still_app, terminal_size=(200, 50), run_before=pressing("s"))


@SIZES
def test_coverage(snap_compare, still_app, size):
    """The map reads at every size, gaps and thin places in words."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing("s", "v"))


@SIZES
def test_story_editor(snap_compare, still_app, size):
    """The parts stand below each other, side by side where there is room."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing("s", "e"))


def test_tell_first(snap_compare, still_app):
    """Free writing has the question, a clock and room."""

    async def run(pilot):
        await pressing("s", "t")(pilot)
        for timer in list(pilot.app.screen._timers):
            timer.stop()
        pilot.app.screen._left = 90
        pilot.app.screen._show_clock()
        await settle(pilot)

    assert snap_compare(still_app, terminal_size=(80, 24), run_before=run)


@SIZES
def test_import(snap_compare, still_app, size):
    """What was found stands in a list, the chosen story beside it where there is room."""

    async def run(pilot):
        await pressing("s")(pilot)
        from trainer.coach import importing
        from trainer.ui.screens.story_import import StoryImportScreen

        text = (
            "### [Leadership] The rota nobody wanted\n**S:** Nobody wanted the nights.\n"
            "**A:** I asked each nurse.\n**R:** Sick days fell from 31 to 12.\n\n---\n\n"
            "### Checkout six times faster\n**A:** Moved the cart to Redis\n"
        )
        screen = StoryImportScreen()
        screen._fetch = lambda: None
        pilot.app.push_screen(screen)
        await settle(pilot)
        screen._show(await screen.ask(importing.preview, [("story-bank.md", text)]))
        await settle(pilot)

    assert snap_compare(still_app, terminal_size=size, run_before=run)
