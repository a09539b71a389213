"""One opened home: what every job of the coach works on."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from trainer.coach.clock import about_the_zone, local_now
from trainer.errors import TrainerError
from trainer.rehearsal.days import Days
from trainer.rehearsal.schedule import Schedule
from trainer.storage.bank_files import BankShelf, bank_problems, load_bank, load_banks
from trainer.storage.history import (
    History,
    give_up_when,
    open_history,
    open_history_in_memory,
)
from trainer.storage.home import (
    FILE_MODE,
    TOLD_ABOUT_GIT,
    TOLD_ABOUT_RIGHTS,
    Home,
    HomeUnwritable,
    git_remote_around,
    open_home,
    open_to_others,
)
from trainer.storage.settings import Settings, load_settings
from trainer.storage.story_files import StoryShelf, load_stories

__all__ = [
    "Moment",
    "Workspace",
    "give_up_when",
    "local_now",
    "open_workspace",
    "random_id",
]

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.questions.model import QuestionBank
    from trainer.toml.problems import Problem

    Clock = Callable[[], datetime]
    """Gives the time, aware, in the person's own zone."""


HALF_A_CHARACTER = (
    "{} holds half a character, so somebody must have changed it by hand. You can see all the rest."
)
"""What a person is told of a history in which half a surrogate pair was met."""


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
        saved: False where the history cannot be written and is kept in memory only.
        writable: False where no file of the home can be written either.
        stores: False where what is to be stored is refused, see `in_memory` of `open_workspace`.
        unkept: once it is closed, whether anything was stored in memory only.
        last_words: what the person must be told after it was left, one sentence each.
        lost: why the history was not on disk under its name when it was left; None where it was.
    """

    home: Home
    history: History
    settings: Settings
    notices: tuple[str, ...] = ()
    saved: bool = True
    clock: Clock = local_now
    new_id: Callable[[], str] = random_id
    after_close: Callable[[], None] | None = None
    writable: bool = True
    stores: bool = True
    unkept: bool = field(init=False, default=False)
    last_words: tuple[str, ...] = ()
    lost: TrainerError | None = None
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

    def loses_answers(self) -> bool:
        """Return whether something was stored that will be gone when the program ends."""
        return not self.saved and self.history.changed()

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

    def take_news(self) -> tuple[str, ...]:
        """Return what happened to the history meanwhile, one sentence each; each is told once.

        Where something did, the schedule is built anew from all ratings that are known now.
        """
        half = (HALF_A_CHARACTER.format(self.home.database),) if self.history.take_half() else ()
        news = self.history.take_news()
        if not news:
            return half
        try:
            self.history.rebuild_schedule(self.schedule.rebuild)
        except TrainerError as error:
            return (*half, *news, f"Run `trainer doctor --mend` once: {error.message}.")
        return (*half, *news)

    def secure(self) -> None:
        """Make sure that the history is on disk under its name; what had to be done is news.

        Raises:
            TrainerError: another program took it away, and it cannot be put back.
        """
        if self.after_close is None:  # what is deleted at the end needs no name
            self.history.secure()

    def problems(self) -> tuple[Problem, ...]:
        """Return every problem of the person's files, stories first, config.toml last."""
        _, settings = load_settings(self.home)
        return (*self.stories().problems, *bank_problems(self.home), *settings)

    def close(self) -> None:
        """Close the history; closing twice is harmless."""
        self.unkept = self.unkept or self.loses_answers()
        self.history.close()
        if self.after_close is not None:
            self.after_close()


def open_workspace(
    root: Path,
    *,
    clock: Clock = local_now,
    new_id: Callable[[], str] = random_id,
    in_memory: bool = True,
) -> Workspace:
    """Open a home, making it where it does not exist.

    A home that cannot be written is opened in memory, with a notice.

    Args:
        root: the home's folder.
        clock: gives the time.
        new_id: gives ids.
        in_memory: whether there is use in storing something in memory only; otherwise that is
            refused with what stands in the way.

    Raises:
        TrainerError: the history was made by a newer version, is damaged, or another program holds
            it; or the machine's clock or zone is none.
    """
    clock()  # a zone or clock that is none is refused before anything is reckoned from it
    home, writable, saved, refusal = Home(root), True, True, None
    try:
        home = _made(root)
        history = open_history(home)
        notices = (*_about_rights(home), *_about_git(home))
    except HomeUnwritable as error:
        history, saved, refusal = open_history_in_memory(home), False, _not_kept(error)
        writable = not isinstance(error, _NothingCanBeWritten)
        notices = (f"I can't save anything this time: {error}",)
    zone = about_the_zone(os.environ)
    settings, problems = load_settings(home)
    work = Workspace(
        home=home,
        history=history,
        settings=settings,
        notices=(*notices, *filter(None, (zone,)), *(str(problem) for problem in problems)),
        saved=saved,
        writable=writable,
        stores=saved or in_memory,
        clock=clock,
        new_id=new_id,
    )
    try:
        if history.wants_schedule():
            history.rebuild_schedule(work.schedule.rebuild)
    except BaseException:
        work.close()
        raise
    if refusal is not None and not in_memory:
        history.refuse(refusal)
    return work


class _NothingCanBeWritten(HomeUnwritable):
    """Not only the history: no folder of the home."""


def _made(root: Path) -> Home:
    try:
        return open_home(root)
    except HomeUnwritable as error:
        raise _NothingCanBeWritten(error.message, error.hint) from error


def _not_kept(error: HomeUnwritable) -> TrainerError:
    return TrainerError(f"nothing was kept: {error.message}", error.hint)


def _about_rights(home: Home) -> tuple[str, ...]:
    """Return a warning, once, where a home cannot be closed to other people of the machine."""
    others = open_to_others(home)
    if not others or not _first_time(home, TOLD_ABOUT_RIGHTS):
        return ()
    told = f"Other people on this computer may be able to read your files: {min(others)} can't be"
    return (f"{told} closed to them. If you share it, choose another place with --home DIR.",)


def _about_git(home: Home) -> tuple[str, ...]:
    """Return a warning, once, where stories could be pushed somewhere."""
    if (home.root / TOLD_ABOUT_GIT).exists():
        return ()
    around = git_remote_around(home.root.resolve())
    if around is None or not _first_time(home, TOLD_ABOUT_GIT):
        return ()
    return (f"Your stories are in {around}, a git repository with a remote: don't push them.",)


def _first_time(home: Home, mark: str) -> bool:
    """Return whether something was never said about a home; from now on it was."""
    if (home.root / mark).exists():
        return False
    with suppress(OSError):  # then it is said again next time
        (home.root / mark).touch(mode=FILE_MODE)
    return True
