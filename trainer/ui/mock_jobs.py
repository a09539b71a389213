"""What the mock interview's screens ask of the coach; it is imported on its own thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.mock.model import MockPlan, Tone
from trainer.text import counted

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.mock_sitting import Sitting
    from trainer.coach.rehearsal_values import Task
    from trainer.coach.workspace import Clock, Workspace
    from trainer.grading.model import Verdict
    from trainer.mock.course import Standing
    from trainer.stories.model import Story
    from trainer.ui.components.way import Way


NONE = "-"
"""What stands for none of the person's stories."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A question that is being answered.

    Attributes:
        sitting: what is typed, and where the mock interview stands.
        clock: what times it.
        task: the question with the story that a friend can tick; None where there is nothing to tick.
    """

    sitting: Sitting
    clock: Clock
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class ToTick:
    """An answer said aloud: its id, what was asked, how long it took, and the stories it may have told."""

    attempt: str
    asked: str
    seconds: float
    stories: tuple[Story, ...]


def sit_down(work: Workspace, plan: MockPlan, stopped: str = "") -> Seat:
    """Take up the question that is next, where it was left; for `stopped` see `Sitting`."""
    from trainer.coach.mock_sitting import Sitting

    sitting = Sitting(work, plan, stopped)
    return Seat(sitting, work.clock, _to_be_ticked(work, sitting.at))


def _to_be_ticked(work: Workspace, at: Standing) -> Task | None:
    from trainer.coach.find import story_once_called
    from trainer.coach.rehearsal_values import Task

    if at.slot is None or at.asks is not None:
        return None
    story = story_once_called(work, at.slot.likely)
    return Task(at.slot.asked, None, story, at.slot.seconds) if story else None


def unfinished(work: Workspace) -> tuple[MockPlan | None, str]:
    """Return the mock interview that isn't over, and the id of the last one that is; empty for none."""
    from trainer.coach import mock

    over = next((one.id for one in mock.mocks(work) if mock.look(work, one).ended), "")
    return mock.unfinished(work), over


def new(work: Workspace, minutes: int, interview: str = "", tone: str = Tone.NEUTRAL) -> MockPlan:
    """Make a mock interview: for the next interview where none is named, `-` for none."""
    from trainer.coach import mock

    return mock.new(work, mock.Wish(interview, minutes, tone=Tone(tone)))


def ahead(work: Workspace) -> list[Way]:
    """Return the interviews that are ahead, the next one first, and none in particular."""
    from trainer.coach import calendar, interviews
    from trainer.ui.components.way import Way

    waiting = sorted(
        (interview for interview in interviews.interviews(work) if interview.at > work.now()),
        key=lambda interview: interview.at,
    )
    return [
        *(
            Way(one.id, " · ".join(filter(None, (one.company, one.role))),
                calendar.until(one.at, work.clock()))
            for one in waiting
        ),
        Way("-", "None in particular", "your gaps and your weak stories"),
    ]  # fmt: skip


def again(work: Workspace, plan: str) -> MockPlan:
    """Make one that asks the questions of another."""
    from trainer.coach import mock

    return mock.new(work, mock.Wish(again=plan))


def keep(_: Workspace, typed: tuple[Seat | None, str, float]) -> None:
    """Keep what was typed, and the seconds."""
    seat, text, seconds = typed
    if seat is not None:
        seat.sitting.keep(text, seconds)


def leave(work: Workspace, typed: tuple[Seat | None, str, float]) -> None:
    """Keep what was typed, and let go of it."""
    keep(work, typed)
    if typed[0] is not None:
        typed[0].sitting.leave()


def answer(work: Workspace, seat: Seat, said: str, started: datetime, seconds: float) -> Seat:
    """Hand in what was typed and spoken, and take up the next question."""
    from trainer.coach import mock_answers, mock_spoken

    plan = seat.sitting.at.plan
    seat.sitting.must_be_asked()
    mock_spoken.hand_in(work, plan, said, mock_answers.Clocked(started, seconds))
    return _next(work, seat)


def answer_aloud(
    work: Workspace,
    seat: Seat,
    started: datetime,
    seconds: float,
    ticked: tuple[Verdict, ...] = (),
) -> Seat:
    """Record that it was said aloud, ticked by a friend or at the end, and take up the next question."""
    from trainer.coach import mock_answers

    plan, task = seat.sitting.at.plan, seat.task
    story = task.story.id if ticked and task and task.story else ""
    time = mock_answers.Clocked(started, seconds)
    seat.sitting.must_be_asked()
    mock_answers.answer_aloud(work, plan, story, ticked, time)
    return _next(work, seat)


def skip(work: Workspace, seat: Seat, seconds: float) -> Seat:
    """Come back to the question later, and take up the next one."""
    from trainer.coach import mock_answers

    seat.sitting.must_be_asked()
    mock_answers.skip(work, seat.sitting.at.plan, seconds=seconds)
    return _next(work, seat)


def pause(work: Workspace, seat: Seat) -> None:
    """Take the one pause."""
    from trainer.coach import mock_answers

    seat.sitting.at = mock_answers.pause(work, seat.sitting.at.plan)


def _next(work: Workspace, seat: Seat) -> Seat:
    seat.sitting.done()
    return sit_down(work, seat.sitting.at.plan, seat.sitting.stopped)


def to_tick(work: Workspace, plan: MockPlan) -> list[ToTick]:
    """Return what was said aloud and isn't ticked yet."""
    from trainer.coach import mock_after

    planned = {slot.asked: slot.likely for slot in plan.slots}
    return [
        ToTick(
            one.id,
            one.asked,
            one.seconds,
            mock_after.perhaps_told(work, planned.get(one.asked, "")),
        )
        for one in mock_after.to_tick(work, plan)
    ]


def task_of(tick: ToTick, story: Story) -> Task:
    """Return what was said aloud as a task whose points are ticked."""
    from trainer.coach.rehearsal_values import Task

    return Task(tick.asked, None, story)


def stories(work: Workspace, perhaps: Story | None) -> list[Way]:
    """Return the stories that may have been told, the one that was guessed first."""
    from trainer.coach import mock_after
    from trainer.ui.components.way import Way

    known = mock_after.perhaps_told(work, perhaps.id if perhaps else "")
    return [*(Way(story.id, story.title) for story in known), Way(NONE, "None of these")]


def told_was(work: Workspace, plan: str, place: int, story: str) -> None:
    """Record which story the answer to a question told; NONE for none of them."""
    from trainer.coach import mock, mock_after

    known = mock.find_mock(work, plan)
    attempt = mock_after.answer_to(work, known, place)
    if attempt is not None and story == NONE:
        mock_after.told_none(work, known, attempt.id)
    elif attempt is not None:
        mock_after.told_was(work, known, attempt.id, story)


def export(work: Workspace, plan: str, name: str, whom: str) -> str:
    """Write the report to a file, for the person or for a coach, and return where it is."""
    from trainer.coach import mock_report

    return str(mock_report.export(work, plan, name, answers=whom == "me"))


def earlier(work: Workspace) -> list[Way]:
    """Return the mock interviews that are over, the newest first, each with how it went."""
    from trainer.coach import mock_report
    from trainer.coach.progress_text import mock_name
    from trainer.ui.components.way import Way

    found = []
    for one in mock_report.held(work):
        share = "no story told" if one.recall is None else f"{one.recall:.0%} told"
        many = counted(len(one.plan.slots), "question")
        found.append(Way(one.plan.id, mock_name(one.plan), f"{many}, {share}"))
    return found
