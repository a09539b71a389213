"""Read it for thirty seconds, then tell it: for a story that was never told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from trainer.stories.model import Part, Story
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.plain import plain
from trainer.ui.screens.page_screen import PageScreen
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

READ_FIRST_COMMANDS = (
    Command("read_first.tell", scheme.ENTER | scheme.BACK | scheme.DONE | scheme.SHOW, "close", "Tell it", "Stop reading and tell it."),
)  # fmt: skip

SECONDS = 30
"""Time to read a story through once; to learn it by heart it's too short on purpose."""


class ReadFirstScreen(PageScreen[None]):
    """A story to read once; it closes itself."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = READ_FIRST_COMMANDS
    HELP_TEXT = (
        "Your story as you wrote it, for thirty seconds. Then tell it in your own words. Enter goes "
        "back to the question sooner."
    )

    def __init__(self, story: Story) -> None:
        """Make the page of a story."""
        super().__init__("Read it, then tell it", counted(SECONDS, "second"))
        self._story = story
        self._left = SECONDS

    def on_mount(self) -> None:
        """Show the story, and let the seconds be seen."""
        self.query_one(Page).show(list(_lines(self._story)))
        self.set_interval(1, self._tick)

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.dismiss(None)
        else:
            self.query_one(TitleLine).now = f"{counted(self._left, 'second')} left"


def _lines(story: Story) -> Iterator[Line]:
    yield Line(plain(story.title, "bold"))
    for part in Part:
        points = story.part(part)
        if points:
            yield BLANK
            yield heading(part.value.capitalize())
            yield from (item(plain(point.say)) for point in points)
