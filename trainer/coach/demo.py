"""The demo: a throw-away home with sample stories, an interview ahead, and one of this morning."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from trainer.coach import interviews
from trainer.coach.clock import local_now
from trainer.coach.interviews import Details
from trainer.coach.workspace import Workspace, open_workspace, random_id
from trainer.interviews.debrief import Asked, Feeling, Reaction
from trainer.interviews.model import Interview, Interviewer, Need, Round, Wanted
from trainer.storage.throwaway import make_throwaway_home, remove_throwaway_home

if TYPE_CHECKING:
    from trainer.coach.workspace import Clock

COMPANY = "Example Company"
DAYS_AHEAD = 3
HOURS_AGO = 2
"""How long the other interview is over at least, so early in the day that nine has not come yet."""


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
    _this_morning(work)
    return work


def _this_morning(work: Workspace) -> None:
    """Note an interview of this morning and what was asked there; its debrief is not finished."""
    now = work.clock()
    nine = now.replace(hour=9, minute=0, second=0, microsecond=0)
    at = work.moment(min(nine, now - timedelta(hours=HOURS_AGO)))
    sample = tomllib.loads((files("trainer.samples") / "interview.toml").read_text("utf-8"))
    needs = ((Need.MUST_HAVE, "must_have"), (Need.NICE_TO_HAVE, "nice_to_have"))
    interview = Interview(
        id=work.new_id(),
        company=sample["company"],
        role=sample["role"],
        round=Round(sample["round"]),
        at=at.at,
        utc_offset=at.utc_offset,
        wanted=tuple(Wanted(name, need) for need, key in needs for name in sample[key]),
        interviewers=tuple(Interviewer(**one) for one in sample["interviewer"]),
        next_round=Round(sample["next_round"]),
    )
    work.history.debriefs.save_interview(interview)
    work.history.debriefs.save_all_asked(
        [
            Asked(
                id=work.new_id(),
                interview=interview.id,
                heard=one["heard"],
                question=one["question"],
                stories=tuple(one.get("stories", ())),
                said=" ".join(one["said"].split()),
                feeling=Feeling(one["feeling"]),
                reaction=Reaction(one["reaction"]),
                by=one["by"],
                nags=one.get("nags", False),
                settled=True,
                chosen=True,
            )
            for one in sample["asked"]
        ],
        work.now(),
    )
