from __future__ import annotations

from .conftest import SIZES, pressing


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
