"""Speaking in a mock interview line by line: Enter, speak, Enter; what was heard is put right at the end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from time import sleep
from typing import TYPE_CHECKING

from trainer.cli import speak
from trainer.cli.output import err, out, wrapped
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.coach.mock_spoken import Voice
    from trainer.coach.workspace import Workspace
    from trainer.mock.course import Standing
    from trainer.mock.model import MockPlan


def heard(work: Workspace, voice: Voice, at: Standing) -> bool:
    """Let an answer be spoken; return whether something was said that can be handed in."""
    from trainer.coach.mock_spoken import BREATH

    try:
        spoken = voice.begin(work, at)
    except TrainerError as error:
        err(f"trainer: {error}")
        return False
    try:
        spoken.start()
        speak.until_written(spoken, BREATH)
    except TrainerError as error:
        err(f"trainer: {error}")
        spoken.end(keep=False)
        return False
    except BaseException:
        spoken.end(keep=True)
        raise
    if not spoken.has_voice:  # the reason was told
        spoken.end(keep=False)
        return False
    voice.take(spoken)
    return True


def put_right(work: Workspace, plan: MockPlan, voice: Voice | None) -> None:
    """Show what was heard, answer by answer, until the person finds it right; the rest waits."""
    from trainer.coach import mock_spoken

    if voice is not None and voice.is_writing:
        out("Writing down what you said last …")
        while voice.is_writing:
            sleep(speak.EVERY)
    if voice is not None and voice.problem is not None:
        err(f"trainer: {voice.problem}")
    for one in mock_spoken.to_put_right(work, plan):
        out()
        out(wrapped(one.asked))
        try:
            whole = one if one.is_whole else mock_spoken.write_down(work, one)
        except TrainerError as error:
            err(f"trainer: {error}")
            continue
        keep = partial(mock_spoken.keep, work, whole)
        text, last = speak.corrected(whole.text, keep, {speak.LATER: "leaves it for later"})
        if last == speak.HAND_IN:
            mock_spoken.put_right(work, whole, text)
        elif not last:
            return


def ask_how(work: Workspace, at: Standing, says: Sequence[str]) -> str:
    """Ask whether to speak or to type; return the line, empty where the input ended."""
    asked = at.asks.text if at.asks else at.slot.asked if at.slot else ""
    return speak.ask_how(
        work, " ".join([*says, asked]), at.plan.language, f"{speak.TYPE} types instead"
    )
