from __future__ import annotations

from .conftest import SIZES, pressing


@SIZES
def test_questions(snap_compare, still_app, size):
    """The questions of all banks, beside them the chosen one where there is room."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing("q"))


@SIZES
def test_question(snap_compare, still_app, size):
    """One question with what is listened for and the stories that fit."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing("q", "down", "enter"))


def test_questions_nothing_found(snap_compare, still_app):
    """A search that finds nothing says so."""
    assert snap_compare(
        still_app, terminal_size=(80, 24), run_before=pressing("q", "slash", *"zebra")
    )
