"""A screen with a field for an answer, which may be spoken: what was heard comes into the field."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets.text_area import Selection

from trainer.coach import later as coach
from trainer.ui import speak_jobs
from trainer.ui.coached_app import telling
from trainer.ui.components.way import Way
from trainer.ui.screens.base import Answer, TrainerScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.voice.doubts import marks

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task
    from trainer.coach.speaking import Speaking
    from trainer.ui.draft_keeper import DraftKeeper


SPEAK = "speak"
"""The way to say an answer in which it is written down."""

WAYS = (
    Way(SPEAK, "Speak, and see it written down", "You check it before it's graded."),
    Way("tick", "Speak against the clock", "Then you tick what you said."),
)


class Speaks(TrainerScreen[Answer]):
    """The part of a screen that lets an answer be spoken.

    Attributes:
        WAYS_TO_SAY_IT: `SPEAK`, and the way that there is without a microphone.
    """

    WAYS_TO_SAY_IT: ClassVar = WAYS

    @property
    def _editor(self) -> AnswerEditor:
        return self.query_one(AnswerEditor)

    async def way_to_say_it(self) -> str | None:
        """Ask how an answer is to be said aloud; None where the person goes back.

        Where nothing is set up to write it down there is one way only.
        """
        if not await self.ask(coach.speaking.is_set_up):
            return str(self.WAYS_TO_SAY_IT[1].id)
        return await self.app.push_screen_wait(ChoiceDialog("Say it aloud", self.WAYS_TO_SAY_IT))

    async def heard(self, task: Task) -> Speaking | None:
        """Let an answer be spoken; None where they went back, or nothing was heard."""
        from trainer.ui.screens.speak import SpeakScreen

        spoken = await self.app.push_screen_wait(SpeakScreen(task))
        if spoken is not None and not spoken.text:  # the reason was told
            await self.ask_beside(speak_jobs.let_go, spoken)
            return None
        return spoken

    async def keep_heard(
        self, spoken: Speaking, new: DraftKeeper | None, old: DraftKeeper | None
    ) -> None:
        """Keep the text that is in the field now, then let go of what it was kept in before."""
        if new is not None:
            await new.store()
        if old is not None:
            await old.close(keep=False)
        with telling(self.app):
            await self.ask_beside(speak_jobs.let_go, spoken)
        self.action_doubt()

    def action_doubt(self) -> None:
        """Mark the next word that may be wrong, from the cursor on and around."""
        editor, text = self._editor, self._editor.text
        found = [(_place(text, start), _place(text, end)) for start, end in marks(text)]
        if not found:
            return
        cursor = editor.selection.end
        editor.selection = Selection(*next((one for one in found if one[0] >= cursor), found[0]))
        editor.focus()


def _place(text: str, at: int) -> tuple[int, int]:
    """Return the row and column of a character."""
    before = text[:at]
    return before.count("\n"), at - (before.rfind("\n") + 1)
