"""Pictures that stand still: fixed clock, known files, no blinking, no animation, no second that passes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea

from .homes import CONFIG, HOMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trainer.coach.workspace import Clock, Workspace
    from trainer.ui.app import TrainerApp


@pytest.fixture(autouse=True)
def _still(known_banks: None, local_zone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLORTERM", "TEXTUAL_THEME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _: None)
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)
    ticking = MessagePump.set_interval

    def standing(self: MessagePump, *given: Any, **named: Any) -> object:
        return ticking(self, *given, **{**named, "pause": True})

    monkeypatch.setattr(MessagePump, "set_interval", standing)


@pytest.fixture
def app_in(
    request: pytest.FixtureRequest,
    clock: Clock,
    new_id: Callable[[], str],
    open_home: Callable[[Path], Callable[[], Workspace]],
) -> Callable[[str], TrainerApp]:
    """Return the app in one of `HOMES`, of which all but the empty one hold the stories of tests/data."""
    from trainer.coach.demo import open_demo
    from trainer.ui.app import TrainerApp

    def opened(name: str) -> TrainerApp:
        root = request.getfixturevalue("empty_home" if name == "empty" else "home")
        if name in CONFIG:
            (root / "config.toml").write_text(CONFIG[name])

        def open_it() -> Workspace:
            work = open_demo(clock=clock, new_id=new_id) if name == "demo" else open_home(root)()
            HOMES[name](work)
            return work

        return TrainerApp(open_it)

    return opened
