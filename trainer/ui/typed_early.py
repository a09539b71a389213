"""Words that were typed before a field's text had arrived: they are kept, and the text comes beside them."""

from __future__ import annotations

from asyncio import Event

from trainer.ui.screens.base import Answer, TrainerScreen


class LoadsText(TrainerScreen[Answer]):
    """A screen whose fields fill a moment after it opened; a command waits until they have.

    What is typed meanwhile is kept by whoever fills them, with `joined` or `placed`.
    """

    def __init__(self) -> None:
        """Begin without the text."""
        super().__init__()
        self._arrived = Event()

    def text_arrived(self) -> None:
        """Let the commands go on: the text is there, or will never come."""
        self._arrived.set()

    async def laid_out(self) -> None:
        """Wait until what is on the screen is there, and its text."""
        await super().laid_out()
        await self._arrived.wait()


def joined(text: str, early: str, between: str = "\n") -> str:
    """Return a text that has arrived with what was typed before it, which comes after it."""
    return between.join(one for one in (text, early) if one.strip())


def typed_since(known: str, now: str) -> tuple[str, int, int]:
    """Return what was typed into a text.

    Args:
        known: the text as it was.
        now: the text with what was typed at one place of it.

    Returns:
        The words, and how many characters stand before and after them that were there already.
    """
    before = _alike(known, now)
    after = _alike(known[before:][::-1], now[before:][::-1])
    return now[before : len(now) - after], before, after


def _alike(one: str, other: str) -> int:
    """Return with how many characters two texts begin alike."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def placed(known: str, now: str, text: str) -> tuple[str, int]:
    """Return a text that takes the place of another, with what was typed into that one meanwhile.

    Args:
        known: the other one, as it was when this one was asked for.
        now: the other one, as it stands in its field.
        text: this one.

    Returns:
        The text, the words where they were typed, or before it where that place is gone; and the
        place behind the words, 0 without any.
    """
    if now == text:
        return text, 0
    words, before, after = typed_since(known, now)
    if not words.strip():
        return text, 0
    at = 0
    if text.startswith(known[:before]):
        at = before
    elif after and text.endswith(known[-after:]):
        at = len(text) - after
    return f"{text[:at]}{words}{text[at:]}", at + len(words)
