"""Stories that are there and cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.text import counted

if TYPE_CHECKING:
    from trainer.storage.story_files import StoryShelf, Unreadable


def unreadable_lines(shelf: StoryShelf) -> tuple[str, ...]:
    """Return a line a file that cannot be read: how many stories are in it, where, why, what to do."""
    return tuple(_line(one) for one in shelf.unreadable)


def _line(one: Unreadable) -> str:
    what = counted(one.stories, "story", "stories")
    begins = f"{what} can't be read: " if one.stories else "Can't be read: "
    more = len(one.problems) - 1
    rest = f" (and {more} more)" if more else ""
    return f"{begins}{one.problems[0]}{rest}"
