"""Removing interviews, question banks and stories, and bringing them back within a day.

What is removed is first put aside whole, and only then taken away: where the program dies in between,
nothing is lost. Answers and ratings are never removed, so they are there when it comes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.coach import renamed
from trainer.coach.banks import find_bank
from trainer.coach.interviews import find_interview
from trainer.coach.removed_files import bank_back, bank_held, story_away, story_back
from trainer.errors import TrainerError
from trainer.storage import removed
from trainer.storage.bank_origins import bank_path
from trainer.storage.bank_origins import remove_bank as take_bank_away
from trainer.storage.removed import Kind, Removed

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview

__all__ = [
    "Kind",
    "Removed",
    "bring_back",
    "removals",
    "remove_bank",
    "remove_interview",
    "remove_story",
]


def remove_interview(work: Workspace, interview: str) -> Interview:
    """Forget an interview and its debrief; answers, ratings, decisions and letters stay.

    Raises:
        TrainerError: there is none of that id, or it cannot be put aside; it is still there then.
    """
    found = find_interview(work, interview)
    name = f"{found.company}, {found.role}" if found.role else found.company
    _put_aside(work, Kind.INTERVIEW, name, work.history.debriefs.rows_of(found.id))
    work.history.debriefs.delete_interview(found.id)
    return found


def remove_bank(work: Workspace, bank: str) -> Path:
    """Take an installed bank away; what was rehearsed on its questions stays.

    Returns:
        Where its file is kept for good.

    Raises:
        TrainerError: there is no such bank, it belongs to the program, or it can't be removed.
    """
    found = find_bank(work, bank)
    if not bank_path(work.home, bank).exists():
        raise TrainerError(f"“{bank}” comes with the program", "it can't be removed")
    _put_aside(work, Kind.BANK, found.title, bank_held(work, bank))
    return take_bank_away(work.home, bank)


def remove_story(work: Workspace, story: str) -> Removed:
    """Take a story out of its file, which goes with its last one; its answers and ratings stay.

    Raises:
        TrainerError: there is no such story, or it cannot be taken out; nothing is changed then.
    """
    title, held, take_away = story_away(work, story)
    aside = _put_aside(work, Kind.STORY, title, held)
    renamed.let_go(work, held["story"])  # nobody is asked whether it was renamed
    try:
        take_away()
    except TrainerError:
        renamed.is_back(work, held["story"])
        raise
    return aside


def removals(work: Workspace, kind: Kind | None = None) -> tuple[Removed, ...]:
    """Return what was removed in the last day and can be brought back, the last first."""
    if not work.saved:
        return ()
    known = removed.removals(work.home, work.now())
    return tuple(one for one in known if kind is None or one.kind is kind)


def find_removal(work: Workspace, wanted: str = "", kind: Kind | None = None) -> Removed:
    """Return a removal by its id or the beginning of it, or by name; by default the last one.

    Raises:
        TrainerError: there is none, or several.
    """
    known = removals(work, kind)
    low = wanted.strip().casefold()
    found = [one for one in known if one.id.startswith(low) or low in one.name.casefold()]
    if not found:
        what = f"“{wanted}” wasn't removed" if wanted else "nothing was removed"
        raise TrainerError(f"{what} in the last day", "see `trainer undo --list`")
    if low and len(found) > 1 and low not in {found[0].id, found[0].name.casefold()}:
        ids = " or ".join(f"{one.id[:8]} ({one.name})" for one in found[:4])
        raise TrainerError(f"“{wanted}” means several of what you removed", f"say {ids}")
    return found[0]


def bring_back(work: Workspace, wanted: str = "", kind: Kind | None = None) -> Removed:
    """Bring back what was removed, with all that hung on it; see `find_removal`.

    Raises:
        TrainerError: there is nothing, or something else has its place by now.
    """
    one = find_removal(work, wanted, kind)
    backs = {Kind.INTERVIEW: _interview_back, Kind.BANK: bank_back, Kind.STORY: _story_back}
    try:
        backs[one.kind](work, one.held)
    except (KeyError, TypeError, ValueError) as error:
        raise TrainerError(
            f"the record of “{one.name}” is damaged", "it can't be brought back"
        ) from error
    removed.forget(work.home, one)
    return one


def _put_aside(work: Workspace, kind: Kind, name: str, held: dict[str, Any]) -> Removed:
    one = Removed(work.new_id(), kind, name, work.now(), held)
    if work.saved:  # in memory nothing outlives the program, and nothing can be put aside
        removed.removals(work.home, work.now())  # what is older than a day goes
        removed.keep(work.home, one)
    return one


def _story_back(work: Workspace, held: dict[str, Any]) -> None:
    story_back(work, held)
    renamed.is_back(work, held["story"])


def _interview_back(work: Workspace, held: dict[str, Any]) -> None:
    known = {interview.id for interview in work.history.debriefs.interviews()}
    if any(row["id"] in known for row in held["interviews"]):
        raise TrainerError("that interview is already there", "nothing needs to come back")
    work.history.debriefs.put_back(held)
