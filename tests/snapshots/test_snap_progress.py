from __future__ import annotations

from .conftest import SIZES, pressing


@SIZES
def test_progress(snap_compare, still_app, size):
    """Recall over time and the days ahead read at every size, without colour."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing("g"))


def test_progress_empty(snap_compare, still_empty_app):
    """Before the first answer the screen says what it will show."""
    assert snap_compare(still_empty_app, terminal_size=(80, 24), run_before=pressing("g"))


def test_progress_very_wide(snap_compare, still_app):
    """At 200 columns the rows stay readable, all parts on one screen."""
    assert snap_compare(still_app, terminal_size=(200, 50), run_before=pressing("g"))


def test_progress_end(snap_compare, still_debrief_app):
    """The end of the page: stories, the room, the time."""
    assert snap_compare(still_debrief_app, terminal_size=(80, 24), run_before=pressing("g", "end"))
