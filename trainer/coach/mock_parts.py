"""What was spoken in a mock interview and isn't put right yet: a file for each recording, beside the history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.coach.draft_kinds import PENDING, SPOKEN
from trainer.mock.model import MockPlan, Step, Turn
from trainer.storage import recovery

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.mock.course import Standing
    from trainer.storage.recovery import Draft, DraftFile

Key = tuple[int, int]
"""Which answer of a mock interview a recording belongs to: the place of its question, and how often
the interviewer had asked on there."""


@dataclass(frozen=True, slots=True)
class Part:
    """One recording, or what was typed beside it.

    Attributes:
        key: the answer it belongs to.
        draft: its file, as it was when it was read.
        has_sound: whether some of it isn't written down yet.
    """

    key: Key
    draft: Draft
    has_sound: bool

    @property
    def text(self) -> str:
        """What was written down of it so far, with its marks."""
        return self.draft.text.replace(PENDING, "").strip()

    @property
    def is_whole(self) -> bool:
        """Whether all of it is written down."""
        return not self.has_sound and PENDING not in self.draft.text


def key_of(at: Standing) -> Key:
    """Return the key of the answer that is given now."""
    return (-1 if at.place is None else at.place, len(at.asked_on))


def keys_of(turns: Iterable[Turn]) -> dict[str, Key]:
    """Return turn id -> key, for every answer."""
    count: Counter[int] = Counter()
    found = {}
    for turn in turns:
        if turn.step is Step.ANSWER:
            found[turn.id] = (turn.place, count[turn.place])
            count[turn.place] += 1
    return found


def parts(work: Workspace, plan: MockPlan, key: Key | None = None) -> list[Part]:
    """Return the recordings of a mock interview, or of one of its answers, in the order of speaking."""
    if not work.writable:
        return []
    found = []
    for draft in recovery.texts_of(work.home, SPOKEN, f"{plan.id}-"):
        known = _key(draft, plan)
        if known is not None and key in (None, known):
            found.append(Part(known, draft, recovery.has_sound(work.home, draft)))
    return found


def begin_part(work: Workspace, at: Standing) -> DraftFile:
    """Return the file of one more recording for the answer that is given now.

    Raises:
        TrainerError: nothing can be kept.
    """
    key, slot = key_of(at), at.slot
    number = len(parts(work, at.plan, key))
    return recovery.begin(
        work.home,
        kind=SPOKEN,
        question=slot.question if slot else "",
        story="",
        asked=at.asks.text if at.asks else slot.asked if slot else "",
        started=work.now(),
        # Two digits each, so that the order of the names is that of speaking.
        draft_id=f"{at.plan.id}-{key[0]:02}-{key[1]:02}-{number:02}",
    )


def _key(draft: Draft, plan: MockPlan) -> Key | None:
    place, asked_on, *_ = [*draft.id.removeprefix(f"{plan.id}-").split("-"), "", ""]
    return (int(place), int(asked_on)) if place.isdecimal() and asked_on.isdecimal() else None
