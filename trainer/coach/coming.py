"""When a story comes back, in words, and what the hours before an interview are good for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from trainer.coach import calendar, interviews, memory
from trainer.coach.mock_unfinished import last_told
from trainer.rehearsal.last_hours import (
    LAST_HOURS,
    TOO_LATE,
    Half,
    half_of,
    halves_left,
    is_lost,
    is_shaky,
    next_sitting,
)
from trainer.rehearsal.queue import Queue, needed
from trainer.rehearsal.ratings import GOOD_FROM, HARD_FROM
from trainer.text import NUMBERS

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.rehearsal.model import Card
    from trainer.stories.model import Story

MINUTES_A_STORY = 5
"""What telling a story and looking at its grade takes, about (own judgement: two minutes to tell it)."""

SAID_AT_MOST = 3
"""How many sittings a sentence holds."""


def comes_back(work: Workspace, due: datetime) -> str:
    """Return when a story comes back: `today`, `tonight`, `tomorrow`, `in 3 days`."""
    days = work.days()
    ahead = (days.of(due) - work.today()).days
    if ahead > 1:
        return f"in {calendar.interval(timedelta(days=ahead))}"
    if ahead == 1:
        return "tomorrow"
    evening = due > work.now() and half_of(due, days).evening
    return "tonight" if evening and not _is_today(work) else "today"


def _is_today(work: Workspace) -> bool:
    """Return whether the next interview is today: it may be over by tonight."""
    interview = interviews.next_interview(work)
    return interview is not None and work.days().of(interview.at) == work.today()


def promised(work: Workspace, due: datetime) -> str:
    """Return when a story comes back, as `comes_back`; no date that is past the next interview."""
    interview = interviews.next_interview(work)
    late = interview is not None and due >= interview.at
    return "after the interview" if late else comes_back(work, due)


def told(work: Workspace, interview: Interview | None) -> dict[str, float]:
    """Return story -> the share that its last telling had; empty where no interview is near."""
    if interview is None or not is_near(work, interview):
        return {}
    return {story: one.recall for story, one in last_told(work).items()}


def since(work: Workspace, due: datetime) -> str:
    """Return since when a story is due: `today`, `yesterday`, `for 3 days`."""
    ago = (work.today() - work.days().of(due)).days
    if ago > 1:
        return f"for {calendar.interval(timedelta(days=ago))}"
    return "yesterday" if ago == 1 else "today"


def advice(work: Workspace, waiting: Queue) -> str:
    """Return what a careful friend would say about today; empty where the list says it all."""
    interview = interviews.next_interview(work)
    if interview is not None and is_near(work, interview):
        return " ".join(part for part in _last_hours(work, interview, waiting) if part)
    if waiting.due:
        return ""
    return " ".join(("Nothing due today.", *_next_one(work, waiting)))


def is_near(work: Workspace, interview: Interview) -> bool:
    """Return whether the last hours before an interview, or the day before it, have begun."""
    tomorrow = (work.days().of(interview.at) - work.today()).days <= 1
    return tomorrow or interview.at - work.now() <= LAST_HOURS


def _next_one(work: Workspace, waiting: Queue) -> tuple[str, ...]:
    coming = [item for item in waiting.ahead if item.due is not None]
    if not coming or waiting.next_due is None:
        return ()
    when = comes_back(work, waiting.next_due)
    first = [item for item in coming if item.due == waiting.next_due]
    what = f"“{first[0].story.title}” comes" if len(first) == 1 else f"{_some(len(first))} come"
    return (f"{what} back {when}.",)


def _some(number: int) -> str:
    word = NUMBERS[number].capitalize() if number < len(NUMBERS) else str(number)
    return f"{word} {'story' if number == 1 else 'stories'}"


def _last_hours(work: Workspace, interview: Interview, waiting: Queue) -> tuple[str, ...]:
    ahead = (work.days().of(interview.at) - work.today()).days
    when = {0: "The interview is today.", 1: "Tomorrow is the interview."}.get(ahead, "")
    shaky = _shaky(work, interview)
    if interview.at - work.now() < TOO_LATE:
        lost = [one for one in shaky if is_lost(one.card, one.told)]
        plan = _plan(work, interview, lost) if lost else "A look at your titles is enough now."
        return (when, plan)
    if shaky:
        now = "" if waiting.due else "Nothing due right now."
        return (when, now, _plan(work, interview, shaky))
    if waiting.due:
        return (when, _tell_each(work, waiting) if ahead <= 1 else "")
    if ahead > 1:
        return ("Nothing due today.", *_next_one(work, waiting))
    rest = "Read your titles in the morning, that's" if ahead == 1 else "A look at your titles is"
    return (when, "Nothing more to rehearse.", f"{rest} enough.")


def _tell_each(work: Workspace, waiting: Queue) -> str:
    """Return that each story of a list is to be told, for the first time or once more."""
    known = last_told(work)
    told_before = sum(item.story.id in known for item in waiting.due)
    if told_before == len(waiting.due):
        return "Tell each story below once more."
    if told_before:
        return "Tell each story below once."
    if len(waiting.due) == 1:
        return "You haven't told this one yet: tell it once."
    return "You haven't told these yet: tell each once."


@dataclass(frozen=True, slots=True)
class Shaky:
    """A story that came back badly, its card, and the share that its last telling had, 0..1."""

    story: Story
    card: Card
    told: float


def _shaky(work: Workspace, interview: Interview) -> list[Shaky]:
    """Return the stories that came back badly the last time and are needed now."""
    known, shares = memory.cards(work), told(work, interview)
    rated = [
        Shaky(story, card, shares.get(story.id, card.recalled))
        for story in work.stories().stories
        if needed(story, interview.competencies) and (card := known.get(story.id)) is not None
    ]
    return [one for one in rated if is_shaky(one.card, one.told)]


def _plan(work: Workspace, interview: Interview, shaky: Sequence[Shaky]) -> str:
    """Return the plan of the last hours: who is at half, and when they are told again."""
    recalled = sum(one.told for one in shaky) / len(shaky)
    if len(shaky) == 1:
        who = f"“{shaky[0].story.title}” {_state(recalled, 'is')}"
    else:
        who = f"{_some(len(shaky))} {_state(recalled, 'are')}"
    late = interview.at - work.now() < TOO_LATE
    sittings = [] if late else _sittings(work, interview, shaky)
    if not sittings:
        return f"{who}; read the points once before you go."
    return f"{who}: {', '.join(sittings)}."


def _state(recalled: float, verb: str) -> str:
    """Return how much of the stories came back, in words."""
    if recalled < HARD_FROM / 2:
        return f"{'has' if verb == 'is' else 'have'} hardly come back yet"
    if recalled < HARD_FROM:
        return f"{verb} at a third"
    return f"{verb} at half" if recalled < GOOD_FROM else f"{verb} still shaky"


def _sittings(work: Workspace, interview: Interview, shaky: Sequence[Shaky]) -> list[str]:
    """Return when to rehearse from now on, in words, the first with how long it takes."""
    now, days = work.now(), work.days()
    waiting = [
        start
        for one in shaky
        if (start := next_sitting(one.card, one.told, days, interview.at)) and start <= now
    ]
    halves = list(halves_left(now, interview.at, days))
    long = _minutes(len(shaky))
    said = [f"{long} minutes now"] if waiting else []
    for half in halves:
        said.append(_when(work, interview, half, long if said else f"{long} minutes"))
    return said if len(said) <= SAID_AT_MOST else [said[0], "then morning and evening until you go"]


def _when(work: Workspace, interview: Interview, half: Half, long: str) -> str:
    """Return one of the next halves of days, with how long to rehearse in it."""
    ahead = (half.day - work.today()).days
    if half.day == work.days().of(interview.at):
        if half.evening:
            return "a glance before you go"
        return f"a glance {'in the morning' if ahead == 1 else 'on the morning itself'}"
    if half.evening:
        return f"{long} {'before bed' if ahead == 0 else 'tomorrow evening'}"
    return f"{long} tomorrow morning"


def _minutes(stories: int) -> str:
    minutes = MINUTES_A_STORY * stories
    words = {5: "five", 10: "ten", 15: "fifteen", 20: "twenty", 25: "twenty-five"}
    return words.get(minutes, str(minutes))
