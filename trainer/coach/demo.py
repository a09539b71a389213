"""The demo: a throw-away home with the sample story bank and an interview ahead."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from trainer.coach import interviews
from trainer.coach.interviews import Details
from trainer.coach.workspace import Workspace, local_now, open_workspace, random_id
from trainer.interviews.model import Round
from trainer.storage.throwaway import make_throwaway_home, remove_throwaway_home

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer.coach.workspace import Clock

COMPANY = "Example Company"
DAYS_AHEAD = 3


def open_demo(*, clock: Clock = local_now, new_id: Callable[[], str] = random_id) -> Workspace:
    """Open a home that is deleted when the workspace closes; nothing of the person's is touched."""
    root = make_throwaway_home()
    work = open_workspace(root, clock=clock, new_id=new_id)
    work.after_close = partial(remove_throwaway_home, root)
    when = (clock() + timedelta(days=DAYS_AHEAD)).replace(hour=14, minute=0)
    interviews.add_interview(
        work,
        Details(
            company=COMPANY,
            when=when.isoformat(timespec="minutes"),
            role="Engineering lead",
            stage=Round.HIRING_MANAGER,
        ),
    )
    return work
