"""Removing in the lists of the app, and bringing back with one key where it was removed."""

from __future__ import annotations

import pytest

from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.widgets.row_list import RowList

from .waiting import home_is_open, until


def noted(work):
    from trainer.coach import interviews

    interviews.add_interview(work, interviews.Details(company="Acme", when="2026-06-02 10:15"))


@pytest.mark.parametrize(("opens", "key"), [("s", "backspace"), ("i", "delete")])
async def test_removed_and_brought_back(app, opens, key):
    """A story as an interview is removed after a yes, and u brings it back to its list."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(noted)
        await pilot.press(opens)
        await until(pilot, lambda: len(app.screen.query(RowList)) and app.screen.chosen)
        listed = app.screen.query_one(RowList)
        before, chosen = len(listed.rows), app.screen.chosen
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: len(listed.rows) == before - 1)
        assert "to bring it back" in " ".join(note.message for note in app._notifications)
        await pilot.press("u")
        await until(pilot, lambda: len(listed.rows) == before)
        assert chosen in {app.screen.key(row) for row in listed.rows}
