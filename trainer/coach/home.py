"""What Home shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from trainer.coach import (
    calendar,
    coming,
    drafts,
    interviews,
    memory,
    planning,
    progress,
    renamed,
)
from trainer.coach.after import After, after
from trainer.coach.elsewhere import Elsewhere, elsewhere
from trainer.coach.mock_unfinished import hidden_answers
from trainer.coach.mock_unfinished import waiting as waiting_mock
from trainer.coach.unreadable import unreadable_lines
from trainer.errors import TrainerError
from trainer.rehearsal.fingerprint import Fingerprint, fingerprints
from trainer.rehearsal.outlook import Outlook, outlook
from trainer.rehearsal.queue import Reason, needed
from trainer.rehearsal.readiness import Readiness, readiness

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.progress import DueRow
    from trainer.coach.renamed import Orphan
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.mock.course import Standing
    from trainer.storage.recovery import Draft
    from trainer.stories.model import Story

HALF_A_YEAR = timedelta(days=182)
"""How far back the calendar of practice goes."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What Home shows.

    Attributes:
        interview: the next interview, None without one ahead.
        countdown: when it is, in words; empty without one.
        starts: when it starts, in the zone it was entered in; None without one.
        readiness: predicted recall at the interview, or a week from now without one.
        due: stories that were rehearsed before and are due.
        new: stories to be told for the first time today.
        today: both of them, most urgent first.
        marks: story id -> what became of each of its parts the last time, for those of today.
        advice: what a careful friend would say about today; empty where the list says it all.
        stories: number of stories in the bank.
        renamed: answers of a story that is gone, and which one it most likely is; None without.
        unreadable: a line for each file whose stories cannot be read.
        problems: number of problems in the person's files.
        rehearsed_today: answers handed in today.
        undebriefed: the last interview that is over and has no debrief; None without one.
        asked: how many of its questions are noted already.
        after: what comes next after the last interview; None where nothing does.
        unsent: letters that were drafted and not sent.
        mock: where the mock interview stands that was begun lately and isn't over; None without one.
        waiting: typed texts that were never handed in.
        notices: what the person must be told.
        elsewhere: files with answers that the history should have.
        throwaway: whether this home is deleted when it is closed.
        saved: whether anything can be saved.
        eve: whether the last hours before the interview, or the day before it, have begun.
        folder: where the story files live.
    """

    interview: Interview | None
    countdown: str
    starts: datetime | None
    readiness: Readiness
    due: int
    new: int
    today: tuple[DueRow, ...]
    marks: Mapping[str, Fingerprint]
    advice: str
    stories: int
    renamed: Orphan | None
    unreadable: tuple[str, ...]
    problems: int
    rehearsed_today: int
    undebriefed: Interview | None
    asked: int
    after: After | None
    unsent: int
    mock: Standing | None
    waiting: tuple[Draft, ...]
    notices: tuple[str, ...]
    elsewhere: tuple[Elsewhere, ...]
    throwaway: bool
    saved: bool
    eve: bool
    folder: Path

    @property
    def is_new(self) -> bool:
        """Whether there is no story yet; stories that cannot be read are there."""
        return not self.stories and not self.unreadable

    @property
    def leads(self) -> After | None:
        """What comes before rehearsing: what an interview that's over wants, unless the next one is near."""
        return None if self.eve or self.throwaway else self.after

    @property
    def is_untouched_sample(self) -> bool:
        """Whether these are sample stories, and none was told yet."""
        ready = self.readiness
        return self.throwaway and self.stories > 0 and not (ready.begun or ready.is_told)


def look(work: Workspace) -> HomeView:
    """Return what Home shows now."""
    lost = _lost(work)
    work.history.names.refresh()
    now = work.clock()
    interview = interviews.next_interview(work)
    waiting = planning.queue(work)
    shelf = work.stories()
    when = interview.at if interview else work.now() + timedelta(days=7)
    wanted = interview.competencies if interview else ()
    over = interviews.to_debrief(work)
    cards = memory.cards(work)
    new = sum(item.reason is Reason.NEW for item in waiting.due)
    return HomeView(
        interview=interview,
        countdown=calendar.until(interview.at, now) if interview else "",
        starts=calendar.local(interview.at, interview.utc_offset) if interview else None,
        readiness=readiness(
            [story for story in shelf.stories if needed(story, wanted)],
            cards,
            work.schedule,
            when,
            begun=bool(cards) or work.history.tellings.totals().attempts > 0,
        ),
        due=len(waiting.due) - new,
        new=new,
        today=progress.due_rows(work, waiting),
        marks=_marks(work, [item.story for item in waiting.due]),
        advice=coming.advice(work, waiting),
        stories=len(shelf.stories),
        renamed=next((one for one in renamed.orphans(work) if one.likely), None),
        unreadable=unreadable_lines(shelf),
        problems=len(work.problems()),
        rehearsed_today=work.history.tellings.answers_on(work.today(), work.settings.day_begins),
        undebriefed=over,
        asked=work.history.debriefs.asked_counts().get(over.id, 0) if over else 0,
        after=after(work),
        unsent=interviews.unsent_letters(work),
        mock=waiting_mock(work),
        waiting=drafts.waiting(work),
        notices=tuple(
            text
            for text in (lost, *work.notices, memory.about_dates(work, memory.dated_ahead(work)))
            if text
        ),
        elsewhere=elsewhere(work),
        throwaway=work.after_close is not None,
        saved=work.saved,
        eve=interview is not None and coming.is_near(work, interview),
        folder=work.home.stories,
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """What Home shows beside that where there is room for it.

    Attributes:
        outlook: how ready the stories will be by the interview, else in a week; None without any.
        practised: answers of each day, over half a year.
        today: the person's day.
        interviews: days of interviews.
        days_of_14: on how many of the last 14 days something was answered.
    """

    outlook: Outlook | None
    practised: Mapping[date, int]
    today: date
    interviews: frozenset[date]
    days_of_14: int


def beside(work: Workspace) -> Beside:
    """Return how ready one will be, and the days practised."""
    today, days = work.today(), work.days()
    since = work.history.figures.practice_since(today - HALF_A_YEAR, work.settings.day_begins)
    practised = {one.day: one.answers for one in since if one.answers}
    return Beside(
        outlook=ready_by(work),
        practised=practised,
        today=today,
        interviews=frozenset(
            days.of(interview.at) for interview in work.history.debriefs.interviews()
        ),
        days_of_14=sum(today - timedelta(days=14) < day <= today for day in practised),
    )


def ready_by(work: Workspace) -> Outlook | None:
    """Return how ready the needed stories will be by the next interview, else in a week."""
    interview = interviews.next_interview(work)
    wanted = interview.competencies if interview else ()
    return outlook(
        [story.id for story in work.stories().stories if needed(story, wanted)],
        memory.cards(work),
        work.schedule,
        work.now(),
        interview.at if interview else work.now() + timedelta(days=7),
        new_per_day=work.settings.new_per_day,
    )


def _marks(work: Workspace, stories: Sequence[Story]) -> Mapping[str, Fingerprint]:
    ids = [story.id for story in stories]
    told = work.history.figures.last_points(ids, 1, hidden_answers(work)) if ids else []
    return fingerprints(stories, told)


def _lost(work: Workspace) -> str:
    """Return why the history is not on disk under its name; empty where it is, again perhaps."""
    try:
        work.secure()
    except TrainerError as error:
        return str(error)
    return ""
