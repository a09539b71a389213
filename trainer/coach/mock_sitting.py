"""What is typed in a mock interview, and the seconds: kept while it goes on, there again after a kill."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import inf
from threading import Lock
from typing import TYPE_CHECKING

from trainer.coach.draft_kinds import MOCK
from trainer.coach.mock import look
from trainer.coach.mock_parts import key_of, parts
from trainer.errors import TrainerError
from trainer.mock.answer import Answer
from trainer.mock.between import before
from trainer.mock.model import MockPlan, Reason
from trainer.mock.too_long import cut
from trainer.mock.words import words_of
from trainer.storage import recovery

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.mock.course import Standing
    from trainer.storage.recovery import Draft, DraftFile


class Sitting:
    """One question that is being answered now.

    Attributes:
        at: where the mock interview stands.
        says: what the interviewer says before they ask, a line each.
        text: what was typed for it before the program ended.
        seconds: the seconds that it had then.
        spoken: whether something was spoken for it before the program ended; that's kept, and counts.
        stopped: what they said at the limit to an answer that was said aloud; empty before.
    """

    def __init__(self, work: Workspace, plan: MockPlan, stopped: str = "") -> None:
        """Take up a question where it was left, or begin it.

        Args:
            work: the opened home.
            plan: the mock interview.
            stopped: what they said at the limit of the question before; it isn't said again.

        Raises:
            TrainerError: what is typed cannot be kept.
        """
        self.at = look(work, plan)
        says = before(self.at, words_of(plan.language))
        self.says = tuple(one for one in says if one != stopped)
        self.stopped = ""
        self.text, self.seconds = "", 0.0
        self.spoken = bool(parts(work, plan, key_of(self.at)))
        self._file: DraftFile | None = None
        self._lock = Lock()
        self._work = work
        self._is_done = not work.writable or self.at.slot is None
        if self._is_done:
            return
        known = recovery.waiting_draft(work.home, MOCK, plan.id)
        if known is not None and _is_of(known.task, self.at):
            self.text, self.seconds = known.text, _seconds(known.task)
        elif known is not None and known.text.strip():
            self._put_aside(known)
        self._file = self._open()

    def _open(self) -> DraftFile:
        at, slot = self.at, self.at.slot
        return recovery.begin(
            self._work.home,
            kind=MOCK,
            question=slot.question if slot else "",
            story="",
            asked=at.asks.text if at.asks else slot.asked if slot else "",
            started=self._work.now(),
            draft_id=at.plan.id,
            task=_task(at, self.seconds),
        )

    def _put_aside(self, known: Draft) -> None:
        """Keep a text for a question that was answered elsewhere; it's offered once this is over."""
        turns = self._work.history.mocks.turns(self.at.plan.id)
        if known.text.strip() not in {turn.said.strip() for turn in turns}:
            aside = recovery.resume(
                self._work.home, replace(known, id=f"{known.id}-{len(turns)}-left")
            )
            aside.save(known.text)
            aside.release()

    def must_be_asked(self) -> None:
        """Make sure that nobody answered this question in another window meanwhile.

        Raises:
            TrainerError: they did; what was typed here answers nothing that is asked now.
        """
        if not self._is_asked():
            raise TrainerError(
                "this question was answered in another window",
                "your text is kept; leave and come back to go on",
            )

    def _is_asked(self) -> bool:
        return _place(look(self._work, self.at.plan)) == _place(self.at)

    def hand_in(self, store: Callable[[], object]) -> None:
        """Store what answers the question, and forget what was typed.

        Called again after an error it stores nothing twice: what comes after an answer can fail, too.

        Raises:
            TrainerError: it could not be stored.
        """
        if self._is_asked():
            store()
        self.done()

    def keep(self, text: str, seconds: float) -> None:
        """Keep what was typed, and the seconds that the question has taken; from any thread.

        Raises:
            TrainerError: it could not be kept.
        """
        with self._lock:
            if self._is_done:
                return
            if self._file is None:  # it was left, and is gone on with after all
                self._file = self._open()
            self._file.save(text, _task(self.at, seconds))

    @property
    def notes(self) -> tuple[str, ...]:
        """What the person brought to ask them, where it's their turn to ask; else none."""
        slot = self.at.slot
        is_theirs = slot is not None and slot.reason is Reason.TO_ASK
        return self.at.plan.own if is_theirs else ()

    def stop_at_limit(self, text: str, seconds: float) -> str:
        """Return what they say once an answer is too long that's said aloud, as nothing is typed; else "".

        Only once: then `stopped` has it.
        """
        at = self.at
        if self.stopped or text.strip() or at.slot is None or at.asks is not None:
            return ""
        heard = Answer(at.slot, "", seconds=seconds, aloud=True)
        self.stopped = cut(heard, words_of(at.plan.language), at.plan.tone)
        return self.stopped

    def done(self) -> None:
        """Forget what was typed: it is handed in, or the question was left."""
        with self._lock:
            self._is_done = True
            if self._file is not None:
                self._file.remove()
                self._file = None

    def leave(self) -> None:
        """Let go of it, so that the mock interview can be gone on with."""
        with self._lock:
            if self._file is not None:
                self._file.release()
                self._file = None


def _place(at: Standing) -> dict[str, object]:
    """Return what tells the question that is asked now from all before it, as JSON values."""
    return {
        "place": at.place,
        "asked_on": len(at.asked_on),
        "times_back": at.times_back,
        "is_back": at.is_back,
    }


def _task(at: Standing, seconds: float) -> dict[str, object]:
    return {**_place(at), "seconds": round(seconds, 1)}


def _is_of(task: dict[str, object], at: Standing) -> bool:
    """Return whether a text belongs to the question that is asked now; else it was handed in.

    What older versions kept doesn't say how often something was asked back.
    """
    return all(task.get(name, value) == value for name, value in _place(at).items())


def _seconds(task: dict[str, object]) -> float:
    """Return the seconds that were kept; 0 where somebody made something else of them."""
    seconds = task.get("seconds")
    if not isinstance(seconds, int | float) or not 0.0 <= seconds < inf:
        return 0.0
    return float(seconds)
