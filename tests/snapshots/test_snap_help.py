from __future__ import annotations

from .conftest import SIZES, pressing


@SIZES
def test_help(snap_compare, still_app, size):
    """Help on Home: what it is for and its keys."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing("f1"))


def test_palette(snap_compare, still_app):
    """The palette lists commands with what they do."""
    assert snap_compare(still_app, terminal_size=(80, 24), run_before=pressing("ctrl+p"))
