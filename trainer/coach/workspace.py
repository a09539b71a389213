"""One opened home: what every job of the coach works on."""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING

from trainer.coach.clock import about_the_zone, local_now
from trainer.rehearsal.days import Days
from trainer.rehearsal.schedule import Schedule
from trainer.storage.bank_files import BankShelf, bank_problems, load_bank, load_banks
from trainer.storage.history import History, open_history, open_history_in_memory
from trainer.storage.home import (
    FILE_MODE,
    TOLD_ABOUT_GIT,
    Home,
    HomeUnwritable,
    git_remote_around,
    open_home,
)
from trainer.storage.settings import Settings, load_settings
from trainer.storage.story_files import StoryShelf, load_stories

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from trainer.questions.model import QuestionBank
    from trainer.toml.problems import Problem

    Clock = Callable[[], datetime]
    """Gives the time, aware, in the person's own zone."""


def random_id() -> str:
    """Return an id that no other home will ever give."""
    return uuid.uuid4().hex


def schedule_of(settings: Settings) -> Schedule:
    """Return the schedule that a person's settings make."""
    return Schedule(settings.desired_retention, settings.day_begins)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as it is stored: UTC, and the person's offset from it in minutes."""

    at: datetime
    utc_offset: int


@dataclass(slots=True)
class Workspace:
    """One opened home.

    A workspace is used from one thread, as its history is.

    Attributes:
        home: where the files are.
        history: attempts, reviews, interviews.
        settings: from config.toml.
        notices: what the person must be told at the start (nothing can be saved, a setting is
            wrong), one sentence each.
        clock: gives the time.
        new_id: gives ids.
        after_close: what is left to do when it is closed.
        schedule: the schedule with the person's desired retention and days.
        saved: False where the home cannot be written and everything is kept in memory only.
    """

    home: Home
    history: History
    settings: Settings
    notices: tuple[str, ...] = ()
    saved: bool = True
    clock: Clock = local_now
    new_id: Callable[[], str] = random_id
    after_close: Callable[[], None] | None = None
    schedule: Schedule = field(init=False)

    def __post_init__(self) -> None:
        self.schedule = schedule_of(self.settings)

    def stories(self) -> StoryShelf:
        """Return the story bank as it is on disk now; unchanged files are not read again."""
        return load_stories(self.home)

    def banks(self) -> BankShelf:
        """Return the shipped and installed question banks as they are on disk now."""
        return load_banks(self.home)

    def bank(self, bank: str) -> QuestionBank | None:
        """Return one bank without reading the others, None where there is none of that id."""
        return load_bank(self.home, bank)

    def now(self) -> datetime:
        """Return the time, aware, UTC."""
        return self.clock().astimezone(UTC)

    def days(self) -> Days:
        """Return the person's days where they are now."""
        now = self.clock()
        # The machine's zone knows its summer time; the offset of this moment does not.
        at_home = now.utcoffset() == now.astimezone().utcoffset()
        return Days(self.settings.day_begins, None if at_home else now.tzinfo)

    def today(self) -> date:
        """Return the person's day that it is now."""
        return self.days().of(self.clock())

    def moment(self, local: datetime | None = None) -> Moment:
        """Return a local time (by default now) as it is stored."""
        local = local or self.clock()
        offset = local.utcoffset()
        return Moment(local.astimezone(UTC), int(offset.total_seconds() // 60) if offset else 0)

    def problems(self) -> tuple[Problem, ...]:
        """Return every problem of the person's files, stories first."""
        return (*self.stories().problems, *bank_problems(self.home))

    def close(self) -> None:
        """Close the history; closing twice is harmless."""
        self.history.close()
        if self.after_close is not None:
            self.after_close()


def open_workspace(
    root: Path, *, clock: Clock = local_now, new_id: Callable[[], str] = random_id
) -> Workspace:
    """Open a home, making it where it does not exist.

    A home that cannot be written is opened in memory, with a notice.

    Raises:
        TrainerError: the history was made by a newer version, or is damaged; or the machine's clock
            or zone is none.
    """
    clock()  # a zone or clock that is none is refused before anything is reckoned from it
    notices: tuple[str, ...] = ()
    try:
        home = open_home(root)
        history = open_history(home)
        saved = True
    except HomeUnwritable as error:
        home, history, saved = Home(root), open_history_in_memory(Home(root)), False
        notices = (f"Nothing can be saved this time: {error}",)
    if saved:
        notices = _about_git(home)
    zone = about_the_zone(os.environ)
    settings, problems = load_settings(home)
    work = Workspace(
        home=home,
        history=history,
        settings=settings,
        notices=(*notices, *filter(None, (zone,)), *(str(problem) for problem in problems)),
        saved=saved,
        clock=clock,
        new_id=new_id,
    )
    if history.wants_schedule():
        history.rebuild_schedule(work.schedule.rebuild)
    return work


def _about_git(home: Home) -> tuple[str, ...]:
    """Return a warning, once, where stories could be pushed somewhere."""
    mark = home.root / TOLD_ABOUT_GIT
    if mark.exists():
        return ()
    around = git_remote_around(home.root.resolve())
    if around is None:
        return ()
    with suppress(OSError):  # then it is said again next time
        mark.touch(mode=FILE_MODE)
    return (
        f"Your stories lie in {around}, a git repository with a remote: keep them out of what you push.",
    )
