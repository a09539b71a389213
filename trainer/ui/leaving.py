"""What becomes of typed text when the app is left: stored, kept, or the person is asked."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from textual.screen import Screen

    from trainer.ui.coached_app import CoachedApp


def is_all_stored(app: CoachedApp) -> bool:
    """Store what is typed on any screen; return whether all of it has a place now."""
    try:
        for screen in app.screen_stack:
            _store(screen)
    except (TrainerError, TimeoutError):
        return False
    return not any(screen.is_mounted and _has_unsaved(screen) for screen in app.screen_stack)


def store_or_keep(app: CoachedApp, screen: Screen[Any]) -> None:
    """Store what is typed on a screen; where its place can't take it, keep it to be offered again."""
    from textual.widgets import Input, TextArea

    from trainer.coach import drafts

    try:
        _store(screen)
        if not _has_unsaved(screen):
            return
    except (TrainerError, TimeoutError):
        pass  # kept below instead
    fields = [getattr(screen, "pasted", "")]
    fields += [area.text for area in screen.query(TextArea)]
    fields += [line.value for line in screen.query(Input)]
    words = "\n".join(text for text in fields if text.strip())
    with suppress(TrainerError, TimeoutError):  # nothing takes it: the disk is full, or gone
        app.coach.run_now(drafts.keep_words, words, beside=True)


def _store(screen: Screen[Any]) -> None:
    store = getattr(screen, "store_typed_text", None)
    if store is not None:
        store()


def _has_unsaved(screen: Screen[Any]) -> bool:
    return bool(getattr(screen, "has_unsaved", False))
