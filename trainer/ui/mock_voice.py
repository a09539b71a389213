"""Speaking in the mock interview: the microphone opens at each question, and nobody waits for the text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.ui import speak_jobs

if TYPE_CHECKING:
    from trainer.coach.mock_spoken import Voice
    from trainer.coach.rehearsal_values import Task
    from trainer.coach.speaking import Speaking
    from trainer.coach.workspace import Workspace
    from trainer.mock.course import Standing
    from trainer.mock.model import MockPlan
    from trainer.ui.mock_jobs import Seat
    from trainer.ui.screens.mock import MockScreen


class MockVoice:
    """The voice of the person on the screen of a mock interview.

    Attributes:
        speaks: whether the next answer is spoken, too; until they'd rather type.
    """

    def __init__(self, screen: MockScreen) -> None:
        """Make ready; nothing is opened before the first answer."""
        self.speaks = False
        self._screen = screen
        self._voice: Voice | None = None

    async def heard(self, seat: Seat) -> bool:
        """Let an answer be spoken; return whether something was said that can be handed in."""
        from trainer.coach.mock_spoken import BREATH
        from trainer.ui.screens.speak import SpeakScreen

        at, screen = seat.sitting.at, self._screen
        self.speaks = False
        voice = self._voice
        if voice is None:
            try:
                voice = self._voice = await screen.ask(coach.mock_spoken.Voice, at.plan)
            except TrainerError as error:
                screen.tell(error)
                return False
        begin = partial(_begin, voice=voice, at=at)
        spoken = await screen.app.push_screen_wait(
            SpeakScreen(_task(seat), begin, BREATH, at.plan.language)
        )
        if spoken is None:
            return False
        if not spoken.has_voice:  # the reason was told
            spoken.end(keep=False)
            return False
        voice.take(spoken)
        self.speaks = True
        return True

    async def put_right(self, plan: MockPlan) -> None:
        """Show what was heard, answer by answer, to be put right."""
        from trainer.ui.screens.put_right import PutRightScreen

        voice = self._voice
        find = partial(coach.mock_spoken.to_put_right, plan=plan)
        known = await self._screen.ask(find)
        if voice is not None or known:
            writes = (lambda: voice.is_writing) if voice else (lambda: False)
            await self._screen.app.push_screen_wait(PutRightScreen(find, writes))
        if voice is not None and voice.problem is not None:
            self._screen.tell(voice.problem)
        self.end()

    def end(self) -> None:
        """End the recogniser; sound that isn't written down is kept."""
        voice, self._voice = self._voice, None
        if voice is not None:
            voice.end()


def _task(seat: Seat) -> Task:
    """Return what is asked now as a task, with what they say before it."""
    from trainer.coach.rehearsal_values import Task

    at, slot = seat.sitting.at, seat.sitting.at.slot
    asked = at.asks.text if at.asks else slot.asked if slot else ""
    return Task(" ".join([*seat.sitting.says, asked]), None, None, slot.seconds if slot else 0)


def _begin(work: Workspace, voice: Voice, at: Standing) -> Speaking:
    return speak_jobs.started(voice.begin(work, at))
