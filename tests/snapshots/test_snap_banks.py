from __future__ import annotations

from .conftest import SIZES, pressing


@SIZES
def test_banks(snap_compare, still_app, size):
    """The question banks, beside them the chosen one's page where there is room."""
    assert snap_compare(still_app, terminal_size=size, run_before=pressing("q", "v"))


def test_filter(snap_compare, still_app):
    """What the list of questions can be narrowed to."""
    assert snap_compare(still_app, terminal_size=(80, 24), run_before=pressing("q", "f"))


def test_share(snap_compare, still_app):
    """A bank as it would leave."""
    assert snap_compare(still_app, terminal_size=(80, 24), run_before=pressing("q", "v", "x"))


def test_get(snap_compare, still_app):
    """Where a bank may come from."""
    assert snap_compare(
        still_app, terminal_size=(80, 24), run_before=pressing("q", "v", "b", "enter")
    )
