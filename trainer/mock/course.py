"""Where a mock interview stands, from its plan and what happened so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.mock.model import FollowUp, Kind, MockPlan, Reason, Slot, Step, Turn


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a mock interview stands.

    Attributes:
        plan: what was planned.
        place: index of the question that is being answered; None where all are done.
        asks: what the interviewer asks on at this question; None for the question itself.
        answered_on: the follow-ups at this question that were asked before `asks`.
        attempt: id of the attempt that holds the answer to this question so far; empty for none.
        remark: what the interviewer says first; usually empty.
        aloud: whether that answer was said aloud.
        reached: how many questions were reached, this one with them.
        seconds: the time used, pauses not counted.
        is_back: whether this question was skipped before.
        is_owed: whether it comes back behind the person's own questions.
        asked_back: what the person asked back last, instead of answering; empty where they didn't.
        times_back: how often in a row they did.
        returned: how many skipped questions were asked once more before.
        paused: whether the one pause was taken.
        is_begun: whether anything was answered or left yet.
        ended: whether the mock interview is over.
    """

    plan: MockPlan
    place: int | None
    asks: FollowUp | None = None
    answered_on: tuple[FollowUp, ...] = ()
    attempt: str = ""
    remark: str = ""
    aloud: bool = False
    reached: int = 0
    seconds: float = 0.0
    is_back: bool = False
    is_owed: bool = False
    asked_back: str = ""
    times_back: int = 0
    returned: int = 0
    paused: bool = False
    is_begun: bool = False
    ended: bool = False

    @property
    def slot(self) -> Slot | None:
        """The question that is being answered; None where all are done."""
        return None if self.place is None else self.plan.slots[self.place]

    @property
    def number(self) -> int:
        """The number of the question that is being answered, from 1; of all where all are done."""
        return len(self.plan.slots) if self.place is None else self.place + 1

    @property
    def asked_on(self) -> tuple[FollowUp, ...]:
        """The follow-ups at this question so far, the one that is being answered last."""
        return (*self.answered_on, self.asks) if self.asks else self.answered_on

    @property
    def left(self) -> float:
        """Seconds left of the whole; negative where it took longer."""
        return self.plan.minutes * 60 - self.seconds


def standing(plan: MockPlan, turns: Sequence[Turn]) -> Standing:
    """Return where a mock interview stands; turns that fit nowhere change nothing."""
    waiting = list(range(len(plan.slots)))
    skipped: set[int] = set()
    asked: list[FollowUp] = []
    attempt, remark, aloud = "", "", False
    returned, back = 0, list[str]()
    for turn in turns:
        if turn.place in skipped and turn.place in waiting:
            # A mock interview of an older version went back to it sooner.
            waiting.remove(turn.place)
            waiting.insert(0, turn.place)
        if not waiting or turn.place != waiting[0]:
            continue
        remark = turn.remark
        if turn.step is Step.BACK:
            back.append(turn.said)
            continue
        back = []
        if turn.step is Step.ANSWER and turn.asks is not None:
            if not attempt or _is_another(asked):
                aloud = turn.aloud
            asked.append(turn.asks)
            attempt = turn.attempt
            continue
        place = waiting.pop(0)
        returned += place in skipped
        if turn.step is Step.SKIP and not asked and place not in skipped:
            skipped.add(place)
            _come_back(plan, waiting, place)
        asked, attempt, aloud = [], "", False
    reached = len(plan.slots) - sum(place not in skipped for place in waiting)
    ended = not waiting or any(turn.step is Step.END for turn in turns)
    return Standing(
        plan,
        None if ended else waiting[0],
        asks=asked[-1] if asked else None,
        answered_on=tuple(asked[:-1]),
        attempt=attempt,
        remark=remark,
        aloud=aloud,
        reached=reached + (not ended and waiting[0] not in skipped),
        seconds=sum(turn.seconds for turn in turns),
        is_back=bool(waiting) and waiting[0] in skipped,
        is_owed=bool(waiting) and waiting[0] in skipped and _have_asked(plan, waiting),
        asked_back=back[-1] if back else "",
        times_back=len(back),
        returned=returned,
        paused=any(turn.step is Step.PAUSE for turn in turns),
        is_begun=any(turn.place >= 0 for turn in turns),
        ended=ended,
    )


def _have_asked(plan: MockPlan, waiting: Sequence[int]) -> bool:
    """Return whether the person has asked their own questions."""
    theirs = [n for n, one in enumerate(plan.slots) if one.reason is Reason.TO_ASK]
    return bool(theirs) and all(one not in waiting for one in theirs)


def _come_back(plan: MockPlan, waiting: list[int], place: int) -> None:
    """Put a skipped question behind the others, before why here and the person's own questions.

    Behind one of these where that comes next: nothing is asked again at once.
    """
    ends = (Reason.WHY_US, Reason.TO_ASK)
    last = [n for n, one in enumerate(waiting) if n and plan.slots[one].reason in ends]
    waiting.insert(last[0] if last else len(waiting), place)


def answers(turns: Sequence[Turn]) -> list[list[Turn]]:
    """Return the answers, each as the turns that tell it: the first, and what was asked on after it.

    Another example is an answer of its own.
    """
    found: list[list[Turn]] = []
    open_now: dict[int, list[Turn]] = {}
    for turn in turns:
        if turn.step is not Step.ANSWER:
            continue
        told = open_now.get(turn.place)
        if told is None or _is_another([one.asks for one in told if one.asks]):
            told = []
            found.append(told)
        told.append(turn)
        if turn.asks:
            open_now[turn.place] = told
        else:
            open_now.pop(turn.place, None)
    return found


def answers_begun(turns: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the turns that an answer began with: to a question, or with another example."""
    return (told[0] for told in answers(turns) if told[0].attempt)


def _is_another(asked: Sequence[FollowUp]) -> bool:
    """Return whether the last follow-up asks for something else, so that an answer begins anew."""
    return bool(asked) and asked[-1].kind is Kind.OTHER_EXAMPLE
