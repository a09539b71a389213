"""Stories: the list, one story, writing, telling, importing, what they cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .scene import AT_80, SMALL, Scene

if TYPE_CHECKING:
    from textual.pilot import Pilot

FOUND = (
    "### [Leadership] The rota nobody wanted\n**S:** Nobody wanted the nights.\n"
    "**A:** I asked each nurse.\n**R:** Sick days fell from 31 to 12.\n\n---\n\n"
    "### Checkout six times faster\n**A:** Moved the cart to Redis\n"
)
FREELY = (
    "Three depots printed labels on Friday nights, and the printers stopped. I was on call. I found "
    "that a certificate had run out, put in a new one, and no lorry left late."
)


async def no_time_passed(pilot: Pilot[None]) -> None:
    """Let a minute and a half be left."""
    pilot.app.screen._left = 90
    pilot.app.screen._show_clock()


SCENES = {
    "stories": Scene(
        "The story bank as a list, beside it the chosen story where there is room.",
        "StoriesScreen", ("s",), sizes=SMALL,
    ),
    "stories-empty": Scene(
        "The empty story bank teaches what a story is.", "StoriesScreen", ("s",), "empty"
    ),
    "stories-search": Scene(
        "A search narrows the list.", "StoriesScreen", ("s", "slash", *"depots", "enter"), sizes=AT_80
    ),
    "story": Scene("One story with its parts.", "StoryPageScreen", ("s", "enter"), sizes=SMALL),
    "story-history": Scene(
        "The end of a story's page: questions, answers, facts.",
        "StoryPageScreen", ("s", "enter", "end"), sizes=AT_80,
    ),
    "coverage": Scene(
        "The map reads at every size, gaps and thin places in words.",
        "CoverageScreen", ("s", "v"), sizes=SMALL,
    ),
    "story-editor": Scene(
        "The parts stand below each other, side by side where there is room.",
        "StoryEditorScreen", ("s", "e"), sizes=SMALL,
    ),
    "story-new": Scene("An empty story says what each part is for.", "StoryEditorScreen", ("n",), "empty"),
    "tell": Scene(
        "Free writing has the question, a clock and room.", "TellScreen", ("s", "t", no_time_passed)
    ),
    "tell-cut": Scene(
        "What was told, cut into points to be trimmed.", "StoryEditorScreen", ("s", "t", FREELY, "f5")
    ),
    "import-ways": Scene("Where stories may come from.", "ChoiceDialog", ("s", "b")),
    "import-file": Scene("Which file, with an example.", "FormDialog", ("s", "b", "enter")),
    "import-paste": Scene("A field for a pasted text.", "PasteDialog", ("s", "b", "down", "enter")),
    "import": Scene(
        "What was found stands in a list, the chosen story beside it where there is room.",
        "StoryImportScreen", ("s", "b", "down", "enter", FOUND, "f5"), sizes=SMALL,
    ),
    "import-story": Scene(
        "A story as it was read.", "ReadingScreen",
        ("s", "b", "down", "enter", FOUND, "f5", "enter"), sizes=AT_80,
    ),
}  # fmt: skip
